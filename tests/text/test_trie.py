import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.trie import as_listed, trie_pattern


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (["Guinea", "Guinea-Bissau"], "Guinea-Bissau, Guinea", ["Guinea-Bissau", "Guinea"]),
        (["New York"], "New\u00a0York, New\nYork, New  York", ["New\u00a0York", "New\nYork", "New  York"]),
        (["New York"], "New\n\nYork", []),
        (["d'Or"], "d’Or, d'Or", ["d’Or", "d'Or"]),
        (["a.b", "a+"], "a.b axb a+ aa", ["a.b", "a+"]),
    ],
)
def test_the_longest_word_is_found_as_printed(words, text, expected):
    assert re.findall(trie_pattern(words), text) == expected


def test_what_must_follow_a_word_is_asked_of_that_word_only():
    pattern = trie_pattern(["Iran", "U.S."], after=lambda word: r"(?!\w)" if word[-1].isalnum() else "")
    assert re.findall(pattern, "Irania U.S.led Iran") == ["U.S.", "Iran"]


@given(st.lists(st.text("abcx", min_size=1, max_size=5), min_size=1), st.text("abcx ", max_size=40))
def test_it_finds_what_an_alternation_of_the_words_finds(words, text):
    plain = "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))
    assert re.findall(trie_pattern(words), text) == re.findall(plain, text)


def test_a_found_word_is_spelled_as_in_the_list():
    assert as_listed("Guinea‑Bissau’s\n port") == "Guinea-Bissau's port"
