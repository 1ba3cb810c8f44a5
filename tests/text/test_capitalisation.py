"""How an article writes its words."""

import pytest

from analysis.text.capitalisation import Written

TEXT = "Rivals met. Officials said that, Delegates aside, the blue co-op and the Co-chair left Port_Ode's\nquay "


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Officials", False),  # opens a sentence only
        ("Delegates", True),  # after a comma
        ("Delegates,", True),
        ("Co-chair", True),
        ("Co", True),
        ("Chair", False),
        ("Deleg", False),
        ("", False),
    ],
)
def test_a_capital_within_a_sentence_is_known(word, expected):
    assert Written(TEXT).is_large(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("blue", True), ("quay", False), ("rivals", False), ("blu", False)])
def test_a_word_between_two_spaces_is_known(word, expected):
    assert Written(TEXT).is_small(word) is expected
