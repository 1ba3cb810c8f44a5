"""Nexis: Nexis Uni as Word or RTF, one paragraph a line, and the older text export, hard-wrapped."""

import re
from collections.abc import Iterator

from ..clean import clean_line
from ..dates import is_date_line
from ..records import Problem, Record

_END = "End of Document"
_LABEL = re.compile(r"([A-Z][A-Za-z-]+(?: [a-z]+)?):\s*(.*)", re.S)
_FIELDS = {
    "section": "section",
    "byline": "author",
    "dateline": "dateline",
    "language": "language",
    "url": "url",
}
_AFTER = ("Classification", "Graphic", "Notes", "Correction", "Load-Date")
_DOCUMENT = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$", re.M)
_OLD_LABELS = ("BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "HEADLINE", "BODY", "SOURCE", "SERIES")
_NO_FIELD = ("LENGTH", "HIGHLIGHT", "BODY", "SOURCE", "SERIES")
_OLD_END = re.compile(
    r"(LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|GRAPHIC|JOURNAL-CODE|CORRECTION-DATE|NOTES|URL):"
)


def is_nexis(lines: list[str]) -> bool:
    """True for the lines of a Nexis Uni export.

    >>> is_nexis(["Talks resume", "Length:\u00a0355 words", "Body", "They met."])
    True
    """
    bare = {clean_line(line) for line in lines}
    return _END in bare or ("Body" in bare and any(line.startswith("Length:") for line in bare))


def read_nexis(lines: list[str]) -> Iterator[Record | Problem]:
    """Yield the articles of a Nexis Uni export, counted from 1; the cover page in front is passed over.

    >>> lines = ["Talks resume", "Harbour Post", "July 1, 2019 Monday", "Body", "They met.", "End of Document"]
    >>> [(one.title, one.outlet, one.date, one.text) for one in read_nexis(lines)]
    [('Talks resume', 'Harbour Post', 'July 1, 2019 Monday', 'They met.')]
    """
    chunk, number = [], 1
    for line in [*map(clean_line, lines), ""]:
        if line != _END:
            chunk += [line] if line else []
            continue
        yield _article(chunk, str(number))
        chunk, number = [], number + 1
    if "Body" in chunk:
        yield _article(chunk, str(number), is_truncated=True)
    elif chunk and number == 1:
        yield Problem("no article in this Nexis export: download the full documents, not the list")


def is_old_nexis(text: str) -> bool:
    """True for the older text export, which counts its documents.

    >>> is_old_nexis("      1 of 10 DOCUMENTS\\n")
    True
    """
    return bool(_DOCUMENT.search(text))


def read_old_nexis(text: str) -> Iterator[Record | Problem]:
    """Yield the articles of the older text export, counted from 1, their wrapped lines joined."""
    for number, chunk in enumerate(_DOCUMENT.split(text)[1:], 1):
        blocks = [part for block in re.split(r"\n[ \t]*\n", chunk) for part in _centred_apart(block)]
        yield _old_article([line for block in blocks if (line := clean_line(block))], str(number))


def _centred_apart(block: str) -> list[str]:
    """Centred lines, such as a date and an edition, are one each; others are one paragraph."""
    lines = [line for line in block.split("\n") if line.strip()]
    return lines if all(line.startswith("        ") for line in lines) else [block]


def _article(lines: list[str], number: str, *, is_truncated: bool = False) -> Record | Problem:
    if "Body" not in lines:
        return Problem("no line 'Body' in this document: download the full text", number)
    at = lines.index("Body")
    body, after = _until(lines[at + 1 :], lambda line: line in _AFTER or line.startswith("Load-Date:"))
    found = Record("\n\n".join(body), number, is_truncated=is_truncated)
    for line in lines[:at] + after:
        label = _LABEL.fullmatch(line)
        name = _FIELDS.get(label[1].lower()) if label else None
        if name:
            found.note(name, label[2].split("; Version")[0], f"Nexis {label[1]}")
    _note_head(found, [line for line in lines[:at] if not _is_labelled(line)])
    return found if body else Problem("no text below 'Body': download the full text", number)


def _note_head(found: Record, head: list[str]) -> None:
    """The date is the last line that is one, for a headline can look like a date; outlet and headline precede."""
    dates = [n for n, line in enumerate(head) if is_date_line(line)]
    at = dates[-1] if dates else len(head)
    found.note("date", head[at] if dates else "", "Nexis date line")
    found.note("outlet", head[at - 1] if at >= 1 else "", "Nexis line above the date")
    found.note("title", head[at - 2] if at >= 2 else "", "Nexis headline")
    found.removed += [(line, "copyright") for line in head if line.lower().startswith("copyright")]


def _is_labelled(line: str) -> bool:
    label = _LABEL.fullmatch(line)
    return bool(label) and label[1].lower() in (
        *_FIELDS,
        "length",
        "highlight",
        "series",
        "load-date",
        "publication-type",
    )


def _old_article(blocks: list[str], number: str) -> Record | Problem:
    found = Record(record=number)
    starts = [n for n, block in enumerate(blocks) if block.split(":")[0] in _OLD_LABELS]
    if not starts:
        return Problem("no line LENGTH: in this document: download the full text", number)
    for n in starts:
        label, _, value = blocks[n].partition(":")
        found.note(
            _FIELDS.get(label.lower(), "title"),
            value.split("; ")[0] if label not in _NO_FIELD else "",
            f"Nexis {label}",
        )
    _note_old_head(found, blocks[: starts[0]])
    body, after = _until(blocks[starts[-1] + 1 :], lambda block: bool(_OLD_END.match(block)))
    body, rights = _until(body, lambda block: block.startswith("Copyright "))
    found.removed += [(block, "copyright") for block in rights + after if block.startswith("Copyright ")]
    for block in after:
        label, _, value = block.partition(":")
        found.note(_FIELDS.get(label.lower(), "title"), value if label.lower() in _FIELDS else "", f"Nexis {label}")
    found.text = "\n\n".join(body)
    return found if body else Problem("no text in this document: download the full text", number)


def _note_old_head(found: Record, head: list[str]) -> None:
    """Outlet, date, headline stand in this order, with an edition between the last two at times."""
    dates = [n for n, block in enumerate(head) if is_date_line(block)]
    at = dates[0] if dates else 0
    found.note("date", head[at] if dates else "", "Nexis date line")
    found.note("outlet", head[at - 1] if at >= 1 else "", "Nexis line above the date")
    found.note("title", head[-1] if len(head) > at + 1 else "", "Nexis headline")


def _until(lines: list[str], ends) -> tuple[list[str], list[str]]:
    at = next((n for n, line in enumerate(lines) if ends(line)), len(lines))
    return lines[:at], lines[at:]
