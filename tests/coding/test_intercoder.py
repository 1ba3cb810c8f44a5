import numpy as np
import pandas as pd
import pytest

from analysis.coding.intercoder import pairwise_agreement, units_for_reliability
from analysis.coding.krippendorff import agreement
from analysis.coding.sampling import constructed_weeks
from analysis.core.errors import InputError

# Two coders, fifty units, by hand: both yes 20, both no 15, only the first yes 5, only the second yes 10.
# Agreement .70; expected .50 by each coder's own shares (.5 and .6), so kappa .40; by both together .505, pi .394.
FIRST = ["yes"] * 20 + ["no"] * 15 + ["yes"] * 5 + ["no"] * 10
SECOND = ["yes"] * 20 + ["no"] * 15 + ["no"] * 5 + ["yes"] * 10


def test_a_table_worked_by_hand():
    found = pairwise_agreement(pd.DataFrame({"a": FIRST, "b": SECOND}))
    assert found.percent == pytest.approx(0.70)
    assert found.kappa == pytest.approx(0.40)
    assert found.pi == pytest.approx((0.70 - 0.505) / 0.495)


def test_three_coders_are_compared_two_by_two():
    ratings = pd.DataFrame({"a": FIRST, "b": SECOND, "c": FIRST})
    assert pairwise_agreement(ratings).percent == pytest.approx((0.70 + 0.70 + 1) / 3)


def test_units_that_one_did_not_code_are_left_out():
    ratings = pd.DataFrame({"a": [*FIRST, "yes", None], "b": [*SECOND, None, "no"]})
    assert pairwise_agreement(ratings).percent == pytest.approx(0.70)


@pytest.mark.parametrize("ratings", [pd.DataFrame({"a": ["x"], "b": [None]}), pd.DataFrame({"a": ["x"]})])
def test_nothing_to_compare(ratings):
    assert np.isnan(pairwise_agreement(ratings)).all()


def test_one_value_throughout_agrees_and_says_nothing_of_chance():
    found = pairwise_agreement(pd.DataFrame({"a": ["x"] * 5, "b": ["x"] * 5}))
    assert found.percent == 1
    assert np.isnan([found.pi, found.kappa]).all()


def test_agreement_tells_them_beside_alpha():
    units = pd.DataFrame({"unit": range(50), "article": "a", "measure": "reported", "weight": 1.0})
    both = pd.concat([units.assign(coder="ao", value=FIRST), units.assign(coder="rb", value=SECOND)])
    assert agreement(both).iloc[0][["percent", "kappa"]].astype(float).tolist() == pytest.approx([0.70, 0.40])


@pytest.mark.parametrize(("units", "least", "expected"), [(1, 0.85, 1), (50, 0.85, 34), (10_000, 0.85, 98)])
def test_how_many_units(units, least, expected):
    assert units_for_reliability(units, least=least) == expected


@pytest.mark.parametrize("wrong", [{"units": 0}, {"units": 10, "least": 0.98}, {"units": 10, "level": 1.0}])
def test_numbers_that_make_no_sense(wrong):
    with pytest.raises(InputError, match="give at least 1 unit"):
        units_for_reliability(**wrong)


def test_constructed_weeks_take_whole_days_and_as_many_of_each():
    days = pd.date_range("2024-01-01", periods=70).repeat(2)
    drawn = constructed_weeks(pd.DataFrame({"article": range(140), "date": days}), weeks=2, seed=1)
    assert drawn["date"].dt.day_of_week.value_counts().eq(4).all()
    assert len(drawn) == 28


def test_too_few_weeks_of_news():
    articles = pd.DataFrame({"article": range(8), "date": pd.date_range("2024-01-01", periods=8)})
    with pytest.raises(InputError, match="2 Tuesdays cannot be drawn from the 1 with articles"):
        constructed_weeks(articles, weeks=2)
