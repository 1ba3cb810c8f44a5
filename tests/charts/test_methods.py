import pandas as pd
import pytest

from analysis.charts import methods


def _agreement(rows):
    return pd.DataFrame(rows, columns=["target", "label_textblob", "label_target", "n"])


def test_the_most_frequent_disagreement_is_the_finding(inside):
    rows = [
        ("China", "neutral", "negative", 3),
        ("China", "neutral", "neutral", 5),
        ("Spain", "positive", "neutral", 2),
    ]
    chart = methods(_agreement(rows))
    pair = "where TextBlob says neutral and the target method negative"
    assert chart.alt.endswith(f". TextBlob and the target method disagree on 50% of mentions, most often {pair}.")
    inside(chart)


def test_of_disagreements_that_are_level_none_is_the_most_frequent():
    alt = methods(_agreement([("China", "neutral", "negative", 1), ("China", "negative", "neutral", 1)])).alt
    assert alt.endswith(". TextBlob and the target method disagree on 100% of mentions.")


def test_full_agreement_is_said():
    alt = methods(_agreement([("China", "neutral", "neutral", 5)])).alt
    assert alt.endswith(". TextBlob and the target method give the same label to every mention.")


@pytest.mark.parametrize("targets", [1, 3, 5])
def test_methods_fit(inside, texts, targets):
    names = ["Spain", "China", "Democratic Republic of the Congo", "Iran", "Peru"][:targets]
    chart = methods(_agreement([(name, "neutral", "negative", 1200 + n) for n, name in enumerate(names)]))
    inside(chart)
    assert ("Not drawn: 2 targets." in texts(chart)) == (targets == 5)


def test_no_mention_is_said_in_words():
    assert not methods(_agreement([("China", None, "neutral", 5)]))
