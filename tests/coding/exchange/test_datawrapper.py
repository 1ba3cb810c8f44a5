"""The tables behind the charts, as Datawrapper takes them."""

import pandas as pd
import pytest

from analysis.coding.exchange.datawrapper import charts
from analysis.core.schema import Tables

LABELLED = ["negative"] * 3 + ["neutral"] * 4 + ["positive"]


@pytest.fixture
def tables():
    """Ten mentions of China by the narrator, two of them too close to call, and one by Ana Ruiz."""
    day = pd.to_datetime(["2024-03-04"])
    articles = pd.DataFrame({"article": ["a"], "text": "China waits.", "words": 2, "date": day})
    said = {"article": ["a"], "quotation": "1", "speaker": "Ana Ruiz", "speaker_type": "person", "affiliation": "China"}
    quotations = pd.DataFrame(said | {"start": 0, "end": 12, "words": 2, "quoted_words": 2})
    sentiment = pd.DataFrame({"label": [*LABELLED, "neutral", "positive", "negative"]}).assign(
        article="a",
        target="China",
        voice=["narrator"] * 10 + ["Ana Ruiz"],
        role="talked about",
        polarity=0.0,
        undecided=[False] * 8 + [True] * 2 + [False],
    )
    none = pd.DataFrame({"article": pd.Series(dtype="str")})
    return Tables(articles, none, none, quotations, sentiment, sentiment, none, none)


@pytest.mark.parametrize(
    ("row", "shares"), [("China, narrator", [30, 40, 10, 20]), ("China, speakers", [100, 0, 0, 0])]
)
def test_tones_are_shares_of_the_mentions_in_percent(tables, row, shares):
    tone = charts(tables)["tone"].set_index("toward, in whose voice")
    assert tone.loc[row].to_dict() == dict(zip(["negative", "neutral", "positive", "undecided"], shares, strict=True))


@pytest.mark.parametrize("name", ["speakers", "affiliations", "kinds", "heard", "tone", "weeks"])
def test_nothing_is_more_than_a_hundred_percent(tables, name):
    assert charts(tables)[name].select_dtypes("number").max().max() <= 100
