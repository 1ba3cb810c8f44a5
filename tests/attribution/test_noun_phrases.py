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

SHARED = [
    (
        "Ruiz left the talks, saying that Peru had cheated.",
        [("Ruiz", "that Peru had cheated")],
    ),
    (
        "The envoy walked out and called the offer an insult.",
        [("The envoy", "the offer an insult")],
    ),
    ("Asked about the raid, Osei said it was lawful.", [("Osei", "it was lawful")]),
    ("On Monday, Ruiz said the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("Ruiz on Monday said the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("The ministry this week said the dock was empty.", [("The ministry", "the dock was empty")]),
    (
        "Speaking to reporters in Lima, the envoy said the deal was dead.",
        [("the envoy", "the deal was dead")],
    ),
    (
        "When the siren stopped, Ruiz said that the dock was empty.",
        [("Ruiz", "that the dock was empty")],
    ),
    (
        "Takeda stood up, thanked the clerk and said that the mine was safe.",
        [("Takeda", "the clerk"), ("Takeda", "that the mine was safe")],
    ),
    ("After meeting the king, Castellan said that the army would stay.", [("Castellan", "that the army would stay")]),
    ("In March, after the flood, Takeda wrote that the mine was safe.", [("Takeda", "that the mine was safe")]),
    ("Castellan later said the army would stay.", [("Castellan", "the army would stay")]),
    ("It rained on Sunday, but Takeda said the mine was dry.", [("Takeda", "the mine was dry")]),
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


@pytest.mark.parametrize(("text", "expected"), LONG)
def test_long_sources_are_taken_whole(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups_speak(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_the_subject_is_found_past_what_stands_between(text, expected):
    got = said(text)
    assert got == expected
