"""Who speaks, week by week."""

import pandas as pd

from ..core.english import count, with_article
from ..voice.grouping import is_named
from .labels import not_drawn, percent, plural, small_print, unit_of, when
from .marks import scale_end
from .over_time import MOST, all_in_one, has_date, over_time, undated
from .saving import Chart, NoChart
from .style import MAIN, SMALL, in_order

_OFTEN = 0.25  # of the periods
_ENDS = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8)  # of a scale


def voice_over_time(voice: pd.DataFrame, *, of: str = "speaker", limit: int = MOST) -> Chart | NoChart:
    """Draw the share of the groups that speak most, week by week, with intervals.

    `voice` is `share_of_voice(…, within="week")`, or day, month or year; `of` names what its groups are.

    >>> voice_over_time(pd.DataFrame(columns=["week", "group", "n"])).reason
    'No chart of speakers over time: nobody is quoted in an article with a known date.'
    """
    period = voice.columns[0]
    dated = voice[has_date(voice[period]) & is_named(voice["group"])]
    if dated.empty or not dated["n"].sum():
        nobody = "nobody is quoted in an article with a known date"
        return NoChart(f"No chart of {plural(of)} over time: {nobody}.")
    if once := all_in_one(dated[period], period):
        return NoChart(f"No chart of {plural(of)} over time: {once}.")
    unit = unit_of(voice)
    sizes = dated.groupby("group")["n"].sum().sort_values(ascending=False, kind="stable")
    groups = in_order(_lasting(dated, period, sizes.index)[:limit])
    marks = _marks(dated[dated["group"].isin(groups)], period)
    notes = [
        f"n = {count(int(dated['quotations'].sum()), 'quotation')}.",
        *not_drawn(len(sizes) - len(groups), of),
        *undated(voice, period),
        *small_print(marks["n"], marks["low"]),
    ]
    end = _round_end(scale_end(marks["value"], marks["high"]))
    return over_time(
        f"Strips of the share of {unit} over time by {of}",
        _peak(marks, period, unit),
        _filled(marks, dated[period]),
        groups,
        period=period,
        ticks={0: "0", end: percent(end)},
        row_height=0.62,
        subtitle=f"Share of each {period}’s {unit}, by {of}; the last is labelled",
        notes=notes,
    )


def _round_end(share: float) -> float:
    """The next round share, for the end of a scale."""
    return next((end for end in _ENDS if share <= end), 1.0)


def _lasting(dated: pd.DataFrame, period: str, groups: pd.Index) -> list[str]:
    """The groups heard in a good part of the periods, or all where none is: a line of noughts shows no change."""
    heard = dated[dated["n"] > 0].groupby("group")[period].nunique()
    often = [name for name in groups if heard.get(name, 0) >= dated[period].nunique() * _OFTEN]
    return often or list(groups)


def _marks(shown, period):
    marks = shown[["group", period, "share", "low", "high", "quotations"]]
    marks = marks.set_axis(["row", "date", "value", "low", "high", "n"], axis=1)
    return marks.assign(label=marks["value"].map(percent), colour=MAIN, marker="o")


def _filled(marks, dates):
    """A share of nothing is 0 in a period in which others are quoted."""
    cells = pd.MultiIndex.from_product([marks["row"].unique(), sorted(dates.unique())], names=["row", "date"])
    full = marks.set_index(["row", "date"]).reindex(cells).reset_index()
    return full.fillna({"value": 0.0, "n": 0, "label": "0%", "colour": MAIN, "marker": "o"})


def _peak(shown, period, unit):
    large = shown[shown["n"] >= SMALL]
    top = (large if len(large) else shown).sort_values(["value", "date"], ascending=[False, True]).iloc[0]
    who = with_article(top["row"])
    return f"{who} peaks {when(top['date'], period)}, at {percent(top['value'])} of {unit}"
