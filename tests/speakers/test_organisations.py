import pytest

from analysis.speakers.known import Directory
from analysis.speakers.organisations import body_kind, head_word, is_acronym
from bracketed import names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Harbour Commission", "organisation"),
        ("Commission on Bridges", "organisation"),
        ("Clover Motors", "organisation"),
        ("NATO", "organisation"),
        ("European Union", "organisation"),
        ("France", "country"),
        ("Moscow", "country"),
        ("Ann Lee", ""),
        ("Clover", ""),
    ],
)
def test_kinds_of_bodies(name, kind):
    assert body_kind(tuple(name.split()), Directory()) == kind


@pytest.mark.parametrize(
    ("name", "head"), [("Ministry of Rain", "ministry"), ("Rain Ministry", "ministry"), ("NATO", "nato")]
)
def test_the_head_of_a_name(name, head):
    assert head_word(name) == head


@pytest.mark.parametrize(
    ("name", "expected"), [("S.E.C.", True), ("AT&T", True), ("Nato", False), ("A", False), ("HARWICK", False)]
)
def test_acronyms(name, expected):
    assert is_acronym(name) is expected


def test_an_abbreviation_used_before_it_is_explained():
    marked = "The ARM met. The Alliance of Rain Makers (ARM) said no. [[ARM]] said so."
    assert names(marked) == ["Alliance of Rain Makers"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ARM met. The Alliance of Rain Makers stayed. [[The ARM]] said no.", "Alliance of Rain Makers"),
        ("[[Peru's grid operator Clover Motors]] said no. [[The operator]] waits.", "Clover Motors"),
        ("[[The Peruvian Embassy in Lund]] said no.", "Peruvian Embassy in Lund"),
    ],
)
def test_the_fuller_name(marked, expected):
    assert names(marked) == [expected] * marked.count("[[")


def test_a_dateline_is_no_abbreviation():
    assert names("MACAU (Reuters) - Rain fell. [[Reuters]] said so.") == ["Reuters"]
