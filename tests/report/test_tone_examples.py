import pandas as pd
import pytest

from analysis.report.tone_examples import because, carrying


@pytest.mark.parametrize(
    ("evidence", "label", "said"),
    [
        ("war -0.80; peace +0.70", "negative", "the word “war”"),
        ("war -0.80; peace +0.70", "positive", "the word “peace”"),
        ("war -0.80; the -0.01", "negative", "the word “war”"),
        ("war -0.80; raid -0.70; ran -0.60", "negative", "the words “war” and “ran”"),
        ("", "negative", ""),
        ("peace +0.70", "negative", ""),
    ],
)
def test_the_words_that_decided_for_a_label_are_named(evidence, label, said):
    assert because(evidence, label, "Iran ran the war, then peace") == said


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


def test_each_tone_has_its_turn_and_the_article_is_named():
    rows = [("negative", -0.5, 0.9), ("negative", -0.5, 0.8), ("positive", 0.5, 0.6)]
    table = pd.DataFrame(rows, columns=["label", "polarity", "confidence"]).assign(
        article="a", start=range(3), end=range(1, 4), voice=["Ana", "Bo", "Cy"], target="Peru", undecided=False
    )
    table = table.assign(scored=["one", "two", "three"], evidence="")
    told = {"article": ["a"], "title": ["Talks fail"], "outlet": ["Herald"], "date": pd.to_datetime(["2024-03-01"])}
    shown = carrying(table, pd.DataFrame(told), limit=2)
    assert shown["tone"].tolist() == ["negative", "positive"]
    assert set(shown["article"]) == {"Talks fail, Herald, 1 March 2024"}
