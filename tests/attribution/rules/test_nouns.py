import pytest

from attributed import said

SOURCE_BEHIND_ITS_NOUN = [
    ("The toll drew criticism from the union that fares had doubled.", [("the union", "that fares had doubled")]),
    ("Ruiz ignored warnings from Peru that the dam might break.", [("Peru", "that the dam might break")]),
]

NOBODY_BEHIND = [  # nothing is told that these said
    "The minister received warnings from Peru.",
    "A statement from the harbour lay on the desk.",
]


@pytest.mark.parametrize(("text", "expected"), SOURCE_BEHIND_ITS_NOUN)
def test_criticism_from_somebody_is_his_and_not_of_whom_it_meets(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", NOBODY_BEHIND)
def test_a_noun_without_content_reports_nothing(text):
    assert said(text) == []
