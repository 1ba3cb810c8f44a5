"""Share of voice: how much of the speaking each speaker, kind of speaker, country or outlet gets."""

from collections.abc import Collection, Iterable
from typing import Any

import numpy as np
import pandas as pd

from ..attribution.extract import only_counted
from ..core.categories import QUOTATION_KINDS
from ..core.errors import InputError
from ..core.intervals import MINIMUM_WITH_GROUP, matrix, ratio_intervals
from ..core.wordlists import read_list
from .grouping import counted_articles, is_named, outermost, require, spoken_by, tells_of_articles, with_groups

MEASURES = ("words", "quoted_words", "quotations", "articles", "persons")
_PERSONS = ("person", "unnamed person")
COLUMNS = [
    *("group", "quotations", "words", "quoted_words", "articles"),
    *("n", "denominator", "share", "low", "high"),
]


def share_of_voice(
    quotations: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: str | list[str] = "speaker",
    measure: str = "words",
    kinds: str | tuple[str, ...] | None = None,
    within: str | None = None,
    copies: bool = False,
    leave_out: Collection[str] = (),
    known: bool = False,
    seed: int = 0,
) -> pd.DataFrame:
    """Return each group's share of what is quoted and paraphrased: the voice table, largest share first.

    `by` names one or several columns of either table, or `day`, `week`, `month`, `year`. `measure` is what is
    counted: all reported `words`, `quoted_words` (between quotation marks: a paraphrase's words are the
    journalist's), `quotations`, `articles` that give the group a voice, or `persons`: each person once an article,
    however often quoted, as the BBC's 50:50 project counts. `leave_out` names speakers who do not count, such
    as those whom no newsroom can avoid quoting (`newsmakers()` reads a list of them). Where `known` is true, the
    shares are of those whose group is known: women among the people whose gender is. `kinds` keeps some kinds of
    quotation ("direct", "indirect", "mixed"). `within` (an outlet, a week) makes the shares add up inside
    each of its values, a column that then stands first.

    Columns: `group`; its `quotations`, `words`, `quoted_words` and `articles` (with the group); `n`, the
    group's count in the measure; `denominator`, what it is a share of; `share`; `low` and `high`, the 95%
    bootstrap interval over articles, missing under 10 articles or 5 with the group. The denominator is all
    groups together, the unattributed included; for `articles` it is every article, silent ones too, and the
    shares do not add up to 1. Each word counts once, to the outermost source. Articles that are not
    `analysed` are left out, copies too unless `copies` is true, and quotations of any other article.

    Who gets to speak in the news, counted by source: Gans (1979), Deciding What's News, ch. 1; from extracted
    quotations, with shares of speakers: Asr et al. (2021), The Gender Gap Tracker, PLoS ONE 16(1): e0245533.
    Raises InputError for a measure, kind or column that is not there.

    Five ways to count, worked by hand: Ana Ruiz has 30 of the 60 words in a and 20 in b, somebody unnamed 10, so
    50 of 60 words; 45 of the 55 quoted words; 2 of 3 quotations; both of 2 articles; and she is 2 of the 2
    persons, once in each article.

    >>> quotations = pd.DataFrame({"article": ["a", "a", "b"], "quotation": ["1", "2", "3"], "kind": "direct",
    ...     "speaker": ["Ana Ruiz", None, "Ana Ruiz"], "words": [30, 10, 20], "quoted_words": [25, 10, 20]})
    >>> voice = share_of_voice(quotations, pd.DataFrame({"article": ["a", "b"]}))
    >>> voice[["group", "quotations", "articles", "n", "denominator", "share"]].round(2)
              group  quotations  articles   n  denominator  share
    0      Ana Ruiz           2         2  50           60   0.83
    1  unattributed           1         1  10           60   0.17
    >>> quotations["speaker_type"] = ["person", "unknown", "person"]
    >>> for measure in ("quoted_words", "quotations", "articles", "persons"):
    ...     first = share_of_voice(quotations, pd.DataFrame({"article": ["a", "b"]}), measure=measure).iloc[0]
    ...     print(measure, first["group"], first["n"], "of", first["denominator"])
    quoted_words Ana Ruiz 45 of 55
    quotations Ana Ruiz 2 of 3
    articles Ana Ruiz 2 of 2
    persons Ana Ruiz 2 of 2
    """
    require(quotations, "article", "quotation", "words", "quoted_words")
    articles, counted = speech(quotations, articles, kinds=kinds, copies=copies)
    counted = _who_count(counted, measure, leave_out)
    counted = counted.assign(group=with_groups(counted, articles, by))
    counted = counted[is_named(counted["group"])] if known else counted
    if within is None:
        return _voice(counted, articles, measure, seed)
    parts = counted.groupby(with_groups(counted, articles, within), sort=True)
    tables = [
        _voice(part, _inside(counted, articles, within, value), measure, seed).assign(**{within: value})
        for value, part in parts
    ]
    none = _voice(counted.head(0), articles, measure, seed).assign(**{within: pd.Series(dtype="str")})
    return pd.concat(tables or [none], ignore_index=True)[[within, *COLUMNS]]


