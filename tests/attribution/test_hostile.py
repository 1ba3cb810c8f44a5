"""Articles that nobody would print: offsets hold, nothing is lost, nothing is raised."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attributed import said, table

MARKS = ["“", "”", "„", "‟", "«", "»", "‹", "›", '"', "'", "‘", "’", "‚", "‛", "``", "''", "′", "″", "`"]
WORDS = "she said that claimed Ruiz according to accused of by the who and , . ? ! : ; — – ( ) 6 SAID É".split()
ODD = [
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\x00",
    "\x07",
    "\x1b",
    "\u200e",
    "\u200f",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\xa0",
    "🙂",
    " ",
]

pieces = st.sampled_from([*MARKS, *MARKS, *WORDS, *WORDS, *ODD])
texts = st.lists(pieces, max_size=60).flatmap(lambda parts: st.sampled_from(["".join(parts), " ".join(parts)]))


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.lists(texts, min_size=1, max_size=6))
def test_offsets_hold_for_any_text(written):
    _check(table(*written), written)


def test_a_hundred_thousand_marks_in_random_order():
    text = "".join(random.Random(1).choices([*MARKS, " ", "a ", "said "], k=100_000))
    _check(table(text, careful=False), [text])


def test_paragraphs_of_marks():
    text = "\n\n".join("".join(random.Random(i).choices([*MARKS, " ", "Ruiz said "], k=200)) for i in range(100))
    _check(table(text, careful=False), [text])


LONG = ["word " * 40_000, "said " * 2_000, "“Go,” she said. " * 8_000, "“" * 50_000, "a, " * 40_000, "x" * 200_000]


@pytest.mark.parametrize("text", LONG, ids=["words", "cues", "quotations", "marks", "commas", "one word"])
def test_a_long_line(text):
    _check(table(text, careful=False), [text])


CAPITALS = [
    ("“THE DOCK IS EMPTY,” ANA RUIZ SAID.", [("ANA RUIZ", "“THE DOCK IS EMPTY,”")]),
    ("“THE DOCK IS EMPTY,” SAID ANA RUIZ.", [("ANA RUIZ", "“THE DOCK IS EMPTY,”")]),
    ("THE MINISTER SAID THAT THE DOCK WAS EMPTY.", [("THE MINISTER", "THAT THE DOCK WAS EMPTY")]),
    ("ANA RUIZ SAID THE DOCK WAS EMPTY.", [("ANA RUIZ", "THE DOCK WAS EMPTY")]),
    ("ACCORDING TO THE MINISTRY, THE DOCK WAS EMPTY.", [("THE MINISTRY", "THE DOCK WAS EMPTY")]),
    ("THE STORM SANK NINE BOATS.\n\nNOBODY DROWNED.", []),
]


@pytest.mark.parametrize(("text", "expected"), CAPITALS)
def test_an_article_in_capitals(text, expected):
    got = said(text)
    assert got == expected


CONTROLS = [
    ("“The dock is empty,”\u200f Ruiz said.", [("Ruiz", "“The dock is empty,”")]),
    ("\ufeff“The dock is empty,” Ruiz said.", [("Ruiz", "“The dock is empty,”")]),
    ("“The dock\xa0is empty,” Ruiz\xa0said.", [("Ruiz", "“The dock\xa0is empty,”")]),
    ("“The dock\x07 is empty,” Ruiz said.", [("Ruiz", "“The dock\x07 is empty,”")]),
    (
        "“The dock is empty,” Ruiz said.\r\n\r\n“It is not,” Osei said.",
        [("Ruiz", "“The dock is empty,”"), ("Osei", "“It is not,”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTROLS)
def test_signs_that_are_not_seen(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize("text", ["Ruiz said about", "Ruiz asked for", "Ruiz told", "said of"])
def test_a_text_that_breaks_off_behind_its_cue(text):
    assert said(text) == []


def _check(found, written):
    by_name = {f"a{i}": text for i, text in enumerate(written)}
    for row in found.to_dict("records"):
        text = by_name[row["article"]]
        assert 0 <= row["start"] < row["end"] <= len(text)
        assert row["content"] == text[row["start"] : row["end"]]
        for part in ("cue", "source"):
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            if isinstance(row[part], str):
                assert 0 <= start < end <= len(text)
                assert row[part] == text[start:end]
    assert found["confidence"].between(0, 1).all()
    assert (found["quoted_words"] <= found["words"]).all()
    assert not found.duplicated(["article", "quotation", "start"]).any()
    for _, stretches in found.groupby(["article", "quotation"]):
        assert (stretches["end"].iloc[:-1].to_numpy() <= stretches["start"].iloc[1:].to_numpy()).all()


BROKEN_OFF = [
    "“It is late,” said Jo Roth, head of the Lund port board, “and the ships, which came in May, have not sailed.”",
    "Ode has argued that Roth “built the quay,” called him a “fair hand,” and left, saying that he was late.",
    "Hours after the vote, a senator from Lund, Ohio, who asked not to be named, said the state that lost was sorry.",
    "The agency said, without giving a source, that a claim by Peru that it, a charge Lima denies, was shut is false.",
    "France, Germany, and Peru said the ship, whose owner denies it, was lost, hours before a planned visit by Jo Ode.",
    "Amid calls from the West for peace, the army chief, Ana Ode, faced accusations that he had, in fact, long lied.",
]


@pytest.mark.parametrize("text", BROKEN_OFF)
def test_a_sentence_may_break_off_or_begin_anywhere(text):
    words = text.split()
    for at in range(1, len(words)):
        for part in (words[:at], words[at:]):
            assert all(content for _, content in said(" ".join(part)))
