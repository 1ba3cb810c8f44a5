import pytest

from analysis.articles.detect import format_of_text
from analysis.articles.readers.tables import read_csv, read_rows
from analysis.articles.records import Record

PROSE = "The harbour reopened on Monday, and the ferries ran again as they had before the storm. " * 2


def test_a_column_that_a_table_has_not_is_named_with_what_is_like_it():
    rows = [{"body": "Talks resumed.", "when": "2024-03-01"}]
    problem = next(iter(read_rows(rows, ["body", "when"], columns={"text": "boddy"})))
    assert problem.reason == "no column 'boddy': did you mean 'body'? There are body, when"


@pytest.mark.parametrize(
    "first", [f'"Ferries run again","Harbour Post","17/09/2026","{PROSE}"', '"Ferries","4 May 2024","Yes."']
)
def test_a_table_without_names_of_columns_is_refused_and_no_article_of_it_lost(first):
    second = f'"Bridge opens","Harbour Post","18/09/2026","{PROSE}"'
    found = list(read_csv(f"{first}\n{second}\n"))
    assert [one.reason.split(":")[0] for one in found] == ["its first row is an article, not the names of the columns"]


@pytest.mark.parametrize(
    "names", ["title,text,Where did you find the text. And when did you save it?", "title,text,2026-09-17"]
)
def test_odd_names_of_columns_are_names(names):
    assert [type(one) for one in read_csv(f'{names}\nFerries,"{PROSE}",1\n')] == [Record]


# What Python takes for the end of a line, and no table does.
SEPARATORS = ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"]


@pytest.mark.parametrize("mark", SEPARATORS)
def test_a_separator_inside_a_cell_does_not_end_its_row(mark):
    found = list(read_csv(f"title,text\nOne,They{mark}met today.\nTwo,They left.\n"))
    assert [(one.title, one.record, one.text.split()) for one in found] == [
        ("One", "1", ["They", "met", "today."]),
        ("Two", "2", ["They", "left."]),
    ]


@pytest.mark.parametrize("mark", SEPARATORS)
def test_a_separator_inside_a_header_does_not_end_it(mark):
    assert format_of_text(".txt", f"my{mark}note;title;text;url\n") == "table"
    assert [one.title for one in read_csv(f"my{mark}note;title;text\nnew;Talks;They met.\n")] == ["Talks"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(end):
    assert [one.title for one in read_csv(end.join(["title,text", "Talks,They met.", "More,They left."]))] == [
        "Talks",
        "More",
    ]
