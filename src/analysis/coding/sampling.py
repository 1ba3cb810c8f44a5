"""Drawing what is to be coded: at random, or the same number from each stratum."""

import numpy as np
import pandas as pd

from ..core.errors import InputError

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def draw(frame: pd.DataFrame, n: int, *, by: str | list[str] | None = None, seed: int = 0) -> pd.DataFrame:
    """Return `n` rows drawn without replacement, in their old order, with `stratum`, `drawn` and `of`.

    With `by`, each value of that column (or mix of values of several) gives as many rows as the others, or
    all it has, so that small groups are seen too. `stratum` is a number: a coder does not read the workbook's
    answer off it. `drawn` of its `of` rows are drawn, so each stands for `of / drawn` (Horvitz & Thompson
    1952); whole numbers, for spreadsheets of some countries turn 4.4 into a date.

    The same seed draws the same rows. Raises InputError for a column that is not there, or `n` under 1.

    >>> frame = pd.DataFrame({"outlet": ["Herald"] * 8 + ["Gazette"] * 2})
    >>> drawn = draw(frame, 4, by="outlet", seed=1)
    >>> drawn.groupby("outlet")[["drawn", "of"]].first()
             drawn  of
    outlet
    Gazette      2   2
    Herald       2   8
    """
    if n < 1:
        raise InputError(f"a sample of {n} rows cannot be drawn; give a number from 1")
    by = columns_of(by)
    missing = [name for name in by if name not in frame]
    if missing:
        raise InputError(f"no column {missing[0]!r} to draw by; there are {', '.join(frame.columns)}")
    random = np.random.default_rng(seed)
    numbers = frame.groupby(by, dropna=False, sort=True).ngroup() if by else pd.Series(0, frame.index)
    sizes = numbers.value_counts().sort_index()
    drawn = [
        _from(frame[numbers == stratum].assign(stratum=stratum + 1), quota, random)
        for stratum, quota in _quotas(sizes, n).items()
    ]
    return pd.concat([frame.head(0).assign(stratum=0, drawn=0, of=0), *drawn]).sort_index()


def constructed_weeks(articles: pd.DataFrame, *, weeks: int = 2, seed: int = 0) -> pd.DataFrame:
    """Return the articles of constructed weeks: of all Mondays `weeks` drawn at random, of all Tuesdays as many, …

    News has a rhythm of seven days, so days are drawn by weekday. Two constructed weeks stand for a year of a
    daily better than a month of days drawn at random: Riffe, Aust and Lacy (1993), The effectiveness of random,
    consecutive day and constructed week sampling in newspaper content analysis, Journalism Quarterly 70(1):
    133-139. Days without an article in the corpus cannot be drawn; articles without a date are left out. Raises
    InputError where a weekday has fewer days than `weeks`.

    >>> days = pd.date_range("2024-01-01", periods=28)
    >>> drawn = constructed_weeks(pd.DataFrame({"article": range(28), "date": days}), weeks=1)
    >>> sorted(drawn["date"].dt.day_name().str[:3])
    ['Fri', 'Mon', 'Sat', 'Sun', 'Thu', 'Tue', 'Wed']
    """
    days = pd.to_datetime(articles["date"]).dt.normalize()
    random, drawn = np.random.default_rng(seed), []
    for number, name in enumerate(_WEEKDAYS):
        choice = days[days.dt.day_of_week.eq(number)].drop_duplicates().sort_values()
        if len(choice) < weeks:
            raise InputError(f"{weeks} {name}s cannot be drawn from the {len(choice)} with articles; ask for fewer")
        drawn += list(random.choice(choice.to_numpy(), size=weeks, replace=False))
    return articles[days.isin(drawn)]


def columns_of(by: str | list[str] | None) -> list[str]:
    """Return the columns to draw by, as a list.

    >>> columns_of("outlet"), columns_of(["outlet", "kind"]), columns_of(None)
    (['outlet'], ['outlet', 'kind'], [])
    """
    return [by] if isinstance(by, str) else list(by or [])


def _quotas(sizes, n):
    """As many from each as from the others; what a small stratum leaves over goes to the larger ones."""
    quotas = pd.Series(0, sizes.index)
    left = min(n, int(sizes.sum()))
    while left:
        open_ = quotas.index[quotas < sizes]
        step = max(left // len(open_), 1)
        for stratum in open_:
            more = min(step, sizes[stratum] - quotas[stratum], left)
            quotas[stratum] += more
            left -= more
    return quotas


def _from(rows, quota, random):
    places = random.choice(len(rows), size=quota, replace=False)
    return rows.iloc[places].assign(drawn=quota, of=len(rows))
