"""Voice and tone over time: a strip for each speaker or target."""

import pandas as pd

from ..counted import PERIODS, is_named
from ..phrases import capital, count, with_article
from .marks import beside, dot
from .saving import Chart, NoChart
from .strips import day, strips
from .style import INK, MAIN, PALE, SMALL, in_order, tone_colour, tone_marker
from .words import percent, plural, signed, small_print, unit_of, when

MOST = 6  # strips that a page shows


def voice_over_time(voice: pd.DataFrame, *, of: str = "speaker", limit: int = MOST) -> Chart | NoChart:
    """Draw the share of the groups that speak most, week by week, with intervals.

    `voice` is `share_of_voice(…, within="week")`, or day, month or year; `of` names what its groups are.

    >>> voice_over_time(pd.DataFrame(columns=["week", "group", "n"])).reason
    'No chart of speakers over time: nobody is quoted in an article with a known date.'
    """
    period = voice.columns[0]
    dated = voice[_has_date(voice[period]) & is_named(voice["group"])]
    if dated.empty or not dated["n"].sum():
        nobody = "nobody is quoted in an article with a known date"
        return NoChart(f"No chart of {plural(of)} over time: {nobody}.")
    sizes = dated.groupby("group")["n"].sum().sort_values(ascending=False, kind="stable")
    groups = sizes.index[:limit].tolist()
    shown = dated[dated["group"].isin(groups)].rename(columns={period: "date", "share": "value"})
    shown = shown.assign(row=shown["group"], label=shown["value"].map(percent), colour=MAIN, marker="o")
    finding = _peak(shown, period, unit_of(voice))
    figure = _drawn(
        _filled(shown, sorted(dated[period].unique())),
        groups,
        (0, shown[["value", "high"]].max().max()),
        title=capital(finding),
        subtitle=f"Share of each {period}'s {unit_of(voice)}, by {of}; the highest and the last are labelled",
        notes=[
            f"n = {count(int(dated['quotations'].sum()), 'quotation')}.",
            *_left_out(len(sizes) - len(groups), of),
            *_undated(voice, period),
            *small_print(shown["quotations"], shown["low"]),
        ],
    )
    return Chart(figure, f"Strips of the share of {unit_of(voice)} over time by {of}, where {finding}.")


def tone_over_time(table: pd.DataFrame, *, note: str = "") -> Chart | NoChart:
    """Draw the mean tone toward each target, week by week, with intervals.

    `table` is `tone_by(…, by=["target", "week"])`, or day, month or year; `note` states the method's bias.

    >>> tone_over_time(pd.DataFrame(columns=["target", "week", "n"])).reason
    'No chart of tone over time: no mention was scored in an article with a known date.'
    """
    period = next(name for name in table.columns if name in PERIODS)
    dated = table[_has_date(table[period])]
    if dated.empty:
        return NoChart("No chart of tone over time: no mention was scored in an article with a known date.")
    sizes = dated.groupby("target")["n"].sum().sort_values(ascending=False, kind="stable")
    targets = in_order(sizes.index[:MOST])
    shown = dated[dated["target"].isin(targets)]
    ends = zip(shown["low"], shown["mean"], shown["high"], strict=True)
    shown = shown.assign(
        date=shown[period],
        row=shown["target"],
        value=shown["mean"],
        quotations=shown["n"],
        label=shown["mean"].map(signed),
        marker=shown["mean"].map(tone_marker),
        colour=[tone_colour(*each) for each in ends],
    )
    finding = _change(shown, period)
    end = min(max(0.25, shown[["mean", "low", "high"]].abs().max().max()), 1)
    figure = _drawn(
        shown,
        targets,
        (-end, end),
        height=0.85,
        title=capital(finding),
        subtitle=f"Mean tone of each {period} toward each target, from −1 (negative) to +1 (positive)",
        notes=[
            f"n = {count(int(dated['n'].sum()), 'mention')}.",
            *([note] if note else []),
            "▲ positive, ▼ negative; grey where the interval holds 0.",
            *_left_out(len(sizes) - len(targets), "target"),
            *_undated(table, period),
            *small_print(shown["n"], shown["low"], noun="mentions"),
        ],
    )
    return Chart(figure, f"Strips of the mean tone over time toward each target, where {finding}.")


def _drawn(marks, rows, limits, *, height=0.62, **texts):
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
        if mark.quotations:
            small = mark.quotations < SMALL
            dot(strip, x, mark.value, colour=mark.colour, small=small, marker=mark.marker, size=5.5)
    _labels(strip, own)


def _labels(strip, own):
    """The value furthest from 0 over its mark; the last one in the margin, where no mark is."""
    last, top = own.iloc[-1], own.loc[own["value"].abs().idxmax()]
    beside(strip, last["value"], last["label"], inches=0.08, colour=INK, size=8, align="left")
    if top.name != last.name:
        x, y = day(pd.Series([top["date"]]))[0], top[["value", "high"]].max()
        strip.annotate(top["label"], (x, y), (0, 4), textcoords="offset points", ha="center", va="bottom", size=8)


def _filled(shown, dates):
    """A share of nothing is 0 in a period in which others are quoted."""
    cells = pd.MultiIndex.from_product([shown["row"].unique(), dates], names=["row", "date"])
    full = shown.set_index(["row", "date"]).reindex(cells).reset_index()
    nothing = {"value": 0.0, "quotations": 0, "label": "0%", "colour": MAIN, "marker": "o"}
    return full.fillna(nothing)


def _peak(shown, period, unit):
    large = shown[shown["quotations"] >= SMALL]
    top = (large if len(large) else shown).sort_values(["value", "date"], ascending=[False, True]).iloc[0]
    who = with_article(top["row"])
    if shown["date"].nunique() == 1:
        return f"all that is dated falls in one {period}, where {who} has {percent(top['value'])} of {unit}"
    return f"{who} has the largest share {when(top['date'], period)}, {percent(top['value'])} of {unit}"


def _change(shown, period):
    clear = shown[((shown["low"] > 0) | (shown["high"] < 0)) & (shown["n"] >= SMALL)]
    if clear.empty:
        return f"in no {period} is the tone toward a target clearly negative or positive"
    top = clear.loc[clear["mean"].abs().idxmax()]
    sign = "negative" if top["mean"] < 0 else "positive"
    target = with_article(top["row"])
    return f"the clearest tone is {sign} toward {target} {when(top['date'], period)}, {signed(top['mean'])}"


def _has_date(starts):
    return pd.to_datetime(starts, format="%Y-%m-%d", errors="coerce").notna()


def _left_out(number, noun):
    return [f"Not drawn: {count(number, noun, plural(noun))}."] if number > 0 else []


def _undated(table, period):
    lost = table.loc[~_has_date(table[period]), "n"].sum()
    return [f"Without a date, and not drawn: {lost / table['n'].sum():.0%}."] if lost else []
