import pytest

from attributed import nested, said

SENTENCE_BEHIND = [
    ("According to the harbour board, some boats carried tools to Peru.", "some boats carried tools to Peru"),
    ("According to the harbour board, three crews agreed.", "three crews agreed"),
    ("Meanwhile, according to the harbour board, talks with Peru failed.", "talks with Peru failed"),
]


@pytest.mark.parametrize(("text", "content"), SENTENCE_BEHIND)
def test_the_sentence_behind_according_to_is_content(text, content):
    assert said(text) == [("the harbour board", content)]


def test_an_apposition_goes_with_its_source():
    text = "Still, according to Ana Ode, a former aide hired by Peru, talks failed."
    assert said(text) == [("Ana Ode, a former aide hired by Peru", "talks failed")]


def test_who_denies_behind_according_to_is_part_of_what_is_reported():
    text = "According to Ode, Peru denied it, and Chad said it was glad."
    assert said(text) == [("Ode", "Peru denied it"), ("Chad", "it was glad")]
    assert nested(text) == [("Peru", "it", "Ode")]


CITED_LAST = [
    ("Most would like to buy the boat, but it costs too much, according to the survey.", "the survey"),
    ("Peru has shown less interest than Chile in the dock, according to harbour officials.", "harbour officials"),
]


@pytest.mark.parametrize(("text", "source"), CITED_LAST)
def test_the_whole_sentence_is_of_whom_it_cites_last(text, source):
    assert said(text) == [(source, text.partition(", according")[0])]


def test_who_speaks_himself_is_not_replaced_by_whom_the_sentence_cites():
    assert said("Ana Ode said the port was shut, according to Bo Li.") == [("Ana Ode", "the port was shut")]


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


@pytest.mark.parametrize(("text", "expected"), ACCORDING)
def test_according_to_first_last_and_in_the_middle(text, expected):
    assert said(text) == expected
