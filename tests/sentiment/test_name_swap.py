import pandas as pd
import pytest
from benchmarks.linear.swap import TARGETS, swapped

from analysis.sentiment import score_targets


def test_200_sentences_each_with_four_countries():
    table = swapped()
    assert len(table) == 200 * len(TARGETS)
    assert table["sentence"].nunique() == len(table)
    named = [s[a:b] for s, a, b in table[["sentence", "start", "end"]].itertuples(index=False)]
    assert named == table["target"].tolist()


@pytest.mark.parametrize(("method", "most"), [("target", 0.01), ("linear", 0.02)])
def test_a_country_name_does_not_change_the_score(method, most):
    scored = score_targets(swapped(), method=method)
    means = scored.groupby("target", dropna=False)["polarity"].mean()
    assert means.max() - means.min() <= most


def test_another_country_in_the_sentence_does_not_change_the_score():
    rows = [
        {"other": other, "sentence": f"{row.sentence[:-1]}, {said} {other}.", "start": row.start, "end": row.end}
        for row in swapped()[lambda table: table["target"] == "China"].itertuples()
        for said in ("said a man from", "as it did in", "and not")
        for other in ("Russia", "China", "the United States", "France", "Moscow")
    ]
    scored = score_targets(pd.DataFrame(rows))
    means = scored.groupby("other")["polarity"].mean()
    assert means.max() - means.min() <= 0.01


def test_the_sentences_are_of_every_tone():
    labels = score_targets(swapped())["label"].value_counts(normalize=True)
    assert (labels > 0.15).all()
    assert len(labels) == 3
