"""Words with two readings: Georgia the country or the US state, by the nearest other word of the article.

An article keeps to one sense of a word nearly always (Gale, Church & Yarowsky 1992, One sense per
discourse), so all of it is searched for words that speak for or against a reading; the nearest decides.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..core.wordlists import few_from_lists, from_lists
from ..text.lexicon import function_words, given_names, noun_of, titles
from ..text.natural_language import lexicon
from ..text.trie import trie_pattern
from .aliases import Alias

_FAR = float("inf")

Span = tuple[int, int]


def choose(rows: Sequence[Alias], text: str, span: Span, named: dict[str, list[Span]]) -> Alias | None:
    """Return the row of an alias that a mention stands for, or None where it stands for no target.

    `rows` share the alias and hold at the article's date; `named` has where `text` has plain aliases of each
    target. A row stands unless a word of its `unless` is nearer than any that speaks for it: those of
    its `needs` and its target's plain aliases (not for a leader, unless two targets share the name). A row
    with `needs` stands only where such a word is there. Of several rows, that with the nearest goes first.

    >>> from datetime import date
    >>> georgia = Alias("Georgia", "Georgia", "country", date.min, date.max, ("Tbilisi",), ("Atlanta",), 1)
    >>> choose([georgia], "Georgia's capital Tbilisi", (0, 7), {}).target
    'Georgia'
    >>> choose([georgia], "Georgia's capital Atlanta", (0, 7), {}) is None
    True
    """
    shared = len({row.target for row in rows}) > 1
    scored = [(_distance_for(row, text, span, named if shared or _speaks(row) else {}), row) for row in rows]
    standing = [(distance, row) for distance, row in scored if _stands(distance, row, text, span)]
    return min(standing, key=lambda pair: pair[0])[1] if standing else None


def _stands(distance: float, row: Alias, text: str, span: Span) -> bool:
    if row.needs and distance == _FAR:
        return False
    against = _nearest(span, _spots(row.unless, text)) if row.unless else _FAR
    return against == _FAR or distance < against


def _distance_for(row: Alias, text: str, span: Span, named: dict[str, list[Span]]) -> float:
    return min(_nearest(span, named.get(row.target, [])), _nearest(span, _spots(row.needs, text) if row.needs else []))


def _speaks(row: Alias) -> bool:
    """Other names of a state speak for it too, but not for a leader's name, which others bear as well."""
    return row.kind in ("country", "demonym", "capital", "government")


def _nearest(span: Span, spots: list[Span]) -> float:
    at = bisect_left(spots, span)
    around = spots[max(0, at - 1) : at + 1]  # in order and apart, so that no other is nearer
    return min((max(0, spot[0] - span[1], span[0] - spot[1]) for spot in around), default=_FAR)


@few_from_lists(256)
def _spots(words: tuple[str, ...], text: str) -> list[Span]:
    """Return where the words stand in the text."""
    found = _pattern(words).finditer(text)
    return [match.span() for match in found if all(map(_is_name, match.groupdict().values()))]


def _is_name(words: str | None) -> bool:
    """Is the capitalised word after an alias a surname? Not in "Jordan Foreign Minister"."""
    if words is None:
        return True
    first, *more = words.split()
    if first.lower() in function_words() or (lexicon.get(first.lower()) or "").startswith("VB"):
        return False  # a verb, in a headline of capitals: "Why Jordan Refuses"
    return not any(map(_is_office, [first, *more]))


def _is_office(word: str) -> bool:
    return word.lower() in titles() or noun_of(word)[0] is not None


@from_lists
def _pattern(words: tuple[str, ...]) -> re.Pattern:
    written = [_phrase(phrase, number) for number, phrase in enumerate(words)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)")


def _phrase(phrase: str, number: int) -> str:
    """One phrase of the table, `Name` and `Given` being placeholders; in any case if in small letters."""
    parts = [_word(word, number) for word in phrase.split()]
    pattern = r"\s+".join(parts)
    return f"(?i:{pattern})" if phrase.islower() else pattern


def _word(word: str, number: int) -> str:
    if word == "Name":
        return rf"(?P<name{number}>[A-Z][\w'’-]+(?:[ \u00a0][A-Z][\w'’-]+)?)"
    return _given() if word == "Given" else trie_pattern([word])


@from_lists
def _given() -> str:
    """Any given name, perhaps with an initial after it."""
    return rf"(?:{trie_pattern(name.title() for name in given_names())})(?:\s+[A-Z]\.)?"
