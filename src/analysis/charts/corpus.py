"""The articles themselves: how many of each outlet and week, and how long they are."""

import pandas as pd

from ..core.english import capital, count
from ..voice.grouping import counted_articles, fitting_period, is_named, periods
from .labels import not_drawn, when
from .layout import page
from .marks import beside, heading
from .saving import Chart, NoChart
from .strips import day, gap, strips
from .style import GREY, MAIN, PALE, PAPER, SMALL

MOST = 20  # outlets that a page shows


def articles_over_time(articles: pd.DataFrame, *, period: str | None = None) -> Chart | NoChart:
    """Draw how many articles each outlet has in each week, or month or year where there are many.

    `articles` is the articles table; those that are not analysed are left out and counted at the foot.
    `period` may be day, week, month or year, and is that of `fitting_period` where it is not given.

    >>> articles_over_time(pd.DataFrame(columns=["article", "outlet", "date"])).reason
    'No chart of articles over time: no article has a known date.'
    """
    kept = counted_articles(articles)
    period = period or fitting_period(kept["date"])
    kept = kept.assign(outlet=kept["outlet"].fillna("no outlet known"), start=periods(kept["date"], period))
    dated = kept.dropna(subset="start")
    if dated.empty:
        return NoChart("No chart of articles over time: no article has a known date.")
    sizes = dated["outlet"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    outlets = sizes.index[:MOST].tolist()
    counts = dated.groupby(["outlet", "start"]).size().rename("n").reset_index()
    finding = _busiest(dated, period)
    with strips(
        outlets,
        dated["start"],
        height=0.5 if len(outlets) <= 8 else 0.4,
        title=capital(finding),
        subtitle=f"Articles of each outlet in each {period}",
        right=0.7,
        notes=[
            f"n = {count(len(dated), 'article')}.",
            *_left_out(articles, kept, dated, len(sizes) - len(outlets)),
        ],
        headings=0.2,
    ) as (figure, axes):
        heading(axes[0], "articles", inches=0.6)
        for strip, outlet in zip(axes, outlets, strict=True):
            _counts(strip, counts[counts["outlet"] == outlet], counts["n"].max(), gap(dated["start"]))
    return Chart(figure, f"Bar strips of articles per {period} and outlet, where {finding}.")


def article_lengths(articles: pd.DataFrame) -> Chart | NoChart:
    """Draw the length of each article in words, outlet by outlet, with the median.

    >>> article_lengths(pd.DataFrame(columns=["article", "outlet", "words"])).reason
    'No chart of lengths: there is no article to analyse.'
    """
    kept = counted_articles(articles)
    if kept.empty:
        return NoChart("No chart of lengths: there is no article to analyse.")
    kept = kept.assign(outlet=kept["outlet"].fillna("no outlet known"), words=kept["words"].astype(float))
    medians = kept.groupby("outlet")["words"].median().sort_values(ascending=False, kind="stable")
    outlets = medians.index[:MOST].tolist()
    finding, few = _longest(kept, medians), kept["outlet"].value_counts().min() < SMALL
    with page(
        title=capital(finding),
        subtitle="Words of each article (a dot) and the median of each outlet (a line)",
        notes=[
            f"n = {count(len(kept), 'article')}.",
            *_left_out(articles, kept, kept, len(medians) - len(outlets)),
            *([f"Hollow: under {SMALL} articles, a small group."] if few else []),
        ],
        rows=outlets,
        row_height=0.36,
        right=1.35,
        headings=0.2,
    ) as sheet:
        for row, outlet in enumerate(outlets):
            _dots(sheet.axes[0], row, kept.loc[kept["outlet"] == outlet, "words"].sort_values())
        heading(sheet.axes[0], "median", inches=0.75)
        heading(sheet.axes[0], "articles", inches=1.25)
        sheet.axes[0].set_xlim(0, max(kept["words"].max(), 1) * 1.04)
        sheet.axes[0].xaxis.set_major_formatter("{x:,.0f}")
    return Chart(sheet.figure, f"Dot chart of the words of each article by outlet, where {finding}.")


def _counts(strip, counts, most, wide):
    strip.set_ylim(0, most * 1.45)
    strip.bar(day(counts["start"]), counts["n"], width=wide * 0.8, color=MAIN)
    for x, number in zip(day(counts["start"]), counts["n"], strict=True):
        strip.annotate(number, (x, number), (0, 1.5), textcoords="offset points", ha="center", va="bottom", size=7.5)
    beside(strip, most / 2, f"{counts['n'].sum():,}", inches=0.6)


def _dots(axes, row, words):
    # Spread by rank, the same on every run, so that equal lengths do not hide one another.
    heights = [row + ((number * 7) % 5 - 2) * 0.09 for number in range(len(words))]
    face = PAPER if len(words) < SMALL else MAIN
    axes.plot(words, heights, "o", color=face, markeredgecolor=MAIN, markersize=5, alpha=0.75)
    axes.plot([words.median()] * 2, [row - 0.38, row + 0.38], color=GREY, linewidth=2)
    axes.axhline(row, color=PALE, linewidth=0.7, zorder=0)
    beside(axes, row, f"{words.median():,.0f}", inches=0.75)
    beside(axes, row, f"{len(words):,}", inches=1.25)


def _busiest(dated, period):
    sizes = dated["start"].value_counts()
    busiest = when(sizes[sizes == sizes.max()].index.min(), period)
    some = f"{count(len(dated), 'article')} of {count(dated['outlet'].nunique(), 'outlet')} appeared"
    if len(sizes) == 1:
        return f"{some} {busiest}"
    most = f"most {busiest} ({sizes.max()})" if (sizes == sizes.max()).sum() == 1 else f"at most {sizes.max()} in one"
    return f"{some} over {count(len(sizes), period)}, {most}"


def _longest(kept, medians):
    middle = f"the {'median' if len(kept) > 1 else 'one'} article has {kept['words'].median():,.0f} words"
    known = medians[is_named(medians.index.to_series())]
    if len(known) < 2:
        return middle
    return f"{middle}, from {known.min():,.0f} in {known.idxmin()} to {known.max():,.0f} in {known.idxmax()}"


def _left_out(articles, kept, drawn, outlets):
    """What the drawing leaves out, in words."""
    notes = []
    if len(articles) > len(kept):
        notes.append(f"Not analysed, and not drawn: {count(len(articles) - len(kept), 'article')}.")
    if len(kept) > len(drawn):
        notes.append(f"Without a date, and not drawn: {count(len(kept) - len(drawn), 'article')}.")
    return notes + not_drawn(outlets, "outlet")
