import pandas as pd
import pytest

from analysis.charts import shares_within


@pytest.fixture
def within(voice):
    """Make a voice table within so many outlets."""

    def make(outlets, groups, **options):
        names = [f"The Quite Long Name of Herald Number {n}" for n in range(outlets)]
        parts = [voice(groups, first=40 + 9 * n, **options).assign(outlet=name) for n, name in enumerate(names)]
        return pd.concat(parts, ignore_index=True)[["outlet", *parts[0].columns[:-1]]]

    return make


@pytest.mark.parametrize(("outlets", "groups"), [(2, 1), (2, 3), (40, 9)])
def test_the_grid_fits(within, inside, outlets, groups):
    inside(shares_within(within(outlets, groups), of="kind of source"))


def test_what_does_not_fit_is_counted(within, texts):
    assert "Not drawn: 5 kinds of source." in texts(shares_within(within(2, 9), of="kind of source"))


def test_the_groups_that_are_left_out_are_named_where_they_are_few(within):
    notes = shares_within(within(2, 6), of="kind of source").drawn.notes
    assert any(note.startswith("Not drawn: محمد العلي and unattributed, with ") for note in notes)


def test_each_per_cent_stands_right_after_its_own_bar(within):
    for axes in shares_within(within(3, 4), of="kind of source").figure.axes:
        ends = {round(bar.get_y() + bar.get_height() / 2): bar.get_width() for bar in axes.patches}
        labels = {round(text.xy[1]): text.xy[0] for text in axes.texts if "%" in text.get_text()}
        assert labels.keys() == ends.keys()
        assert all(1 <= labels[row] / ends[row] <= 1.3001 for row in ends)


def test_a_narrow_sheet_says_the_quotations_of_a_row_where_it_is_first_named(within):
    first, *others = shares_within(within(2, 3), of="kind of source").narrow.axes
    assert sum("quotations" in text.get_text() for text in first.texts) == 2
    assert not any("quotations" in text.get_text() for axes in others for text in axes.texts)


def test_a_group_that_an_outlet_never_quotes_has_no_per_cent(within, texts):
    table = within(2, 2)
    assert "0%" in texts(shares_within(table.drop(index=0), of="speaker"))


def test_one_outlet_is_compared_with_nothing(within):
    assert "there is one outlet" in shares_within(within(1, 3), of="kind of source").reason


def test_weeks_stand_in_their_order(within):
    table = within(3, 1)
    weeks = dict(zip(table["outlet"].unique(), ["2024-03-11", "2024-03-04", "2024-03-18"], strict=True))
    chart = shares_within(
        table.assign(outlet=table["outlet"].map(weeks)).rename(columns={"outlet": "week"}), of="speaker"
    )
    labels = [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]
    assert labels == ["2024-03-04", "2024-03-11", "2024-03-18"]


def test_nobody_quoted_is_said_in_words(within):
    assert shares_within(within(1, 1).head(0), of="kind of source").reason.startswith("No chart of kinds of source")
