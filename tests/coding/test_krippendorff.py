import numpy as np
import pandas as pd
import pytest

from analysis.coding.accuracy import confusion, scores
from analysis.coding.krippendorff import _alpha, _counts, _nominal, _numbers, agreement, alpha, articles_for
from analysis.coding.units import NOT_FOUND

N = np.nan
# The worked example of Krippendorff (2011), sections C and D: four observers, twelve units, five values.
KRIPPENDORFF_2011 = pd.DataFrame(
    {
        "A": [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
        "B": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
        "C": [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
        "D": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
    }
)
# Section A of the same: two observers, ten units, two values.
BINARY = pd.DataFrame({"M": [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], "J": [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]})


@pytest.mark.parametrize(
    ("ratings", "level", "published"),
    [
        (KRIPPENDORFF_2011, "nominal", 0.743),
        (KRIPPENDORFF_2011, "ordinal", 0.815),
        (KRIPPENDORFF_2011, "interval", 0.849),
        (BINARY, "nominal", 0.095),
    ],
)
def test_alpha_agrees_with_the_published_examples(ratings, level, published):
    assert alpha(ratings, level=level) == pytest.approx(published, abs=0.0005)


def test_alpha_takes_names_in_a_stated_order():
    words = KRIPPENDORFF_2011.replace(dict(enumerate("abcde", 1))).astype("str")
    assert alpha(words, level="interval", values=tuple("abcde")) == pytest.approx(0.849, abs=0.0005)
    assert alpha(words) == pytest.approx(0.743, abs=0.0005)


@pytest.mark.parametrize(
    "ratings",
    [pd.DataFrame({"a": ["x", "x"], "b": ["x", "x"]}), pd.DataFrame({"a": ["x", None], "b": [None, "y"]})],
)
def test_alpha_is_missing_where_nothing_can_be_compared(ratings):
    assert np.isnan(alpha(ratings))


def _units(measure, answers, *, per_article=5, **coders):
    """Units in the shape of `with_workbook`: one list of values for each coder."""
    n = len(answers)
    units = pd.DataFrame({"unit": [f"u{i}" for i in range(n)], "article": [f"a{i // per_article}" for i in range(n)]})
    units = units.assign(measure=measure, weight=1.0, target=None, row=range(n))
    return pd.concat([units.assign(coder=who, value=said) for who, said in {"workbook": answers, **coders}.items()])


TRUTH = ["negative", "neutral", "neutral", "positive", "neutral"] * 12
WRONG = [*TRUTH[:40], *["negative", "negative", "neutral", "positive", "positive"] * 4]


def test_agreement_has_each_pair_at_each_level_with_intervals():
    table = agreement(_units("label", WRONG, ao=TRUTH, rb=[*TRUTH[:-1], None]), draws=100)
    assert table["between"].unique().tolist() == ["ao and rb", "ao and workbook", "rb and workbook"]
    assert table["level"].tolist() == ["nominal", "ordinal", "interval"] * 3
    assert (table.query("between == 'ao and rb'")["alpha"] == 1).all()
    machine = table.query("between == 'ao and workbook'")
    assert ((machine["low"] < machine["alpha"]) & (machine["alpha"] < machine["high"])).all()
    assert (machine["articles_to_halve"] == 4 * 12).all()
    assert table.query("between == 'rb and workbook'")["units"].tolist() == [59] * 3


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_the_draws_are_counted_as_the_library_counts(level):
    units = _units("label", WRONG, ao=TRUTH, rb=[*TRUTH[:-3], "positive", "negative", None])
    wide = units.pivot(index=["article", "unit"], columns="coder", values="value")
    counts, domain = _counts(wide, ("negative", "neutral", "positive"))
    codes, articles = pd.factorize(wide.index.get_level_values("article"))
    drawn = np.array([[1] * len(articles), [0, 2, *[1] * (len(articles) - 2)]])
    many = _nominal(drawn, counts, codes) if level == "nominal" else _numbers(drawn, counts, codes, domain, level)
    repeated = [np.repeat(counts, times[codes], axis=0) for times in drawn]
    assert many == pytest.approx([_alpha(each, domain, level) for each in repeated])


def test_three_coders_are_compared_together_as_well():
    table = agreement(_units("reported", ["yes", "no"], a=["yes", "no"], b=["yes", "no"], c=["yes", "yes"]))
    assert table["between"].iloc[0] == "all 3 coders"
    assert len(table) == 1 + 6
    assert table["low"].isna().all()


def test_what_is_not_found_is_no_disagreement_but_a_miss():
    units = _units("label", ["negative", NOT_FOUND], ao=["negative", "negative"])
    assert agreement(units)["units"].tolist() == [1] * 3
    assert scores(units, "label").query("value == 'negative'")["estimate"].tolist() == pytest.approx([1, 0.5, 2 / 3])
    assert confusion(units, "label").loc["negative"].to_dict() == {"negative": 1, NOT_FOUND: 1}


def test_scores_against_a_count_by_hand():
    table = scores(_units("label", WRONG, ao=TRUTH), "label").set_index(["value", "figure"])["estimate"]
    right = sum(a == b for a, b in zip(WRONG, TRUTH, strict=True)) / 60
    assert table["all", "right"] == pytest.approx(right)
    assert table["negative", "precision"] == pytest.approx(12 / 16)
    assert table["negative", "recall"] == pytest.approx(1)
    assert table["negative", "F1"] == pytest.approx(24 / 28)


def test_intervals_hold_the_estimate_and_narrow_as_they_say():
    few = scores(_units("label", WRONG, ao=TRUTH), "label").iloc[0]
    many = scores(_units("label", WRONG * 4, ao=TRUTH * 4), "label").iloc[0]
    assert few["low"] < few["estimate"] < few["high"]
    assert few["articles_to_halve"] == many["articles"]
    assert many["high"] - many["low"] == pytest.approx((few["high"] - few["low"]) / 2, rel=0.3)


def test_drawn_rows_count_for_those_they_stand_for():
    units = _units("reported", ["yes", "no"], ao=["yes", "yes"])
    units["weight"] = units["unit"].map({"u0": 1.0, "u1": 3.0})
    recall = scores(units, "reported").query("figure == 'recall'")["estimate"].iloc[0]
    assert recall == pytest.approx(0.25)


def test_nothing_coded_nothing_scored():
    assert scores(_units("label", [], ao=[]), "label").empty
    assert agreement(_units("label", [], ao=[])).empty


def test_one_value_throughout_has_neither_alpha_nor_interval():
    table = agreement(_units("voice", ["narrator"] * 60, ao=["narrator"] * 60))
    assert table[["alpha", "low", "high"]].isna().all(axis=None)


def test_articles_for():
    assert articles_for(10, 0.4, 0.8, width=0.2) == 40