def newsmakers() -> tuple[str, ...]:
    """Return the speakers of `data/newsmakers.csv`, whom no newsroom can avoid quoting, for `leave_out`.

    >>> newsmakers()
    ()
    """
    return tuple(row["name"] for row in read_list("newsmakers.csv", ("name", "reason")))


def side_by_side(quotations: pd.DataFrame, articles: pd.DataFrame, **options: Any) -> pd.DataFrame:
    """Return the shares in all reported words and in the words between quotation marks, one under the other.

    The voice table with a first column `counted`; options are those of `share_of_voice` but `measure`.

    >>> quotations = pd.DataFrame({"article": ["a", "a"], "quotation": ["1", "2"],
    ...     "speaker": ["Ana Ruiz", "Bo Li"], "words": [30, 10], "quoted_words": [0, 10]})
    >>> side_by_side(quotations, quotations[["article"]].head(1))[["counted", "group", "share"]]
                      counted     group  share
    0      all reported words  Ana Ruiz   0.75
    1      all reported words     Bo Li   0.25
    2  words in quotation marks     Bo Li   1.00
    3  words in quotation marks  Ana Ruiz   0.00
    """
    measures = {"all reported words": "words", "words in quotation marks": "quoted_words"}
    tables = [
        share_of_voice(quotations, articles, measure=measure, **options).assign(counted=name)
        for name, measure in measures.items()
    ]
    table = pd.concat(tables, ignore_index=True)
    return table[["counted", *table.columns.drop("counted")]]


