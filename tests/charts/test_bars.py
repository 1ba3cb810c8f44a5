import pandas as pd
import pytest

from analysis.charts import ranked
from analysis.charts.layout import NARROW, lay_out


@pytest.mark.parametrize("groups", [0, 1, 2, 9, 40])
def test_everything_fits(voice, inside, groups):
    inside(ranked(voice(groups)))


@pytest.mark.parametrize("measure", ["words", "quoted_words", "quotations", "articles"])
def test_the_unit_is_said(voice, measure, texts):
    assert f"{measure.replace('_', ' ')}" in texts(ranked(voice(3, measure=measure)))


def test_what_does_not_fit_is_counted(voice, texts):
    assert "Not drawn: 29 speakers with" in texts(ranked(voice(49)))


def test_the_unattributed_stand_last(voice, texts):
    axes = ranked(voice(4)).figure.axes[0]
    assert axes.get_yticklabels()[-1].get_text() == "unattributed"


def test_small_groups_are_hollow_and_said_to_be_small(voice, texts):
    table = voice(4).assign(quotations=[30, 20, 9, 3, 2])
    chart = ranked(table)
    faces = [bar.get_facecolor() == (1, 1, 1, 1) for bar in chart.figure.axes[0].patches]
    assert faces == [False, False, True, True, True]
    assert "Hollow: under 10 quotations" in texts(chart)
    assert "Hollow" not in texts(ranked(table.assign(quotations=30)))


def test_a_missing_interval_is_explained(voice, texts):
    table, none = voice(3), voice(3).assign(low=float("nan"), high=float("nan"))
    assert "fewer than 10 articles" not in texts(ranked(table.assign(low=0.1, high=0.3)))
    assert "No interval where the corpus has fewer than 10 articles, or the group is in fewer than 5." in texts(
        ranked(none)
    )


@pytest.mark.parametrize("table", [pd.DataFrame(columns=["group", "share"])])
def test_no_quotation_is_said_in_words(table):
    assert not ranked(table)
    assert ranked(table, of="affiliation").reason.startswith("No chart of affiliations")


def test_a_goal_is_a_line_and_a_sentence(texts):
    voice = pd.DataFrame({"group": ["male", "female"], "share": [0.7, 0.3], "low": [0.6, 0.2], "high": [0.8, 0.4]})
    voice = voice.assign(quotations=20, articles=12, words=10, quoted_words=0, n=[14, 6], denominator=20)
    drawn = ranked(voice, of="gender", goals={"female": 0.5})
    said = " ".join(texts(drawn).split())
    assert "Goal for female: 50% (line). The share is 30%: clearly below it." in said
    assert "people" in said


def test_a_goal_is_held_against_those_who_are_known(texts):
    voice = pd.DataFrame(
        {"group": ["male", "female", "no gender known"], "share": [0.5, 0.3, 0.2], "low": 0.2, "high": 0.4}
    )
    voice = voice.assign(quotations=20, articles=12, words=10, quoted_words=0, n=[10, 6, 4], denominator=20)
    known = voice.head(2).assign(share=[0.62, 0.38], low=[0.5, 0.3], high=[0.7, 0.52], denominator=16)
    said = " ".join(texts(ranked(voice, of="gender", goals={"female": 0.5}, known=known)).split())
    assert "The share is 38%: no reliable difference." in said
    assert "Gender unknown: 4 people, not drawn. A person counts once in each article." in said
    assert "Share of 16 people quoted whose gender is known" in said
    off = ranked(voice, of="gender", goals={"female": 0.5}, known=known.assign(high=[0.7, 0.45]))
    assert off.alt.endswith("38% of people quoted whose gender is known are female, clearly below the goal of 50%.")
    bars = off.figure.axes[0].patches
    assert [round(bar.get_width(), 2) for bar in bars] == [0.62, 0.38]


def test_nobody_whose_group_is_known_is_said_in_words():
    voice = pd.DataFrame({"group": ["no gender known"], "share": [1.0], "low": 0.2, "high": 0.4, "quotations": 20})
    voice = voice.assign(articles=12, words=10, quoted_words=0, n=[4], denominator=4)
    reason = ranked(voice, of="gender", goals={"female": 0.5}, known=voice.head(0)).reason
    assert reason == "No chart of genders: the gender of nobody who is quoted is known."


def test_equal_bars_have_their_shares_in_one_column(voice):
    table = voice(3).assign(share=0.25, low=[0.2, 0.1, 0.2, 0.2], high=[0.3, 0.7, 0.3, 0.3])
    figure = ranked(table).figure
    figure.draw_without_rendering()
    ends = {round(text.get_window_extent().x1, 1) for text in figure.axes[0].texts if text.get_text() == "25%"}
    assert len(ends) == 1


@pytest.mark.parametrize(("high", "has_arrow"), [(0.46, False), (0.74, False), (0.95, True)])
def test_only_an_interval_that_runs_far_beyond_the_bars_is_cut(voice, texts, high, has_arrow):
    table = voice(3).assign(share=0.25, low=0.2, high=[0.3, high, 0.3, 0.3])
    assert ("An arrow" in texts(ranked(table))) == has_arrow


def test_a_narrow_sheet_says_numbers_with_their_nouns(voice):
    table = voice(1).assign(quotations=[112, 1], articles=[22, 1], share=[0.84, 0.16])
    said = [text.get_text() for text in lay_out(ranked(table).drawn, NARROW).axes[0].texts]
    assert "84%, 112 quotations, 22 articles" in said
    assert "16%, 1 quotation, 1 article" in said


def test_a_ranking_ends_behind_its_last_large_group(texts, voice):
    table = voice(18).assign(quotations=[90, 80, 70, 60, 50, 9, 2, 40, 1, 9, 9, 1, 1, 1, 1, 1, 1, 1, 40])
    drawn = ranked(table)
    assert len(drawn.figure.axes[0].patches) == 11
    assert "Not drawn: 8 speakers with" in texts(drawn)
    assert "Hollow" in texts(drawn)


def test_an_interval_that_is_whole_has_no_arrow(texts):
    voice = pd.DataFrame(
        {"group": ["direct", "mixed"], "share": [0.7, 0.3], "low": [0.65, 0.2], "high": [0.7777777, 0.4]}
    )
    voice = voice.assign(quotations=20, articles=12, words=10, quoted_words=0, n=[14, 6], denominator=20)
    assert "An arrow" not in texts(ranked(voice))


def test_a_share_under_one_per_cent_is_a_number(texts):
    voice = pd.DataFrame({"group": ["Peru", "Chad"], "share": [0.99, 0.004], "low": float("nan")})
    voice = voice.assign(
        high=float("nan"), quotations=20, articles=12, words=10, quoted_words=0, n=[249, 1], denominator=250
    )
    drawn = ranked(voice, of="affiliation")
    assert "0.4%" in texts(drawn)
    assert drawn.alt.endswith("Peru has 99% of people quoted, Chad under 1%.")


def test_no_line_of_the_scale_runs_through_a_label_on_a_narrow_sheet(voice):
    axes = lay_out(ranked(voice(3)).drawn, NARROW).axes[0]
    labels = axes.texts
    assert len(labels) >= 6
    assert all(label.get_bbox_patch() and label.get_zorder() > axes.lines[0].get_zorder() for label in labels)
