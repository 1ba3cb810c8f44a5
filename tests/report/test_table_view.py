import pandas as pd
import pytest

from analysis.report.table_view import show


def test_raw_names_are_said_in_words():
    shown = show(pd.DataFrame({"side": ["speakers"], "speaker_type": ["person"], "pi": [0.5], "articles_read": [2]}))
    assert shown.text.splitlines()[0].split() == "in whose words kind of speaker Scott’s pi articles read".split()
    assert all(raw not in shown.markup for raw in ("speakers<", "speaker_type", ">pi<", "articles_read"))


def test_an_empty_table_says_what_it_would_list():
    assert repr(show(pd.DataFrame(columns=["speaker_type", "cue"]))) == "No rows of kind of speaker and cue."
    assert repr(show(pd.DataFrame(columns=["cue"]), caption="Verbs")) == "Verbs: none."


def test_counts_have_their_commas_missing_ones_a_dash():
    shown = repr(show(pd.DataFrame({"n": pd.array([1647, None], dtype="Int64")})))
    assert shown.split() == ["n", "1,647", "–"]


@pytest.mark.parametrize(
    ("row", "columns", "expected"),
    [
        ({"share": 0.25, "low": 0.2, "high": 0.3}, None, "25% 20% 30%"),
        ({"mean": -0.25, "low": -0.4, "high": 0.3}, None, "−0.25 −0.40 0.30"),
        ({"mean": -0.001, "n": 1647}, None, "0.00 1,647"),
        ({"largest_share": 0.5, "effective": 1.6}, None, "50% 1.60"),
        ({"share": 0.25, "low": 0.2}, ["low"], "20%"),
        ({"percent": 0.93, "alpha": 0.85}, None, "93% 0.85"),
        ({"measure": "label", "side": "narrator"}, None, "tone of a mention the articles’ own words"),
    ],
)
def test_only_shares_are_percent(row, columns, expected):
    assert repr(show(pd.DataFrame([row]), columns=columns)).splitlines()[-1].split() == expected.split()
