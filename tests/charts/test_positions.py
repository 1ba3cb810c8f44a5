import pandas as pd
import pytest

from analysis.charts import positions
from analysis.core.english import capital


def _positions(firsts):
    table = pd.DataFrame({"group": [f"The Speaker of Number {n}" for n in range(len(firsts))], "first": firsts})
    table = table.assign(quotations=range(4, 4 + len(firsts)), early=2, first_of=9, articles=4, low=0.1, high=0.6)
    return table.assign(share=table["early"] / table["quotations"])


@pytest.mark.parametrize("groups", [1, 20, 40])
def test_positions_fit(inside, groups):
    inside(positions(_positions([1] * groups)))


@pytest.mark.parametrize(
    ("firsts", "finding"),
    [
        ([3, 1], "The Speaker of Number 0 is quoted in 4 articles, and is first to speak in 3 of them"),
        ([2, 2], "no one speaker is regularly the first to speak"),
        ([0], "no speaker that is known speaks first in an article"),
    ],
)
def test_who_speaks_first_is_the_finding(firsts, finding):
    assert positions(_positions(firsts)).alt.endswith(f". {capital(finding)}.")


def test_speaking_first_is_out_of_the_articles_that_quote_the_speaker(texts):
    said = texts(positions(_positions([3, 1])))
    assert "3 of 4" in said
    assert "of 9" not in said


def test_one_article_shows_no_habit():
    assert positions(_positions([1, 0]).assign(first_of=1)).reason.endswith(
        "one article with quotations shows no habit."
    )


def test_nobody_quoted_is_said_in_words():
    assert not positions(_positions([]))
