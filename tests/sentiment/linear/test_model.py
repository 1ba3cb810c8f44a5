import zipfile

import numpy as np
import pytest

from analysis.sentiment.linear.model import ARRAYS, confidence, load_heads, probabilities


def test_the_arrays_are_small_and_hold_no_text():
    assert ARRAYS.stat().st_size <= 3_000_000
    with np.load(ARRAYS, allow_pickle=False) as arrays:
        kinds = {arrays[name].dtype.kind for name in arrays.files}
    assert kinds <= {"i", "f"}
    with zipfile.ZipFile(ARRAYS) as packed:
        assert all(name.endswith(".npy") for name in packed.namelist())


@pytest.mark.parametrize("name", ["alone", "directed"])
def test_a_head_is_whole(name):
    head = load_heads()[name]
    assert (np.diff(head.columns) > 0).all()
    assert head.weights.shape == (len(head.columns), 3)
    assert head.intercept.shape == (3,)
    assert head.shift.shape == (2, 3)
    assert np.isfinite(head.weights).all()


def test_probabilities_add_up_even_for_large_scores():
    assert np.allclose(probabilities(np.array([[1000.0, 0, -1000], [1, 2, 3]])).sum(axis=1), 1)


def test_confidence_grows_with_the_top_class():
    chances = np.array([[0.4, 0.3, 0.3], [0.8, 0.1, 0.1], [1.0, 0, 0]])
    sure = confidence(chances, np.array([0.1, 0.9]))
    assert (np.diff(sure) > 0).all()
    assert ((sure > 0) & (sure < 1)).all()
