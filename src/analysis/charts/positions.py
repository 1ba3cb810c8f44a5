"""Position: who is quoted early, and who speaks first."""

import pandas as pd

from ..core.english import count, with_article
from .labels import named, not_drawn, percent, small_print
from .layout import Column, counted
from .marks import dot, interval, percent_ticks
from .saving import Chart, NoChart, chart
from .style import GREY, INK, MAIN, SMALL


def positions(table: pd.DataFrame, *, of: str = "speaker", limit: int = 12) -> Chart | NoChart:
    """Draw what share of each group's quotations stands in the first third, and how often it speaks first.

    `table` is what `position` returns; the `limit` groups with most quotations are drawn, the earliest on
    top, those without a name last. The line marks a third, what an even spread would give.

    >>> positions(pd.DataFrame(columns=["group", "quotations"])).reason
    'No chart of positions: nobody is quoted in these articles.'
    """
    if table.empty:
        return NoChart("No chart of positions: nobody is quoted in these articles.")
    if table["first_of"].max() == 1:
        return NoChart("No chart of positions: one article with quotations shows no habit.")
    most = table.sort_values(["quotations", "group"], ascending=[False, True]).head(limit)
    shown = most.sort_values(["share", "quotations", "group"], ascending=[False, False, True])
    shown = pd.concat([named(shown), shown.drop(named(shown).index)], ignore_index=True)
    early = shown["share"].map(percent).tolist()
    first = [f"{row.first} of {row.articles}" for row in shown.itertuples()]
    return chart(
        f"Dot chart of the share of quotations that stand early by {of}",
        _first(table, of),
        subtitle=f"Share of each {of}’s quotations in the first third of an article; the line is at a third",
        notes=[
            f"n = {count(int(table['quotations'].sum()), 'quotation')}.",
            f"Speaks first: before all others, of the articles that quote the {of}.",
            *not_drawn(len(table) - len(shown), of, rest=" with fewer quotations"),
            *small_print(shown["quotations"], shown["low"]),
        ],
        rows=shown["group"].tolist(),
        columns=[
            Column("early", early, 0.42, INK, said=[f"{share} early" for share in early]),
            counted("quotation", shown["quotations"], 1.15),
            Column("speaks first", first, 2.0, said=[f"speaks first in {one}" for one in first]),
        ],
        draw=lambda page: _drawn(page, shown),
    )


def _drawn(page, shown):
    axes = page.axes[0]
    axes.set_xlim(-0.02, 1.02)
    percent_ticks(axes)
    axes.axvline(1 / 3, color=GREY, linewidth=1.2)
    for y, group in zip(page.y, shown.itertuples(), strict=True):
        interval(axes, group.low, group.high, y, colour=MAIN)
        dot(axes, group.share, y, colour=MAIN, small=group.quotations < SMALL)


def _first(table, of):
    known = named(table)
    if known.empty or not known["first"].max():
        return f"no {of} that is known speaks first in an article"
    top = known.loc[known["first"].idxmax()]
    level = int((known["first"] == top["first"]).sum())
    if level > 1 or top["first"] < 3:
        return f"no one {of} is regularly the first to speak"
    quoted = f"is quoted in {count(top['articles'], 'article')}"
    return f"{with_article(top['group'])} {quoted}, and is first to speak in {top['first']:,} of them"
