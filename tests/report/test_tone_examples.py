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


@pytest.mark.parametrize(
    ("scored", "sentence"),
    [
        ("China threatens Iran.", "China threatens Iran."),
        ("is threatening Iran", "… is threatening Iran …"),
        ("“China threatens Iran”", "“China threatens Iran”"),
    ],
)
def test_a_part_of_a_sentence_has_dots_where_it_was_cut(scored, sentence):
    row = {"article": "a", "start": [0], "end": [1], "target": "China", "voice": "Ana Ode", "label": "negative"}
    table = pd.DataFrame(row | {"polarity": -0.5, "undecided": False, "confidence": 0.9, "evidence": ""})
    shown = carrying(table.assign(scored=scored), pd.DataFrame({"article": ["a"]}))
    assert shown["sentence"].tolist() == [sentence]


def test_the_surest_stand_first():
    rows = [("China", 0.6), ("Iran", 0.9), ("Peru", 0.7)]
    table = pd.DataFrame(rows, columns=["target", "confidence"]).assign(
        article="a", start=range(3), end=range(1, 4), voice="Ana Ode", label="negative", polarity=-0.5, undecided=False
    )
    table = table.assign(scored=["one", "two", "three"], evidence="war -0.80")
    assert carrying(table, pd.DataFrame({"article": ["a"]}))["target"].tolist() == ["Iran", "Peru", "China"]
