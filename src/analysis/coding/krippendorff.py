"""Agreement between coders, and of each with the workbook: Krippendorff's alpha with its interval."""

from itertools import combinations

import numpy as np
import pandas as pd
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance

from ..core.categories import LABELS
from ..core.intervals import resampled_interval
from .intercoder import Pairwise, pairwise_agreement
from .units import MEASURES, NOT_FOUND, WORKBOOK

_COLUMNS = (
    *("measure", "between", "level", "units", "articles"),
    *("alpha", "low", "high", "articles_to_halve", *Pairwise._fields),
)
LEVELS = ("nominal", "ordinal", "interval")
# Labels are an order with equal steps; all else that is coded are names.
_SCALES = {"label": LABELS}


def alpha(ratings: pd.DataFrame, *, level: str = "nominal", values: tuple = ()) -> float:
    """Return Krippendorff's alpha of ratings: one row per unit, one column per coder, missing where not coded.

    `level` is nominal, ordinal or interval; for the last two, ratings are numbers, or `values` gives their
    order and they count 0, 1, 2, ... NaN where nothing can be compared or all coders gave one value
    throughout. 1 is perfect, 0 what chance gives. Krippendorff (2011), Computing Krippendorff's
    Alpha-Reliability; the arithmetic is that of NLTK's `AnnotationTask`.

    >>> ratings = pd.DataFrame({"ao": ["yes", "no", "yes", "no", None],
    ...                         "rb": ["yes", "no", "no", "no", "yes"]})
    >>> round(alpha(ratings), 3)
    0.533
    """
    counts, domain = _counts(ratings, values)
    return _alpha(counts, domain, level)


def agreement(units: pd.DataFrame, *, draws: int = 300, seed: int = 0) -> pd.DataFrame:
    """Return alpha for each measure: between the coders, and of each pair of coders or coder and workbook.

    `units` is the table of `with_workbook`. Columns: `measure`, `between`, `level`, `units` (coded by two or
    more), `articles`, `alpha`, `low`, `high` (95%, accelerated bootstrap over articles; missing under 10),
    `articles_to_halve` (how many articles would make the interval half as wide); and of the nominal level
    `percent`, `pi` and `kappa` (`pairwise_agreement`). Labels come at three levels.
    What the workbook has not found is left out here and counted in `scores`. Sampling weights do not enter.

    >>> judged = {"article": list("abcd") * 2, "unit": list("abcd") * 2, "measure": "reported"}
    >>> both = pd.DataFrame(judged | {"coder": ["ao"] * 4 + ["workbook"] * 4, "value": list("ynynynnn")})
    >>> agreement(both)[["between", "level", "units", "alpha", "low"]].round(2)
               between    level  units  alpha  low
    0  ao and workbook  nominal      4   0.53  NaN
    """
    judged = units[units["value"].ne(NOT_FOUND)]
    rows = [
        _row(measure, between, level, ratings, draws, seed)
        for measure in MEASURES
        for between, ratings in _groups(judged[judged["measure"].eq(measure)])
        for level in (LEVELS if measure in _SCALES else LEVELS[:1])
    ]
    return pd.DataFrame(rows, columns=_COLUMNS).astype({"articles_to_halve": "Int64"})


def articles_for(articles: int, low: float, high: float, *, width: float) -> int:
    """Return how many articles would narrow an interval to `width`: it shrinks with the root of their number.

    >>> articles_for(30, 0.60, 0.84, width=0.12)
    120
    """
    return int(np.ceil(round(articles * ((high - low) / width) ** 2, 6)))


def _groups(judged):
    """The sets of coders to compare, each with its ratings: (name, units by coders, with their article)."""
    wide = judged.dropna(subset="value").drop_duplicates(["unit", "coder"])
    wide = wide.pivot(index=["article", "unit"], columns="coder", values="value")
    people = [name for name in wide if name != WORKBOOK]
    sets = ([tuple(people)] if len(people) > 2 else []) + list(
        combinations([*people, *wide.columns.intersection([WORKBOOK])], 2)
    )
    for coders in sets:
        ratings = wide[list(coders)].dropna(thresh=2)
        yield (f"all {len(people)} coders" if len(coders) > 2 else " and ".join(coders)), ratings


