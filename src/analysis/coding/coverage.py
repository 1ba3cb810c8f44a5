"""Do the intervals hold? Made corpora, whose true shares are known, say how often."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..core.english import listed
from ..core.intervals import ratio_intervals
from ..core.wordlists import read_list

SIZES = (16, 30, 100)
_NUMBERS = ["articles", "in_articles", "true_share", "corpora", "coverage", "width"]
COLUMNS = ["articles", "speaker", *_NUMBERS[1:]]

_SPREAD = 0.8  # of the logarithm of words in an article


class Speaker(NamedTuple):
    """A speaker among other voices: the chance that each is in an article, and their median words there."""

    name: str
    chance: float
    words: float
    others_chance: float
    others_words: float

    @property
    def share(self) -> float:
        """The true share of words: mean over mean, for both have the same spread."""
        own, others = self.chance * self.words, self.others_chance * self.others_words
        return own / (own + others)


SPEAKERS = (
    Speaker("one of many", 0.3, 55, 1.0, 90),
    Speaker("one of several", 0.6, 55, 1.0, 90),
    Speaker("in nearly all", 0.95, 55, 1.0, 90),
    Speaker("seldom and long", 0.3, 150, 0.7, 90),
    Speaker("hardly any other voice", 0.6, 55, 0.3, 20),
)


def simulate(speaker: Speaker, articles: int, *, corpora: int = 1000, seed: int = 0) -> dict:
    """Return how often the 95% interval of one made speaker holds the true share, in percent.

    Corpora whose speaker is in fewer than 5 articles have no interval and are left out; `corpora` counts the
    rest, `width` is the mean width of their intervals.

    >>> simulate(SPEAKERS[1], 30, corpora=20)["corpora"]
    20
    """
    made = [_corpus(speaker, articles, seed + number) for number in range(corpora)]
    own, everybody = (np.array(words).T for words in zip(*made, strict=True))
    ends = np.array(ratio_intervals(own, everybody)).T
    ends = ends[~np.isnan(ends).any(axis=1)]
    held = (ends[:, 0] <= speaker.share) & (speaker.share <= ends[:, 1])
    return {
        "articles": articles,
        "speaker": speaker.name,
        "in_articles": speaker.chance,
        "true_share": round(speaker.share, 3),
        "corpora": len(ends),
        "coverage": round(100 * held.mean(), 1),
        "width": round(float((ends[:, 1] - ends[:, 0]).mean()), 3),
    }


def simulated_coverage(*, corpora: int = 1000, seed: int = 0) -> pd.DataFrame:
    """Return `simulate` for all made speakers at 16, 30 and 100 articles, one row each (`COLUMNS`).

    >>> len(simulated_coverage(corpora=8))
    15
    """
    rows = [simulate(who, size, corpora=corpora, seed=seed) for size in SIZES for who in SPEAKERS]
    return pd.DataFrame(rows, columns=COLUMNS)


def measured_coverage() -> pd.DataFrame:
    """Return the coverage that `benchmarks/coverage.py` measured last, from `data/measured/coverage.csv`.

    >>> measured_coverage()["articles"].unique().tolist()
    [16, 30, 100]
    """
    rows = pd.DataFrame(read_list("measured/coverage.csv", tuple(COLUMNS)), columns=COLUMNS)
    return rows.astype({name: int if name in ("articles", "corpora") else float for name in _NUMBERS})


def coverage_in_words(table: pd.DataFrame) -> str:
    """Return what a table of coverages says, as a sentence for those who read the intervals.

    >>> coverage_in_words(pd.DataFrame({"articles": [16, 16, 100], "coverage": [88.5, 95.9, 95.0]}))
    'Of intervals that should hold the true share in 95% of corpora, 88 to 96% do at 16 articles and 95% at 100.'
    """
    ranges = table.groupby("articles")["coverage"].agg(["min", "max"]).round().astype(int)
    ends = [str(low) if low == high else f"{low} to {high}" for low, high in ranges.to_numpy()]
    parts = [f"{end}% at {size}" for end, size in zip(ends, ranges.index, strict=True)]
    parts[0] = f"{ends[0]}% do at {ranges.index[0]} articles"
    return f"Of intervals that should hold the true share in 95% of corpora, {listed(parts)}."


def _corpus(speaker, articles, seed):
    """The speaker's words in each article, and everybody's."""
    random = np.random.default_rng(seed)
    own, others = (
        (random.random(articles) < chance) * random.lognormal(np.log(words), _SPREAD, articles)
        for chance, words in ((speaker.chance, speaker.words), (speaker.others_chance, speaker.others_words))
    )
    return own, own + others
