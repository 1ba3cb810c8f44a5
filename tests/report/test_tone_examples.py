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
        ("War -0.90; ran -0.80; war -0.70", "negative", "the words “War” and “ran”"),
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
        ("“China threatens Iran.", "“China threatens Iran.”"),
        ('"China threatens Iran', '"China threatens Iran …"'),
        ('is a threat," he said.', '"… is a threat," he said.'),
        ("‘China’s fleet threatens Iran,", "‘China’s fleet threatens Iran,’"),
        ("“China is ‘a threat.", "“China is ‘a threat.’”"),
        ("China’s fleet threatens Iran.", "China’s fleet threatens Iran."),
    ],
)
def test_a_part_of_a_sentence_has_dots_where_it_was_cut(scored, sentence):
    row = {"article": "a", "start": [0], "end": [1], "target": "China", "voice": "Ana Ode", "label": "negative"}
    table = pd.DataFrame(row | {"polarity": -0.5, "undecided": False, "confidence": 0.9, "evidence": ""})
    shown = carrying(table.assign(scored=scored), pd.DataFrame({"article": ["a"]}))
    assert shown["sentence"].tolist() == [sentence]
    assert shown["because"].tolist() == ["the sentence as a whole"]


def test_the_surest_stand_first():
    rows = [("China", 0.6), ("Iran", 0.9), ("Peru", 0.7)]
    table = pd.DataFrame(rows, columns=["target", "confidence"]).assign(
        article="a", start=range(3), end=range(1, 4), voice="Ana Ode", label="negative", polarity=-0.5, undecided=False
    )
    table = table.assign(scored=["one", "two", "three"], evidence="war -0.80")
    assert carrying(table, pd.DataFrame({"article": ["a"]}))["target"].tolist() == ["Iran", "Peru", "China"]


def test_of_few_rows_each_tone_target_and_side_has_its_turn():
    voices = {"Ana Ode": "negative", "narrator": "negative", "Bo Ek": "positive", "Cy Dahl": "positive"}
    rows = [(tone, target, voice) for target in "ABC" for voice, tone in voices.items()]
    table = pd.DataFrame(rows, columns=["label", "target", "voice"])
    sure = table["voice"].ne("narrator") * 0.5 + table["target"].eq("A") * 0.2 + table["label"].eq("negative") * 0.1
    table = table.assign(article="a", start=range(12), end=range(1, 13), confidence=sure, undecided=False, evidence="")
    table = table.assign(polarity=0.5, scored=[f"Sentence {n}." for n in range(12)])
    shown = carrying(table, pd.DataFrame({"article": ["a"]}), limit=6)
    assert shown["tone"].tolist() == ["negative", "positive"] * 3
    assert shown["target"].value_counts().tolist() == [2, 2, 2]
    assert shown["voice"].eq("the article").sum() == 2


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
