import json

import pandas as pd
import pytest

from analysis.core.errors import InputError
from analysis.mentions import find_mentions
from analysis.quotations import find_quotations
from analysis.sentiment import METHODS, score_targets, sentiment_toward, transformer

TARGETS = ("China", "Russia", "United States", "United Kingdom")
ADDED = ["voice", "speaker_type", "affiliation", "quotation", "scored"]
SCORES = ["polarity", "label", "undecided", "confidence", "evidence", "method"]


def tone_of(text, method="textblob", targets=TARGETS):
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    quotations = find_quotations(articles)
    return sentiment_toward(
        articles, quotations, find_mentions(articles, targets, quotations=quotations), method=method
    )


@pytest.fixture(scope="module")
def real(shared):
    """The pasted article with its gold quotations, and their sentiment by the target method."""
    gold = json.loads((shared / "gold" / "000_93b772cecc676b64.jsonl").read_text(encoding="utf-8").splitlines()[0])
    articles = pd.DataFrame({"article": ["a"], "text": [gold["text"]], "date": pd.to_datetime(["2024-05-16"])})
    quotations = pd.DataFrame([row for n, one in enumerate(gold["attributions"]) for row in rows_of(n, one)])
    mentions = find_mentions(articles, quotations=quotations)
    return sentiment_toward(articles, quotations, mentions)


def rows_of(number, one):
    cue, source = ((spans[0][0], spans[-1][1]) if spans else (None, None) for spans in (one["cue"], one["source"]))
    row = {"article": "a", "quotation": str(number), "speaker": one["speaker"]}
    row |= dict(zip(("cue_start", "cue_end", "source_start", "source_end"), (*cue, *source), strict=True))
    return [row | {"start": start, "end": end} for start, end in one["content"]]


def test_the_table_is_the_mentions_with_voice_and_scores():
    tone = tone_of("“China is a terrible neighbour,” Ana Ruiz said. Russia agreed.")
    assert tone.columns[-len(ADDED + SCORES) :].tolist() == ADDED + SCORES
    assert tone["voice"].tolist() == ["Ana Ruiz", "narrator"]
    assert tone["polarity"].tolist() == [-1.0, 0.0]
    assert tone["label"].tolist() == ["negative", "neutral"]
    assert set(tone["method"]) == {"textblob"}


def test_what_others_say_does_not_colour_the_narrator():
    tone = tone_of("China listened as Ana Ruiz said that the plan was terrible.")
    assert tone["voice"].tolist() == ["narrator"]
    assert tone["label"].tolist() == ["neutral"]


def test_what_the_narrator_says_does_not_colour_the_speaker():
    tone = tone_of("“China will vote,” Ana Ruiz said in a terrible rage.")
    assert (tone["voice"][0], tone["label"][0]) == ("Ana Ruiz", "neutral")


def test_mentions_that_are_heard_are_not_scored():
    tone = tone_of("Russia said that China was wonderful.")
    assert tone["target"].tolist() == ["China"]


def test_an_unknown_method_is_named():
    with pytest.raises(InputError, match="'guess' is unknown"):
        tone_of("China grew.", method="guess")


@pytest.mark.parametrize("method", sorted(set(METHODS) - {"transformer"}))
def test_no_mention_gives_an_empty_table_with_all_columns(method):
    tone = tone_of("Nothing happened.", method=method)
    assert tone.empty
    assert set(ADDED + SCORES) <= set(tone)


@pytest.mark.parametrize("method", sorted(set(METHODS) - {"transformer"}))
def test_polarity_and_confidence_are_in_bounds(method):
    tone = tone_of("China attacked a good neighbour. Russia, a terrible enemy, lost to the U.S.", method=method)
    assert tone["polarity"].between(-1, 1).all()
    assert tone["confidence"].between(0, 1).all()


