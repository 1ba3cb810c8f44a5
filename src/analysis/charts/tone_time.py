"""The tone toward targets, week by week."""

import pandas as pd

from ..core.english import capital, count, with_article
from ..voice.grouping import PERIODS
from .labels import not_drawn, signed, small_print, when
from .over_time import MOST, drawn_over_time, has_date, undated
from .saving import Chart, NoChart
from .style import SMALL, in_order, tone_colour, tone_marker


def tone_over_time(table: pd.DataFrame, *, note: str = "") -> Chart | NoChart:
    """Draw the mean tone toward each target, week by week, with intervals.

    `table` is `tone_by(…, by=["target", "week"])`, or day, month or year; `note` states the method's bias.

    >>> tone_over_time(pd.DataFrame(columns=["target", "week", "n"])).reason
    'No chart of tone over time: no mention was scored in an article with a known date.'
    """
    period = next(name for name in table.columns if name in PERIODS)
    dated = table[has_date(table[period])]
    if dated.empty:
        return NoChart("No chart of tone over time: no mention was scored in an article with a known date.")
    sizes = dated.groupby("target")["n"].sum().sort_values(ascending=False, kind="stable")
    targets = in_order(sizes.index[:MOST])
    marks = _marks(dated[dated["target"].isin(targets)], period)
    finding = _clearest(marks, period)
    notes = [
        f"n = {count(int(dated['n'].sum()), 'mention')}.",
        *([note] if note else []),
        "▲ positive, ▼ negative; grey where the interval holds 0.",
        *not_drawn(len(sizes) - len(targets), "target"),
        *undated(table, period),
        *small_print(marks["n"], marks["low"], noun="mentions"),
    ]
    subtitle = f"Mean tone of each {period} toward each target, from −1 (negative) to +1 (positive)"
    texts = {"title": capital(finding), "subtitle": subtitle, "notes": notes}
    end = min(max(0.25, marks[["value", "low", "high"]].abs().max().max()), 1)
    figure = drawn_over_time(marks, targets, (-end, end), height=0.85, **texts)
    return Chart(figure, f"Strips of the mean tone over time toward each target, where {finding}.")


def _marks(shown, period):
    marks = shown[["target", period, "mean", "low", "high", "n"]]
    marks = marks.set_axis(["row", "date", "value", "low", "high", "n"], axis=1)
    ends = zip(marks["low"], marks["value"], marks["high"], strict=True)
    colours = [tone_colour(*each) for each in ends]
    return marks.assign(label=marks["value"].map(signed), colour=colours, marker=marks["value"].map(tone_marker))


def _clearest(marks, period):
    clear = marks[((marks["low"] > 0) | (marks["high"] < 0)) & (marks["n"] >= SMALL)]
    if clear.empty:
        return f"in no {period} is the tone toward a target clearly negative or positive"
    top = clear.loc[clear["value"].abs().idxmax()]
    sign = "negative" if top["value"] < 0 else "positive"
    target = with_article(top["row"])
    return f"the clearest tone is {sign} toward {target} {when(top['date'], period)}, {signed(top['value'])}"
