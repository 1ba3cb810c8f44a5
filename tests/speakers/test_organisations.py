import pytest

from bracketed import names


def test_an_abbreviation_used_before_it_is_explained():
    marked = "The ARM met. The Alliance of Rain Makers (ARM) said no. [[ARM]] said so."
    assert names(marked) == ["Alliance of Rain Makers"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ARM met. The Alliance of Rain Makers stayed. [[The ARM]] said no.", "Alliance of Rain Makers"),
        ("[[Peru's grid operator Clover Motors]] said no. [[The operator]] waits.", "Clover Motors"),
        ("[[The Peruvian Embassy in Lund]] said no.", "Peruvian Embassy in Lund"),
    ],
)
def test_the_fuller_name(marked, expected):
    assert names(marked) == [expected] * marked.count("[[")


def test_a_dateline_is_no_abbreviation():
    assert names("MACAU (Reuters) - Rain fell. [[Reuters]] said so.") == ["Reuters"]


def test_a_city_is_not_short_for_a_body_named_for_it():
    assert names("The Cleveland Clinic opened in May. [[Cleveland]] felt that it was back.") != ["Cleveland Clinic"]
    assert names("The Alder Clinic opened in May. [[Alder]] said that it was back.") == ["Alder Clinic"]
