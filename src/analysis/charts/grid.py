"""A grid of small bars: what each outlet, country or week is made of, in shares with their intervals."""

import pandas as pd

from ..core.english import count, listed
from ..voice.grouping import PERIODS, is_named
from .headlines import widest_gap
from .labels import not_drawn, percent, plural, small_print, unit_of
from .layout import counted
from .marks import cut, interval, scale_end
from .saving import Chart, NoChart, chart
from .style import GREY, INK, KINDS, MAIN, PAPER, SMALL, SPEAKER_TYPES, in_order

MOST = 5  # columns that a page has room for
_NAMED = 4  # of the others that the foot names


def shares_within(voice: pd.DataFrame, *, of: str, limit: int = 12) -> Chart | NoChart:
    """Draw what each outlet (or week, or country) is made of: a line for each, a column for each group.

    `voice` is `share_of_voice(…, within=…)`; `of` names what its groups are, such as "kind of source".
    A page has room for five groups, the largest ones, and `limit` lines; the foot counts the others.

    >>> shares_within(pd.DataFrame(columns=["outlet", "group", "n"]), of="kind of source").reason
    'No chart of kinds of source by outlet: nobody is quoted in these articles.'
    """
    within = voice.columns[0]
    if voice.empty or not voice["n"].sum():
        return NoChart(f"No chart of {plural(of)} by {within}: nobody is quoted in these articles.")
    if voice[within].nunique() < 2:
        return NoChart(f"No chart of {plural(of)} by {within}: there is one {within}, and nothing to compare it with.")
    table = voice.rename(columns={within: "row", "group": "column"})
    table["quotations"] = table.groupby("row")["quotations"].transform("sum")
    return _grid(table, unit=unit_of(voice), of=of, by=within, limit=limit)


def _grid(table, *, unit, of, by, limit=12):
    by = by.replace("_", " ")
    rows = _first(table.groupby("row")["denominator"].max(), limit, by)
    columns = _first(table.groupby("column")["n"].sum(), MOST, of)
    shown = table[table["row"].isin(rows) & table["column"].isin(columns)]
    somebody = shown[is_named(shown["row"]) & is_named(shown["column"])]
    finding = widest_gap(somebody if len(somebody) else shown, unit, of, by)
    total = int(table.groupby("row")["denominator"].max().sum())
    end = scale_end(shown["share"], shown["high"])
    each = shown.groupby("row")["quotations"].max()
    cells = [shown[shown["column"] == column].set_index("row") for column in columns]
    return chart(
        f"Bar chart of the share of {unit} by {of} within each {by}",
        finding,
        subtitle=f"Share of {total:,} {unit} by {of}, within each {by}",
        notes=[
            f"n = {count(_quotations(table), 'quotation')}.",
            *not_drawn(table["row"].nunique() - len(rows), by),
            *_other_groups(table, columns, of),
            *small_print(shown["quotations"], shown["low"]),
            *cut(shown["high"], end),
        ],
        rows=rows,
        row_height=0.32,
        panels=columns,
        columns=[[]] * (len(columns) - 1) + [[counted("quotation", [each[name] for name in rows], 1.1)]],
        gap=0.45,
        room=0.45,
        axis=0.05,
        widest=1.7,
        draw=lambda page: [
            _column(axes, places, own, rows, SPEAKER_TYPES.get(column, KINDS.get(column, MAIN)), end)
            for axes, places, own, column in zip(page.axes, page.places, cells, columns, strict=True)
        ],
    )


def _other_groups(table, columns, of):
    """The note on the groups that a page has no room for: their names, or how many where they are many."""
    rest = table[~table["column"].isin(columns)]
    names = rest.groupby("column")["n"].sum().sort_values(ascending=False, kind="stable").index
    if len(names) > _NAMED:
        return not_drawn(len(names), of)
    together = percent(rest["n"].sum() / table["n"].sum())
    return [f"Not drawn: {listed(names)}, with {together} of all."] if len(names) else []


def _first(sizes, limit, noun):
    order = sizes.sort_index().sort_values(ascending=False, kind="stable").index.to_series()
    known = is_named(order)
    order = sorted(order[known]) if noun in PERIODS else order[known].tolist()
    order += [name for name in sizes.index if name not in order]
    return in_order(order[:limit])


def _quotations(table):
    return int(table.groupby("row")["quotations"].max().sum())


def _column(axes, places, own, rows, colour, end):
    axes.set_xlim(0, end)
    axes.set_xticks([])
    axes.axvline(0, color=GREY, linewidth=1)
    for cell in own.itertuples():
        y = places[rows.index(cell.Index)]
        face = PAPER if cell.quotations < SMALL else colour
        axes.barh(y, cell.share, height=0.5, color=face, edgecolor=colour, linewidth=1.1)
        interval(axes, cell.low, cell.high, y)
    for y, row in zip(places, rows, strict=True):
        share, high = (own[name].get(row, 0.0) for name in ("share", "high"))
        reach = min(max(share, high if pd.notna(high) else 0), end)
        axes.annotate(
            percent(share), (reach, y), (4, -0.5), textcoords="offset points", va="center", color=INK, size=8.5,
            annotation_clip=False,
        )  # fmt: skip
