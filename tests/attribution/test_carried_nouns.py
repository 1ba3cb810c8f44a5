"""Nouns for what is said: whose claim, fear or call it is, and where nobody is named."""

import pytest

from attributed import said

CARRIED = [
    ("Ode issued a warning that the port was unsafe.", "Ode"),
    ("Ode voiced fears that the port would close.", "Ode"),
    ("Ode spread rumours that the port would close.", "Ode"),
    ("Amid government claims that the war is won, troops left.", "government"),
    ("Despite opposition warnings that it would fail, the bill passed.", "opposition"),
    ("The sale sparked criticism in the North that Peru was feeding the raiders.", "the North"),
    ("There are fears among diplomats that talks will fail.", "diplomats"),
    ("The dispute began with a claim by Lund that its planes had been hit.", "Lund"),
    ("The row grows with rebel leader Jo Roth launching withering criticism against it.", "rebel leader Jo Roth"),
]


@pytest.mark.parametrize(("text", "source"), CARRIED)
def test_who_carries_a_noun_speaks_by_it(text, source):
    assert source in [one for one, _ in said(text)]


SUFFERED = [
    "Wolff faces accusations that he sold arms to Peru.",
    "Wolff faces calls for a vote over plans to sink a barge.",
    "Wolff drew criticism for selling arms to Peru.",
    "Wolff was under pressure after allegations that he sold arms.",
    "Wolff has been dogged by claims that he lied.",
    "Wolff responded to claims that he had lost.",
    "Wolff launched an inquiry into allegations that troops tortured prisoners.",
    "The visit sparked claims that the port would close.",
]


@pytest.mark.parametrize("text", SUFFERED)
def test_who_suffers_a_noun_does_not_speak_by_it(text):
    assert not [source for source, _ in said(text) if source]


def test_a_clause_behind_that_with_no_subject_tells_of_the_noun():
    assert said("Ode met protests that hurt the port.") == []
    assert "a judge" not in [source for source, _ in said("It led to a decision by a judge that revealed the plan.")]


def test_who_answers_a_claim_goes_on_speaking():
    text = "Ode responded to Lund's claims that the port was shut, saying in a speech that ships sailed."
    assert said(text)[-1][0] == "Ode"


def test_what_is_claimed_behind_an_opening_preposition_ends_with_its_clause():
    assert said("Amid government claims that the war is won, troops left.") == [("government", "that the war is won")]
