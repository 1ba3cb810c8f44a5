"""The order of day and month in numbers such as 03/09/2026: the other dates of their column tell it."""

import re
from collections import defaultdict
from collections.abc import Iterable

from .dates import parse_date

_NUMBERS = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)")
_MONTHS = 12
_TOLD = "; day and month as in its other dates"


def order_of(dates: Iterable[str]) -> bool | None:
    """Return the `dayfirst` that dates of one column show, or None where none shows it or one contradicts another.

    >>> order_of(["17/09/2026", "03/09/2026"]), order_of(["09/17/2026"]), order_of(["17/09/2026", "09/17/2026"])
    (True, False, None)
    """
    pairs = [(int(match[1]), int(match[2])) for raw in dates if (match := _NUMBERS.match(raw.strip()))]
    orders = {first > _MONTHS for first, second in pairs if (first > _MONTHS) != (second > _MONTHS)}
    return orders.pop() if len(orders) == 1 else None


def settle_dates(articles: Iterable[dict]) -> None:
    """Give the articles of one table the dates that are in doubt, where the other dates of the column settle them.

    >>> rows = [{"article": f"a.csv#{n}", "date": None, "date_raw": raw, "date_source": "column day"}
    ...         for n, raw in enumerate(["17/09/2026", "03/09/2026"])]
    >>> settle_dates(rows)
    >>> str(rows[1]["date"]), rows[1]["date_source"]
    ('2026-09-03', 'column day; day and month as in its other dates')
    """
    columns = defaultdict(list)
    for row in articles:
        if "#" in row["article"] and row["date_raw"]:
            columns[row["article"].rpartition("#")[0], row["date_source"].partition(";")[0]].append(row)
    for (_, origin), rows in columns.items():
        order = order_of(row["date_raw"] for row in rows)
        for row in rows if order is not None else ():
            if row["date"] is None and (when := parse_date(row["date_raw"], dayfirst=order)).date:
                row |= {"date": when.date, "timezone": when.timezone or None, "date_source": f"{origin}{_TOLD}"}
