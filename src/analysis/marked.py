"""Telling sentences as HTML, the words that decided marked, so that a reader can argue with them."""

import re

import pandas as pd
from markupsafe import Markup

from .markup import Html, render
from .spans import Span, mark
from .stance.evidence import read_evidence

_WEAK = 0.25
_SIGN = {True: Markup("<sup>+</sup>"), False: Markup("<sup>−</sup>")}
SIGNS = {"negative": "−", "neutral": "○", "positive": "+"}


def marked_sentences(telling: pd.DataFrame) -> Html:
    """Return a list of sentences, each with its voice, target and tone, its evidence words marked.

    `telling` is what `telling_sentences` returns. A mark has the sign of its word; hover for the weight.
    All text is escaped.

    >>> row = {"voice": "Ana Ruiz", "target": "China", "label": "negative", "polarity": -0.9,
    ...     "evidence": "threat -0.90", "scored": "China is a <threat>", "article": "a.txt"}
    >>> marked_sentences(pd.DataFrame([row]))
    Ana Ruiz on China (− 0.90): China is a <threat>
    """
    rows = telling.to_dict("records")
    shown = [
        {"head": _head(row), "sentence": mark(row["scored"], _words(row)), "article": row["article"]} for row in rows
    ]
    text = "\n".join(f"{_head(row)}: {row['scored']}" for row in rows)
    return render("telling.html.j2", text=text, rows=shown)


def _head(row: dict) -> str:
    return f"{row['voice']} on {row['target']} ({SIGNS[row['label']]} {abs(row['polarity']):.2f})"


def _words(row: dict) -> list[Span]:
    """Where the words stand that pull at least a quarter as hard as the strongest, each with its sign."""
    weights: dict[str, float] = {}
    for word, weight in read_evidence(row["evidence"]):
        weights[word] = weights.get(word, 0.0) + weight
    least = max(map(abs, weights.values()), default=0.0) * _WEAK
    return [
        Span(*found.span(), "mark", {"title": f"{weight:+.2f}"}, after=_SIGN[weight > 0])
        for word, weight in weights.items()
        if abs(weight) >= least
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", row["scored"], re.IGNORECASE)
    ]
