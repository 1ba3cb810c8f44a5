"""The linear model: two heads, one for a target alone, one for a source's stance toward it."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ...core.categories import LABELS
from .matrix import COLUMNS, Matrix

ARRAYS = Path(__file__).with_name("model.npz")
CLASSES = np.array(LABELS)


class Head(NamedTuple):
    """`columns` (sorted) with their `weights` (n by 3 classes), an `intercept`, and two small corrections.

    `shift` (2 by 3) moves the three scores, by whether the source stands before the target or not;
    `calibration` (2) turns the log-odds of the top class into the confidence that it is right.
    """

    columns: np.ndarray
    weights: np.ndarray
    intercept: np.ndarray
    shift: np.ndarray
    calibration: np.ndarray


@lru_cache(maxsize=4)
def load_heads(path: Path = ARRAYS) -> dict[str, Head]:
    """Return the heads `alone` and `directed` from the arrays that training wrote; they hold no text.

    >>> sorted(load_heads())
    ['alone', 'directed']
    """
    with np.load(path, allow_pickle=False) as arrays:
        return {name: Head(*(arrays[f"{name}_{field}"] for field in Head._fields)) for name in ("alone", "directed")}


def contributions(head: Head, entries: Matrix) -> np.ndarray:
    """Return each entry's weight times value (entries by 3); an unknown column counts 0."""
    place = _places(head)[entries.column]
    weights = np.vstack([head.weights, np.zeros((1, 3), head.weights.dtype)]).astype(np.float32)
    return weights[place] * entries.value[:, None]


_PLACES: dict = {}


def _places(head: Head) -> np.ndarray:
    """Where each of the hashed columns stands in the weights; -1, the added row of zeros, where nowhere."""
    key = id(head.columns)
    if key not in _PLACES:
        if len(_PLACES) >= 2:  # the two heads that score; training makes many more
            _PLACES.clear()
        places = np.full(COLUMNS, -1, dtype=np.int32)
        places[head.columns] = np.arange(len(head.columns))
        _PLACES[key] = (places, head)
    return _PLACES[key][0]


def scores(head: Head, entries: Matrix, parts: np.ndarray) -> np.ndarray:
    """Return the three scores (log-odds up to a constant) of each row, rules included, before any shift."""
    rows = len(entries.read)
    sums = [np.bincount(entries.row, weights=parts[:, c], minlength=rows) for c in range(3)]
    raw = np.stack(sums, axis=1) + head.intercept
    row, _, amount = entries.added.T
    np.add.at(raw, (row.astype(int), np.where(amount > 0, 2, 0)), np.abs(amount))
    return raw


def probabilities(raw: np.ndarray) -> np.ndarray:
    """Return the softmax of each row.

    >>> probabilities(np.zeros((1, 3))).round(2).tolist()
    [[0.33, 0.33, 0.33]]
    """
    powers = np.exp(raw - raw.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def confidence(chances: np.ndarray, calibration: np.ndarray) -> np.ndarray:
    """Return the calibrated probability that the top class is right (Platt 1999), between 0 and 1.

    >>> confidence(np.array([[0.0, 0.5, 0.5]]), np.array([0.0, 1.0])).tolist()
    [0.5]
    """
    top = chances.max(axis=1).clip(1e-6, 1 - 1e-6)
    return 1 / (1 + np.exp(-(calibration[0] + calibration[1] * np.log(top / (1 - top)))))
