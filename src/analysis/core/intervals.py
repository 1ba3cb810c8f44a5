"""How sure a share or a mean is: a bootstrap over articles.

Quotations of one article hang together (one event, one reporter), so articles are drawn, not quotations. SciPy, which
takes half a second, is loaded when an interval is asked for: the processes that only read articles ask for none.
"""

import warnings
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

if TYPE_CHECKING:
    from scipy.sparse import csr_array

MINIMUM_ARTICLES = 10
MINIMUM_WITH_GROUP = 5

_CHUNK = 4_000_000  # article weights held at once: 32 MB


def ratio_intervals(
    tops: "ArrayLike | csr_array",
    bottoms: "ArrayLike | csr_array",
    *,
    present: "ArrayLike | csr_array | None" = None,
    level: float = 0.95,
    draws: int = 2000,
    seed: int = 0,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the low and high ends of each ratio `tops.sum() / bottoms.sum()`, a share from 0 to 1.

    `tops` has one row per article and one column per group; `bottoms` one row per article, and one column or as
    many as `tops`; each may be sparse. `present` says which articles have the group (default: where its top is not 0).
    Ends are NaN under 10 articles or under 5 with the group.

    Method: the studentised bootstrap (Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 12) on
    the logit of the share, its spread the linearised variance of a ratio (Cochran 1977, Sampling Techniques,
    ch. 6). Percentiles alone are too narrow for few articles; `benchmarks/coverage.py` measures this one.
    Where articles only have the group or not, or all agree on the share, drawing them again shows too little,
    and the interval is that of a proportion (Wilson 1927, J. Am. Stat. Assoc. 22: 209-212) of as many articles
    as their sizes are worth (Kish 1965, Survey Sampling, ch. 8).

    >>> said = np.array([[30], [0], [10], [25], [5], [40], [0], [20], [15], [0], [35], [10]])
    >>> low, high = ratio_intervals(said, np.full(12, 60))
    >>> print(f"{said.sum() / 720:.2f} ({low[0]:.2f} to {high[0]:.2f})")
    0.26 (0.15 to 0.42)
    """
    tops, bottoms = _sparse(tops), _sparse(bottoms)
    with_group = ((tops if present is None else _sparse(present)) != 0).sum(axis=0)
    low, high = np.full((2, tops.shape[1]), np.nan)
    usable = (with_group >= MINIMUM_WITH_GROUP) & (tops.shape[0] >= MINIMUM_ARTICLES)
    if usable.any():
        own = bottoms if bottoms.shape[1] == 1 else bottoms[:, usable]
        low[usable], high[usable] = _ends(tops[:, usable], own, level, draws, seed)
    return low, high


def ratio_interval(
    top: np.ndarray, bottom: np.ndarray, *, bounds: tuple[float, float] = (0.0, 1.0), seed: int = 0
) -> tuple[float, float]:
    """Return the 95% interval of one ratio `top.sum() / bottom.sum()`, a value per article, as `ratio_intervals` does.

    Only articles whose bottom is not 0 count, and all of those have the figure; `bounds` are the least and the
    greatest value that the ratio can have. NaN under 10 articles.

    >>> low, high = ratio_interval(np.array([4.0] * 11 + [0.0]), np.full(12, 4.0))
    >>> print(f"{low:.2f} to {high:.2f}")
    0.65 to 0.99
    """
    top, bottom = top[bottom > 0], bottom[bottom > 0]
    least, most = bounds
    scaled = (top - least * bottom) / (most - least)
    low, high = ratio_intervals(scaled[:, None], bottom, present=np.ones((len(top), 1)), seed=seed)
    return float(least + low[0] * (most - least)), float(least + high[0] * (most - least))


def resampled_interval(
    statistic: Callable[[np.ndarray], np.ndarray], articles: int, *, draws: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Return the 95% interval of a figure that is no ratio of sums over articles, such as alpha.

    `statistic` takes how often each article is drawn, one row per draw, and returns the figure of each draw. The
    method is the bias-corrected and accelerated bootstrap (Efron & Tibshirani 1993, ch. 14) as SciPy has it.
    NaN under 10 articles; both ends are the figure itself where it is the same in every draw.

    >>> said = np.array([3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
    >>> low, high = resampled_interval(lambda weights: weights @ said / weights.sum(axis=1), 12)
    >>> print(f"{low:.1f} to {high:.1f}")
    3.1 to 5.8
    """
    if articles < MINIMUM_ARTICLES:
        return np.nan, np.nan
    from scipy.stats import DegenerateDataWarning, bootstrap

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DegenerateDataWarning)
        warnings.filterwarnings("ignore", "invalid value", RuntimeWarning)  # its acceleration where nothing varies
        found = bootstrap(
            (np.arange(articles),),
            lambda drawn, axis: _of_drawn(statistic, np.moveaxis(drawn, axis, -1), articles),
            n_resamples=draws,
            vectorized=True,
            rng=np.random.default_rng(seed),
        )
    return _or_percentiles(found)


