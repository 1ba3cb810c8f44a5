import pytest

from attributed import said

MARKED = "“The dock was shut without notice.”"
PLAIN = "The dock was shut without notice."
LINES = [
    ("Here’s the full statement from the harbour board:", "the harbour board"),
    ("Below is the full text of the board's statement:", "the board's"),
    ("Read the full statement by Ana Ode:", "Ana Ode"),
    ("Full text of the statement by Peru and Chile:", "Peru and Chile"),
    ("The harbour board issued this statement:", "The harbour board"),
    ("The harbour board released the following statement:", "The harbour board"),
    ("The harbour board issued this statement on Monday:", "The harbour board"),
    ("Osei posted this on X:", "Osei"),
]


@pytest.mark.parametrize(("line", "source"), LINES)
@pytest.mark.parametrize("block", [MARKED, PLAIN])
def test_a_block_is_by_whose_text_the_line_before_it_announces(line, source, block):
    assert said(f"{line}\n\n{block}") == [(source, block)]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Osei posted this on X:", "Osei"),
        ("Osei said this about Peru:", "Osei"),
        ("Osei's advice for Ruiz:", "Osei's"),
    ],
)
def test_what_only_announces_is_no_content(line, source):
    assert said(f"{line} {MARKED}") == [(source, MARKED)]


def test_what_is_said_before_a_colon_is_content():
    assert said(f"Osei said this was wrong: {MARKED}") == [("Osei", f"this was wrong: {MARKED}")]


def test_a_line_that_speaks_of_a_report_announces_no_block():
    assert said("The report was written in full view of all of us:\n\nThe dock was shut without notice.") == []


def test_results_are_no_block():
    assert said("Here are the points from the board report:\n\nTurnout was eighty per cent in the towns.") == []
