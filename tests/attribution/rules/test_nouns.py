import pytest

from attributed import said

SOURCE_BEHIND_ITS_NOUN = [
    ("The toll drew criticism from the union that fares had doubled.", [("the union", "that fares had doubled")]),
    ("Ruiz ignored warnings from Peru that the dam might break.", [("Peru", "that the dam might break")]),
]

NOBODY_BEHIND = [  # nothing is told that these said
    "The minister received warnings from Peru.",
    "A statement from the harbour lay on the desk.",
]


@pytest.mark.parametrize(("text", "expected"), SOURCE_BEHIND_ITS_NOUN)
def test_criticism_from_somebody_is_his_and_not_of_whom_it_meets(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", NOBODY_BEHIND)
def test_a_noun_without_content_reports_nothing(text):
    assert said(text) == []


VIEWPOINTS = [
    ("In Berg's words, the plan is dead.", [("Berg's", "the plan is dead")]),
    ("The plan is dead, in the words of Greta Holm.", [("Greta Holm", "The plan is dead")]),
    ("In the view of the port authority, Laos breaks the rules.", [("the port authority", "Laos breaks the rules")]),
    ("The plan failed because, in her opinion, it came late.", [("her", "it came late")]),
]


@pytest.mark.parametrize(("text", "expected"), VIEWPOINTS)
def test_a_view_or_words_that_stand_apart_give_the_rest_to_their_owner(text, expected):
    assert said(text) == expected


NO_VIEWPOINTS = [
    "In other words, Laos lost.",
    "In my view, Laos lost.",
    "A ship came in view of the harbour, and the crew cheered.",
]


@pytest.mark.parametrize("text", NO_VIEWPOINTS)
def test_a_view_of_nobody_gives_nothing(text):
    assert said(text) == []


WHAT_WAS_SAID = [
    ("Berg's message was that Laos must act.", [("Berg's", "that Laos must act")]),
    ("Her answer was simple: the dock is full.", [("Her", "the dock is full")]),
    ("The ministry's stated position is that the island is its own.",
     [("The ministry's", "that the island is its own")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHAT_WAS_SAID)
def test_a_noun_that_is_what_was_said(text, expected):
    assert said(text) == expected


def test_what_nobody_owns_is_nobodys_answer():
    assert said("The message is that Laos will not pay.") == []
