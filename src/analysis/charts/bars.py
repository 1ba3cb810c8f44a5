"""Ranked bars: who speaks most."""

import pandas as pd

from ..core.english import capital, count
from ..voice.grouping import is_named
from .headlines import who_leads
from .labels import named, not_drawn, percent, plural, small_print, unit_of
from .layout import page
from .marks import beside, heading, interval
from .saving import Chart, NoChart
from .style import FAINT, GREY, KINDS, MAIN, PAPER, SMALL, SPEAKER_TYPES


def ranked(voice: pd.DataFrame, *, of: str = "speaker", limit: int = 40) -> Chart | NoChart:
    """Draw the shares of a voice table as bars, largest first, those without a name last, with intervals.

    `voice` is what `share_of_voice` returns, for all articles together; `of` names what its groups are.
    At most `limit` groups are drawn, and the foot says what is left out.

    >>> ranked(pd.DataFrame(columns=["group", "share"])).reason
    'No chart of speakers: nobody is quoted in these articles.'
    """
    if voice.empty or voice["share"].isna().all():
        return NoChart(f"No chart of {plural(of)}: nobody is quoted in these articles.")
    unit = unit_of(voice)
    groups = named(voice)
    rest = groups.iloc[limit:]
    table = pd.concat([groups.head(limit), voice.drop(groups.index)], ignore_index=True)
    finding = who_leads(voice, unit, of)
    total = f"n = {count(int(voice['quotations'].sum()), 'quotation')}."
    with page(
        title=capital(finding),
        subtitle=f"Share of {voice['denominator'].iloc[0]:,} {unit}, by {of}",
        notes=[
            total,
            *not_drawn(len(rest), of, rest=f" with {percent(rest['share'].sum())} together"),
            *small_print(table["quotations"], table["low"]),
        ],
        rows=table["group"],
        row_height=0.3 if len(table) <= 15 else 0.25,
        right=1.6,
        axis=0.05,
        headings=0.2,
    ) as sheet:
        known = is_named(table["group"])
        hues = table["group"].map({**SPEAKER_TYPES, **KINDS}).fillna(MAIN).where(known, FAINT)
        counts = [table[name].map("{:,}".format) for name in ("quotations", "articles")]
        columns = [(1.02, "quotations", counts[0]), (1.48, "articles", counts[1])]
        bars(sheet.axes[0], table, hues, columns)
    return Chart(sheet.figure, f"Bar chart of the share of {unit} by {of}, where {finding}.")


def bars(axes, table: pd.DataFrame, colours: list[str], columns: list[tuple]) -> None:
    """Draw a bar a row with its interval and its per cent, and columns of small figures at the right.

    `table` has `share`, `low`, `high` and `quotations`; bars of under ten quotations are hollow. `columns`
    are inches from the drawing, heading and texts.
    """
    decimals = 1 if table["share"].max() < 0.1 else 0
    for row, (group, colour) in enumerate(zip(table.itertuples(), colours, strict=True)):
        face = PAPER if group.quotations < SMALL else colour
        axes.barh(row, group.share, height=0.62, color=face, edgecolor=colour, linewidth=1.2)
        interval(axes, group.low, group.high, row)
        end = max(group.share, group.high if pd.notna(group.high) else 0)
        axes.annotate(
            percent(group.share, decimals=decimals), (end, row), (5, -0.5), textcoords="offset points", va="center"
        )
    for inches, name, values in columns:
        heading(axes, name, inches=inches)
        for row, value in enumerate(values):
            beside(axes, row, value, inches=inches)
    axes.set_xlim(0, max(table[["share", "high"]].max().max(), 0.01))
    axes.set_xticks([])
    axes.axvline(0, color=GREY, linewidth=1)
