"""Nexis Uni and its kin: one paragraph a line, in the languages of its pages; older exports are in `nexis_old`."""

import re
from collections.abc import Callable, Iterator

from ..clean import clean_line
from ..date_lines import starts_with_date
from ..records import FIELDS, Problem, Record
from .labels import labels_of, split_label

_ITEM = re.compile(r"\d+\. (.+)")  # of the list of documents on the cover
_PAGE = re.compile(r"(?:Page|Seite|Pagina|Página) \d+ (?:of|von|sur|de|van|di) \d+", re.I)
_RIGHTS = re.compile(r"(?:copyright|©|\(c\))|.*\b(?:all rights reserved|alle rechte|tous droits|derechos)\b", re.I)
_VERSION = re.compile(r"; ?Version:? ?\d+$")


def is_nexis(lines: list[str]) -> bool:
    """Return True for the lines of a Nexis Uni export, in any of the languages of `data/database_labels.csv`.

    >>> is_nexis(["Talks resume", "Length:\u00a0355 words", "Body", "They met."])
    True
    >>> is_nexis(["Gespräche", "Länge: 80 Wörter", "Textkörper", "Sie trafen sich.", "Ende des Dokuments"])
    True
    """
    labels = labels_of("nexis")
    lines = [" ".join(line.split()) for line in lines]
    alone = {labels.get(line.casefold()) for line in lines}
    if not alone & {"text", "end"}:
        return False
    return {"text", "end"} <= alone or any(split_label(line, labels) for line in lines)


def read_nexis(lines: list[str]) -> Iterator[Record | Problem]:
    """Yield the articles of a Nexis Uni export, counted from 1; the cover page in front is passed over.

    >>> lines = ["Talks resume", "Harbour Post", "July 1, 2019 Monday", "Body", "They met.", "End of Document"]
    >>> [(one.title, one.outlet, one.date, one.text) for one in read_nexis(lines)]
    [('Talks resume', 'Harbour Post', 'July 1, 2019 Monday', 'They met.')]
    """
    labels, chunk, number = labels_of("nexis"), [], 1
    for line in filter(None, map(clean_line, lines)):
        if labels.get(line.casefold()) != "end":
            chunk.append(line)
            continue
        yield _article(chunk, labels, str(number))
        chunk, number = [], number + 1
    if any(labels.get(line.casefold()) == "text" for line in chunk):
        yield _article(chunk, labels, str(number), is_truncated=True)
    elif chunk and number == 1:
        yield Problem("no article in this Nexis export: download the full documents, not the list")


def _article(lines: list[str], labels: dict[str, str], number: str, *, is_truncated: bool = False) -> Record | Problem:
    at = next((n for n, line in enumerate(lines) if labels.get(line.casefold()) == "text"), None)
    if at is None:
        return Problem("no line 'Body' in this document: download the full text", number)
    body, after = split_where(lines[at + 1 :], lambda line: _is_foot(line, labels))
    found = Record("\n\n".join(body), number, is_truncated=is_truncated)
    for line in lines[:at] + after:
        note_label(found, line, labels)
    _note_head(found, [line for line in lines[:at] if not split_label(line, labels) and not _PAGE.fullmatch(line)])
    return found if body else Problem("no text below 'Body': download the full text", number)


def note_label(found: Record, line: str, labels: dict[str, str]) -> None:
    """Read a labelled line into the field of `found` that its label stands for; other lines are passed over.

    >>> found = Record()
    >>> note_label(found, "Byline: Ana Petrova", {"byline": "author"})
    >>> found.author, found.origin
    ('Ana Petrova', {'author': 'Nexis Byline'})
    """
    label = split_label(line, labels)
    field = labels[label[0]] if label else ""
    if label and field in FIELDS:
        found.note(field, _VERSION.sub("", label[1]), f"Nexis {label[0].capitalize()}")


def _is_foot(line: str, labels: dict[str, str]) -> bool:
    label = split_label(line, labels)
    return labels.get(line.casefold()) in ("after", "foot") or bool(label and labels[label[0]] == "foot")


def split_where(lines: list[str], ends: Callable[[str], object]) -> tuple[list[str], list[str]]:
    """Return the lines before the first of which `ends` is true, and that line with those after it.

    >>> split_where(["a", "b", "c"], lambda line: line == "b")
    (['a'], ['b', 'c'])
    """
    at = next((n for n, line in enumerate(lines) if ends(line)), len(lines))
    return lines[:at], lines[at:]


def _note_head(found: Record, head: list[str]) -> None:
    """The date is the last line that begins with one, for a headline can too; the outlet and the headline precede."""
    found.removed += [(line, "copyright") for line in head if _RIGHTS.match(line)]
    head = [line for line in head if not _RIGHTS.match(line)]
    listed = {match[1].casefold() for line in head if (match := _ITEM.fullmatch(line))}
    at = next((n for n in reversed(range(len(head))) if n and starts_with_date(head[n])), None)
    found.note("date", head[at] if at else "", "Nexis date line")
    titles = [n for n, line in enumerate(head[:at]) if line.casefold() in listed]
    first = titles[-1] if titles else 0 if at is None or at <= 2 else at - 2
    found.note("title", head[first] if head else "", "Nexis headline")
    outlet = at - 1 if at else first + 1
    found.note("outlet", head[outlet] if first < outlet < len(head) else "", "Nexis line above the date")
    found.removed += [(line, "line of the database") for line in head[at + 1 :]] if at else []
