"""Do the intervals hold? Made corpora, whose true shares are known, say how often."""

import pandas as pd

from ..core.english import listed
from ..core.wordlists import read_list

_NUMBERS = ["articles", "in_articles", "true_share", "corpora", "coverage", "width"]
COLUMNS = ["articles", "speaker", *_NUMBERS[1:]]


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
