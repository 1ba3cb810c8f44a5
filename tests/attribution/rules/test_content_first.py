import pytest

from attributed import said

NOTHING_BEFORE = [  # where and when it was said is no content
    ("AMES, July 19 (LP) — Ana Ode told a crowd in Lund she will save the dock.", "she will save the dock"),
    (
        "Sunday on “The Dock Show,” Ana Ode said the “judgment” of Peru is in question.",
        "the “judgment” of Peru is in question",
    ),
]

AROUND = [
    ("The papers, the union said, misnamed the goods.", [("the union", "The papers | misnamed the goods")]),
    (
        "Though the move was slow, she said, replacing Ode would be slower.",
        [("she", "Though the move was slow | replacing Ode would be slower")],
    ),
    ("Talks had failed, she said, leaving the crew ashore.", [("she", "Talks had failed")]),
]


@pytest.mark.parametrize(("text", "content"), NOTHING_BEFORE)
def test_what_has_no_verb_before_the_source_is_no_content(text, content):
    assert said(text) == [("Ana Ode", content)]


@pytest.mark.parametrize(("text", "expected"), AROUND)
def test_content_on_both_sides_of_its_source(text, expected):
    assert said(text) == expected


def test_what_was_done_while_speaking_ends_the_sentence():
    text = "The union erred in leaving Peru, Ana Ode said addressing the congress on Monday."
    assert said(text) == [("Ana Ode", "The union erred in leaving Peru")]


def test_a_quotation_goes_on_right_behind_its_cue():
    text = "“By contrast”, it added “although the dock is old, the crane is not”."
    assert said(text) == [("it", "“By contrast” | “although the dock is old, the crane is not”")]
