"""The same rows in panels side by side: in each cell a value with its interval, its figure and its n."""

from typing import Any

import pandas as pd

from .layout import page
from .marks import beside, dot, heading, interval, ticks_within
from .style import GREY, INK, SMALL

MOST = 3  # panels that a page has room for

_FIGURES = 0.78  # inches beside each panel, for the value and n


def panels(marks: pd.DataFrame, *, rows: list[str], columns: list[str], limits, ticks, middle: float, **texts):
    """Return a figure with a panel for each of `columns`, a line for each of `rows`, marks where they meet.

    `marks` has one row a mark: `row`, `column` (names), `value`, `low`, `high`, `n`, `label` (the value as
    text), `colour`, `marker` and `offset` (of the mark from the middle of its row, in rows). `limits` and
    `ticks` (a formatter) are of the horizontal axis, `middle` the line that means nothing. `texts` go to
    `page`.
    """
    room: dict[str, Any] = {
        "headings": 0.18,
        "axis": 0.3,
        "right": _FIGURES + 0.12,
        "gap": _FIGURES + 0.25,
        "widest": 1.9,
    }
    with page(rows=rows, panels=columns, **room, **texts) as sheet:
        for axes, column in zip(sheet.axes, columns, strict=True):
            axes.axvline(middle, color=GREY, linewidth=1)
            axes.set_xlim(*limits)
            axes.xaxis.set_major_formatter(ticks)
            ticks_within(axes, about=4 if len(columns) < 3 else 2)
            heading(axes, "mean", inches=_FIGURES - 0.3)
            heading(axes, "n", inches=_FIGURES)
            for mark in marks[marks["column"] == column].itertuples():
                _mark(axes, mark, rows.index(mark.row) + mark.offset)
    return sheet.figure


def _mark(axes, mark, row):
    if mark.n == 0:
        return
    interval(axes, mark.low, mark.high, row, colour=mark.colour)
    dot(axes, mark.value, row, colour=mark.colour, small=mark.n < SMALL, marker=mark.marker, size=6.5)
    beside(axes, row, mark.label, inches=_FIGURES - 0.3, colour=INK)
    beside(axes, row, f"{mark.n:,}", inches=_FIGURES, size=8)
