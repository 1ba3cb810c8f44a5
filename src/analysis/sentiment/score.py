"""One call for every method: a table of marked targets comes back with the stance toward each."""

from pathlib import Path

import pandas as pd

from ..core.errors import InputError
from ..core.wordlists import lists_held
from . import encoder, textblob, transformer
from .linear import method as linear
from .occlusion import EXPLAINED
from .summary import UNDECIDED_BELOW
from .target_spans import marked

METHODS = {
    "target": encoder.stance,
    "linear": linear.stance,
    "textblob": textblob.tone,
    "transformer": transformer.classify,
}
COLUMNS = ("polarity", "label", "undecided", "confidence", "evidence", "method")


@lists_held()
def score_targets(
    frame: pd.DataFrame, *, method: str = "target", model: str | Path | None = None, explained: bool | None = None
) -> pd.DataFrame:
    """Return `frame` with the stance toward each marked target: the tone, how sure, and on which words.

    `frame` has `sentence`, `start`, `end` (characters of the sentence, half-open) and may have
    `source_start`, `source_end`: where they are given, the stance is that of this source; and `voice`, the
    stretches of the sentence that are in one voice, as a list of such pairs, with its `standing` toward the target
    ("narrator", "own" side, "foreign" country or "other"), which only "target" reads.
    `method` is "target" (a small neural encoder that aims at the target), "linear" (aims at it too, by weights of
    words; faster and less often right), "textblob" (the tone of the sentence, the baseline) or "transformer" (an
    optional extra, which takes `model=`, a folder or a name).
    Added: `polarity` (-1 to 1), `label` (negative, neutral, positive), `undecided` (true where the
    confidence is below 0.5, and by "target" also where a negative or positive in an article is not sure enough:
    `encoder.stance`), `confidence` (0 to 1), `evidence` ("word +0.70; other -0.30", for "target" only
    where rows are `explained`: up to 100 by default) and `method`.
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
    rows = marks[usable].reset_index(drop=True)
    if method == "target":
        scored = encoder.stance(rows, explained=len(rows) <= EXPLAINED if explained is None else explained)
    else:
        scored = transformer.classify(rows, model=model) if method == "transformer" else METHODS[method](rows)
    return _joined(frame, scored, marks.problem, method)


def _joined(frame: pd.DataFrame, scored: pd.DataFrame, problem: pd.Series, method: str) -> pd.DataFrame:
    """Put the scored rows back among those that have a problem."""
    place = pd.Series(range(len(frame)))[(problem == "").to_numpy()]
    full = scored.set_index(place.to_numpy()).reindex(range(len(frame)))
    out = frame.drop(columns=[name for name in COLUMNS if name in frame])
    for name in ("polarity", "confidence"):
        out[name] = full[name].to_numpy(dtype=float)
    out["label"] = pd.array(full["label"], dtype="string")
    reasons = "not scored: " + problem.reset_index(drop=True).astype("string")
    out["evidence"] = full["evidence"].astype("string").fillna(reasons).array
    least = full["least"].to_numpy(dtype=float) if "least" in full else UNDECIDED_BELOW
    out["undecided"] = ~(out["confidence"] >= least)
    out["method"] = pd.array([method] * len(out), dtype="string")
    return out[[*(name for name in out if name not in COLUMNS), *COLUMNS]]
