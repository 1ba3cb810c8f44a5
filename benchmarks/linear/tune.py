"""What is fitted on out-of-fold scores: the shift of the labels, and how sure the model may be."""

import numpy as np

from analysis.sentiment.linear.model import confidence, probabilities

from .figures import COUNTRIES, counted, five_classes, macro_f1
from .fit import FOLDS

BIAS = 0.02  # the mean label toward a country may differ this much from the coders' while labels are tuned
_STEPS = (0.4, 0.2)
_DRAWS, _SHARE = 20, 0.8


def fit_calibration(chances: np.ndarray, gold: np.ndarray) -> np.ndarray:
    """Return the two numbers of `model.confidence` that fit how often the top class is right."""
    from sklearn.linear_model import LogisticRegression

    top = chances.max(axis=1).clip(1e-6, 1 - 1e-6)
    odds = np.log(top / (1 - top))[:, None]
    model = LogisticRegression(C=1e6).fit(odds, chances.argmax(axis=1) - 1 == gold)
    return np.array([model.intercept_[0], model.coef_[0, 0]])


def fit_shift(raw: np.ndarray, gold: np.ndarray, first: np.ndarray, country: np.ndarray) -> np.ndarray:
    """Return the shift (2 by 3) that makes the five classes most even: the mean of twenty, on draws of the pairs.

    Rows come in pairs, p toward q and q toward p. One fit alone hangs on a few rows; their mean is steady.
    """
    random, pairs, shifts = np.random.default_rng(0), len(gold) // 2, []
    for _ in range(_DRAWS):
        drawn = 2 * random.permutation(pairs)[: int(pairs * _SHARE)]
        rows = np.stack([drawn, drawn + 1], axis=1).ravel()
        shifts.append(_fit_shift(raw[rows], gold[rows], first[rows], country[rows]))
    return np.mean(shifts, axis=0)


def _fit_shift(raw, gold, first, country) -> np.ndarray:
    """Coordinate ascent over four numbers: two orders, by negative and positive."""
    shift = np.array([[0.8, 0, 0.8], [1.6, 0, 1.6]])
    best = _evenness(raw, shift, gold, first, country)
    for step in _STEPS:
        for cell in ((0, 0), (0, 2), (1, 0), (1, 2)):
            for move in (-step, step):
                while True:
                    trial = shift.copy()
                    trial[cell] += move
                    value = _evenness(raw, trial, gold, first, country)
                    if value <= best:
                        break
                    shift, best = trial, value
    return shift


def shifted(raw: np.ndarray, shift: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Return `raw` moved by the shift of its order: row 0 where the source stands first, else row 1."""
    return raw + shift[np.where(first, 0, 1)]


def _evenness(raw, shift, gold, first, country) -> float:
    """Five-class macro-F1 plus half the macro-F1 of all rows, less a penalty for a bias toward a country."""
    label = shifted(raw, shift, first).argmax(axis=1) - 1
    five = five_classes(gold[0::2], gold[1::2]), five_classes(label[0::2], label[1::2])
    pairs = counted(*five, np.zeros(len(five[0])), 6)[0]
    three = counted(gold + 1, label + 1, np.zeros(len(gold)), 3)[0]
    known = [country == name for name in COUNTRIES]
    bias = [abs((label[here] - gold[here]).mean()) for here in known if here.any()]
    return macro_f1(pairs, 5) + macro_f1(three, 3) / 2 - 150 * sum(max(0.0, b - BIAS) for b in bias)


def tuned(raw: np.ndarray, gold: np.ndarray, first: np.ndarray, country: np.ndarray | None) -> tuple:
    """Return the shift and the calibration fitted on out-of-fold scores; no shift where `country` is None."""
    shift = np.zeros((2, 3)) if country is None else fit_shift(raw, gold, first, country)
    return shift, fit_calibration(probabilities(shifted(raw, shift, first)), gold)


def predicted(raw, shift, calibration, first) -> tuple[np.ndarray, np.ndarray]:
    """Return each row's label (-1, 0, 1) and its confidence."""
    chances = probabilities(shifted(raw, shift, first))
    return chances.argmax(axis=1) - 1, confidence(chances, calibration)


def cross_fitted(raw: np.ndarray, gold: np.ndarray, folds: np.ndarray, first: np.ndarray, country) -> tuple:
    """Return label and confidence of each row, its fold's shift and calibration fitted on the other folds."""
    label, sure = np.zeros(len(gold), dtype=int), np.zeros(len(gold))
    for fold in range(FOLDS):
        here = folds == fold
        known = None if country is None else country[~here]
        shift, calibration = tuned(raw[~here], gold[~here], first[~here], known)
        label[here], sure[here] = predicted(raw[here], shift, calibration, first[here])
    return label, sure
