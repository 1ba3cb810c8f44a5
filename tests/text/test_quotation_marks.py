import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.quotation_marks import find_quotes

MARKS = [
    ("“Go,” she said.", ["“Go,”"]),
    ('"Go," she said.', ['"Go,"']),
    ("``Go,'' she said.", ["``Go,''"]),
    ("''Go,'' she said.", ["''Go,''"]),
    ("‘Go,’ she said.", ["‘Go,’"]),
    ("'Go,' she said.", ["'Go,'"]),
    ("«Go», she said.", ["«Go»"]),
    ("„Go“, she said.", ["„Go“"]),
    ("„Go”, she said.", ["„Go”"]),
    ("’’Go,’’ she said.", ["’’Go,’’"]),
    ("She said: “Go.” He said: “No.”", ["“Go.”", "“No.”"]),
    ("No marks at all.", []),
]

MIXED = [
    ('“Go," she said.', ['“Go,"']),
    ('"Go,” she said.', ['"Go,”']),
    ("”Go,” she said.", ["”Go,”"]),
    ("“Go,“ she said.", ["“Go,“"]),
    ("“He said ‘go’ to us,” she said.", ["“He said ‘go’ to us,”"]),
    ("‘He said “go” to us,’ she said.", ["‘He said “go” to us,’"]),
    ("\"He said 'go' to us,\" she said.", ["\"He said 'go' to us,\""]),
    ("“He said “go” to us,” she said.", ["“He said “go” to us,”"]),
]

UNCLOSED = [
    ("“Go now.\n\nShe left.", ["“Go now."]),
    ("“Go now.\n\n“Go far,” she said.", ["“Go now.", "“Go far,”"]),
    ("Go now,” she said.", []),
    ("“", []),
    ("“”", []),
]

NOT_QUOTES = [
    ("The 6'3\" guard left.", []),
    ('A 5\' 10" door and a 12" pipe.', []),
    ("The sailors' pay isn't late.", []),
    ("The sailors’ pay isn’t late.", []),
    ("Rock 'n' roll of the '90s.", []),
    ("Tell 'em it's late.", []),
    ("James's and Ruiz's boats.", []),
    ("O’Hara’s boat", []),
    ('The 12" pipe burst, “and flooded us.”', ["“and flooded us.”"]),
]

APOSTROPHES = [
    ("‘We don’t know,’ she said.", ["‘We don’t know,’"]),
    ("'We don't know,' she said.", ["'We don't know,'"]),
    ("‘The sailors’ pay is late,’ she said.", ["‘The sailors’ pay is late,’"]),
    ("'The sailors' pay is late,' she said.", ["'The sailors' pay is late,'"]),
    ("‘It was the ’90s,’ she said.", ["‘It was the ’90s,’"]),
    ("He called it ‘a disgrace’.", ["‘a disgrace’"]),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_each_kind_of_mark(text, expected):
    got = found(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed_and_doubled_marks(text, expected):
    got = found(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_marks_never_closed_or_never_opened(text, expected):
    got = found(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NOT_QUOTES)
def test_apostrophes_feet_and_inches_are_no_quotations(text, expected):
    got = found(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), APOSTROPHES)
def test_single_marks_beside_apostrophes(text, expected):
    got = found(text)
    assert got == expected


def test_closed_tells_whether_a_mark_was_found():
    assert [quote.closed for quote in find_quotes("“Go now.\n\n“Go far.”")] == [False, True]


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text("“”„«»\"'‘’` \n.,:?aBs9—\u200f\x07", max_size=60))
def test_stretches_lie_in_the_text_in_order_and_apart(text):
    quotes = find_quotes(text)
    for before, after in pairwise(quotes):
        assert before.end <= after.start
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert "\n\n" not in text[quote.start : quote.end]


@pytest.mark.parametrize("run", [":'a", " 'as' a", "\"a 'b\" c' ", "‘a", "''a "])
def test_a_long_paragraph_of_marks_takes_no_longer_a_mark(run):
    began = time.process_time()
    find_quotes(run * 12_000)
    assert time.process_time() - began < 3


def found(text):
    return [text[quote.start : quote.end] for quote in find_quotes(text)]
