import pytest

from analysis.attribution.confidence import band_of, confidence_of
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
    got = confidence_of("noun", 0.9, counts)
    assert got == pytest.approx(expected, abs=0.01)


def test_each_row_has_a_confidence_and_a_rule_that_was_counted():
    found = table("“We agree,” said Ana Ode. She thanked Peru. Critics say that it failed, according to Osei.")
    assert found["confidence"].between(0, 1).all()
    assert {(rule, "") for rule in found["rule"]} <= set(lexicon().rules)


def test_a_plain_quotation_is_surer_than_one_without_a_cue():
    plain, bare = table("“We agree to all of it,” said Ana Ode.", "“We agree to all of it.”")["confidence"]
    assert plain > bare
