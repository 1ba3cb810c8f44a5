"""One call for every method: a table of marked targets comes back with the stance toward each."""

import pandas as pd

from ..errors import InputError
from . import target, textblob
from .spans import marked

METHODS = {"target": target.stance, "textblob": textblob.tone}
UNDECIDED_BELOW = 0.5
COLUMNS = ("polarity", "label", "undecided", "confidence", "evidence", "method")


def score_targets(frame: pd.DataFrame, *, method: str = "target") -> pd.DataFrame:
    """Return `frame` with the stance toward each marked target: the tone, how sure, and on which words.

    `frame` has `sentence`, `start`, `end` (characters of the sentence, half-open) and may have
    `source_start`, `source_end`: where they are given, the stance is that of this source.
    Added: `polarity` (-1 to 1), `label` (negative, neutral, positive), `undecided` (true where the
    confidence is below 0.5), `confidence` (0 to 1), `evidence` ("word +0.70; other -0.30") and `method`.
    A row whose span cannot be used keeps its place: polarity, label and confidence missing,
    undecided, and the reason as its evidence.
    Raises InputError for an unknown method or a missing column.

    >>> row = score_targets(pd.DataFrame({"sentence": ["China isn't bad."], "start": [0], "end": [5]}))
    >>> row.method[0]
    'target'
    """
    if method not in METHODS:
        raise InputError(f"method {method!r} is unknown; use one of {', '.join(map(repr, METHODS))}")
    marks = marked(frame)
    usable = marks.problem == ""
    scored = METHODS[method](marks[usable].reset_index(drop=True)).set_index(marks.index[usable])
    return _joined(frame, marks, usable, scored, method)


def _joined(frame, marks, usable, scored, method) -> pd.DataFrame:
    out = frame.copy()
    where = usable.to_numpy()
    for name, kind in (
        ("polarity", "Float64"),
        ("label", "string"),
        ("confidence", "Float64"),
        ("evidence", "string"),
    ):
        values = pd.Series(pd.NA, index=range(len(out)), dtype=kind)
        values[where] = pd.array(scored[name].to_numpy(), dtype=kind)
        out[name] = values.to_numpy(dtype=float, na_value=float("nan")) if kind == "Float64" else values.array
    out.loc[~where, "evidence"] = "not scored: " + marks.problem[~where]
    out["undecided"] = ~(out["confidence"] >= UNDECIDED_BELOW)
    out["method"] = pd.array([method] * len(out), dtype="string")
    return out[[*(name for name in out if name not in COLUMNS), *COLUMNS]]
