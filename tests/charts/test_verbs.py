import pandas as pd
import pytest

from analysis.charts import stances_by_group, verbs
from analysis.core.english import capital
from analysis.voice.reporting_verbs import NO_VERB
from analysis.voice.verb_differences import StanceTest


def _verbs(counts):
    table = pd.DataFrame(counts, columns=["verb", "stance", "quotations"])
    return table.assign(share=table["quotations"] / table["quotations"].sum(), low=float("nan"), high=float("nan"))


MANY = _verbs([(f"verb {n}", "commissive", 40 - n) for n in range(40)])


@pytest.mark.parametrize("table", [_verbs([("say", "neutral", 12)]), MANY])
def test_the_verbs_fit(inside, table):
    inside(verbs(table))


def test_the_finding_counts_the_verbs_that_do_more_and_leaves_out_what_has_none():
    table = _verbs([("say", "neutral", 6), (NO_VERB, NO_VERB, 4), ("deny", "doubting", 2)])
    finding = "“say” reports 50% of quotations; 17% have a verb that does more"
    assert verbs(table).alt.endswith(f". {capital(finding)}.")


def test_what_is_not_drawn_is_counted(texts):
    said = texts(verbs(pd.concat([MANY, _verbs([(NO_VERB, NO_VERB, 7)])])))
    assert "Not drawn: 7 quotations without a reporting verb." in said
    assert f"Share of {MANY['quotations'].sum() + 7:,} quotations" in said
    assert f"n = {MANY['quotations'].sum() + 7:,} quotations." in said
    assert "Not drawn: 25 rarer verbs." in said


def test_no_verb_is_said_in_words():
    assert not verbs(_verbs([(NO_VERB, NO_VERB, 4)]))


def _stances(rows):
    table = pd.DataFrame(rows, columns=["group", "stance", "n"])
    table["denominator"] = table.groupby("group")["n"].transform("sum")
    return table.assign(share=table["n"] / table["denominator"], low=float("nan"), high=float("nan"))


STANCES = _stances(
    [("Spain", "neutral", 30), ("Spain", "doubting", 2), ("Peru", "neutral", 12), ("Peru", "doubting", 9)]
)


@pytest.mark.parametrize(
    ("p", "finding"),
    [
        (0.01, "verbs that do more than report: 43% of Peru’s, 6% of Spain’s"),
        (0.4, "no reliable difference by affiliation in how often verbs do more than report"),
        (float("nan"), "no reliable difference by affiliation in how often verbs do more than report"),
    ],
)
def test_a_difference_by_chance_makes_no_headline(p, finding, inside):
    chart = stances_by_group(STANCES, test=StanceTest(1.0, 0.1, p, 20, "What the test says."))
    assert chart.alt.endswith(f". {capital(finding)}.")
    inside(chart)


def test_what_stances_leave_out_is_told_apart(texts):
    rows = [("no affiliation known", "neutral", 50), ("unattributed", "neutral", 5), ("Chad", "neutral", 3)]
    said = texts(stances_by_group(pd.concat([STANCES, _stances(rows)])))
    assert "Not drawn: 55 quotations without a known affiliation and 1 affiliation with under 10 quotations." in said
    more = texts(stances_by_group(pd.concat([STANCES, _stances(rows)]), limit=1))
    assert "1 affiliation with fewer quotations" in more


def test_every_stance_that_is_drawn_is_explained(texts):
    table = _verbs([("say", "neutral", 9), ("blame", "critical", 4), ("hope", "desiderative", 2)])
    assert "Stances: critical (blames or warns), desiderative (wishes or intends)." in texts(verbs(table))


def test_small_groups_are_not_compared():
    assert "fewer than two have 10" in stances_by_group(STANCES[STANCES["group"] == "Peru"]).reason
    assert not stances_by_group(STANCES.head(0))
