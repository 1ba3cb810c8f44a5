import pytest

from analysis.text.lexicon import titles
from analysis.text.quotation_marks import find_quotes
from analysis.text.tokens import read_words

TAGS = [
    ("Her plans failed.", ["PRP$", "NNS", "VBD", "."]),
    ("The U.S. said so.", ["DT", "NNP", "VBD", "RB", "."]),
    ("Ruiz's boat sank.", ["NNP", "POS", "NN", "VBD", "."]),
    ("She's late.", ["PRP", "VBZ", "JJ", "."]),
    ("They want to claim it.", ["PRP", "VBP", "TO", "VB", "PRP", "."]),
    ("The military confirmed it.", ["DT", "NN", "VBD", "PRP", "."]),
    ("A Lund-based think tank.", ["DT", "JJ", "NN", "NN", "."]),
]

WRITTEN = [
    ("Mr. Ode left.", ["Mr.", "Ode", "left", "."]),
    ("The U.S. can't sign.", ["The", "U.S.", "can't", "sign", "."]),
    ("Ruiz’s boat", ["Ruiz", "’s", "boat"]),
    ("a 3.5% rise", ["a", "3.5%", "rise"]),
    ("a so-called “fleet”", ["a", "so-called", "“", "fleet", "”"]),
    ("``Go,'' she said", ["``", "Go", ",", "''", "she", "said"]),
    ("Paul J. Aubry", ["Paul", "J.", "Aubry"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "tags"), TAGS)
def test_parts_of_speech(text, tags):
    got = read_words(text, 0, len(text)).tag
    assert got == tags


@pytest.mark.parametrize(("text", "written"), WRITTEN)
def test_words_and_marks(text, written):
    words = read_words(text, 0, len(text))
    assert words.text == written
    assert [text[a:b] for a, b in zip(words.start, words.end, strict=True)] == written


def test_straight_marks_are_tagged_as_the_quotations_found_open_and_close():
    text = 'She said: "Go." He left.'
    words = read_words(text, 0, len(text), find_quotes(text))
    assert [tag for word, tag in zip(words.text, words.tag, strict=True) if word == '"'] == ["``", "''"]


def test_offsets_are_those_of_the_article():
    text = "Rain fell. Ruiz left."
    words = read_words(text, 11, 21)
    assert (words.start[0], words.end[-1]) == (11, 21)


@pytest.mark.parametrize(("text", "tag"), [("The growers' union met.", "POS"), ("Go to the 'growers' now.", "''")])
def test_an_apostrophe_behind_an_s_is_that_of_owners_but_where_it_closes_a_quotation(text, tag):
    words = read_words(text, 0, len(text), find_quotes(text))
    assert words.tag[words.lower.index("growers") + 1] == tag


def test_a_first_name_that_is_also_a_verb_is_a_name_before_another():
    assert read_words("Peter Ode met.", 0, 14).tag[:2] == ["NNP", "NNP"]


def test_a_title_keeps_its_full_stop_whichever_it_is():
    for title in (title.capitalize() for title in titles() if title.endswith(".")):
        text = f"said {title} Zolt Kradic"
        assert read_words(text, 0, len(text)).text[1] == title
