import pandas as pd
import pytest

from analysis import find_mentions, find_quotations, sentiment_toward
from analysis.sentiment.rivals import is_rival


@pytest.mark.parametrize(
    ("told", "kind", "expected"),
    [
        ("opposition leader", "leader", True),
        ("Republican senator from Norvik", "government", True),
        ("some Democrats", "capital", True),
        ("mothers of soldiers", "capital", True),
        ("former prime minister", "leader", True),
        ("opposition leader", "country", False),
        ("prime minister", "leader", False),
        ("Republican president", "leader", False),
        ("official representative of the department", "government", False),
        ("", "leader", False),
        (None, "leader", False),
    ],
)
def test_who_is_a_rival(told, kind, expected):
    assert is_rival(told, kind) == expected


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("Ann Ode, a Republican senator, said Trump was a danger to the republic.", "United States", "negative"),
        ("Russian opposition leader Ivan Odin said the Kremlin had lied.", "Russia", "negative"),
        ("Kremlin spokesman Ivan Odin said Moscow was forced to attack.", "Russia", "neutral"),
        ("White House spokeswoman Ann Ode said Trump had fired the official.", "United States", "neutral"),
    ],
)
def test_a_rival_at_home_blames_as_anybody_does(text, target, label):
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    said = find_quotations(articles)
    tone = sentiment_toward(articles, said, find_mentions(articles, [target], quotations=said))
    assert tone["label"].iloc[-1] == label
