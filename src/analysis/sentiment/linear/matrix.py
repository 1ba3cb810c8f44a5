"""Marked targets as a sparse matrix: feature names hashed to columns, every entry owned by a word."""

from typing import NamedTuple
from zlib import crc32

import numpy as np
import pandas as pd

from ..lexicon import lexicon
from .features import features
from .words import Words, read_words

_MOST = 500_000  # names whose columns are kept
COLUMNS = 1 << 22  # so many that two features of a sentence seldom share one


class Matrix(NamedTuple):
    """Parallel arrays, one entry per feature of a row: row, column, value, owner, and whether it is a sum.

    `read` has the words of each row, `added` what rules add: (row, owner, log-odds) by entry.
    """

    row: np.ndarray
    column: np.ndarray
    value: np.ndarray
    owner: np.ndarray
    is_sum: np.ndarray
    read: list[Words]
    added: np.ndarray


class _Hashed(dict):
    """The column of each feature's name, worked out once."""

    def __missing__(self, name: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        self[name] = column = crc32(name.encode()) % COLUMNS
        return column


_column = _Hashed().__getitem__


def matrix(marks: pd.DataFrame) -> Matrix:
    """Return the features of each row of `marks`, which `spans.marked` has checked.

    >>> marks = pd.DataFrame([["Britain accused Russia.", 16, 22, -1, -1]],
    ...     columns=["sentence", "start", "end", "source_start", "source_end"])
    >>> found = matrix(marks)
    >>> len(found.row) == len(found.column) == len(found.owner)
    True
    """
    tone, read, counts, columns, values, owners, sums, added = lexicon(), [], [], [], [], [], [], []
    for sentence, start, end, source_start, source_end in marks.iloc[:, :5].itertuples(index=False):
        words = read_words(sentence, start, end, source_start, source_end)
        flags, extra, rules = features(words, tone, sentence[start:end])
        added += [(len(read), owner, amount) for owner, amount in rules]
        read.append(words)
        counts.append(len(flags) + len(extra))
        columns += map(_column, flags)
        columns += [_column(name) for name, _, _ in extra]
        values += [1.0] * len(flags)
        values += [value for _, value, _ in extra]
        owners += flags.values()
        owners += [owner for _, _, owner in extra]
        sums += [len(flags), len(extra)]
    return Matrix(
        np.repeat(np.arange(len(counts)), counts),
        np.array(columns, dtype=np.int32),
        np.array(values, dtype=np.float32),
        np.array(owners, dtype=np.int32),
        np.repeat(np.arange(len(sums)) % 2 == 1, sums),
        read,
        np.array(added, dtype=float).reshape(-1, 3),
    )
