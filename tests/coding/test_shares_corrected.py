import numpy as np
import pandas as pd
import pytest

from analysis.coding.cells import write_cells
from analysis.coding.sampling import draw
from analysis.coding.shares_corrected import _votes, corrected_shares, corrected_tone, corrected_voice
from analysis.core.errors import InputError

LABELS = np.array(["negative", "neutral", "positive"])


def _corpus(random, articles=120):
    """Mentions, half of them negative, and a method that shies from negative."""
    truth = random.choice(3, p=[0.5, 0.4, 0.1], size=articles * 5)
    misses = np.array([[0.6, 0.35, 0.05], [0.05, 0.9, 0.05], [0.0, 0.1, 0.9]])
    said = np.array([random.choice(3, p=misses[label]) for label in truth])
    names = np.repeat([f"a{i}" for i in range(articles)], 5)
    return pd.DataFrame({"article": names, "group": LABELS[said], "truth": LABELS[truth], "size": 1.0})


def _corrected(seed, **options):
    random = np.random.default_rng(seed)
    rows = _corpus(random)
    coded = draw(rows, 200, seed=seed, **options)
    judged = coded.assign(row=coded.index, weight=coded["of"] / coded["drawn"])[["row", "truth", "weight"]]
    return corrected_shares(rows, judged, rows[["article"]].drop_duplicates(), draws=300).set_index("group")


@pytest.mark.parametrize("options", [{}, {"by": "group"}])
def test_the_correction_takes_the_bias_away_and_its_interval_holds_the_truth(options):
    tables = [_corrected(seed, **options) for seed in range(60)]
    share = np.mean([table.loc["negative", "share"] for table in tables])
    corrected = np.mean([table.loc["negative", "corrected"] for table in tables])
    assert share < 0.35
    assert corrected == pytest.approx(0.5, abs=0.015)
    held = [table.loc["negative", "low"] <= 0.5 <= table.loc["negative", "high"] for table in tables]
    assert np.mean(held) >= 0.88


def test_shares_add_up_and_few_articles_have_no_interval():
    table = _corrected(1)
    assert table[["share", "corrected"]].sum().tolist() == pytest.approx([1, 1])
    rows = pd.DataFrame({"article": list("abc"), "group": "x", "size": 1.0})
    judged = pd.DataFrame({"row": [0], "truth": ["x"], "weight": [3.0]})
    assert corrected_shares(rows, judged, rows)["low"].isna().all()


def test_where_coders_differ_each_counts_in_part_and_a_row_counts_once():
    place = {"measure": "label", "target": "China", "weight": 2.0}
    votes = [("u1", 0, "ao", "x"), ("u1", 0, "rb", "y"), ("u2", 0, "ao", "y"), ("u3", 1, "ao", "x")]
    units = pd.DataFrame([place | dict(zip(("unit", "row", "coder", "value"), vote, strict=True)) for vote in votes])
    judged = _votes(units)
    assert judged[["unit", "truth", "weight"]].to_numpy().tolist() == [["u1", "x", 1], ["u1", "y", 1], ["u3", "x", 2]]
    rows = pd.DataFrame({"article": list("ab"), "group": ["x", "x"], "size": 1.0})
    assert corrected_shares(rows, judged, rows).set_index("group")["corrected"].to_dict() == {"x": 0.75, "y": 0.25}


def test_only_where_this_corpus_is_coded(tmp_path, corpus):
    articles, quotations, sentiment = corpus
    assert corrected_voice(quotations, articles, folder=tmp_path) is None
    assert corrected_tone(sentiment, articles, folder=tmp_path) is None


def test_voice_and_tone_corrected_by_a_coded_file(tmp_path, corpus):
    articles, quotations, sentiment = corpus
    said = quotations[["article", "content"]].assign(speaker=["Varga", "Li Wei", "none", "Varga"])
    write_cells(said, tmp_path / "speakers-ao.csv")
    labels = sentiment[["article", "mention", "target"]].assign(
        sentence=["China has agreed.", "He added that China would pay.", "Russia left.", "Russia is strong,"],
        label=["negative", "negative", "neutral", "positive"],
    )
    write_cells(labels, tmp_path / "sentiment-ao.csv")
    voice = corrected_voice(quotations, articles, folder=tmp_path).set_index("group")
    words = quotations["words"]
    assert voice.loc["Li Wei", "share"] == 0
    assert voice.loc["Li Wei", "corrected"] == pytest.approx(words[1] / words.sum())
    assert voice.loc["unattributed", "coded"] == 1
    tone = corrected_tone(sentiment, articles, folder=tmp_path)
    assert tone.query("target == 'China' and group == 'negative'")["corrected"].iloc[0] == 1
    with pytest.raises(InputError, match="choose speaker"):
        corrected_voice(quotations, articles, by="outlet", folder=tmp_path)
