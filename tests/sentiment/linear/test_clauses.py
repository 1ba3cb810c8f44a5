import pytest

from analysis.sentiment.linear.clauses import clause_numbers, negated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TGT won", [0, 0]),
        ("TGT won but NAME lost", [0, 0, 1, 1, 1]),
        ("TGT won , and NAME lost", [0, 0, 1, 2, 2, 2]),
        ("; ;", [1, 2]),
        ("", []),
    ],
)
def test_clause_numbers(text, expected):
    assert clause_numbers(text.split()) == expected


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("TGT is n't good", ["good"]),
        ("TGT is not a very good or kind friend", ["a", "very", "good"]),
        ("no one two three four five", ["one", "two", "three", "four"]),
        ("not , good", []),
        ("TGT is good", []),
    ],
)
def test_negated(text, covered):
    flags = negated(text.split())
    assert [word for word, flag in zip(text.split(), flags, strict=True) if flag] == covered
