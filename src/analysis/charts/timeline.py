"""A timeline strip of one article: who speaks where."""

import re

import numpy as np
import pandas as pd

from ..core.english import count, with_article
from ..core.errors import InputError
from ..voice.grouping import outermost, spoken_by, with_groups
from .labels import named, not_drawn, percent
from .layout import Column, counted
from .marks import ticks_within
from .saving import Chart, NoChart, chart
from .style import FAINT, PALE, PAPER, SPEAKER_TYPES

MOST = 12  # speakers


def timeline(quotations: pd.DataFrame, articles: pd.DataFrame, *, article: str | None = None) -> Chart | NoChart:
    """Draw one article from its first word to its last: a line a speaker, a block where it is quoted.

    Filled blocks are direct, hatched ones mixed, hollow ones indirect quotation; colours are kinds of
    speaker, named at the right. `article` defaults to the one with most speakers. Speakers stand in order of speaking.
    Raises InputError for an article that is not there.

    >>> timeline(pd.DataFrame(columns=["article", "speaker"]), pd.DataFrame(columns=["article", "text"])).reason
    'No timeline: nobody is quoted in these articles.'
    """
    if article is not None and article not in set(articles["article"]):
        raise InputError(f"no article {article!r} to draw; take one of the articles table’s column article")
    own = quotations[quotations["article"].isin(articles["article"])]
    if article is None and own.empty:
        return NoChart("No timeline: nobody is quoted in these articles.")
    article = article or _richest(own)
    own = outermost(own[own["article"] == article]).sort_values("start")
    if own.empty:
        return NoChart(f"No timeline: nobody is quoted in {article}.")
    about = articles[articles["article"] == article].iloc[0]
    blocks, length = _blocks(own.assign(group=with_groups(own, articles, "speaker")), about["text"])
    return _drawn(blocks, length, about)


def _richest(quotations):
    named = quotations.assign(speaker=spoken_by(quotations))
    sizes = named.groupby("article").agg(speakers=("speaker", "nunique"), stretches=("article", "size"))
    return sizes.sort_values(["speakers", "stretches"], ascending=False, kind="stable").index[0]


def _blocks(own, text):
    """From and to which word each stretch goes, and how many words there are."""
    words = [match.start() for match in re.finditer(r"\S+", text)]
    first = np.searchsorted(words, own["start"].to_numpy(int), side="right") - 1
    last = np.searchsorted(words, own["end"].to_numpy(int), side="left")
    return own.assign(first=np.maximum(first, 0), last=np.maximum(last, first + 1)), len(words)


def _drawn(blocks, length, about):
    words = blocks.groupby("group")["words"].sum()
    most = {*words.nlargest(MOST).index, *named(blocks)["group"].head(1)}  # who speaks first is drawn, however briefly
    speakers = [name for name in dict.fromkeys(blocks["group"]) if name in most]
    own = [blocks[blocks["group"] == speaker] for speaker in speakers]
    kinds = [each["speaker_type"].mode().iloc[0] if each["speaker_type"].notna().any() else "" for each in own]
    outlet = f", {about['outlet']}" if pd.notna(about.get("outlet")) else ""
    title = about["title"] if pd.notna(about.get("title")) else about["article"]
    return chart(
        "Timeline of who is quoted where in one article",
        _finding(blocks),
        subtitle=f"Who is quoted where in “{title}”{outlet}, in words from its beginning",
        notes=[
            f"n = {count(blocks['quotation'].nunique(), 'quotation')} in {length:,} words.",
            "Filled: direct; hatched: mixed; hollow: indirect.",
            *not_drawn(len(words) - len(speakers), "speaker", rest=" with fewer words"),
        ],
        rows=speakers,
        columns=[
            Column("kind", kinds, 1.15, said=kinds),
            counted("word", [words[name] for name in speakers], 1.7),
        ],
        draw=lambda page: _strip(page, own, kinds, length),
    )


def _strip(page, own, kinds, length):
    axes = page.axes[0]
    axes.set_xlim(0, length)
    ticks_within(axes)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    for y, blocks, kind in zip(page.y, own, kinds, strict=True):
        colour = SPEAKER_TYPES.get(kind, FAINT)
        axes.axhline(y, color=PALE, linewidth=0.8, zorder=0)
        for block in blocks.itertuples():
            face = PAPER if block.kind != "direct" else colour
            width = max(block.last - block.first, length / 300)
            axes.barh(y, width, left=block.first, height=0.55, color=face, edgecolor=colour, linewidth=1.1)
            if block.kind == "mixed":
                look = {"color": "none", "edgecolor": colour, "hatch": "////", "linewidth": 0}
                axes.barh(y, width, left=block.first, height=0.55, **look)


def _finding(blocks):
    total = blocks["words"].sum()
    words = blocks.groupby("group", sort=False)["words"].sum().rename("n").reset_index()
    known = named(words)
    if known.empty:
        return "nobody who is quoted has a name"
    first, most = with_article(known["group"].iloc[0]), known.loc[known["n"].idxmax()]
    share = percent(most["n"] / total)
    if len(known) == 1:
        return f"{first} is the only voice that has a name, with {share} of the reported words"
    if most["group"] == known["group"].iloc[0]:
        return f"the first voice is that of {first}, and the largest: {share} of the reported words"
    largest = with_article(most["group"])
    return f"the first voice is that of {first}, the largest that of {largest}: {share} of the reported words"
