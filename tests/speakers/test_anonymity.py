import pytest

from analysis import find_quotations
from analysis.speakers.anonymity import anonymity_reason, is_kept_unnamed
from bracketed import articles


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("“No,” said an aide, who spoke on condition of anonymity.", "who spoke on condition of anonymity"),
        ("“No,” said an aide who was not authorised to speak.", "who was not authorised to speak"),
        (
            "“No,” said an aide, speaking on the condition that he not be named.",
            "speaking on the condition that he not be named",
        ),
        ("“No,” said an aide. It rained. He asked not to be named.", None),
        ("“No,” said an aide.", None),
    ],
)
def test_reasons(text, reason):
    assert anonymity_reason(text, 0) == reason


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the clerk, who asked not to be identified because it rained", True),
        ("a person not authorised to speak", False),
        ("people who were not authorized to speak publicly", True),
        ("the woman, who like many in town did not want to be quoted by name", True),
        ("a man who refused to give his name", True),
        ("the woman who left", False),
        ("", False),
    ],
)
def test_who_is_kept_unnamed(source, expected):
    assert is_kept_unnamed(source) is expected


def test_a_woman_who_would_not_be_named_is_nobody_who_is():
    text = (
        "Donna Lages runs the shop. “One came in,” said the woman, who refused to give her name. “Too much,” she said."
    )
    assert find_quotations(articles(text), careful=False)["speaker"].tolist() == ["woman", "woman"]
