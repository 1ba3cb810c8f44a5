from collections import defaultdict
from datetime import date
from itertools import combinations

import pandas as pd
import pytest
from anyascii import anyascii

from analysis.core import machine
from analysis.core.english import with_article
from analysis.core.errors import InputError
from analysis.core.wordlists import data_folder
from analysis.speakers.known import Directory, known_speakers
from analysis.targets.aliases import read_aliases, target_names
from bracketed import table


@pytest.fixture
def speaker_table(tmp_path, monkeypatch):
    """A data folder of its own whose speakers.csv has the rows given."""

    def write(*rows):
        for path in data_folder().glob("*.csv"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        lines = ["name,alias,role,affiliation,from,until,note", *rows]
        (tmp_path / "speakers.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))

    return write


BAD_ROWS = [
    (["Ann Lee,Lee,mayor,Ruritania,,,"], r"speakers\.csv, line 2, column affiliation: 'Ruritania'.*add the country"),
    (["Ann Lee,Lee,mayor,Peru,,,", "Ben Lee,Lee,farmer,Peru,,,"], "line 3: alias 'Lee' stands for 'Ann Lee' in line 2"),
    (["Ann Lee,Lee,mayor,Peru,,,", "Ann Lee,Lee,envoy,Peru,,,"], "line 3: alias 'Lee'.*take it out of one row"),
    (["Ann Lee,Lee,mayor,Peru,,2015-01-01,", "Ben Lee,Lee,mayor,Peru,2015-01-01,,"], "line 3: alias 'Lee' stands for"),
    (["Ann Lee,Lee,mayor,Peru,2020-01-01,2019-01-01,"], "line 2: from 2020-01-01 is after until 2019-01-01"),
    (["Ann Lee,Lee,mayor,Peru,May 2020,,"], "line 2, column from: 'May 2020' is not a date; write year-month-day"),
    ([",Lee,mayor,Peru,,,"], "line 2: a row needs a name and a role"),
]


@pytest.mark.parametrize(("rows", "message"), BAD_ROWS)
def test_a_bad_table_of_speakers_is_named_by_its_row(speaker_table, rows, message):
    speaker_table(*rows)
    with pytest.raises(InputError, match=message):
        known_speakers()


def test_a_row_of_ones_own_counts(speaker_table):
    speaker_table("Zelp Ornk,Ornk,mayor,Peru,,,", "Zelp Quill,Ornk;Quill,mayor,Chile,,,"[:0])
    rows = table("[[Ornk]] said so.")
    assert (rows.speaker_type[0], rows.role[0], rows.affiliation[0]) == ("person", "mayor", "Peru")


@pytest.mark.parametrize(("name", "until"), [("Ben Lee", "2014-12-31"), ("Ann Lee", "2015-01-01")])
def test_one_alias_may_pass_on_with_an_office(speaker_table, name, until):
    speaker_table(f"Ann Lee,Lee,mayor,Peru,2010-01-01,{until},", f"{name},Lee,envoy,Peru,2015-01-01,,")
    assert len(known_speakers()) == 2


def test_nobody_has_two_offices_but_on_the_day_of_a_change():
    """Nor two persons of one name."""
    held = defaultdict(set)
    for row in known_speakers():
        held[Directory().known_as(row.name)].add(row)
    twice = {
        name
        for name, rows in held.items()
        for one, other in combinations(rows, 2)
        if one.role != other.role and one.start < other.until and other.start < one.until
    }
    assert twice == {"Li Xi"}


def _words(office):
    held = office.partition("former")[0].replace(",", "")
    return set(held.split()) - {"of", "the", "and", "then", "from"}


def test_an_office_is_not_open_in_one_table_and_ended_in_the_other():
    """The leaders of targets.csv that speakers.csv has too, by name and office: mend the row that is out of date."""
    held = [row for row in known_speakers() if row.is_person]
    wrong = set()
    for one in read_aliases():
        own = [row for row in held if anyascii(row.name) == anyascii(one.alias) and _words(row.role) & _words(one.note)]
        is_open = date.max in {other.until for other in read_aliases() if (other.target, other.alias) == one[:2]}
        if one.kind == "leader" and own and is_open != (date.max in {row.until for row in own}):
            wrong.add(one.alias)
    assert wrong == set()


def test_a_leader_is_known_by_the_table_that_has_the_day():
    day = date(2017, 5, 1)
    assert [(row.affiliation, row.role) for row in Directory().rows("Paolo Gentiloni", day)] == [
        ("Italy", "prime minister")
    ]
    assert [row.role for row in Directory().rows("Hosni Mubarak")] == ["president"]


@pytest.mark.parametrize(
    ("name", "day", "role"),
    [
        ("Nelson Mandela", "1995-06-01", "president"),  # of targets.csv
        ("Viktor Orbán", "2026-06-10", None),
        ("Péter Magyar", "2026-06-10", "prime minister"),
        ("Andrej Babiš", "2026-02-01", "prime minister"),
        ("Andrej Babiš", "2024-02-01", None),
        ("Rodrigo Paz", "2026-02-01", "president"),
        ("Jerome Powell", "2026-06-10", None),
        ("Delcy Rodríguez", "2026-06-10", "acting president"),
        ("Khamenei", "2026-06-10", "supreme leader, ayatollah"),
        ("Barack Obama", "2017-01-19", "president of the United States"),
        ("Barack Obama", "2017-01-20", "former Democratic president"),  # the day of a hand-over
        ("Pedro Sanchez", "2020-01-01", "prime minister"),  # two spellings, one office
    ],
)
def test_an_office_that_the_article_leaves_out_is_that_of_the_day(name, day, role):
    found = table(f"[[{name}]] said so.", date=[day]).role[0]
    assert (None if pd.isna(found) else found) == role


def test_a_body_that_somebody_speaks_for_has_its_article():
    """A new one is given its row in names_with_the.csv, or stands here."""
    bare = {with_article(row.affiliation) for row in known_speakers()} - set(target_names()) - {""}
    assert {name for name in bare if not name.startswith("the ")} == {"ASEAN", "BRICS", "Interpol", "OPEC"}


def test_a_name_of_the_same_consonants_and_another_state_is_no_spelling():
    assert [Directory().known_as(name) for name in ("Michael Fallon", "Sergey Lavrov")] == [
        "Michael Fallon",
        "Sergei Lavrov",
    ]


def test_the_directory_tells_apart_the_times():
    directory = Directory()
    assert [row.name for row in directory.rows("Clinton", date(1998, 5, 1))] == ["Bill Clinton"]
    assert [row.name for row in directory.rows("Clinton", date(2016, 5, 1))][:1] == ["Hillary Clinton"]
    assert directory.rows("Clinton") == []


@pytest.mark.parametrize(
    "texts",
    [
        # who comes first, and how the father is called, does not matter; a last name alone is his
        ["[[Zelp Ornk]] said so. [[Zelp Ornk Jr.]] said that it rained. [[Ornk]] added that it was late."],
        ["[[Zelp Ornk Jr.]] said so. [[Zelp Q. Ornk]] said that it rained. [[Mr. Ornk]] added that it was late."],
        ["[[Zelp Ornk]] said so.", "[[Zelp Ornk Jr.]] said that it rained.", "[[Zelp Ornk]] said that it was late."],
    ],
)
def test_a_son_of_the_same_name_is_not_the_father_whom_the_table_has(speaker_table, texts):
    speaker_table("Zelp Ornk,Ornk,mayor,Peru,,,")
    found = table(*texts)
    assert sorted(found.known_as) == ["Zelp Ornk", "Zelp Ornk", "Zelp Ornk Jr."]
    assert found.known_as[found.source.str.contains("Jr")].tolist() == ["Zelp Ornk Jr."]


def test_who_bears_the_suffix_in_the_table_is_one_person_with_it_and_without(speaker_table):
    speaker_table("Zelp Ornk,Ornk;Zelp Q. Ornk Jr.,mayor,Peru,,,")
    rows = table("[[Zelp Ornk]] said so. [[Zelp Q. Ornk Jr.]] said that it rained.")
    assert set(rows.known_as) == {"Zelp Ornk"}
