import pandas as pd
import pytest

from analysis import find_mentions, find_quotations, sentiment_toward
from analysis.sentiment.blameless import is_blameless


def labels(text, *targets):
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    said = find_quotations(articles)
    return sentiment_toward(articles, said, find_mentions(articles, targets, quotations=said))["label"].tolist()


REQUESTS = [
    ("Laos urged Chad to use its influence to end the war.", True),
    ("Laos on Monday called on the Chadian president to press for peace.", True),
    ("Laos asked Chad’s government to condemn the raid.", True),
    ("Laos implored Chad to bring everyone back to the table.", True),
    ("Laos called on Chad to show restraint.", True),
    ("Laos asked Chad to restore the deal.", True),
    ("Laos urged Chad to stop using its influence.", False),
    ("Laos urged Chad not to use its influence.", False),
    ("Laos urged Chad to show respect.", False),
    ("Laos urged Peru to use its influence over Chad.", False),
    ("Laos said that Chad had to restore the deal.", False),
]
FORCES = [
    ("Laos said Chadian ships had left its waters.", True),
    ("Laos said Chadian coast guard vessels had pulled back from the reef.", True),
    ("Laos said Chad’s troops had withdrawn from the hill.", True),
    ("Laos said Chad lost 900 soldiers in a day.", True),
    ("Laos said Chad had lost about 30 tanks.", True),
    ("Laos said 30 Chadian drones were shot down.", True),
    ("Laos said Chadian troops had left the town in ruins.", False),
    ("Laos said Chadian troops had shot down its jet.", False),
    ("Laos said Chadian drones were shot down after killing ten.", False),
    ("Laos said Chad lost its temper.", False),
    ("Laos said Chadian ships had entered its waters.", False),
]
CURES = [
    ("Chad has tamed the desert, Laos said.", True),
    ("Chad crushed the terrorists, Laos said.", True),
    ("Chad had almost eradicated malaria, Laos said.", False),  # not yet
    ("Chad has shown restraint, Laos said.", True),
    ("Chad plays by the rules, Laos said.", True),
    ("Chad crushed the protests, Laos said.", False),
    ("Chad has never shown restraint, Laos said.", False),
]
CRITICS = [
    ("Ode, a critic of Chad, came.", True),
    ("Opponents of the Chad deal came.", True),
    ("The critic said of Chad that it lied.", False),
]


@pytest.mark.parametrize(("text", "expected"), [*REQUESTS, *FORCES, *CURES, *CRITICS])
def test_what_is_told_without_blame(text, expected):
    start = text.index("Chad")
    end = start + len("Chadian" if text.startswith("Chadian", start) else "Chad")
    assert is_blameless(text, start, end) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Laos urged Chad to use its influence to end the war.",
        "Laos said Chadian ships had left its waters.",
        "Chad crushed the terrorists, Laos said.",
        "A critic of Chad spoke in the town.",
    ],
)
def test_it_is_neutral(text):
    assert labels(text, "Chad") == ["neutral"]


@pytest.mark.parametrize(
    "text", ["Laos urged Chad to stop its attacks.", "Laos said Chadian troops had left the town in ruins."]
)
def test_blame_stays_blame(text):
    assert labels(text, "Chad") == ["negative"]
