import pytest

from attributed import said, table

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

# a participle without "was" that has lost its object: whom it is said of does not speak
SUFFERED = [
    ("Talks failed, with Russia accused by Kyiv of stalling.", [("Kyiv", "Russia | of stalling")]),
    ("A custom mocked by Osei was dropped.", [("Osei", "A custom")]),
    ("Rowers warned by officials not to enter went home.", [("officials", "not to enter")]),
    ("Lima held a man Oslo accused of theft.", [("Oslo", "theft")]),
    ("It held firms that Lima accused of theft.", [("Lima", "theft")]),
    ("Ode condemned for a third time the raid.", []),
]
UNSAID = [
    "Three men accused of spying for Peru were freed.",
    "Lima, accused of theft, kept silent.",
    "A raid blamed on Peru killed ten.",
    "The mayor criticized for his debts resigned.",
    "Two rowers charged with arson left.",
    "Osei, praised for her calm, won.",
    "He sat with the envoys suspected of theft.",
]


@pytest.mark.parametrize(("text", "expected"), SUFFERED)
def test_a_participle_without_its_object_is_a_passive(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", UNSAID)
def test_who_is_accused_says_nothing(text):
    assert not table(text).query("counted and speaker.notna()").shape[0]


@pytest.mark.parametrize(("text", "expected"), PASSIVES)
def test_passives_have_their_source_behind_by(text, expected):
    assert said(text) == expected
