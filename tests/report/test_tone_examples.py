import pandas as pd
import pytest

from analysis.report.tone_examples import because, carrying


@pytest.mark.parametrize(
    ("evidence", "label", "said"),
    [
        ("war -0.80; peace +0.70", "negative", "says “war” of Iran"),
        ("war -0.80; peace +0.70", "positive", "says “peace” of Iran"),
        ("war -0.80; the -0.01", "negative", "says “war” of Iran"),
        ("", "negative", ""),
        ("peace +0.70", "negative", ""),
    ],
)
def test_the_words_that_decided_for_a_label_are_named(evidence, label, said):
    assert because(evidence, "Iran", label) == said


def test_the_surest_stand_first():
    rows = [("China", 0.6), ("Iran", 0.9), ("Peru", 0.7)]
    table = pd.DataFrame(rows, columns=["target", "confidence"]).assign(
        article="a", start=range(3), end=range(1, 4), voice="Ana Ode", label="negative", polarity=-0.5, undecided=False
    )
    table = table.assign(scored=["one", "two", "three"], evidence="war -0.80")
    assert carrying(table, pd.DataFrame({"article": ["a"]}))["target"].tolist() == ["Iran", "Peru", "China"]
