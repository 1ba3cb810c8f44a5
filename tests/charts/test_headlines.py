import pandas as pd
import pytest

from analysis.charts.headlines import who_leads


def _voice(rows):
    table = pd.DataFrame(rows, columns=["group", "n", "low", "high"]).astype({"low": float, "high": float})
    return table.assign(share=table["n"] / table["n"].sum())


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("A", 60, 0.5, 0.7), ("B", 40, 0.3, 0.45)],
            "A has 60% of words, B 40%",
        ),
        (
            [("A", 60, 0.4, 0.7), ("B", 40, 0.3, 0.5)],
            "no one speaker stands out: A has 60% of words, B 40%",
        ),
        (
            [("A", 60, None, None), ("B", 40, None, None)],
            "A has 60% of words, B 40%",
        ),
        (
            [("A", 40, 0.3, 0.7), ("B", 20, 0.1, 0.5), ("no role known", 40, 0.1, 0.5)],
            "no one speaker stands out: A has 40% of words, B 20%",
        ),
        ([("A", 50, 0, 1), ("B", 50, 0, 1)], "no one speaker stands out: A has 50% of words, B 50%"),
        ([("A", 7, 0, 1)], "A is the only speaker known, with 100% of words"),
        ([("unattributed", 7, 0, 1)], "no speaker is known for any of the words"),
        (
            [("unattributed", 70, 0, 1), ("United States", 20, 0, 1), ("B", 10, 0, 1)],
            "most words (70%) have no known speaker, and the United States has 20%",
        ),
        (
            [(name, 10, 0, 1) for name in "ABCD"],
            "no one speaker stands out: A has 25% of words, B, C and D 25% each",
        ),
        (
            [(name, 10, 0, 1) for name in "ABCDE"],
            "no one speaker stands out: A has 20% of words, 4 others 20% each",
        ),
    ],
)
def test_who_leads(rows, expected):
    assert who_leads(_voice(rows), "words", "speaker") == expected


@pytest.mark.parametrize(
    ("of", "groups", "expected"),
    [
        ("gender", ("male", "female"), "60% of words are male, 40% female"),
        ("kind of quotation", ("direct", "indirect"), "60% of words are direct, 40% indirect"),
        ("kind of source", ("person", "country"), "named people account for 60% of words, countries for 40%"),
        ("kind of source", ("official", "expert"), "official has 60% of words, expert 40%"),
    ],
)
def test_what_groups_are_decides_how_they_are_said(of, groups, expected):
    rows = [(groups[0], 60, 0.5, 0.7), (groups[1], 40, 0.3, 0.45)]
    assert who_leads(_voice(rows), "words", of) == expected


def test_the_share_without_a_name_is_that_of_its_bar():
    rows = [("no affiliation known", 60, 0, 1), ("unattributed", 10, 0, 1), ("Peru", 20, 0, 1), ("Chad", 10, 0, 1)]
    expected = "most words (60%) have no known affiliation, and Peru has 20%"
    assert who_leads(_voice(rows), "words", "affiliation") == expected
