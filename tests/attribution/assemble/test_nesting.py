import pytest

from attributed import nested, said

NESTED = [
    (
        "The source added that Alder had told aides the deal was dead.",
        [("Alder", "the deal was dead", "The source")],
    ),
    ("Ruiz said that the minister had promised to resign.", [("the minister", "to resign", "Ruiz")]),
    (
        "The paper reported that Osei had accused Peru of fraud.",
        [("Osei", "Peru of fraud", "The paper")],
    ),
    (
        "Ode testified that the captain said the beacon was dark.",
        [("the captain", "the beacon was dark", "Ode")],
    ),
    ("Ruiz said that the dock was empty.", []),
    (
        "Castellan said Takeda had admitted that the mine was flooded.",
        [("Takeda", "that the mine was flooded", "Castellan")],
    ),
    ("An aide said the king believes that the army will stay.", [("the king", "that the army will stay", "An aide")]),
]


NESTED_OUTER = [
    (
        "The source added that Alder had told aides the deal was dead.",
        [("The source", "that Alder had told aides the deal was dead")],
    ),
    (
        "The paper reported that Osei had accused Peru of fraud.",
        [("The paper", "that Osei had accused Peru of fraud")],
    ),
    (
        "Ode testified that the captain said the beacon was dark.",
        [("Ode", "that the captain said the beacon was dark")],
    ),
    (
        "The union believes Chile will refuse, a delegate said.",
        [("a delegate", "The union believes Chile will refuse")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_what_another_reports_is_inside_it(text, expected):
    assert nested(text) == expected


@pytest.mark.parametrize(("text", "expected"), NESTED_OUTER)
def test_the_outer_statement_keeps_what_is_nested(text, expected):
    assert said(text) == expected
