"""What attribution must reach on articles coded by hand; skipped where they are not there."""

import importlib.util
import json

import pandas as pd
import pytest

from analysis.quotations import find_quotations

pytestmark = pytest.mark.slow
FLOORS = [
    ("content", lambda score: score["content"][2], 0.82),
    ("attribution", lambda score: score["attrib"][2], 0.64),
    ("direct quotations covered", lambda score: score["direct"][1], 0.96),
    ("direct quotations with the right source", lambda score: score["direct"][2], 0.90),
]
BAND = (0.75, 0.85)  # of confidence; rows in it are right about as often


@pytest.fixture(scope="module")
def scorer(shared):
    spec = importlib.util.spec_from_file_location("scorer", shared / "eval" / "score_attribution.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def coded(shared):
    """The development articles with their coding, and the quotations found in them."""
    return _read(shared / "corpora" / "polnear_dev.jsonl")


@pytest.fixture(scope="module")
def score(scorer, coded):
    rows, found = coded
    return scorer.score(rows, _predicted(found))


@pytest.mark.parametrize(("figure", "of", "floor"), FLOORS, ids=[figure for figure, _, _ in FLOORS])
def test_development_articles(score, figure, of, floor):
    assert of(score) >= floor, figure


def test_the_gold_article(scorer, shared):
    rows, found = _read(next((shared / "gold").glob("0*.jsonl")))
    score = scorer.score(rows, _predicted(found))
    assert score["attrib"][2] >= 0.85
    assert score["direct"][1:] == (1, 1)


def test_confidence_is_how_often_rows_are_right(scorer, coded):
    rows, found = coded
    outer = found[found["inside"].isna()].drop_duplicates(["article", "quotation"])
    sure = outer[outer["confidence"].between(*BAND)]
    right = _right(scorer, rows, _predicted(found))
    share = sum((row.article, row.quotation) in right for row in sure.itertuples()) / len(sure)
    assert 0.70 <= share <= 0.90


def _read(path):
    rows = [json.loads(line) for line in path.read_text("utf8").splitlines()]
    articles = pd.DataFrame({"article": [row["id"] for row in rows], "text": [row["text"] for row in rows]})
    return rows, find_quotations(articles)


def _predicted(found):
    """The quotations as the scorer reads them, by article; the nested ones are left out, as the coding has none."""
    outer = found[found["inside"].isna()]
    predicted = {}
    for (article, name), rows in outer.groupby(["article", "quotation"], sort=False):
        first = rows.iloc[0]
        source = [] if pd.isna(first["source_start"]) else [[first["source_start"], first["source_end"]]]
        content = rows[["start", "end"]].values.tolist()
        predicted.setdefault(article, []).append({"quotation": name, "source": source, "content": content})
    return predicted


def _right(scorer, rows, predicted):
    """The quotations that match a coded one: half of their words together in common, and a word of the source."""
    right = set()
    for row in rows:
        words, ours = scorer.words(row["text"]), predicted.get(row["id"], [])
        inside = [[(scorer.inside(words, x["content"]), scorer.inside(words, x["source"])) for x in side]
                  for side in (row["attributions"], ours)]  # fmt: skip
        pairs = [
            (len(a & b) / len(a | b), i, j, bool(s & t) or not s)
            for i, (a, s) in enumerate(inside[0])
            for j, (b, t) in enumerate(inside[1])
            if a & b
        ]
        taken = set()
        for overlap, i, j, same in sorted(pairs, reverse=True):
            if overlap >= 0.5 and ("coded", i) not in taken and ("ours", j) not in taken and same:
                taken |= {("coded", i), ("ours", j)}
                right.add((row["id"], ours[j]["quotation"]))
    return right
