import pytest

from attributed import nested, said

SOURCE_BEHIND = [  # whoever is named right behind the cue, and ends the clause, said it
    (
        "Half of the sand could be replaced by stone from Chile, said Ano Ode, head of research at Allis.",
        [("Ano Ode, head of research at Allis", "Half of the sand could be replaced by stone from Chile")],
    ),
    (
        "The raid may hurt the port, leaving the crew at odds with its owner, said Ruben Ode, a former pilot.",
        [("Ruben Ode, a former pilot", "The raid may hurt the port, leaving the crew at odds with its owner")],
    ),
    (
        "They will find no shelter - said the harbour master on Sunday.",
        [("the harbour master", "They will find no shelter")],
    ),
    (
        "The dock is less busy than it was, points out the harbour master.",
        [("the harbour master", "The dock is less busy than it was")],
    ),
    ("Ruiz, the mayor, said no to the plan.", [("Ruiz, the mayor", "no to the plan")]),
    (
        "The port was shut, said a clerk familiar with the talks between Peru and Chile.",
        [("a clerk familiar with the talks between Peru and Chile", "The port was shut")],
    ),
    (
        "Eva Dahl, the foreign minister, told reporters the cable was cut.",
        [("Eva Dahl, the foreign minister", "the cable was cut")],
    ),
]

