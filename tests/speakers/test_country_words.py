import pytest

from analysis.speakers.country_words import by_office, by_words, is_of_its_place


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


@pytest.mark.parametrize(
    ("role", "country"),
    [("Rep.", "United States"), ("Republican", ""), ("shadow foreign secretary", "United Kingdom"), ("mayor", "")],
)
def test_offices_of_one_state(role, country):
    assert by_office(role).country == country


@pytest.mark.parametrize(("noun", "expected"), [("official", True), ("judge", False), ("", False)])
def test_offices_that_belong_where_the_article_is_set(noun, expected):
    assert is_of_its_place(noun) is expected
