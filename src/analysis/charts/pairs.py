"""Two shares of the same group on one line: heard and talked about; all words and quoted words."""

import pandas as pd

from ..core.english import are, count, listed, with_article
from .headlines import heard_gap
from .labels import named, not_drawn, percent, plural, small_print, spoken, target_noun, worth_drawing
from .layout import Column
from .marks import cut, dot, interval, percent_ticks, scale_end
from .saving import Chart, NoChart, chart
from .style import GREY, INK, MAIN, OTHERS, PALE, SMALL, in_order, legible

_SECOND = OTHERS[5]


def heard(table: pd.DataFrame) -> Chart | NoChart:
    """Draw each country's share of the speaking beside its share of the mentions, and the ratio.

    `table` is what `heard_and_talked_about` returns. China, Russia and the United States stand first.

    >>> heard(pd.DataFrame(columns=["country", "mentions"])).reason
    'No chart of heard and talked about: these articles mention no country or international body asked for.'
    """
    if table.empty or not table["mentions"].sum():
        return NoChart(
            "No chart of heard and talked about: these articles mention no country or international body asked for."
        )
    table = table.set_index("country").loc[in_order(table["country"])].reset_index()
    noun = target_noun(table["country"])
    finding = _gap(table, noun)
    table = table.rename(columns={"country": "group", "talked_about": "second", "heard": "first"})
    table = table.rename(columns=lambda name: name.replace("heard_", "").replace("talked_about_", "second_"))
    least = table[["quotations", "mentions"]].min(axis=1)
    spoken, mentions = int(table["n"].sum()), int(table["mentions"].sum())
    subtitle = (
        f"Share of the {count(spoken, 'reported word')} by speakers of these {plural(noun)}, and of the "
        f"{count(mentions, 'mention')} of these {plural(noun)}"
    )
    notes = [
        f"n = {count(int(table['quotations'].sum()), 'quotation')}.",
        "Ratio: the share heard divided by the share talked about.",
        *small_print(least, table["low"], noun="quotations or mentions"),
    ]
    kind = f"Dot chart of each {noun}’s share of speaking and of mentions"
    ratios = ["–" if pd.isna(ratio) else f"{ratio:.1f}" for ratio in table["ratio"]]
    return _pairs(kind, table, finding, subtitle, notes, "heard", "talked about", [Column("ratio", ratios, 2.1, INK)])


def direct_and_all(table: pd.DataFrame, *, of: str = "speaker", limit: int = 15) -> Chart | NoChart:
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
    subtitle = (
        f"Share of {every['denominator'].iloc[0]:,} reported words, and of the "
        f"{quoted['denominator'].iloc[0]:,} between quotation marks, by {of}"
    )
    drawn = worth_drawing(known).head(limit)
    shown = pd.concat([drawn, both.drop(known.index)], ignore_index=True)
    notes = [
        f"n = {count(int(both['quotations'].sum()), 'quotation')}.",
        *not_drawn(len(known) - len(drawn), of),
        *small_print(shown["quotations"], shown["low"]),
    ]
    kind = f"Dot chart of shares of all and of quoted words by {of}"
    return _pairs(kind, shown, _own_words(known, of), subtitle, notes, "all words", "in quotes", [])


def _pairs(kind, table, finding, subtitle, notes, first, second, more) -> Chart:
    decimals = 1 if table[["first", "second"]].max().max() < 0.1 else 0
    texts = [[percent(share, decimals=decimals) for share in table[name]] for name in ("first", "second")]
    highs = pd.concat([table["high"], table["second_high"]])
    end = scale_end(pd.concat([table["first"], table["second"]]), highs)
    return chart(
        kind,
        finding,
        subtitle=subtitle,
        notes=[*notes, *cut(highs, end)],
        rows=table["group"].tolist(),
        row_height=0.42 if len(table) <= 15 else 0.34,
        key=[(f"● {first}", MAIN), (f"◆ {second}", legible(_SECOND))],
        columns=[Column(first, texts[0], 0.75, MAIN), Column(second, texts[1], 1.7, legible(_SECOND)), *more],
        draw=lambda page: _drawn(page, table, end),
    )


def _drawn(page, table, end):
    axes = page.axes[0]
    axes.set_xlim(-0.02 * end, end * 1.03)
    percent_ticks(axes)
    axes.axvline(0, color=GREY, linewidth=1)
    for y, group in zip(page.y, table.to_dict("records"), strict=True):
        _pair(axes, y, group)


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


def _gap(table, noun):
    talked = table[table["mentions"] > 0].sort_values("mentions", ascending=False, kind="stable")
    silent = [with_article(name) for name in talked.loc[talked["n"] == 0, "country"]]
    if len(silent) == len(talked):
        them = "them" if len(silent) > 1 else "it"
        return f"{_some(silent, noun)} {are(len(silent))} talked about, and nobody is heard for {them}"
    if silent:
        return f"{_some(silent, noun)} {are(len(silent))} talked about and not heard"
    often = talked[talked["mentions"] >= SMALL] if (talked["mentions"] >= SMALL).any() else talked
    name, is_clear = heard_gap(often)
    if not is_clear and often["ratio"].min() >= 0.95:
        return f"each {noun} is heard about as much as it is talked about"
    if not is_clear and often["heard_low"].notna().all():
        return f"no {noun}’s share of the words clearly differs from its share of the mentions"
    row = often.set_index("country").loc[name]
    gets = f"{'but' if is_clear else 'and'} gets {spoken(row['heard'])} of the reported words"
    mentions = spoken(row["talked_about"])
    return f"among these {plural(noun)}, {with_article(name)} draws {mentions} of the mentions {gets}"


def _some(names, noun):
    """Names as they stand in the table; of many, how many, and the one most talked about."""
    return listed(sorted(names)) if len(names) <= 4 else f"{len(names)} {plural(noun)}, {names[0]} most of all,"


def _own_words(known, of):
    if known.empty:
        return f"no {of} is known for any of the words"
    if not known["second"].sum():
        return f"no {of} is heard in quotation marks"
    most = known.loc[known["second"].idxmax()]
    quoted, every = spoken(most["second"]), spoken(most["first"])
    share = "the same share" if quoted == every else every
    return f"{with_article(most['group'])} has {quoted} of the quoted words and {share} of all reported words"
