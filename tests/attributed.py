"""Who says what in a text, short enough for a row of a test's table."""

from functools import lru_cache

import pandas as pd

from analysis.attribution.assemble import read_quotations
from analysis.attribution.counts import cue_lexicon
from analysis.quotations import find_quotations
from analysis.text.reading import Reading

lexicon = lru_cache(maxsize=1)(cue_lexicon)


def said(text):
    """Return (source, content) of each quotation in order, nested ones left out; stretches are parted by " | "."""
    return [
        (_cut(text, found.source), " | ".join(_cut(text, span) for span in found.content))
        for found in read_quotations(Reading(text), lexicon())
        if found.inside is None
    ]


def nested(text):
    """Return (source, content, source of the outer quotation) of each quotation inside another."""
    every = read_quotations(Reading(text), lexicon())
    return [
        (
            _cut(text, found.source),
            " | ".join(_cut(text, s) for s in found.content),
            _cut(text, every[found.inside].source),
        )
        for found in every
        if found.inside is not None
    ]


def table(*texts, careful=None):
    """Return the quotations table of articles with these texts."""
    articles = pd.DataFrame({"article": [f"a{i}" for i in range(len(texts))], "text": list(texts)})
    return find_quotations(articles, careful=careful)


def _cut(text, span):
    return text[slice(*span)] if span else None
