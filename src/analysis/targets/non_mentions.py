"""What stands around a name and makes it no mention of a country: a town, a currency, a language, a paper."""

import re
from collections.abc import Sequence

from ..core.wordlists import from_lists, read_list
from ..text.trie import trie_pattern
from .aliases import KINDS
from .lookup import Named

FILE = "not_mentions.csv"
_ROOM = 40  # characters looked at on either side, more than any phrase of the list has
_END = r"(?=[.,;:!?)”\"]|\s(?:and|or|into|to)\b|\s*$)"
_NUMBER = r"\d"
_LINE = r"(?:^|\n)\s*$"
_DASH = r"\s?(?:—|–|--)\s+(?=[A-Z“\"])(?!.*\s(?:—|–|--)\s)"  # of a pair: "Beijing — Laos's ally — waits"
_MARKS = {"End": _END, "Dash": _DASH}


def is_no_mention(text: str, start: int, end: int, kind: str) -> bool:
    """Return whether characters `start` to `end`, a name of a country of this `kind`, stand for something else here.

    A row of `data/not_mentions.csv` holds where one of its words of `before` stands right before the name and
    one of `after` right behind it, and the kind of the name is the row's; an empty cell stands for anything.

    >>> is_no_mention("a fire in Moscow, Idaho, on Monday", 10, 16, "capital")
    True
    >>> is_no_mention("a fire in Moscow on Monday", 10, 16, "capital")
    False
    """
    return _stands_for(text, start, end, kind, _rows())


def said_again(text: str, named: Sequence[Named]) -> set[int]:
    """Return where names of a text start that are said again: "Moscow, Idaho" before, and now "Moscow" alone.

    The rows of the list that have `again` tell what is meant so later on: where the last of it is nearer than any
    other name of the country.

    >>> text = "a fire in Moscow, Idaho, was put out, and Moscow sleeps"
    >>> said_again(text, [Named(10, 16, "Russia", "capital"), Named(42, 48, "Russia", "capital")])
    {42}
    """
    first = [one for one in named if _stands_for(text, one.start, one.end, one.kind, _rows_again())]
    words = {text[one.start : one.end] for one in first}
    again = [one for one in named if text[one.start : one.end] in words]
    return {
        one.start for one in again if _nearest(text, one, first, same=True) < _nearest(text, one, named, same=False)
    }


def _nearest(text: str, one: Named, named: Sequence[Named], *, same: bool) -> float:
    """How far a name is from the nearest of its target: one before it with the same word, or any with another."""
    word = text[one.start : one.end]
    spots = (other.start for other in named if other.target == one.target)
    alike = (at for at in spots if text.startswith(word, at) == same and (not same or at < one.start))
    return min((abs(one.start - at) for at in alike), default=float("inf"))


def _stands_for(text: str, start: int, end: int, kind: str, rows: tuple) -> bool:
    left, right = text[max(0, start - _ROOM) : start], text[end : end + _ROOM]
    return any(of in ("", kind) and before.search(left) and after.match(right) for of, before, after in rows)


def town_end(text: str, end: int) -> int:
    """Return where the US state ends behind a name that ends at `end`: "Moscow, Idaho"; 0 where none stands there.

    >>> town_end("mayor of Paris, Texas", 14), town_end("mayor of Paris", 14)
    (21, 0)
    """
    state = _in_state().match(text, end) if text.startswith(",", end) else None
    return state.end() if state else 0


@from_lists
def _in_state() -> re.Pattern:
    return re.compile(_written(", State"))


@from_lists
def _rows() -> tuple[tuple[str, re.Pattern, re.Pattern], ...]:
    return tuple(_row(row) for row in _listed())


@from_lists
def _rows_again() -> tuple[tuple[str, re.Pattern, re.Pattern], ...]:
    return tuple(_row(row) for row in _listed() if row["again"])


def _listed() -> list[dict]:
    return read_list(
        FILE, ("kind", "before", "after", "again", "reason"), choices={"kind": ("", *KINDS), "again": ("", "yes")}
    )


def _row(row: dict) -> tuple[str, re.Pattern, re.Pattern]:
    return row["kind"], _before(row["before"]), _after(row["after"])


def _before(phrases: str) -> re.Pattern:
    if phrases == "Line":
        return re.compile(_LINE)
    words = [_with_states(re.escape(phrase)).replace("Number", r"[\d.:]+") for phrase in phrases.split("|") if phrase]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})\s(?:the\s)?$" if words else "")


def _after(phrases: str) -> re.Pattern:
    return re.compile("|".join(_written(phrase) for phrase in phrases.split("|")))


def _written(phrase: str) -> str:
    """One phrase behind a name: words after a space, marks where they stand, placeholders (State at its end)."""
    if phrase in _MARKS:
        return _MARKS[phrase]
    pattern = _with_states(re.escape(phrase)).replace("Number", rf"\s?{_NUMBER}")
    pattern = pattern.replace(r"\ \s?", r"\s?").replace(r"\ ", r"\s")
    return rf"\s{pattern}\b" if phrase[:1].isalpha() else pattern


def _with_states(phrase: str) -> str:
    """The placeholder State ends a phrase or stands in a list: "State, ", "State and"; not in "State University"."""
    return re.sub(r"\bState(?=$|,|\\ (?:and|or)\b)", lambda _: rf"(?:{_states()})", phrase)


@from_lists
def _states() -> str:
    rows = read_list("places.csv", ("place", "country", "note"))
    return trie_pattern([row["place"] for row in rows if row["note"].startswith("US state")])
