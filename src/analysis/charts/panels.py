"""The same rows in panels side by side: in each cell a value with its interval, its figure and its n."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from ..core.english import count
from .layout import Column
from .marks import dot, interval
from .saving import Chart, chart
from .style import GREY, INK, SMALL

_STEPS = (0.1, 0.2, 0.5, 1.0)  # a scale names 0 and the largest of these on either side
_GLYPHS = {"s": "■", "o": "●"}
MOST = 3  # panels that a page has room for


def panels(
    kind: str,
    finding: str,
    marks: pd.DataFrame,
    *,
    rows: list[str],
    columns: list[str],
    limits: tuple[float, float],
    ticks: Callable[[Any, Any], str],
    **texts: Any,
) -> Chart:
    """Return a chart with a panel for each of `columns`, a line for each of `rows`, marks where they meet.

    `marks` has one row a mark: `row`, `column` (names), `value`, `low`, `high`, `n`, `label` (the value as
    text), `colour`, `marker` and `offset` (of the mark from the middle of its row, in rows). `limits` and
    `ticks` (a formatter) are of the horizontal axis; the line at 0 means nothing. `texts` go to `chart`.
    """
    figures = [_figures(marks[marks["column"] == column], rows) for column in columns]
    scale = {"limits": limits, "ticks": ticks}
    return chart(
        kind,
        finding,
        rows=rows,
        panels=columns,
        columns=figures,
        widest=1.9,
        draw=lambda page: [
            _panel(axes, places, marks[marks["column"] == column], rows, **scale)
            for axes, places, column in zip(page.axes, page.places, columns, strict=True)
        ],
        **texts,
    )


def _figures(marks: pd.DataFrame, rows: list[str]) -> list[Column]:
    """The mean and the n of each row; of two marks in a row, one above the other."""
    own = [marks[(marks["row"] == row) & (marks["n"] > 0)].sort_values("offset") for row in rows]
    means = ["\n".join(each["label"]) for each in own]
    counts = ["\n".join(f"{n:,}" for n in each["n"]) for each in own]
    longest = max((len(line) for text in counts for line in text.split("\n")), default=1)
    said = [_said(each, series=marks["offset"].any()) for each in own]
    width = 0.6 + 0.085 * max(longest, 2)
    return [Column("mean", means, 0.48, INK, said=said), Column("n", counts, width, said=[""] * len(rows))]


def _said(own: pd.DataFrame, *, series: bool) -> str:
    """The marks of a row as a narrow sheet says them: "−0.20, 40 mentions", or each after its mark."""
    if own.empty:
        return ""
    if not series:
        return f"{own['label'].iloc[0]}, {count(own['n'].iloc[0], 'mention')}"
    first, *more = (f"{_GLYPHS[mark.marker]} {mark.label} ({mark.n:,}" for mark in own.itertuples())
    noun = " mention" if own["n"].iloc[0] == 1 else " mentions"
    return ", ".join([f"{first}{noun})", *(f"{one})" for one in more)])


def _panel(axes, places, marks, rows, *, limits, ticks) -> None:
    axes.axvline(0, color=GREY, linewidth=1)
    axes.set_xlim(*limits)
    end = max(step for step in _STEPS if step <= limits[1])
    axes.set_xticks([-end, 0, end])
    axes.xaxis.set_major_formatter(ticks)
    for mark in marks[marks["n"] > 0].itertuples():
        y = places[rows.index(mark.row)] + mark.offset
        interval(axes, mark.low, mark.high, y, colour=mark.colour)
        dot(axes, mark.value, y, colour=mark.colour, small=mark.n < SMALL, marker=mark.marker, size=6.5)
