"""In the examples {…} is content, [[…]] its cue, ((…)) its source; * stands before the mention."""

import re

import pandas as pd
import pytest

from analysis.attribution.extract import only_voiced
from analysis.sentiment.perspective import give_voices
from analysis.text.sentences import split_sentences


def tables(marked, *, speaker="Ana Ruiz", mention="China", inside=None):
    """Read an example into articles, quotations (one, its stretches in braces) and one mention."""
    at = {"text": "", "{": [], "}": [], "[[": [], "]]": [], "((": [], "))": []}
    for part in re.split(r"(\{|\}|\[\[|\]\]|\(\(|\)\)|\*)", marked):
        if part == "*":
            place = len(at["text"])
        elif part in at and part != "text":
            at[part].append(len(at["text"]))
        else:
            at["text"] += part
    text, cue, source = at["text"], (at["[["], at["]]"]), (at["(("], at["))"])
    first = {name: spans[0] if spans else None for name, spans in zip("abcd", (*cue, *source), strict=True)}
    quotations = pd.DataFrame(
        [
            {
                "article": "a",
                "quotation": "q1",
                "start": start,
                "end": end,
                "speaker": speaker,
                "speaker_type": "person",
                "affiliation": "Spain",
                "inside": inside,
                "cue_start": first["a"],
                "cue_end": first["b"],
                "source_start": first["c"],
                "source_end": first["d"],
            }
            for start, end in zip(at["{"], at["}"], strict=True)
        ],
        columns=["article", "quotation", "start", "end", "speaker"] if not at["{"] else None,
    )
    return pd.DataFrame({"article": ["a"], "text": [text]}), quotations, mention_at(text, place, mention)


def mention_at(text, place, mention):
    sentence = next(span for span in split_sentences(text) if span[0] <= place < span[1])
    columns = ("article", "start", "end", "sentence_start", "sentence_end", "role")
    return pd.DataFrame([("a", place, place + len(mention), *sentence, "talked about")], columns=columns)


def voiced(marked, **options):
    articles, quotations, mentions = tables(marked, **options)
    row = give_voices(articles, quotations, mentions).iloc[0]
    assert row["scored"][row["scored_start"] : row["scored_end"]] == options.get("mention", "China")
    return row


@pytest.mark.parametrize(
    ("marked", "voice", "scored"),
    [
        # The narrator speaks outside all quotations only
        ("*China grew.", "narrator", "China grew."),
        ("Fast, *China grew: {“So it is,”} ((she)) [[said]].", "narrator", "Fast, China grew: … she said."),
        ("*China heard ((him)) [[say]] {it is so} and left.", "narrator", "China heard him say … and left."),
        ("{“Yes,”} ((she)) [[said]] of *China.", "narrator", "she said of China."),
        ("*China says Laos was [[hit]] by ((Ode)) {hard}.", "narrator", "China says Laos was hit by Ode"),
        # Direct
        ("{“*China grows,”} ((she)) [[said]].", "Ana Ruiz", "“China grows,”"),
        ("((She)) [[said]]: {“*China grows.”}", "Ana Ruiz", "“China grows.”"),
        ("{“*China,”} ((she)) [[said]], {“grows.”}", "Ana Ruiz", "“China,” … “grows.”"),
        ("{“It is late. *China sleeps,”} ((she)) [[said]].", "Ana Ruiz", "China sleeps,”"),
        # Indirect: the cue that the content follows belongs to the voice
        ("((She)) [[said]] {that *China grows}.", "Ana Ruiz", "said that China grows"),
        ("((Ruiz)) [[accused]] {*China of spying}.", "Ana Ruiz", "accused China of spying"),
        ("((Ruiz)) also [[called out]] {*China for it}, he wrote.", "Ana Ruiz", "called out China for it"),
        ("((Ruiz)) [[called]] out {*China for it}.", "Ana Ruiz", "called out China for it"),
        ("((Ruiz)) [[lashed]] out at {*China}.", "Ana Ruiz", "lashed out at China"),
        ("((Ruiz)) did not [[blame]] {*China}.", "Ana Ruiz", "did not blame China"),
        ("((Ruiz)) didn’t [[blame]] {*China}.", "Ana Ruiz", "didn’t blame China"),
        ("((Ruiz)) has never [[praised]] {*China}.", "Ana Ruiz", "has never praised China"),
        ("((Ruiz)) [[said]] on Monday {that *China grows}.", "Ana Ruiz", "that China grows"),
        ("((Ruiz)), angry, [[said]], {*China grows}.", "Ana Ruiz", "China grows"),
        ("{*China grows}, ((Ruiz)) [[said]].", "Ana Ruiz", "China grows"),
        ("[[According to]] ((Ruiz)), {*China grows}.", "Ana Ruiz", "China grows"),
        # Passive: the subject is what the source speaks of
        ("*China was [[accused]] by ((Ode)) {of it}.", "Ana Ruiz", "China was accused by Ode of it"),
        ("{*China} was [[accused]] by ((Ode)) {of it}.", "Ana Ruiz", "China was accused by Ode of it"),
        ("*China's envoys were sharply [[criticised]] by ((Ruiz)) {for it}.", "Ana Ruiz",
         "China's envoys were sharply criticised by Ruiz for it"),
        ("{The *China plan} [[was accused]] by ((Ode of lying)).", "Ana Ruiz",
         "The China plan was accused by Ode of lying"),
        ("{*China} [[has been praised]] by ((Ode)) today.", "Ana Ruiz", "China has been praised by Ode"),
        ("{*China} was [[told off]].", "Ana Ruiz", "China"),
        ("The plan was [[criticised]] in ((Spain)) {as *China's own}.", "Ana Ruiz",
         "was criticised in Spain as China's own"),
        ("*China, as ((Ruiz)) was [[told]], {is far}.", "narrator", "China, as Ruiz was told,"),
        ("*China smiled when Laos was [[accused]] by ((Ode)) {of spying}.", "narrator",
         "China smiled when Laos was accused by Ode"),
    ],
)  # fmt: skip
def test_the_voice_and_what_it_says(marked, voice, scored):
    row = voiced(marked)
    assert (row["voice"], row["scored"]) == (voice, scored)


