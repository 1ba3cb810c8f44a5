import pytest

from attributed import said

LEADS = [
    ("BEIJING, March 7 (Xinhua) -- Ana Ode on Monday urged Peru to talk.", [("Ana Ode", "Peru to talk")]),
    ("KYIV, March 7 (Reuters) -- Chile accused Peru of theft.", [("Chile", "Peru of theft")]),
    ("LIMA (Reuters) -- Osei on Monday urged Peru to talk.", [("Osei", "Peru to talk")]),
    ("LIMA — “The dock is shut,” Ana Ode said.", [("Ana Ode", "“The dock is shut,”")]),
    ("LIMA, May 3 (AFP) -- The dock is shut, Ana Ode said.", [("Ana Ode", "The dock is shut")]),
    ("LIMA: Ana Ode said the dock was shut.", [("Ana Ode", "the dock was shut")]),
    ("LIMA: Peru shut its dock on Monday.", []),
    ("LIMA: Peru shut its dock.\n\nQUITO: Chile opened two.", []),
    ("MUSIC — “The Dock Is Shut in May,” by Ana Ode.", []),  # a rubric, and the title of a text
]


@pytest.mark.parametrize(("text", "expected"), LEADS)
def test_a_dateline_is_no_part_of_who_says_what(text, expected):
    assert said(text) == expected
