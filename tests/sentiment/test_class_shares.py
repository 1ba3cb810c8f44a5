import numpy as np
import pandas as pd
import pytest

from analysis.core.categories import LABELS
from analysis.sentiment.class_shares import chances_of, corrected_classes

CENTRES = np.array([[1.5, 0.0], [0.0, 0.0], [0.0, 1.5]])
NONE = dict.fromkeys(("mention", "article", "outlet"), [0.0] * 3)


def drawn(shares, rows, seed):
    """The classes of rows with these shares, and the chances of a method that is calibrated for them."""
    random = np.random.default_rng(seed)
    gold = random.choice(3, size=rows, p=shares)
    points = CENTRES[gold] + random.normal(size=(rows, 2))
    joint = shares * np.exp(-((points[:, None] - CENTRES) ** 2).sum(axis=2) / 2)
    return gold, joint / joint.sum(axis=1, keepdims=True)


def table(chances, articles):
    return pd.DataFrame(
        {
            "article": [f"a{n % articles}" for n in range(len(chances))],
            "target": "Chad",
            "label": np.array(LABELS)[chances.argmax(axis=1)],
            "confidence": chances.max(axis=1),
            "polarity": chances[:, 2] - chances[:, 0],
            "method": "target",
        }
    )


def of(rows, **more):
    return corrected_classes(rows, rows[["article"]].drop_duplicates(), **more)


@pytest.mark.parametrize("shares", [[0.2, 0.7, 0.1], [0.5, 0.4, 0.1], [0.05, 0.9, 0.05]])
def test_counting_labels_is_further_off_than_the_chances(shares):
    shares = np.array(shares)
    _, chances = drawn(shares, 20_000, 1)
    found = of(table(chances, 40))
    off, counted = np.abs(found["corrected"] - shares).max(), np.abs(found["share"] - shares).max()
    assert off < 0.01
    assert off < counted


def test_chances_are_told_from_a_scored_table():
    _, chances = drawn(np.array([0.2, 0.7, 0.1]), 300, 3)
    assert chances_of(table(chances, 10)) == pytest.approx(chances, abs=1e-6)


@pytest.mark.slow
@pytest.mark.parametrize(("articles", "each"), [(12, 8), (40, 10), (120, 3)])
def test_nineteen_of_twenty_intervals_hold(articles, each):
    """Where each article and each outlet is off in its own way, by as much as `errors` says."""
    shares, held = np.array([0.3, 0.6, 0.1]), []
    by_article, by_outlet = 0.02, 0.002
    errors = {"mention": [0.12, 0.15, 0.06], "article": [by_article] * 3, "outlet": [by_outlet] * 3}
    for seed in range(200):
        random = np.random.default_rng(seed)
        gold, chances = drawn(shares, articles * each, seed)
        rows = table(chances, articles)
        truth = np.bincount(gold, minlength=3) / len(gold)
        off = random.normal(0, by_article**0.5, (articles, 3)).mean(axis=0) + random.normal(0, by_outlet**0.5, 3)
        found = of(rows, errors=errors)
        held.append((found["low"] <= truth + off) & (truth + off <= found["high"]))
    assert np.mean(held) > 0.93


def test_an_interval_is_as_wide_as_the_method_was_off():
    _, chances = drawn(np.array([0.3, 0.6, 0.1]), 400, 1)
    rows = table(chances, 40)
    width = [
        np.diff(of(rows, errors=NONE | {"outlet": [off] * 3})[["low", "high"]]).min() for off in (0.0, 0.0001, 0.001)
    ]
    assert width == sorted(width)
    assert width[0] < width[2]


def test_each_target_has_its_own_shares():
    _, chances = drawn(np.array([0.3, 0.6, 0.1]), 200, 1)
    rows = table(chances, 20)
    two = pd.concat([rows, rows.assign(target="Laos", polarity=0.0, label="neutral", confidence=1.0)])
    found = of(two).set_index(["target", "label"])["corrected"]
    assert found["Laos", "neutral"] == pytest.approx(1, abs=1e-6)
    assert found["Chad", "neutral"] < 0.9


def test_under_ten_articles_there_is_no_interval():
    _, chances = drawn(np.array([0.3, 0.6, 0.1]), 90, 1)
    assert of(table(chances, 9))[["low", "high"]].isna().all(axis=None)
    assert of(table(chances, 10))[["low", "high"]].notna().all(axis=None)


def test_a_method_without_such_chances_is_not_corrected():
    _, chances = drawn(np.array([0.3, 0.6, 0.1]), 90, 1)
    found = of(table(chances, 10).assign(method="textblob"))
    assert found["corrected"].isna().all()
    assert found["share"].sum() == pytest.approx(1)


@pytest.mark.parametrize("rows", [0, 1])
def test_few_rows_are_no_trouble(rows):
    found = of(table(np.full((1, 3), 1 / 3), 1).head(rows))
    assert found["n"].sum() == rows
    assert len(found) == 3 * rows
