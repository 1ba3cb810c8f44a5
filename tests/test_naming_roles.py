from datetime import date

import pytest

from analysis.naming.affiliation import by_words
from analysis.naming.entities import Mention
from analysis.naming.roles import role_after, role_before, role_words
from bracketed import table


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
        ("Ann Lee (D-Ohio) spoke", ("", "Democrat")),
        ("Ann Lee of the Rain Institute in Lund spoke", ("of the Rain Institute in Lund", "")),
        ("Ann Lee, in the morning, spoke", ("", "")),
        ("Ann Lee spoke", ("", "")),
    ],
)
def test_roles_after_a_name(text, expected):
    assert role_after(text, _mention(text, "Ann Lee")) == expected


def test_a_role_carries_the_nouns_that_may_stand_for_it():
    assert {"senator", "lawmaker"} <= role_words("Sen.")


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Chinese foreign minister", "China"),
        ("the Kremlin spokesman", "Russia"),
        ("ambassador of Chile to Peru", "Chile"),
        ("an expert on Russia", ""),
        ("a critic of China", ""),
        ("the mayor", ""),
    ],
)
def test_countries_in_titles(words, country):
    assert by_words(words).country == country


AFFILIATIONS = [
    ("The Russian president, Ivan Orlov, spoke. [[He]] said so.", "Russia", "title"),
    ("Ivan Orlov, a spokesman for the Kremlin, spoke. [[Orlov]] said so.", "Russia", "institution"),
    ("[[Antony Blinken]] said so.", "United States", "known speaker"),
    ("[[Putin]] said so.", "Russia", "known speaker"),
    ("[[Chinese officials]] said so.", "China", "name"),
    ("[[China]] said so.", "China", "name"),
    ("[[Beijing]] said so.", "China", "place"),
    ("Secretary of State Ann Marsh left. [[Marsh]] said so.", "United States", "office"),
    ("Rep. Ann Lee (D-Ohio) left. [[Lee]] said so.", "United States", "office"),
    ("Congressional leader Ann Lee (D-Ohio) left. [[Lee]] said so.", "United States", "seat"),
    ("In Moscow, [[the spokesman]] said so.", "Russia", "place"),
    ("Peru is angry. [[Its foreign minister, Ana Quispe,]] said so.", "Peru", "title"),
    ("Foreign Ministry spokeswoman Gu Yaling spoke. The Chinese Foreign Ministry is calm. [[Gu]] said so.", "China",
     "institution"),
    ("[[A spokesman for Gazprom]] said so.", "Russia", "institution"),
    ("[[The Obama administration]] said so.", "United States", "institution"),
    ("[[Ann Lee]] said so.", None, None),
    ("In Moscow, [[Ann Lee]] said so.", None, None),
    ("[[The Russian president, Ivan Orlov, and the Russian minister Oleg Ivanov]] said so.", "Russia", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "country", "way"), AFFILIATIONS)
def test_affiliations_and_their_reasons(marked, country, way):
    row = table(marked).iloc[-1].astype(object).where(lambda values: values.notna(), None)
    assert row.affiliation == country
    assert way is None or row.affiliation_reason.startswith(way)


def test_an_office_is_held_from_and_until():
    rows = table(*["[[Mark Rutte]] said so."] * 2, date=[date(2015, 5, 1), date(2025, 5, 1)])
    assert rows.affiliation.tolist() == ["Netherlands", "NATO"]
    assert rows.role.tolist() == ["prime minister", "secretary general"]


def test_a_namesake_is_not_the_known_one():
    rows = table("[[Mike Johnson, an Australian farmer,]] said so.")
    assert rows.affiliation.tolist() == ["Australia"]


def test_the_dateline_tells_where_an_office_without_a_name_is():
    rows = table("[[The government]] said so.", dateline=["MOSCOW"])
    assert (rows.affiliation[0], rows.affiliation_reason[0]) == ("Russia", "dateline: MOSCOW")
