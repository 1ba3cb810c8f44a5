import pytest

from analysis.attribution.cue_context import is_negation, read_frame, read_idiom_frame
from analysis.text.quotation_marks import find_quotes
from analysis.text.tokens import read_words

# text, the word read, the form it is listed with -> form, before, after, mood
FRAMES = [
    ("Ruiz said that it rained.", "said", "ed", ("ed", "noun", "that", "plain")),
    ("She says it rained.", "says", "s", ("s", "pro", "clause", "plain")),
    ("“Rain,” said Ruiz.", "said", "ed", ("ed", "quote", "np:end", "plain")),
    ("It rained, adding that it hurt.", "adding", "ing", ("ing", "comma", "that", "plain")),
    ("She has not told reporters that it rained.", "told", "ed", ("ed", "pro", "np:that", "not")),
    ("She did not say whether it rained.", "say", "base", ("base", "pro", "if", "not")),
    ("The plan was criticised by Ruiz.", "criticised", "ed", ("pas", "noun", "p:by", "plain")),
    ("She wants to say that it rained.", "say", "base", ("inf", "verb", "that", "plain")),
    ("She is saying that it rained.", "saying", "ing", ("prog", "pro", "that", "plain")),
    ("Ruiz asked why it rained.", "asked", "ed", ("ed", "noun", "wh", "plain")),
    ("Ruiz said: “Rain.”", "said", "ed", ("ed", "noun", "colon", "plain")),
    ("Ruiz said “rain.”", "said", "ed", ("ed", "noun", "quote", "plain")),
    ("A woman who says it rained left.", "says", "s", ("s", "rel", "clause", "plain")),
    ("Ruiz left and said that it rained.", "said", "ed", ("ed", "cc", "that", "plain")),
    ("Nobody would say that it rained.", "say", "base", ("base", "noun", "that", "would")),
    ("Ruiz said.", "said", "ed", ("ed", "noun", "end", "plain")),
]


@pytest.mark.parametrize(("text", "word", "listed", "expected"), FRAMES)
def test_frames(text, word, listed, expected):
    words = read_words(text, 0, len(text), find_quotes(text))
    frame = read_frame(words, words.text.index(word), listed)
    got = (frame.form, frame.before, frame.after, frame.mood)
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