def speech(
    quotations: pd.DataFrame, articles: pd.DataFrame, *, kinds: str | Iterable[str] | None = None, copies: bool = False
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the articles that count, and the stretches of quotation in them that count, each word once.

    >>> quotations = pd.DataFrame({"article": ["a", "b"], "kind": ["direct", "indirect"]})
    >>> articles, counted = speech(quotations, quotations[["article"]], kinds="direct")
    >>> len(articles), len(counted)
    (2, 1)
    """
    if len(quotations) and not quotations["article"].isin(articles["article"]).any():
        raise InputError("no quotation is from these articles; give those it was found in")
    articles = counted_articles(articles, copies=copies)
    own = only_counted(quotations)[lambda rows: rows["article"].isin(articles["article"])]
    counted = outermost(own).reset_index(drop=True)
    if kinds is None:
        return articles, counted
    wanted = {kinds} if isinstance(kinds, str) else set(kinds)
    unknown = wanted - set(QUOTATION_KINDS)
    if unknown:
        raise InputError(f"there is no kind of quotation {unknown.pop()!r}; choose from {', '.join(QUOTATION_KINDS)}")
    return articles, counted[counted["kind"].isin(wanted)]


def _voice(counted, articles, measure, seed):
    if measure not in MEASURES:
        raise InputError(f"no measure {measure!r}; choose from {', '.join(MEASURES)}")
    return _shares(_by_article(counted), _units(counted, measure), articles, measure, seed)


def told_of(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return what `voice_of` needs to know of some articles: their speakers, each once an article, with sums.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "speaker": "Ana Ruiz",
    ...                            "words": [30, 10], "quoted_words": [25, 10]})
    >>> told_of(quotations, quotations[["article"]].head(1)).values.tolist()
    [['a', 'Ana Ruiz', 2, 40, 35]]
    """
    articles, counted = speech(quotations, articles)
    return _by_article(counted.assign(group=with_groups(counted, articles, "speaker")))


def voice_of(told: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the shares of all reported words by speaker, as `share_of_voice` does, from what `told_of` gives."""
    return _shares(told, told.assign(count=told["words"]), counted_articles(articles), "words", 0)


def _shares(told, units, articles, measure, seed):
    table = _totals(told)
    table["n"] = table["group"].map(units.groupby("group")["count"].sum()).fillna(0).astype("int64")
    table["denominator"] = len(articles) if measure == "articles" else table["n"].sum()
    table["share"] = table["n"] / table["denominator"].where(table["denominator"] > 0)
    table["low"], table["high"] = _intervals(units, articles, table, measure, seed)
    return table.sort_values(["n", "group"], ascending=[False, True], ignore_index=True)[COLUMNS]


def _who_count(counted, measure, leave_out):
    """Without the speakers left out, and persons only where persons are counted."""
    if leave_out:
        counted = counted[~spoken_by(counted).isin(leave_out)]
    if measure != "persons":
        return counted
    require(counted, "speaker", "speaker_type")
    persons = counted[counted["speaker_type"].isin(_PERSONS) & counted["speaker"].notna()]
    return persons.assign(speaker=spoken_by(persons))


def _by_article(counted):
    sums = {"quotations": ("quotation", "nunique"), "words": ("words", "sum"), "quoted_words": ("quoted_words", "sum")}
    told = counted.groupby(["article", "group"], sort=False).agg(**sums).reset_index()
    return told.astype(dict.fromkeys(sums, "int64"))


def _totals(told):
    sums = {name: (name, "sum") for name in ("quotations", "words", "quoted_words")}
    return told.groupby("group").agg(**sums, articles=("article", "nunique")).astype("int64").reset_index()


def _intervals(units, articles, table, measure, seed):
    often = table.loc[table["articles"] >= MINIMUM_WITH_GROUP, "group"].reset_index(drop=True)
    everything = matrix(units.assign(column=0), articles, group="column", value="count", groups=1)
    bottoms = np.ones((len(articles), 1)) if measure == "articles" else everything
    ends = ratio_intervals(_tops(units, articles, often), bottoms, seed=seed)
    return [table["group"].map(pd.Series(end, index=often, dtype=float)) for end in ends]


def _tops(units, articles, groups):
    """What each article (rows) gives each group (columns)."""
    own = units[units["group"].isin(groups)]
    own = own.assign(column=pd.Index(groups).get_indexer(own["group"]))
    return matrix(own, articles, group="column", value="count", groups=len(groups))


def _units(counted, measure):
    if measure in ("words", "quoted_words"):
        return counted.assign(count=counted[measure])
    unit = ["article", "group", {"articles": "group", "persons": "speaker"}.get(measure, "quotation")]
    return counted.drop_duplicates(list(dict.fromkeys(unit))).assign(count=1)


def _inside(counted, articles, within, value):
    """The articles of one outlet or week; all of them where `within` is no property of an article."""
    if not tells_of_articles(counted, articles, within):
        return articles
    return articles[with_groups(articles, articles, within) == value]
