"""The articles themselves: how many of each outlet and week, and how long they are."""

import pandas as pd

from ..core.english import count
from ..voice.grouping import NO_OUTLET, counted_articles, fitting_period, is_named, periods
from .labels import when
from .layout import Column, counted
from .marks import ticks_within
from .over_time import all_in_one
from .saving import Chart, NoChart, chart
from .strips import AXIS, DAYS, day, every, strips
from .style import GREY, MAIN, PALE, PAPER, SMALL

MOST = 12  # outlets that a page shows; the others are one row


def articles_over_time(articles: pd.DataFrame, *, period: str | None = None) -> Chart | NoChart:
    """Draw how many articles each outlet has in each week, or month or year where there are many.

    `articles` is the articles table; those that are not analysed are left out and counted at the foot.
    `period` may be day, week, month or year, and is that of `fitting_period` where it is not given.

    >>> articles_over_time(pd.DataFrame(columns=["article", "outlet", "date"])).reason
    'No chart of articles over time: no article has a known date.'
    """
    kept = counted_articles(articles)
    period = period or fitting_period(kept["date"])
    kept = kept.assign(start=periods(kept["date"], period))
    dated = kept.dropna(subset="start")
    if dated.empty:
        return NoChart("No chart of articles over time: no article has a known date.")
    if len(dated) == 1:
        return NoChart("No chart of articles over time: one article has a date.")
    if once := all_in_one(dated["start"], period):
        return NoChart(f"No chart of articles over time: {once}.")
    finding = _busiest(dated, period)
    dated = dated.assign(outlet=folded(dated["outlet"]))
    outlets = _first(dated["outlet"])
    sizes = dated["outlet"].value_counts()
    counts = dated.groupby(["outlet", "start"]).size().rename("n").reset_index()
    most = int(counts["n"].max())

    def draw(page):
        ticks = {0.0: "0", float(most): f"{most:,}"}
        axes = strips(page, dated["start"], period, limits=(0, most * 1.15), ticks=ticks)
        for strip, outlet in zip(axes, outlets, strict=True):
            own = counts[counts["outlet"] == outlet]
            strip.bar(day(own["start"]), own["n"], width=DAYS[period] * 0.8, color=MAIN)

    return chart(
        f"Bar strips of articles per {period} and outlet",
        finding,
        subtitle=f"Articles of each outlet in each {period}",
        notes=[f"n = {count(len(dated), 'article')}.", *_left_out(articles, kept, dated)],
        rows=outlets,
        row_height=0.5 if len(outlets) <= 8 else 0.4,
        axis=AXIS,
        columns=[counted("article", [sizes[outlet] for outlet in outlets], 0.65)],
        draw=draw,
    )


def article_lengths(articles: pd.DataFrame) -> Chart | NoChart:
    """Draw the length of each article in words, outlet by outlet, with the median.

    >>> article_lengths(pd.DataFrame(columns=["article", "outlet", "words"])).reason
    'No chart of lengths: there is no article to analyse.'
    """
    kept = counted_articles(articles)
    if kept.empty:
        return NoChart("No chart of lengths: there is no article to analyse.")
    if len(kept) == 1:
        return NoChart(f"No chart of lengths: there is one article, of {count(int(kept['words'].iloc[0]), 'word')}.")
    kept = kept.assign(outlet=folded(kept["outlet"]), words=kept["words"].astype(float))
    outlets = _first(kept["outlet"])
    own = [kept.loc[kept["outlet"] == outlet, "words"].sort_values() for outlet in outlets]
    few = min(map(len, own)) < SMALL
    return chart(
        "Dot chart of the words of each article by outlet",
        _longest(kept),
        subtitle="Words of each article (a dot) and the median of each outlet (a line)",
        notes=[
            f"n = {count(len(kept), 'article')}.",
            *_left_out(articles, kept, kept),
            *([f"Hollow: under {SMALL} articles, a small group."] if few else []),
        ],
        rows=outlets,
        row_height=0.36,
        columns=[
            Column("median", [f"{words.median():,.0f}" for words in own], 0.75),
            counted("article", map(len, own), 1.35),
        ],
        draw=lambda page: _lengths(page, own),
    )


