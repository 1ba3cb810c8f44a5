import shutil

import numpy as np
import pandas as pd
import pytest

from analysis import find_mentions, find_quotations, sentiment, sentiment_toward
from analysis.core.errors import InputError
from analysis.sentiment import score_targets
from analysis.sentiment.encoder import calibrated, chances
from analysis.sentiment.masking import mark_target
from analysis.sentiment.perspective import give_voices
from analysis.sentiment.target_spans import marked
from analysis.sentiment.toward import in_sentences
from analysis.text import encoder


def frame(text, target, **columns):
    start = text.index(target)
    return pd.DataFrame({"sentence": [text], "start": [start], "end": [start + len(target)]}).assign(**columns)


@pytest.fixture
def no_weights(tmp_path, monkeypatch):
    shutil.copy(encoder.WEIGHTS / "encoder.json", tmp_path)
    monkeypatch.setattr(encoder, "WEIGHTS", tmp_path)


def test_without_its_weights_the_way_on_is_named_and_holds(no_weights):
    given = frame("Laos is a brutal aggressor.", "Laos")
    with pytest.raises(InputError, match='method="linear"'):
        score_targets(given)
    assert score_targets(given, method="linear")["label"].tolist() == ["negative"]


def test_chances_add_up_and_the_confidence_is_that_of_the_label():
    texts = ["Laos is a brutal aggressor.", "Laos met Chad.", "Laos deserves all our thanks."]
    table = pd.concat([frame(text, "Laos") for text in texts], ignore_index=True)
    found, scored = chances(marked(table)), score_targets(table)
    assert found.sum(axis=1) == pytest.approx(1)
    assert scored["label"].tolist() == ["negative", "neutral", "positive"]
    assert scored["confidence"].to_numpy() == pytest.approx(found[[0, 1, 2], [0, 1, 2]])
    assert scored["polarity"].to_numpy() == pytest.approx(found[:, 2] - found[:, 0])


def test_a_pair_is_never_read_as_praise_or_blame_both_ways():
    text = "Laos, which hates Chad, was praised by Chad."
    sides = {"source_start": [0], "source_end": [4]}
    there = chances(marked(frame(text, "Chad", **sides)))[0]
    back = chances(marked(frame(text, "Laos").assign(source_start=18, source_end=22)))[0]
    assert there[[0, 2]].sum() + back[[0, 2]].sum() <= 1 + 1e-6


@pytest.mark.parametrize(("target", "source", "own"), [("Laos", "a Laotian", True), ("Laos", "a Thai", False)])
def test_a_source_of_the_target_s_own_country_is_a_voice_of_its_side(target, source, own):
    assert read_as_own(target, source) == own


def test_a_leader_has_rivals_at_home():
    assert not read_as_own("Macron", "a French")


def read_as_own(target, source):
    text = f"{target} sent a letter, {source} envoy said."
    start = text.index(source)
    pair = frame(text, target, source_start=start, source_end=start + len(source))
    own = frame(text, target, voice=[[(0, len(text))]], standing="own")
    return np.array_equal(chances(marked(pair)), chances(marked(own)))


def test_the_part_in_the_voice_counts():
    text = "Critics call Laos a brutal aggressor, but Ode said she would travel to Laos in May."
    start = text.rindex("Laos")
    given = pd.DataFrame({"sentence": [text] * 2, "start": [start] * 2, "end": [start + 4] * 2})
    whole, part = chances(marked(given.assign(voice=[[], [(start - 21, len(text) - 1)]])))
    assert not np.array_equal(whole, part)


def test_where_the_voice_stands_counts():
    text = "Laos, she said, had shelled the port."
    given = pd.concat([frame(text, "Laos", voice=[[(0, 36)]])] * 3, ignore_index=True)
    own, foreign, unknown = chances(marked(given.assign(standing=["own", "foreign", "other"])))
    assert own[0] < unknown[0] < foreign[0]


def test_a_person_in_an_article_is_calibrated_on_articles():
    text = "Mr. Vale, who shelled the port, met the union on Monday."
    given = frame(text, "Mr. Vale", voice=[[(0, len(text))]], standing="narrator")
    scores = encoder.logits([mark_target(text, (0, 8), voice=[(0, len(text))], standing="narrator")], "tone")
    assert chances(marked(given)) == pytest.approx(calibrated(scores, ["country, narrator"]))


def test_the_voice_of_a_country_stands_where_its_affiliation_says():
    text = "Laos lies. “Chad lies,” said Ode. “Laos lies,” said Ode."
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    said = pd.DataFrame(
        {
            "article": "a",
            "quotation": ["1", "2"],
            "start": [11, 34],
            "end": [23, 46],
            "speaker": "Ode",
            "affiliation": "Chad",
            "source_start": [29, 52],
            "source_end": [32, 55],
        }
    )
    voiced = give_voices(articles, said, find_mentions(articles, targets=["Chad", "Laos"], quotations=said))
    assert in_sentences(articles, voiced)["standing"].tolist() == ["narrator", "own", "foreign"]


def test_words_that_decided_are_told_where_asked_for_and_for_rows_that_are_shown():
    text = "Laos is a brutal aggressor. " * 120
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    quotations = find_quotations(articles)
    mentions = find_mentions(articles, targets=["Laos"], quotations=quotations)
    tone = sentiment_toward(articles, quotations, mentions, explained=False)
    assert tone["evidence"].eq("").all()
    shown = sentiment.explain(tone.head(1), articles, quotations)
    assert "brutal" in shown["evidence"][0]
    assert "brutal" in shown["evidence_linear"][0]
    alone = score_targets(frame(text[:27], "Laos", voice=[[(0, 27)]], standing="narrator"))
    assert shown["evidence"][0] == alone["evidence"][0]


def test_scores_are_moved_and_stretched():
    held = encoder.figures()["calibration"]["country, own"]
    even = calibrated(-np.array([held["shift"]]), ["country, own"])
    assert even == pytest.approx(np.full((1, 3), 1 / 3))


def test_a_tone_in_an_article_is_decided_only_where_it_is_sure():
    texts = ["Critics say Laos was late.", "Laos angered its neighbours on Monday.", "Laos kept the port shut."]
    given = pd.concat(
        [frame(text, "Laos", voice=[[(0, len(text))]], standing="narrator") for text in texts], ignore_index=True
    )
    scored = score_targets(given, explained=False)
    sure = encoder.figures()["calibration"]["country"]["sure"]
    between = scored["confidence"].between(0.5, sure, inclusive="left")
    assert sure > 0.5
    assert (between & scored["label"].ne("neutral")).any()
    assert scored["undecided"].tolist() == (between & scored["label"].ne("neutral")).tolist()
