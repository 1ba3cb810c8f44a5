import numpy as np
import pandas as pd
import pytest

from analysis.core.errors import InputError
from analysis.sentiment.summary import COLUMNS, side_of, speaker_matrix, tone_by


def sentiment(*rows):
    """One row a mention: article, target, voice, polarity."""
    table = pd.DataFrame(rows, columns=["article", "target", "voice", "polarity"])
    label = table["polarity"].map(lambda p: "neutral" if abs(p) < 0.3 else "positive" if p > 0 else "negative")
    return table.assign(label=label, undecided=table["polarity"].abs() < 0.1, speaker_type="person", affiliation=None)


def articles(count=2, **columns):
    return pd.DataFrame({"article": [f"{n}" for n in range(count)], "outlet": "Herald"} | columns)


TWO = sentiment(
    ("0", "United States", "narrator", 0.0),
    ("0", "China", "Ana Ruiz", -0.6),
    ("0", "Iran", "unattributed", 0.5),
    ("1", "China", "narrator", 0.2),
    ("1", "China", "Ana Ruiz", -0.2),
)


def test_every_group_has_its_mean_and_counts():
    table = tone_by(TWO, articles())
    assert table.columns.tolist() == ["target", "side", *COLUMNS]
    china = table[(table["target"] == "China") & (table["side"] == "speakers")].iloc[0]
    assert china["mean"] == pytest.approx(-0.4)
    assert china[["n", "articles", "negative", "neutral", "positive", "undecided"]].tolist() == [
        2,
        2,
        1,
        1,
        0,
        0,
    ]


def test_targets_keep_one_order():
    assert tone_by(TWO, articles(), by=["target"])["target"].tolist() == ["China", "United States", "Iran"]
    matrix, _ = speaker_matrix(TWO, articles(), voices=1)
    assert matrix["target"].tolist() == ["China", "United States", "Iran"]


def test_the_mentions_add_up():
    for by in (["target"], ["side"], ["voice", "target"], ["outlet"]):
        assert tone_by(TWO, articles(), by=by)["n"].sum() == len(TWO)


def test_few_articles_have_no_interval_and_many_have_one():
    many = sentiment(*((f"{n}", "China", "narrator", [-0.8, -0.2, 0.1][n % 3]) for n in range(30)))
    row = tone_by(many, articles(30)).iloc[0]
    assert row["low"] < row["mean"] < row["high"]
    assert tone_by(TWO, articles())[["low", "high"]].isna().all(axis=None)


def test_by_week_of_the_article():
    dates = pd.to_datetime(["2024-03-06", None])
    table = tone_by(TWO, articles(date=dates), by=["target", "week"])
    assert table[table["target"] == "China"]["week"].tolist() == ["2024-03-04", "unknown"]


def test_by_outlet_and_side():
    table = tone_by(TWO, articles(outlet=["Herald", "Post"]), by=["outlet", "target", "side"])
    assert table["outlet"].value_counts().to_dict() == {"Herald": 3, "Post": 2}


def test_a_missing_value_is_a_group():
    assert tone_by(TWO, articles(), by=["affiliation"])["affiliation"].tolist() == ["unknown"]


def test_copies_and_what_is_not_analysed_are_left_out():
    table = articles(analysed=[True, False])
    assert tone_by(TWO, table)["n"].sum() == 3


def test_mentions_without_a_score_are_left_out():
    unscored = TWO.assign(label=TWO["label"].where(TWO["target"] != "Iran"))
    assert "Iran" not in set(tone_by(unscored, articles())["target"])


def test_an_unknown_column_is_named():
    with pytest.raises(InputError, match="no column 'colour'"):
        tone_by(TWO, articles(), by=["colour"])
    with pytest.raises(InputError, match="nothing to group by"):
        tone_by(TWO, articles(), by=[])


def test_no_mentions_give_an_empty_table():
    assert tone_by(TWO.head(0), articles()).empty
    assert all(table.empty for table in speaker_matrix(TWO.head(0), articles()))


def test_the_matrix_has_every_cell_and_silence_is_not_neutral():
    table, _ = speaker_matrix(TWO, articles())
    assert len(table) == 3 * 3
    silent = table[(table["voice"] == "Ana Ruiz") & (table["target"] == "Iran")].iloc[0]
    assert silent["n"] == 0
    assert np.isnan(silent["mean"])


def test_the_matrix_keeps_the_voices_with_most_mentions():
    table, left_out = speaker_matrix(TWO, articles(), voices=1)
    assert table["voice"].unique().tolist() == ["Ana Ruiz"]
    assert not table.attrs
    assert left_out.sum() == len(TWO) - table["n"].sum()


def test_the_matrix_may_be_by_affiliation():
    own = TWO.assign(affiliation=["Spain", None, "Spain", None, None])
    table, _ = speaker_matrix(own, articles(), by="affiliation")
    assert table["affiliation"].unique().tolist() == ["unknown", "Spain"]


def test_sides():
    voices = pd.Series(["narrator", "unattributed", "Ana Ruiz"], dtype="string")
    assert side_of(voices).tolist() == ["narrator", "unattributed", "speakers"]
