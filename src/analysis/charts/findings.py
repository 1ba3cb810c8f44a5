"""The finding of a chart of shares, as a sentence that is true of any corpus."""

import pandas as pd

from ..phrases import listed, with_article
from .words import named, percent, plural


def who_leads(voice: pd.DataFrame, unit: str, of: str) -> str:
    """Return who has the largest share, whether that is clear, and whether most have no name.

    >>> voice = pd.DataFrame({"group": ["Ana Ruiz", "unattributed"], "n": [3, 1], "share": [0.75, 0.25]})
    >>> who_leads(voice, "quoted words", "speaker")
    'Ana Ruiz is the only speaker known, with 75% of quoted words'
    """
    groups = named(voice)
    if groups.empty:
        return f"no {of} is known for any of the {unit}"
    first, share = groups.iloc[0], percent(groups["share"].iloc[0])
    leader = with_article(first["group"])
    level = groups.loc[groups["n"] == first["n"], "group"].tolist()
    nameless = voice["share"].sum() - groups["share"].sum()
    if len(groups) == 1:
        return f"{leader} is the only {of} known, with {share} of {unit}"
    if nameless > 0.5 and unit != "articles":
        return f"most {unit} ({percent(nameless)}) have no known {of}, and {leader} has {share}"
    if len(level) > 1:
        some = listed(map(with_article, level)) if len(level) <= 3 else f"{len(level)} {plural(of)}"
        return f"{some} share the lead, with {share} of {unit} each"
    return f"{leader} has the largest share, {share} of {unit}, {_lead(first, groups.iloc[1])}"


def _lead(first, second):
    rival = f"ahead of {with_article(second['group'])} ({percent(second['share'])})"
    overlap = first["low"] <= second["high"]  # false where either is missing
    return f"not clearly {rival}" if overlap else rival
