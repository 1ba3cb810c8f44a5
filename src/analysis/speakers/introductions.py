"""Where a text first speaks of somebody or something without a name: "a Western official", "an article"."""

import re
from functools import lru_cache
from typing import NamedTuple

from ..text.lexicon import is_function

_REACH = 3000  # characters: what stands further back is no longer meant by "the official"
_MOST_WORDS = 5  # between the article and the noun


class Introduction(NamedTuple):
    """An indefinite description in running text: its words without article, and where it stands with it."""

    words: str
    start: int
    end: int


def last_introduction(text: str, noun: str, before: int) -> Introduction | None:
    """Return the last description with an indefinite article that `noun` heads and that ends before an offset.

    >>> text = "A senior Peruvian official came. A clerk left. The official waited."
    >>> last_introduction(text, "official", text.index("The official"))
    Introduction(words='senior Peruvian official', start=0, end=26)
    """
    begin = max(0, before - _REACH)
    found = None
    for match in _pattern(noun).finditer(text, begin, before):
        words = match["words"].split()
        if not any(is_function(word) for word in words):
            found = Introduction(" ".join(words), match.start(), match.end())
    return found


@lru_cache(maxsize=256)
def _pattern(noun):
    words = rf"(?P<words>(?:[\w'.-]+[ ]){{0,{_MOST_WORDS}}}?{re.escape(noun)})"
    return re.compile(rf"\b(?:an?|one|another)[ ]{words}\b(?!['-])", re.IGNORECASE)
