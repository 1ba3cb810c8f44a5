import pytest

from analysis.attribution.content_scope import content_limit
from analysis.attribution.cues import find_cues
from analysis.text.quotation_marks import find_quotes
from analysis.text.tokens import read_words
from attributed import lexicon

# what the first cue may report ends before these words ("" is the sentence's end)
LIMITS = [
    ("He said it failed, adding that it hurt.", ", adding"),
    ("He said it failed and added that it hurt.", "and added"),
    ("He said it failed, but Chile denied that it did.", ", but"),
    ("He said it failed, while Chile insisted that it had not.", ", while"),
    ("He said that Chile denied that it failed.", ""),
    ("He said it failed because it was cheap.", ""),
    ("He said it failed; Chile said that it had not.", "; Chile"),
    ("He said it failed, an outcome that critics said was sure.", ""),
]


@pytest.mark.parametrize(("text", "expected"), LIMITS)
def test_content_ends_where_a_later_cue_takes_over(text, expected):
    words = read_words(text, 0, len(text), find_quotes(text))
    first, *later = [c for c in find_cues(words, lexicon().verbs, lexicon().chances) if c.chance > 0.5]
    got = " ".join(words.text[content_limit(words, first, later) :][:2])
    assert got == expected
