"""The familiar baseline: TextBlob's tone of the whole sentence, whoever it is about."""

import pandas as pd

from ..text.natural_language import sentiment
from .evidence import write_evidence

NEUTRAL_BELOW = 0.1


def tone(marks: pd.DataFrame) -> pd.DataFrame:
    """Return `polarity` (-1 to 1), `label`, `confidence` (0 to 1) and `evidence` for each row of `marks`.

    The label is neutral where the polarity is nearer to 0 than 0.1. The confidence is no probability,
    for the lexicon knows none: it is 0 where TextBlob has no word of the sentence, else 1 for
    a neutral sentence at 0 or a polar one at 1 or -1, falling to .55 at the border between labels.
    Source: the lexicon of Pattern (De Smedt and Daelemans 2012), as packed with TextBlob.

    >>> tone(pd.DataFrame({"sentence": ["A terrible deal."]}))[["polarity", "label"]].values.tolist()
    [[-1.0, 'negative']]
    """
    known = {text: _sentence(text) for text in set(marks["sentence"])}
    rows = [known[text] for text in marks["sentence"]]
    return pd.DataFrame(rows, columns=["polarity", "label", "confidence", "evidence"], index=marks.index)


def _sentence(text: str) -> tuple[float, str, float, str]:
    polarity = float(sentiment(text)[0])
    words = sentiment.assessments(((w.lower(), None) for w in " ".join(sentiment.tokenizer(text)).split()), True)
    evidence = write_evidence([(" ".join(w), p) for w, p, *_ in words if p])
    neutral = abs(polarity) < NEUTRAL_BELOW
    label = "neutral" if neutral else "positive" if polarity > 0 else "negative"
    sure = 1 - abs(polarity) * 4.5 if neutral else 0.5 + abs(polarity) / 2
    return polarity, label, sure if words else 0.0, evidence
