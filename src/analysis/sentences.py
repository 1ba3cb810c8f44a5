"""Sentences with offsets: NLTK's Punkt, untrained, with our list of abbreviations, one paragraph at a time."""

import re
from functools import lru_cache

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from .lists import read_list

_LINE = re.compile(r"[^\n]+")
_CLOSER = re.compile(r"[\"”’'»)\]]+")
# What a sentence does not begin with: a small letter or punctuation after "?" or "!" inside quotation marks.
_GOES_ON = re.compile(r"[\"”’'»)\]]*[\s,;:–—-]*[a-z]")
# Punkt knows the straight marks; one character for one, so that offsets hold.
_STRAIGHT = str.maketrans("“”«»‘’", "\"\"\"\"''")
_WRAPPED = (60, 100)  # characters of a line that a text editor may have broken in mid-sentence


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence; none runs across a paragraph's end.

    The method is Punkt (Kiss & Strunk 2006) without training, with the abbreviations of
    `data/abbreviations.csv`, and two rules for quotations: a closing mark belongs to the sentence before
    it, and a small letter after "?" or "!" goes on with the sentence.

    >>> text = '“Who knows?” she said. Mr. Ode of the U.S. left.'
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['“Who knows?” she said.', 'Mr. Ode of the U.S. left.']
    """
    return [span for start, end in split_paragraphs(text) for span in _sentences(text, start, end)]


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each paragraph: parted by line ends, unless a line was wrapped in mid-sentence.

    >>> split_paragraphs("One.\\n\\nTwo.")
    [(0, 4), (6, 10)]
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        if spans and _is_wrapped(text, spans[-1], line):
            spans[-1] = (spans[-1][0], line.end())
        else:
            spans.append(line.span())
    return spans


def _is_wrapped(text, before, line):
    start, end = before
    last = text.rfind("\n", start, end) + 1 or start
    short, long = _WRAPPED
    return (
        line.start() == end + 1
        and short <= end - last <= long
        and text[end - 1] not in ".!?”\"'’:"
        and line.group().lstrip()[:1].islower()
    )


def _sentences(text, start, end):
    merged: list[tuple[int, int]] = []
    for left, right in _punkt().span_tokenize(text[start:end].translate(_STRAIGHT)):
        left, right = left + start, right + start
        closer = _CLOSER.match(text, left, right) if merged and not text[left - 1].isspace() else None
        if merged and (_goes_on(text, merged[-1][1], left) or closer and closer.end() == right):
            merged[-1] = (merged[-1][0], right)
        else:
            merged.append((left, right))
    return merged


def _goes_on(text, end, start):
    return text[end - 1] in "?!…”\"’'»." and bool(_GOES_ON.match(text, start))


@lru_cache(maxsize=1)
def _punkt():
    parameters = PunktParameters()
    parameters.abbrev_types = {row["abbreviation"].lower().rstrip(".") for row in _abbreviations()}
    return PunktSentenceTokenizer(parameters)


def _abbreviations():
    return read_list("abbreviations.csv", ("abbreviation", "note"))
