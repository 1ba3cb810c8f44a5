"""What sentences mean: each row of meanings.csv is a sentence, its target, its source, what must come out."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from analysis.sentiment import score_targets

ROWS = list(csv.DictReader(Path(__file__).with_name("meanings.csv").open(encoding="utf-8")))
HOLDS = {
    "negative": lambda row: row.label == "negative" and row.polarity < 0,
    "positive": lambda row: row.label == "positive" and row.polarity > 0,
    "neutral": lambda row: row.label == "neutral",
    "not negative": lambda row: row.label != "negative",
    "not strong": lambda row: abs(row.polarity) < 0.5,
    "not strongly negative": lambda row: row.polarity > -0.5,
}


@pytest.fixture(scope="module")
def scored():
    return score_targets(pd.DataFrame([_marked(row) for row in ROWS]))


def _marked(row: dict) -> dict:
    start, text = row["sentence"].index(row["target"]), row["sentence"]
    source = text.index(row["source"]) if row["source"] else None
    return {
        "sentence": text,
        "start": start,
        "end": start + len(row["target"]),
        "source_start": source,
        "source_end": source if source is None else source + len(row["source"]),
    }


@pytest.mark.parametrize("number", range(len(ROWS)), ids=lambda n: f"{ROWS[n]['target']}: {ROWS[n]['sentence']}")
def test_meaning(scored, number):
    row = scored.iloc[number]
    assert HOLDS[ROWS[number]["expected"]](row), (row.polarity, row.label, row.evidence)
