"""Whose an office is, from where the article names it with its state."""

import pytest

from analysis.speakers import affiliation_bodies
from attributed import table

SAID, CHILE, KENYA = (
    "Foreign Minister Ana Ode said it was late.",
    "The Chilean foreign ministry burned.",
    "The Kenyan foreign ministry was shut.",
)


@pytest.mark.parametrize(
    ("sentences", "country"),
    [((CHILE, KENYA, SAID), "Kenya"), ((KENYA, SAID, CHILE), "Kenya"), ((SAID, CHILE, KENYA), "Chile")],
)
def test_the_nearest_before_tells_the_state_and_else_the_first_behind(sentences, country):
    assert table(" ".join(sentences), careful=False)["affiliation"].tolist() == [country]


def test_an_office_is_looked_for_once_however_many_hold_it(monkeypatch):
    """For each speaker anew, an article of a hundred thousand characters would take a minute."""
    asked, original = [], affiliation_bodies._offices_of
    monkeypatch.setattr(affiliation_bodies, "_offices_of", lambda *given: asked.append(given) or original(*given))
    names = [f"{first} {last}" for first in ("Ana", "Bo", "Cai") for last in ("Ode", "Lind", "Moss")]
    said = table(" ".join([KENYA, *(SAID.replace("Ana Ode", name) for name in names)]), careful=False)
    assert said["affiliation"].tolist() == ["Kenya"] * 9
    assert len(asked) == 1
