"""Which words decided: the polarity without each word, beside the polarity with it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..text.lexicon import is_function
from ..text.token_windows import LONGEST
from .evidence import MOST, write_evidence

EXPLAINED = 100  # rows up to which a table is explained at once: each takes as long as a dozen rows to score
_REACH = 2 * LONGEST  # words before and behind: the encoder reads no further, though a marker may stand for several
_LEAST = 0.02  # a change of polarity too small to be called a reason
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class _Without(NamedTuple):
    row: int
    word: str
    mark: dict


def explain(marks: pd.DataFrame, chances: Callable[[pd.DataFrame], np.ndarray]) -> list[str]:
    """Return for each row the words whose removal changes the polarity most, and by how much they raise it.

    `chances` gives the three classes of a table such as `marks`. Words of grammar, names and other words with a
    capital are passed over. Where each of several words would do by itself, none changes it, and none is told.
    Source of the method: occlusion (Zeiler and Fergus 2014; representation erasure, Li, Monroe and Jurafsky 2016).

    >>> marks = pd.DataFrame({"sentence": ["Laos lies."], "start": [0], "end": [4], "source_start": [-1]})
    >>> marks["source_end"] = -1
    >>> explain(marks, lambda rows: np.array([[0.8, 0.2, 0] if "lies" in s else [0, 1, 0] for s in rows.sentence]))
    ['lies -0.80']
    """
    left = [one for row, mark in enumerate(marks.to_dict("records")) for one in _without(row, mark)]
    if not left:
        return [""] * len(marks)
    whole = _polarity(chances(marks))
    changed = _polarity(chances(pd.DataFrame([one.mark for one in left])))
    weights: list[list[tuple[str, float]]] = [[] for _ in range(len(marks))]
    for one, polarity in zip(left, changed, strict=True):
        weight = float(whole[one.row] - polarity)
        weights[one.row] += [(one.word, weight)] if abs(weight) >= _LEAST else []
    return [write_evidence(sorted(words, key=lambda pair: -abs(pair[1]))[:MOST]) for words in weights]


def _without(row: int, mark: dict) -> Iterator[_Without]:
    """The marked sentence once without each of its words that are read: of an endless one those near its names."""
    sentence, names = mark["sentence"], [(mark["start"], mark["end"]), (mark["source_start"], mark["source_end"])]
    words = list(_WORD.finditer(sentence))
    named = [n for n, one in enumerate(words) if any(one.start() < right and left < one.end() for left, right in names)]
    first, last = (named[0], named[-1]) if named else (0, len(words))
    for n in range(max(0, first - _REACH), min(len(words), last + _REACH + 1)):
        word, (start, end) = words[n].group(), words[n].span()
        if n in named or is_function(word) or word[0].isupper():
            continue
        yield _Without(row, word, mark | _moved(mark, start, end))


def _moved(mark: dict, start: int, end: int) -> dict:
    """The sentence without the characters from `start` to `end`, and where its spans then stand."""

    def at(place: int) -> int:
        return place if place <= start else max(start, place - (end - start))

    places = {name: at(mark[name]) for name in ("start", "end", "source_start", "source_end")}
    voice = [(at(left), at(right)) for left, right in mark.get("voice", ())]
    return places | {"voice": voice, "sentence": mark["sentence"][:start] + mark["sentence"][end:]}


def _polarity(found: np.ndarray) -> np.ndarray:
    return found[:, 2] - found[:, 0]
