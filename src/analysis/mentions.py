"""Mentions: where an article names China, Russia or any other target of `data/targets.csv`."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches

import pandas as pd

from .attribution.extract import only_counted
from .core.categories import COUNTRIES
from .core.days import days_of
from .core.errors import InputError
from .core.spans import Span, Spans
from .core.wordlists import lists_held
from .quotations import find_quotations
from .targets.aliases import read_aliases, target_names
from .targets.lookup import find_named
from .targets.non_mentions import is_no_mention, said_again
from .text.reading import read

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


@lists_held()
def find_mentions(
    articles: pd.DataFrame,
    targets: Sequence[str] = COUNTRIES,
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
    wanted = set(known_targets(targets))
    quotations = find_quotations(articles) if quotations is None else quotations
    sources, contents = (_stretches(quotations, of=name) for name in ("source_", ""))
    rows = [
        row
        for name, text, day in zip(articles["article"], articles["text"], days_of(articles), strict=True)
        if isinstance(text, str)
        for row in _mentions(name, text, day, wanted, sources[name], contents[name])
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def known_targets(targets: str | Sequence[str]) -> tuple[str, ...]:
    """Return targets by the names that they have in `data/targets.csv`, in whichever case they are given.

    Raises InputError for one that is not there, naming those that are spelled like it.

    >>> known_targets(["iran", "UNITED STATES"])
    ('Iran', 'United States')
    """
    names = {name.casefold(): name for name in target_names()}
    given = [targets] if isinstance(targets, str) else list(targets)
    for target in given:
        if target.casefold() not in names:
            raise InputError(_unknown(target))
    return tuple(dict.fromkeys(names[target.casefold()] for target in given))


def _unknown(target: str) -> str:
    names = {name.lower(): name for name in target_names()}
    names |= {row.alias.lower(): row.target for row in read_aliases() if row.target} | names
    parts = re.split(r"[;|/+]", target)
    if len(parts) > 1 and all(part.strip().lower() in names for part in parts):
        return f"no target {target!r} in data/targets.csv; put commas between targets"
    close = [names[near] for near in get_close_matches(target.lower(), names, n=5, cutoff=0.7)]
    meant = f"did you mean {' or '.join(dict.fromkeys(close))}? If not, " if close else ""
    return f"no target {target!r} in data/targets.csv; {meant}add its aliases there, one per row"


def _itself(span: Span) -> Span:
    return span


def _stretches(quotations: pd.DataFrame, *, of: str) -> defaultdict[str, Spans[Span]]:
    """The sources, `of="source_"`, or the contents, `of=""`, of what counts, by article."""
    columns = ["article", f"{of}start", f"{of}end"]
    spans = only_counted(quotations).reindex(columns=columns).dropna().drop_duplicates()
    found = defaultdict(list)
    for article, start, end in spans.itertuples(index=False):
        found[article].append((start, end))
    return defaultdict(lambda: Spans([], _itself), {article: Spans(one, _itself) for article, one in found.items()})


def _is_heard(start, end, sources, contents):
    """Is it part of a source, and not told by a clause in that source: "the envoy, who says | Peru lied, | asked"?"""
    around = sources.touching(start, end)
    told = [(first, last) for first, last in contents.touching(start, end) if first <= start and end <= last]
    return any(left <= start and end <= right for left, right in around) and not any(
        left <= first and last <= right for first, last in told for left, right in around
    )


def _mentions(article: str, text: str, on: date | None, wanted: set[str], sources, contents) -> list[tuple]:
    named = [one for one in find_named(text, on=on) if one.target in wanted]
    if not named:
        return []
    reading = read(text)
    sentences, places = reading.sentences, Spans(reading.datelines, _itself)
    again = said_again(text, named)
    rows, at = [], 0
    for start, end, target, kind in named:
        if is_no_mention(text, start, end, kind) or places.touching(start, end) or start in again:
            continue
        while at + 1 < len(sentences) and sentences[at + 1][0] <= start:
            at += 1
        role = "heard" if _is_heard(start, end, sources, contents) else "talked about"
        rows.append((article, target, start, end, text[start:end], kind, *sentences[at], role))
    return rows