def test_the_speaker_comes_with_type_affiliation_and_quotation():
    row = voiced("{“*China grows,”} ((she)) [[said]].")
    assert row[["speaker_type", "affiliation", "quotation"]].tolist() == ["person", "Spain", "q1"]


def test_the_narrator_has_no_quotation():
    row = voiced("*China grew: {“So it is,”} ((she)) [[said]].")
    assert row[["speaker_type", "affiliation", "quotation"]].isna().all()


def test_a_quotation_without_speaker_is_unattributed_and_not_the_narrators():
    assert voiced("{“*China grows.”}", speaker=None)["voice"] == "unattributed"


def nested():
    text = "“Lin said that China lies, and China may be right,” Ana Ruiz said."
    quotations = pd.DataFrame(
        {
            "article": "a",
            "quotation": ["outer", "inner"],
            "start": [0, 10],
            "end": [51, 25],
            "speaker": ["Ana Ruiz", "Lin Dao"],
            "inside": [None, "outer"],
        }
    )
    return text, quotations


@pytest.mark.parametrize(
    ("place", "voice", "scored"),
    [(15, "Lin Dao", "that China lies"), (31, "Ana Ruiz", "“Lin said … , and China may be right,”")],
)
def test_a_nested_quotation_has_its_own_voice(place, voice, scored):
    text, quotations = nested()
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    row = give_voices(articles, quotations, mention_at(text, place, "China")).iloc[0]
    assert (row["voice"], row["scored"]) == (voice, scored)


def test_a_mention_in_the_outer_source_of_an_inner_quotation_stays_with_the_outer_voice():
    text, quotations = nested()
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    assert give_voices(articles, quotations, mention_at(text, 1, "Lin"))["voice"].tolist() == ["Ana Ruiz"]


def test_mentions_that_are_heard_are_left_out():
    articles, quotations, mentions = tables("{“*China grows,”} ((she)) [[said]].")
    assert give_voices(articles, quotations, mentions.assign(role="heard")).empty


def test_another_articles_quotations_do_not_count():
    articles, quotations, mentions = tables("{“*China grows,”} ((she)) [[said]].")
    other = quotations.assign(article="b")
    assert give_voices(articles, other, mentions)["voice"].tolist() == ["narrator"]


def test_offsets_may_be_missing_or_of_any_number_type():
    articles, quotations, mentions = tables("((Ruiz)) [[accused]] {*China of spying}.")
    offsets = {name: "Int64" for name in quotations if name.endswith(("start", "end"))}
    expected = give_voices(articles, quotations, mentions)
    for kind in ("Int64", "float64"):
        same = give_voices(articles, quotations.astype(dict.fromkeys(offsets, kind)), mentions)
        pd.testing.assert_frame_equal(same, expected)
    bare = give_voices(articles, quotations.drop(columns=["cue_start", "cue_end"]), mentions)
    assert bare["scored"].tolist() == ["China of spying"]


@pytest.fixture(scope="module")
def sample():
    from analysis import find_mentions, find_quotations, load_articles
    from analysis.core.settings import Settings

    articles = load_articles(Settings().articles)
    quotations = find_quotations(articles)
    return articles, quotations, give_voices(articles, quotations, find_mentions(articles, quotations=quotations))


@pytest.mark.slow
def test_in_the_sample_every_mention_stands_where_it_is_said_to_in_what_is_scored(sample):
    _, _, voiced = sample
    assert len(voiced) > 100
    for row in voiced.itertuples():
        assert row.scored[row.scored_start : row.scored_end] == row.mention


@pytest.mark.slow
def test_in_the_sample_all_that_is_scored_is_words_of_the_sentence(sample):
    articles, _, voiced = sample
    texts = dict(zip(articles["article"], articles["text"], strict=True))
    for row in voiced.itertuples():
        sentence = texts[row.article][row.sentence_start : row.sentence_end]
        assert all(part in sentence for part in row.scored.split(" … "))


@pytest.mark.slow
def test_in_the_sample_a_mention_in_a_quotation_that_gives_a_voice_is_never_the_narrators(sample):
    _, quotations, voiced = sample
    told = quotations["source_start"].notna() | quotations["speaker"].notna() | quotations["quoted_words"].gt(0)
    quotations = only_voiced(quotations[told])
    spans = quotations.groupby("article")[["start", "end"]].apply(lambda g: list(g.itertuples(index=False)))
    for row in voiced[voiced["voice"] == "narrator"].itertuples():
        assert not any(s <= row.start and row.end <= e for s, e in spans.get(row.article, []))


@pytest.mark.parametrize(
    ("kind", "speaker", "source", "voice"),
    [
        ("indirect", None, None, "narrator"),
        ("indirect", None, (0, 2), "unattributed"),
        ("direct", None, None, "unattributed"),
        ("indirect", "Ana Ruiz", None, "Ana Ruiz"),
    ],
)
def test_what_nobody_says_without_marks_is_the_narrators(kind, speaker, source, voice):
    text = "It is believed that China waits."
    start, end = source or (None, None)
    row = {"article": "a", "quotation": "1", "start": 20, "end": 31, "kind": kind, "speaker": speaker}
    quotations = pd.DataFrame([row | {"source_start": start, "source_end": end}])
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    assert give_voices(articles, quotations, mention_at(text, 20, "China"))["voice"].tolist() == [voice]
