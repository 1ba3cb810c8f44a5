import time

import pandas as pd
import pytest

from analysis.quotations import find_quotations
from analysis.speakers.resolve import resolve_speakers
from bracketed import table

TYPES = {"person", "unnamed person", "group", "organisation", "country", "document", "unknown"}


def _quotations(article, text, *rows):
    """Rows of (quotation, content, source or None, outer quotation or None)."""
    out = []
    for quotation, content, source, inside in rows:
        at = text.index(source) if source else pd.NA
        out.append(
            {"article": article, "quotation": quotation, "start": text.index(content), "source": source or pd.NA}
            | {"source_start": at, "source_end": at + len(source) if source else pd.NA, "inside": inside or pd.NA}
        )
    return pd.DataFrame(out).astype({"source_start": "Int64", "source_end": "Int64", "start": "Int64"})


def test_columns_order_and_index_are_kept():
    text = "Ann Lee spoke. “No,” she said. “Why?” asked Ben Dahl."
    quotations = _quotations("a", text, ("q2", "“Why?”", "Ben Dahl", None), ("q1", "“No,”", "she", None))
    quotations.index = [7, 3]
    found = resolve_speakers(quotations, pd.DataFrame({"article": ["a"], "text": [text]}))
    assert found.index.tolist() == [7, 3]
    assert found.speaker.tolist() == ["Ben Dahl", "Ann Lee"]
    told = ["speaker", "speaker_type", "role", "affiliation", "affiliation_reason", "gender", "gender_reason"]
    assert list(found) == [*quotations, *told, "known_as", "known_as_reason"]
    assert (found.dtypes[["speaker", "speaker_type", "affiliation"]] == "string").all()


def test_a_quotation_without_a_source_has_the_speaker_before_it():
    text = "“No,” said Ann Lee.\n\n“It rains.”\n\n“Why?” asked Ben Dahl.\n\n“How?”"
    rows = [("q1", "“No", "Ann Lee", None), ("q2", "“It", None, None), ("q3", "“Why", "Ben Dahl", None)]
    quotations = _quotations("a", text, *rows, ("q4", "“How", None, None))
    found = resolve_speakers(quotations, pd.DataFrame({"article": ["a"], "text": [text]}))
    assert found.speaker.tolist() == ["Ann Lee", "Ann Lee", "Ben Dahl", "Ben Dahl"]


def test_a_first_quotation_without_a_source_has_no_speaker():
    text = "“It rains.”"
    found = resolve_speakers(
        _quotations("a", text, ("q1", "“It", None, None)), pd.DataFrame({"article": ["a"], "text": [text]})
    )
    assert found.speaker.isna().all()
    assert found.speaker_type.tolist() == ["unknown"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [("I", "Ann Lee"), ("we", None), ("my aide", "Ann Lee's aide"), ("he", "Ben Dahl")],
)
def test_first_person_inside_a_quotation(source, expected):
    text = f"Ben Dahl waited. “Then {source} said no,” said Ann Lee."
    quotations = _quotations("a", text, ("q1", "“Then", "Ann Lee", None), ("q2", "no,", source, "q1"))
    found = resolve_speakers(quotations, pd.DataFrame({"article": ["a"], "text": [text]}))
    assert found.speaker.astype(object).where(found.speaker.notna(), None).tolist() == ["Ann Lee", expected]


def test_stretches_of_one_quotation_share_their_speaker():
    text = "“No,” said Ann Lee. “Never.” Ben Dahl left."
    quotations = _quotations("a", text, ("q1", "“No", "Ann Lee", None), ("q1", "“Never", "Ann Lee", None))
    found = resolve_speakers(quotations, pd.DataFrame({"article": ["a"], "text": [text]}))
    assert found.speaker.tolist() == ["Ann Lee", "Ann Lee"]


def test_every_type_is_one_of_the_list_and_unresolved_is_missing():
    rows = table("[[Ann Lee]], [[a source]], [[farmers]], [[NATO]], [[Peru]], [[a poll]], [[the mood]], [[she who]]")
    assert set(rows.speaker_type) <= TYPES
    assert rows.speaker_type.tolist()[:7] == [
        *("person", "unnamed person", "group", "organisation", "country", "document", "unknown")
    ]


def test_nothing_is_guessed_into_the_largest_speaker():
    rows = table("[[Ann Lee]] said. [[Lee]] said. [[Lee]] said.\n\n[[He]] said. [[The envoy]] said. [[Some]] said.")
    assert rows.speaker.tolist()[:3] == ["Ann Lee"] * 3
    assert rows.speaker.fillna("").tolist()[3:] == ["", "envoy", ""]


