import numpy as np
import pandas as pd
import pytest

from analysis.sentiment.prior import LABELS, chances_of, corrected_classes, estimate_shares

ASSUMED = np.array([0.2, 0.7, 0.1])
CENTRES = np.array([[1.5, 0.0], [0.0, 0.0], [0.0, 1.5]])


def drawn(shares, rows, seed):
    """Rows of a corpus with these shares, and the chances that a method calibrated for ASSUMED gives them."""
    random = np.random.default_rng(seed)
    gold = random.choice(3, size=rows, p=shares)
    points = CENTRES[gold] + random.normal(size=(rows, 2))
    joint = ASSUMED * np.exp(-((points[:, None] - CENTRES) ** 2).sum(axis=2) / 2)
    return gold, joint / joint.sum(axis=1, keepdims=True)


def table(chances, articles):
    return pd.DataFrame(
        {
            "article": [f"a{n % articles}" for n in range(len(chances))],
            "label": np.array(LABELS)[chances.argmax(axis=1)],
            "confidence": chances.max(axis=1),
            "polarity": chances[:, 2] - chances[:, 0],
        }
    )


@pytest.mark.parametrize("shares", [[0.2, 0.7, 0.1], [0.5, 0.4, 0.1], [0.05, 0.9, 0.05], [0.3, 0.3, 0.4]])
def test_other_shares_than_assumed_are_found(shares):
    _, chances = drawn(shares, 20_000, 1)
    assert np.abs(estimate_shares(chances, ASSUMED) - shares).max() < 0.02


def test_counting_labels_is_further_off_than_the_estimate():
    shares = np.array([0.5, 0.4, 0.1])
    _, chances = drawn(shares, 5_000, 2)
    counted = np.bincount(chances.argmax(axis=1), minlength=3) / len(chances)
    assert np.abs(estimate_shares(chances, ASSUMED) - shares).max() < np.abs(counted - shares).max() / 2


def test_chances_are_told_from_a_scored_table():
    _, chances = drawn(ASSUMED, 300, 3)
    assert chances_of(table(chances, 10)) == pytest.approx(chances, abs=1e-6)


@pytest.mark.slow
def test_nineteen_of_twenty_intervals_hold():
    shares, held = np.array([0.4, 0.5, 0.1]), []
    for seed in range(60):
        _, chances = drawn(shares, 400, seed)
        found = corrected_classes(table(chances, 40), ASSUMED, draws=100, seed=seed)
        held.append((found["low"].to_numpy() <= shares) & (shares <= found["high"].to_numpy()))
    assert np.mean(held) > 0.88


@pytest.mark.parametrize("rows", [0, 1])
def test_few_rows_are_no_trouble(rows):
    found = corrected_classes(table(np.full((1, 3), 1 / 3), 1).head(rows), ASSUMED)
    assert found["label"].tolist() == list(LABELS)
    assert found["n"].sum() == rows
