import pytest

from attributed import said

GROUPS = [
    ("Analysts said the bank would merge.", [("Analysts", "the bank would merge")]),
    (
        "Two people familiar with the matter said the bank would merge.",
        [("Two people familiar with the matter", "the bank would merge")],
    ),
    (
        "The bank will merge, two people familiar with the matter said.",
        [("two people familiar with the matter", "The bank will merge")],
    ),
    (
        "The bank will merge, according to three people briefed on the talks.",
        [("three people briefed on the talks", "The bank will merge")],
    ),
    ("The attorney general said the bank would merge.", [("The attorney general", "the bank would merge")]),
    (
        "A report from Peru's auditor general said the bank would merge.",
        [("A report from Peru's auditor general", "the bank would merge")],
    ),
    (
        "The director general of the agency said the bank would merge.",
        [("The director general of the agency", "the bank would merge")],
    ),
    ("A professor emeritus said the bank would merge.", [("A professor emeritus", "the bank would merge")]),
    ("Witnesses said the hull split.", [("Witnesses", "the hull split")]),
    ("Some economists argue that wages will rise.", [("Some economists", "that wages will rise")]),
    ("Many of the sailors say they were not paid.", [("Many of the sailors", "they were not paid")]),
    ("Most voters say the tax is too high, a survey found.", [("a survey", "Most voters say the tax is too high")]),
    (
        "Western officials say the front is quiet.",
        [("Western officials", "the front is quiet")],
    ),
    ("Residents and police said the road was closed.", [("Residents and police", "the road was closed")]),
    ("Both sides accuse the other of breaking the truce.", [("Both sides", "the other of breaking the truce")]),
    (
        "Several diplomats, who spoke on condition of anonymity, said the strait was open.",
        [("Several diplomats, who spoke on condition of anonymity", "the strait was open")],
    ),
    ("“He lied,” said one former aide.", [("one former aide", "“He lied,”")]),
    ("“He lied,” a person close to the king said.", [("a person close to the king", "“He lied,”")]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups_speak(text, expected):
    got = said(text)
    assert got == expected


def test_a_dash_between_spaces_ends_a_phrase():
    assert said("Speaking in Ames - the new name for Lund - Mr Ruiz hinted that he could stay.") == [
        ("Mr Ruiz", "that he could stay")
    ]


def test_a_day_is_nobody_and_an_adverb_has_grades():
    assert said("A diplomat in Lund on Friday allayed fears that the plan had other aims.") == [
        (None, "that the plan had other aims")
    ]
    assert said("Ana Ode has more recently said that it would.") == [("Ana Ode", "that it would")]
