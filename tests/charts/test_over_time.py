import numpy as np
import pandas as pd
import pytest

from analysis.charts import tone_over_time, voice_over_time
from analysis.charts.strips import _apart


@pytest.fixture
def weekly(voice):
    """Make a voice table within so many weeks."""

    def make(weeks, groups=3, **options):
        starts = pd.date_range("2024-03-04", periods=weeks, freq="7D").strftime("%Y-%m-%d")
        parts = [voice(groups, first=40 + 7 * (n % 5), **options).assign(week=start) for n, start in enumerate(starts)]
        return pd.concat(parts, ignore_index=True)[["week", *parts[0].columns[:-1]]]

    return make


def _tone(periods, targets=("China",), name="week", freq="7D"):
    starts = pd.date_range("2024-01-01", periods=periods, freq=freq).strftime("%Y-%m-%d")
    table = pd.MultiIndex.from_product([targets, starts], names=["target", name]).to_frame(index=False)
    table["mean"] = [(-1) ** n * 0.1 * (n % 7) for n in range(len(table))]
    return table.assign(n=[5 + n % 9 for n in range(len(table))], low=table["mean"] - 0.2, high=table["mean"] + 0.2)


@pytest.mark.parametrize(("weeks", "groups"), [(1, 1), (2, 9), (60, 9)])
def test_voice_over_time_fits(weekly, inside, weeks, groups):
    inside(voice_over_time(weekly(weeks, groups)))


@pytest.mark.parametrize(("periods", "name", "freq"), [(1, "week", "7D"), (40, "week", "7D"), (30, "month", "MS")])
def test_tone_over_time_fits(inside, periods, name, freq):
    targets = ["Spain", "China", "Democratic Republic of the Congo", "Iran", "Russia", "Peru", "Chad"]
    inside(tone_over_time(_tone(periods, targets, name, freq)))


def test_more_groups_than_strips_are_counted(weekly, texts):
    assert "Not drawn: 3 speakers." in texts(voice_over_time(weekly(2, 9)))


def test_what_has_no_date_is_counted(weekly, texts):
    table = weekly(2)
    table.loc[0, "week"] = "no week known"
    assert "Without a date, and not drawn:" in texts(voice_over_time(table))


def test_nothing_is_drawn_where_a_group_is_not_quoted(weekly):
    table = weekly(3, 1)
    axes = voice_over_time(table.drop(index=table.index[table["group"] != "unattributed"][1])).figure.axes[1]
    marks = [line for line in axes.lines if line.get_marker() == "o"]
    assert len(marks) == 2


@pytest.mark.parametrize(
    ("name", "finding"),
    [
        ("week", "the clearest tone is positive toward China in the week of 8 January 2024, +0.30"),
        ("month", "the clearest tone is positive toward China in January 2024, +0.30"),
    ],
)
def test_the_clearest_period_is_the_finding(name, finding):
    table = pd.DataFrame({"target": "China", name: ["2024-01-01", "2024-01-08"], "mean": [-0.1, 0.3], "n": 20})
    chart = tone_over_time(table.assign(low=[-0.3, 0.1], high=[0.1, 0.5]))
    assert chart.alt.endswith(f"where {finding}.")


def test_no_date_is_said_in_words(weekly):
    assert "known date" in voice_over_time(weekly(1).assign(week="no week known")).reason
    assert "known date" in tone_over_time(_tone(1).assign(week="unknown")).reason


def test_dates_that_would_run_into_one_another_are_not_all_named():
    assert _apart(np.array([0.0, 40.0, 43.0, 98.0, 100.0]), 13).tolist() == [0, 40, 100]
    assert _apart(np.array([0.0, 25.0, 50.0, 75.0, 100.0]), 13).tolist() == [0, 25, 50, 75, 100]
    assert _apart(np.array([5.0]), 0.0).tolist() == [5]


def test_a_group_that_is_seldom_heard_is_left_to_the_foot(weekly, texts):
    table = weekly(12, 3)
    seldom = table["group"].eq(table["group"].iloc[1]) & table["week"].ne(table["week"].iloc[0])
    assert "Not drawn: 1 speaker." in texts(voice_over_time(table[~seldom]))
