import pytest

from analysis.speakers.known import Directory
from analysis.speakers.name_kinds import body_kind, head_word, is_acronym


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
