"""The sentences that carry a tone, each tone, target and side in turn, with what decided said in words."""

import re
from collections import Counter

import pandas as pd

from ..core.english import listed
from ..sentiment.evidence import read_evidence
from ..sentiment.examples import telling_sentences
from ..sentiment.perspective import NARRATOR
from ..sentiment.reasons import explain
from ..sentiment.summary import side_of
from .table_view import said

_CLOSES = {"“": "”", "‘": "’", "«": "»", '"': '"'}
_OPENS = {"”": "“", "»": "«", '"': '"'}  # not ’, which is an apostrophe as well
_KEY = ["article", "target", "start", "end"]
_WORD = re.compile(r"[\w'’-]+")
_WORDS = 3  # that are named, the weightiest
_LEAST = 0.1  # of the weightiest word's weight: less decided nothing


def carrying(
    sentiment: pd.DataFrame, articles: pd.DataFrame, quotations: pd.DataFrame | None = None, *, limit: int = 12
) -> pd.DataFrame:
    """Return the sentences that carry the tone toward each target in each voice, the surest of each in turn.

    Columns: `tone`, `target`, `voice`, `sentence` (the part in that voice), `because`, `article` (its title, outlet and
    date), `confidence`; at most `limit` rows: each tone has its turn, in it each target, and of that each side, the
    article and its sources, so that few rows show all of them.
    Where `quotations` are given, the words that decided are worked out for these.

    >>> sentiment = pd.DataFrame({"article": "a", "start": [0], "end": [5], "target": "China", "voice": "narrator",
    ...     "label": "negative", "polarity": -0.6, "confidence": 0.8, "undecided": False, "scored": "China threatens",
    ...     "evidence": "threatens -0.90; the +0.10"})
    >>> carrying(sentiment, pd.DataFrame({"article": ["a"]}))[["voice", "because"]].values.tolist()
    [['the article', 'the word “threatens”']]
    """
    telling = _in_turn(telling_sentences(sentiment, articles), limit)
    evidence = telling["evidence"] if quotations is None else _explained(telling, sentiment, articles, quotations)
    words = zip(evidence, telling["label"], telling["scored"], strict=True)
    return pd.DataFrame(
        {
            "tone": telling["label"],
            "target": telling["target"],
            "voice": telling["voice"].replace(NARRATOR, "the article"),
            "sentence": telling["scored"].map(_clipped),
            "because": [because(*each) or "the sentence as a whole" for each in words],
            "article": _named(telling["article"], articles),
            "confidence": telling["confidence"],
        }
    ).reset_index(drop=True)


def _clipped(text: str) -> str:
    """A part of a sentence with dots where it was cut, before a small letter and behind a word, and quotes in pairs."""
    return _balanced(f"{'… ' if text[:1].islower() else ''}{text}{' …' if text[-1:].isalnum() else ''}")


def _balanced(text: str) -> str:
    """A text whose quotation marks open and close, though it is cut out of a longer one.

    >>> _balanced("“China bargained hard."), _balanced("… is calm,” he said."), _balanced("“I’m ‘free")
    ('“China bargained hard.”', '“… is calm,” he said.', '“I’m ‘free’”')
    """
    before, after = "", ""  # what is to be opened, and what is still to be closed
    for at, sign in enumerate(text):
        if after.startswith(sign) and not text[at + 1 : at + 2].isalnum():  # else an apostrophe
            after = after[1:]
        elif sign in _CLOSES and (sign != '"' or not text[at - 1 : at].strip(" (")):
            after = _CLOSES[sign] + after
        elif sign in _OPENS:
            before = _OPENS[sign] + before
    return before + text + after


def _explained(
    telling: pd.DataFrame, sentiment: pd.DataFrame, articles: pd.DataFrame, quotations: pd.DataFrame
) -> list[str]:
    """The words that decided each of the rows shown, where the method did not say so already."""
    rows = telling[_KEY].merge(sentiment, on=_KEY, how="left")
    found = explain(rows, articles, quotations, columns=["evidence"])["evidence"]
    return [now or before for now, before in zip(found, telling["evidence"].fillna(""), strict=True)]


def because(evidence: str, label: str, sentence: str) -> str:
    """Return the words of a sentence that decided for a label, as a phrase; "" where none did.

    >>> because("accused -3.45; breaking -1.06; a +0.10", "negative", "Peru accused Russia of breaking the truce")
    'the words “accused” and “breaking”'
    """
    sign = {"negative": -1, "positive": 1}.get(label, 0)
    shown = {word.casefold() for word in _WORD.findall(sentence)}
    weights = [(word, weight * sign) for word, weight in read_evidence(evidence) if weight * sign > 0]
    most = max((weight for _, weight in weights), default=0)
    strong = [word for word, weight in weights if weight >= most * _LEAST]
    each = {word.casefold(): f"“{word}”" for word in reversed(strong)}  # of one spelt in two ways the weightier
    words = [each[word] for word in dict.fromkeys(map(str.casefold, strong)) if word in shown][:_WORDS]
    return f"the word{'s' if len(words) > 1 else ''} {listed(words)}" if words else ""


def _in_turn(telling: pd.DataFrame, limit: int) -> pd.DataFrame:
    """At most `limit` rows, each the surest of the tone, target and side that were shown least before it."""
    telling = telling.sort_values("confidence", ascending=False, kind="stable")
    left = list(zip(telling["label"], telling["target"], side_of(telling["voice"]), range(len(telling)), strict=True))
    shown: Counter = Counter()
    chosen = []
    while left and len(chosen) < limit:
        best = min(left, key=lambda row: (*(shown[value] for value in row[:3]), row[3]))
        left.remove(best)
        shown.update(best[:3])
        chosen.append(best[3])
    return telling.iloc[chosen]


def _named(names: pd.Series, articles: pd.DataFrame) -> list[str]:
    """The articles by title, outlet and day, as far as they are known."""
    known = articles.set_index("article")
    return [_name(name, known.loc[name]) for name in names]


def _name(name, article) -> str:
    date = article.get("date")
    day = "" if date is None or pd.isna(date) else f"{date.day} {date:%B %Y}"
    return ", ".join(filter(None, (said(article.get("title")) or name, said(article.get("outlet")), day)))
