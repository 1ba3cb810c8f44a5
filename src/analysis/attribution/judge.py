"""A second look at each quotation: the encoder reads its sentence and says how likely it is a true attribution."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..text.encoder import figures, logits
from ..text.markers import CUE, SPEAKER, VOICE, Span, put_markers
from ..text.reading import read
from .confidence import COUNTED_FROM
from .extract import in_own_words

CAREFUL_UP_TO = 5_000  # articles of a corpus whose doubtful quotations are judged by default
_AROUND = 250  # characters on both sides of a cue that stands in no sentence


def is_careful(careful: bool | None, articles: int) -> bool:
    """Return `careful`, or where it is None, whether a corpus of so many articles is small enough to be judged.

    >>> is_careful(None, 100), is_careful(None, 100_000), is_careful(True, 100_000)
    (True, False, True)
    """
    return articles <= CAREFUL_UP_TO if careful is None else careful


def judged(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations, the doubtful ones with the judge's chance as `confidence` and `counted` by it.

    Doubtful is all but what stands between quotation marks and counts by its rule already. What has three words or
    more between marks and counts already goes on counting.

    >>> rows = pd.DataFrame({"kind": ["direct"], "counted": [True], "confidence": [0.9]})
    >>> judged(rows, pd.DataFrame({"article": [], "text": []}))["confidence"].tolist()
    [0.9]
    """
    doubtful = quotations[quotations["kind"].ne("direct") | ~quotations["counted"]]
    if doubtful.empty:
        return quotations
    chances = judge(doubtful, articles).round(3)
    counted = chances.ge(COUNTED_FROM) | (doubtful["counted"] & in_own_words(doubtful))
    return quotations.assign(
        confidence=chances.reindex(quotations.index).fillna(quotations["confidence"]),
        counted=counted.reindex(quotations.index).fillna(quotations["counted"]).astype(bool),
    )


def judge(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    """Return for each row of `quotations` the chance (0 to 1) that content and source are right.

    It joins what the encoder makes of the sentence, with its cue, source and content marked, to the confidence of
    the rule that found it; how, was learned on articles on countries that people have coded. A row inside another
    is judged with it: the stretches of a quotation share one chance.

    >>> text = "The move signals that Laos agrees, the minister said."
    >>> rows = pd.DataFrame({"article": ["a"], "quotation": ["1"], "start": [22], "end": [33], "confidence": [0.6],
    ...     "cue_start": [9], "cue_end": [16], "source_start": [0], "source_end": [8]})
    >>> len(judge(rows, pd.DataFrame({"article": ["a"], "text": [text]})))
    1
    """
    if quotations.empty:
        return pd.Series(dtype=float, index=quotations.index)
    texts = dict(zip(articles["article"], articles["text"], strict=True))
    sentences = {article: read(texts[article]).sentences for article in quotations["article"].unique()}
    names, marked, sure = [], [], []
    for (article, quotation), rows in quotations.groupby(["article", "quotation"], sort=False):
        names.append((article, quotation))
        marked.append(mark_quotation(texts[article], sentences[article], rows))
        sure.append(rows["confidence"].iloc[0])
    chances = dict(zip(names, joined(logits(marked, "judge"), np.array(sure)), strict=True))
    keys = zip(quotations["article"], quotations["quotation"], strict=True)
    return pd.Series([chances[key] for key in keys], index=quotations.index, dtype=float)


def joined(scores: np.ndarray, confidence: np.ndarray) -> np.ndarray:
    """Return the chance that the encoder's scores and a rule's confidence give together, by logistic regression."""
    held = figures()["calibration"]["judge"]
    sure = np.clip(confidence, 0.01, 0.99)
    raised = held["encoder"] * (scores[:, 1] - scores[:, 0]) + held["rule"] * np.log(sure / (1 - sure)) + held["shift"]
    return 1 / (1 + np.exp(-raised))


def mark_quotation(text: str, sentences: Sequence[Span], rows: pd.DataFrame) -> str:
    """Return the sentence of a quotation's cue, or of its start, with cue, source and content between brackets.

    `rows` are the stretches of one quotation.
    """
    first = rows.iloc[0]
    cue, source = _span(first, "cue"), _span(first, "source")
    anchor = cue[0] if cue else int(first["start"])
    around = (max(0, anchor - _AROUND), anchor + _AROUND)
    start, end = next((one for one in sentences if one[0] <= anchor < one[1]), around)
    contents = [(VOICE, (int(left), int(right))) for left, right in zip(rows["start"], rows["end"], strict=True)]
    marks = [*contents, *([(CUE, cue)] if cue else []), *([(SPEAKER, source)] if source else [])]
    seen = [(pair, (max(left, start) - start, min(right, end) - start)) for pair, (left, right) in marks]
    return put_markers(text[start:end], brackets=[(pair, span) for pair, span in seen if span[0] < span[1]])


def _span(row: pd.Series, name: str) -> Span | None:
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    return None if pd.isna(start) or pd.isna(end) else (int(start), int(end))
