"""The tone toward targets, week by week."""

from collections.abc import Collection

import pandas as pd

from ..core.english import count, signed, with_article
from ..voice.grouping import PERIODS
from .headlines import unranked
from .labels import not_drawn, small_print, when
from .over_time import MOST, all_in_one, has_date, over_time, undated
from .saving import Chart, NoChart
from .style import KEY, SMALL, TONES, in_order, tone_colour, tone_of


def tone_over_time(
    table: pd.DataFrame, *, note: str = "", rank: bool = True, doubtful: Collection[str] = ()
) -> Chart | NoChart:
    """Draw the mean tone toward each target, week by week, with intervals.

    `table` is `tone_by(…, by=["target", "week"])`, or day, month or year; `note` says how good the method is,
    and where `rank` is false the title calls no tone the clearest, and never one toward a `doubtful` target.

    >>> tone_over_time(pd.DataFrame(columns=["target", "week", "n"])).reason
    'No chart of tone over time: no mention was scored in an article with a known date.'
    """
    period = next(name for name in table.columns if name in PERIODS)
    dated = table[has_date(table[period])]
    if dated.empty:
        return NoChart("No chart of tone over time: no mention was scored in an article with a known date.")
    if once := all_in_one(dated[period], period):
        return NoChart(f"No chart of tone over time: {once}.")
    sizes = dated.groupby("target")["n"].sum().sort_values(ascending=False, kind="stable")
    targets = in_order(sizes.index[:MOST])
    marks = _marks(dated[dated["target"].isin(targets)], period)
    known = marks[~marks["row"].isin(list(doubtful))]
    notes = [
        f"n = {count(int(dated['n'].sum()), 'mention')}.",
        note,
        KEY,
        *not_drawn(len(sizes) - len(targets), "target"),
        *undated(table, period),
        *small_print(marks["n"], marks["low"], noun="mentions"),
    ]
    end = _end(marks)
    return over_time(
        "Strips of the mean tone over time toward each target",
        _clearest(known, period) if rank and len(known) else unranked(dated),
        marks,
        targets,
        period=period,
        ticks={-end: f"−{end:g}", 0: "0", end: f"+{end:g}"},
        row_height=0.85,
        subtitle=f"Mean tone of each {period} toward each target, from −1 (negative) to +1 (positive)",
        notes=notes,
    )


def _end(marks):
    """A round number that every mean fits under, the whiskers of large groups too."""
    most = marks["value"].abs().max()
    return next((end for end in (0.25, 0.5, 0.75) if most <= end), 1.0)


def _marks(shown, period):
    marks = shown[["target", period, "mean", "low", "high", "n"]]
    marks = marks.set_axis(["row", "date", "value", "low", "high", "n"], axis=1)
    ends = zip(marks["low"], marks["value"], marks["high"], strict=True)
    colours = [tone_colour(*each) for each in ends]
    markers = [TONES[tone_of(value)].marker for value in marks["value"]]
    return marks.assign(label=marks["value"].map(signed), colour=colours, marker=markers)


def _clearest(marks, period):
    if marks["low"].isna().all():
        return f"too few articles in each {period} to tell one tone from another"
    clear = marks[((marks["low"] > 0) | (marks["high"] < 0)) & (marks["n"] >= SMALL)]
    if clear.empty:
        return f"in no {period} is a tone clearly negative or positive"
    top = clear.loc[clear["value"].abs().idxmax()]
    sign = "negative" if top["value"] < 0 else "positive"
    target = with_article(top["row"])
    return f"the clearest tone is {sign} toward {target} {when(top['date'], period)}, {signed(top['value'])}"
