"""Whether a corpus is like the articles that the target method was measured on: how sure the method is of itself.

Of what can be told of articles without their truth (words that are unknown, length of sentences, quoted speech,
countries named, mean confidence), mean confidence alone goes along with how often labels are wrong.
"""

from typing import NamedTuple

import pandas as pd

from ..text.encoder import figures

_ARTICLES = 30  # a corpus of more is compared as one of so many, for its articles are alike
_FAR = 2  # standard errors


class Likeness(NamedTuple):
    """The mean confidence of a corpus, that of the articles measured on, and the least that is like them."""

    here: float
    there: float
    least: float

    @property
    def is_like(self) -> bool:
        """Whether the method is about as sure of itself here as there."""
        return self.here >= self.least


def likeness(sentiment: pd.DataFrame, measured: dict[str, float] | None = None) -> Likeness | None:
    """Return how sure the target method is here and where it was measured; None without rows of that method.

    `measured` has the `mean` confidence there and its `spread` from article to article (default: as on the coded
    articles on countries).

    >>> rows = pd.DataFrame({"article": ["a", "b"], "confidence": [0.5, 0.6], "method": "target"})
    >>> likeness(rows, {"mean": 0.8, "spread": 0.05}).is_like
    False
    """
    rows = sentiment[sentiment["method"].eq("target")].dropna(subset="confidence")
    if rows.empty:
        return None
    measured = figures()["calibration"]["country"]["confidence"] if measured is None else measured
    many = min(_ARTICLES, rows["article"].nunique())
    least = measured["mean"] - _FAR * measured["spread"] / many**0.5
    return Likeness(float(rows["confidence"].mean()), measured["mean"], least)
