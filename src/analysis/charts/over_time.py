"""Values over time: a strip for each speaker or target, a mark with its interval for each week."""

import pandas as pd

from .marks import beside, dot
from .strips import day, strips
from .style import INK, PALE, SMALL

MOST = 6  # strips that a page shows


def drawn_over_time(marks: pd.DataFrame, rows: list[str], limits: tuple, *, height: float = 0.62, **texts):
    """Return a figure of a strip for each of `rows`, with what `marks` has of it at each date.

    `marks` has `row`, `date` (the first day of the week or month), `value`, `low`, `high`, `n` (hollow under
    ten, no mark where 0), `label`, `colour` and `marker`. `limits` are of the values, `height` of a strip in
    inches; `texts` go to `page`.
    """
    with strips(rows, marks["date"], height=height, right=0.6, **texts) as (figure, axes):
        for strip, row in zip(axes, rows, strict=True):
            room = 0.22 * (limits[1] - limits[0])
            strip.set_ylim(limits[0] - room / 2, limits[1] + room)
            _strip(strip, marks[marks["row"] == row].sort_values("date"))
    return figure


def _strip(strip, own):
    strip.plot(day(own["date"]), own["value"], color=PALE, linewidth=1.5, zorder=1)
    for x, mark in zip(day(own["date"]), own.itertuples(), strict=True):
        if pd.notna(mark.low):
            strip.plot([x, x], [mark.low, mark.high], color=mark.colour, linewidth=1.1, zorder=2)
        if mark.n > 0:
            small = mark.n < SMALL
            dot(strip, x, mark.value, colour=mark.colour, small=small, marker=mark.marker, size=5.5)
    _labels(strip, own)


def _labels(strip, own):
    """The value furthest from 0 over its mark; the last one in the margin, where no mark is."""
    last, top = own.iloc[-1], own.loc[own["value"].abs().idxmax()]
    beside(strip, last["value"], last["label"], inches=0.08, colour=INK, size=8, align="left")
    if top.name != last.name:
        x, y = day(pd.Series([top["date"]]))[0], top[["value", "high"]].max()
        strip.annotate(top["label"], (x, y), (0, 4), textcoords="offset points", ha="center", va="bottom", size=8)


def has_date(starts: pd.Series) -> pd.Series:
    """Return which starts of periods are dates; others say that no date is known.

    >>> has_date(pd.Series(["2024-03-04", "no week known"])).tolist()
    [True, False]
    """
    return pd.to_datetime(starts, format="%Y-%m-%d", errors="coerce").notna()


def undated(table: pd.DataFrame, period: str) -> list[str]:
    """Return the note on what has no date and is not drawn, if anything.

    >>> undated(pd.DataFrame({"week": ["2024-03-04", "no week known"], "n": [3, 1]}), "week")
    ['Without a date, and not drawn: 25%.']
    """
    lost = table.loc[~has_date(table[period]), "n"].sum()
    return [f"Without a date, and not drawn: {lost / table['n'].sum():.0%}."] if lost else []
