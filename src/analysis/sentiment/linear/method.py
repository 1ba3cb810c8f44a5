"""The linear method: a model that aims at the target, its probabilities, and the words that decided."""

import numpy as np
import pandas as pd

from ..evidence import MOST, write_evidence
from .matrix import Matrix, matrix
from .model import CLASSES, Head, confidence, contributions, load_heads, probabilities, scores

_CHUNK = 2000  # rows at a time, so that memory does not grow with the table


def stance(marks: pd.DataFrame) -> pd.DataFrame:
    """Return `polarity` (-1 to 1), `label`, `confidence` (0 to 1) and `evidence` for each row of `marks`.

    A row with a source gets the stance of that source toward the target, a row without one the tone
    toward the target. Polarity is the chance of positive less the chance of negative; the label is
    the likeliest class. Evidence are words and what they add to the log-odds of positive over negative.
    Source of the method: multinomial logistic regression over context left and right of a masked target.

    >>> from ..target_spans import marked
    >>> frame = pd.DataFrame({"sentence": ["Russia is a brutal aggressor."], "start": [0], "end": [6]})
    >>> stance(marked(frame)).label[0]
    'negative'
    """
    directed = (marks["source_start"] >= 0).to_numpy()
    out = pd.DataFrame(index=marks.index, columns=["polarity", "label", "confidence", "evidence"], dtype=object)
    for name, rows in (("alone", np.flatnonzero(~directed)), ("directed", np.flatnonzero(directed))):
        for begin in range(0, len(rows), _CHUNK):
            some = rows[begin : begin + _CHUNK]
            out.iloc[some] = _scored(load_heads()[name], marks.iloc[some]).to_numpy()
    return out.astype({"polarity": float, "confidence": float})


def _scored(head: Head, marks: pd.DataFrame) -> pd.DataFrame:
    entries = matrix(marks)
    parts = contributions(head, entries)
    late = (marks["source_start"] >= marks["start"]).to_numpy().astype(int)
    chances = probabilities(scores(head, entries, parts) + head.shift[late])
    return pd.DataFrame(
        {
            "polarity": chances[:, 2] - chances[:, 0],
            "label": CLASSES[chances.argmax(axis=1)],
            "confidence": confidence(chances, head.calibration),
            "evidence": _evidence(marks["sentence"].tolist(), entries, parts[:, 2] - parts[:, 0]),
        }
    )


def _evidence(sentences: list, entries: Matrix, weight: np.ndarray) -> list[str]:
    """The words of each row that add most, each with the sum over all features that it owns."""
    width = max(len(read.words) for read in entries.read)
    sums = np.bincount(entries.row * width + entries.owner, weights=weight, minlength=width * len(sentences))
    sums = sums.reshape(len(sentences), width)
    row, owner, amount = entries.added.T
    np.add.at(sums, (row.astype(int), owner.astype(int)), amount)
    order = np.argsort(-np.abs(sums), axis=1, kind="stable")[:, : 4 * MOST]
    return [_words(*row) for row in zip(sentences, entries.read, sums, order, strict=True)]


def _words(sentence: str, read, sums: np.ndarray, order: np.ndarray) -> str:
    """Masks and punctuation are left out: they decide nothing that a reader could argue with."""
    shown = [k for k in order if k < len(read.words) and read.words[k].isalpha() and read.words[k].islower()]
    pairs = [(sentence[slice(*read.spans[k])], float(sums[k])) for k in shown if abs(sums[k]) >= 0.05]
    return write_evidence(pairs[:MOST])
