"""Articles drawn again: the bootstrap behind alpha, scores and corrected shares."""

import numpy as np

from ..core.intervals import MINIMUM_ARTICLES, ratio_intervals

_ENDS = (0.025, 0.975)


def article_weights(articles: int, draws: int, seed: int) -> np.ndarray:
    """Return how often each article is drawn: one row a draw, one column an article.

    >>> article_weights(3, 2, 0).sum(axis=1)
    array([3., 3.])
    """
    even = np.full(articles, 1 / articles)
    return np.random.default_rng(seed).multinomial(articles, even, size=draws).astype(float)


def ends(drawn: np.ndarray) -> np.ndarray:
    """Return the low and high end of the 95% percentile interval of drawn values (Efron 1979), NaN left out.

    >>> ends(np.arange(1001.0))
    array([ 25., 975.])
    """
    never = np.isnan(drawn).all(axis=0)
    return np.where(never, np.nan, np.nanquantile(np.where(never, 0, drawn), _ENDS, axis=0))


def ratio_ends(top: np.ndarray, bottom: np.ndarray, *, draws: int = 2000, seed: int = 0) -> np.ndarray:
    """Return the ends of `top.sum() / bottom.sum()`, one value an article; NaN with under 10 articles.

    Where every article is wholly right or wholly wrong alike, drawing again shows no spread: the interval is
    then that of a proportion of articles (Wilson 1927), by `intervals.ratio_intervals`.

    >>> ratio_ends(np.array([4.0] * 11 + [0.0]), np.full(12, 4.0)).round(2)
    array([0.75, 1.  ])
    """
    top, bottom = top[bottom > 0], bottom[bottom > 0]
    if len(top) < MINIMUM_ARTICLES:
        return np.array([np.nan, np.nan])
    if np.ptp(top / bottom) == 0:
        return np.concatenate(ratio_intervals(top[:, None], bottom, present=np.ones((len(top), 1)), seed=seed))
    weights = article_weights(len(top), draws, seed)
    return ends(weights @ top / (weights @ bottom))
