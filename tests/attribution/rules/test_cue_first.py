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
    ("Despite ministry claims that the dam held, people left.", []),
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
