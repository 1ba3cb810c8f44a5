"""The day of each article, whether its date is a date or, in a table read from a CSV, text."""

from datetime import date

import pandas as pd


def days_of(articles: pd.DataFrame) -> list[date | None]:
    """Return the day of each article, None where it has no date that can be read.

    >>> days_of(pd.DataFrame({"article": ["a", "b"], "date": ["2024-03-01 08:30:00", None]}))
    [datetime.date(2024, 3, 1), None]
    >>> days_of(pd.DataFrame({"article": ["a"]}))
    [None]
    """
    dates = articles["date"] if "date" in articles else pd.Series(None, articles.index, dtype=object)
    days = pd.to_datetime(dates, errors="coerce", format="mixed", utc=True)
    return [None if pd.isna(day) else day.date() for day in days]
