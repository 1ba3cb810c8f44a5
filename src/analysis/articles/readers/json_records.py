"""JSON and JSON Lines, in the shapes of news interfaces and crawlers, or any in which a field holds prose."""

import json
import re
from collections.abc import Iterator, Mapping

from ..records import Problem, Record, guarded
from .column_contents import is_prose_text
from .columns import find_columns, plain
from .json_items import flat, items_of, text_path
from .tables import one_row

_CUT = re.compile(r"\[?\+?\d{1,7} (?:chars|characters)\]")  # at the end of a text: "… [+2829 chars]"
_CUT_LENGTH = 30


def read_json(text: str, *, columns: Mapping[str, str] | None = None) -> Iterator[Record | Problem]:
    """Yield the articles of a JSON value, or of one value a line; those of a list are counted from 1.

    >>> [one.title for one in read_json('[{"title": "Talks", "text": "They met."}]')]
    ['Talks']
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text.lstrip().startswith("{") and _first_line_is_whole(text):
            yield from read_json_lines(text, columns=columns)
        else:
            yield Problem(f"this JSON is broken ({_where(error)}): export it again")
        return
    many, items = items_of(value)
    for number, (item, outlet) in enumerate(items, 1):
        yield guarded(read_item, item, str(number) if many else "", columns=columns, outlet=outlet)


def read_json_lines(text: str, *, columns: Mapping[str, str] | None = None) -> Iterator[Record | Problem]:
    """Yield the articles of a file with one JSON value a line, counted from 1 by their lines.

    >>> [one.title for one in read_json_lines('{"title": "Talks", "text": "They met."}')]
    ['Talks']
    """
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield guarded(_line, line, str(number), columns)


def read_item(
    item: object, number: str, *, columns: Mapping[str, str] | None = None, outlet: str = ""
) -> Record | Problem:
    """Return the record of one JSON object, or why there is none.

    >>> found = read_item({"webTitle": "Talks", "fields": {"bodyText": "They met."}}, "1")
    >>> found.title, found.origin["text"]
    ('Talks', 'field bodyText')
    """
    if not isinstance(item, Mapping):
        return Problem("not an object with fields: each article needs at least a text", number)
    row = flat(item)
    chosen = _chosen(row, columns)
    if "text" not in chosen and not {"title", "url"} & set(chosen):
        return Problem(
            f"no field with the text (it has: {', '.join(map(str, item))[:200]}): name it with columns=", number
        )
    found = one_row(row, number, chosen, "field")
    if isinstance(found, Record):
        _finish(found, item, outlet)
    return found


def _chosen(row: Mapping, columns: Mapping[str, str] | None) -> dict[str, str]:
    """Names count before paths; a text that is short gives way to a longer field that is prose."""
    named = find_columns([name for name in row if "." not in name], columns)
    deep = find_columns(list({name.rsplit(".", 1)[1]: name for name in row if "." in name}), columns)
    paths = {name.rsplit(".", 1)[1]: name for name in reversed(row) if "." in name}
    chosen = {ours: paths[theirs] for ours, theirs in deep.items()} | {
        ours: theirs for ours, theirs in named.items() if _is_filled(row[theirs])
    }
    text = row.get(chosen.get("text", ""))
    if not _is_filled(text) and (path := text_path(row) or _summary_of(row)):
        chosen = {ours: theirs for ours, theirs in chosen.items() if theirs != path} | {"text": path}
    return chosen


def _summary_of(row: Mapping) -> str:
    """NewsCatcher calls the text of an article its summary."""
    return "summary" if "clean_url" in row and is_prose_text(plain(row.get("summary"))) else ""


def _is_filled(value) -> bool:
    return bool(plain(value))


def _finish(found: Record, item: Mapping, outlet: str) -> None:
    found.note("outlet", outlet, "publisher of the export")
    if "webTitle" in item and "webUrl" in item:
        found.note("outlet", "The Guardian", "Guardian Open Platform")
    if cut := _cut_of(found.text):
        kept = found.text.rstrip()[: -len(cut)].rstrip(" \n\t.…")
        found.removed.append((found.text[len(kept) :].strip(), "the export cuts the text here"))
        found.text, found.is_truncated = kept, True


def _cut_of(text: str) -> str:
    """Return the note "… [+2829 chars]" at the end of a text, or an empty string."""
    tail = text.rstrip()[-_CUT_LENGTH:]
    at = tail.rfind("[")
    return tail[at:] if at >= 0 and _CUT.fullmatch(tail[at:]) else ""


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
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)[:80]
