from datetime import date

import pytest

from bracketed import table

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


def test_dates_may_be_text_with_a_zone_or_missing():
    days = ["May 1, 2015", "2025-05-01T10:00:00+02:00", None]
    rows = table(*["[[Mark Rutte]] said so."] * 3, date=days)
    assert rows.affiliation.fillna("").tolist() == ["Netherlands", "NATO", ""]


def test_a_namesake_is_not_the_known_one():
    rows = table("[[Mike Johnson, an Australian farmer,]] said so.")
    assert rows.affiliation.tolist() == ["Australia"]


def test_the_dateline_tells_where_an_office_without_a_name_is():
    rows = table("[[The government]] said so.", dateline=["MOSCOW"])
    assert (rows.affiliation[0], rows.affiliation_reason[0]) == ("Russia", "dateline: MOSCOW")
