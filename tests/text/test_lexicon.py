import pytest

from analysis.text.lexicon import ending_kind, noun_of, role_noun


@pytest.mark.parametrize(
    ("word", "noun", "plural"),
    [
        ("ministries", "ministry", True),
        ("Congresswomen", "congresswoman", True),
        ("men", "man", True),
        ("co-author", "author", False),
        ("class", None, False),
        ("rains", None, True),
    ],
)
def test_head_nouns_and_their_plurals(word, noun, plural):
    found, is_plural = noun_of(word)
    assert (found and found.noun, is_plural) == (noun, plural)


@pytest.mark.parametrize(
    ("word", "role"), [("Sen.", "senator"), ("envoy", "envoy"), ("envoys", None), ("report", None)]
)
def test_role_nouns(word, role):
    found = role_noun(word)
    assert (found and found.noun) == role


@pytest.mark.parametrize(
    ("word", "kind"), [("Times", "organisation"), ("Island", "other"), ("Treaty", "document"), ("Lee", "")]
)
def test_what_ends_a_name(word, kind):
    assert ending_kind(word) == kind
