import pytest

from attributed import said

UNCUED = [
    (
        "Osei laughed. “They will never find the boat.”",
        [("Osei", "“They will never find the boat.”")],
    ),
    (
        "“The sea keeps what it takes.” — Ana Ode",
        [("Ana Ode", "“The sea keeps what it takes.”")],
    ),
    (
        "“They will never find the boat.”",
        [(None, "“They will never find the boat.”")],
    ),
    (
        "Dahl runs the ferry. “I know every rock,” she said. “Every one of them.”\n\n“My father taught me.”",
        [("she", "“I know every rock,” | “Every one of them.” | “My father taught me.”")],
    ),
    (
        "When I ask about the boat, Osei left the room.\n\n“They will never find it.”",
        [("I", "the boat"), (None, "“They will never find it.”")],
    ),
    ("When the boat is named, Osei turns. “They will never find it.”", [("Osei", "“They will never find it.”")]),
    ("‘The sea keeps what it takes’: Ode\n\nIt rained.", [("Ode", "‘The sea keeps what it takes’")]),
    ("Berg shook his head. “Nobody came to look for us.”", [("Berg", "“Nobody came to look for us.”")]),
    (
        "Castellan was scathing about the deal. “It is worth less than its ink.”",
        [("Castellan", "“It is worth less than its ink.”")],
    ),
]

COLONS = [
    ("Ruiz was blunt: “The dock is empty.”", [("Ruiz", "“The dock is empty.”")]),
    ("And from Ruiz: “The dock is empty.”", [("Ruiz", "“The dock is empty.”")]),
    ("And from Ana Ode: “Nobody won.”", [("Ana Ode", "“Nobody won.”")]),
    ("And this from the harbour master: “The dock is empty.”", [("the harbour master", "“The dock is empty.”")]),
    ("More from Osei: “We came by night.”", [("Osei", "“We came by night.”")]),
    ("Then, from the envoy: “Nobody won.”", [("the envoy", "“Nobody won.”")]),
    ("The envoy's answer: “Nobody won the war.”", [("The envoy's", "“Nobody won the war.”")]),
    ("Ruiz: “The dock is empty.”", [("Ruiz", "“The dock is empty.”")]),
    (
        "The ministry tweeted: “The port is open.”",
        [("The ministry", "“The port is open.”")],
    ),
    (
        "Ruiz had this to say:\n\n“The dock is empty.”",
        [("Ruiz", "“The dock is empty.”")],
    ),
    ("“The dock is empty” — Ruiz, harbour master", [("Ruiz, harbour master", "“The dock is empty”")]),
    ("“The dock is empty.” – Ana Ruiz", [("Ana Ruiz", "“The dock is empty.”")]),
    ("Dahl’s reply: “Never in my life.”", [("Dahl’s", "“Never in my life.”")]),
    ("The message from the army was clear: “Leave by noon.”", [("The message from the army", "“Leave by noon.”")]),
    ("Or, as Takeda put it: “Dig or starve.”", [("Takeda", "“Dig or starve.”")]),
    ("Berg smiled: “Ask my wife about that.”", [("Berg", "“Ask my wife about that.”")]),
    ("Asked who would win, Dahl said: “Nobody.”", [("Dahl", "“Nobody.”")]),
]

NOT_SPOKEN = [
    ("The film “The Long Shore” opens on Friday.", []),
    ("Joe “Knuckles” Brandt boxed in Lima.", []),
    ("The so-called “ghost fleet” sails at night.", []),
    ("He wore a “Save the Marsh” button.", []),
    ("The word “harbour” has a long history.", []),
    ("Her novel, “A House of Salt,” won a prize.", []),
    ("The “reform” cost nine thousand jobs.", []),
    ("They sell a “light” beer and a “zero” tea.", []),
    ("Critics reviewed “The Salt Road” on Sunday.", []),
    ("William “Bill” Thorpe and Eva “the Knife” Dahl met in Lima.", []),
    ("The band played “Harbour Lights” as “Old Tom” Berg danced.", []),
    ("Residents were “evacuated” to a car park.", []),
]

CAPTIONS = [
    ("Ana Ruiz at the dock on Monday. Photograph: Jo Lind/Harbour Press", []),
    ("Fishermen wait for the tide in Lima. (Harbour Press)", []),
    ("Osei arrives for the debate. Credit: Jo Lind", []),
    ("The crane, left, and the old customs house, right.", []),
    ("Eva Dahl, Norrland’s foreign minister, at a press conference in Lima on Monday. Photo: K. Berg", []),
    ("FILE - Eva Dahl waves to a crowd in Lima, May 4, 2019. (K. Berg/Harbour Press)", []),
    ("Takeda, left, and Dahl sign the lease in 1932. The mine has since closed.", []),
]


@pytest.mark.parametrize(("text", "expected"), UNCUED)
def test_quotations_without_a_cue_go_to_whom_the_text_is_about(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), COLONS)
def test_colons_and_dashes_are_cues(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NOT_SPOKEN)
def test_titles_nicknames_and_scare_quotes_are_nobodys_speech(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), CAPTIONS)
def test_captions_report_only_what_they_say(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We will go,” Holm said. Ana Ode shook her head. “Nobody will wait.”", "Ana Ode"),
        ("“We will go,” said Holm. Ana Ode, his deputy, was blunt. “Nobody will wait.”", "Ana Ode, his deputy"),
        ("“We will go,” Holm said. He smiled. “Nobody will wait.”", "Holm"),
        ("“We will go,” Holm said. Holm smiled. “Nobody will wait.”", "Holm"),
    ],
)
def test_a_quotation_behind_a_sentence_about_another_is_that_ones(text, source):
    owners = {content: who for who, whole in said(text) for content in whole.split(" | ")}
    assert owners["“Nobody will wait.”"] == source


def test_the_day_before_a_colon_is_no_speaker():
    text = "Ana Ode, an early supporter, gave it a try in an interview on Tuesday: “You can argue that he is wrong.”"
    assert said(text) == [("Ana Ode, an early supporter", "“You can argue that he is wrong.”")]


HEADED = [
    ("Peru's Ode hits back at Chile", "Peru's Ode"),
    ("Peru's Ode pleads with allies", "Peru's Ode"),
    ("Peru president hits back", "Peru president"),
    ("Harbour board chief vows response", "Harbour board chief"),
    ("Army lashes out at Chile", "Army"),
    ("Peruvian farmers protest against imports", "Peruvian farmers"),
    ("Peru's president Ana Ode on Chile", "Peru's president Ana Ode"),
    ("Harbour board members", "Harbour board members"),
    ("Inside Peru's war rooms", None),
    ("How Peru braces for war", None),
]


@pytest.mark.parametrize(("heading", "source"), HEADED)
def test_a_heading_behind_a_quotation_names_its_speaker_up_to_the_verb(heading, source):
    assert said(f"‘We have no fear of it’: {heading}\n\nIt rained.")[0] == (source, "‘We have no fear of it’")
