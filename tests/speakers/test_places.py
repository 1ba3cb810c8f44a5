import pytest

from analysis.core import machine
from analysis.core.errors import InputError
from analysis.core.wordlists import data_folder
from analysis.speakers.known import Directory
from analysis.speakers.places import country_of_place, place_in, place_named


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a broker in Alexandria", ("Alexandria", "Egypt")),
        ("a broker in Alexandria, Virginia", ("Alexandria, Virginia", "United States")),
        ("a welder from Salt Lake City", ("Salt Lake City", "United States")),
        ("a deal about Ohio", ("", "")),
        ("in May", ("", "")),
    ],
)
def test_places_after_a_preposition(words, expected):
    assert place_in(Directory(), words) == expected


@pytest.mark.parametrize(
    ("words", "country"),
    [("the Guangdong government", "China"), ("Austin Lee's aide", ""), ("the harbour board", "")],
)
def test_places_in_names(words, country):
    assert place_named(Directory(), words) == country


@pytest.mark.parametrize(
    ("dateline", "country"),
    [
        ("CALAMA, Chile", "Chile"),
        ("PERM", "Russia"),
        ("HARWICK", ""),
        ("MANCHESTER, N.H.", "United States"),
        ("Georgia", ""),
        ("TBILISI, Georgia", "Georgia"),
    ],
)
def test_datelines(dateline, country):
    assert country_of_place(Directory(), dateline) == country


def test_a_place_without_a_country_is_named(tmp_path, monkeypatch):
    for path in data_folder().glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "places.csv").write_text("place,country,note\nLund,,city\n", encoding="utf-8")
    monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))
    with pytest.raises(InputError, match=r"places.csv, line 2, column country: '' is not one of its values"):
        country_of_place(Directory(), "Lund")
