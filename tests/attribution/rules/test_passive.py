import pytest

from attributed import said

PASSIVES = [
    ("Russia was accused by Britain of jamming radios.", [("Britain", "Russia | of jamming radios")]),
    (
        "The plan was sharply criticised by the minister.",
        [("the minister", "The plan")],
    ),
    ("The law was described by judges as a muddle.", [("judges", "The law | as a muddle")]),
    ("Osei was praised by the union for his patience.", [("the union", "Osei | for his patience")]),
    ("The raid was condemned by Oslo and Lima.", [("Oslo and Lima", "The raid")]),
    ("The bank has been blamed by ministers for the crash.", [("ministers", "The bank | for the crash")]),
    ("Voters were told by the mayor that the bridge was safe.", [("the mayor", "that the bridge was safe")]),
    ("The budget has been dismissed by economists as wishful.", [("economists", "The budget | as wishful")]),
    ("The curfew was denounced by shopkeepers.", [("shopkeepers", "The curfew")]),
    ("The mill is said to be haunted.", [(None, "The mill | to be haunted")]),
]


@pytest.mark.parametrize(("text", "expected"), PASSIVES)
def test_passives_have_their_source_behind_by(text, expected):
    assert said(text) == expected
