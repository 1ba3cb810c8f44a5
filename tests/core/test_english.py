import pytest

from analysis.core.english import with_article


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("U.S.", "the U.S."),
        ("Democratic Republic of the Congo", "the Democratic Republic of the Congo"),
        ("Republic of the Congo", "the Republic of the Congo"),
        ("Czech Republic", "the Czech Republic"),
        ("United Arab Emirates", "the United Arab Emirates"),
        ("The Gambia", "The Gambia"),
        ("the West", "the West"),
        ("Iran", "Iran"),
        ("World Bank", "the World Bank"),
        ("International Criminal Court", "the International Criminal Court"),
        ("G7", "the G7"),
        ("", ""),
    ],
)
def test_a_country_has_its_article(name, expected):
    assert with_article(name) == expected