def test_no_quotations_and_articles_without_any():
    quotations = _quotations("a", "“No,” said Ann Lee.", ("q1", "“No", "Ann Lee", None)).iloc[:0]
    articles = pd.DataFrame({"article": ["a", "b"], "text": ["“No,” said Ann Lee.", pd.NA]})
    assert "speaker" in resolve_speakers(quotations, articles)
    assert len(resolve_speakers(quotations, articles.iloc[:0])) == 0


def test_control_characters_and_odd_spaces():
    rows = table("\x00\x07[[Ann\u00a0Lee]]\x1b said so.\u2028[[Lee’s]] word.\ufeff")
    assert rows.speaker.tolist() == ["Ann Lee", "Ann Lee"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("unit", "megabytes"), [("a b, ", 10), ("x", 10), ("Ann Lee of ", 1), ("“", 1), ("said Lee, who ", 1)]
)
def test_a_line_of_megabytes_does_not_hang(unit, megabytes):
    count = megabytes * 1_000_000 // len(unit)
    began = time.process_time()
    rows = table("[[Ann Lee]] said so. " + unit * count + " [[She]] said so.")
    assert rows.speaker[0] == "Ann Lee"
    assert time.process_time() - began < 60


def test_labelled_articles(shared):
    """The floors that the speakers must hold on hand labels, with the gold attributions as predictions."""
    import json
    import sys

    sys.path.insert(0, str(shared / "eval"))
    from score_speakers import lenient, name

    read = lambda path: [json.loads(line) for line in path.read_text("utf-8").splitlines()]  # noqa: E731
    gold = {row["id"]: row for row in read(shared / "corpora" / "polnear_dev.jsonl")}
    labels = read(shared / "gold" / "speakers_dev.jsonl")
    rows, right, kinds = [], [], []
    for row in labels:
        for label in row["speakers"]:
            one = gold[row["id"]]["attributions"][label["attribution"]]
            start, end = one["source"][0]
            source = {"source": gold[row["id"]]["text"][start:end], "source_start": start, "source_end": end}
            rows.append({"article": row["id"], "quotation": str(len(rows)), "start": one["content"][0][0]} | source)
    articles = pd.DataFrame([{"article": row["id"], "text": gold[row["id"]]["text"]} for row in labels])
    found = resolve_speakers(pd.DataFrame(rows).assign(inside=None), articles)
    wanted = [label for row in labels for label in row["speakers"]]
    for label, speaker, kind in zip(wanted, found.speaker.fillna(""), found.speaker_type, strict=True):
        if label["speaker"]:
            one, other = name(label["speaker"]), name(speaker)
            right.append(one == other or lenient(one, other))
            kinds.append(kind == label["type"])
    assert sum(right) / len(right) >= 0.90
    assert sum(kinds) / len(kinds) >= 0.93


UNNAMED = [
    ("“We sign,” said Ana Ruiz. The plan is said to be late.", "passive without a source"),
    ("“We sign,” said Ana Ruiz.\n\nThe rain fell on Lima.\n\n“Nobody signs here at all.”", "quotation without a cue"),
]


@pytest.mark.parametrize(("text", "rule"), UNNAMED)
def test_what_names_nobody_is_given_to_nobody(text, rule):
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    nameless = find_quotations(articles).query("rule == @rule")
    assert len(nameless)
    assert nameless.speaker.isna().all()


PRESIDENTS = [
    ("THE PRESIDENT: I spoke with President Osei.\n\nQ Will she go?\n\nTHE PRESIDENT: No.", "PRESIDENT"),
    ("THE PRESIDENT: Thank you.\n\nQ Did President Osei call?\n\nTHE PRESIDENT: No.", "PRESIDENT"),
    ("THE PRESIDENT: I am here.\n\nPRESIDENT OSEI: So am I.\n\nTHE PRESIDENT: Good.", "PRESIDENT"),
    ("Remarks by President Ana Berg\n\nTHE PRESIDENT: I met President Osei.\n\nTHE PRESIDENT: No.", "Ana Berg"),
    (
        "Remarks by President Ana Berg and President Ivo Osei\n\nTHE PRESIDENT: I am here.\n\n"
        "PRESIDENT OSEI: So am I.\n\nTHE PRESIDENT: Good.",
        "Ana Berg",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), PRESIDENTS)
def test_the_president_of_a_transcript_is_nobody_whom_only_its_turns_name(text, speaker):
    found = find_quotations(pd.DataFrame({"article": ["a"], "text": [text]}))
    assert set(found.loc[found["source"] == "THE PRESIDENT", "speaker"]) == {speaker}
