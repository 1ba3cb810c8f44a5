"""Where a text names a target of `data/targets.csv`: one pattern over all aliases, ambiguous ones decided."""

import re
from collections import defaultdict
from datetime import date
from typing import NamedTuple

from ..core.wordlists import from_lists
from ..text.trie import as_listed, trie_pattern
from .aliases import Alias, read_aliases, spellings
from .disambiguation import choose

_COUNTRY_KINDS = ("country", "demonym", "capital", "government", "leader", "organisation")


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
    index = _index()
    found = [(match.span(), index.rows[as_listed(match.group())]) for match in index.pattern.finditer(text)]
    held = [(span, [row for row in rows if _holds(row, on)]) for span, rows in found]
    named = _plainly_named(held)
    chosen = [(span, _reading(rows, text, span, named)) for span, rows in held]
    return [Named(*span, row.target, row.kind) for span, row in chosen if row and row.target]


class _Index(NamedTuple):
    pattern: re.Pattern
    rows: dict[str, list[Alias]]


@from_lists
def _index() -> _Index:
    aliases = read_aliases()
    listed = {as_listed(alias.alias) for alias in aliases}
    rows = defaultdict(list)
    for alias in aliases:
        own = as_listed(alias.alias)
        for form in {own} | (spellings(alias.alias) - listed):
            rows[form].append(alias)
    return _Index(re.compile(rf"(?<![\w@])(?:{trie_pattern(rows, after=_boundary)})"), dict(rows))


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
