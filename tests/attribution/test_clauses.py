import pytest

from attributed import said

# the source begins with the noun that the pronoun stands for
HEADS = [
    ("A letter that says the fund is empty reached the court.", "A letter"),
    ("A book which argues that rivers have rights won the prize.", "A book"),
    ("People who say the vote was stolen are wrong.", "People"),
    ("They met farmers who complained that the well was dry.", "farmers"),
    ("Voters who believe that taxes are theft cheered.", "Voters"),
]

INNER = [
    (
        "The woman who owns the mill said the river was low.",
        [("The woman who owns the mill", "the river was low")],
    ),
    (
        "A union representing pilots said the beacon was dark.",
        [("A union representing pilots", "the beacon was dark")],
    ),
    (
        "The head of the port authority said the crane was old.",
        [("The head of the port authority", "the crane was old")],
    ),
    (
        "Officials at the ministry in Lima said the road was closed.",
        [("Officials at the ministry in Lima", "the road was closed")],
    ),
    *(
        (f"{who} said the road was closed.", [(who, "the road was closed")])
        for who in (
            "A rower freed from a Peruvian jail",
            "A prisoner swapped for a Peruvian spy",
            "A firm accused of theft",
            "A general blamed for the losses",
            "The miners linked to the army",
        )
    ),
    ("A firm accused of dumping said the road was closed.", [("A firm", "the road was closed")]),
    ("The letter from the bank says the fund is empty.", [("The letter from the bank", "the fund is empty")]),
    (
        "A spokeswoman for the family said they wanted peace.",
        [("A spokeswoman for the family", "they wanted peace")],
    ),
    ("The man who sold Takeda the mine said it was dry.", [("The man who sold Takeda the mine", "it was dry")]),
    ("The council that runs the port says it is broke.", [("The council that runs the port", "it is broke")]),
    (
        "The mayor of Harlingen and two of her aides said the road was closed.",
        [("The mayor of Harlingen and two of her aides", "the road was closed")],
    ),
    (
        "The party bars those who do not adhere to what Ruiz has called “family values”.",
        [("Ruiz", "“family values”")],
    ),
]


@pytest.mark.parametrize(("text", "noun"), HEADS)
def test_the_source_of_a_relative_clause_begins_with_its_noun(text, noun):
    got = [source for source, _ in said(text)]
    assert got
    assert got[0].startswith(noun)


@pytest.mark.parametrize(("text", "expected"), INNER)
def test_the_speaker_is_the_outer_subject_not_one_inside_it(text, expected):
    got = said(text)
    assert got == expected


MAIN_VERBS = [
    ("A banker who praised Peru warned that growth would slow.", "A banker who praised Peru", "that growth would slow"),
    (
        "A clerk who criticized the bill said that it would fail.",
        "A clerk who criticized the bill",
        "that it would fail",
    ),
    ("The woman who says he lied wept.", "The woman who", "he lied"),
    (
        "Ode, standing next to Peru's mayor, Bo Ruiz, said the deal was dead.",
        "Ode, standing next to Peru's mayor, Bo Ruiz",
        "the deal was dead",
    ),
    ("Ode, asked if Peru would wait, said it was not planned.", "Ode, asked if Peru would wait", "it was not planned"),
    (
        "Ode, when asked when it would end, said no date was set.",
        "Ode, when asked when it would end",
        "no date was set",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), MAIN_VERBS)
def test_what_is_told_of_a_speaker_does_not_take_the_main_verb(text, source, content):
    assert (source, content) in said(text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("It was a raid, which came on a day when Peru said one man was hurt.", "Peru", "one man was hurt"),
        ("The man who left because the mine closed said it was over.", "The man", "it was over"),
    ],
)
def test_a_clause_of_its_own_has_its_own_speaker(text, source, content):
    assert (source, content) in said(text)
