import pytest

from analysis.speakers.entities import Mention
from analysis.speakers.roles import role_after, role_before, role_words


def _mention(text, name):
    start = text.index(name)
    return Mention(start, start + len(name), None, start)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Harbour Board spokeswoman Ann Lee", "Harbour Board spokeswoman"),
        ("Secretary of State Ann Lee", "Secretary of State"),
        ("Lund's chief executive, Ann Lee, spoke", "Lund's chief executive"),
        ("in Lund, Ann Lee spoke", ""),
        ("he met Ann Lee", ""),
        ("The Harbour Board met mayor Ann Lee", "mayor"),
        ("They will meet mayor Ann Lee", "mayor"),
        ("It rained. Ann Lee", ""),
    ],
)
def test_roles_before_a_name(text, expected):
    assert role_before(text, _mention(text, "Ann Lee")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee, the mayor of Harwick, spoke", ("the mayor of Harwick", "")),
        ("Ann Lee, 59, a farmer who waits", ("a farmer", "")),
        ("Ann Lee, mayor, spoke", ("mayor", "")),
        ("Ann Lee (D-Ohio) spoke", ("", "Democrat Ohio")),
        ("Ann Lee of the Rain Institute in Lund spoke", ("of the Rain Institute in Lund", "")),
        ("Ann Lee, in the morning, spoke", ("", "")),
        ("Ann Lee spoke", ("", "")),
    ],
)
def test_roles_after_a_name(text, expected):
    assert role_after(text, _mention(text, "Ann Lee")) == expected


def test_a_role_carries_the_nouns_that_may_stand_for_it():
    assert {"senator", "lawmaker"} <= role_words("Sen.")
