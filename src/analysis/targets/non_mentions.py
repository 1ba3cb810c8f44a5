"""What stands around a name and makes it no mention of a country: a town, a currency, a language, a paper."""

import re

from ..core.wordlists import from_lists, read_list
from ..text.trie import trie_pattern
from .aliases import KINDS

FILE = "not_mentions.csv"
_ROOM = 40  # characters looked at on either side, more than any phrase of the list has
_END = r"(?=[.,;:!?)”\"]|\s(?:and|or|into|to)\b|\s*$)"
_NUMBER = r"\d"


def is_no_mention(text: str, start: int, end: int, kind: str) -> bool:
    """Return whether characters `start` to `end`, a name of a country of this `kind`, stand for something else here.

    A row of `data/not_mentions.csv` holds where one of its words of `before` stands right before the name and
    one of `after` right behind it, and the kind of the name is the row's; an empty cell stands for anything.

    >>> is_no_mention("a fire in Moscow, Idaho, on Monday", 10, 16, "capital")
    True
    >>> is_no_mention("a fire in Moscow on Monday", 10, 16, "capital")
    False
    """
    left, right = text[max(0, start - _ROOM) : start], text[end : end + _ROOM]
    return any(of in ("", kind) and before.search(left) and after.match(right) for of, before, after in _rows())


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
    rows = read_list(FILE, ("kind", "before", "after", "reason"), choices={"kind": ("", *KINDS)})
    return tuple((row["kind"], _before(row["before"]), _after(row["after"])) for row in rows)


def _before(phrases: str) -> re.Pattern:
    words = [_states() if phrase == "State" else re.escape(phrase) for phrase in phrases.split("|") if phrase]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})\s(?:the\s)?$" if words else "")


def _after(phrases: str) -> re.Pattern:
    return re.compile("|".join(_written(phrase) for phrase in phrases.split("|")))


def _written(phrase: str) -> str:
    """One phrase behind a name: words after a space, marks where they stand, placeholders (State at its end)."""
    if phrase == "End":
        return _END
    pattern = re.sub("State$", lambda _: rf"(?:{_states()})", re.escape(phrase)).replace("Number", rf"\s?{_NUMBER}")
    pattern = pattern.replace(r"\ \s?", r"\s?").replace(r"\ ", r"\s")
    return rf"\s{pattern}\b" if phrase[:1].isalpha() else pattern


@from_lists
def _states() -> str:
    rows = read_list("places.csv", ("place", "country", "note"))
    return trie_pattern([row["place"] for row in rows if row["note"].startswith("US state")])
