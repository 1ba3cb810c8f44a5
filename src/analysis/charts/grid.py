"""A grid of small bars: what each outlet, country or week is made of, in shares with their intervals."""

import pandas as pd

from ..core.english import capital, count
from ..voice.grouping import PERIODS, is_named
from ..voice.verb_differences import StanceTest
from .headlines import widest_gap
from .labels import not_drawn, percent, plural, small_print, unit_of
from .layout import page
from .marks import beside, heading, interval
from .saving import Chart, NoChart
from .style import GREY, INK, KINDS, MAIN, PAPER, SMALL, SPEAKER_TYPES, in_order

MOST = 7  # columns that a page has room for


def shares_within(voice: pd.DataFrame, *, of: str, limit: int = 40) -> Chart | NoChart:
    """Draw what each outlet (or week, or country) is made of: a line for each, a column for each group.

    `voice` is `share_of_voice(…, within=…)`; `of` names what its groups are, such as "kind of source".
    A page has room for seven groups, the largest ones, and `limit` lines; the foot counts the others.

    >>> shares_within(pd.DataFrame(columns=["outlet", "group", "n"]), of="kind of source").reason
    'No chart of kinds of source by outlet: nobody is quoted in these articles.'
    """
    within = voice.columns[0]
    if voice.empty or not voice["n"].sum():
        return NoChart(f"No chart of {plural(of)} by {within}: nobody is quoted in these articles.")
    table = voice.rename(columns={within: "row", "group": "column"})
    table["quotations"] = table.groupby("row")["quotations"].transform("sum")
    return _grid(table, unit=unit_of(voice), of=of, by=within, limit=limit)


def stances_by_group(
    table: pd.DataFrame, *, by: str = "affiliation", test: StanceTest | None = None
) -> Chart | NoChart:
    """Draw with which stance each group's words are reported: a line a group, a column a stance.

    `table` is what `stances` returns, `test` what `stance_test` does: its sentence stands at the
    foot, and a difference that is no more than chance makes no headline.

    >>> stances_by_group(pd.DataFrame(columns=["group", "stance", "n"])).reason
    'No chart of stances by affiliation: no quotation has a reporting verb.'
    """
    if table.empty:
        return NoChart(f"No chart of stances by {by.replace('_', ' ')}: no quotation has a reporting verb.")
    table = table.rename(columns={"group": "row", "stance": "column"}).assign(quotations=table["denominator"])
    if test is None or test.p < 0.05:
        return _grid(table, unit="reporting verbs", of="stance", by=by, more=test.sentence if test else "")
    finding = f"stance differs by {by.replace('_', ' ')} no more than chance would have it"
    finding = finding if test.p >= 0.05 else "there is too little to say whether stance differs"
    return _grid(table, unit="reporting verbs", of="stance", by=by, more=test.sentence, finding=finding)


def _grid(table, *, unit, of, by, limit=40, more="", finding=""):
    by = by.replace("_", " ")
    rows = _first(table.groupby("row")["denominator"].max(), limit, by)
    columns = _first(table.groupby("column")["n"].sum(), MOST, of)
    shown = table[table["row"].isin(rows) & table["column"].isin(columns)]
    somebody = shown[is_named(shown["row"]) & is_named(shown["column"])]
    finding = finding or widest_gap(somebody if len(somebody) else shown, unit, of)
    total = int(table.groupby("row")["denominator"].max().sum())
    with page(
        title=capital(finding),
        subtitle=f"Share of {total:,} {unit} by {of}, within each {by}",
        notes=[
            f"n = {count(_quotations(table), 'quotation')}.",
            *not_drawn(table["row"].nunique() - len(rows), by),
            *not_drawn(table["column"].nunique() - len(columns), of),
            *small_print(shown["quotations"], shown["low"]),
            *([more] if more else []),
        ],
        rows=rows,
        row_height=0.34 if len(rows) <= 15 else 0.28,
        panels=columns,
        gap=0.45,
        right=0.9,
        axis=0.05,
        widest=1.7,
    ) as sheet:
        end = max(shown[["share", "high"]].max().max(), 0.01)
        for axes, column in zip(sheet.axes, columns, strict=True):
            _column(axes, shown[shown["column"] == column], column, rows, end)
        _totals(sheet.axes[-1], shown, rows)
    return Chart(sheet.figure, f"Bar chart of the share of {unit} by {of} within each {by}, where {finding}.")


def _first(sizes, limit, noun):
    order = sizes.sort_index().sort_values(ascending=False, kind="stable").index.to_series()
    known = is_named(order)
    order = sorted(order[known]) if noun in PERIODS else order[known].tolist()
    order += [name for name in sizes.index if name not in order]
    return in_order(order[:limit])


def _quotations(table):
    return int(table.groupby("row")["quotations"].max().sum())


def _column(axes, cells, column, rows, end):
    colour = {**SPEAKER_TYPES, **KINDS}.get(column, MAIN)
    axes.set_xlim(0, end)
    axes.set_xticks([])
    axes.axvline(0, color=GREY, linewidth=1)
    for row in set(range(len(rows))) - {rows.index(name) for name in cells["row"]}:
        beside(axes, row, "0%", inches=0.05, size=8.5, align="left")
    for cell in cells.itertuples():
        row = rows.index(cell.row)
        face = PAPER if cell.quotations < SMALL else colour
        axes.barh(row, cell.share, height=0.5, color=face, edgecolor=colour, linewidth=1.1)
        interval(axes, cell.low, cell.high, row)
        beside(axes, row, percent(cell.share), inches=0.05, colour=INK, size=8.5, align="left")


def _totals(axes, shown, rows):
    each = shown.groupby("row")["quotations"].max()
    heading(axes, "n", inches=0.75)
    for row, name in enumerate(rows):
        beside(axes, row, f"{each[name]:,}", inches=0.75)
