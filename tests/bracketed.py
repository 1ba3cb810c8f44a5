"""Test sentences with their sources in brackets: "[[Ann Lee]] waited, [[she]] said."."""

import re

import pandas as pd

from analysis.core.wordlists import lists_held
from analysis.speakers.article_entities import Article
from analysis.speakers.known import Directory
from analysis.speakers.resolve import resolve_speakers
from analysis.text.quotation_marks import find_quotes

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def unmark(marked):
    """Return the text without brackets and the spans that stood in them."""
    text, spans, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        spans.append((len(text), len(text) + len(mark[1])))
        text += mark[1]
        last = mark.end()
    return text + marked[last:], spans


@lists_held()
def speakers(marked, day=None):
    """Return the entities that the marked sources of a text are, in order."""
    text, spans = unmark(marked)
    article = Article(text, find_quotes(text), Directory(), day)
    return [article.speaker(start, end) for start, end in spans]


def names(marked, day=None):
    """Return the names of the marked sources; None where a source stays unresolved."""
    return [one.name if one else None for one in speakers(marked, day)]


def table(*texts, **columns):
    """Return quotations and articles of marked texts, one quotation a source, resolved by `resolve_speakers`."""
    articles, rows = [], []
    for n, marked in enumerate(texts):
        text, spans = unmark(marked)
        articles.append({"article": f"a{n}", "text": text} | {name: values[n] for name, values in columns.items()})
        for k, (start, end) in enumerate(spans):
            rows.append(
                {"article": f"a{n}", "quotation": f"a{n}:{k}", "start": start, "source": text[start:end]}
                | {"source_start": start, "source_end": end, "inside": None}
            )
    return resolve_speakers(pd.DataFrame(rows), pd.DataFrame(articles))


def articles(*texts):
    """Return a table of articles of these texts."""
    return pd.DataFrame({"article": [f"a{n}" for n in range(len(texts))], "text": texts})