def _of_drawn(statistic, drawn: np.ndarray, articles: int) -> np.ndarray:
    rows = drawn.reshape(-1, drawn.shape[-1])
    weights = np.zeros((len(rows), articles))
    np.add.at(weights, (np.arange(len(rows))[:, None], rows), 1.0)
    return statistic(weights).reshape(drawn.shape[:-1])


def _or_percentiles(found) -> tuple[float, float]:
    """Percentiles where the figure does not vary as one article is left out, which the correction needs."""
    low, high = found.confidence_interval
    if np.isnan([low, high]).any() and not np.isnan(found.bootstrap_distribution).all():
        low, high = np.nanquantile(found.bootstrap_distribution, (0.025, 0.975))
    return float(low), float(high)


def mean_intervals(
    frame: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: list[str],
    value: str,
    bounds: tuple[float, float] = (-1.0, 1.0),
    seed: int = 0,
) -> pd.DataFrame:
    """Return the mean of `value` for each group of `by`: `by`…, `n`, `articles`, `mean`, `low`, `high`.

    `frame` has a column `article`; `articles` gives the ones to draw from, those without a row included.
    `bounds` are the least and the greatest value that can be; the interval stays inside them.

    >>> tone = pd.DataFrame({"article": list("abcdefghij"), "target": "China",
    ...     "polarity": [-.5, .1, -.2, -.8, .3, -.1, -.4, 0, -.6, -.3]})
    >>> mean_intervals(tone, tone[["article"]], by=["target"], value="polarity").round(2)
      target   n  articles  mean   low  high
    0  China  10        10 -0.25 -0.49 -0.02
    """
    groups = frame.groupby(by, dropna=False, observed=True, sort=True)
    table = groups.agg(n=(value, "size"), articles=("article", "nunique"), mean=(value, "mean")).reset_index()
    codes = frame.assign(group=groups.ngroup(), scaled=(frame[value] - bounds[0]) / (bounds[1] - bounds[0]))
    tops = matrix(codes, articles, group="group", value="scaled", groups=len(table))
    counts = matrix(codes.assign(one=1.0), articles, group="group", value="one", groups=len(table))
    low, high = ratio_intervals(tops, counts, present=counts > 0, seed=seed)
    return table.assign(low=bounds[0] + low * (bounds[1] - bounds[0]), high=bounds[0] + high * (bounds[1] - bounds[0]))


