import subprocess
import sys

import pandas as pd
import pytest

from analysis.core import categories
from analysis.core.errors import InputError
from analysis.sentiment import METHODS, score_targets

ADDED = ["polarity", "label", "undecided", "confidence", "evidence", "method"]
OFFLINE = [name for name in METHODS if name != "transformer"]


def frame(*rows, **columns):
    return pd.DataFrame(list(rows), columns=["sentence", "start", "end"]).assign(**columns)


def test_every_method_that_can_be_chosen_scores():
    assert list(METHODS) == list(categories.METHODS)


@pytest.mark.parametrize("method", OFFLINE)
def test_adds_its_columns_and_keeps_rows_index_and_order(method):
    given = frame(("A war in Peru.", 9, 13), ("Peru won praise.", 0, 4)).set_index(pd.Index(["b", "b"]))
    scored = score_targets(given.assign(mine=1), method=method)
    assert list(scored.columns) == ["sentence", "start", "end", "mine", *ADDED]
    assert scored.index.tolist() == ["b", "b"]
    assert scored["sentence"].tolist() == given["sentence"].tolist()
    assert scored["polarity"].between(-1, 1).all()
    assert scored["confidence"].between(0, 1).all()
    assert scored["method"].eq(method).all()


@pytest.mark.parametrize("method", OFFLINE)
def test_an_empty_table_keeps_its_columns(method):
    scored = score_targets(frame(("x", 0, 1)).iloc[:0], method=method)
    assert scored.empty
    assert set(ADDED) <= set(scored.columns)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("Peru won.", 5, 99), "not inside the sentence of 9 characters"),
        (("Peru won.", -1, 4), "not inside"),
        (("Peru won.", 4, 2), "not inside"),
        (("Peru won.", 3, 3), "marks no word"),
        (("Peru won.", 4, 5), "marks no word"),
        (("Peru won.", None, 4), "no start or no end"),
        (("Peru won.", 0.5, 4), "whole characters"),
        (("Peru won.", "a", 4), "whole characters"),
        (("", 0, 0), "the sentence is empty"),
        ((None, 0, 4), "the sentence is empty"),
        (("   ", 0, 2), "the sentence is empty"),
        ((float("nan"), 0, 4), "the sentence is empty"),
    ],
)
def test_a_bad_row_says_why_and_the_rest_is_scored(row, reason):
    scored = score_targets(frame(row, ("Peru won praise.", 0, 4)))
    assert reason in scored["evidence"][0]
    assert scored.loc[0, ["polarity", "label", "confidence"]].isna().all()
    assert scored["undecided"].tolist()[0]
    assert scored["label"][1] == "positive"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ((50, 60), "the source 50:60 is not inside"),
        ((0, 8), "overlap"),
        ((0, None), "the source has no start or no end"),
    ],
)
def test_a_bad_source_is_named(source, reason):
    scored = score_targets(frame(("Peru won praise.", 0, 4), source_start=source[0], source_end=source[1]))
    assert reason in scored["evidence"][0]


def test_overlapping_targets_are_scored_each_by_itself():
    text = "Great Britain attacked the port."
    spans = [(0, 13), (6, 13)]
    scored = score_targets(frame(*((text, *span) for span in spans)))
    alone = [score_targets(frame((text, *span)))["polarity"][0] for span in spans]
    assert scored["polarity"].tolist() == alone
    assert len(set(alone)) == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"columns": {"end": "stop"}}, "no column end"),
        ({"columns": {"sentence": "text", "start": "a"}}, "no column sentence, start"),
    ],
)
def test_a_missing_column_is_an_input_error(change, message):
    with pytest.raises(InputError, match=message):
        score_targets(frame(("Peru won.", 0, 4)).rename(**change))


def test_half_a_source_is_an_input_error():
    with pytest.raises(InputError, match="both of its columns"):
        score_targets(frame(("Peru won.", 0, 4), source_start=1))


def test_an_unknown_method_is_named_with_those_there_are():
    with pytest.raises(InputError, match="'vader' is unknown; use one of 'target', 'linear', 'textblob'"):
        score_targets(frame(("Peru won.", 0, 4)), method="vader")


@pytest.mark.slow
@pytest.mark.parametrize("method", OFFLINE)
def test_a_sentence_of_5000_words(method):
    text = "Peru " + "said that the terrible deal was good , but " * 555 + "won."
    scored = score_targets(frame((text, 0, 4), ("Peru won praise.", 0, 4)), method=method)
    assert scored["label"].notna().all()


@pytest.mark.parametrize(("straight", "curly"), [("isn't", "isn’t"), ("won't", "won’t"), ("China's", "China’s")])
def test_curly_and_straight_score_alike(straight, curly):
    texts = [f"China said the deal {word} a good one." for word in (straight, curly)]
    scored = score_targets(frame(*((text, 0, 5) for text in texts)))
    assert scored["polarity"].nunique() == 1


def test_scoring_one_row_or_many_is_the_same():
    rows = [("Peru attacked Chile.", 0, 4), ("Peru attacked Chile.", 14, 19), ("Peru met Chile.", 0, 4)]
    together = score_targets(frame(*rows))["polarity"].tolist()
    assert together == [score_targets(frame(row))["polarity"][0] for row in rows]


def test_a_method_column_of_an_earlier_scoring_is_replaced():
    once = score_targets(frame(("Peru won praise.", 0, 4)), method="textblob")
    again = score_targets(once)
    assert again["method"].tolist() == ["target"]
    assert list(again.columns) == list(once.columns)


@pytest.mark.slow
def test_scoring_needs_no_scikit_learn():
    code = (
        "import sys; sys.modules['sklearn'] = None;"
        "import pandas as pd; from analysis.sentiment import score_targets;"
        "print(score_targets(pd.DataFrame({'sentence': ['Peru won praise.'], 'start': [0], 'end': [4]})).label[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "positive", done.stderr
