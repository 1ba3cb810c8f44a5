"""Who speaks for no state: experts, academics, firms and private media, and what is only spoken about."""

import re

from ..core.wordlists import from_lists
from .country_words import office_rows

_FORMER = re.compile(r"(?:an? |the )?(?:former|ex-|onetime|one-time|retired)\b", re.IGNORECASE)


def independent_words(said: tuple[str, ...], kind: str) -> str:
    """Return the words that say that somebody speaks for no state, "" where none do.

    `said` are roles or a name, `kind` is the kind of speaker. A body of a state named with it decides otherwise.

    >>> independent_words(("a professor of Chinese history at Graz University",), "person")
    'a professor of Chinese history at Graz University'
    >>> independent_words(("an analyst at the Defense Ministry",), "person"), independent_words(("mayor",), "person")
    ('', '')
    """
    own = [words for words in said if not _pattern("state").search(words)]
    found = next((words for words in own if _pattern("none").search(words)), "")
    if not found and kind == "person" and said and all(_FORMER.match(words) for words in said):
        return said[0]
    return found if len(own) == len(said) else ""


@from_lists
def _pattern(affiliation: str) -> re.Pattern:
    """The words of data/offices.csv with that affiliation, singular or plural."""
    listed = (re.escape(row["office"]) for row in office_rows() if row["affiliation"] == affiliation)
    words = "|".join(sorted(listed, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?:e?s)?(?![\w-])", re.IGNORECASE)
