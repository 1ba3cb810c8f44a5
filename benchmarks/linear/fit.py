"""Fitting one head: multinomial logistic regression over hashed columns, by folds or on all rows."""

import numpy as np
from scipy import sparse

from analysis.sentiment.linear.matrix import COLUMNS, Matrix
from analysis.sentiment.linear.model import Head, contributions, scores

FOLDS = 5


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
