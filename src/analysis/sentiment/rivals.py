"""Voices at home that do not speak for those who govern: a rival of the president blames him as a foreigner would."""

import re

from ..core.wordlists import from_lists, read_list
from ..voice.source_kinds import kinds_of_words

FILE = "rivals.csv"
_GOVERNING = ("leader", "government", "capital")  # kinds of names that stand for those who govern
_WORD = re.compile(r"[a-z]+")


def is_rival(told: str | None, kind: str) -> bool:
    """Return whether a voice of the target's own country, told of as a "Republican senator", need not side with it.

    `kind` is that of the mention. Only the names of those who govern have rivals at home, and nobody in office is one.

    >>> is_rival("Republican senator", "leader"), is_rival("Republican senator", "country")
    (True, False)
    >>> is_rival("Republican president", "leader"), is_rival("former Republican president", "leader")
    (False, True)
    """
    words = _WORD.findall((told or "").lower())
    in_office = "former" not in words and any(kinds_of_words().get(word) == "official" for word in words)
    return kind in _GOVERNING and not in_office and any(word in _words() for word in words)


@from_lists
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_list(FILE, ("word", "reason")))
