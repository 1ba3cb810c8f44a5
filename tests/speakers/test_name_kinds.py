import pandas as pd
import pytest

from analysis.quotations import find_quotations
from analysis.speakers.entities import Cast
from analysis.speakers.known import Directory
from analysis.speakers.name_kinds import body_kind, head_word, is_acronym
from bracketed import table


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
    assert body_kind(tuple(name.split()), Cast("", Directory())) == kind


@pytest.mark.parametrize(
    ("marked", "speaker", "kind", "affiliation"),
    [
        ("[[Victoria]] said she was glad.", "Victoria", "person", ""),
        ("Victoria Lee came. [[Victoria]] said she was glad.", "Victoria Lee", "person", ""),
        ("The Seychelles voted. [[Victoria]] said it would wait.", "Seychelles", "country", "Seychelles"),
        ("[[Georgetown]] said the seminar was full.", "Georgetown", "organisation", ""),
        ("Guyana drills. [[Georgetown]] said it would wait.", "Guyana", "country", "Guyana"),
        ("[[Kingston]] said he had not slept.", "Kingston", "person", ""),
        ("[[Lima]] said he had not slept.", "Lima", "person", ""),
        ("Peru mourned. [[Lima]] said it would wait.", "Peru", "country", "Peru"),
        ("[[Male]] said it would wait.", "Male", "organisation", ""),
        ("[[Paris]] said it would wait.", "France", "country", "France"),
        ("The Belgian government fell. [[Brussels]] said it would wait.", "Belgium", "country", "Belgium"),
        ("[[Brussels]] said it would wait.", "European Union", "organisation", "European Union"),
        ("Atlanta voted. [[Georgia]] said it would count again.", "Georgia", "organisation", ""),
    ],
)
def test_a_name_is_a_country_where_the_article_reads_it_so(marked, speaker, kind, affiliation):
    row = table(marked).fillna("").iloc[-1]
    assert (row.speaker, row.speaker_type, row.affiliation) == (speaker, kind, affiliation)


def test_a_country_that_its_neighbours_tell_speaks_for_itself():
    assert table("Tbilisi waited. [[Georgia]] said it would vote.").affiliation[0] == "Georgia"


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


@pytest.mark.parametrize("name", ["Western Velm", "Southern Lund", "Central Ames", "Southeast Velm"])
def test_a_region_is_no_person_where_a_person_may_stand(name):
    land = name.split()[1]
    rows = table(f"As {name}'s mayors met, a clerk in {land} was fined. [[The man]] had posted that it rained.")
    assert rows.speaker_type.tolist() == ["unnamed person"]
    assert rows.speaker.tolist() == ["man"]


def test_a_name_before_two_turns_is_a_persons():
    text = "DW: Is it over?\n\nMertens: No.\n\nDW: When is it?\n\nMertens: In May."
    found = find_quotations(pd.DataFrame({"article": ["a"], "text": [text]}))
    assert found["speaker_type"].tolist()[1::2] == ["person", "person"]
