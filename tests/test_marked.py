import pandas as pd
import pytest

from analysis.marked import marked_sentences

ROW = {"voice": "Ana Ruiz", "target": "China", "label": "negative", "polarity": -0.9, "article": "a.txt"}


@pytest.mark.parametrize(
    ("scored", "evidence", "expected"),
    [
        ("China is a threat.", "threat -0.90", 'a <mark title="-0.90">threat</mark><sup>−</sup>.'),
        ("Threats, a threat", "threat -0.90", 'Threats, a <mark title="-0.90">threat</mark>'),
        ("Good, not bad", "not bad +0.20", 'Good, <mark title="+0.20">not bad</mark><sup>+</sup>'),
        ("<b>China</b>", "", "&lt;b&gt;China&lt;/b&gt;"),
        ("a+b (c", "a+b -0.10", '<mark title="-0.10">a+b</mark><sup>−</sup> (c'),
        ("bad and so", "bad -0.90; and +0.10", "bad</mark><sup>−</sup> and so"),  # weak words are not marked
        ("not, not", "not -0.30; not -0.20", '<mark title="-0.50">not</mark><sup>−</sup>, <mark title="-0.50">'),
    ],
)
def test_the_words_that_decided_are_marked_and_all_else_escaped(scored, evidence, expected):
    assert expected in str(marked_sentences(pd.DataFrame([ROW | {"scored": scored, "evidence": evidence}])))


def test_a_name_cannot_bring_markup_in():
    row = ROW | {"voice": "<script>", "article": "<i>", "scored": "x", "evidence": ""}
    assert "<script>" not in str(marked_sentences(pd.DataFrame([row])))
    assert "<i>" not in str(marked_sentences(pd.DataFrame([row])))


def test_nothing_that_tells_is_said_so():
    empty = pd.DataFrame(columns=["voice", "target", "label", "polarity", "article", "scored", "evidence"])
    assert "No sentence" in str(marked_sentences(empty))
