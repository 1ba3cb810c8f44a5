"""The finding of a chart, as a sentence that is true of any corpus."""

from collections.abc import Collection

import pandas as pd

from ..core.english import listed, signed, with_article
from .labels import named, spoken
from .style import SMALL, in_order

_LEVEL = 3  # groups of one share that a title names
_ADJECTIVES = ("kind of quotation", "gender")  # groups that a sentence says things are
_PLURALS = {
    "person": "named people", "unnamed person": "unnamed people", "group": "groups", "organisation": "organisations",
    "country": "countries", "document": "documents",
}  # fmt: skip


def who_leads(voice: pd.DataFrame, unit: str, of: str) -> str:
    """Return who has the largest share, whether that is clear, and whether most have no name.

    >>> voice = pd.DataFrame({"group": ["Ana Ruiz", "unattributed"], "n": [3, 1], "share": [0.75, 0.25]})
    >>> who_leads(voice, "quoted words", "speaker")
    'Ana Ruiz is the only speaker known, with 75% of quoted words'
    """
    groups = named(voice)
    if groups.empty:
        return f"no {of} is known for any of the {unit}"
    first, share = groups.iloc[0], spoken(groups["share"].iloc[0])
    leader = with_article(first["group"])
    if len(groups) == 1 and of in _ADJECTIVES:
        known = "" if len(voice) == 1 else f" whose {of} is known"
        return f"all {unit}{known} are {first['group']}"
    if len(groups) == 1:
        return f"{leader} is the only {of} known, with {share} of {unit}"
    nameless = voice.drop(groups.index)["share"].max()
    if nameless > 0.5 and unit != "articles":
        return f"most {unit} ({spoken(nameless)}) have no known {of}, and {leader} has {share}"
    unclear = first["low"] <= groups["high"].iloc[1]
    return (f"no one {of} stands out: " if unclear else "") + _shares(groups, unit, of)


def _shares(groups: pd.DataFrame, unit: str, of: str) -> str:
    """The two largest shares as a sentence, by what the groups are; those level with the second stand beside it."""
    shares = groups["share"].map(spoken)
    first, one, two = groups["group"].iloc[0], shares.iloc[0], shares.iloc[1]
    level = groups["group"].iloc[1:][shares.iloc[1:] == two].tolist()
    each = f"{two} each" if len(level) > 1 else two
    if of in _ADJECTIVES:
        return f"{one} of {unit} are {first}, {each} {listed(level)}"
    if {first, *level} <= set(_PLURALS):
        others = listed(_PLURALS[name] for name in level)
        return f"{_PLURALS[first]} account for {one} of {unit}, {others} for {each}"
    others = listed(map(with_article, level)) if len(level) <= _LEVEL else f"{len(level)} others"
    return f"{with_article(first)} has {one} of {unit}, {others} {each}"


def clearest_tone(table: pd.DataFrame, *, single: str = "") -> str:
    """Return the tone furthest from 0 of those whose interval leaves 0 out, or that there is none.

    `table` has `target`, `n`, `mean`, `low`, `high` and `where`, how a sentence says in whose words. Small
    groups make no headline. `single` names what is compared where each is one of many: "voice", "outlet"; rows that
    stand for `several` of these are left aside.

    >>> table = pd.DataFrame({"target": ["Peru"], "n": 12, "mean": [-0.3], "low": [-0.5], "high": [-0.1]})
    >>> clearest_tone(table.assign(where="in the sources’ words"))
    'the clearest tone is negative toward Peru in the sources’ words, −0.30 (−0.50 to −0.10)'
    """
    if single:
        table = table[~table["several"]]
    if table.empty:
        return f"no {single} that is known mentions a target"
    if table["low"].isna().all():
        apart = f", {single} by {single}" if single else ""
        return f"too few articles to tell one tone from another toward {_some_targets(table)}{apart}"
    clear = table[((table["low"] > 0) | (table["high"] < 0)) & (table["n"] >= SMALL)]
    if clear.empty:
        whose = f"no {single}’s tone" if single else "no tone"
        return f"{whose} toward {_some_targets(table)} is clearly negative or positive"
    row, of = _strongest(clear), f" of a single {single}" if single else ""
    return f"the clearest tone{of} is {_toward(row)} ({signed(row['low'])} to {signed(row['high'])})"


