"""Position: who is quoted early, and who speaks first."""

import pandas as pd
from matplotlib.ticker import PercentFormatter

from ..core.english import capital, count, with_article
from .labels import named, not_drawn, percent, plural, small_print
from .layout import page
from .marks import beside, dot, heading, interval, ticks_within
from .saving import Chart, NoChart
from .style import GREY, INK, MAIN, SMALL


def positions(table: pd.DataFrame, *, of: str = "speaker", limit: int = 20) -> Chart | NoChart:
    """Draw what share of each group's quotations stands in the first third, and how often it speaks first.

    `table` is what `position` returns; the `limit` groups with most quotations are drawn, the most early on
    top, those without a name last. The line marks a third, what an even spread would give.

    >>> positions(pd.DataFrame(columns=["group", "quotations"])).reason
    'No chart of positions: nobody is quoted in these articles.'
    """
    if table.empty:
        return NoChart("No chart of positions: nobody is quoted in these articles.")
    most = table.sort_values(["quotations", "group"], ascending=[False, True]).head(limit)
    shown = most.sort_values(["share", "quotations", "group"], ascending=[False, False, True])
    shown = pd.concat([named(shown), shown.drop(named(shown).index)], ignore_index=True)
    finding = _first(table, of)
    left = len(table) - len(shown)
    with page(
        title=capital(finding),
        subtitle=f"Share of each {of}'s quotations in the first third of an article; the line is a third",
        notes=[
            f"n = {count(int(table['quotations'].sum()), 'quotation')}.",
            *not_drawn(left, of, rest=" with fewer quotations"),
            *small_print(shown["quotations"], shown["low"]),
        ],
        rows=shown["group"],
        row_height=0.3,
        right=2.0,
        headings=0.2,
    ) as sheet:
        _drawn(sheet.axes[0], shown)
    return Chart(sheet.figure, f"Dot chart of the share of quotations that stand early by {of}, where {finding}.")


def _drawn(axes, shown):
    axes.set_xlim(-0.02, 1.02)
    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ticks_within(axes)
    axes.axvline(1 / 3, color=GREY, linewidth=1.2)
    for row, group in enumerate(shown.itertuples()):
        interval(axes, group.low, group.high, row, colour=MAIN)
        dot(axes, group.share, row, colour=MAIN, small=group.quotations < SMALL)
        beside(axes, row, percent(group.share), inches=0.42, colour=INK, size=9)
        beside(axes, row, f"{group.quotations:,}", inches=1.1)
        beside(axes, row, f"{group.first} of {group.first_of}", inches=1.88)
    for inches, text in ((0.42, "early"), (1.1, "quotations"), (1.88, "speaks first")):
        heading(axes, text, inches=inches)


def _first(table, of):
    known = named(table)
    if known.empty or not known["first"].max():
        return f"no {of} that is known speaks first in an article"
    top = known.loc[known["first"].idxmax()]
    level = int((known["first"] == top["first"]).sum())
    where = f"in {top['first']} of {count(top['first_of'], 'article')}"
    if level > 1:
        return f"{count(level, of, plural(of))} speak first equally often, {where}"
    return f"{with_article(top['group'])} speaks first most often, {where}"
