from datetime import date

import pytest

from analysis.targets.lookup import find_named
from analysis.targets.state_bodies import aliases_of_bodies


@pytest.mark.parametrize(
    ("text", "name", "target"),
    [
        ("The Danish government fell.", "Danish government", "Denmark"),
        ("The Portuguese foreign ministry wrote.", "Portuguese foreign ministry", "Portugal"),
        ("A Jordanian Ministry of Foreign Affairs note came.", "Jordanian Ministry of Foreign Affairs", "Jordan"),
        ("The Chinese Defence Ministry wrote.", "Chinese Defence Ministry", "China"),
        ("Brazzaville: the Congolese government wrote.", "Congolese government", "Republic of the Congo"),
        ("The Congolese government wrote.", "Congolese government", "DR Congo"),
        ("The Lao government wrote.", "Lao government", "Laos"),
        ("The Danish governments of old fell.", "Danish", "Denmark"),
    ],
)
def test_every_people_has_a_government_and_ministries(text, name, target):
    found = [(text[one.start : one.end], one.target) for one in find_named(text)]
    assert (name, target) in found


def test_what_the_table_has_itself_is_left_to_it(written):
    written("A,Avonian,demonym,,,,,x", "B,Avonian government,government,,,,,x")
    assert list(aliases_of_bodies()) == []


@pytest.mark.parametrize(
    ("text", "on", "target"),
    [
        ("Downing St said no.", None, "United Kingdom"),
        ("The prime minister waited. No. 10 said no.", None, "United Kingdom"),
        ("Number 10 said no, and Downing Street too.", None, "United Kingdom"),
        ("The No. 10 seed, of Britain, met the prime minister.", None, ""),
        ("The Berlaymont said no.", None, "European Union"),
        ("The Bundeskanzleramt said no.", None, "Germany"),
        ("Holyrood said no.", None, "United Kingdom"),
        ("Los Pinos said no.", date(2016, 5, 1), "Mexico"),
        ("Los Pinos said no.", date(2020, 5, 1), ""),
        ("Khamenei was mourned.", date(2026, 3, 3), "Iran"),
    ],
)
def test_a_seat_of_government_stands_for_it(text, on, target):
    names = ("Downing", "No", "Number", "Berlaymont", "Bundeskanzleramt", "Holyrood", "Los", "Khamenei")
    seats = {one.target for one in find_named(text, on=on) if text[one.start :].startswith(names)}
    assert seats == {target} - {""}
