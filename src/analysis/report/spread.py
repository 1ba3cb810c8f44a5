"""Which articles and sentences stand for many: drawn across outlets and weeks by a rule, never the first ones."""

import pandas as pd

from ..voice.grouping import periods

RULE = "one article of each outlet in turn, from each of its weeks in turn"


def spread(articles: pd.DataFrame, limit: int) -> pd.DataFrame:
    """Return at most `limit` articles in their order: one of each outlet in turn, from each of its weeks in turn.

    >>> articles = pd.DataFrame({"article": list("abcd"), "outlet": ["Herald", "Herald", "Herald", "Post"],
    ...     "date": pd.to_datetime(["2024-03-04", "2024-03-05", "2024-03-12", None])})
    >>> spread(articles, 3)["article"].tolist()
    ['a', 'c', 'd']
    """
    if len(articles) <= limit:
        return articles
    return articles[turns(articles) < limit]


def turns(articles: pd.DataFrame) -> pd.Series:
    """Return the place of each article in that order, from 0."""
    outlet = articles["outlet"].fillna("")
    week = periods(articles["date"], "week").fillna("")
    places = pd.DataFrame({"outlet": outlet, "week": week}, index=articles.index)
    places["of_week"] = places.groupby(["outlet", "week"]).cumcount()
    places = places.sort_values(["outlet", "of_week", "week"], kind="stable")
    places["of_outlet"] = places.groupby("outlet").cumcount()
    order = places.sort_values(["of_outlet", "outlet"], kind="stable").index
    return pd.Series(range(len(order)), index=order).reindex(articles.index)
