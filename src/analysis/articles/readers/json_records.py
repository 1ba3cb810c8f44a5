"""JSON and JSON Lines: the usual names, and the shapes of Guardian Open Platform, NewsAPI and fundus."""

import json
import re
from collections.abc import Iterator, Mapping

from ..limits import Limits
from ..records import Problem, Record
from .columns import find_columns
from .tables import one_row

_LISTS = (
    "articles",
    "results",
    "items",
    "data",
    "docs",
    "documents",
    "records",
    "stories",
    "news",
    "entries",
)
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$")


def read_json(text: str, *, columns: Mapping[str, str] | None = None, limits: Limits | None = None, lines=False):
    """Yield the articles of a JSON value, or of one value a line; those of a list are counted from 1.

    >>> [one.title for one in read_json('[{"title": "Talks", "text": "They met."}]')]
    ['Talks']
    """
    if lines:
        yield from _lines(text, columns, limits or Limits())
        return
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text.lstrip().startswith("{") and _first_line_is_whole(text):
            yield from _lines(text, columns, limits or Limits())
        else:
            yield Problem(f"this JSON is broken ({_where(error)}): export it again")
        return
    many, items = _items(value)
    for number, (item, outlet) in enumerate(items, 1):
        yield read_item(item, str(number) if many else "", columns=columns, outlet=outlet)


def read_item(item, number: str, *, columns: Mapping[str, str] | None = None, outlet: str = "") -> Record | Problem:
    """Return the record of one JSON object, or why there is none.

    >>> read_item({"webTitle": "Talks", "fields": {"bodyText": "They met."}}, "1").title
    'Talks'
    """
    if not isinstance(item, Mapping):
        return Problem("not an object with fields: each article needs at least a text", number)
    row = _flat(item)
    chosen = find_columns(list(row), columns)
    if "text" not in chosen and not {"title", "url"} & set(chosen):
        return Problem(f"no field with the text (it has: {', '.join(row)[:200]}): name it with columns=", number)
    found = one_row(row, chosen, number, "field")
    if isinstance(found, Record):
        _finish(found, item, outlet)
    return found


def _finish(found: Record, item: Mapping, outlet: str) -> None:
    found.note("outlet", outlet, "publisher of the export")
    if "webTitle" in item and "webUrl" in item:
        found.note("outlet", "The Guardian", "Guardian Open Platform")
    if cut := _CUT.search(found.text):
        found.text = found.text[: cut.start()]
        found.is_truncated = True
        found.removed.append((cut[0].strip(), "the export cuts the text here"))


def _items(value) -> tuple[bool, list[tuple[object, str]]]:
    """Return whether the value is a file of many, and its articles with the publisher that holds them."""
    if isinstance(value, list):
        return True, [(one, "") for one in value]
    if not isinstance(value, Mapping):
        return False, [(value, "")]
    if isinstance(value.get("response"), Mapping):
        return _items(value["response"])
    for name in _LISTS:
        if _is_list(value.get(name)):
            return True, [(one, "") for one in value[name]]
    if value and all(_is_list(one) for one in value.values()):  # fundus: publisher, and its articles
        return True, [(one, _spaced(publisher)) for publisher, many in value.items() for one in many]
    return False, [(value, "")]


def _spaced(name: str) -> str:
    """Publishers of fundus are names of classes: HarbourPost, APNews."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)


def _is_list(value) -> bool:
    return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)


def _flat(item: Mapping) -> dict:
    """Fields of fields come up (Guardian); a body of sections becomes its paragraphs (fundus)."""
    fields = item.get("fields")
    row = dict(item) | (dict(fields) if isinstance(fields, Mapping) else {})
    body = row.get("body")
    if isinstance(body, Mapping):
        row["body"] = _sections(body)
    return row


def _sections(body: Mapping) -> list:
    sections = [one for one in body.get("sections") or [] if isinstance(one, Mapping)]
    parts = [part for one in sections for key in ("headline", "paragraphs") for part in one.get(key) or []]
    return [*(body.get("summary") or []), *parts]


def _lines(text: str, columns, limits: Limits) -> Iterator[Record | Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if number > limits.records:
            yield Problem(f"more than {limits.records:,} records: split it, or raise records", str(number))
            return
        if line.strip():
            yield _line(line, str(number), columns)


def _line(line: str, number: str, columns) -> Record | Problem:
    try:
        return read_item(json.loads(line), number, columns=columns)
    except (ValueError, RecursionError) as error:
        return Problem(f"this line is broken JSON ({_where(error)}): export it again", number)


def _first_line_is_whole(text: str) -> bool:
    try:
        json.loads(text.lstrip().split("\n", 1)[0])
    except (ValueError, RecursionError):
        return False
    return True


def _where(error: Exception) -> str:
    place = f" at line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
    return (
        f"{error.msg}{place}"
        if place
        else "nested too deeply"
        if isinstance(error, RecursionError)
        else str(error)[:80]
    )
