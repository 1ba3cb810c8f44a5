"""Where a text names a target of `data/targets.csv`: aliases by their first word, ambiguous ones decided."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..core.wordlists import from_lists
from ..text.lexicon import noun_of
from ..text.trie import as_listed, looks, trie_pattern
from .aliases import Alias, read_aliases, spellings
from .disambiguation import choose
from .state_bodies import aliases_of_bodies

_COUNTRY_KINDS = ("country", "demonym", "capital", "government", "leader", "organisation")
_OWNER, _OF = re.compile(r"(?:['’]s?)?\s"), re.compile(r"\sof\s(?:the\s)?")
_UNIQUE = frozenset({"house", "kremlin"})  # of which one country has the one that is meant
_WORD = re.compile(r"(?<![\w@])(?:[^\Wʼ]+|[^\w\s]|ʼ)")  # "ʼ" is an apostrophe, though a letter by its code


class Named(NamedTuple):
    """A stretch of text that names a target, and how: by its name, a demonym, a capital, a leader…"""

    start: int
    end: int
    target: str
    kind: str


def country_of(text: str, *, on: date | None = None) -> str | None:
    """Return the first country (or NATO, the EU, the UN) that a short text names, else None.

    Any alias of the table does: a name, a demonym, a capital, a government, a leader in office `on` that day.

    >>> country_of("a spokesman for the Kremlin"), country_of("the Swiss minister"), country_of("a judge")
    ('Russia', 'Switzerland', None)
    """
    return next((named.target for named in find_named(text, on=on) if named.kind in _COUNTRY_KINDS), None)


def find_named(text: str, *, on: date | None = None) -> list[Named]:
    """Return where a text names any target of the table; `on` is the day it was written, if known.

    >>> find_named("Macron met Obama.", on=date(2024, 5, 6))
    [Named(start=0, end=6, target='France', kind='leader')]
    """
    held = [(span, [row for row in rows if _holds(row, on)]) for span, rows in _aliases(text)]
    named = _plainly_named(held)
    chosen = [(span, _reading(rows, text, span, named)) for span, rows in held]
    found = [Named(*span, row.target, row.kind) for span, row in chosen if row and row.target]
    around = zip([None, *found], found, [*found[1:], None], strict=False)
    return [one for before, one, after in around if not _is_of_another(text, before, one, after)]


def _is_of_another(text, before: Named | None, one: Named, after: Named | None) -> bool:
    """Is a body that every state has said to be another's: "Peru's Congress", "the Congress of Peru"?"""
    if one.kind != "government":
        return False
    nouns = (noun_of(word.lower())[0] for word in text[one.start : one.end].split())
    if not any(noun is not None and noun.kind == "organisation" and noun.noun not in _UNIQUE for noun in nouns):
        return False
    owned = before and before.target != one.target and _OWNER.fullmatch(text, before.end, one.start)
    return bool(owned or (after and after.target != one.target and _OF.fullmatch(text, one.end, after.start)))


def _aliases(text: str) -> Iterator[tuple[tuple[int, int], list[Alias]]]:
    """Yield where an alias stands, the longest from each place, and its rows of the table."""
    rows, firsts, end = _rows(), _firsts(), 0
    for word in _WORD.finditer(text):
        if word[0] in firsts and word.start() >= end and (found := _beginning(word[0]).match(text, word.start())):
            end = found.end()
            yield found.span(), rows[as_listed(found[0])]


@from_lists
def _rows() -> dict[str, list[Alias]]:
    """The rows of the table by each form that an alias of theirs may have."""
    aliases = [*read_aliases(), *aliases_of_bodies()]
    listed = {as_listed(alias.alias) for alias in aliases}
    rows = defaultdict(list)
    for alias in aliases:
        own = as_listed(alias.alias)
        for form in {own} | (spellings(alias.alias) - listed):
            rows[form].append(alias)
    return dict(rows)


@from_lists
def _firsts() -> dict[str, list[str]]:
    """The forms of aliases by the first word of each."""
    firsts = defaultdict(list)
    for form in _rows():
        for first in looks(form[0]):
            if word := _WORD.match(first + form[1:]):
                firsts[word[0]].append(form)
    return dict(firsts)


@from_lists
def _beginning(word: str) -> re.Pattern:
    """The pattern of the aliases that begin with a word: made when the word is met, for all take a second."""
    return re.compile(trie_pattern(_firsts()[word], after=_boundary))


def _boundary(form: str) -> str:
    """After a letter no other one, nor the rest of a web address; "U.S." and "Sino-" end themselves."""
    return r"(?!\w|\.[a-z])" if form[-1].isalnum() else ""


def _holds(row: Alias, on: date | None) -> bool:
    return on is None or row.start <= on <= row.until


def _plainly_named(held) -> dict[str, list[tuple[int, int]]]:
    named = defaultdict(list)
    for span, rows in held:
        if len(rows) == 1 and rows[0].is_plain:
            named[rows[0].target].append(span)
    return named


def _reading(rows: list[Alias], text: str, span, named) -> Alias | None:
    if len(rows) == 1 and rows[0].is_plain:
        return rows[0]
    return choose(rows, text, span, named) if rows else None
