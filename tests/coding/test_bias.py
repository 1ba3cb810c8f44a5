import pandas as pd

from analysis.coding.bias import known_bias, reliability
from analysis.coding.validation import read_validation

MEASURED = pd.DataFrame(
    [("bias toward China", "target", 0.03), ("bias toward China", "textblob", 0.31), ("macro-F1", "target", 0.7)],
    columns=["measure", "method", "figure"],
)


def test_the_bias_is_that_of_the_method():
    assert "is off by +0.03 toward China." in known_bias(MEASURED)
    assert "TextBlob’s mean label is off by +0.31 toward China." in known_bias(MEASURED, method="textblob")


def test_a_method_that_was_not_measured_has_no_sentence():
    assert known_bias(MEASURED, method="transformer") == ""
    assert known_bias(MEASURED.head(0)) == ""


def test_the_measured_figures_name_the_three_countries():
    for target in ("China", "Russia", "the United States"):
        assert target in known_bias(read_validation())


def _row(measure, method, figure):
    return {"measure": measure, "corpus": "made up", "method": method, "figure": figure}


BOTH = pd.DataFrame(
    [
        _row("labels right", "target", 0.8),
        _row("labels right", "all neutral", 0.7),
        _row("right toward Chad", "target", 0.9),
        _row("right toward Chad", "all neutral", 0.6),
        _row("right toward Laos", "target", 0.6),
        _row("right toward Laos", "all neutral", 0.6),
        _row("right where labelled positive", "target", 0.3),
        _row("right where labelled positive", "all neutral", 0.5),
    ]
)


def test_targets_and_labels_that_neutral_does_as_well_for_are_named():
    trust = reliability(BOTH)
    assert trust.beats
    assert (trust.targets, trust.labels) == (("Laos",), ("positive",))
    assert trust.note.endswith("It is no better than that on mentions of Laos or where it says “positive”.")
    assert trust.said == {"note": trust.note, "rank": True, "doubtful": ("Laos",)}


def test_where_nothing_is_behind_nothing_is_named():
    trust = reliability(BOTH.head(4))
    assert (trust.targets, trust.labels) == ((), ())
    assert trust.note.endswith("answering “neutral” every time would get 70%.")


def test_of_several_corpora_the_largest_bias_of_a_target_counts_once():
    row = {"measure": "bias toward China", "method": "target"}
    several = pd.DataFrame([row | {"figure": figure} for figure in (0.01, -0.04, 0.02)])
    assert known_bias(several).endswith("is off by −0.04 toward China.")
