import pytest

from attributed import said

SHARED = [
    (
        "Ruiz left the talks, saying that Peru had cheated.",
        [("Ruiz", "that Peru had cheated")],
    ),
    (
        "The envoy walked out and called the offer an insult.",
        [("The envoy", "the offer an insult")],
    ),
    ("Asked about the raid, Osei said it was lawful.", [("Osei", "it was lawful")]),
    ("On Monday, Ruiz said the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("Ruiz on Monday said the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("The ministry this week said the dock was empty.", [("The ministry", "the dock was empty")]),
    (
        "Speaking to reporters in Lima, the envoy said the deal was dead.",
        [("the envoy", "the deal was dead")],
    ),
    (
        "When the siren stopped, Ruiz said that the dock was empty.",
        [("Ruiz", "that the dock was empty")],
    ),
    (
        "Takeda stood up, thanked the clerk and said that the mine was safe.",
        [("Takeda", "the clerk"), ("Takeda", "that the mine was safe")],
    ),
    ("After meeting the king, Castellan said that the army would stay.", [("Castellan", "that the army would stay")]),
    ("In March, after the flood, Takeda wrote that the mine was safe.", [("Takeda", "that the mine was safe")]),
    (
        "Castellan's top rival, Ana Takeda of Peru, effectively shut the door by rejecting an inquiry into the mine.",
        [("Castellan's top rival, Ana Takeda of Peru", "an inquiry into the mine")],
    ),
    (
        "The envoys “agreed that the dock was empty and it should be sold,” and called for an inquiry into the mine.",
        [("The envoys", "an inquiry into the mine")],
    ),
    ("Castellan later said the army would stay.", [("Castellan", "the army would stay")]),
    ("It rained on Sunday, but Takeda said the mine was dry.", [("Takeda", "the mine was dry")]),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_the_subject_is_found_past_what_stands_between(text, expected):
    got = said(text)
    assert got == expected
