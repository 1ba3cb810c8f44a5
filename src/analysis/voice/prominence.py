"""Position: who speaks early in an article, and who speaks first."""

import re

import numpy as np
import pandas as pd

from ..core.intervals import matrix, ratio_intervals
from .grouping import require, with_groups
from .share import speech

COLUMNS = [
    *("group", "quotations", "articles", "early", "share", "low", "high"),
    *("first", "first_of", "first_share", "first_low", "first_high"),
]


def position(
    quotations: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: str | list[str] = "speaker",
    copies: bool = False,
    seed: int = 0,
) -> pd.DataFrame:
    """Return how much of each group's speaking stands early, and how often it speaks first.

    A quotation stands where its first stretch begins, counted in words of the article's text.
    Columns: `group`; its `quotations` and `articles`; `early`, those in the first third of the article's
    words; `share` = early / quotations with its 95% interval over articles, `low` and `high` (a third would
    be even); `first`, the articles in which the group speaks before any other, of `first_of` with speech;
    `first_share`, `first_low`, `first_high`. Most often first stands first.

    News puts what matters first (the inverted pyramid): Pöttker (2003), Journalism Studies 4(4): 501-511.

    >>> text = "“No,” Ana said. " + "Rain fell. " * 9 + "“Yes,” Bo said."
    >>> articles = pd.DataFrame({"article": ["a"], "text": [text]})
    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "speaker": ["Ana", "Bo"],
    ...     "start": [0, 115], "end": [5, 121]})
    >>> position(quotations, articles)[["group", "early", "share", "first", "first_of"]]
      group  early  share  first  first_of
    0   Ana      1    1.0      1         1
    1    Bo      0    0.0      0         1
    """
    require(quotations, "article", "quotation", "start")
    articles, counted = speech(quotations, articles, copies=copies)
    counted = counted.assign(group=with_groups(counted, articles, by))
    starts = counted.sort_values("start", kind="stable").drop_duplicates(["article", "quotation"])
    starts = starts.assign(depth=_depth(starts, articles), one=1.0)
    starts["early"] = (starts["depth"] < 1 / 3).astype(float)
    starts["first"] = (~starts["article"].duplicated()).astype(float)
    table = _sums(starts)
    numbered = starts.assign(number=pd.Index(table["group"]).get_indexer(starts["group"]))
    names = ("early", "one", "first")
    early, every, first = (_matrix(numbered, articles, name, len(table)) for name in names)
    table["share"] = table["early"] / table["quotations"]
    table["low"], table["high"] = ratio_intervals(early, every, present=every > 0, seed=seed)
    spoken = (every.sum(axis=1) > 0).astype(float)
    table["first_of"] = int(spoken.sum())
    table["first_share"] = table["first"] / table["first_of"]
    table["first_low"], table["first_high"] = ratio_intervals(first, spoken, present=every > 0, seed=seed)
    order = ["first", "early", "quotations", "group"]
    return table.sort_values(order, ascending=[False, False, False, True], ignore_index=True)[COLUMNS]


def _sums(starts):
    sums = starts.groupby("group").agg(
        **{"quotations": ("one", "sum"), "articles": ("article", "nunique")},
        **{name: (name, "sum") for name in ("early", "first")},
    )
    return sums.astype("int64").reset_index()


def _matrix(numbered, articles, value, groups):
    return matrix(numbered, articles, group="number", value=value, groups=groups)


def _depth(starts: pd.DataFrame, articles: pd.DataFrame) -> np.ndarray:
    """The words before each quotation, as a share of its article's words."""
    texts = articles.set_index("article")["text"]
    depth = pd.Series(0.0, index=starts.index)
    for article, part in starts.groupby("article"):
        words = [match.start() for match in re.finditer(r"\S+", texts[article])]
        depth[part.index] = np.searchsorted(words, part["start"].to_numpy(int)) / len(words)
    return depth.to_numpy()
