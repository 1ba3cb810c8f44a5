"""Ranked bars: who speaks most."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ..core.english import capital, count
from ..voice.goals import against_goal
from ..voice.grouping import is_named
from .headlines import who_leads
from .labels import named, not_drawn, percent, plural, small_print, unit_of, worth_drawing
from .layout import Column, counted
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
    At most `limit` groups are drawn, up to the last that is not small, and the foot says what is left out. Where
    `known` has the shares among those whose group is known (`share_of_voice(…, known=True)`), these are drawn and the
    foot counts the others. `goals` gives some groups the share that they should have, from 0 to 1: a line across the
    bar, and a sentence on how far from it they are.

    >>> ranked(pd.DataFrame(columns=["group", "share"])).reason
    'No chart of speakers: nobody is quoted in these articles.'
    """
    if voice.empty or voice["share"].isna().all():
        return NoChart(f"No chart of {plural(of)}: nobody is quoted in these articles.")
    unit, notes = unit_of(voice), []
    counting = "people" if unit == "people quoted" else "quotations"
    if known is not None:
        if known.empty or known["share"].isna().all():
            return NoChart(f"No chart of {plural(of)}: the {of} of nobody who is quoted is known.")
        notes = _unknown(voice, unit, of, counting)
        voice, unit = known, f"{unit} whose {of} is known"
    groups = named(voice)
    shown = worth_drawing(groups).head(limit)
    rest = groups.drop(shown.index)
    table = pd.concat([shown, voice.drop(groups.index)], ignore_index=True)
    hues = table["group"].map({**SPEAKER_TYPES, **KINDS}).fillna(MAIN).where(is_named(table["group"]), FAINT)
    people = counted("person", table["n"], 1.3, many="people")
    quotations = counted("quotation", table["quotations"], 1.3)
    return chart(
        f"Bar chart of the share of {unit}, by {of}",
        _off_goal(voice, goals or {}, unit) or who_leads(voice, unit, of),
        subtitle=f"Share of {voice['denominator'].iloc[0]:,} {unit}, by {of}",
        notes=[
            f"n = {count(int(voice['quotations'].sum()), 'quotation')}.",
            *notes,
            *not_drawn(len(rest), of, rest=f" with {percent(rest['share'].sum())}{' together' * (len(rest) > 1)}"),
            *small_print(table["quotations"], table["low"]),
            *cut(table["high"], scale_end(table["share"], table["high"])),
            *_goals_met(voice, goals or {}),
        ],
        rows=table["group"].tolist(),
        row_height=0.3 if len(table) <= 15 else 0.25,
        axis=0.05,
        columns=[
            shares(table),
            people if counting == "people" else quotations,
            counted("article", table["articles"], 1.85),
        ],
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


def _unknown(voice: pd.DataFrame, unit: str, of: str, counting: str) -> list[str]:
    """How many are not drawn because their group is not known, and how a person counts."""
    people = unit == "people quoted"
    lost = int(voice.drop(named(voice).index)["n" if people else "quotations"].sum())
    once = ["A person counts once in each article."] if people else []
    return [f"{capital(of)} unknown: {lost:,} {counting}, not drawn.", *once] if lost else once


def _off_goal(voice: pd.DataFrame, goals: Mapping[str, float], unit: str) -> str:
    """Return which group is clearly off its goal, as a title; "" where none is."""
    table = against_goal(voice, goals)
    off = table[table["verdict"].isin(["below", "above"])]
    if off.empty:
        return ""
    row = off.iloc[0]
    return (
        f"{percent(row['share'])} of {unit} are {row['group']}, clearly {row['verdict']} the goal "
        f"of {percent(row['goal'])}"
    )


def _goals_met(voice: pd.DataFrame, goals: Mapping[str, float]) -> list[str]:
    """One sentence a goal: how far from it the share is, and whether that is more than chance."""
    said = {"below": "clearly below it", "above": "clearly above it"}
    drawn = set(voice["group"])
    return [
        f"Goal for {row.group}: {percent(row.goal)}{' (line)' if row.group in drawn else ''}. The share is "
        f"{percent(row.share)}: {said.get(row.verdict, row.verdict)}."
        for row in against_goal(voice, goals).itertuples()
    ]


def shares(table: pd.DataFrame, *, inches: float = 0.5) -> Column:
    """Return the column of the shares of a table, which a narrow sheet says without a heading.

    >>> shares(pd.DataFrame({"share": [0.5, 0.004]})).texts
    ['50%', '0.4%']
    """
    low = table["share"].max() < 0.1
    texts = [percent(share, decimals=1 if low or share < 0.0095 else 0) for share in table["share"]]
    return Column("share", texts, inches, INK, said=texts)


def bars(page: Any, table: pd.DataFrame, colours: list[str]) -> None:
    """Draw a bar a row with its interval; those of under ten quotations are hollow.

    `table` has `share`, `low`, `high` and `quotations`.
    """
    axes, end = page.axes[0], scale_end(table["share"], table["high"])
    axes.set_xlim(0, end)
    axes.set_xticks([])
    axes.axvline(0, color=GREY, linewidth=1)
    for y, group, colour in zip(page.y, table.itertuples(), colours, strict=True):
        face = PAPER if group.quotations < SMALL else colour
        axes.barh(y, group.share, height=0.62, color=face, edgecolor=colour, linewidth=1.2)
        interval(axes, group.low, group.high, y)
