"""Sentences as the wires write them: who speaks in them, and where what is said begins and ends."""

import pytest

from attributed import said

SOURCES = [
    ("The EU's foreign policy chief said the deal was close.", "The EU's foreign policy chief"),
    ("“We are ready,” the army chief said.", "the army chief"),
    ("Finance chief Ola Berg said rates would rise.", "Finance chief Ola Berg"),
    ("Peru, Chile and Bolivia said they would speed up work.", "Peru, Chile and Bolivia"),
    ("Peru, Chile, and Bolivia denounced the sanctions.", "Peru, Chile, and Bolivia"),
    ("Officials from Peru, Chile and Bolivia said the talks had stalled.", "Officials from Peru, Chile and Bolivia"),
    ("Diplomats, aid workers and residents said the road was shut.", "Diplomats, aid workers and residents"),
    ("On Monday, Ode and Roth said the port was shut.", "Ode and Roth"),
    ("In talks with Peru, Ode and Roth said the port was shut.", "Ode and Roth"),
    ("The statement, posted on Telegram, said the ship was lost.", "The statement, posted on Telegram"),
    ("The militia, believed to be funded by Peru, denied that it had shelled the camp.",
     "The militia, believed to be funded by Peru"),
    ("An aide who asked not to be named said that it was late.", "An aide who asked not to be named"),
    ("Lund did not say how many soldiers had died, but acknowledged that there had been losses.", "Lund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_who_speaks_on_the_wires(text, source):
    assert said(text)[0][0] == source


WHOLE = [
    ("A missile hit a house in Lund, killing four people, the governor, Ivan Ode, said on Sunday.",
     [("the governor, Ivan Ode", "A missile hit a house in Lund, killing four people")]),
    ("The blast killed 12 people, the interior minister, Ahmed Sule, said.",
     [("the interior minister, Ahmed Sule", "The blast killed 12 people")]),
    ("Police shot dead two protesters in Lund, witnesses said.",
     [("witnesses", "Police shot dead two protesters in Lund")]),
    ("Air defences shot down 23 drones, the mayor said.", [("the mayor", "Air defences shot down 23 drones")]),
    ("Peru sending missiles to Chile, sources say", [("sources", "Peru sending missiles to Chile")]),
    ("Peru to resume talks with Chile, ministry says", [("ministry", "Peru to resume talks with Chile")]),
    ("The judge said the defendant, who denied the charges, was “a spy”.",
     [("The judge", "the defendant, who denied the charges, was “a spy”")]),
    ("According to the mayor, an 82-year-old woman was killed.", [("the mayor", "an 82-year-old woman was killed")]),
    ("The minister called it “historic”, said it would “change us” and left.",
     [("The minister", "it “historic”"), ("The minister", "it would “change us” and left")]),
    ("Lund says the leaders live in Peru, a charge Lima rejects.", [("Lund", "the leaders live in Peru")]),
    ("The agency said, without giving a source, that two people had been arrested.",
     [("The agency", "that two people had been arrested")]),
    ("Ships fired two missiles, the navy said, hours before a planned visit by Ode.",
     [("the navy", "Ships fired two missiles")]),
    ("The crowd chanted “Death to Lund” and burned flags.", [("The crowd", "“Death to Lund”")]),
    ("The Vatican said the pope had spoken by phone with Ode and had urged him to agree.",
     [("The Vatican", "the pope had spoken by phone with Ode and had urged him to agree")]),
    ("Suggestions by some senators that aid should be turned into a loan were rejected.",
     [("some senators", "that aid should be turned into a loan")]),
    ("Despite assurances from Lund that the plant is safe, engineers left.",
     [("Lund", "that the plant is safe")]),
    ("A ministry paper released on Wednesday states that firms supply a third.",
     [("A ministry paper", "that firms supply a third")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_what_is_said_on_the_wires(text, expected):
    assert said(text) == expected


NOTHING = [
    "No serious analyst believes that Peru will give up its missiles.",
    "Had the minister said that Peru would join, Lund would have protested.",
    "Wolff was joined by two men named Wang at the port.",
    "They wept as the band played.",
    "He has said little since.",
    "Roth has lashed out after a court upheld the law.",
    "Luo, told of the remark, smiled.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We need to act now,” Ode said, pointing to a map of the flooded area.",
        "Referring to the sanctions, Ode said that Peru had learned to live with them.",
        "Responding to a question about Lund, Ode said that he saw no danger.",
        "Peru recalled its envoys, saying the decision was wrong.",
    ],
)
def test_a_gesture_is_no_saying(text):
    assert len(said(text)) == 1


def test_an_answer_is_not_by_whom_the_question_names():
    assert said("Did that mean that Peru would buy the engines? “I drive an old car.”") == [
        (None, "“I drive an old car.”")
    ]
