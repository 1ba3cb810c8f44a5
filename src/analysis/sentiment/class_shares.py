"""The share of negative, neutral and positive in a corpus, corrected for the errors of a calibrated method.

Labels that are the likeliest class leave out what is likely but not likeliest, so counts of them are off. The mean of
calibrated chances is not (probabilistic classify and count, Bella et al. 2010, ICDM: 737-742). What it is off by on
articles that people have coded, mention by mention, article by article and outlet by outlet, makes its interval.
"""

import numpy as np
import pandas as pd

from ..core.categories import LABELS
from ..core.intervals import MINIMUM_ARTICLES
from ..text.encoder import figures
from .summary import scored_mentions

COLUMNS = ("target", "label", "n", "share", "corrected", "low", "high")
_WIDE = 1.96


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


def corrected_classes(
    sentiment: pd.DataFrame, articles: pd.DataFrame, *, errors: dict[str, list[float]] | None = None
) -> pd.DataFrame:
    """Return the share of each label toward each target as counted, and as the method's chances have it.

    Articles that are not `analysed` are left out, and copies.

    Columns: `target`, `label`, `n` (rows with it), `share` (of the target's rows), `corrected` (the mean chance),
    `low`, `high` (95%; missing under 10 articles). The interval takes in that other articles might have been drawn
    and what the method is off by: `errors`, the variance of its chances around the truth that is of the `mention`,
    of the `article` and of the `outlet`, one each a label (default: as on the coded articles on countries, each read
    by a network that had not learned from it). Rows of a method without such chances keep `corrected` missing.

    >>> rows = pd.DataFrame({"article": ["a", "b"], "target": "Chad", "label": "neutral", "confidence": 0.7,
    ...     "polarity": 0.0, "method": "target"})
    >>> corrected_classes(rows, pd.DataFrame({"article": ["a", "b"]}))[["label", "n", "share", "corrected"]].round(2)
          label  n  share  corrected
    0  negative  0    0.0       0.15
    1   neutral  2    1.0       0.70
    2  positive  0    0.0       0.15
    """
    errors = figures()["calibration"]["country"]["errors"] if errors is None else errors
    rows = scored_mentions(sentiment, articles)[0].dropna(subset=["polarity", "confidence"])
    parts = [_of_target(target, part, errors) for target, part in rows.groupby("target", sort=False)]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(COLUMNS))


def _of_target(target, rows: pd.DataFrame, errors: dict[str, list[float]]) -> pd.DataFrame:
    n = rows["label"].value_counts().reindex(LABELS, fill_value=0).to_numpy(int)
    table = pd.DataFrame({"target": target, "label": LABELS, "n": n, "share": n / len(rows)})
    if "method" in rows and rows["method"].ne("target").any():
        return table.assign(corrected=np.nan, low=np.nan, high=np.nan)
    chances = chances_of(rows)
    share, size = chances.mean(axis=0), rows.groupby("article")["label"].transform("size").to_numpy()
    spread = _WIDE * np.sqrt(_drawn(chances - share, rows["article"]) + _off(size, errors))
    enough = rows["article"].nunique() >= MINIMUM_ARTICLES
    ends = np.clip([share - spread, share + spread], 0, 1) if enough else np.full((2, 3), np.nan)
    return table.assign(corrected=share, low=ends[0], high=ends[1])


def _drawn(apart: np.ndarray, article: pd.Series) -> np.ndarray:
    """The variance of a mean over rows that come by article (Cochran 1977, Sampling Techniques, ch. 6)."""
    sums = pd.DataFrame(apart).groupby(article.to_numpy()).sum().to_numpy()
    many = len(sums)
    return (sums**2).sum(axis=0) / len(apart) ** 2 * many / max(1, many - 1)


def _off(size: np.ndarray, errors: dict[str, list[float]]) -> np.ndarray:
    """The variance of the mean error of rows, each of which stands in an article with `size` of them."""
    mention, article, outlet = (np.array(errors[name]) for name in ("mention", "article", "outlet"))
    return mention / len(size) + article * size.sum() / len(size) ** 2 + outlet
