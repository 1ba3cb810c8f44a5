import pytest

from attributed import said

FIRST = [
    ("Ruiz said that the dock was empty.", [("Ruiz", "that the dock was empty")]),
    ("Ruiz said the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("The dock was empty, Ruiz said.", [("Ruiz", "The dock was empty")]),
    ("The dock was empty, said Ruiz.", [("Ruiz", "The dock was empty")]),
    (
        "“The dock was empty,” Ana Ode, head of Lund Ferries, a firm in Ames told the paper.",
        [("Ana Ode, head of Lund Ferries, a firm in Ames", "“The dock was empty,”")],
    ),
    (
        "Two claims being heard in Lund Harbour have accused the firm of fraud.",
        [("Two claims being heard in Lund Harbour", "the firm of fraud")],
    ),
    ("“The dock was empty,” Ruiz said.", [("Ruiz", "“The dock was empty,”")]),
    ("“The dock was empty,” said Ruiz on Monday.", [("Ruiz", "“The dock was empty,”")]),
    ("Ruiz said, “The dock was empty.”", [("Ruiz", "“The dock was empty.”")]),
    ("As Ruiz noted, the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("Said Ruiz: “The dock was empty.”", [("Ruiz", "“The dock was empty.”")]),
    (
        "The dock was empty and the crane was broken, the harbour master said.",
        [("the harbour master", "The dock was empty and the crane was broken")],
    ),
    (
        "Ruiz praised the crew and said that the dock was empty.",
        [("Ruiz", "the crew"), ("Ruiz", "that the dock was empty")],
    ),
    (
        "The dock was empty, Ruiz said, adding that the crane was broken.",
        [("Ruiz", "The dock was empty"), ("Ruiz", "that the crane was broken")],
    ),
    ("The vote will be close, Takeda predicts.", [("Takeda", "The vote will be close")]),
    ("“It is over,” the captain told his men.", [("the captain", "“It is over,”")]),
    ("“It is over,” she told Harbour News in an interview.", [("she", "“It is over,”")]),
    ("Castellan insists the vote was fair.", [("Castellan", "the vote was fair")]),
    ("The army believes that the hills are empty.", [("The army", "that the hills are empty")]),
    (
        "The monitor has said the year is hot, with Ode declaring on Friday the “climate is out of hand”.",
        [("The monitor", "the year is hot"), ("Ode", "the “climate is out of hand”")],
    ),
    (
        "Oslo called the talks “a trick”, with a ministry spokeswoman last week saying that they were dead.",
        [("Oslo", "the talks “a trick”"), ("a ministry spokeswoman", "that they were dead")],
    ),
    (
        "Accusing the bank of “a very bad habit,” Ruiz called for its licence to be withdrawn.",
        [("Ruiz", "the bank of “a very bad habit,”"), ("Ruiz", "its licence to be withdrawn")],
    ),
    (
        "Ode said that while “much is left to do”, the truce showed that “the work is bearing fruit”.",
        [("Ode", "that while “much is left to do”, the truce showed that “the work is bearing fruit”")],
    ),
    (
        "“I rule out nothing,” said Osei when asked if Oslo confirms its plan, adding that it means “the end”.",
        [("Osei", "“I rule out nothing,”"), ("Osei", "that it means “the end”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_the_orders_of_source_cue_and_content(text, expected):
    assert said(text) == expected
