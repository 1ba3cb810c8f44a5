import pytest

from analysis.speakers.descriptions import read_phrase


@pytest.mark.parametrize(
    ("source", "name", "head"),
    [
        ("a person briefed on the talks", "person briefed on the talks", "person"),
        ("the officials, who left", "officials", "official"),
        ("critics of the plan, like Ann Lee", "critics of the plan", "critic"),
        ("all of the experts", "experts", "expert"),
        ("prosecutors in April", "prosecutors", "prosecutor"),
        ("Peruvian officials in recent weeks", "Peruvian officials", "official"),
        ("growers over the past two years", "growers", "grower"),
        ("a Ministry of Rain official", "Ministry of Rain official", "official"),
        ("the ministry of rain and snow", "ministry of rain and snow", "ministry"),
        ("a 41-page report", "41-page report", "report"),
        ("a number of other members", "number of other members", "member"),
        ("", "", ""),
    ],
)
def test_the_head_of_a_description(source, name, head):
    phrase = read_phrase(source)
    assert (phrase.name, phrase.head) == (name, head)
