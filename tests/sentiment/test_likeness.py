import pandas as pd
import pytest

from analysis.sentiment.likeness import likeness

MEASURED = {"mean": 0.8, "spread": 0.05}


def rows(confidence, articles, method="target"):
    return pd.DataFrame({"article": [f"a{n}" for n in range(articles)], "confidence": confidence, "method": method})


@pytest.mark.parametrize(
    ("confidence", "articles", "is_like"),
    [(0.8, 1, True), (0.71, 1, True), (0.69, 1, False), (0.71, 30, False), (0.79, 3000, True), (0.95, 5, True)],
)
def test_few_articles_may_differ_more(confidence, articles, is_like):
    assert likeness(rows(confidence, articles), MEASURED).is_like == is_like


def test_of_another_method_nothing_is_known():
    assert likeness(rows(0.2, 3, "textblob")) is None
    assert likeness(rows(0.2, 0)) is None
