import pytest

from attributed import said

ASKED_TO = [  # whom one calls on is part of what is called for
    ("Ode called on Peru to “stop the drilling”.", [("Ode", "Peru to “stop the drilling”")]),
    ("Ode called on Peru to stop the drilling.", [("Ode", "Peru to stop the drilling")]),
    ("Ode warned Peru not to stop the drilling.", [("Ode", "Peru not to stop the drilling")]),
    ("Ode commented on the raid: “It was needless.”", [("Ode", "“It was needless.”")]),
]

LONG_SAID = [  # "long" is when, and no verb
    ("Peru has long warned that the dam leaks.", [("Peru", "that the dam leaks")]),
    ("Ode had long called on Peru to mend the dam.", [("Ode", "Peru to mend the dam")]),
    ("The mine has long been tied to the Ode family.", []),
]

JOINED_SUBJECTS = [
    ("Ode says he and Ruiz will discuss the dam on Monday.", [("Ode", "he and Ruiz will discuss the dam on Monday")]),
    ("Ode said the dam leaked and Ruiz said it was safe.", [("Ode", "the dam leaked"), ("Ruiz", "it was safe")]),
]

GOES_ON = [  # a later verb of speech that is part of what is said
    ("Ruiz says he met Ode and asked him to leave.", [("Ruiz", "he met Ode and asked him to leave")]),
    ("Ruiz says he would sit down and tell Ode to leave.", [("Ruiz", "he would sit down and tell Ode to leave")]),
    (
        "The paper reported the letter came hours after Ode proposed a ban.",
        [("The paper", "the letter came hours after Ode proposed a ban")],
    ),
    ("Ruiz said clerks or porters would dismiss her idea.", [("Ruiz", "clerks or porters would dismiss her idea")]),
    ("Ruiz said the dock leaked and asked for help.", [("Ruiz", "the dock leaked"), ("Ruiz", "help")]),
]

VERB_OR_NOUN = [
    ("The ministry claims that the dam is safe.", [("The ministry", "that the dam is safe")]),
    ("Despite ministry claims that the dam held, people left.", [("ministry", "that the dam held")]),
]


@pytest.mark.parametrize(("text", "expected"), ASKED_TO)
def test_content_begins_with_those_who_are_to_act(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), LONG_SAID)
def test_long_goes_with_the_verb_behind_it(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), JOINED_SUBJECTS)
def test_two_joined_subjects_are_one(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), GOES_ON)
def test_content_goes_on_past_its_own_second_verb(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), VERB_OR_NOUN)
def test_claims_is_a_verb_behind_one_who_can_claim(text, expected):
    assert said(text) == expected


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
    ("A senator called Ruiz a liar.", [("A senator", "Ruiz a liar")]),
    ("A newly formed group called Port 45 ran its first advertisements.", []),
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


@pytest.mark.parametrize(("text", "expected"), RELATIVES)
def test_a_relative_pronoun_stands_with_its_noun(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), OBJECT_VERBS)
def test_verbs_that_judge_their_object(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "source", "content"), WARNINGS)
def test_warnings_with_or_without_those_warned(text, source, content):
    """Whether those warned are part of the content is left open."""
    got = said(text)
    assert [who for who, _ in got] == [source]
    assert got[0][1].endswith(content)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_told_is_no_source(text, expected):
    assert said(text) == expected


def test_a_dash_behind_a_quotation_ends_it_unless_it_goes_on():
    assert said("Xi said “camps threaten us” — using words of old.") == [("Xi", "“camps threaten us”")]
    assert said("Xi said “camps” — a word he likes — “threaten us.”")[0][1].endswith("“threaten us.”")
