"""Reliability as reviewers ask for it beside alpha: percent agreement, pi, kappa, and how many units it takes."""

from itertools import combinations
from math import ceil
from typing import NamedTuple

import numpy as np
import pandas as pd
from nltk.metrics.agreement import AnnotationTask
from scipy.special import ndtri

from ..core.errors import InputError


class Pairwise(NamedTuple):
    """Agreement of pairs of coders, the mean over the pairs: 1 is perfect; of pi and kappa, 0 is chance."""

    percent: float
    pi: float
    kappa: float


def pairwise_agreement(ratings: pd.DataFrame) -> Pairwise:
    """Return percent agreement (0 to 1), Scott's pi and Cohen's kappa of ratings: a row per unit, a column per coder.

    Each pair is compared on the units that both coded; of more than two coders the mean over the pairs is
    given. Pi (Scott 1955) takes chance from the values of both coders together, kappa (Cohen 1960) from each
    coder's own. The arithmetic is NLTK's. NaN where no two coders share a unit, or both give one value
    throughout.

    >>> ratings = pd.DataFrame({"ao": ["yes", "no", "yes", "no"], "rb": ["yes", "no", "no", "no"]})
    >>> [round(figure, 2) for figure in pairwise_agreement(ratings)]
    [0.75, 0.47, 0.5]
    """
    pairs = [ratings[list(pair)].dropna() for pair in combinations(ratings, 2)]
    found = [_of_pair(pair) for pair in pairs if len(pair)]
    return Pairwise(*np.mean(found, axis=0).tolist()) if found else Pairwise(np.nan, np.nan, np.nan)


def _of_pair(pair: pd.DataFrame) -> tuple[float, float, float]:
    coded = [(coder, unit, value) for coder in pair for unit, value in enumerate(pair[coder])]
    task = AnnotationTask(data=coded)
    if pair.stack().nunique() == 1:
        return 1.0, np.nan, np.nan
    return float(task.avg_Ao()), float(task.pi()), float(task.kappa())


def units_for_reliability(units: int, *, least: float = 0.85, margin: float = 0.05, level: float = 0.95) -> int:
    """Return how many of `units` two coders must both code to be sure that they agree on `least` of all.

    `least` is the lowest percent agreement that will do, from 0 to 1; the coders are expected to agree on
    `margin` more than that, and the chance of being right is `level`. With N units, P = least + margin expected
    and the standard error SE = margin / z (z one-tailed: 1.645 for 95%), the number is
    ((N - 1) SE² + P (1 - P) N) / ((N - 1) SE² + P (1 - P)): Lacy and Riffe (1996), Sampling error and selecting
    intercoder reliability samples for nominal content categories, Journalism & Mass Communication Quarterly
    73(4): 963-973. Raises InputError where the numbers make no sense.

    For 1,000 units and at least 85%: P = .90, SE = .05 / 1.645 = .0304, so
    (999 × .000924 + .09 × 1,000) / (999 × .000924 + .09) = 90.92 / 1.013 = 89.8, that is 90 units:

    >>> units_for_reliability(1000)
    90
    """
    expected = least + margin
    if units < 1 or margin <= 0 or not 0 < least < expected < 1 or not 0.5 < level < 1:
        raise InputError("give at least 1 unit, and shares between 0 and 1 with least + margin below 1")
    known = (units - 1) * (margin / ndtri(level)) ** 2
    spread = expected * (1 - expected)
    return min(units, ceil((known + spread * units) / (known + spread)))
