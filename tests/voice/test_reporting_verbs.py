import pandas as pd
import pytest

from analysis.voice.reporting_verbs import NO_VERB, stances, verbs_used, with_stance


def _quotations(cues, affiliation="Spain"):
    rows = {"article": "a", "quotation": [str(n) for n in range(len(cues))], "cue": cues}
    return pd.DataFrame(rows | {"words": 5, "quoted_words": 5, "speaker": "Ana Ruiz", "affiliation": affiliation})


ARTICLE = pd.DataFrame({"article": ["a"]})


@pytest.mark.parametrize(
    ("cue", "verb", "stance"),
    [
        ("said", "say", "neutral"),
        ("Says", "say", "neutral"),
        ("has repeatedly claimed", "claim", "doubting"),
        ("was quoted as saying", "say", "neutral"),
        ("denied", "deny", "doubting"),
        (None, NO_VERB, NO_VERB),
        (":", NO_VERB, NO_VERB),
        ("", NO_VERB, NO_VERB),
        ("qwertyuiop", NO_VERB, NO_VERB),
    ],
)
def test_the_stance_of_a_cue(cue, verb, stance):
    row = with_stance(_quotations([cue])).iloc[0]
    assert (row["verb"], row["stance"]) == (verb, stance)


@pytest.mark.parametrize(
    ("cues", "verbs"),
    [
        (["according to", "according to"], ["according to"]),
        (["pointed out", "pointed out", "pointing to"], ["point"]),
        (["referring to", None], [NO_VERB, "referring to"]),
    ],
)
def test_a_verb_that_stands_in_a_phrase_is_named_with_it(cues, verbs):
    assert sorted(with_stance(_quotations(cues))["verb"].unique()) == verbs


def test_a_quotation_of_several_stretches_has_one_verb():
    twice = pd.concat([_quotations(["said"])] * 2)
    assert verbs_used(twice, ARTICLE)["quotations"].tolist() == [1]


def test_every_stance_has_a_row_for_every_group_and_the_shares_add_up():
    quotations = _quotations(["said", "said", "claimed", "said"], ["Spain", "Spain", "Spain", "Peru"])
    table = stances(quotations, ARTICLE)
    assert len(table) == 4
    assert table.groupby("group")["share"].sum().tolist() == pytest.approx([1, 1])
    assert table.set_index(["group", "stance"]).loc[("Peru", "doubting"), "n"] == 0


def test_a_quotation_without_a_verb_has_no_stance_to_share():
    assert stances(_quotations(["said", None]), ARTICLE)["denominator"].tolist() == [1]


def test_many_articles_have_intervals():
    rows = [_quotations(["said", "claimed", "said"]).assign(article=f"{n}").head(2 + n % 2) for n in range(15)]
    table = stances(pd.concat(rows), pd.DataFrame({"article": [f"{n}" for n in range(15)]}))
    assert ((table["low"] <= table["share"]) & (table["share"] <= table["high"])).all()


def test_no_quotation_gives_empty_tables():
    assert stances(_quotations([]), ARTICLE).empty
    assert verbs_used(_quotations([]), ARTICLE).empty


@pytest.mark.parametrize("cue", ["according to", "According"])
def test_according_is_no_form_of_accord_to_a_reader(cue):
    rows = pd.DataFrame({"article": "a", "quotation": ["1"], "words": 5, "quoted_words": 5, "cue": [cue]})
    assert verbs_used(rows, pd.DataFrame({"article": ["a"]}))["verb"].tolist() == ["according to"]
