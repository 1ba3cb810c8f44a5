"""What counts in a share: which articles, which words, and to which group each belongs."""

import pandas as pd

from ..core.errors import InputError

UNATTRIBUTED = "unattributed"
NO_OUTLET = "no outlet known"
NO_GROUPS = "there is nothing to group by; name at least one column in by"
PERIODS = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}

_ADDED_BY = dict.fromkeys(
    ("source_kind", "anonymity_reason"), "; voice.with_source_kinds(quotations, articles) adds this one"
)
_OF_SPEAKER = ("speaker", "speaker_type", "role", "affiliation", "gender")


def counted_articles(articles: pd.DataFrame, *, copies: bool = False) -> pd.DataFrame:
    """Return the articles that figures are made from: those `analysed`, without copies unless asked for.

    A copy counts where `copies` is true and it is whole and the first of its `duplicate_group` is analysed.
    A table without these columns is kept as it is. Raises InputError where an article is listed twice.

    >>> articles = pd.DataFrame({"article": ["a", "b"], "analysed": [True, False],
    ...     "is_primary": [True, False], "is_truncated": False, "duplicate_group": "a"})
    >>> len(counted_articles(articles)), len(counted_articles(articles, copies=True))
    (1, 2)
    """
    twice = articles["article"][articles["article"].duplicated()]
    if len(twice):
        raise InputError(f"the articles table lists {twice.iloc[0]!r} twice; keep one row for each article")
    keep = _flag(articles, "analysed", True) & _flag(articles, "is_primary", True)
    if copies and "duplicate_group" in articles:
        groups = articles.loc[keep, "duplicate_group"].dropna()
        keep |= articles["duplicate_group"].isin(groups) & ~_flag(articles, "is_truncated", False)
    return articles[keep]


def require(quotations: pd.DataFrame, *columns: str) -> None:
    """Raise InputError where a quotations table lacks a column, naming it.

    >>> require(pd.DataFrame({"article": ["a"]}), "article", "words")
    Traceback (most recent call last):
    analysis.core.errors.InputError: the quotations table has no column 'words'; give the table that find_quotations
    returns, or add the column
    """
    for column in columns:
        if column not in quotations:
            raise InputError(
                f"the quotations table has no column {column!r}; "
                "give the table that find_quotations returns, or add the column"
            )


