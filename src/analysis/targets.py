"""Mentions: where an article names China, Russia or any other target of `data/targets.csv`."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from .aliases import Alias, read_aliases, spellings, target_names, version
from .errors import InputError
from .senses import choose
from .sentences import split_sentences
from .tries import as_listed, trie_pattern

COLUMNS = {
    "article": "string",
    "target": "string",
    "start": "Int64",
    "end": "Int64",
    "mention": "string",
    "kind": "string",
    "sentence_start": "Int64",
    "sentence_end": "Int64",
    "role": "string",
}
_COUNTRY_KINDS = ("country", "demonym", "capital", "government", "leader", "organisation")


class Named(NamedTuple):
    """A stretch of text that names a target, and how: by its name, a demonym, a capital, a leader…"""

    start: int
    end: int
    target: str
    kind: str


def find_mentions(
    articles: pd.DataFrame,
    targets: Sequence[str] = ("China", "Russia", "United States"),
    *,
    quotations: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return every mention of `targets` in the articles, in the order of the text.

    Columns: `article`, `target`, `start`, `end` (characters of the text, half-open), `mention` (as written),
    `kind` (country, demonym, capital, government, leader, or another kind of the table), `sentence_start`,
    `sentence_end`, and `role`: `heard` inside a source of `quotations`, else `talked about`.

    The longest alias counts, as written in `data/targets.csv` or in capitals; a leader only while in office,
    or where the article has no date; an ambiguous alias by the columns `needs` and `unless` of its row.
    Where `quotations` is not given they are found first. Raises InputError for an unknown target.

    >>> article = pd.DataFrame({"article": ["a"], "text": ["Beijing left the East China Sea to U.S. ships"]})
    >>> none = pd.DataFrame(columns=["article", "source_start", "source_end"])
    >>> find_mentions(article, quotations=none)[["target", "mention", "kind", "role"]]
              target  mention     kind          role
    0          China  Beijing  capital  talked about
    1  United States     U.S.  country  talked about
    """
    wanted = _known(targets)
    sources = _sources(_found(articles) if quotations is None else quotations)
    days = articles["date"] if "date" in articles else [None] * len(articles)
    rows = [
        row
        for name, text, day in zip(articles["article"], articles["text"], days, strict=True)
        if isinstance(text, str)
        for row in _mentions(name, text, None if pd.isna(day) else day.date(), wanted, sources.get(name, []))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


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
    index = _index(*version())
    found = [(match.span(), index.rows[as_listed(match.group())]) for match in index.pattern.finditer(text)]
    held = [(span, [row for row in rows if _holds(row, on)]) for span, rows in found]
    named = _plainly_named(held)
    chosen = [(span, _reading(rows, text, span, named)) for span, rows in held]
    return [Named(*span, row.target, row.kind) for span, row in chosen if row and row.target]


class _Index(NamedTuple):
    pattern: re.Pattern
    rows: dict[str, list[Alias]]


@lru_cache(maxsize=2)
def _index(path: Path, changed: int) -> _Index:
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


def _known(targets: Sequence[str]) -> set[str]:
    targets = [targets] if isinstance(targets, str) else list(targets)
    for target in targets:
        if target not in target_names():
            raise InputError(_unknown(target))
    return set(targets)


def _unknown(target: str) -> str:
    names = {name.lower(): name for name in target_names()}
    names |= {row.alias.lower(): row.target for row in read_aliases() if row.target} | names
    close = [names[near] for near in get_close_matches(target.lower(), names, n=5, cutoff=0.7)]
    meant = f"did you mean {' or '.join(dict.fromkeys(close))}? If not, " if close else ""
    return f"no target {target!r} in data/targets.csv; {meant}add its aliases there, one a row"


def _found(articles: pd.DataFrame) -> pd.DataFrame:
    from .attribution import find_quotations  # speakers, which it needs, need country_of

    return find_quotations(articles)


def _sources(quotations: pd.DataFrame) -> dict[str, list[tuple[int, int]]]:
    spans = quotations[["article", "source_start", "source_end"]].dropna().drop_duplicates()
    sources = defaultdict(list)
    for article, start, end in spans.itertuples(index=False):
        sources[article].append((start, end))
    return sources


def _mentions(article: str, text: str, on: date | None, wanted: set[str], sources) -> list[tuple]:
    named = [one for one in find_named(text, on=on) if one.target in wanted]
    sentences = split_sentences(text) if named else []
    rows, at = [], 0
    for start, end, target, kind in named:
        while at + 1 < len(sentences) and sentences[at + 1][0] <= start:
            at += 1
        heard = any(left <= start and end <= right for left, right in sources)
        role = "heard" if heard else "talked about"
        rows.append((article, target, start, end, text[start:end], kind, *sentences[at], role))
    return rows
