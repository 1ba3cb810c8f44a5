import pytest

from attributed import said

LONG = [
    (
        "Rear Adm. Thomas Brandvold said the fleet was ready.",
        [("Rear Adm. Thomas Brandvold", "the fleet was ready")],
    ),
    (
        "Two lawyers who read it for this newspaper said the clause was void.",
        [("Two lawyers who read it for this newspaper", "the clause was void")],
    ),
    (
        "In London, the defence minister, Giles Trevanion, called the raid reckless.",
        [("the defence minister, Giles Trevanion", "the raid reckless")],
    ),
    (
        "“The fleet is ready,” said Vice Adm. Ingrid Solheim, who commands the northern squadron.",
        [("Vice Adm. Ingrid Solheim, who commands the northern squadron", "“The fleet is ready,”")],
    ),
    (
        "Maria Castellan, the deputy head of the harbour police, said the crane was old.",
        [("Maria Castellan, the deputy head of the harbour police", "the crane was old")],
    ),
    (
        "“The crane is old,” said Maria Castellan, deputy head of the harbour police.",
        [("Maria Castellan, deputy head of the harbour police", "“The crane is old,”")],
    ),
    (
        "Sen. Carla Whitcombe (D-Ore.) said the bill was dead.",
        [("Sen. Carla Whitcombe (D-Ore.)", "the bill was dead")],
    ),
    (
        "Lt. Gen. Paul Aubry, a retired tank commander, warned that winter was near.",
        [("Lt. Gen. Paul Aubry, a retired tank commander", "that winter was near")],
    ),
    (
        "The foreign ministry's chief spokesman, Wen Daluo, said the reef was Chinese.",
        [("The foreign ministry's chief spokesman, Wen Daluo", "the reef was Chinese")],
    ),
    (
        "Prime Minister Helle Strand of Norrland said the ferry would sail.",
        [("Prime Minister Helle Strand of Norrland", "the ferry would sail")],
    ),
    (
        "“We will sail,” said Joost van der Meulen, 54, a ferry captain from Harlingen.",
        [("Joost van der Meulen, 54, a ferry captain from Harlingen", "“We will sail,”")],
    ),
    (
        "Prof. Jun Takeda of the University of Ames said rents had doubled.",
        [("Prof. Jun Takeda of the University of Ames", "rents had doubled")],
    ),
    (
        "Norrland's foreign minister, Eva Dahl, told reporters that the strait was open.",
        [("Norrland's foreign minister, Eva Dahl", "that the strait was open")],
    ),
    (
        "“The strait is open,” Eva Dahl, Norrland's foreign minister, told reporters in Lima.",
        [("Eva Dahl, Norrland's foreign minister", "“The strait is open,”")],
    ),
    (
        "“The strait is open,” a spokesman for the ministry, Karl Berg, said.",
        [("a spokesman for the ministry, Karl Berg", "“The strait is open,”")],
    ),
    (
        "The strait is open, said Eva Dahl, who has led the ministry since May.",
        [("Eva Dahl, who has led the ministry since May", "The strait is open")],
    ),
    (
        "One European diplomat, speaking on condition of anonymity, said the strait was open.",
        [("One European diplomat, speaking on condition of anonymity", "the strait was open")],
    ),
    (
        "Mary-Anne O'Connor-Hale, MP for Eastmere, said the bill was dead.",
        [("Mary-Anne O'Connor-Hale, MP for Eastmere", "the bill was dead")],
    ),
    (
        "Xu Meiling, an economist at the Institute for River Studies in Wuhan, wrote that the dam was full.",
        [("Xu Meiling, an economist at the Institute for River Studies in Wuhan", "that the dam was full")],
    ),
    (
        "A group of 25 mills, including Alder, Birch and Cedar, also warned that the levy would hurt.",
        [("A group of 25 mills, including Alder, Birch and Cedar", "that the levy would hurt")],
    ),
    (
        "Ana Ode, a member of the Harbour Institute, a Lund-based think tank, said the dock was empty.",
        [("Ana Ode, a member of the Harbour Institute, a Lund-based think tank", "the dock was empty")],
    ),
    ("Respect for fair trade Ruiz said that the levy would hurt.", [("Ruiz", "that the levy would hurt")]),
    (
        "Executives at chip maker Alder said that the levy would hurt.",
        [("Executives at chip maker Alder", "that the levy would hurt")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LONG)
def test_long_sources_are_taken_whole(text, expected):
    got = said(text)
    assert got == expected


def test_examples_stand_for_those_they_are_of():
    assert said("Banks such as Alder and Birch have said they will lend.") == [
        ("Banks such as Alder and Birch", "they will lend")
    ]


def test_a_name_with_its_verb_behind_a_source_is_no_apposition():
    text = "In May, according to the letters, Wulan shared a list of ships."
    assert {source for source, _ in said(text)} == {"the letters"}
    assert said("The fleet sank, according to a study, a report published the same day.") == [
        ("a study, a report published the same day", "The fleet sank")
    ]


def test_a_reason_in_an_apposition_has_a_verb_of_its_own():
    assert said("The talks go on. One aide, speaking in private because the talks are secret, said: “No.”") == [
        ("One aide, speaking in private because the talks are secret", "“No.”")
    ]


def test_who_stands_behind_an_apposition_is_the_one_named():
    text = "“It is over,” said Ana Ode, an economist at the Lund Institute, who believes Peru will gain."
    assert said(text)[-1] == ("Ana Ode, an economist at the Lund Institute, who", "Peru will gain")


def test_who_is_joined_by_others_is_the_subject():
    assert said("Ruiz, joined by Justice Ana Ode and two others, said the law is clear.") == [
        ("Ruiz, joined by Justice Ana Ode and two others", "the law is clear")
    ]
