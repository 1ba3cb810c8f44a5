"""Words on paper: how many inches they take, and their lines where there are only so many."""

from bisect import bisect
from functools import lru_cache

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from .fonts import readable
from .style import rules

_DPI = 100


def two_lines(name: str, inches: float, size: float, weight: str = "normal") -> list[str]:
    """Return a name in at most two lines of so many inches, the second cut short where it is longer.

    >>> two_lines("Harbour Board", 0.7, 9)
    ['Harbour', 'Board']
    """
    lines = wrapped(readable(name) or "(no name)", size, weight, inches)
    lines = [*lines[:1], " ".join(lines[1:])] if len(lines) > 2 else lines
    return [fitted(line, inches, size, weight) for line in lines]


def fitted(text: str, inches: float, size: float, weight: str = "normal") -> str:
    """Return a text, cut short where it takes more than so many inches.

    >>> fitted("Harbour Board", 0.6, 9).endswith("…")
    True
    """
    if text_width(text, size, weight) <= inches:
        return text
    letters = bisect(range(1, len(text)), inches, key=lambda n: text_width(text[:n] + "…", size, weight))
    return text[:letters].rstrip() + "…"


def wrapped(text: str, size: float, weight: str, inches: float) -> list[str]:
    """Return the text in lines that are no wider than so many inches, but for a single longer word.

    >>> wrapped("one two three", 9, "normal", 0.6)
    ['one two', 'three']
    """
    lines: list[list[str]] = [[]]
    room, space = inches, text_width("a a", size, weight) - text_width("aa", size, weight)
    for word in text.split():
        taken = text_width(word, size, weight)
        if lines[-1] and space + taken > room:
            lines.append([])
            room = inches
        room -= taken + (space if lines[-1] else 0)
        lines[-1].append(word)
    return [" ".join(words) for words in lines]


@lru_cache(maxsize=10_000)
def text_width(text: str, size: float, weight: str = "normal") -> float:
    """Return the width of a text in inches, as it will be drawn.

    >>> text_width("wide", 9) > text_width("will", 9)
    True
    """
    width, _, _ = _renderer().get_text_width_height_descent(text, _font(size, weight), ismath=False)
    return float(width / _DPI)


@lru_cache(maxsize=1)
def _renderer():
    return FigureCanvasAgg(Figure(dpi=_DPI)).get_renderer()


@lru_cache(maxsize=100)
def _font(size, weight):
    with mpl.rc_context(rules()):
        return FontProperties(size=size, weight=weight)