def _row(measure, between, level, ratings, draws, seed):
    counts, domain = _counts(ratings, _SCALES.get(measure, ()))
    codes, articles = pd.factorize(ratings.index.get_level_values("article"))
    low, high = _interval(counts, domain, level, codes, draws, seed)
    more = articles_for(len(articles), low, high, width=(high - low) / 2) if high > low else pd.NA
    estimate = _alpha(counts, domain, level)
    pairs = pairwise_agreement(ratings) if level == "nominal" else Pairwise(np.nan, np.nan, np.nan)
    return (measure, between, level, len(ratings), len(articles), estimate, low, high, more, *pairs)


def _counts(ratings, values):
    """How many coders gave each value to each unit, and the values in order."""
    order = list(values) or sorted(pd.unique(ratings.stack().dropna()))
    table = np.stack([ratings.eq(value).fillna(False).sum(axis=1).to_numpy() for value in order], axis=1)
    domain = np.arange(len(order), dtype=float) if values else np.asarray(order)
    return table, domain


def _alpha(counts, domain, level):
    several = counts[counts.sum(axis=1) > 1]
    given = several.sum(axis=0)
    if (given > 0).sum() < 2:
        return np.nan
    task = AnnotationTask(distance=binary_distance if level == "nominal" else interval_distance)
    task.load_array(_ratings(several, _scale(domain, given, level).tolist()))
    return float(task.alpha())


def _ratings(counts, values):
    """Who gave each unit which value, as NLTK reads it: which coder it was does not enter into alpha."""
    for unit, row in enumerate(counts):
        for coder, code in enumerate(np.repeat(np.arange(len(row)), row)):
            yield coder, unit, values[code]


def _scale(domain, given, level):
    """The number each value stands for: ordinal distances are those between middle ranks (section D)."""
    if level == "ordinal":
        return np.cumsum(given, axis=-1) - given / 2
    return np.arange(len(domain)) if level == "nominal" else domain


def _interval(counts, domain, level, codes, draws, seed):
    def alphas(weights):
        if level == "nominal":
            return _nominal(weights, counts, codes)
        return _numbers(weights, counts, codes, domain, level)

    return resampled_interval(alphas, codes.max() + 1, draws=draws, seed=seed)


def _nominal(weights, counts, codes):
    """Nominal alpha (Krippendorff 2011, section C) of many draws at once: names of speakers are many values.

    Disagreements, and how often each value is given, add up over articles.
    """
    each = counts.sum(axis=1)
    pairs = (each**2 - (counts**2).sum(axis=1)) / np.maximum(each - 1, 1)
    apart = np.zeros(weights.shape[1])
    given = np.zeros((weights.shape[1], counts.shape[1]))
    np.add.at(apart, codes, pairs)
    np.add.at(given, codes, counts)
    total = weights @ given
    number = total.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return 1 - (number - 1) * (weights @ apart) / (number**2 - (total**2).sum(axis=1))


def _numbers(weights, counts, codes, domain, level):
    """Ordinal or interval alpha (section D) of many draws at once: coincidences of values add up over articles."""
    each = np.maximum(counts.sum(axis=1) - 1, 1)[:, None, None]
    pairs = counts[:, :, None] * counts[:, None, :] - counts[:, :, None] * np.eye(len(domain))
    by_article = np.zeros((weights.shape[1], len(domain), len(domain)))
    np.add.at(by_article, codes, pairs / each)
    together = np.tensordot(weights, by_article, axes=1)
    given = together.sum(axis=2)
    scale = np.broadcast_to(_scale(domain, given, level), given.shape)
    distance = (scale[:, :, None] - scale[:, None, :]) ** 2
    expected = np.einsum("di,dj,dij->d", given, given, distance)
    with np.errstate(invalid="ignore", divide="ignore"):
        return 1 - (given.sum(axis=1) - 1) * (together * distance).sum(axis=(1, 2)) / expected
