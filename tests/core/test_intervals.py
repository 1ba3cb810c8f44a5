import numpy as np
import pandas as pd
import pytest

from analysis.core.intervals import matrix, mean_intervals, ratio_intervals


def _corpus(articles, seed=0, chance=0.5):
    random = np.random.default_rng(seed)
    said = (random.random(articles) < chance) * random.integers(10, 80, articles)
    return said[:, None], said + random.integers(0, 200, articles)


@pytest.mark.parametrize(
    ("articles", "with_group", "given"),
    [
        (9, 9, False),
        (10, 4, False),
        (10, 5, True),
        (40, 4, False),
        (40, 5, True),
        (1, 1, False),
        (0, 0, False),
    ],
)
def test_an_interval_needs_ten_articles_and_five_with_the_group(articles, with_group, given):
    said = np.where(np.arange(articles) < with_group, 20 + np.arange(articles), 0)[:, None]
    low, high = ratio_intervals(said, said[:, 0] + 50)
    assert np.isfinite([low[0], high[0]]).all() == given


def test_an_interval_holds_its_share_and_stays_a_share():
    for seed in range(20):
        tops, bottoms = _corpus(25, seed)
        low, high = ratio_intervals(tops, bottoms)
        assert 0 <= low[0] < tops.sum() / bottoms.sum() < high[0] <= 1


def test_the_same_seed_gives_the_same_ends_and_another_seed_others():
    tops, bottoms = _corpus(30)
    first, again, other = (ratio_intervals(tops, bottoms, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert np.allclose(first, other, atol=0.03)


def test_groups_do_not_disturb_one_another():
    tops, bottoms = _corpus(30)
    both = np.hstack([tops, bottoms[:, None] - tops])
    assert ratio_intervals(both, bottoms)[0][0] == pytest.approx(ratio_intervals(tops, bottoms)[0][0])


def test_a_share_and_its_complement_have_mirrored_intervals():
    tops, bottoms = _corpus(60)
    low, high = ratio_intervals(np.hstack([tops, bottoms[:, None] - tops]), bottoms)
    assert low[0] == pytest.approx(1 - high[1], abs=1e-9)


def test_draws_in_portions_hold_what_draws_at_once_hold(monkeypatch):
    tops, bottoms = _corpus(40)
    at_once = ratio_intervals(tops, bottoms)
    monkeypatch.setattr("analysis.core.intervals._CHUNK", 4000)
    assert np.allclose(ratio_intervals(tops, bottoms), at_once, atol=0.02)


@pytest.mark.parametrize(
    ("said", "words", "expected"),
    [
        ([1] * 8 + [0] * 12, [1] * 20, (0.219, 0.613)),  # Wilson, as scipy.stats.binomtest gives it
        ([60] * 20, [60] * 20, (0.839, 1.0)),  # the only voice: all that 20 articles can show
    ],
)
def test_where_articles_vary_only_in_having_the_group_the_interval_is_of_a_proportion(said, words, expected):
    low, high = ratio_intervals(np.array(said)[:, None], np.array(words))
    assert (low[0], high[0]) == pytest.approx(expected, abs=0.001)


def test_an_article_without_speech_weighs_nothing_but_is_drawn():
    tops, bottoms = _corpus(30)
    silent = ratio_intervals(np.vstack([tops, np.zeros((10, 1))]), np.append(bottoms, np.zeros(10)))
    assert np.isfinite(silent).all()


def test_mean_intervals_have_a_row_for_each_group_the_missing_one_too():
    frame = pd.DataFrame(
        {
            "article": [f"{n % 12}" for n in range(36)],
            "voice": ["narrator", "speaker", None] * 12,
            "polarity": np.linspace(-1, 1, 36),
        }
    )
    table = mean_intervals(frame, pd.DataFrame({"article": frame["article"].unique()}), by=["voice"], value="polarity")
    assert table["n"].tolist() == [12, 12, 12]
    assert table["voice"].isna().sum() == 1
    seen = table.dropna(subset=["low"])
    assert ((seen["low"] < seen["mean"]) & (seen["mean"] < seen["high"])).all()


def test_matrix_leaves_an_article_without_rows_at_nought():
    frame = pd.DataFrame({"article": ["a"], "group": [1], "words": pd.array([3], dtype="Int64")})
    found = matrix(frame, pd.DataFrame({"article": ["a", "b"]}), group="group", value="words", groups=2)
    assert found.toarray().tolist() == [[0, 3], [0, 0]]