TIMES_BEHIND = [  # when, where and to whom end a sentence as well as its full stop
    ("The dock was empty, Ruiz maintains.", [("Ruiz", "The dock was empty")]),
    ("They met Ode, who said last week that the dock was empty.", [("Ode, who", "that the dock was empty")]),
    ("Ruiz told me his boat sank in March.", [("Ruiz", "his boat sank in March")]),
    ("The port was shut, Ruiz declared last year.", [("Ruiz", "The port was shut")]),
    ("The port, officials have said in recent months, was shut.", [("officials", "The port | was shut")]),
    ("The port will be shut, Ruiz told the harbour board last week.", [("Ruiz", "The port will be shut")]),
    (
        "Despite the storm, ways can be found to feed the crews, experts pointed out at a seminar.",
        [("experts", "Despite the storm, ways can be found to feed the crews")],
    ),
    (
        "The sand came from one beach, three sources briefed on the inquiry said.",
        [("three sources briefed on the inquiry", "The sand came from one beach")],
    ),
    ("As Ruiz told reporters on Monday, the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("The dock, as Ruiz said on Friday, was empty.", [("Ruiz", "The dock | was empty")]),
    ("As the boats left on Monday, Ruiz said the dock was empty.", [("Ruiz", "the dock was empty")]),
]

RELATIVES = [
    (
        "The raid angered the union, which says that the crew was asleep.",
        [("the union, which", "that the crew was asleep")],
    ),
    ("He met farmers who say that the well is foul.", [("farmers who", "that the well is foul")]),
    ("The raid, which Oslo said was a mistake, was part of a feud.", [("Oslo", "was a mistake")]),
]

OBJECT_VERBS = [
    ("The minister accused Peru of dumping copper.", [("The minister", "Peru of dumping copper")]),
    ("Ruiz accused the bank of hiding its losses.", [("Ruiz", "the bank of hiding its losses")]),
    ("Critics have accused him of cowardice.", [("Critics", "him of cowardice")]),
    ("The panel criticised the ministry for its silence.", [("The panel", "the ministry for its silence")]),
    ("Ode criticized Chile for closing the strait.", [("Ode", "Chile for closing the strait")]),
    ("The union blamed the owners for the fire.", [("The union", "the owners for the fire")]),
    ("Ruiz praised the crew for its courage.", [("Ruiz", "the crew for its courage")]),
    ("The mayor called the plan a gift to builders.", [("The mayor", "the plan a gift to builders")]),
    ("Ode called the treaty “a swindle.”", [("Ode", "the treaty “a swindle.”")]),
    ("She described the raid as a mistake.", [("She", "the raid as a mistake")]),
    ("The envoy dismissed the charge as fantasy.", [("The envoy", "the charge as fantasy")]),
    ("Oslo condemned the arrests.", [("Oslo", "the arrests")]),
    ("The judge labelled the scheme “a shell game.”", [("The judge", "the scheme “a shell game.”")]),
    ("Lima urged Quito to sign.", [("Lima", "Quito to sign")]),
    ("The ministry denounced Chile's blockade as piracy.", [("The ministry", "Chile's blockade as piracy")]),
    ("The coach hailed her as the finest swimmer of her age.", [("The coach", "her as the finest swimmer of her age")]),
    ("Farmers thanked the army for its help.", [("Farmers", "the army for its help")]),
    ("He called Ruiz a liar and a coward.", [("He", "Ruiz a liar and a coward")]),
    (
        "Norrland's premier has attacked the ruling as an insult to voters.",
        [("Norrland's premier", "the ruling as an insult to voters")],
    ),
    ("Prosecutors accuse the two brothers of smuggling sand.", [("Prosecutors", "the two brothers of smuggling sand")]),
    ("The widow asked the court to reopen the case.", [("The widow", "the court to reopen the case")]),
]

WARNINGS = [
    ("Beijing warned Lima against hosting the fleet.", "Beijing", "against hosting the fleet"),
    ("The bank warned investors against panic.", "The bank", "against panic"),
    ("Ruiz warned against building on the marsh.", "Ruiz", "building on the marsh"),
    ("Oslo has warned its citizens not to travel.", "Oslo", "not to travel"),
    ("The general warned of a long winter.", "The general", "a long winter"),
    ("Doctors warned the town that the well was foul.", "Doctors", "that the well was foul"),
]

TOLD = [  # a verb that needs somebody to be told, with nobody behind it, is passive
    ("Staff urged to travel in groups after the flood.", []),
    ("Drivers told to avoid the bridge.", []),
    ("The harbour master urged drivers to avoid the bridge.", [("The harbour master", "drivers to avoid the bridge")]),
    ("The harbour master promised to open the bridge.", [("The harbour master", "to open the bridge")]),
    ("She further announced that the port was shut.", [("She", "that the port was shut")]),
    ("The river (see page 4) rose for a week.", []),
]

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

AROUND = [
    ("China, she said, “builds and builds.”", [("she", "China | “builds and builds.”")]),
    (
        "The ships have sailed, Wells said, “and will not turn.”",
        [("Wells", "The ships have sailed | “and will not turn.”")],
    ),
    (
        "The dam, the engineers said, had been leaking for years.",
        [("the engineers", "The dam | had been leaking for years")],
    ),
    (
        "“The dam,” Ruiz said, “has been leaking for years.”",
        [("Ruiz", "“The dam,” | “has been leaking for years.”")],
    ),
    ("“If it holds,” said Osei, “we stay.”", [("Osei", "“If it holds,” | “we stay.”")]),
    ("The war, Ode argued, was lost in March.", [("Ode", "The war | was lost in March")]),
    (
        "Peru, according to the envoy, will not sign.",
        [("the envoy", "Peru | will not sign")],
    ),
    (
        "The strike “will not last,” the owner said, “because hunger does not wait.”",
        [("the owner", "The strike “will not last,” | “because hunger does not wait.”")],
    ),
    ("“We,” Takeda said, “are ready. They are not.”", [("Takeda", "“We,” | “are ready. They are not.”")]),
    ("“Winter,” the old man muttered, “comes for everyone.”", [("the old man", "“Winter,” | “comes for everyone.”")]),
    (
        "Most of the sand, the inquiry found, came from one beach.",
        [("the inquiry", "Most of the sand | came from one beach")],
    ),
]

ACCORDING = [
    (
        "According to the letters obtained under the Records Act, the release of space took more time.",
        [("the letters obtained under the Records Act", "the release of space took more time")],
    ),
    (
        "According to Ruiz, the port was shut, and the bridge open.",
        [("Ruiz", "the port was shut, and the bridge open")],
    ),
    ("According to the ministry, the port reopened on Monday.", [("the ministry", "the port reopened on Monday")]),
    ("The port reopened on Monday, according to the ministry.", [("the ministry", "The port reopened on Monday")]),
    (
        "The port, according to the ministry, reopened on Monday.",
        [("the ministry", "The port | reopened on Monday")],
    ),
    (
        "According to Ana Ruiz, a retired pilot, the beacon was dark.",
        [("Ana Ruiz, a retired pilot", "the beacon was dark")],
    ),
    (
        "Half the fleet is idle, according to a report by the audit office.",
        [("a report by the audit office", "Half the fleet is idle")],
    ),
    (
        "Wages fell in Peru according to two studies.",
        [("two studies", "Wages fell in Peru")],
    ),
    ("The bridge was built according to plan.", []),
    (
        "“The beacon was dark,” according to the captain.",
        [("the captain", "“The beacon was dark,”")],
    ),
    (
        "Nine boats sank, according to the coast guard, and two are missing.",
        [("the coast guard", "Nine boats sank | and two are missing")],
    ),
    (
        "According to people familiar with the talks, Norrland will pay.",
        [("people familiar with the talks", "Norrland will pay")],
    ),
    (
        "Rents doubled last year, according to Jun Takeda, who studies housing.",
        [("Jun Takeda, who studies housing", "Rents doubled last year")],
    ),
]

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
        [("Osei", "“I rule out nothing,”"), ("Oslo", "its plan"), ("Osei", "that it means “the end”")],
    ),
]

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


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_the_orders_of_source_cue_and_content(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), SOURCE_BEHIND)
def test_a_source_behind_its_cue(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES_BEHIND)
def test_content_before_its_source_and_when_it_was_said(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), RELATIVES)
def test_a_relative_pronoun_stands_with_its_noun(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), OBJECT_VERBS)
def test_verbs_that_judge_their_object(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "source", "content"), WARNINGS)
def test_warnings_with_or_without_those_warned(text, source, content):
    """Whether those warned are part of the content is left open."""
    got = said(text)
    assert [who for who, _ in got] == [source]
    assert got[0][1].endswith(content)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_told_is_no_source(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), PASSIVES)
def test_passives_have_their_source_behind_by(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), AROUND)
def test_content_stands_on_both_sides_of_its_cue(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), ACCORDING)
def test_according_to_first_last_and_in_the_middle(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_what_another_reports_is_inside_it(text, expected):
    got = nested(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NESTED_OUTER)
def test_the_outer_statement_keeps_what_is_nested(text, expected):
    got = said(text)
    assert got == expected
