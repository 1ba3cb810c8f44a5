from datetime import date

import pandas as pd
import pytest

from analysis.core.days import days_of


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (pd.to_datetime(["2024-03-01", None]), [date(2024, 3, 1), None]),
        (["2024-03-01", "2024-03-02 10:00:00"], [date(2024, 3, 1), date(2024, 3, 2)]),
        ([date(2024, 3, 1), "in spring"], [date(2024, 3, 1), None]),
        ([None, float("nan")], [None, None]),
    ],
)
def test_the_day_of_an_article(dates, expected):
    assert days_of(pd.DataFrame({"article": ["a", "b"], "date": dates})) == expected
