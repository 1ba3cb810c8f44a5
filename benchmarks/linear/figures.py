"""The figures that a stance method is judged by, each with a bootstrap interval over its groups."""

import re

import numpy as np
import pandas as pd

COUNTRIES = {
    "China": r"China|Chinese|Beijing|Xi( Jinping)?",
    "Russia": r"Russians?|Russia|Moscow|Kremlin|(Vladimir )?Putin",
    "United States": r"(the )?(U\. ?S\.?|United States?|White House)|USA?|Americans?|America|Washington",
}
CLASSES = (-1, 0, 1)
_DRAWS, _SEED = 1000, 5


def macro_f1(counts: np.ndarray, classes: int) -> np.ndarray:
    """Return 100 times the mean F1 of the first `classes` classes of confusion counts (..., gold, predicted).

    >>> float(macro_f1(np.array([[2, 0], [0, 3]]), 2))
    100.0
    """
    hit = np.diagonal(counts, axis1=-2, axis2=-1)[..., :classes]
    either = counts.sum(-1)[..., :classes] + counts.sum(-2)[..., :classes]
    return 100 * (2 * hit / np.maximum(either, 1e-12)).mean(-1)


def calibration_error(right: np.ndarray, sure: np.ndarray) -> float:
    """Return the expected calibration error in percent, over ten bins of equal width (Guo and others 2017).

    >>> calibration_error(np.array([1, 0]), np.array([0.5, 0.5]))
    0.0
    """
    return float(error_of_gaps(binned_gaps(right, sure).sum(axis=0)))


def binned_gaps(right: np.ndarray, sure: np.ndarray) -> np.ndarray:
    """Return for each row its confidence less 1 if right, in the column of its bin, and a 1 in the last column."""
    out = np.zeros((len(right), 11))
    out[np.arange(len(right)), np.minimum((sure * 10).astype(int), 9)] = sure - right
    out[:, 10] = 1
    return out


def error_of_gaps(gaps: np.ndarray) -> np.ndarray:
    """Return the calibration error in percent of summed `binned_gaps` (..., 11)."""
    return 100 * np.abs(gaps[..., :10]).sum(-1) / np.maximum(gaps[..., 10], 1e-12)


def five_classes(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return neutral 0, p toward q + 1, q toward p + 2, p toward q - 3, q toward p - 4, both ways 5.

    >>> five_classes(np.array([0, -1, 1]), np.array([1, 0, 1])).tolist()
    [2, 3, 5]
    """
    one = np.where(second == 0, np.select([first == 0, first > 0], [0, 1], 3), 5)
    return np.where((first == 0) & (second != 0), np.where(second > 0, 2, 4), one)


def country_of(frame: pd.DataFrame) -> np.ndarray:
    """Return for each marked target the one of the three countries that it names, else an empty string.

    >>> country_of(pd.DataFrame({"sentence": ["Beijing spoke."], "start": [0], "end": [7]})).tolist()
    ['China']
    """
    texts = [s[a:b] for s, a, b in zip(frame["sentence"], frame["start"], frame["end"], strict=True)]
    return np.array([next((n for n, rx in COUNTRIES.items() if re.fullmatch(rx, t)), "") for t in texts])


def summed(values: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Return the sums of the rows of `values` within each group (groups by columns)."""
    codes, names = pd.factorize(group)
    out = np.zeros((len(names), values.shape[1]))
    np.add.at(out, codes, values)
    return out


def counted(gold: np.ndarray, predicted: np.ndarray, group: np.ndarray, classes: int) -> np.ndarray:
    """Return the confusion counts of each group (groups, gold, predicted), so that groups can be drawn."""
    codes, names = pd.factorize(group)
    out = np.zeros((len(names), classes, classes))
    np.add.at(out, (codes, gold, predicted), 1)
    return out


def interval(per_group: np.ndarray, figure) -> tuple[float, float, float]:
    """Return `figure` of the summed counts and its 95% interval over 1,000 draws of whole groups.

    >>> interval(np.ones((5, 1)), lambda counts: counts.sum(-1))
    (5.0, 5.0, 5.0)
    """
    flat = per_group.reshape(len(per_group), -1)
    random, size = np.random.default_rng(_SEED), len(flat)
    draws = np.stack([np.bincount(random.integers(size, size=size), minlength=size) @ flat for _ in range(_DRAWS)])
    values = figure(draws.reshape(_DRAWS, *per_group.shape[1:]))
    return float(figure(per_group.sum(0))), *(float(v) for v in np.percentile(values, [2.5, 97.5]))