def clearest_of(table: pd.DataFrame, *, rank: bool, doubtful: Collection[str] = (), single: str = "") -> str:
    """Return the clearest tone, those toward `doubtful` targets left aside, or that the method cannot tell.

    >>> clearest_of(pd.DataFrame({"target": ["Peru"]}), rank=True, doubtful=["Peru"])
    'the mean tone toward Peru, by a method too weak to rank it'
    """
    known = table[~table["target"].isin(list(doubtful))]
    return clearest_tone(known, single=single) if rank and len(known) else unranked(table)


def unranked(table: pd.DataFrame) -> str:
    """Return the title of a figure of tones by a method that cannot rank them.

    >>> unranked(pd.DataFrame({"target": ["Peru", "Chad"]}))
    'the mean tone toward Peru and Chad, by a method too weak to rank them'
    """
    targets = in_order(table["target"])
    some = listed(map(with_article, targets)) if len(targets) <= 4 else f"{len(targets)} targets"
    return f"the mean tone toward {some}, by a method too weak to rank {'them' if len(targets) > 1 else 'it'}"


def widest_gap(table: pd.DataFrame, unit: str, of: str, by: str) -> str:
    """Return for which column the rows differ most, the small ones left aside, and whether clearly.

    `table` has `row`, `column`, `share`, `low`, `high` and `quotations`, those of the row.

    >>> table = pd.DataFrame({"row": ["Herald", "Courier"], "column": "person", "share": [0.6, 0.3],
    ...     "low": [0.5, 0.2], "high": [0.7, 0.4], "quotations": 20})
    >>> widest_gap(table, "reported words", "kind of source", "outlet")
    'named people account for 60% of reported words in Herald, 30% in Courier'
    """
    large = table[table["quotations"] >= SMALL]
    large = large if large["row"].nunique() > 1 else table
    spread = large.groupby("column")["share"].agg(lambda shares: shares.max() - shares.min())
    column = large[large["column"] == spread.idxmax()]
    most, least = column.loc[column["share"].idxmax()], column.loc[column["share"].idxmin()]
    if table["row"].nunique() == 1 or spread.max() == 0:
        top = large.loc[large["share"].idxmax()]
        return f"{top['column']} is the most frequent {of} in {top['row']}, {spoken(top['share'])} of {unit}"
    if not most["low"] > least["high"]:
        return f"no clear difference in {of} by {by}"
    more = f"{spoken(most['share'])} of {unit}"
    where = f"in {most['row']}, {spoken(least['share'])} in {least['row']}"
    if of in _ADJECTIVES:
        return f"{more} are {most['column']} {where}"
    if most["column"] in _PLURALS:
        return f"{_PLURALS[most['column']]} account for {more} {where}"
    return f"{with_article(most['column'])} has {more} {where}"


def heard_gap(table: pd.DataFrame) -> tuple[str, bool]:
    """Return for which country being heard and being talked about part most, and whether that is clear.

    `table` is what `heard_and_talked_about` returns. Where the intervals of one part, that is the country heard least
    for its mentions, or else most; where none do, it is the one mentioned most.

    >>> shares = {"country": ["Peru", "Chad"], "mentions": [60, 40], "ratio": [0.3, 2.0], "heard_low": [0.1, 0.7],
    ...     "heard_high": [0.3, 0.9], "talked_about_low": 0.4, "talked_about_high": 0.6}
    >>> heard_gap(pd.DataFrame(shares))
    ('Peru', True)
    """
    behind = table[table["heard_high"] < table["talked_about_low"]]
    ahead = table[table["heard_low"] > table["talked_about_high"]]
    most = behind["ratio"].idxmin() if len(behind) else ahead["ratio"].idxmax() if len(ahead) else None
    return str(table.loc[table["mentions"].idxmax() if most is None else most, "country"]), most is not None


def _strongest(table):
    return table.loc[table["mean"].abs().idxmax()]


def _toward(row):
    sign = "negative" if row["mean"] < 0 else "positive"
    return f"{sign} toward {with_article(row['target'])} {row['where']}, {signed(row['mean'])}"


def _some_targets(table):
    targets = in_order(table["target"])
    if len(targets) > 4:
        return f"any of {len(targets)} targets"
    return listed(map(with_article, targets), last="or")
