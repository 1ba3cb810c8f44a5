import pytest

from analysis.speakers.joint_affiliation import joint_affiliation, sides_of


@pytest.mark.parametrize(
    ("affiliation", "sides"),
    [
        ("China", ["China"]),
        ("China and Russia", ["China", "Russia"]),
        ("China, Russia and World Bank", ["China", "Russia", "World Bank"]),
        ("Bosnia and Herzegovina", ["Bosnia and Herzegovina"]),
        ("Serbia and Bosnia and Herzegovina", ["Serbia", "Bosnia and Herzegovina"]),
        ("Trinidad and Tobago and Peru", ["Trinidad and Tobago", "Peru"]),
        ("Peru and Sons", ["Peru and Sons"]),
    ],
)
def test_which_countries_and_bodies_an_affiliation_names(affiliation, sides):
    assert list(sides_of(affiliation)) == sides


def test_what_is_joined_comes_apart_again():
    names = ["China", "Russia", "Trinidad and Tobago"]
    assert list(sides_of(joint_affiliation(reversed(names)))) == names
