import pytest
from benchmarks.coverage import SPEAKERS, simulate

from analysis.coding.interval_coverage import measured_coverage


@pytest.mark.slow
@pytest.mark.parametrize("speaker", SPEAKERS, ids=lambda speaker: speaker.name)
def test_a_thousand_corpora_of_a_hundred_articles_hold_the_true_share_in_92_to_97_percent(speaker):
    measured = simulate(speaker, 100, corpora=1000)
    assert measured["corpora"] == 1000
    assert 92 <= measured["coverage"] <= 97


@pytest.mark.parametrize("speaker", SPEAKERS, ids=lambda speaker: speaker.name)
def test_the_true_share_lies_in_the_narrow_interval_of_a_large_corpus(speaker):
    large = simulate(speaker, 2000, corpora=1)
    assert large["width"] < 0.08
    assert large["coverage"] == 100


def test_the_figures_on_file_are_those_of_the_command():
    table = measured_coverage()
    assert table["speaker"].unique().tolist() == [speaker.name for speaker in SPEAKERS]
    row = table[(table["articles"] == 16) & (table["speaker"] == SPEAKERS[1].name)].iloc[0]
    again = simulate(SPEAKERS[1], 16)
    assert row["coverage"] == pytest.approx(again["coverage"], abs=0.5)
    assert row["corpora"] == again["corpora"]
