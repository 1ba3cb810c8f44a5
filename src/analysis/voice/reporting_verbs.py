"""Reporting verbs: which words report what is said, and with what stance."""

import re

import numpy as np
import pandas as pd

from ..attribution.cues import Verbs, reporting_verbs
from ..core.intervals import matrix, ratio_intervals
from .grouping import require, with_groups
from .share import share_of_voice, speech

NO_VERB = "no reporting verb"


def with_stance(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return one row per quotation, with `verb`, the lemma of its cue, and `stance`, what the verb makes of it.

    Both come from `data/reporting_verbs.csv`; a quotation without a cue has "no reporting verb" for both.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2", "3"],
    ...     "cue": ["said", "has repeatedly claimed", None]})
    >>> with_stance(quotations)[["verb", "stance"]].values.tolist()
    [['say', 'neutral'], ['claim', 'doubting'], ['no reporting verb', 'no reporting verb']]
    """
    require(quotations, "article", "quotation", "cue")
    rows = quotations.drop_duplicates(["article", "quotation"])
    listed = reporting_verbs()
    lemmas = {cue: _lemma(cue, listed) for cue in rows["cue"].dropna().unique()}
    verbs = rows["cue"].map(lambda cue: lemmas.get(cue, NO_VERB))
    stances = verbs.map(listed.stances).fillna(NO_VERB)
    return rows.assign(verb=_as_written(verbs.astype("str"), rows["cue"]), stance=stances.astype("str"))


def _as_written(verbs: pd.Series, cues: pd.Series) -> pd.Series:
    """The lemmas, but those that mostly stand in a phrase as the phrase: "according to"."""
    phrases = cues.astype("str").str.lower().str.extract(r"^(\w+ing to|according)$")[0]
    is_phrase = phrases.notna().groupby(verbs).mean() > 0.5
    named = (
        phrases.replace("according", "according to").groupby(verbs).first()[is_phrase].drop(NO_VERB, errors="ignore")
    )
    return verbs.replace(named.to_dict())


def verbs_used(quotations: pd.DataFrame, articles: pd.DataFrame, *, copies: bool = False) -> pd.DataFrame:
    """Return how often each reporting verb is used, most often first, those without one as a row.

    Columns: `verb` (its lemma, or "according to"), `stance`, `quotations`, `articles`, `share` of all
    quotations, `low`, `high`.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2", "3"], "words": 5,
    ...     "quoted_words": 5, "cue": ["said", "says", "denied"]})
    >>> verbs_used(quotations, pd.DataFrame({"article": ["a"]}))[["verb", "stance", "quotations"]]
       verb    stance  quotations
    0   say   neutral           2
    1  deny  doubting           1
    """
    articles, counted = speech(quotations, articles, copies=copies)
    rows = with_stance(counted)
    table = share_of_voice(rows, articles, by="verb", measure="quotations", copies=True)
    stance = rows.drop_duplicates("verb").set_index("verb")["stance"]
    table = table.rename(columns={"group": "verb"}).assign(stance=table["group"].map(stance))
    return table[["verb", "stance", "quotations", "articles", "share", "low", "high"]]


def stances(
    quotations: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: str = "affiliation",
    copies: bool = False,
    seed: int = 0,
) -> pd.DataFrame:
    """Return with which stance each group's words are reported, for quotations with a reporting verb.

    Columns: `group`, `stance`, `n` quotations, the group's `denominator`, `share`, and `low` and `high`, the
    95% bootstrap interval over articles. Every stance that occurs has a row for every group.
    Verbs that judge what they report: Caldas-Coulthard (1994), in Coulthard (ed.), Advances in Written Text
    Analysis, 295-308; Thompson & Ye (1991), Applied Linguistics 12(4): 365-382.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "cue": ["said", "claimed"],
    ...     "speaker": "Ana Ruiz", "affiliation": "Spain"})
    >>> table = stances(quotations, pd.DataFrame({"article": ["a"]}))
    >>> table[["group", "stance", "n", "denominator", "share"]]
       group    stance  n  denominator  share
    0  Spain  doubting  1            2    0.5
    1  Spain   neutral  1            2    0.5
    """
    articles, counted = speech(quotations, articles, copies=copies)
    rows = reported(counted, articles, by)
    groups, kinds = sorted(rows["group"].unique()), sorted(rows["stance"].unique())
    table = pd.MultiIndex.from_product([groups, kinds], names=["group", "stance"]).to_frame(index=False)
    cell = pd.MultiIndex.from_frame(table).get_indexer(pd.MultiIndex.from_frame(rows[["group", "stance"]]))
    tops = matrix(rows.assign(cell=cell, one=1), articles, group="cell", value="one", groups=len(table))
    number = pd.Index(groups).get_indexer(rows["group"])
    whole = matrix(rows.assign(number=number, one=1), articles, group="number", value="one", groups=len(groups))
    whole = whole[:, np.repeat(np.arange(len(groups)), len(kinds))]
    low, high = ratio_intervals(tops, whole, present=whole > 0, seed=seed)
    n, denominator = tops.sum(axis=0).astype("int64"), whole.sum(axis=0).astype("int64")
    return table.assign(n=n, denominator=denominator, share=n / denominator, low=low, high=high)


def reported(counted: pd.DataFrame, articles: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return the quotations that have a reporting verb, one row each, with `stance` and the `group` of `by`.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "cue": ["said", None],
    ...     "speaker": "Ana Ruiz"})
    >>> reported(quotations, pd.DataFrame({"article": ["a"]}), "speaker")[["stance", "group"]]
        stance     group
    0  neutral  Ana Ruiz
    """
    rows = with_stance(counted)
    rows = rows.assign(group=with_groups(rows, articles, by))
    return rows[rows["stance"] != NO_VERB]


def _lemma(cue: str, verbs: Verbs) -> str:
    words = re.findall(r"\w+", cue.lower())
    lemmas = [verbs.verbs[word][0] for word in words if word in verbs.verbs]
    others = [found[word] for found in (verbs.nouns, verbs.adjectives) for word in words if word in found]
    return next(iter([*lemmas[-1:], *others]), NO_VERB)
