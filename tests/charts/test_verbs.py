import pandas as pd
import pytest

from analysis.charts import verbs
from analysis.voice.reporting_verbs import NO_VERB


def _verbs(counts):
    table = pd.DataFrame(counts, columns=["verb", "stance", "quotations"])
    return table.assign(share=table["quotations"] / table["quotations"].sum(), low=float("nan"), high=float("nan"))


MANY = _verbs([(f"verb {n}", "commissive", 40 - n) for n in range(40)])


@pytest.mark.parametrize("table", [_verbs([("say", "neutral", 12)]), MANY])
def test_the_verbs_fit(inside, table):
    inside(verbs(table))


def test_the_finding_counts_the_verbs_that_judge_and_leaves_out_what_has_none():
    table = _verbs([("say", "neutral", 6), (NO_VERB, NO_VERB, 4), ("deny", "doubting", 2)])
    finding = "the verb “say” reports 50% of quotations, and 25% of reporting verbs do more than report"
    assert verbs(table).alt.endswith(f"where {finding}.")


def test_what_is_not_drawn_is_counted(texts):
    said = texts(verbs(pd.concat([MANY, _verbs([(NO_VERB, NO_VERB, 7)])])))
    assert "7 without, and not drawn" in said
    assert "Not drawn: 20 rarer verbs." in said


def test_no_verb_is_said_in_words():
    assert not verbs(_verbs([(NO_VERB, NO_VERB, 4)]))
