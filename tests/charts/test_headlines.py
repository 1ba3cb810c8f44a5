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
        ([(name, 10, 0, 1) for name in "ABCD"], "no one speaker stands out: A has 25% of words, B 25%"),
    ],
)
def test_who_leads(rows, expected):
    assert who_leads(_voice(rows), "words", "speaker") == expected
