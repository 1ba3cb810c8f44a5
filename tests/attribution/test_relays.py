import pytest

from attributed import said

RELAYED = [
    ("Ode said talks would resume in May, Radio Norrland reported.", [("Ode", "talks would resume in May")]),
    ("Talks would resume in May, Ode said, Radio Norrland reported.", [("Ode", "Talks would resume in May")]),
    ("Nine were hurt, the army said, according to state television.", [("the army", "Nine were hurt")]),
    (
        "“The port is open,” Ode said in a message to Mr. Li, according to state broadcaster Radio Norrland.",
        [("Ode", "“The port is open,”")],
    ),
    ("“The port is open,” Ode said, according to an official translation.", [("Ode", "“The port is open,”")]),
    (
        "Ruiz said Norrland was “ready to talk” in the face of “old doubts,” the state news agency reported.",
        [("Ruiz", "Norrland was “ready to talk” in the face of “old doubts,”")],
    ),
    (
        "Ruiz on Tuesday confirmed that a visit was “in the works,” the state news agency Nord reported.",
        [("Ruiz", "that a visit was “in the works,”")],
    ),
    ("Ode said that “the raid was a lie”, the ministry reported.", [("Ode", "that “the raid was a lie”")]),
    (
        "It leaves room to “answer to all,” Ana Ode, head of the board, told reporters, according to a translation.",
        [("Ana Ode, head of the board", "It leaves room to “answer to all,”")],
    ),
    (
        "Mr. Ode said he hoped the talks would “bear fruit”, Radio Norrland added.",
        [("Mr. Ode", "he hoped the talks would “bear fruit”")],
    ),
    (
        "The premier expressed “hope that Oslo will come round,” the readout said.",
        [("The premier", "“hope that Oslo will come round,”")],
    ),
]
NOT_RELAYED = [
    ("Peru asked Ode for boats, Radio Norrland reported.", "Radio Norrland", "Peru asked Ode for boats"),
    (
        "“The ministry told us it was over,” Ruiz said, according to her.",
        "Ruiz",
        "“The ministry told us it was over,”",
    ),
    ("The dock was “a ruin,” according to Ana Ode.", "Ana Ode", "The dock was “a ruin,”"),
    ("The crew will “wait and see,” the ministry said.", "the ministry", "The crew will “wait and see,”"),
    ("“The mayor says he is sorry,” the envoy reported.", "the envoy", "“The mayor says he is sorry,”"),
    (
        "Ode told Norrland that the dock was shut, the radio reported.",
        "the radio",
        "Ode told Norrland that the dock was shut",
    ),
]


@pytest.mark.parametrize(("text", "expected"), RELAYED)
def test_words_that_come_through_another_are_the_speakers(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "source", "content"), NOT_RELAYED)
def test_whoever_tells_it_himself_relays_nobody(text, source, content):
    assert (source, content) in said(text)
