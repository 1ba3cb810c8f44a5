import pytest

from analysis.attribution.frames import is_negation, read_frame, read_idiom_frame
from analysis.attribution.words import read_words
from analysis.quotes import find_quotes

# text, the word read, the form it is listed with -> form, before, after, negated
FRAMES = [
    ("Ruiz said that it rained.", "said", "ed", ("ed", "noun", "that", False)),
    ("She says it rained.", "says", "s", ("s", "pro", "clause", False)),
    ("“Rain,” said Ruiz.", "said", "ed", ("ed", "quote", "np:end", False)),
    ("It rained, adding that it hurt.", "adding", "ing", ("ing", "comma", "that", False)),
    ("She has not told reporters that it rained.", "told", "ed", ("ed", "pro", "np:that", True)),
    ("She did not say whether it rained.", "say", "base", ("base", "pro", "if", True)),
    ("The plan was criticised by Ruiz.", "criticised", "ed", ("pas", "noun", "p:by", False)),
    ("She wants to say that it rained.", "say", "base", ("inf", "verb", "that", False)),
    ("She is saying that it rained.", "saying", "ing", ("prog", "pro", "that", False)),
    ("Ruiz asked why it rained.", "asked", "ed", ("ed", "noun", "wh", False)),
    ("Ruiz said: “Rain.”", "said", "ed", ("ed", "noun", "colon", False)),
    ("Ruiz said “rain.”", "said", "ed", ("ed", "noun", "quote", False)),
    ("A woman who says it rained left.", "says", "s", ("s", "rel", "clause", False)),
    ("Ruiz left and said that it rained.", "said", "ed", ("ed", "cc", "that", False)),
    ("Ruiz said.", "said", "ed", ("ed", "noun", "end", False)),
]


@pytest.mark.parametrize(("text", "word", "listed", "expected"), FRAMES)
def test_frames(text, word, listed, expected):
    words = read_words(text, 0, len(text), find_quotes(text))
    frame = read_frame(words, words.text.index(word), listed)
    got = (frame.form, frame.before, frame.after, frame.negated)
    assert got == expected


def test_the_verb_group_of_an_idiom_begins_before_its_verb():
    text = "Ruiz has now made it clear that it rained."
    words = read_words(text, 0, len(text))
    frame = read_idiom_frame(words, 3, 5, "ed")
    assert (frame.first, frame.head, frame.after) == (1, 5, "that")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("not", True), ("never", True), ("didn't", True), ("cannot", True), ("knot", False), ("and", False)],
)
def test_negations(word, expected):
    assert is_negation(word) is expected