def matrix(frame: pd.DataFrame, articles: pd.DataFrame, *, group: str, value: str, groups: int) -> "csr_array":
    """Return the sum of `value` per article (rows, in the order of `articles`) and group number (columns), sparse.

    >>> frame = pd.DataFrame({"article": ["b", "b", "a"], "group": [0, 0, 1], "words": [2, 3, 4]})
    >>> matrix(frame, pd.DataFrame({"article": ["a", "b"]}), group="group", value="words", groups=2).toarray()
    array([[0., 4.], [5., 0.]])
    """
    from scipy.sparse import csr_array

    places = pd.Index(articles["article"]).get_indexer(frame["article"]), frame[group].to_numpy(int)
    return csr_array((frame[value].to_numpy(float, na_value=0.0), places), shape=(len(articles), groups))


def _sparse(table) -> "csr_array":
    """Most groups are in few articles: what is not there takes no room."""
    from scipy.sparse import csr_array

    if isinstance(table, csr_array):
        return table
    table = np.asarray(table, dtype=float)
    return csr_array(table if table.ndim == 2 else table[:, None])


def _ends(tops, bottoms, level, draws, seed):
    tables = [tops, tops.power(2), tops.multiply(bottoms).tocsr(), bottoms, bottoms.power(2)]
    top, top_squared, product, total, bottom_squared = (table.sum(axis=0) for table in tables)
    share = top / total
    spread = _spread(share, top_squared, product, bottom_squared, total)
    counts = (tops != (tops != 0).multiply(bottoms)).sum(axis=0) == 0  # each top is 0 or its whole bottom
    flat = counts | (spread < 1e-9) | (share <= 0) | (share >= 1)
    low, high = _wilson(share, total**2 / bottom_squared, level)
    if not flat.all():
        some = [table if table.shape[1] == 1 else table[:, ~flat] for table in tables]
        low[~flat], high[~flat] = _studentised(some, share[~flat], spread[~flat], level, draws, seed)
    return low, high


def _wilson(share, articles, level):
    from scipy.special import ndtri

    z = ndtri((1 + level) / 2)
    middle = (share + z**2 / (2 * articles)) / (1 + z**2 / articles)
    half = z / (1 + z**2 / articles) * np.sqrt(share * (1 - share) / articles + z**2 / (4 * articles**2))
    return np.maximum(middle - half, 0), np.minimum(middle + half, 1)


def _studentised(tables, share, spread, level, draws, seed):
    from scipy.special import expit

    drawn = [_t_values(weights, tables, share) for weights in _weights(tables[0].shape[0], draws, seed)]
    tail = (1 - level) / 2
    steps = np.nanquantile(np.vstack(drawn), [1 - tail, tail], axis=0)
    ends = np.log(share / (1 - share)) - steps * spread / (share * (1 - share))
    return expit(ends)


def _t_values(weights, tables, share):
    top, top_squared, product, total, bottom_squared = (weights @ table for table in tables)
    with np.errstate(divide="ignore", invalid="ignore"):
        drawn = top / total
        slope = drawn * (1 - drawn) / _spread(drawn, top_squared, product, bottom_squared, total)
        t = (np.log(drawn / (1 - drawn)) - np.log(share / (1 - share))) * slope
    # A draw in which the group has all or nothing has no spread to measure the step by: it is left out.
    return np.where(np.isfinite(t), t, np.nan)


def _spread(share, tops_squared, products, bottoms_squared, total):
    squares = tops_squared - 2 * share * products + share**2 * bottoms_squared
    return np.sqrt(np.maximum(squares, 0)) / total


def _weights(articles: int, draws: int, seed: int):
    if articles * draws <= _CHUNK:
        yield _few_weights(articles, draws, seed)
        return
    random = np.random.default_rng(seed)
    step = max(1, _CHUNK // articles)
    for start in range(0, draws, step):
        yield _draw(random, articles, min(step, draws - start))


@lru_cache(maxsize=4)
def _few_weights(articles: int, draws: int, seed: int) -> np.ndarray:
    return _draw(np.random.default_rng(seed), articles, draws)


def _draw(random, articles: int, draws: int) -> np.ndarray:
    return random.multinomial(articles, np.full(articles, 1 / articles), size=draws).astype(float)
