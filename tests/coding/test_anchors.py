import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.coding.anchors import fold, locate, occurrence_at

TEXT = (
    "“We will\u00a0not yield,” Adaeze Ode said – twice.\n\n"
    'The minister ‘regrets’ it… Chinatown is not China. China\'s rivals said "We will not yield" too.'
)


@pytest.mark.parametrize(
    ("wanted", "options", "found"),
    [
        ('"We will not yield,"', {}, "“We will\u00a0not yield,”"),
        ("Ode said - twice.", {}, "Ode said – twice."),
        ("'regrets' it...", {}, "‘regrets’ it…"),
        ("not\n yield,”", {}, "not yield,”"),
        ("''We will not yield''", {}, '"We will not yield"'),
        ("China", {"occurrence": 1}, "China"),
        ("China", {"context": "is not China."}, "China"),
        ("?We will not yield,? Adaeze", {}, "“We will\u00a0not yield,” Adaeze"),
        ("China", {"context": "a sentence that has gone"}, None),
        ("China", {"occurrence": 3}, None),
        ("never said", {}, None),
        ("", {}, None),
        ("?", {}, None),
    ],
)
def test_locate(wanted, options, found):
    place = locate(TEXT, wanted, **options)
    if found is None:
        assert place.reason
        assert place.start is None
    else:
        assert TEXT[place.start : place.end].replace("\u00a0", " ") == found.replace("\u00a0", " ")


def test_a_word_inside_another_is_no_occurrence():
    assert locate(TEXT, "China", occurrence=1).start == TEXT.index("China. ")


def test_a_context_that_was_cleaned_away_does_no_harm_where_the_words_are_the_only_ones():
    assert locate(TEXT, "twice", context="Read more: twice").start == TEXT.index("twice")


def test_zero_width_characters_and_soft_hyphens_do_not_count():
    assert locate("The min\u00adis\u200bter left.", "minister").reason == ""


def _cleaned_otherwise(text):
    """The same text from another cleaning: other marks, spaces and line ends, and a line on top."""
    return "THE BOTE:\n" + re.sub(" ", " \u00a0", text.translate(str.maketrans("“”’–", '""\'-'))).replace("\n", "\r\n")


@given(
    words=st.lists(
        st.sampled_from(["China", "“said”", "it’s", "–", "no.", "Ode’s,", "ab", "…", "\n\n", "习近平"]), min_size=1
    ),
    ends=st.tuples(st.integers(0, 30), st.integers(1, 30)),
)
def test_every_stretch_is_found_where_it_stood_after_another_cleaning(words, ends):
    first, last = ends[0] % len(words), ends[0] % len(words) + ends[1]
    text, wanted = " ".join(words), " ".join(words[first:last])
    start = len(" ".join([*words[:first], ""]))
    if not fold(wanted):
        return
    again = _cleaned_otherwise(text)
    place = locate(again, wanted, occurrence=occurrence_at(text, wanted, start + len(wanted) - len(wanted.lstrip())))
    assert place.reason == ""
    assert fold(again[place.start : place.end]) == fold(wanted)
    assert fold(again[: place.start]).count("China") == fold("THE BOTE:\n" + text[:start]).count("China")
