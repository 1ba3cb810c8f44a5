"""How often the workbook is right: precision, recall and F1 against the coders, and where it errs."""

import numpy as np
import pandas as pd

from ..core.intervals import ratio_interval
from .krippendorff import articles_for
from .units import MEASURES, NOT_FOUND, consensus

_ALL = "all"
_COLUMNS = (
    *("measure", "value", "figure", "estimate", "low", "high"),
    *("n", "articles", "articles_to_halve"),
)


def scores(units: pd.DataFrame, measure: str | None = None, *, seed: int = 0) -> pd.DataFrame:
    """Return how often the workbook is right, and for each value its precision, recall and F1.

    `measure` is reported, speaker, speaker_type, affiliation, voice or label; all where it is not given.
    Truth is what most coders say; what the workbook has not found counts as wrong, and against recall. Drawn
    rows count for those they stand for. Columns: `measure`, `value` ("all" for the share right), `figure`
    (right, precision, recall, F1), `estimate`, `low`, `high` (95%, the studentised bootstrap over articles of
    `core.intervals`, missing under 10 of them), `n` (units with the value), `articles`, `articles_to_halve`.

    >>> judged = {"measure": "reported", "article": list("ab") * 2, "unit": list("ab") * 2, "weight": 1.0}
    >>> both = pd.DataFrame(judged | {"coder": ["ao"] * 2 + ["workbook"] * 2, "target": "", "row": 0,
    ...                               "value": ["yes", "yes", "yes", "no"]})
    >>> scores(both, "reported")[["value", "figure", "estimate", "n"]].round(2)
      value     figure  estimate  n
    0   all      right      0.50  2
    1   yes  precision      1.00  2
    2   yes     recall      0.50  2
    3   yes         F1      0.67  2
    """
    measures = MEASURES if measure is None else [measure]
    rows = [row for name in measures for row in _scored(consensus(units, name), name, seed)]
    return pd.DataFrame(rows, columns=_COLUMNS).astype({"articles_to_halve": "Int64"})


def _scored(judged, measure, seed):
    if judged.empty:
        return []
    rows = [_figure(judged, measure, _ALL, "right", judged["truth"].eq(judged["workbook"]), None, seed)]
    for value in _values(judged, measure):
        truth, answer = judged["truth"].eq(value), judged["workbook"].eq(value)
        hits = truth & answer
        rows.append(_figure(judged, measure, value, "precision", hits, answer * 1.0, seed))
        rows.append(_figure(judged, measure, value, "recall", hits, truth * 1.0, seed))
        rows.append(_figure(judged, measure, value, "F1", hits * 2, truth * 1.0 + answer, seed))
    return rows


def confusion(units: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return what the coders say (rows) against what the workbook says (columns), in units.

    >>> judged = {"measure": "label", "article": "a", "unit": list("ab") * 2, "weight": 1.0}
    >>> both = pd.DataFrame(judged | {"coder": ["ao"] * 2 + ["workbook"] * 2, "target": "", "row": 0,
    ...                               "value": ["negative", "neutral", "negative", "negative"]})
    >>> confusion(both, "label")
    workbook  negative
    coders
    negative         1
    neutral          1
    """
    judged = consensus(units, measure)
    return pd.crosstab(judged["truth"].rename("coders"), judged["workbook"])


def _values(judged, measure):
    """The values to score: of names too many to list, so only the share right is given for them."""
    if measure in ("speaker", "voice"):
        return []
    found = sorted((set(judged["truth"]) | set(judged["workbook"])) - {NOT_FOUND})
    return ["yes"] if set(found) <= {"yes", "no"} else found


def _figure(judged, measure, value, figure, top, bottom, seed):
    weight = judged["weight"].to_numpy(float)
    bottom = np.ones(len(judged)) if bottom is None else bottom.to_numpy(float)
    codes, names = pd.factorize(judged["article"])
    tops, bottoms = (
        np.bincount(codes, weights=weight * part, minlength=len(names)) for part in (top.to_numpy(float), bottom)
    )
    estimate = tops.sum() / bottoms.sum() if bottoms.sum() else np.nan
    low, high = ratio_interval(tops, bottoms, seed=seed)
    more = articles_for(len(names), low, high, width=(high - low) / 2) if high > low else pd.NA
    n = len(judged) if value == _ALL else int(judged["truth"].eq(value).sum())
    return (measure, value, figure, estimate, low, high, n, len(names), more)
