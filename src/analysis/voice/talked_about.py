"""Heard against talked about: which countries speak in the news, and which are only spoken of."""

import numpy as np
import pandas as pd

from ..core.intervals import matrix, ratio_intervals
from ..speakers.joint_affiliation import sides_of
from .grouping import counted_articles, require, spoken_by
from .share import speech

_COUNTED = ["country", "speakers", "quotations", "n", "heard", "heard_low", "heard_high"]
_TALKED = ["mentions", "talked_about", "talked_about_low", "talked_about_high", "ratio"]
_NO_AFFILIATION = ("company", "party", "person")  # kinds of target that no rule gives a speaker


def heard_and_talked_about(
    quotations: pd.DataFrame,
    mentions: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    measure: str = "words",
    copies: bool = False,
    seed: int = 0,
) -> pd.DataFrame:
    """Return each country's share of the speaking beside its share of the mentions, and the ratio of the two.

    The countries are those targets of `mentions` of which `can_be_heard` tells; both shares are among these, so each
    column adds up to 1.
    Heard are the words (or `quoted_words`) of speakers with that affiliation, but not of documents, which
    answer no question; words of several countries together are heard for each. Talked about are the mentions
    outside the naming of a source.

    Columns: `country`; `speakers` and `quotations` heard, `n` words, the share `heard`; `mentions` and the
    share `talked_about`; 95% intervals over articles of both shares (`…_low`, `…_high`); `ratio` = heard /
    talked_about (1: heard as much as talked about; 0: talked about, not heard). Sorted by mentions.

    Who is covered and who gets to speak are two things: Gans (1979), Deciding What's News, ch. 1.

    >>> quotations = pd.DataFrame({"article": ["a"], "quotation": ["1"], "speaker": ["Ana Ruiz"],
    ...     "words": [12], "speaker_type": "person", "affiliation": "Spain"})
    >>> mentions = pd.DataFrame({"article": "a", "target": ["China", "China", "Spain"],
    ...     "role": "talked about"})
    >>> table = heard_and_talked_about(quotations, mentions, quotations[["article"]])
    >>> table[["country", "n", "heard", "mentions", "talked_about", "ratio"]].round(2)
      country   n  heard  mentions  talked_about  ratio
    0   China   0    0.0         2          0.67    0.0
    1   Spain  12    1.0         1          0.33    3.0
    """
    require(quotations, "article", "quotation", "speaker", "speaker_type", "affiliation", measure)
    articles, counted = speech(quotations, articles, copies=copies)
    counted = for_each_country(counted[counted["speaker_type"] != "document"])
    mentions = mentions[mentions["article"].isin(articles["article"])]
    countries = sorted(can_be_heard(mentions, counted))
    talked = _shares(mentions[mentions["role"] != "heard"].assign(one=1), articles, countries, "target", "one", seed)
    heard = _shares(counted, articles, countries, "affiliation", measure, seed)
    table = _named(heard, "heard").join(_named(talked.rename(columns={"n": "mentions"}), "talked_about"))
    table = table.join(_heads(counted)).fillna({"speakers": 0, "quotations": 0})
    table["ratio"] = table["heard"] / table["talked_about"].where(table["talked_about"] > 0)
    table = table.rename_axis("country").reset_index().astype({"speakers": "int64", "quotations": "int64"})
    return table.sort_values(["mentions", "country"], ascending=[False, True], ignore_index=True)[_COUNTED + _TALKED]


def can_be_heard(mentions: pd.DataFrame, quotations: pd.DataFrame) -> set[str]:
    """Return the targets that somebody can be heard for: countries and bodies of states.

    No rule finds who speaks for a company, a party or a person, so of these the question is not asked, unless a
    speaker has been given that affiliation by hand.

    >>> mentions = pd.DataFrame({"target": ["China", "Norwick Steel"], "kind": ["demonym", "company"]})
    >>> can_be_heard(mentions, pd.DataFrame({"affiliation": ["Peru"]}))
    {'China'}
    """
    kinds = mentions.get("kind", pd.Series(index=mentions.index, dtype="str"))
    asked = ~kinds.isin(_NO_AFFILIATION) | mentions["target"].isin(quotations["affiliation"].dropna())
    return set(mentions["target"][asked].dropna())


def for_each_country(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with one affiliation in a row: those of several countries together have a row for each.

    >>> for_each_country(pd.DataFrame({"words": [9, 4], "affiliation": ["China and Laos", None]})).values.tolist()
    [[9, 'China'], [9, 'Laos'], [4, nan]]
    """
    sides = [[None] if pd.isna(name) else sides_of(name) for name in quotations["affiliation"]]
    each = quotations.assign(affiliation=pd.Series(sides, quotations.index, dtype=object)).explode("affiliation")
    return each.astype({"affiliation": "str"})


def _shares(frame, articles, countries, column, value, seed):
    frame = frame[frame[column].isin(countries)]
    numbered = frame.assign(number=pd.Index(countries).get_indexer(frame[column]))
    tops = matrix(numbered, articles, group="number", value=value, groups=len(countries))
    total = tops.sum()
    low, high = ratio_intervals(tops, tops.sum(axis=1), seed=seed)
    share = tops.sum(axis=0) / total if total else np.full(len(countries), np.nan)
    data = {"n": tops.sum(axis=0).astype("int64"), "": share, "_low": low, "_high": high}
    return pd.DataFrame(data, index=pd.Index(countries, dtype="str"))


def _named(shares, name):
    return shares.rename(columns={"": name, "_low": f"{name}_low", "_high": f"{name}_high"})


def _heads(counted):
    groups = counted.assign(speaker=spoken_by(counted)).groupby("affiliation")
    return groups.agg(speakers=("speaker", "nunique"), quotations=("quotation", "nunique"))


def mention_rates(
    mentions: pd.DataFrame, articles: pd.DataFrame, *, copies: bool = False, seed: int = 0
) -> pd.DataFrame:
    """Return how much attention each target gets: its share of articles, and its mentions for 1,000 words of text.

    Columns: `target`, `mentions` (talked about), `articles` with one, `of_articles`, their `share` of all articles
    with a 95% interval (`low`, `high`), and `per_1000_words`. Attention as Media Cloud counts it: the share of
    stories that match (Roberts et al. 2021, Media Cloud, ICWSM).

    >>> articles = pd.DataFrame({"article": ["a", "b"], "words": [400, 600]})
    >>> mentions = pd.DataFrame({"article": "a", "target": ["China", "China"], "role": "talked about"})
    >>> mention_rates(mentions, articles)[["target", "mentions", "articles", "of_articles", "per_1000_words"]]
      target  mentions  articles  of_articles  per_1000_words
    0  China         2         1            2             2.0
    """
    articles = counted_articles(articles, copies=copies)
    about = mentions[mentions["role"].eq("talked about") & mentions["article"].isin(articles["article"])]
    table = about.groupby("target", sort=False).agg(mentions=("target", "size"), articles=("article", "nunique"))
    table = table.reset_index().assign(of_articles=len(articles))
    once = about.drop_duplicates(["article", "target"]).assign(one=1.0)
    once["group"] = pd.Index(table["target"]).get_indexer(once["target"])
    with_one = matrix(once, articles, group="group", value="one", groups=len(table))
    table["share"] = table["articles"] / len(articles) if len(articles) else np.nan
    table["low"], table["high"] = ratio_intervals(with_one, np.ones((len(articles), 1)), seed=seed)
    table["per_1000_words"] = 1000 * table["mentions"] / articles["words"].sum()
    return table
