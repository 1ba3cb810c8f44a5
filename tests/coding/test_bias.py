import pandas as pd

from analysis.coding.bias import known_bias
from analysis.coding.validation import read_validation

MEASURED = pd.DataFrame(
    [("bias toward China", "target", 0.03), ("bias toward China", "textblob", 0.31), ("macro-F1", "target", 0.7)],
    columns=["measure", "method", "figure"],
)


def test_the_bias_is_that_of_the_method():
    assert "is off by +0.03 toward China." in known_bias(MEASURED)
    assert "TextBlob's mean label is off by +0.31 toward China." in known_bias(MEASURED, method="textblob")


def test_a_method_that_was_not_measured_has_no_sentence():
    assert known_bias(MEASURED, method="transformer") == ""
    assert known_bias(MEASURED.head(0)) == ""


def test_the_measured_figures_name_the_three_countries():
    for target in ("China", "Russia", "the United States"):
        assert target in known_bias(read_validation())
