"""Spans of a text that are asked for by place, so that a long article costs no more for each."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")
Span = tuple[int, int]  # of characters, half-open


class Spans(Generic[T]):
    """Things that stand in a text, found by what they touch in a time that grows with how many those are.

    >>> spans = Spans([(0, 4), (10, 20), (12, 15)], lambda span: span)
    >>> spans.touching(13, 14), spans.touching(4, 10)
    ([(10, 20), (12, 15)], [])
    """

    def __init__(self, things: Iterable[T], span: Callable[[T], Span]) -> None:
        placed = sorted(((*span(thing), n, thing) for n, thing in enumerate(things)), key=lambda one: one[:3])
        self._placed = placed
        self._starts = [start for start, *_ in placed]
        self._furthest = list(accumulate((end for _, end, *_ in placed), max))

    def touching(self, start: int, end: int) -> list[T]:
        """Return what has a character in common with `start` to `end`, by where it begins."""
        found, at = [], bisect_left(self._starts, end) - 1
        while at >= 0 and self._furthest[at] > start:
            if self._placed[at][1] > start:
                found.append(self._placed[at][3])
            at -= 1
        return found[::-1]