def outermost(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the stretches that stand in no other, so that each word counts once, to its outermost source.

    Left out are rows with `inside` set, and rows whose offsets lie within those of another row.

    >>> nested = pd.DataFrame({"article": "a", "start": [0, 10, 60], "end": [50, 20, 90],
    ...     "inside": [None, "q1", None]})
    >>> outermost(nested).index.tolist()
    [0, 2]
    """
    if "inside" in quotations:
        quotations = quotations[quotations["inside"].isna()]
    if not {"start", "end"} <= set(quotations):
        return quotations
    spans = quotations[["article", "start", "end"]].reset_index(drop=True)
    spans = spans.astype({"start": "Int64", "end": "Int64"})
    spans = spans.sort_values(["article", "start", "end"], ascending=[True, True, False], kind="stable")
    furthest = spans.groupby("article")["end"].cummax().groupby(spans["article"]).shift()
    within = (spans["end"] <= furthest).fillna(False).astype(bool)
    return quotations[~within.sort_index().to_numpy()]


def with_groups(quotations: pd.DataFrame, articles: pd.DataFrame, by: str | list[str]) -> pd.Series:
    """Return the group of each quotation, as text: the values of `by` joined by " · ".

    `by` names columns of either table, or `day`, `week` (its Monday), `month` or `year` of the article.
    A missing value becomes "unattributed" where the speaker is missing, else "no … known".
    Raises InputError for a column that neither table has, and where no column is named.

    >>> quotations = pd.DataFrame({"article": ["a", "a"], "speaker": ["Ana Ruiz", None], "affiliation": None})
    >>> articles = pd.DataFrame({"article": ["a"], "outlet": "Herald"})
    >>> with_groups(quotations, articles, ["outlet", "affiliation"])
    0    Herald · no affiliation known
    1            Herald · unattributed
    dtype: str
    """
    columns = [by] if isinstance(by, str) else list(by)
    if not columns:
        raise InputError(NO_GROUPS)
    parts = [_column(quotations, articles, name) for name in columns]
    joined = parts[0]
    for part in parts[1:]:
        joined = joined + " · " + part
    return joined.rename(None)


def spoken_by(quotations: pd.DataFrame) -> pd.Series:
    """Return who speaks, by the one name that a speaker has in all articles, else by that of the article.

    >>> table = pd.DataFrame({"speaker": ["Lee", "Bo Li", None], "known_as": ["Ann Lee", None, None]})
    >>> spoken_by(table).tolist()
    ['Ann Lee', 'Bo Li', <NA>]
    """
    names = quotations["speaker"].astype("string")
    return quotations["known_as"].astype("string").fillna(names) if "known_as" in quotations else names


def tells_of_articles(quotations: pd.DataFrame, articles: pd.DataFrame, name: str) -> bool:
    """Return whether a name to group by tells of articles; of a column that both tables have the quotation's counts.

    >>> quotations, articles = pd.DataFrame(columns=["title"]), pd.DataFrame(columns=["title", "outlet", "date"])
    >>> [tells_of_articles(quotations, articles, name) for name in ("title", "outlet", "week")]
    [False, True, True]
    """
    if name == "article":
        return True
    return name not in quotations and (name in articles or (name in PERIODS and "date" in articles))


def is_named(groups: pd.Series) -> pd.Series:
    """Return which groups are somebody: not "unattributed" or "unknown", nor "no affiliation known".

    >>> is_named(pd.Series(["Ana Ruiz", "unattributed", "no role known"])).tolist()
    [True, False, False]
    """
    return ~(groups.isin([UNATTRIBUTED, "unknown"]) | groups.str.fullmatch("no .* known")).astype(bool)


def periods(dates: pd.Series, period: str) -> pd.Series:
    """Return the first day of each date's day, week (Monday), month or year, as text; NA where unknown.

    >>> periods(pd.Series(pd.to_datetime(["2024-03-06", None])), "week").tolist()
    ['2024-03-04', <NA>]
    """
    starts = pd.to_datetime(dates).dt.to_period(PERIODS[period]).dt.start_time
    return starts.dt.strftime("%Y-%m-%d").astype("string")


def fitting_period(dates: pd.Series) -> str:
    """Return the period that parts the dates into at most some 60: week, month or year.

    >>> fitting_period(pd.Series(pd.to_datetime(["2024-03-06", "2024-06-01"])))
    'week'
    >>> fitting_period(pd.Series(pd.to_datetime(["2021-03-06", "2024-06-01"])))
    'month'
    """
    known = pd.to_datetime(dates).dropna()
    days = (known.max() - known.min()).days if len(known) else 0
    return "week" if days <= 60 * 7 else "month" if days <= 60 * 31 else "year"


def _column(quotations, articles, name):
    if tells_of_articles(quotations, articles, name):
        each = articles[name] if name in articles else periods(articles["date"], name)
        values = quotations["article"].map(each.set_axis(articles["article"]).astype("string"))
    elif name in quotations:
        values = spoken_by(quotations) if name == "speaker" else quotations[name].astype("string")
    else:
        raise InputError(
            f"no column {name!r} in the quotations or the articles to group by; they have "
            f"{', '.join([*quotations, *articles])}{_ADDED_BY.get(name, '')}"
        )
    return _named(values.astype("str"), quotations, name)


def _named(values, quotations, name):
    if name == "gender":  # a person's that is not known, and one that nobody asked for, are one group
        values = values.mask(values == "unknown")
    if name not in _OF_SPEAKER:
        return values.fillna(f"no {name} known")
    speaker = quotations.get("speaker", pd.Series(index=quotations.index, dtype="str"))
    unresolved = speaker.isna() & (values.isna() | (values == "unknown"))
    return values.mask(unresolved, UNATTRIBUTED).fillna(f"no {name.replace('_', ' ')} known")


def _flag(articles, name, default):
    if name not in articles:
        return pd.Series(default, index=articles.index)
    return articles[name].astype("boolean").fillna(default).astype(bool)
