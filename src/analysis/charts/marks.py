"""The marks that charts share: intervals, dots, columns of small figures."""

import pandas as pd
from matplotlib.patheffects import Normal, Stroke

from .style import GREY, INK, PAPER


def interval(axes, low, high, row, *, colour=INK) -> None:
    """Draw an interval as a thin line with ends, on a white edge so that it shows on a bar too."""
    if pd.isna(low) or pd.isna(high):
        return
    edge = {"path_effects": [Stroke(linewidth=3, foreground=PAPER), Normal()], "solid_capstyle": "butt"}
    axes.plot([low, high], [row, row], color=colour, linewidth=1.1, zorder=3, **edge)
    axes.plot([low, high], [row, row], "|", color=colour, markersize=6, markeredgewidth=1.1, zorder=3)


def dot(axes, value, row, *, colour, small: bool, marker: str = "o", size: float = 7) -> None:
    """Draw a value as a mark: filled, or hollow for a small group."""
    face = PAPER if small else colour
    axes.plot(
        [value],
        [row],
        marker,
        color=face,
        markeredgecolor=colour,
        markersize=size,
        mew=1.4,
        zorder=4,
        clip_on=False,
    )


def beside(axes, row, text, *, inches: float, colour=GREY, size: float = 8.5, align: str = "right") -> None:
    """Write at so many inches to the right of the drawing, level with a row."""
    axes.annotate(
        text,
        (1, row),
        (inches * 72, 0),
        xycoords=axes.get_yaxis_transform(),
        textcoords="offset points",
        ha=align,
        va="center",
        color=colour,
        size=size,
        annotation_clip=False,
    )


def heading(axes, text, *, inches: float, colour=GREY, align: str = "right") -> None:
    """Write the heading of a column of small figures, over the drawing."""
    axes.annotate(
        text,
        (1, 1),
        (inches * 72, 3),
        xycoords="axes fraction",
        textcoords="offset points",
        ha=align,
        va="bottom",
        color=colour,
        size=8,
    )


def ticks_within(axes, *, about: int = 5) -> None:
    """Keep about so many ticks of the horizontal axis, none of them outside the drawing."""
    axes.locator_params(axis="x", nbins=about)
    low, high = axes.get_xlim()
    axes.set_xticks([tick for tick in axes.get_xticks() if low <= tick <= high])
