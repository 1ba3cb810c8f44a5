from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.sentences import LONGEST, split_paragraphs, split_sentences

SENTENCES = [
    ("Rain fell. Ruiz left.", ["Rain fell.", "Ruiz left."]),
    ("Mr. Ode met Dr. Ruiz. They left.", ["Mr. Ode met Dr. Ruiz.", "They left."]),
    ("The U.S. and the U.K. agreed. Peru did not.", ["The U.S. and the U.K. agreed.", "Peru did not."]),
    ("Sen. Carla Whitcombe left. It rained.", ["Sen. Carla Whitcombe left.", "It rained."]),
    ("Rear Adm. Thomas Brandvold left.", ["Rear Adm. Thomas Brandvold left."]),
    ("Pfc. Rao spoke. Spc. Li left.", ["Pfc. Rao spoke.", "Spc. Li left."]),
    ("They met Mme. Ode and Asst. Dist. Atty. Rao.", ["They met Mme. Ode and Asst. Dist. Atty. Rao."]),
    ("The Rt. Hon. Ana Rao wrote Fig. 3.", ["The Rt. Hon. Ana Rao wrote Fig. 3."]),
    ("She has a Ph.D. She left.", ["She has a Ph.D.", "She left."]),
    ("Ana Rao, Ph.D. Fellow, spoke.", ["Ana Rao, Ph.D. Fellow, spoke."]),
    (
        "Rao et al. 2020 doubt it. So does Lund plc. The firm left.",
        ["Rao et al. 2020 doubt it.", "So does Lund plc.", "The firm left."],
    ),
    ("On Jul. 5 he ate a fig. Then he left.", ["On Jul. 5 he ate a fig.", "Then he left."]),
    ("They met Al. He left.", ["They met Al.", "He left."]),
    ("It rose 3.5 percent. Then it fell.", ["It rose 3.5 percent.", "Then it fell."]),
    ("Who knows? Nobody!", ["Who knows?", "Nobody!"]),
    ("Ames, Iowa, Jan. 5 was cold.", ["Ames, Iowa, Jan. 5 was cold."]),
    ("J. R. Lind left.", ["J. R. Lind left."]),
    ("No stop at the end", ["No stop at the end"]),
    ("", []),
    (" \n \n ", []),
    (
        "Cranes in Lund on Monday. Ana Ruiz/AP Related article Oslo shuts the port The mayor said no.",
        ["Cranes in Lund on Monday.", "Ana Ruiz/AP", "Related article", "Oslo shuts the port", "The mayor said no."],
    ),
    ("He told The Norrland Post that it was over.", ["He told The Norrland Post that it was over."]),
]

QUOTED = [
    ("“Who knows?” she said. He left.", ["“Who knows?” she said.", "He left."]),
    ("“Go!” he cried.", ["“Go!” he cried."]),
    ("“It rained.” He left.", ["“It rained.”", "He left."]),
    ('"It rained." He left.', ['"It rained."', "He left."]),
    ("“It rained. It poured,” she said.", ["“It rained.", "It poured,” she said."]),
    ("She said ‘go.’ He left.", ["She said ‘go.’", "He left."]),
    ("(It rained.) He left.", ["(It rained.)", "He left."]),
    ("Gen. Ana Ruiz (ret.) said it rained.", ["Gen. Ana Ruiz (ret.) said it rained."]),
]

PARAGRAPHS = [
    ("One\n\nTwo", ["One", "Two"]),
    ("One.\nTwo.", ["One.", "Two."]),
    ("One.\n \nTwo.", ["One.", "Two."]),
    ("A headline without a stop\n\nThe text.", ["A headline without a stop", "The text."]),
]

WRAPPED = (
    "The harbour master said that the dock had been empty ever since\n"
    "the spring, and that nobody had come to look at the crane."
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    got = cut(text, split_sentences(text))
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_closing_marks_and_tags_stay_with_their_sentence(text, expected):
    got = cut(text, split_sentences(text))
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_no_sentence_crosses_a_paragraphs_end(text, expected):
    got = cut(text, split_paragraphs(text))
    assert got == expected
    assert cut(text, split_sentences(text)) == expected


def test_a_line_wrapped_in_mid_sentence_goes_on():
    assert split_paragraphs(WRAPPED) == [(0, len(WRAPPED))]
    assert split_sentences(WRAPPED) == [(0, len(WRAPPED))]


def test_a_sentence_without_end_is_read_in_pieces():
    text = "word " * (2 * LONGEST)
    spans = split_sentences(text)
    assert len(spans) > 1
    assert all(end - start <= 2 * LONGEST for start, end in spans)
    assert " ".join(text[start:end] for start, end in spans).split() == text.split()


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text("ab A.?!”’\"' \n,\u200f\x00", max_size=60))
def test_sentences_cover_every_letter_once(text):
    spans = split_sentences(text)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = {i for start, end in spans for i in range(start, end)}
    assert {i for i, sign in enumerate(text) if sign.isalnum()} <= covered
    assert not any("\n\n" in text[start:end] for start, end in spans)


def cut(text, spans):
    return [text[start:end] for start, end in spans]
