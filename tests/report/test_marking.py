import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.report.marking import Span, mark, paragraphs


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "abcdef"),
        ([(0, 6)], "<i>abcdef</i>"),
        ([(1, 3), (3, 5)], "a<i>bc</i><i>de</i>f"),
        ([(0, 6), (2, 4)], "<i>ab<i>cd</i>ef</i>"),
        ([(0, 4), (2, 6)], "<i>ab<i>cd</i></i><i>ef</i>"),
        ([(2, 2)], "abcdef"),
        ([(4, 99)], "abcd<i>ef</i>"),
    ],
)
def test_mark(spans, expected):
    assert mark("abcdef", [Span(start, end, "i") for start, end in spans]) == expected


def test_a_part_of_the_text_keeps_the_marks_that_reach_into_it():
    assert mark("abcdef", [Span(1, 4, "i"), Span(5, 6, "b")], start=2, end=5) == "<i>cd</i>e"


def test_an_id_is_written_once_where_a_span_is_cut():
    html = mark("abcdef", [Span(0, 4, "i", {"id": "x"}), Span(2, 6, "b", {"id": "y"})])
    assert html.count('id="y"') == 1


def test_what_follows_a_span_follows_it_once():
    html = mark("abcdef", [Span(0, 4, "i"), Span(2, 6, "b", after="*")])
    assert html == "<i>ab<b>cd</b></i><b>ef</b>*"


@given(
    st.text(alphabet="ab<>&\"' \n“”", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_any_spans_nest_and_lose_no_text(text, pairs):
    html = mark(text, [Span(min(pair), max(pair), "i") for pair in pairs])
    depth = 0
    for tag in re.findall(r"</?i>", html):
        depth += 1 if tag == "<i>" else -1
        assert depth >= 0
    assert depth == 0
    assert unescape(re.sub("</?i>", "", html)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One.", [(0, 4)]),
        ("One.\n\nTwo.\nStill two.", [(0, 4), (6, 21)]),
        ("\n\n A\n \nB", [(3, 4), (7, 8)]),
    ],
)
def test_paragraphs(text, expected):
    assert paragraphs(text) == expected
