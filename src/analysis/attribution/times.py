"""Words that tell when, where and on which occasion something is said."""

from ..core.wordlists import from_lists, read_list
from ..text.tokens import Words

KINDS = ("day", "time", "period", "occasion", "medium")
WHEN = frozenset({"day", "time", "period"})
MEANS = frozenset({"occasion", "medium"})  # "said by telephone"


@from_lists
def occasion_words() -> dict[str, str]:
    """Read `data/occasions.csv` (word, kind, reason): words for days and times, occasions of speech and media.

    >>> occasion_words()["interview"], occasion_words()["monday"]
    ('occasion', 'day')
    """
    rows = read_list("occasions.csv", ("word", "kind", "reason"), choices={"kind": KINDS})
    return {row["word"].lower(): row["kind"] for row in rows}


def is_day(word: str) -> bool:
    """Return whether a small-letter word is a day of the week."""
    return occasion_words().get(word) == "day"


def is_time(words: Words, i: int) -> bool:
    """Return whether word `i` is a day or a time; "Today" in "USA Today" is none.

    >>> from ..text.tokens import read_words
    >>> words = read_words("USA Today on Monday", 0, 19)
    >>> is_time(words, 1), is_time(words, 3)
    (False, True)
    """
    kind = occasion_words().get(words.lower[i])
    return kind == "day" or (kind == "time" and words.text[i][0].islower())
