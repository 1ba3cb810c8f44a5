import pandas as pd
import pytest

from analysis import find_mentions, find_quotations
from analysis.text import quotation_marks, reading, sentences
from analysis.text.reading import Reading

TEXT = "“We agree,” said Ana Ode. “China will wait,” she added.\n\nRussia left. “No,” said Bo Li."


@pytest.mark.parametrize("start", range(0, len(TEXT), 7))
def test_quotes_within_are_those_that_touch(start):
    end = min(len(TEXT), start + 20)
    whole = Reading(TEXT)
    assert whole.quotes_within(start, end) == [q for q in whole.quotes if q.start < end and q.end > start]


def test_parts_agree_with_the_functions_that_read_them():
    whole = Reading(TEXT)
    assert whole.sentences == sentences.split_sentences(TEXT)
    assert whole.quotes == quotation_marks.find_quotes(TEXT)


def test_an_article_is_read_once_for_every_stage(monkeypatch):
    asked = []
    for name in ("split_paragraphs", "split_sentences", "find_quotes"):
        original = getattr(reading, name)
        monkeypatch.setattr(reading, name, lambda *given, f=original, n=name: asked.append(n) or f(*given))
    articles = pd.DataFrame({"article": ["a"], "text": [f"{TEXT} Nobody has read this before."]})
    find_mentions(articles, quotations=find_quotations(articles))
    assert sorted(asked) == ["find_quotes", "split_paragraphs", "split_sentences"]
