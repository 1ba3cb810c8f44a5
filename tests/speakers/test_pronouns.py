import pytest

from analysis import find_quotations
from bracketed import articles, names

PRONOUNS = [
    ("Ann Lee met Ben Dahl. [[She]] said so.", "Ann Lee"),
    ("Ann Lee met Ben Dahl. [[He]] said so.", "Ben Dahl"),
    ("Ben Dahl spoke with Carl Fox. [[He]] said so.", "Ben Dahl"),
    ("Ben Dahl left. Carl Fox stayed. [[He]] said so.", "Carl Fox"),
    ("Ben Dahl said that [[he]] would leave.", "Ben Dahl"),
    ("“Carl Fox is late,” said Ben Dahl. [[He]] left.", "Ben Dahl"),
    ("Ben Dahl spoke.\n\n“Carl Fox will never come back to us,” [[he]] said.", "Ben Dahl"),
    ("Ben Dahl spoke of the old Carl Fox plan. [[He]] said so.", "Ben Dahl"),
    ("Ben Dahl's aide left town with Ann Lee. [[She]] said so.", "Ann Lee"),
    ("Kerrin Yeld, who lost her seat, met Ben Dahl. [[She]] said so.", "Kerrin Yeld"),
    ("Ben Dahl spoke. Asked if he would sail with Lord Carl Fox, [[he]] said no.", "Ben Dahl"),
    ("The Harbour Board met. [[It]] said so.", "Harbour Board"),
    ("The Harbour Board met Ann Lee. [[They]] said so.", "Harbour Board"),
    ("[[Several farmers]] said no. [[They]] added that it rained.", "several farmers"),
    ("[[Several farmers]] spoke. [[Bright surfaces]] tend to shine. [[They]] said no.", "several farmers"),
    ("[[A report]] said no. [[It]] added that it rained.", "report"),
    (
        "[[Kerrin Yeld]] said no. Her neighbour, the clerk Ben Dahl, disagreed. The dock, [[he]] said, was old.",
        "Ben Dahl",
    ),
    ("Rain fell. [[He]] said so.", None),
    ("Ann Lee came. [[He]] said so.", None),
    ("[[Two aides]] spoke. [[One of them]] said no.", "one of two aides"),
    ("Rain fell. [[One]] said no.", None),
    ("The Harbour Board met. [[This]] means no.", None),
    ("The Harbour Board met. [[Everyone]] said no.", "everyone"),
    ("[[We]] know that it rains.", None),
    ("[[I]] think that it rains.", "author"),
    ("[[You]] know that it rains.", "readers"),
    ("Ann Lee came. [[She's]] sure.", "Ann Lee"),
    ("Ann Lee spoke. The port.\n\nPhotograph: Sandra Holt/Reuters\n\n“It ended,” [[she]] said.", "Ann Lee"),
    (
        "Peru urged Bo Ruiz to end his war. These remarks were made by Carl Fox on Monday.\n\n“No,” [[he]] said.",
        "Carl Fox",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), PRONOUNS)
def test_pronouns(marked, expected):
    assert names(marked)[-1] == expected


def test_a_pronoun_tells_the_gender_of_an_unknown_name():
    marked = "Mayor Kerrin Yeld spoke. [[She]] said so. Ben Dahl came. [[She]] said so. [[He]] left."
    assert names(marked) == ["Kerrin Yeld", "Kerrin Yeld", "Ben Dahl"]


def test_the_columnist_is_never_he():
    assert names("Ben Dahl spoke. [[I]] think so. [[He]] thinks not.") == ["author", "Ben Dahl"]


def test_whom_somebody_tells_of_is_not_who_spoke_last():
    text = (
        "Bo Ness runs the dock and Al Lund the mill. Mr. Ness said he went on only because Mr. Lund agreed to take "
        "part. “We have talked them round,” he said."
    )
    found = find_quotations(articles(text), careful=False)
    assert found["speaker"].tolist() == ["Bo Ness", "Al Lund", "Bo Ness"]


def test_whom_a_description_stands_for_is_not_named_in_what_is_told():
    text = "Al Lund, a former mayor of Harwick, met Bo Ness, a former mayor. The former mayor mocked Ness for his hat."
    assert find_quotations(articles(text), careful=False)["speaker"].tolist() == ["Al Lund"]
