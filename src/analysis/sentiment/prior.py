"""The share of negative, neutral and positive in a corpus, corrected for the errors of a calibrated method.

A method that is calibrated on one corpus takes its share of neutral for granted. Where another corpus has more
or less of it, every probability is off by the same factor a class, and that factor can be told from the
probabilities themselves: Saerens, Latinne and Decaestecker 2002, Neural Computation 14: 21-41.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..text.encoder import figures

LABELS = ("negative", "neutral", "positive")
_STEPS = 500
_CLOSE = 1e-6
COLUMNS = ("label", "n", "share", "corrected", "low", "high")


def chances_of(sentiment: pd.DataFrame) -> np.ndarray:
    """Return the probabilities of negative, neutral and positive behind scored rows, each row adding up to 1.

    They are told from `label`, whose probability is `confidence`, and from `polarity`, positive less negative.

    >>> chances_of(pd.DataFrame({"label": ["neutral"], "confidence": [0.6], "polarity": [-0.2]})).round(2).tolist()
    [[0.3, 0.6, 0.1]]
    """
    sure, polarity = sentiment["confidence"].to_numpy(float), sentiment["polarity"].to_numpy(float)
    label = sentiment["label"].to_numpy()
    positive = np.where(label == "positive", sure, np.where(label == "negative", sure + polarity, 0.0))
    positive = np.where(label == "neutral", (1 - sure + polarity) / 2, positive)
    chances = np.clip(np.column_stack([positive - polarity, 1 - 2 * positive + polarity, positive]), 1e-9, 1)
    return chances / chances.sum(axis=1, keepdims=True)


def estimate_shares(chances: np.ndarray, assumed: Sequence[float], *, weights: np.ndarray | None = None) -> np.ndarray:
    """Return the share of each class in the rows, by expectation and maximisation (Saerens et al. 2002).

    `chances` has a row a mention, calibrated where the classes have the shares `assumed`; `weights` counts a row
    more than once. Each step weighs the chances by the shares so far and takes their mean for the next.
    Known limit: it holds where the same kind of text says the same thing, only more or less often.

    >>> chances = np.array([[0.9, 0.1, 0.0], [0.8, 0.1, 0.1], [0.1, 0.8, 0.1], [0.9, 0.1, 0.0]])
    >>> print(estimate_shares(chances, [0.4, 0.4, 0.2]).round(2))
    [0.82 0.18 0.  ]
    """
    weights = np.ones(len(chances)) if weights is None else weights
    shares = np.asarray(assumed, dtype=float)
    ratios = chances / shares
    for _ in range(_STEPS):
        joint = ratios * shares
        new = weights @ (joint / joint.sum(axis=1, keepdims=True)) / weights.sum()
        if np.abs(new - shares).max() < _CLOSE:
            break
        shares = new
    return new


def corrected_classes(
    sentiment: pd.DataFrame, assumed: Sequence[float] | None = None, *, draws: int = 400, seed: int = 0
) -> pd.DataFrame:
    """Return the share of each label as counted, and corrected for the errors that calibration leads to expect.

    Columns: `label`, `n` (rows with it), `share` (of the rows), `corrected`, `low`, `high` (95% percentile
    bootstrap over articles). `assumed` are the shares of the three classes for which the method is calibrated
    (default: those of the articles on countries that calibrate the target method).

    >>> rows = pd.DataFrame({"article": ["a", "b"], "label": "neutral", "confidence": 0.7, "polarity": 0.0})
    >>> corrected_classes(rows, [0.15, 0.7, 0.15])[["label", "n", "share", "corrected"]].round(2)
          label  n  share  corrected
    0  negative  0    0.0       0.15
    1   neutral  2    1.0       0.70
    2  positive  0    0.0       0.15
    """
    assumed = figures()["calibration"]["country"]["shares"] if assumed is None else assumed
    rows = sentiment.dropna(subset=["polarity", "confidence"])
    counts = rows["label"].value_counts().reindex(LABELS, fill_value=0)
    table = pd.DataFrame({"label": LABELS, "n": counts.to_numpy(int)})
    if rows.empty:
        return table.assign(share=np.nan, corrected=np.nan, low=np.nan, high=np.nan)
    chances, article = chances_of(rows), rows["article"].factorize()[0]
    low, high = np.quantile(_drawn(chances, article, assumed, draws, seed), [0.025, 0.975], axis=0)
    corrected = estimate_shares(chances, assumed)
    return table.assign(share=table["n"] / len(rows), corrected=corrected, low=low, high=high)


def _drawn(chances: np.ndarray, article: np.ndarray, assumed, draws: int, seed: int) -> np.ndarray:
    """The estimates when the articles are drawn again."""
    random, many = np.random.default_rng(seed), article.max() + 1
    times = random.multinomial(many, np.full(many, 1 / many), size=draws)
    return np.stack([estimate_shares(chances, assumed, weights=row[article].astype(float)) for row in times])
