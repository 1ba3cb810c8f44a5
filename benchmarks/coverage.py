"""Measure how often the intervals of shares hold the true share; print it and write `data/measured/coverage.csv`.

.venv/bin/python benchmarks/coverage.py
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.coding.interval_coverage import COLUMNS
from analysis.core.intervals import ratio_intervals
from analysis.core.wordlists import data_folder

SIZES = (16, 30, 100)
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


def _corpus(speaker, articles, seed):
    """The speaker's words in each article, and everybody's."""
    random = np.random.default_rng(seed)
    own, others = (
        (random.random(articles) < chance) * random.lognormal(np.log(words), _SPREAD, articles)
        for chance, words in ((speaker.chance, speaker.words), (speaker.others_chance, speaker.others_words))
    )
    return own, own + others


def main() -> None:
    table = pd.DataFrame([simulate(who, size) for size in SIZES for who in SPEAKERS], columns=COLUMNS)
    print(table.to_string(index=False))
    table.to_csv(data_folder() / "measured" / "coverage.csv", index=False)


if __name__ == "__main__":
    main()
