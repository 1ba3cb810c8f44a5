"""Fitting one head: multinomial logistic regression, then the shift of its labels and its calibration."""

import numpy as np
from scipy import sparse

from .figures import COUNTRIES, counted, five_classes, macro_f1
from .matrix import COLUMNS, Matrix
from .model import Head, confidence, contributions, probabilities, scores

FOLDS = 5
BIAS = 0.025  # the mean label toward a country may differ this much from the coders' while labels are tuned
_STEPS = (0.4, 0.2)


def fit_head(
    entries: Matrix,
    gold: np.ndarray,
    rows: np.ndarray,
    *,
    scaled: bool,
    penalty: float,
    smallest: int,
    lent: Head | None = None,
) -> Head:
    """Return a head fitted on `rows` (indices) of `entries` with `gold` (-1, 0, 1); no shift, no calibration.

    `smallest` leaves out the features of fewer rows, `penalty` is the inverse strength of the L2 penalty,
    `scaled` multiplies each column by its log-count ratio first (Wang and Manning 2012), and sums by 3.
    The scores of a `lent` head, trained on another corpus, are three more columns, folded in afterwards.
    """
    from sklearn.linear_model import LogisticRegression  # trains the arrays; scoring does without
    from threadpoolctl import threadpool_limits

    table = _table(entries)[rows]
    columns = np.flatnonzero(np.bincount(table.indices, minlength=COLUMNS) >= smallest)
    table, classes = table[:, columns], gold[rows]
    scale = _log_count_ratio(table, classes) if scaled else np.ones(len(columns))
    scale[np.isin(columns, entries.column[entries.is_sum])] = 3.0 if scaled else 1.0
    borrowed = _borrowed(lent, entries)[rows]
    design = sparse.hstack([table @ sparse.diags(scale), borrowed]).tocsr()
    with threadpool_limits(1):  # the same sums in the same order on any machine, and no slower
        model = LogisticRegression(C=penalty, max_iter=400, tol=1e-3).fit(design, classes)
    own, mix = model.coef_[:, : len(columns)] * scale, model.coef_[:, len(columns) :]
    head = Head(columns.astype(np.int32), _centred(own.T), model.intercept_, *_untuned())
    return _packed(head if lent is None else _folded(head, lent, mix.T))


def _centred(weights: np.ndarray) -> np.ndarray:
    return weights - weights.mean(axis=1, keepdims=True)


def _borrowed(lent: Head | None, entries: Matrix) -> sparse.csr_matrix:
    """The three scores of the lent head for every row, without what rules add; no column where none is lent."""
    if lent is None:
        return sparse.csr_matrix((len(entries.read), 0))
    plain = entries._replace(added=np.zeros((0, 3)))
    return sparse.csr_matrix(scores(lent, plain, contributions(lent, plain)))


def _folded(head: Head, lent: Head, mix: np.ndarray) -> Head:
    """One head that gives what `head` and `mix` of the lent head's scores give together."""
    columns = np.union1d(head.columns, lent.columns)
    weights = np.zeros((len(columns), 3))
    weights[np.searchsorted(columns, head.columns)] += head.weights
    weights[np.searchsorted(columns, lent.columns)] += _centred(lent.weights.astype(float) @ mix)
    return head._replace(columns=columns, weights=weights, intercept=head.intercept + lent.intercept @ mix)


def _packed(head: Head) -> Head:
    return head._replace(columns=head.columns.astype(np.int32), weights=head.weights.astype(np.float16))


def _untuned() -> tuple[np.ndarray, np.ndarray]:
    return np.zeros((2, 3)), np.array([0.0, 1.0])


def _table(entries: Matrix) -> sparse.csr_matrix:
    shape = (len(entries.read), COLUMNS)
    return sparse.coo_matrix((entries.value, (entries.row, entries.column)), shape=shape).tocsr()


def _log_count_ratio(table, gold: np.ndarray) -> np.ndarray:
    """The strongest log-count ratio that a column has for any class, plus-one smoothed."""
    there, ratios = table != 0, []
    for label in (-1, 0, 1):
        inside = np.asarray(there[gold == label].sum(axis=0)).ravel() + 1.0
        outside = np.asarray(there[gold != label].sum(axis=0)).ravel() + 1.0
        ratios.append(np.abs(np.log(inside / inside.sum()) - np.log(outside / outside.sum())))
    return np.maximum.reduce(ratios)


def folds_of(group: np.ndarray) -> np.ndarray:
    """Return the fold, 0 to 4, of each row: groups stay together and are dealt out by a fixed shuffle."""
    names, codes = np.unique(group, return_inverse=True)
    return (np.random.default_rng(0).permutation(len(names)) % FOLDS)[codes]


def out_of_fold(entries: Matrix, gold: np.ndarray, folds: np.ndarray, **options) -> np.ndarray:
    """Return the raw scores (rows by 3) that each row gets from a head fitted on the other folds."""
    raw = np.zeros((len(gold), 3))
    for fold in range(FOLDS):
        head = fit_head(entries, gold, np.flatnonzero(folds != fold), **options)
        raw[folds == fold] = scores(head, entries, contributions(head, entries))[folds == fold]
    return raw


def fit_calibration(chances: np.ndarray, gold: np.ndarray) -> np.ndarray:
    """Return the two numbers of `model.confidence` that fit how often the top class is right."""
    from sklearn.linear_model import LogisticRegression

    top = chances.max(axis=1).clip(1e-6, 1 - 1e-6)
    odds = np.log(top / (1 - top))[:, None]
    model = LogisticRegression(C=1e6).fit(odds, chances.argmax(axis=1) - 1 == gold)
    return np.array([model.intercept_[0], model.coef_[0, 0]])


def fit_shift(raw: np.ndarray, gold: np.ndarray, first: np.ndarray, country: np.ndarray) -> np.ndarray:
    """Return the shift (2 by 3) that makes the five classes and the three countries most even.

    Rows come in pairs, p toward q and q toward p.

    Coordinate ascent over four numbers on: five-class macro-F1 plus half the countries' macro-F1, less
    a penalty where the mean label toward a country strays more than 0.025 from the coders'.
    """
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
    label = shifted(raw, shift, first).argmax(axis=1) - 1
    five = five_classes(gold[0::2], gold[1::2]), five_classes(label[0::2], label[1::2])
    known = country != ""
    pairs = counted(*five, np.zeros(len(five[0])), 6)[0]
    three = counted(gold[known] + 1, label[known] + 1, np.zeros(known.sum()), 3)[0]
    bias = [abs(label[country == c].mean() - gold[country == c].mean()) for c in COUNTRIES]
    return macro_f1(pairs, 5) + macro_f1(three, 3) / 2 - 150 * sum(max(0.0, b - BIAS) for b in bias)


def tuned(raw: np.ndarray, gold: np.ndarray, first: np.ndarray, country: np.ndarray | None) -> tuple:
    """Return the shift and the calibration fitted on out-of-fold scores; no shift where `country` is None."""
    shift = _untuned()[0] if country is None else fit_shift(raw, gold, first, country)
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
