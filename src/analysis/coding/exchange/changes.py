"""What was changed in another tool: the marks that come back against those that went out, as corrections."""

from typing import NamedTuple

import pandas as pd

from ...core.categories import LABELS, SPEAKER_TYPES
from ...core.schema import Tables
from ..anchors import locate, occurrence_at
from ..corrections import COLUMNS
from .documents import MENTION, QUOTATION, Document, Mark, documents_of

PROBLEMS = ("article", "text", "reason")
_ROOM = 80  # characters of context on either side of what is corrected
_CHOICES = {"speaker_type": SPEAKER_TYPES, "label": LABELS}
_EMPTY = dict.fromkeys(COLUMNS, "")
# A title follows from the source and the role, a voice from the quotations: neither is corrected by itself.
_KEPT = {QUOTATION: ("speaker", "speaker_type", "role", "affiliation"), MENTION: ("target", "label")}


class Changes(NamedTuple):
    """Rows for `corrections.csv`, and what could not be placed with its reason (`article`, `text`, `reason`)."""

    corrections: pd.DataFrame
    problems: pd.DataFrame


def changes_of(documents: list[Document], tables: Tables, *, coder: str = "") -> Changes:
    """Return what the marks of `documents` change in the tables that they were exported from.

    A mark where none was is an addition, a mark that is gone a removal, another feature a change. A text that
    another tool has changed is found again by its words; what is not found, and documents that are not among
    the articles, are named in `problems`. Documents that are missing altogether change nothing, and are named.

    >>> from analysis import run
    >>> tables = run()
    >>> changes_of(documents_of(tables), tables).corrections.empty
    True
    """
    known = {document.name: document for document in documents_of(tables)}
    rows, problems = [], []
    for document in documents:
        if document.name not in known:
            problems.append((document.name, "", "no article of this name is in the corpus"))
            continue
        before = known.pop(document.name)
        placed, lost = _placed(document, before.text)
        problems += lost
        rows += _compared(before, placed, document, problems)
    problems += [(name, "", "its document did not come back: nothing is changed there") for name in known]
    corrections = pd.DataFrame([_EMPTY | row for row in rows], columns=list(COLUMNS)).assign(coder=coder)
    return Changes(corrections, pd.DataFrame(problems, columns=list(PROBLEMS)))


def _placed(document: Document, text: str) -> tuple[list[Mark], list[tuple]]:
    """The marks at their place in the article's own text, and those whose words are not there."""
    placed, lost = [], []
    for mark in document.marks:
        words = document.text[mark.start : mark.end]
        if mark.layer not in _KEPT:
            continue
        if not 0 <= mark.start < mark.end <= len(document.text):
            lost.append((document.name, words, f"characters {mark.start} to {mark.end} are no stretch of its text"))
        elif document.text == text:
            placed.append(mark)
        else:
            found = locate(text, words, context=_context(document.text, mark))
            if found.start is None or found.end is None:
                lost.append((document.name, words, found.reason))
            else:
                placed.append(Mark(found.start, found.end, mark.layer, mark.features))
    return placed, lost


def _compared(before: Document, placed: list[Mark], document: Document, problems: list[tuple]) -> list[dict]:
    old = {_key(mark): mark for mark in before.marks if mark.layer in _KEPT}
    new = {_key(mark): mark for mark in placed}
    rows = []
    for key, mark in new.items():
        if fault := _fault(mark):
            problems.append((before.name, before.text[mark.start : mark.end], fault))
        elif key not in old:
            rows.append(_row(before, mark, "add", _features(mark)))
        elif changed := _changed(old[key], mark):
            rows.append(_row(before, mark, "change", changed))
    gone = [mark for key, mark in old.items() if key not in new]
    if document.text == before.text:  # in another text a mark may only have lost its place
        rows += [_row(before, mark, "remove", {}) for mark in gone]
    return rows


def _key(mark: Mark) -> tuple:
    return mark.start, mark.end, mark.layer, mark.features.get("target", "") if mark.layer == MENTION else ""


def _features(mark: Mark) -> dict[str, str]:
    return {name: mark.features[name] for name in _KEPT[mark.layer] if mark.features.get(name)}


def _changed(old: Mark, new: Mark) -> dict[str, str]:
    """The features that differ; "-" says that there is none any more."""
    return {
        name: new.features.get(name) or "-"
        for name in _KEPT[new.layer]
        if (new.features.get(name) or "") != (old.features.get(name) or "")
    }


def _fault(mark: Mark) -> str:
    for name, allowed in _CHOICES.items():
        value = mark.features.get(name)
        if value and value not in allowed:
            return f"{name} {value!r} is not one of {', '.join(allowed)}"
    return ""


def _row(document: Document, mark: Mark, action: str, values: dict[str, str]) -> dict[str, str]:
    words, context = document.text[mark.start : mark.end], _context(document.text, mark)
    at = occurrence_at(document.text, words, mark.start, context=context)
    row = {"what": mark.layer, "action": action, "article": document.name, "text": words, "context": context}
    return (
        row
        | {"occurrence": str(at)}
        | ({"target": mark.features.get("target", "")} if mark.layer == MENTION else {})
        | values
    )


def _context(text: str, mark: Mark) -> str:
    """The words around a mark, cut between words."""
    start, end = max(0, mark.start - _ROOM), min(len(text), mark.end + _ROOM)
    while 0 < start < mark.start and not text[start - 1].isspace():
        start += 1
    while mark.end < end < len(text) and not text[end].isspace():
        end -= 1
    return text[start:end]
