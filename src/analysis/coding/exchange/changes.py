"""What was changed in another tool: the marks that come back against those that went out, as corrections."""

from typing import NamedTuple

import pandas as pd

from ...core.categories import GENDERS, LABELS, SPEAKER_TYPES
from ...core.schema import Tables
from ..anchors import locate, occurrence_at
from ..corrections import COLUMNS
from .documents import MENTION, QUOTATION, Document, Mark, documents_of

PROBLEMS = ("article", "text", "reason")
_ROOM = 80  # characters of context on either side of what is corrected
_CHOICES = {"speaker_type": SPEAKER_TYPES, "gender": GENDERS, "label": LABELS}
_EMPTY = dict.fromkeys(COLUMNS, "")
_MAY_GO = ("speaker", "speaker_type", "role", "affiliation")  # a person whose gender is not told has "unknown"
_KEPT = {QUOTATION: (*_MAY_GO, "gender"), MENTION: ("target", "label")}
_DERIVED = {"title": "it follows from the source and the role", "voice": "it follows from the quotations"}


class Changes(NamedTuple):
    """Rows for `corrections.csv`, and what could not be placed with its reason (`article`, `text`, `reason`)."""

    corrections: pd.DataFrame
    problems: pd.DataFrame


def changes_of(documents: list[Document], tables: Tables, *, coder: str = "") -> Changes:
    """Return what the marks of `documents` change in the tables that they were exported from.

    A mark where none was is an addition, a mark that is gone a removal, another feature a change. A text that
    another tool has changed is found again by its words; what is not found, what no correction can say, and documents
    that are not among the articles, are named in `problems`. Documents that are missing altogether change nothing,
    and are named.

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
    gone = {_place(mark): mark for key, mark in old.items() if key not in new}
    rows = []
    for key, mark in new.items():
        was = old.get(key) or gone.pop(_place(mark), None)
        words = before.text[mark.start : mark.end]
        if fault := _fault(mark, was):
            problems.append((before.name, words, fault))
        elif was is None:
            rows.append(_row(before, mark, "add", _features(mark)))
        else:
            problems += [(before.name, words, reason) for reason in _not_made(was, mark)]
            if changed := _changed(was, mark):
                rows.append(_row(before, mark, "change", changed))
    if document.text == before.text:  # in another text a mark may only have lost its place
        rows += [_row(before, mark, "remove", {}) for mark in gone.values()]
    return rows


def _key(mark: Mark) -> tuple:
    return *_place(mark), mark.features.get("target", "") if mark.layer == MENTION else ""


def _place(mark: Mark) -> tuple:
    return mark.start, mark.end, mark.layer


def _features(mark: Mark) -> dict[str, str]:
    return {name: mark.features[name] for name in _KEPT[mark.layer] if mark.features.get(name)}


def _changed(old: Mark, new: Mark) -> dict[str, str]:
    """The features that differ; "-" says that there is none any more."""
    return {
        name: new.features.get(name) or "-"
        for name in _KEPT[new.layer]
        if (new.features.get(name) or "") != (old.features.get(name) or "")
        if new.features.get(name) or name in _MAY_GO
    }


def _not_made(old: Mark, new: Mark) -> list[str]:
    """The changes that no correction can make, each with what to do instead or why."""
    taken = [name for name in _KEPT[MENTION] if new.layer == MENTION and old.features.get(name)]
    other = [name for name in _DERIVED if new.features.get(name) not in (None, "", old.features.get(name))]
    return [
        *(f"a mention has a {name}: give it another, or remove it" for name in taken if not new.features.get(name)),
        *(f"{name} {new.features[name]!r} is not corrected by itself: {_DERIVED[name]}" for name in other),
    ]


def _fault(mark: Mark, was: Mark | None) -> str:
    if mark.layer == MENTION and was is None:
        return "a mention is added by its alias in data/targets.csv"
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
