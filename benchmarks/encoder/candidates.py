"""The quotations that the rules find on coded articles, and whether each is a true attribution: the judge's rows."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from analysis import find_quotations
from analysis.attribution.judge import mark_quotation
from analysis.text.sentences import split_sentences

from .corpora import read

_SHARED = 0.5  # content words in common, of those in either (Jaccard), for a candidate to be the coded one
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def candidates(folder: Path, name: str) -> pd.DataFrame:
    """Return a row per outermost quotation: `article`, `marked`, `confidence`, `rule` and `true`.

    `true` is 1 where the coders have this content, by half its words, from the same source.
    """
    coded = read(folder, name)
    articles = pd.DataFrame({"article": [one["id"] for one in coded], "text": [one["text"] for one in coded]})
    quotations = find_quotations(articles)
    groups = defaultdict(list)
    for (article, _), rows in quotations[quotations["inside"].isna()].groupby(["article", "quotation"], sort=False):
        groups[article].append(rows)
    return pd.DataFrame([row for one in coded for row in _rows(one, groups[one["id"]])])


def _rows(coded: dict, found: list[pd.DataFrame]) -> list[dict]:
    text, sentences = coded["text"], split_sentences(coded["text"])
    words = [match.start() for match in _WORD.finditer(text)]
    right = _matched(words, coded["attributions"], found)
    return [
        {
            "article": coded["id"],
            "marked": mark_quotation(text, sentences, rows),
            "confidence": float(rows.iloc[0]["confidence"]),
            "rule": rows.iloc[0]["rule"],
            "true": int(n in right),
        }
        for n, rows in enumerate(found)
    ]


def _matched(words: list[int], coded: list[dict], found: list[pd.DataFrame]) -> set[int]:
    """Return the candidates that are a coded attribution, each coded one given to the candidate nearest to it."""
    gold = [(_inside(words, one["content"]), _inside(words, one["source"])) for one in coded]
    mine = [(_inside(words, _spans(rows)), _inside(words, _source(rows.iloc[0]))) for rows in found]
    pairs = sorted(
        (-len(content & own) / len(content | own), g, n)
        for g, (content, source) in enumerate(gold)
        for n, (own, by) in enumerate(mine)
        if content & own and (source & by or not source)
    )
    taken, right = set(), set()
    for apart, g, n in pairs:
        if -apart >= _SHARED and g not in taken and n not in right:
            taken.add(g)
            right.add(n)
    return right


def _spans(rows: pd.DataFrame) -> list[tuple[int, int]]:
    return [(int(start), int(end)) for start, end in zip(rows["start"], rows["end"], strict=True)]


def _source(first: pd.Series) -> list[tuple[int, int]]:
    return [] if pd.isna(first["source_start"]) else [(int(first["source_start"]), int(first["source_end"]))]


def _inside(words: list[int], spans: Iterable) -> set[int]:
    """The numbers of the words that begin within the spans."""
    return {n for start, end in spans for n in range(bisect_left(words, start), bisect_left(words, end))}
