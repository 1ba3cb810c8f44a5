import pandas as pd
import pytest

from analysis.core.errors import InputError
from analysis.voice.grouping import counted_articles, fitting_period, is_named, outermost, periods, with_groups


def _articles(**columns):
    return pd.DataFrame({"article": ["a", "b", "c"], **columns})


@pytest.mark.parametrize(
    ("columns", "copies", "kept"),
    [
        ({}, False, "abc"),
        ({"analysed": [True, False, True]}, False, "ac"),
        ({"analysed": [True, None, True]}, False, "abc"),
        ({"is_primary": [True, True, False]}, False, "ab"),
        ({"analysed": [True, False, False], "is_primary": True, "duplicate_group": list("abb")}, True, "a"),
        (
            {"analysed": [True, False, False], "is_primary": [True, False, False], "duplicate_group": list("aab")},
            True,
            "ab",
        ),
        (
            {
                "analysed": [True, False, False],
                "is_primary": [True, False, False],
                "duplicate_group": list("aaa"),
                "is_truncated": [False, True, False],
            },
            True,
            "ac",
        ),
    ],
)
def test_which_articles_count(columns, copies, kept):
    assert "".join(counted_articles(_articles(**columns), copies=copies)["article"]) == kept


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 10), (20, 30)], [0, 1]),
        ([(0, 30), (5, 10), (12, 20)], [0]),
        ([(5, 10), (0, 30), (40, 50)], [1, 2]),
        ([(0, 10), (0, 10)], [0]),
        ([(0, 10), (8, 20)], [0, 1]),
        ([], []),
    ],
)
def test_a_stretch_inside_another_does_not_count(spans, kept):
    table = pd.DataFrame(spans, columns=["start", "end"]).assign(article="a")
    assert outermost(table).index.tolist() == kept


def test_the_same_offsets_in_two_articles_both_count():
    assert len(outermost(pd.DataFrame({"article": ["a", "b"], "start": [0, 0], "end": [9, 9]}))) == 2


@pytest.mark.parametrize(
    ("days", "period"),
    [([0], "week"), ([0, 400], "week"), ([0, 500], "month"), ([0, 3000], "year"), ([], "week"), ([None], "week")],
)
def test_the_period_fits_the_stretch_of_time(days, period):
    dates = pd.Timestamp("2020-01-01") + pd.to_timedelta(pd.Series(days, dtype="float"), unit="D")
    assert fitting_period(dates) == period


@pytest.mark.parametrize(
    ("date", "period", "start"),
    [
        ("2024-03-10", "week", "2024-03-04"),
        ("2024-03-11", "week", "2024-03-11"),
        ("2024-12-31", "week", "2024-12-30"),
        ("2024-03-10", "day", "2024-03-10"),
        ("2024-03-10", "month", "2024-03-01"),
        ("2024-03-10", "year", "2024-01-01"),
    ],
)
def test_a_period_is_called_by_its_first_day(date, period, start):
    assert periods(pd.Series([pd.Timestamp(date)]), period).tolist() == [start]


@pytest.mark.parametrize(
    ("group", "known"),
    [("Ana Ruiz", True), ("unattributed", False), ("unknown", False), ("no speaker type known", False), ("no", True)],
)
def test_who_is_somebody(group, known):
    assert is_named(pd.Series([group])).tolist() == [known]


def test_a_missing_date_is_a_group_of_its_own():
    articles = _articles(date=[pd.Timestamp("2024-03-10"), pd.NaT, pd.NaT])
    groups = with_groups(pd.DataFrame({"article": ["a", "b"]}), articles, "week")
    assert groups.tolist() == ["2024-03-04", "no week known"]


def test_a_gender_that_is_not_known_is_one_group():
    quotations = pd.DataFrame({"article": ["a", "a", "b"], "speaker": ["Ana Ruiz", "an aide", None]})
    quotations["gender"] = ["unknown", None, None]
    groups = with_groups(quotations, _articles(), "gender")
    assert groups.tolist() == ["no gender known", "no gender known", "unattributed"]


def test_a_column_that_another_call_adds_is_asked_for_by_that_call():
    with pytest.raises(
        InputError, match=r"no column 'source_kind'.*; voice.with_source_kinds\(quotations, articles\) adds"
    ):
        with_groups(pd.DataFrame({"article": ["a"]}), _articles(), "source_kind")
