import pytest

from analysis.speakers.article_entities import Article
from analysis.speakers.known import Directory
from analysis.speakers.source_phrases import is_pronoun, names_in
from bracketed import unmark


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("She", True),
        ("we've", True),
        ("One of them", True),
        ("US", False),
        ("Sheila", False),
        ("she who", False),
        ("", False),
    ],
)
def test_pronouns_are_told_from_names(source, expected):
    assert is_pronoun(source) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[Ann Lee]] said", ["Ann Lee"]),
        ("[[the mayor, Ann Lee,]] said", ["Ann Lee"]),
        ("[[Ann Lee and Ben Dahl]] said", ["Ann Lee", "Ben Dahl"]),
        ("[[Ann Lee's lawyer]] said", []),
        ("[[an aide to Ann Lee]] said", []),
        ("[[a spokesman for presidential candidate Ann Lee]] said", []),
        ("[[a lawyer for the widow, Ann Lee,]] said", ["Ann Lee"]),
        ("[[vice premier He Lifeng]] said", ["He Lifeng"]),
        ("[[He Lifeng]] said", ["He Lifeng"]),
        ("[[the Lee campaign]] said. Ann Lee", []),
        ("[[the rain]] said", []),
        ("[[a man who fled Peru]] said", []),
        ("[[a lawyer representing Ann Lee]] said", []),
        ("[[the man who leads Velm, Bo Dahl,]] said. Bo Dahl", ["Bo Dahl"]),
        ("[[the Harbour Commission (HC) director Ann Lee]] said", ["Ann Lee"]),
        ("[[a Harbour Commission (HC) official]] said", []),
    ],
)
def test_the_names_that_head_a_source(marked, expected):
    text, spans = unmark(marked)
    found = names_in(Article(text, [], Directory()).cast, *spans[0])
    assert [mention.entity.name for mention in found] == expected
