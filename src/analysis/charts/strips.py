"""Strips: one below the other for each group, over the same dates, each with its scale."""

import numpy as np
import pandas as pd

from .layout import Page
from .style import GREY, PALE

_TICKS = 5


def strips(page: Page, dates: pd.Series, *, limits: tuple[float, float], ticks: dict[float, str]) -> list:
    """Return axes for each row of a page, over the days of `dates`; draw dates as `day(date)`.

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
    for strip in axes:
        strip.set_ylim(*limits)
        _dated(strip, dates, last=strip is axes[-1], narrow=page.narrow)
        strip.set_yticks(list(ticks), list(ticks.values()), size=8, color=GREY)
        for value in ticks:
            strip.axhline(value, color=PALE, linewidth=0.6, zorder=0)
    return axes


def day(dates: pd.Series) -> np.ndarray:
    """Return dates as numbers of days, to draw at.

    >>> day(pd.Series(["1970-01-03"])).tolist()
    [2.0]
    """
    return (pd.to_datetime(dates) - pd.Timestamp(0)).dt.days.to_numpy(float)


def gap(dates: pd.Series) -> float:
    """Return the days between one period and the next: the smallest step, 7 where there is only one.

    >>> gap(pd.Series(["2024-03-04", "2024-03-18", "2024-03-11"]))
    7.0
    """
    steps = np.diff(np.unique(day(dates)))
    return float(steps.min()) if len(steps) else 7.0


def _dated(axes, dates, *, last, narrow):
    days = np.unique(day(dates))
    room = max(gap(dates) * 0.8, (days[-1] - days[0]) * 0.04)
    axes.set_xlim(days[0] - room, days[-1] + room)
    axes.grid(False)
    axes.axhline(0, color=GREY if last else PALE, linewidth=0.8, zorder=0)
    places = np.linspace(0, len(days) - 1, min(3 if narrow else _TICKS, len(days))).round().astype(int)
    shown = _apart(days[np.unique(places)], (0.2 if narrow else 0.13) * (days[-1] - days[0]))
    axes.set_xticks(shown, [_tick(number, days) for number in shown] if last else [""] * len(shown))


def _apart(days, least):
    """The days whose labels do not run into one another; the last stays."""
    kept = [days[0]]
    for number in days[1:]:
        if number - kept[-1] >= least:
            kept.append(number)
        elif number == days[-1] and len(kept) > 1:
            kept[-1] = number
    return np.array(kept)


def _tick(number, days):
    date = pd.Timestamp(0) + pd.Timedelta(days=int(number))
    by_month = days[-1] - days[0] > 250 or (len(days) > 1 and np.diff(days).min() >= 28)
    return f"{date:%b %Y}" if by_month else f"{date.day} {date:%b}"
