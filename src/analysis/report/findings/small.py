"""When a finding may compare, and when there is too little to say more than what was counted."""

import pandas as pd

from ...charts.labels import spoken
from ...core.intervals import MINIMUM_ARTICLES

FEW_MENTIONS = 30  # fewer mentions, of all targets together, are counted and not compared
FEW_QUOTATIONS = 10  # fewer quotations make no share


def comparable(number: int, articles: pd.DataFrame, *, least: int = FEW_MENTIONS) -> bool:
    """Return whether so many things in these articles can carry a comparison.

    >>> comparable(27, pd.DataFrame(index=range(1))), comparable(300, pd.DataFrame(index=range(40)))
    (False, True)
    """
    return number >= least and len(articles) >= MINIMUM_ARTICLES


def part(number: int, total: int) -> str:
    """Return a part of a whole as a sentence says it: of few things as a count.

    >>> part(3, 19), part(30, 190)
    ('3 of 19', '16%')
    """
    return f"{number:,} of {total:,}" if total < FEW_MENTIONS else spoken(number / total)


def clearly_apart(first: pd.Series, second: pd.Series) -> bool:
    """Return whether the interval of `first` lies above that of `second`; false where either has none.

    >>> clearly_apart(pd.Series({"low": 0.3, "high": 0.5}), pd.Series({"low": 0.1, "high": 0.2}))
    True
    """
    return bool(first["low"] > second["high"])
