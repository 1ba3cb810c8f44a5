"""Two shares of the same group on one line: heard and talked about; all words and quoted words."""

import pandas as pd
from matplotlib.ticker import PercentFormatter

from ..core.english import are, capital, count, listed, with_article
from .labels import named, not_drawn, percent, small_print
from .layout import page
from .marks import beside, dot, heading, interval, ticks_within
from .saving import Chart, NoChart
from .style import GREY, INK, MAIN, OTHERS, PALE, SMALL, in_order

_SECOND = OTHERS[5]


def heard(table: pd.DataFrame) -> Chart | NoChart:
    """Draw each country's share of the speaking beside its share of the mentions, and the ratio.

    `table` is what `heard_and_talked_about` returns. China, Russia and the United States stand first.

    >>> heard(pd.DataFrame(columns=["country", "mentions"])).reason
    'No chart of heard and talked about: no target is mentioned in these articles.'
    """
    if table.empty or not table["mentions"].sum():
        return NoChart("No chart of heard and talked about: no target is mentioned in these articles.")
    table = table.set_index("country").loc[in_order(table["country"])].reset_index()
    table = table.rename(columns={"country": "group", "talked_about": "second", "heard": "first"})
    table = table.rename(columns=lambda name: name.replace("heard_", "").replace("talked_about_", "second_"))
    finding = _gap(table)
    least = table[["quotations", "mentions"]].min(axis=1)
    spoken, mentions = int(table["n"].sum()), int(table["mentions"].sum())
    subtitle = (
        f"Share of the {count(spoken, 'reported word')} by speakers of these countries, and of the "
        f"{count(mentions, 'mention')} of these countries"
    )
    notes = [
        f"n = {count(int(table['quotations'].sum()), 'quotation')}.",
        *small_print(least, table["low"], noun="quotations or mentions"),
    ]
    columns = ("● heard", "◆ talked about", "ratio")
    figure = _pairs(table, finding, subtitle, notes, columns)
    return Chart(figure, f"Dot chart of each country's share of speaking and of mentions, where {finding}.")


def direct_and_all(table: pd.DataFrame, *, of: str = "speaker", limit: int = 40) -> Chart | NoChart:
    """Draw each group's share of all reported words beside its share of the words in quotation marks.

    `table` is what `side_by_side` returns. A paraphrase's words are the journalist's: where the two shares
    part, a group is heard more in its own words, or more in the journalist's.

    >>> direct_and_all(pd.DataFrame(columns=["counted", "group", "share"])).reason
    'No chart of all and quoted words: nobody is quoted in these articles.'
    """
    if table.empty:
        return NoChart("No chart of all and quoted words: nobody is quoted in these articles.")
    every, quoted = (part.set_index("group") for _, part in table.groupby("counted", sort=False))
    both = every.assign(first=every["share"]).join(quoted[["share", "low", "high"]].add_prefix("second_"))
    both = both.rename(columns={"second_share": "second"}).reset_index()
    known = named(both)
    finding = _own_words(known, of)
    subtitle = (
        f"Share of {every['denominator'].iloc[0]:,} reported words, and of the "
        f"{quoted['denominator'].iloc[0]:,} between quotation marks, by {of}"
    )
    total = f"n = {count(int(both['quotations'].sum()), 'quotation')}."
    notes = [total, *not_drawn(len(known) - limit, of)]
    both = pd.concat([known.head(limit), both.drop(known.index)], ignore_index=True)
    columns = ("● all words", "◆ quoted words", "")
    figure = _pairs(both, finding, subtitle, [*notes, *small_print(both["quotations"], both["low"])], columns)
    return Chart(figure, f"Dot chart of shares of all and of quoted words by {of}, where {finding}.")


def _pairs(table, finding, subtitle, notes, columns):
    inches = (0.55, 1.5, 2.0) if columns[2] else (0.75, 1.75, 2.0)
    with page(
        title=capital(finding),
        subtitle=subtitle,
        notes=notes,
        rows=table["group"],
        row_height=0.42 if len(table) <= 15 else 0.34,
        right=2.15 if columns[2] else 1.9,
        headings=0.2,
    ) as sheet:
        axes = sheet.axes[0]
        decimals = 1 if table[["first", "second"]].max().max() < 0.1 else 0
        for row, group in enumerate(table.to_dict("records")):
            _pair(axes, row, group)
            shares = [percent(group[name], decimals=decimals) for name in ("first", "second")]
            texts = [*shares, _ratio(group) if columns[2] else ""]
            for text, at, colour in zip(texts, inches, (MAIN, _SECOND, INK), strict=True):
                beside(axes, row, text, inches=at, colour=colour, size=9)
        for text, at, colour in zip(columns, inches, (MAIN, _SECOND, INK), strict=True):
            heading(axes, text, inches=at, colour=colour)
        _scale(axes, table)
    return sheet.figure


def _pair(axes, row, group):
    ends = [value for value in (group["first"], group["second"]) if pd.notna(value)]
    axes.plot(ends, [row] * len(ends), color=PALE, linewidth=5, solid_capstyle="round", zorder=1)
    interval(axes, group["low"], group["high"], row - 0.17, colour=MAIN)
    interval(axes, group["second_low"], group["second_high"], row + 0.17, colour=_SECOND)
    small = group["quotations"] < SMALL
    if pd.notna(group["first"]):
        dot(axes, group["first"], row - 0.17, colour=MAIN, small=small)
    if pd.notna(group["second"]):
        few = group.get("mentions", group["quotations"]) < SMALL
        dot(axes, group["second"], row + 0.17, colour=_SECOND, small=few, marker="D", size=6)


def _scale(axes, table):
    ends = table[["first", "second", "high", "second_high"]].max().max()
    axes.set_xlim(-0.02 * ends, ends * 1.03)
    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ticks_within(axes)
    axes.axvline(0, color=GREY, linewidth=1)


def _ratio(group):
    return "–" if pd.isna(group["ratio"]) else f"{group['ratio']:.1f}"


def _gap(table):
    talked = table[table["mentions"] > 0].sort_values("mentions", ascending=False, kind="stable")
    silent = [with_article(name) for name in talked.loc[talked["n"] == 0, "group"]]
    if len(silent) == len(talked):
        them = "them" if len(silent) > 1 else "it"
        return f"{_some(silent)} {are(len(silent))} talked about, and nobody is heard for {them}"
    if silent:
        return f"{_some(silent)} {are(len(silent))} talked about and not heard"
    often = talked[talked["mentions"] >= SMALL] if (talked["mentions"] >= SMALL).any() else talked
    least = often.loc[often["ratio"].idxmin()]
    if least["ratio"] >= 0.95:
        return "each country is heard about as much as it is talked about"
    shares = f"{percent(least['second'])} of the mentions and {percent(least['first'])} of the speaking"
    return f"{with_article(least['group'])} has {shares}"


def _some(names):
    """Names as they stand in the table; of many, how many, and the one most talked about."""
    return listed(sorted(names)) if len(names) <= 4 else f"{len(names)} countries, {names[0]} most of all,"


def _own_words(known, of):
    if known.empty:
        return f"no {of} is known for any of the words"
    if not known["second"].sum():
        return f"no {of} is heard in quotation marks"
    most = known.loc[known["second"].idxmax()]
    return (
        f"{most['group']} has {percent(most['second'])} of the quoted words "
        f"and {percent(most['first'])} of all reported words"
    )
