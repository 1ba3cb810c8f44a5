"""Offsets as other programs count them: JavaScript and Java count an emoji as two."""

from bisect import bisect_left
from itertools import accumulate


class Utf16:
    """Offsets of one text in characters (Unicode code points) and in UTF-16 units.

    >>> counts = Utf16("a😀b")
    >>> counts.units(2), counts.characters(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._units = [0, *accumulate(1 + (letter > "\uffff") for letter in text)]

    def units(self, characters: int) -> int:
        """Return how many UTF-16 units stand before that many characters."""
        return self._units[characters]

    def characters(self, units: int) -> int:
        """Return how many characters stand before that many UTF-16 units; a half of one counts as whole."""
        return min(bisect_left(self._units, units), len(self._units) - 1)
