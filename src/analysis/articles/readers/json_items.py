"""Where the articles stand in a JSON value: a list of them, one, or either further down."""

import re
from collections.abc import Iterator, Mapping

from .column_contents import is_prose_text
from .columns import find_columns, is_about, plain
from .json_tables import rows_of

_WRAPPERS = ("response", "content", "data", "result", "article", "articles", "hits", "_source")
_LISTS = ("articles", "results", "items", "data", "docs", "documents", "records", "stories", "news", "entries", "posts",
          "hits", "content")  # fmt: skip
_INNER = ("fields", "_source")  # of the Guardian, of Elasticsearch
_BODIES = ("body", "content", "text")
_DEEPEST = 6  # levels
_DAY = re.compile(r"\d{4}-?\d\d-?\d\d")


def items_of(value: object) -> tuple[bool, list[tuple[object, str]]]:
    """Return whether the value is a file of many, and its articles with the publisher that holds them.

    >>> items_of({"posts": [{"text": "They met."}], "totalResults": 1})
    (True, [({'text': 'They met.'}, '')])
    >>> items_of({"HarbourPost": [{"body": "They met."}]})[1][0][1]
    'Harbour Post'
    """
    return _items(value, _DEEPEST)


def flat(item: Mapping) -> dict:
    """Return the fields of an object with those of its fields, under their path; a body of sections as paragraphs.

    >>> flat({"title": "Talks", "source": {"name": "Post"}})
    {'title': 'Talks', 'source': {'name': 'Post'}, 'source.name': 'Post'}
    """
    return _own(item) | dict(_below(item, "", 3))


def text_path(row: Mapping) -> str:
    """Return the path of the longest field of a record that holds prose, or an empty string.

    >>> text_path({"id": "1", "raw.story": "They met on Monday in Vienna, the two sides said. " * 4})
    'raw.story'
    """
    texts = {path: text for path, value in row.items() if not is_about(path) and (text := _prose(value))}
    return max(texts, key=lambda path: len(texts[path]), default="")


def _own(item: Mapping) -> dict:
    for name in _INNER:
        if isinstance(item.get(name), dict):  # then they stand beside what is outside of them
            item = {**{key: value for key, value in item.items() if key != name}, **item[name]}
    row = {str(name): value for name, value in item.items()}
    bodies = {name: _paragraphs(row[name]) for name in _BODIES if isinstance(row.get(name), Mapping | list)}
    return row | bodies


def _prose(value) -> str:
    text = value if isinstance(value, str) else plain(value) if _is_lines(value) else ""
    return text if is_prose_text(text) else ""


def _is_lines(value) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def _below(item: Mapping, prefix: str, depth: int) -> Iterator[tuple[str, object]]:
    """Yield path and value of what stands further down; of a list of objects the values of one name together."""
    for name, value in item.items():
        inner = _together(value) if isinstance(value, list) and value and _is_list(value) else value
        if isinstance(inner, Mapping) and depth:
            for below, one in inner.items():
                yield f"{prefix}{name}.{below}", one
            yield from _below(inner, f"{prefix}{name}.", depth - 1)


def _together(many: list[Mapping]) -> Mapping:
    if len(many) == 1:
        return many[0]
    names = dict.fromkeys(name for one in many for name, value in one.items() if isinstance(value, str))
    return {name: [one[name] for one in many if isinstance(one.get(name), str)] for name in names}


def _items(value, depth: int) -> tuple[bool, list[tuple[object, str]]]:
    if isinstance(value, list):
        return True, [(one, "") for one in value]
    if isinstance(value, Mapping) and (rows := rows_of(value)):
        return True, [(one, "") for one in rows]
    if not isinstance(value, Mapping) or not depth or _has_text(value):
        return False, [(value, "")]
    for name in _LISTS:
        if _is_list(value.get(name)):
            publisher = str(value.get("title") or "") if "jsonfeed.org" in str(value.get("version")) else ""
            return True, [(one, publisher) for one in value[name]]
    for name in _WRAPPERS:
        if isinstance(value.get(name), Mapping) and (name == "response" or _leads(value[name], depth - 1)):
            return _items(value[name], depth - 1)
    if value and all(_is_list(one) for one in value.values()):  # fundus: publisher, and its articles
        return True, [_published(one, name) for name, many in value.items() for one in many]
    return _hidden(value) or (False, [(value, "")])


def _published(item: Mapping, name: str) -> tuple[Mapping, str]:
    """An article below the name of its publisher, or below its day."""
    return ({"date": name, **item}, "") if _DAY.fullmatch(name) else (item, _spaced(name))


def _leads(value: Mapping, depth: int) -> bool:
    many, items = _items(value, depth)
    return many or any(isinstance(one, Mapping) and (_has_text(one) or text_path(flat(one))) for one, _ in items)


def _hidden(value: Mapping) -> tuple[bool, list[tuple[object, str]]] | None:
    """A list of objects with a text, under a name that is not known."""
    lists = [one for one in value.values() if _is_list(one) and one]
    found = [one for one in lists if any(text_path(flat(item)) for item in one[:20])]
    return (True, [(item, "") for one in found for item in one]) if found else None


def _has_text(item: Mapping) -> bool:
    row = _own(item)
    text = row.get(find_columns(list(row)).get("text", ""))
    return bool(text.strip()) if isinstance(text, str) else _is_lines(text)


def _is_list(value) -> bool:
    return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)


def _spaced(name: str) -> str:
    """Publishers of fundus are names of classes: HarbourPost, APNews."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)


def _paragraphs(body) -> object:
    """A body of sections (fundus) or of blocks becomes its paragraphs; another stays what it is."""
    if isinstance(body, list):
        return [_block(one) for one in body]
    sections = body.get("sections") if isinstance(body.get("sections"), list) else []
    parts = [
        part
        for one in sections
        if isinstance(one, Mapping)
        for key in ("headline", "paragraphs")
        for part in _listed(one.get(key))
    ]
    return [*_listed(body.get("summary")), *parts] if sections else body


def _block(one):
    keys = ("text", "content", "value", "html", "paragraph", "data")
    return next((one[key] for key in keys if isinstance(one.get(key), str)), one) if isinstance(one, Mapping) else one


def _listed(value) -> list:
    return value if isinstance(value, list) else [value] if isinstance(value, str) else []
