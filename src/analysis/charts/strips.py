"""Strips: one below the other for each group, over the same dates."""

from contextlib import contextmanager

import numpy as np
import pandas as pd

from .layout import page
from .style import GREY, PALE

_TICKS = 5


@contextmanager
def strips(rows: list[str], dates: pd.Series, *, height: float = 0.62, **texts):
    """Draw within: a figure, and for each of `rows` axes over the days of `dates`.

    `height` is that of a strip in inches; `texts` go to `page`. Draw dates as `day(date)`.

    >>> with strips(["Ana Ruiz"], pd.Series(["2024-03-04"]), title="t", subtitle="s", notes=[]) as (_, axes):
    ...     len(axes)
    1
    """
    with page(rows=rows, row_height=height, axis=0.3, widest=2.0, **texts) as sheet:
        frame = sheet.axes[0]
        frame.grid(False)
        frame.set_xticks([])
        box, figure = frame.get_position(), sheet.figure
        each = box.height / len(rows)
        bounds = [(box.x0, box.y1 - each * (n + 0.88), box.width, each * 0.76) for n in range(len(rows))]
        axes = [figure.add_axes(bound) for bound in bounds]
        for strip in axes:
            _dated(strip, dates, last=strip is axes[-1])
        yield figure, axes


def day(dates) -> np.ndarray:
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


def _dated(axes, dates, *, last):
    days = np.unique(day(dates))
    room = max(gap(dates) * 0.8, (days[-1] - days[0]) * 0.04)
    axes.set_xlim(days[0] - room, days[-1] + room)
    axes.grid(False)
    axes.axhline(0, color=GREY if last else PALE, linewidth=0.8, zorder=0)
    places = np.linspace(0, len(days) - 1, min(_TICKS, len(days))).round().astype(int)
    shown = days[np.unique(places)]
    axes.set_xticks(shown, [_tick(number, days) for number in shown] if last else [""] * len(shown))
    axes.set_yticks([])


def _tick(number, days):
    date = pd.Timestamp(0) + pd.Timedelta(days=int(number))
    by_month = days[-1] - days[0] > 250 or (len(days) > 1 and np.diff(days).min() >= 28)
    return f"{date:%b %Y}" if by_month else f"{date.day} {date:%b}"
