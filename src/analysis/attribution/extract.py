"""The quotations table: one row per stretch of reported content."""

import re
from bisect import bisect_left

import pandas as pd
from tqdm import tqdm

from ..core.wordlists import lists_held
from ..text.reading import Reading, read
from .assemble import Quotation, read_quotations
from .confidence import QUOTED, VOICED_FROM
from .counts import cue_lexicon
from .dialogue import VERBATIM

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_TEXT = ["article", "quotation", "content", "kind", "cue", "source", "inside", "rule"]
_OFFSETS = ["start", "end", "cue_start", "cue_end", "source_start", "source_end", "words", "quoted_words"]
COLUMNS = [
    "article", "quotation", "start", "end", "content", "kind", "cue", "cue_start", "cue_end",
    "source", "source_start", "source_end", "words", "quoted_words", "inside", "confidence", "counted", "rule",
]  # fmt: skip
_DIRECT = 0.9  # share of the words between quotation marks from which a quotation is direct
_MANY = 500  # articles from which progress is worth showing


@lists_held()
def find_statements(articles: pd.DataFrame) -> pd.DataFrame:
    """Return the stretches of reported content with their cue and source as written, speakers not yet resolved.

    Columns: those of `COLUMNS`, one row per stretch, the stretches of one quotation sharing its source.

    >>> articles = pd.DataFrame({"article": ["a"], "text": ["“We agree,” said Ana Ode."]})
    >>> find_statements(articles)[["content", "cue", "source"]].values.tolist()
    [['“We agree,”', 'said', 'Ana Ode']]
    """
    pairs = zip(articles["article"], articles["text"], strict=True)
    shown = tqdm(pairs, "attribution", len(articles), leave=False, disable=None if len(articles) >= _MANY else True)
    lexicon = cue_lexicon()
    rows = [row for article, text in shown if isinstance(text, str) for row in _rows(article, read(text), lexicon)]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    frame[_OFFSETS] = frame[_OFFSETS].astype("Int64")
    frame[_TEXT] = frame[_TEXT].astype("str")
    frame["confidence"], frame["counted"] = frame["confidence"].astype(float), frame["counted"].astype(bool)
    return frame


def only_counted(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that are sure enough to count: all but those whose `counted` is false.

    >>> only_counted(pd.DataFrame({"content": ["it failed", "it sank"], "counted": [True, False]}))["content"].tolist()
    ['it failed']
    """
    if "counted" not in quotations:
        return quotations
    return quotations[quotations["counted"].astype("boolean").fillna(True).astype(bool)]


def only_voiced(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that count and are sure enough to take a mention from the narrator's voice.

    That asks more than to count: a confidence of `VOICED_FROM`, or three words between quotation marks.

    >>> rows = pd.DataFrame({"quotation": ["1", "2"], "confidence": [0.4, 0.9], "quoted_words": [0, 0]})
    >>> only_voiced(rows)["quotation"].tolist()
    ['2']
    """
    counted = only_counted(quotations)
    if not {"confidence", "quoted_words", "quotation"} <= set(counted):
        return counted
    return counted[(counted["confidence"].fillna(1) >= VOICED_FROM) | in_own_words(counted)]


def in_own_words(quotations: pd.DataFrame) -> pd.Series:
    """Return of each row whether a stretch of its quotation has three words or more between quotation marks.

    >>> rows = pd.DataFrame({"article": ["a"] * 3, "quotation": ["1", "1", "2"], "quoted_words": [0, 4, 2]})
    >>> in_own_words(rows).tolist()
    [True, True, False]
    """
    keys = [name for name in ("article", "quotation") if name in quotations]
    return quotations.groupby(keys)["quoted_words"].transform("max") >= QUOTED


def _rows(article: str, reading: Reading, lexicon) -> list[dict]:
    quotations = read_quotations(reading, lexicon)
    names = [f"{article}:{n}" for n in range(1, len(quotations) + 1)]
    return [
        row
        for name, quotation in zip(names, quotations, strict=True)
        for row in _stretches(article, reading, name, quotation, names)
    ]


def _stretches(article, reading, name, quotation: Quotation, names):
    text, counts = reading.text, [counted_words(reading, start, end) for start, end in quotation.content]
    if quotation.rule in VERBATIM:
        counts = [(words, words) for words, _ in counts]
    shared = {
        "article": article,
        "quotation": name,
        "kind": quotation_kind(sum(words for words, _ in counts), sum(quoted for _, quoted in counts)),
        **_span(text, "cue", quotation.cue),
        **_span(text, "source", quotation.source),
        "inside": None if quotation.inside is None else names[quotation.inside],
        "confidence": quotation.confidence,
        "counted": quotation.counted,
        "rule": quotation.rule,
    }
    for (start, end), (words, quoted) in zip(quotation.content, counts, strict=True):
        yield shared | {
            "start": start,
            "end": end,
            "content": text[start:end],
            "words": words,
            "quoted_words": quoted,
        }


def _span(text, name, span):
    start, end = span or (None, None)
    return {name: text[start:end] if span else None, f"{name}_start": start, f"{name}_end": end}


def counted_words(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return how many words a stretch has, and how many of them stand between quotation marks.

    >>> counted_words(Reading("He called it “a great day”."), 10, 27)
    (4, 3)
    """
    at = [match.start() for match in _WORD.finditer(reading.text, start, end)]
    quotes = reading.quotes_within(start, end)
    return len(at), sum(bisect_left(at, quote.end) - bisect_left(at, quote.start) for quote in quotes)


def quotation_kind(words: int, quoted: int) -> str:
    """Return the kind of a quotation: direct where nine words in ten or more stand between marks, mixed where some do.

    >>> quotation_kind(20, 19), quotation_kind(20, 4), quotation_kind(20, 0)
    ('direct', 'mixed', 'indirect')
    """
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _DIRECT * words else "mixed"
