import numpy as np
import pandas as pd
import pytest

from analysis.voice.verb_differences import stance_test


def _corpus(chances, *, articles=40, per=3, seed=0):
    """Each affiliation is quoted in each article, with its own chance of a doubting verb."""
    random = np.random.default_rng(seed)
    rows = [
        (f"a{n}", f"a{n}-{country}-{k}", "claimed" if random.random() < chance else "said", country, country)
        for n in range(articles)
        for country, chance in chances.items()
        for k in range(per)
    ]
    quotations = pd.DataFrame(rows, columns=["article", "quotation", "cue", "speaker", "affiliation"])
    return quotations, pd.DataFrame({"article": [f"a{n}" for n in range(articles)]})


def test_a_real_difference_is_more_than_chance():
    result = stance_test(*_corpus({"Spain": 0.1, "Peru": 0.5}))
    assert result.p < 0.01
    assert result.v > 0.3
    assert "A reliable difference by affiliation" in result.sentence


@pytest.mark.slow
def test_no_difference_is_seldom_called_one():
    corpora = (_corpus({"Spain": 0.3, "Peru": 0.3}, articles=12, seed=seed) for seed in range(12))
    assert np.mean([stance_test(*corpus).p < 0.05 for corpus in corpora]) <= 0.17


def test_one_article_that_repeats_itself_is_no_evidence():
    quotations, articles = _corpus({"Spain": 0.0, "Peru": 1.0}, articles=1, per=30)
    assert stance_test(quotations, articles).p > 0.4


def test_one_speaker_of_an_article_is_counted_once_under_two_spellings():
    quotations, articles = _corpus({"Spain": 0.3, "Peru": 0.6}, articles=4)
    spelled = quotations.assign(speaker=quotations["quotation"], known_as=quotations["speaker"])
    assert stance_test(spelled, articles) == stance_test(quotations, articles)


def test_the_same_seed_gives_the_same_answer():
    corpus = _corpus({"Spain": 0.2, "Peru": 0.4}, articles=10)
    assert stance_test(*corpus) == stance_test(*corpus)


@pytest.mark.parametrize("chances", [{"Spain": 0.5}, {"Spain": 0.0, "Peru": 0.0}])
def test_one_group_or_one_stance_cannot_be_tested(chances):
    result = stance_test(*_corpus(chances))
    assert np.isnan(result.p)
    assert result.sentence.startswith("There is too little to test")


def test_no_quotation_is_said_in_words():
    quotations, articles = _corpus({"Spain": 0.5})
    assert "0 quotations with a verb" in stance_test(quotations.head(0), articles).sentence
