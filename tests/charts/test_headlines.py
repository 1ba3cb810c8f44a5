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
            "A has the largest share, 60% of words, clearly ahead of B (40%)",
        ),
        (
            [("A", 60, 0.4, 0.7), ("B", 40, 0.3, 0.5)],
            "A has the largest share, 60% of words, not clearly ahead of B (40%)",
        ),
        (
            [("A", 60, None, None), ("B", 40, None, None)],
            "A has the largest share, 60% of words, before B (40%)",
        ),
        (
            [("A", 40, 0.3, 0.7), ("B", 20, 0.1, 0.5), ("no role known", 40, 0.1, 0.5)],
            "A has the largest share, 40% of words, not clearly ahead of B (20%); 40% have no known speaker",
        ),
        ([("A", 50, 0, 1), ("B", 50, 0, 1)], "A and B share the lead, with 50% of words each"),
        ([("A", 7, 0, 1)], "A is the only speaker known, with 100% of words"),
        ([("unattributed", 7, 0, 1)], "no speaker is known for any of the words"),
        (
            [("unattributed", 70, 0, 1), ("United States", 20, 0, 1), ("B", 10, 0, 1)],
            "most words (70%) have no known speaker, and the United States has 20%",
        ),
        ([(name, 10, 0, 1) for name in "ABCD"], "4 speakers share the lead, with 25% of words each"),
    ],
)
def test_who_leads(rows, expected):
    assert who_leads(_voice(rows), "words", "speaker") == expected