def folded(outlets: pd.Series, *, most: int = MOST) -> pd.Series:
    """Return outlets with all but the largest, and the unknown, as one: "3 other outlets".

    >>> folded(pd.Series(["Herald", "Herald", "Post", "Sun", None]), most=1).tolist()
    ['Herald', 'Herald', '2 other outlets', '2 other outlets', 'no outlet known']
    """
    sizes = outlets.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    rest = set(sizes.index[most:])
    if len(rest) > 1:
        outlets = outlets.where(~outlets.isin(rest), f"{len(rest):,} other outlets")
    return outlets.fillna(NO_OUTLET)


def _first(outlets: pd.Series) -> list[str]:
    """The largest first, those that are several or none last."""
    sizes = outlets.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return sorted(sizes.index, key=lambda name: (name == NO_OUTLET, name.endswith(" other outlets")))


def _lengths(page, own):
    axes = page.axes[0]
    axes.set_xlim(0, max(max(words.max() for words in own), 1) * 1.04)
    for y, words in zip(page.y, own, strict=True):
        # Spread by rank, the same on every run, so that equal lengths do not hide one another.
        heights = [y + ((number * 7) % 5 - 2) * 0.09 for number in range(len(words))]
        face = PAPER if len(words) < SMALL else MAIN
        axes.plot(words, heights, "o", color=face, markeredgecolor=MAIN, markersize=5, alpha=0.75, clip_on=False)
        axes.plot([words.median()] * 2, [y - 0.38, y + 0.38], color=GREY, linewidth=2)
        axes.axhline(y, color=PALE, linewidth=0.7, zorder=0)
    ticks_within(axes, about=4)
    axes.xaxis.set_major_formatter("{x:,.0f}")


def _busiest(dated, period):
    sizes = dated["start"].value_counts()
    busiest = when(sizes[sizes == sizes.max()].index.min(), period)
    some = count(len(dated), "article")
    alone = (sizes == sizes.max()).sum() == 1 and sizes.max() >= 3
    most = f", most {busiest} ({sizes.max()})" if alone else ""
    span = len(every(dated["start"], period))
    when_any = f"over {count(span, period)}" if len(sizes) == span else f"in {len(sizes):,} of {count(span, period)}"
    return f"{some} {when_any}{most}{_from_outlets(dated['outlet'])}"


def _from_outlets(outlets: pd.Series) -> str:
    """The end of a sentence on articles: how many are from how many outlets, and how many of no known one."""
    named, without = int(outlets.notna().sum()), int(outlets.isna().sum())
    from_some = f"from {count(outlets.nunique(), 'outlet')}"
    if not named:
        return ""
    return f": {named:,} {from_some}, {without:,} without a named outlet" if without else f", {from_some}"


def _longest(kept):
    middle = f"the median article has {count(round(kept['words'].median()), 'word')}"
    large = kept.groupby("outlet")["words"].agg(["median", "size"])
    known = large[is_named(large.index.to_series()) & (large["size"] >= SMALL)]["median"]
    if len(known) < 2:
        return middle
    ends = f"{known.min():,.0f} ({known.idxmin()}) to {known.max():,.0f} ({known.idxmax()})"
    return f"{middle}; by outlet medians run from {ends}"


def _left_out(articles, kept, drawn):
    """What the drawing leaves out, in words."""
    notes = []
    if len(articles) > len(kept):
        notes.append(f"Not analysed, and not drawn: {count(len(articles) - len(kept), 'article')}.")
    if len(kept) > len(drawn):
        notes.append(f"Without a date, and not drawn: {count(len(kept) - len(drawn), 'article')}.")
    return notes
