"""What sentences mean: lists of a sentence, its target, its source, and what must come out, and how many do."""

import csv
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.sentiment import score_targets

FOLDER = Path(__file__).parents[2] / "tests" / "sentiment"
LISTS = ("meanings", "meanings_open", "meanings_hidden", "meanings_kept_back", "meanings_blind")
HOLDS = {
    "negative": lambda row: row.label == "negative" and row.polarity < 0,
    "positive": lambda row: row.label == "positive" and row.polarity > 0,
    "neutral": lambda row: row.label == "neutral",
    "not negative": lambda row: row.label != "negative",
    "not strong": lambda row: abs(row.polarity) < 0.5,
    "not strongly negative": lambda row: row.polarity > -0.5,
}


def scored(name: str, *, method: str = "target") -> pd.DataFrame:
    """Return a list with what a method makes of it, and `right`, whether that is what must come out."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    found = score_targets(pd.DataFrame([row | _marked(row) for row in rows]), method=method)
    return found.assign(right=[bool(HOLDS[row.expected](row)) for row in found.itertuples()])


def share_right(name: str, *, method: str = "target") -> tuple[float, float, float, int]:
    """Return the share of a list that is right, its 95% interval (Wilson 1927), and how many sentences it has."""
    right = scored(name, method=method)["right"].to_numpy()
    n, share, z = len(right), right.mean(), 1.96
    middle, spread = share + z**2 / (2 * n), z * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    low, high = (middle - spread) / (1 + z**2 / n), (middle + spread) / (1 + z**2 / n)
    return float(share), float(low), float(high), n


def _marked(row: dict) -> dict:
    start, text = row["sentence"].index(row["target"]), row["sentence"]
    source = text.index(row["source"]) if row["source"] else None
    return {
        "start": start,
        "end": start + len(row["target"]),
        "source_start": source,
        "source_end": source if source is None else source + len(row["source"]),
    }