# Rows of meaning: text, target, the voice, and the labels that will do.
MEANING = [
    ("The Kremlin was accused by Britain of poisoning the former spy.", "Russia", "United Kingdom", {"negative"}),
    ("Britain accused the Kremlin of poisoning the former spy.", "Russia", "United Kingdom", {"negative"}),
    (
        "“China is a threat to world peace,” the American senator said.",
        "China",
        "American senator",
        {"negative"},
    ),
    ("Beijing denied that it had stolen U.S. secrets.", "United States", "China", {"neutral", "negative"}),
    ("Ana Ruiz condemned Russia for shelling the port.", "Russia", "Ana Ruiz", {"negative"}),
    ("Ana Ruiz praised China for its help after the flood.", "China", "Ana Ruiz", {"positive"}),
    ("“Russia has betrayed its neighbours,” Ana Ruiz said.", "Russia", "Ana Ruiz", {"negative"}),
    ("“China is a reliable and generous friend,” Ana Ruiz said.", "China", "Ana Ruiz", {"positive"}),
    ("Ana Ruiz accused the United States of hypocrisy.", "United States", "Ana Ruiz", {"negative"}),
    ("China isn’t good for the region.", "China", "narrator", {"negative"}),
    ("Delegates from China arrived in the city on Tuesday.", "China", "narrator", {"neutral"}),
]


@pytest.mark.parametrize(("text", "target", "voice", "labels"), MEANING)
def test_the_tone_is_the_voices_own(text, target, voice, labels):
    tone = tone_of(text, method="target")
    row = tone[tone["target"] == target].iloc[0]
    assert (row["voice"], row["label"] in labels) == (voice, True), row["evidence"]


@pytest.mark.parametrize(
    "text",
    [
        "“China will vote on Tuesday,” Ana Ruiz said.",
        "Ana Ruiz said that delegates from China had arrived in the city.",
        "The minister flew from Moscow to Beijing on Monday.",
    ],
)
def test_where_nothing_is_judged_no_tone_is_strong(text):
    assert tone_of(text, method="target")["polarity"].abs().max() < 0.5


def test_a_speakers_own_country_is_not_scored_by_what_it_says_of_another():
    tone = tone_of("“China is a threat to world peace,” the American senator said.", method="target")
    assert "United States" not in set(tone["target"])


@pytest.mark.parametrize(
    ("voice", "target", "sign"),
    [
        ("Antony Blinken", "China", -1),
        ("Antony Blinken", "Russia", -1),
        ("Vladimir Putin", "United States", -1),
    ],
)
def test_two_speakers_of_a_real_article_differ(real, voice, target, sign):
    mean = real[(real["voice"] == voice) & (real["target"] == target)]["polarity"].mean()
    assert mean * sign > 0


def test_one_speaker_of_a_real_article_is_kinder_than_the_other(real):
    means = real[real["target"] == "China"].groupby("voice")["polarity"].mean()
    assert means["Vladimir Putin"] > means["Antony Blinken"] + 0.1


def test_the_narrator_of_a_real_article_is_a_voice_apart(real):
    narrator = real[real["voice"] == "narrator"]
    assert len(narrator)
    assert narrator["quotation"].isna().all()


def test_score_targets_is_the_same_call_as_in_stance():
    frame = pd.DataFrame({"sentence": ["China is terrible."], "start": [0], "end": [5]})
    assert score_targets(frame, method="textblob")["label"].tolist() == ["negative"]


def test_the_transformer_is_given_its_model(monkeypatch):
    given = []
    scores = {"polarity": [0.1], "label": ["neutral"], "confidence": [0.9], "evidence": [""]}
    monkeypatch.setattr(transformer, "classify", lambda marks, model: given.append(model) or pd.DataFrame(scores))
    article = pd.DataFrame({"article": ["a"], "text": ["China met Laos."]})
    none = pd.DataFrame(columns=["article", "start", "end", "source_start", "source_end"])
    mentions = find_mentions(article, quotations=none)
    tone = sentiment_toward(article, none, mentions, method="transformer", model="tiny")
    assert given == ["tiny"]
    assert tone["label"].tolist() == ["neutral"]
