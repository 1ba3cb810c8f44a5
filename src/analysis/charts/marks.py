"""The marks that charts share: intervals, dots, columns of small figures, scales."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patheffects import Normal, Stroke
from matplotlib.ticker import MaxNLocator

from .style import GREY, INK, PAPER

_ROOM = 3.0  # times the longest bar: as far as a scale goes for a whisker
_CUT = 2.0  # times the longest bar: where a whisker is cut that goes farther
_CLOSE = 1e-6  # a scale is rounded, and what ends where it ends is not cut


def interval(axes: Axes, low: float, high: float, row: float, *, colour: str = INK) -> None:
    """Draw an interval as a thin line with ends, on a white edge so that it shows on a bar too.

    An end that lies outside the scale is cut there, and an arrow says so.
    """
    if pd.isna(low) or pd.isna(high):
        return
    least, most = sorted(axes.get_xlim())
    ends = max(low, least), min(high, most)
    edge: dict[str, Any] = {"path_effects": [Stroke(linewidth=3, foreground=PAPER), Normal()], "solid_capstyle": "butt"}
    axes.plot(ends, [row, row], color=colour, linewidth=1.1, zorder=3, **edge)
    for end, inside, arrow in ((ends[0], low >= least, "<"), (ends[1], high <= most + _CLOSE, ">")):
        marker = ("|", 6, colour) if inside else (arrow, 4, colour)
        axes.plot(
            [end], [row], marker[0], color=colour, markersize=marker[1], markeredgewidth=1.1, zorder=3, clip_on=False
        )


def scale_end(values: pd.Series, highs: pd.Series) -> float:
    """Return where a scale of shares ends: at the longest whisker, but no one whisker makes the bars short.

    >>> scale_end(pd.Series([0.10, 0.05]), pd.Series([0.12, 0.25])), scale_end(pd.Series([0.10]), pd.Series([0.60]))
    (0.25, 0.2)
    """
    most = float(values.max())
    reach = float(pd.Series(highs).max())
    reach = most if pd.isna(reach) else reach if reach <= most * _ROOM else most * _CUT
    return round(max(most, reach, 0.01), 6)


def cut(highs: pd.Series, end: float) -> list[str]:
    """Return the note on whiskers that are cut, if any are.

    >>> cut(pd.Series([0.2, 0.5]), 0.3), cut(pd.Series([0.2]), 0.3)
    (['An arrow: the interval goes on.'], [])
    >>> cut(pd.Series([0.1234567]), scale_end(pd.Series([0.1]), pd.Series([0.1234567])))
    []
    """
    return ["An arrow: the interval goes on."] if (pd.Series(highs) > end + _CLOSE).any() else []


def dot(axes: Axes, value: float, row: float, *, colour: str, small: bool, marker: str = "o", size: float = 7) -> None:
    """Draw a value as a mark: filled, or hollow for a small group."""
    face = PAPER if small else colour
    look: dict[str, Any] = {
        "color": face,
        "markeredgecolor": colour,
        "markersize": size,
        "mew": 1.4,
        "zorder": 4,
        "clip_on": False,
    }
    axes.plot([value], [row], marker, **look)


def beside(
    axes: Axes, row: float, text: str, *, inches: float, colour: str = GREY, size: float = 8.5, align: str = "right"
) -> None:
    """Write at so many inches to the right of the drawing, level with a row."""
    axes.annotate(
        text, (1, row), (inches * 72, 0), xycoords=axes.get_yaxis_transform(), textcoords="offset points",
        ha=align, va="center", color=colour, size=size, annotation_clip=False,
    )  # fmt: skip


def heading(axes: Axes, text: str, *, inches: float, colour: str = GREY, align: str = "right") -> None:
    """Write the heading of a column of small figures, over the drawing."""
    axes.annotate(
        text, (1, 1), (inches * 72, 3), xycoords="axes fraction", textcoords="offset points",
        ha=align, va="bottom", color=colour, size=8,
    )  # fmt: skip


def ticks_within(axes: Axes, *, about: int = 5) -> None:
    """Keep about so many ticks of the horizontal axis at equal steps, none of them outside the drawing."""
    low, high = axes.get_xlim()
    ticks = MaxNLocator(about, steps=[1, 2, 5, 10]).tick_values(low, high)
    axes.set_xticks([tick for tick in ticks if low <= tick <= high])


def percent_ticks(axes: Axes, *, about: int = 5) -> None:
    """Label the ticks of an axis of shares in per cent, with the decimals that their step needs."""
    ticks_within(axes, about=about)
    ticks = axes.get_xticks()
    step = float(np.diff(ticks).min()) if len(ticks) > 1 else 1.0
    decimals = 0 if step >= 0.01 - 1e-9 else 1
    axes.set_xticks(ticks, [f"{tick:.{decimals}%}" if tick else "0" for tick in ticks])
