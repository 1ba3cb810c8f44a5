"""Values over time: a strip for each speaker or target, a mark with its interval for each week."""

from typing import Any

import pandas as pd

from .labels import when
from .marks import dot
from .saving import Chart, chart
from .strips import AXIS, day, every, strips
from .style import INK, PALE, SMALL

MOST = 6  # strips that a page shows


def over_time(
    kind: str, finding: str, marks: pd.DataFrame, rows: list[str], *, period: str, ticks: dict[float, str], **texts: Any
) -> Chart:
    """Return a chart of a strip for each of `rows`, with what `marks` has of it at each date.

    `marks` has `row`, `date` (the first day of its `period`), `value`, `low`, `high`, `n` (hollow under
    ten, no mark where 0), `label`, `colour` and `marker`. `ticks` are the values of the scale, the least and the
    greatest its ends, with their labels; `texts` go to `chart`.
    """
    limits = min(ticks), max(ticks)
    room = 0.22 * (limits[1] - limits[0])

    def draw(page):
        axes = strips(page, marks["date"], period, limits=(limits[0] - room / 2, limits[1] + room), ticks=ticks)
        starts = every(marks["date"], period)
        for strip, row in zip(axes, rows, strict=True):
            _strip(strip, marks[marks["row"] == row].sort_values("date"), limits, starts)

    return chart(kind, finding, rows=rows, widest=2.0, room=0.5, axis=AXIS, draw=draw, **texts)


def _strip(strip, own, limits, starts):
    line = own.set_index(day(own["date"]))["value"].reindex(starts)  # broken where a period has no value
    strip.plot(line.index, line, color=PALE, linewidth=1.5, zorder=1)
    for x, mark in zip(day(own["date"]), own.itertuples(), strict=True):
        if pd.notna(mark.low):
            ends = max(mark.low, limits[0]), min(mark.high, limits[1])
            strip.plot([x, x], ends, color=mark.colour, linewidth=1.1, zorder=2)
        if mark.n > 0:
            small = mark.n < SMALL
            dot(strip, x, mark.value, colour=mark.colour, small=small, marker=mark.marker, size=5.5)
    last = own.iloc[-1]
    place = {"xycoords": strip.get_yaxis_transform(), "textcoords": "offset points", "annotation_clip": False}
    strip.annotate(last["label"], (1, last["value"]), (6, 0), ha="left", va="center", color=INK, size=8, **place)


def has_date(starts: pd.Series) -> pd.Series:
    """Return which starts of periods are dates; others say that no date is known.

    >>> has_date(pd.Series(["2024-03-04", "no week known"])).tolist()
    [True, False]
    """
    return pd.to_datetime(starts, format="%Y-%m-%d", errors="coerce").notna()


def all_in_one(starts: pd.Series, period: str) -> str:
    """Return that all dates fall in one period, which shows no change over time; "" where they do not.

    >>> all_in_one(pd.Series(["2024-03-04", "2024-03-04"]), "week"), all_in_one(pd.Series(["2023", "2024"]), "year")
    ('all dated articles fall in the week of 4 March 2024', '')
    """
    return f"all dated articles fall {when(starts.iloc[0], period)}" if starts.nunique() == 1 else ""


def undated(table: pd.DataFrame, period: str) -> list[str]:
    """Return the note on what has no date and is not drawn, if anything.

    >>> undated(pd.DataFrame({"week": ["2024-03-04", "no week known"], "n": [3, 1]}), "week")
    ['Without a date, and not drawn: 25%.']
    """
    lost = table.loc[~has_date(table[period]), "n"].sum()
    return [f"Without a date, and not drawn: {lost / table['n'].sum():.0%}."] if lost else []
