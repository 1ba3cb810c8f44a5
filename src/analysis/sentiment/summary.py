"""The tone toward targets, summed up: by voice, speaker, outlet and week, each mean with its interval."""

from collections.abc import Sequence

import pandas as pd

from ..core.categories import COUNTRIES, LABELS
from ..core.errors import InputError
from ..core.intervals import mean_intervals
from ..voice.grouping import NO_GROUPS, PERIODS, counted_articles, periods
from .perspective import NARRATOR, UNATTRIBUTED

UNDECIDED_BELOW = 0.5  # of the confidence
COLUMNS = ("n", "articles", "mean", "low", "high", *LABELS, "undecided")


def tone_by(
    sentiment: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: Sequence[str] = ("target", "side"),
    copies: bool = False,
) -> pd.DataFrame:
    """Return the mean tone for each group of `by`: one tidy row a group, targets in their fixed order.

    `by` names columns of the sentiment or the articles table, `side` (narrator, speakers, unattributed), or
    `day`, `week` (its Monday), `month`, `year` of the article. A missing value is named "unknown".
    Columns: those of `by`; `n`, the scored mentions; `articles` they are from; `mean` polarity (-1 to 1) with
    `low` and `high`, its 95% bootstrap interval over articles (missing under 10 articles or 5 with the
    group); the counts `negative`, `neutral`, `positive` of those decided, and `undecided`, those too close to
    call: the four add up to n.
    Articles that are not `analysed` are left out, copies too unless `copies` is true.
    Raises InputError for a column that is not there, and where none is named.

    >>> sentiment = pd.DataFrame({"article": ["a", "a", "b"], "target": "China", "undecided": False,
    ...     "voice": ["Ana Ruiz", "narrator", "Ana Ruiz"], "label": ["negative", "neutral", "negative"],
    ...     "polarity": [-0.6, 0.1, -0.2]})
    >>> tone_by(sentiment, pd.DataFrame({"article": ["a", "b"]}))[["target", "side", "n", "mean", "negative"]]
      target      side  n  mean  negative
    0  China  narrator  1   0.1         0
    1  China  speakers  2  -0.4         2
    """
    scored, articles = scored_mentions(sentiment, articles, copies=copies)
    groups = list(by)
    if not groups:
        raise InputError(NO_GROUPS)
    scored = scored.assign(**{name: _group(scored, articles, name) for name in groups})
    means = mean_intervals(scored, articles, by=groups, value="polarity")
    counts = _label_counts(scored, groups)
    table = means.merge(counts, on=groups, how="left")[[*groups, *COLUMNS]]
    return table.sort_values(groups, key=_ranked, ignore_index=True)


def speaker_matrix(
    sentiment: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    voices: int = 12,
    by: str = "voice",
    copies: bool = False,
) -> tuple[pd.DataFrame, pd.Series]:
    """Return who speaks how of whom: the tone table of every cell voice by target, and the voices left out.

    Rows are in order: the `voices` with most mentions, the narrator and the unattributed among them, each
    with all targets. `by` may be `affiliation` or `speaker_type` instead. Where nobody speaks of a target,
    `n` is 0 and the mean is missing: silence is no neutrality.
    Columns: `by`, `target` and those of `tone_by`; of the voices left out, the mentions of each.

    >>> sentiment = pd.DataFrame({"article": "a", "target": ["China", "Russia", "China"],
    ...     "voice": ["Ana Ruiz", "Ana Ruiz", "narrator"], "polarity": [-0.6, -0.5, -0.3],
    ...     "label": "negative", "undecided": False})
    >>> matrix, left_out = speaker_matrix(sentiment, pd.DataFrame({"article": ["a"]}))
    >>> matrix[["voice", "target", "n", "mean"]]
          voice  target  n  mean
    0  Ana Ruiz   China  1  -0.6
    1  Ana Ruiz  Russia  1  -0.5
    2  narrator   China  1  -0.3
    3  narrator  Russia  0   NaN
    >>> len(left_out)
    0
    """
    scored, articles = scored_mentions(sentiment, articles, copies=copies)
    scored = scored.assign(**{by: _group(scored, articles, by)})
    targets = sorted(set(sentiment["target"]), key=_rank)
    most = scored[by].value_counts().rename_axis(by).reset_index(name="n")
    most = most.sort_values(["n", by], ascending=[False, True])
    names = most[by].head(voices)
    table = tone_by(scored[scored[by].isin(names)], articles, by=[by, "target"], copies=True)
    cells = pd.MultiIndex.from_product([names, targets], names=[by, "target"])
    table = table.set_index([by, "target"]).reindex(cells).reset_index()
    counts = ["n", "articles", *LABELS, "undecided"]
    table = table.assign(**{name: table[name].fillna(0).astype("int64") for name in counts})
    return table, most.iloc[voices:].set_index(by)["n"]


def side_of(voice: pd.Series) -> pd.Series:
    """Return `narrator`, `unattributed` or, for anybody who is quoted, `speakers`.

    >>> side_of(pd.Series(["narrator", "Ana Ruiz"])).tolist()
    ['narrator', 'speakers']
    """
    return voice.where(voice.isin([NARRATOR, UNATTRIBUTED]), "speakers").astype("str")


def scored_mentions(
    sentiment: pd.DataFrame, articles: pd.DataFrame, *, copies: bool = False
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the mentions with a label in the articles that count, and these articles.

    >>> sentiment = pd.DataFrame({"article": ["a", "b"], "label": ["neutral", None], "polarity": [0.0, None]})
    >>> [len(table) for table in scored_mentions(sentiment, pd.DataFrame({"article": ["a", "b"]}))]
    [1, 2]
    """
    articles = counted_articles(articles, copies=copies)
    here = sentiment["article"].isin(articles["article"]) & sentiment["label"].notna()
    return sentiment[here].reset_index(drop=True), articles


def is_decided(scored: pd.DataFrame) -> pd.Series:
    """Return which scored mentions are not too close to call.

    >>> is_decided(pd.DataFrame({"undecided": [False, True, None]})).tolist()
    [True, False, False]
    """
    return ~scored["undecided"].astype("boolean").fillna(True).astype(bool)


def _rank(target: str) -> str:
    return f"{COUNTRIES.index(target)} " if target in COUNTRIES else f"~{target}"


def _ranked(values: pd.Series) -> pd.Series:
    return values.map(_rank) if values.name == "target" else values


def _group(scored: pd.DataFrame, articles: pd.DataFrame, name: str) -> pd.Series:
    if name == "side":
        return side_of(scored["voice"])
    if name in scored:
        values = scored[name]
    elif name in articles or (name in PERIODS and "date" in articles):
        each = articles[name] if name in articles else periods(articles["date"], name)
        values = scored["article"].map(each.astype("string").set_axis(articles["article"]))
    else:
        raise InputError(
            f"no column {name!r} in the sentiment or the articles to group by; they have "
            f"{', '.join([*scored, *articles])}"
        )
    return values.astype("str").fillna("unknown")


def _label_counts(scored: pd.DataFrame, groups: list[str]) -> pd.DataFrame:
    sure = is_decided(scored)
    flags = {label: (scored["label"] == label) & sure for label in LABELS}
    flags["undecided"] = ~sure
    counted = scored[groups].assign(**flags)
    return counted.groupby(groups, dropna=False)[list(flags)].sum().astype("int64").reset_index()
