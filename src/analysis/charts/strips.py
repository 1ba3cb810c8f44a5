"""Strips: one below the other for each group, over the same dates, each with its scale."""

from math import ceil

import numpy as np
import pandas as pd

from .layout import Page
from .style import GREY, PALE

DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}  # of a period, about
AXIS = 0.45  # inches under the last strip: dates, and what they are
_STEPS = {"day": "D", "week": "7D", "month": "MS", "year": "YS"}
_TICKS, _TICKS_NARROW = 6, 3
_MONTHS = (1, 2, 3, 6, 12, 24)  # from one date to the next, where periods are months


def strips(page: Page, dates: pd.Series, period: str, *, limits: tuple[float, float], ticks: dict[float, str]) -> list:
    """Return axes for each row of a page, over the days of `dates`, first days of a period; draw as `day(date)`.

    `limits` are those of the values; `ticks` gives the values that are named at the left of each strip.
    """
    frame = page.axes[0]
    frame.grid(False)
    frame.set_xticks([])
    axes = []
    for row in range(len(page.y)):
        left, bottom, width, height = page.box(row)
        inset = 0.42 / page.figure.get_figwidth()
        axes.append(page.figure.add_axes((left + inset, bottom + height * 0.12, width - inset, height * 0.76)))
    starts = every(dates, period)
    for strip in axes:
        strip.set_ylim(*limits)
        strip.set_xlim(starts[0] - DAYS[period] * 0.8, starts[-1] + DAYS[period] * 0.8)
        strip.grid(False)
        strip.set_xticks([])
        strip.set_yticks(list(ticks), list(ticks.values()), size=8, color=GREY)
        for value in ticks:
            colour, above = (PALE, 0) if value else (GREY, 1.5)  # the line of nought runs on over what is drawn on it
            strip.axhline(value, color=colour, linewidth=0.6, zorder=above, clip_on=False)
    _dated(axes[-1], starts, period, most=_TICKS_NARROW if page.narrow else _TICKS)
    return axes


def day(dates: pd.Series) -> np.ndarray:
    """Return dates as numbers of days, to draw at.

    >>> day(pd.Series(["1970-01-03"])).tolist()
    [2.0]
    """
    return (pd.to_datetime(dates) - pd.Timestamp(0)).dt.days.to_numpy(float)


def every(dates: pd.Series, period: str) -> np.ndarray:
    """Return the days on which a period begins, from the first of `dates` to the last, those without data too.

    >>> every(pd.Series(["1970-01-05", "1970-01-19"]), "week").tolist()
    [4.0, 11.0, 18.0]
    """
    known = pd.to_datetime(dates)
    return day(pd.Series(pd.date_range(known.min(), known.max(), freq=_STEPS[period])))


def _dated(axes, starts, period, *, most):
    """Name every k-th period under an axis, at most so many, and say what is named."""
    least = ceil(len(starts) / most)
    each = next((step for step in _MONTHS if step >= least), least) if period == "month" else least
    shown = starts[::each]
    first, last = (pd.Timestamp(0) + pd.Timedelta(days=int(end)) for end in (starts[0], starts[-1]))
    kind = "%Y" if period == "year" else "%b %Y" if period == "month" or last - first > pd.Timedelta(days=250) else ""
    axes.set_xticks(shown, [_tick(number, kind) for number in shown])
    years = f"{first:%Y}" if first.year == last.year else f"{first:%Y} to {last:%Y}"
    said = ["week beginning"] * (period == "week") + [years] * (not kind)
    if said:
        axes.set_xlabel(", ".join(said), size=8, labelpad=1)


def _tick(number, kind):
    date = pd.Timestamp(0) + pd.Timedelta(days=int(number))
    return f"{date:{kind}}" if kind else f"{date.day} {date:%b}"
