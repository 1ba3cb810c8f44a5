"""Ranked bars: who speaks most."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ..core.english import count
from ..voice.goals import against_goal
from ..voice.grouping import is_named
from .headlines import who_leads
from .labels import named, not_drawn, percent, plural, small_print, unit_of, worth_drawing
from .layout import Column
from .marks import cut, interval, scale_end
from .saving import Chart, NoChart, chart
from .style import FAINT, GREY, INK, KINDS, MAIN, PAPER, SMALL, SPEAKER_TYPES


def ranked(
    voice: pd.DataFrame,
    *,
    of: str = "speaker",
    limit: int = 20,
    goals: Mapping[str, float] | None = None,
    known: pd.DataFrame | None = None,
) -> Chart | NoChart:
    """Draw the shares of a voice table as bars, largest first, those without a name last, with intervals.

    `voice` is what `share_of_voice` returns, for all articles together; `of` names what its groups are.
    At most `limit` groups are drawn, up to the last that is not small, and the foot says what is left out. `goals`
    gives some groups the share that they should have, from 0 to 1: a line across the bar, and a sentence on how far
    from it they are, among those of whom it is known where `known` has their shares (`share_of_voice(…, known=True)`).

    >>> ranked(pd.DataFrame(columns=["group", "share"])).reason
    'No chart of speakers: nobody is quoted in these articles.'
    """
    if voice.empty or voice["share"].isna().all():
        return NoChart(f"No chart of {plural(of)}: nobody is quoted in these articles.")
    unit, groups = unit_of(voice), named(voice)
    shown = worth_drawing(groups).head(limit)
    rest = groups.drop(shown.index)
    table = pd.concat([shown, voice.drop(groups.index)], ignore_index=True)
    hues = table["group"].map({**SPEAKER_TYPES, **KINDS}).fillna(MAIN).where(is_named(table["group"]), FAINT)
    texts = {name: table[name].map("{:,}".format).tolist() for name in ("n", "quotations", "articles")}
    counted, column = ("people", "n") if unit == "people quoted" else ("quotations", "quotations")
    return chart(
        f"Bar chart of the share of {unit} by {of}",
        _off_goal(known, goals or {}, unit, of) or who_leads(voice, unit, of),
        subtitle=f"Share of {voice['denominator'].iloc[0]:,} {unit}, by {of}",
        notes=[
            f"n = {count(int(voice['quotations'].sum()), 'quotation')}.",
            *not_drawn(len(rest), of, rest=f" with {percent(rest['share'].sum())} together"),
            *small_print(table["quotations"], table["low"]),
            *cut(table["high"], scale_end(table["share"], table["high"])),
            *_goals_met(voice, known, goals or {}),
        ],
        rows=table["group"].tolist(),
        row_height=0.3 if len(table) <= 15 else 0.25,
        axis=0.05,
        room=0.5,
        columns=[Column(counted, texts[column], 1.15), Column("articles", texts["articles"], 1.7)],
        draw=lambda page: _with_goals(page, table, hues, goals or {}),
    )


def _with_goals(page, table: pd.DataFrame, colours: list[str], goals: Mapping[str, float]) -> None:
    bars(page, table, colours)
    wanted = table["group"].map(goals)
    if wanted.notna().any():
        page.axes[0].set_xlim(0, max(page.axes[0].get_xlim()[1], wanted.max() * 1.05))
    for y, goal in zip(page.y, wanted, strict=True):
        if pd.notna(goal):
            page.axes[0].plot([goal, goal], [y - 0.42, y + 0.42], color=INK, linewidth=2)


def _off_goal(known: pd.DataFrame | None, goals: Mapping[str, float], unit: str, of: str) -> str:
    """Return which group is clearly off its goal among those known, as a title; "" where none is."""
    if known is None or not goals:
        return ""
    table = against_goal(known, goals)
    off = table[table["verdict"].isin(["below", "above"])]
    if off.empty:
        return ""
    row = off.iloc[0]
    return (
        f"of {unit} whose {of} is known {percent(row['share'])} are {row['group']}, clearly {row['verdict']} the goal "
        f"of {percent(row['goal'])}"
    )


def _goals_met(voice: pd.DataFrame, known: pd.DataFrame | None, goals: Mapping[str, float]) -> list[str]:
    """One sentence a goal: how far from it the share is, and whether that is more than chance."""
    said = {"below": "clearly below it", "above": "clearly above it"}
    drawn = set(voice["group"])
    whose = "The share is" if known is None else "Of those known the share is"
    return [
        f"Goal for {row.group}: {percent(row.goal)}{' (line)' if row.group in drawn else ''}. {whose} "
        f"{percent(row.share)}: {said.get(row.verdict, row.verdict)}."
        for row in against_goal(voice if known is None else known, goals).itertuples()
    ]


def bars(page: Any, table: pd.DataFrame, colours: list[str]) -> None:
    """Draw a bar a row with its interval and its per cent; those of under ten quotations are hollow.

    `table` has `share`, `low`, `high` and `quotations`.
    """
    axes, end = page.axes[0], scale_end(table["share"], table["high"])
    axes.set_xlim(0, end)
    axes.set_xticks([])
    axes.axvline(0, color=GREY, linewidth=1)
    low = table["share"].max() < 0.1
    for y, group, colour in zip(page.y, table.itertuples(), colours, strict=True):
        face = PAPER if group.quotations < SMALL else colour
        axes.barh(y, group.share, height=0.62, color=face, edgecolor=colour, linewidth=1.2)
        interval(axes, group.low, group.high, y)
        reach = min(max(group.share, group.high if pd.notna(group.high) else 0), end)
        text = percent(group.share, decimals=1 if low or group.share < 0.0095 else 0)
        axes.annotate(text, (reach, y), (7, -0.5), textcoords="offset points", va="center", annotation_clip=False)
