import pytest

from analysis.attribution.confidence import band_of, confidence_of, decide, features, usual_share
from attributed import lexicon, table

BANDS = [(0.0, "0.0"), (0.19, "0.0"), (0.2, "0.2"), (0.5, "0.4"), (0.79, "0.6"), (0.99, "0.8"), (1.0, "0.8")]


@pytest.mark.parametrize(("chance", "expected"), BANDS)
def test_bands_of_chance(chance, expected):
    got = band_of(chance)
    assert got == expected


COUNTS = [
    ({}, 0.5),
    ({("", ""): (95, 90)}, 0.925),
    ({("", ""): (95, 90), ("noun", ""): (10_000, 1_000)}, 0.1),
    ({("", ""): (95, 90), ("noun", ""): (0, 0), ("noun", "0.8"): (10_000, 4_000)}, 0.4),
]


@pytest.mark.parametrize(("counts", "expected"), COUNTS)
def test_many_counts_outweigh_the_wider_ones(counts, expected):
    got = usual_share("noun", 0.9, counts)
    assert got == pytest.approx(expected, abs=0.01)


def test_each_row_has_a_confidence_and_a_rule_that_was_counted():
    found = table("“We agree,” said Ana Ode. She thanked Peru. Critics say that it failed, according to Osei.")
    assert found["confidence"].between(0, 1).all()
    assert {(rule, "") for rule in found["rule"]} <= set(lexicon().rules)


def test_a_row_counts_from_a_stated_confidence():
    found = table("Critics say that it failed. The move called Blue Harbour followed a plan to sail.", "He fears war.")
    assert found["counted"].tolist() == [decide(sure) for sure in found["confidence"]]
    assert [decide(0.9), decide(0.1), decide(0.1, probability=0.9)] == [True, False, True]


def test_what_is_wholly_between_marks_counts_whoever_said_it():
    (row,) = table("“We agree to all of it.”").itertuples()
    assert row.counted
    assert not decide(row.confidence)


def test_each_trait_weighs_for_itself():
    found = features(["form ed", "form ed"], 0.5, 0.5, 10, 0.0)
    assert confidence_of(found, {"form ed": 2.0}) == confidence_of({"form ed": 1.0}, {"form ed": 2.0})
    assert confidence_of(found, {"": -9.0}) < 0.001


def test_a_plain_quotation_is_surer_than_one_without_a_cue():
    plain, bare = table("“We agree to all of it,” said Ana Ode.", "“We agree to all of it.”")["confidence"]
    assert plain > bare
