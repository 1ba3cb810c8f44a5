"""Which articles were read but not counted, and why, in words; and what a long table leaves on paper."""

import pandas as pd

from ..voice.grouping import counted_articles

LONG = 14  # rows of a table that is folded, and is left out on paper


def not_counted(articles: pd.DataFrame) -> pd.DataFrame:
    """Return the articles that are left out of the figures: `article`, `title`, `reason`.

    >>> articles = pd.DataFrame({"article": ["a", "b"], "title": ["Talks", "Gespräche"], "language": ["en", "de"],
    ...     "analysed": [True, False]})
    >>> not_counted(articles).values.tolist()
    [['b', 'Gespräche', 'in another language (de)']]
    """
    others = articles[~articles["article"].isin(counted_articles(articles)["article"])]
    reasons = [_reason(row) for row in others.to_dict("records")]
    return others.reindex(columns=["article", "title"]).assign(reason=pd.Series(reasons, others.index, "str"))


def on_paper(summary: str, file: str = "report.html") -> str:
    """Return what stands in print for a table too long for it: what it lists, and the file that has it.

    >>> on_paper("The articles (24 rows)", "tables/articles.csv")
    'The articles (24 rows), left out of print: tables/articles.csv'
    """
    return f"{summary}, left out of print: {file}"


def _reason(row: dict) -> str:
    language, same = row.get("language"), row.get("duplicate_group")
    reasons = {
        str(row.get("suspicious")): pd.notna(row.get("suspicious")),
        f"in another language ({language})": pd.notna(language) and language != "en",
        "cut short": row.get("is_truncated") is True,
        f"the same story as {same}": row.get("is_primary") is False,
    }
    return "; ".join(reason for reason, holds in reasons.items() if holds)
