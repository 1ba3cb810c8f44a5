"""Which words decided: the polarity without each word, beside the polarity with it."""

import re
from collections.abc import Callable, Iterator
from operator import itemgetter

import numpy as np
import pandas as pd

from ..text.lexicon import is_function
from ..text.token_windows import LONGEST
from .evidence import write_evidence

EXPLAINED = 100  # rows up to which a table is explained at once: each takes as long as a dozen rows to score
_REACH = 2 * LONGEST  # words before and behind: the encoder reads no further, though a marker may stand for several
_LEAST = 0.02  # a change of polarity too small to be called a reason
_CLEAR = 0.3  # a polarity that asks for reasons
_SHARE = 0.1  # of the polarity: where no word alone is worth as much, none alone decides
_MOST_TOGETHER = 3  # words
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

Span = tuple[int, int]
Taken = tuple[int, tuple[Span, ...]]  # the row, and the words taken out of it


def explain(marks: pd.DataFrame, chances: Callable[[pd.DataFrame], np.ndarray]) -> list[str]:
    """Return for each row the words whose removal changes the polarity most, and by how much they raise it.

    `chances` gives the three classes of a table such as `marks`. Words of grammar, names and other words with a
    capital are passed over. Where each of two or three words would do by itself, so that none alone matters, they are
    taken out together, and each is told with an equal share of what they do.
    Source of the method: occlusion (Zeiler and Fergus 2014; representation erasure, Li, Monroe and Jurafsky 2016).

    >>> marks = pd.DataFrame({"sentence": ["Laos lies."], "start": [0], "end": [4], "source_start": [-1]})
    >>> marks["source_end"] = -1
    >>> explain(marks, lambda rows: np.array([[0.8, 0.2, 0] if "lies" in s else [0, 1, 0] for s in rows.sentence]))
    ['lies -0.80']
    """
    sentences = marks.to_dict("records")
    words = [list(_words(one)) for one in sentences]
    if not any(words):
        return [""] * len(marks)
    whole = _polarity(chances(marks))

    def changes(taken: list[Taken]) -> list[float]:
        """By how much the words taken out of a row raise its polarity."""
        left = pd.DataFrame([_without(sentences[row], spans) for row, spans in taken])
        return [float(whole[row] - one) for (row, _), one in zip(taken, _polarity(chances(left)), strict=True)]

    single: list[Taken] = [(row, (span,)) for row, spans in enumerate(words) for span in spans]
    weights: list[dict[Span, float]] = [{} for _ in sentences]
    for (row, (span,)), weight in zip(single, changes(single), strict=True):
        weights[row][span] = weight
    for row, told in _together(whole, weights, changes).items():
        weights[row] = told
    return [_written(one["sentence"], told) for one, told in zip(sentences, weights, strict=True)]


def _together(whole: np.ndarray, weights: list[dict[Span, float]], changes: Callable) -> dict[int, dict[Span, float]]:
    """The words of rows that no word alone decides: the weightiest, and those with which it decides most."""
    held: dict[int, tuple[Span, ...]] = {
        row: (max(single, key=lambda span: single[span] * np.sign(whole[row])),)
        for row, single in enumerate(weights)
        if abs(whole[row]) >= _CLEAR and single and max(map(abs, single.values())) < _SHARE * abs(whole[row])
    }
    told: dict[int, dict[Span, float]] = {}
    for _ in range(_MOST_TOGETHER - 1):
        tried = [(row, (*spans, other)) for row, spans in held.items() for other in weights[row] if other not in spans]
        if not tried:
            break
        best: dict[int, tuple[float, tuple[Span, ...]]] = {}
        for (row, spans), change in zip(tried, changes(tried), strict=True):
            best[row] = max(best.get(row, (-2.0, ())), (change * float(np.sign(whole[row])), spans), key=itemgetter(0))
        held = {row: spans for row, (change, spans) in best.items() if change < abs(whole[row]) / 2}
        told |= {
            row: dict.fromkeys(sorted(spans), float(np.sign(whole[row])) * change / len(spans))
            for row, (change, spans) in best.items()
            if change >= _SHARE * abs(whole[row])
        }
    return told


def _words(mark: dict) -> Iterator[Span]:
    """The words of a marked sentence that may have decided: of an endless one those near its names."""
    sentence, names = mark["sentence"], [(mark["start"], mark["end"]), (mark["source_start"], mark["source_end"])]
    words = list(_WORD.finditer(sentence))
    named = [n for n, one in enumerate(words) if any(one.start() < right and left < one.end() for left, right in names)]
    first, last = (named[0], named[-1]) if named else (0, len(words))
    for n in range(max(0, first - _REACH), min(len(words), last + _REACH + 1)):
        word = words[n].group()
        if not (n in named or is_function(word) or word[0].isupper()):
            yield words[n].span()


def _without(mark: dict, spans: tuple[Span, ...]) -> dict:
    for start, end in sorted(spans, reverse=True):
        mark = mark | _moved(mark, start, end)
    return mark


def _written(sentence: str, weights: dict[Span, float]) -> str:
    words = [(sentence[start:end], weight) for (start, end), weight in weights.items() if abs(weight) >= _LEAST]
    return write_evidence(words)


def _moved(mark: dict, start: int, end: int) -> dict:
    """The sentence without the characters from `start` to `end`, and where its spans then stand."""

    def at(place: int) -> int:
        return place if place <= start else max(start, place - (end - start))

    places = {name: at(mark[name]) for name in ("start", "end", "source_start", "source_end")}
    voice = [(at(left), at(right)) for left, right in mark.get("voice", ())]
    return places | {"voice": voice, "sentence": mark["sentence"][:start] + mark["sentence"][end:]}


def _polarity(found: np.ndarray) -> np.ndarray:
    return found[:, 2] - found[:, 0]
