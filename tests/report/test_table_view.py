import pandas as pd
import pytest

from analysis.report.table_view import show


def test_counts_have_their_commas_missing_ones_a_dash():
    shown = repr(show(pd.DataFrame({"n": pd.array([1647, None], dtype="Int64")})))
    assert shown.split() == ["n", "1,647", "–"]


@pytest.mark.parametrize(
    ("row", "columns", "expected"),
    [
        ({"share": 0.25, "low": 0.2, "high": 0.3}, None, "25% 20% 30%"),
        ({"mean": -0.25, "low": -0.4, "high": 0.3}, None, "−0.25 −0.40 0.30"),
        ({"mean": -0.001, "n": 1647}, None, "0.00 1,647"),
        ({"largest_share": 0.5, "effective": 1.6}, None, "50% 1.60"),
        ({"share": 0.25, "low": 0.2}, ["low"], "20%"),
    ],
)
def test_only_shares_are_percent(row, columns, expected):
    assert repr(show(pd.DataFrame([row]), columns=columns)).splitlines()[-1].split() == expected.split()
