from benchmarks.linear.swap import TARGETS, swapped

from analysis.sentiment import score_targets


def test_200_sentences_each_with_four_countries():
    table = swapped()
    assert len(table) == 200 * len(TARGETS)
    assert table["sentence"].nunique() == len(table)
    named = [s[a:b] for s, a, b in table[["sentence", "start", "end"]].itertuples(index=False)]
    assert named == table["target"].tolist()


def test_a_country_name_does_not_change_the_score():
    scored = score_targets(swapped())
    means = scored.groupby("target", dropna=False)["polarity"].mean()
    assert means.max() - means.min() <= 0.02


def test_the_sentences_are_of_every_tone():
    labels = score_targets(swapped())["label"].value_counts(normalize=True)
    assert (labels > 0.15).all()
    assert len(labels) == 3
