import itertools

import numpy as np
import pandas as pd
import pytest

from analysis.charts import tone_over_time, voice_over_time
from analysis.charts.style import TONES
from analysis.core.english import capital


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


@pytest.mark.parametrize(("weeks", "groups"), [(2, 1), (2, 9), (60, 9)])
def test_voice_over_time_fits(weekly, inside, weeks, groups):
    inside(voice_over_time(weekly(weeks, groups)))


@pytest.mark.parametrize(("periods", "name", "freq"), [(2, "week", "7D"), (40, "week", "7D"), (30, "month", "MS")])
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


def _strips(chart, names):
    """The axes of the strips, wide and narrow, and the labels of the dates under the last."""
    for figure in (chart.figure, chart.narrow):
        axes = figure.axes[1:]
        assert len(axes) == names
        yield axes, np.array(axes[-1].get_xticks())


@pytest.mark.parametrize("weeks", [2, 8, 9, 60])
def test_dates_under_the_strips_are_evenly_spaced(weekly, weeks):
    for axes, ticks in _strips(voice_over_time(weekly(weeks, 3)), 3):
        assert len(set(np.diff(ticks))) <= 1
        assert (np.diff(ticks) % 7 == 0).all()
        assert axes[-1].get_xlabel() == ("week beginning, 2024" if weeks < 60 else "week beginning")


@pytest.mark.parametrize(("months", "dates"), [(5, 5), (30, 5), (39, 4)])
def test_months_are_named_at_steps_that_fit_a_year(months, dates):
    axes = tone_over_time(_tone(months, name="month", freq="MS")).figure.axes[-1]
    named = pd.to_datetime([label.get_text() for label in axes.get_xticklabels()], format="%b %Y")
    assert len(named) == dates
    assert {(b.year - a.year) * 12 + b.month - a.month for a, b in itertools.pairwise(named)} <= {1, 6, 12}


def test_weeks_without_articles_leave_the_dates_even(weekly):
    table = weekly(9, 3)
    kept = table[~table["week"].isin(sorted(table["week"].unique())[2:5])]
    assert all(len(set(np.diff(ticks))) == 1 for _, ticks in _strips(voice_over_time(kept), 3))


def test_the_line_is_broken_where_a_week_has_no_value():
    table = _tone(6).drop(index=2)
    for axes, _ in _strips(tone_over_time(table), 1):
        line = max(axes[0].lines, key=lambda line: len(line.get_xdata()))
        assert np.isnan(line.get_ydata()).tolist() == [False, False, True, False, False, False]


def test_a_scale_of_shares_ends_at_a_round_number(weekly):
    table = weekly(3, 1).assign(share=0.47, low=float("nan"), high=float("nan"))
    labels = [label.get_text() for label in voice_over_time(table).figure.axes[1].get_yticklabels()]
    assert labels == ["0", "50%"]


def test_a_mean_without_an_interval_is_grey():
    table = _tone(3).assign(mean=-0.4, low=[float("nan"), -0.6, -0.6], high=[float("nan"), -0.2, 0.1])
    lines = tone_over_time(table).figure.axes[1].lines
    colours = [line.get_markeredgecolor() for line in lines if line.get_marker() == "v"]
    grey, brown = TONES["neutral"].colour, TONES["negative"].colour
    assert colours == [grey, brown, grey]


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
    assert chart.alt.endswith(f". {capital(finding)}.")


def test_no_date_is_said_in_words(weekly):
    assert "known date" in voice_over_time(weekly(1).assign(week="no week known")).reason
    assert "known date" in tone_over_time(_tone(1).assign(week="unknown")).reason


def test_one_week_is_no_time_to_change_in(weekly):
    alone = "over time: all dated articles fall in the week of 4 March 2024."
    assert voice_over_time(weekly(1)).reason.endswith(alone)
    assert tone_over_time(_tone(1).assign(week="2024-03-04")).reason.endswith(alone)


def test_a_group_that_is_seldom_heard_is_left_to_the_foot(weekly, texts):
    table = weekly(12, 3)
    seldom = table["group"].eq(table["group"].iloc[1]) & table["week"].ne(table["week"].iloc[0])
    assert "Not drawn: 1 speaker." in texts(voice_over_time(table[~seldom]))
