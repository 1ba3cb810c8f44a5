"""A sentence as the model sees it: words in lower case, names masked, the target and the source marked."""

import re
from functools import lru_cache
from typing import NamedTuple

from ...text.natural_language import lexicon as textblob_words

TARGET, SOURCE, NAME = _MASKS = "TGT", "SRC", "NAME"
_TOKEN = re.compile(
    r"""
      n't\b | [^\W\d_]+(?=n't\b)                                      # "is", "n't"
    | [^\W\d_]+(?:\.[^\W\d_])+\.?                                     # U.S.
    | [^\W\d_]+ | '(?:s|re|ve|d|ll|m)\b                               # a word, a short verb
    | \d[\d.,]* | [^\s\w] | _                                         # a number, a sign
    """,
    re.VERBOSE,
)
_CURLY = str.maketrans("’‘`", "'''")
_STARTS = frozenset('.!?:"“')
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "i"))


class Words(NamedTuple):
    """The words of one sentence, their spans, and the places of the target and the source (or None)."""

    words: list
    spans: list
    target: int
    source: int | None


def read_words(sentence: str, start: int, end: int, source_start: int = -1, source_end: int = -1) -> Words:
    """Return the words of `sentence` with the target at `start:end` and the source, if any, marked.

    Offsets are characters, half-open. A contraction is two words, straight or curly. A run of names
    is one NAME, so that no proper name carries a score; an article before the target goes with it.

    >>> read_words("Britain said the U.S. isn’t sure.", 17, 21).words
    ['NAME', 'said', 'TGT', 'is', "n't", 'sure', '.']
    """
    text = sentence.translate(_CURLY)
    article = re.search(r"\bthe\s+$", text[max(0, start - 6) : start], re.I)
    start = start - len(article[0]) if article else start
    words, spans, begins, last = [], [], True, ""
    for match in _TOKEN.finditer(text):
        first, after = span = match.span()
        if first < end and after > start:
            word = TARGET
        elif first < source_end and after > source_start:
            word = SOURCE
        else:
            word = match.group()
            word = _unnamed(word, begins) if word[0].isupper() else word.lower()
        begins = word in _STARTS
        if word == last and word in _MASKS:
            spans[-1] = (spans[-1][0], after)
        else:
            words.append(word)
            spans.append(span)
        last = word
    target = words.index(TARGET)
    return Words(words, spans, target, words.index(SOURCE) if SOURCE in words else None)


def _unnamed(word: str, begins: bool) -> str:
    """A word with a capital in small letters, or the mask where it is a name."""
    lower = word.lower()
    if lower in _TITLES:
        return lower
    return NAME if not begins or part_of_speech(lower).startswith("NNP") else lower


@lru_cache(maxsize=200_000)
def part_of_speech(word: str) -> str:
    """Return the Penn tag that `word`, in lower case, has most often; NNP for a mask or an unknown word.

    Source: the word list of Pattern (De Smedt and Daelemans 2012), as packed with TextBlob.

    >>> part_of_speech("accused"), part_of_speech("NAME")
    ('VBN', 'NNP')
    """
    if word in _MASKS:
        return "NNP"
    return textblob_words.get(word) or _guess(word)


def _guess(word: str) -> str:
    endings = (("ed", "VBN"), ("ing", "VBG"), ("ly", "RB"), ("s", "NNS"))
    return next((tag for ending, tag in endings if word.endswith(ending)), "NNP" if word.isalpha() else "SYM")
