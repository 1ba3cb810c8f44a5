"""Runs of capitalised words: what names are made of."""

import re
from functools import lru_cache
from typing import NamedTuple

from .words import FUNCTION, noun_of, role_noun, titles

UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_PARTICLES = r"(?:de la|de los|de las|van der|van den|von der|de|del|della|di|da|dos|das|du|van|von|bin|bint|ibn|ben|al|el|y|ter|den)"
_JOINS = {" of ", " of the ", " for ", " on ", " for the "}
_GAP = "[ \u00a0]{1,2}"


class Run(NamedTuple):
    """A run of capitalised words: where it stands and its words, `starts` one offset a word."""

    start: int
    end: int
    words: tuple
    starts: tuple


@lru_cache(maxsize=1)
def _pattern():
    dotted = "|".join(sorted((re.escape(title) for title in _dotted()), key=len, reverse=True))
    word = rf"(?:(?:al|el|ad|as|an)-)?{UPPER}\w*(?:['’\-](?!s\b)\w+)*"
    token = rf"(?:(?:{dotted})|(?:{UPPER}\.){{1,4}}(?:{UPPER}\b)?|{word})"
    return re.compile(rf"(?<![\w@#]){token}(?:{_GAP}(?:{_PARTICLES}{_GAP})*{token}|,?{_GAP}(?:Jr|Sr)\b\.?)*")


def _dotted():
    return {title.capitalize() for title in titles() if title.endswith(".")} | {
        "Jr.",
        "Sr.",
        "St.",
        "Messrs.",
    }


def capital_runs(text: str) -> list[Run]:
    """Return the runs of capitalised words of a text, without the function words that open a sentence.

    A run goes on over "of" and "for" where its last word so far names an office or a body.

    >>> [" ".join(run.words) for run in capital_runs("But Foreign Minister Ana de la Cruz met the Bank of Lund.")]
    ['Foreign Minister Ana de la Cruz', 'Bank of Lund']
    """
    runs: list[Run] = []
    for match in _pattern().finditer(text):
        run = _trimmed(match.start(), match.group())
        if run is None:
            continue
        if runs and run.start - runs[-1].end < 9 and _goes_on(text, runs[-1], run):
            before = runs.pop()
            gap = tuple(text[before.end : run.start].split())
            run = Run(
                before.start,
                run.end,
                before.words + gap + run.words,
                before.starts + (before.end + 1,) * len(gap) + run.starts,
            )
        runs.append(run)
    return runs


def _goes_on(text, before, run):
    if text[before.end : run.start] not in _JOINS:
        return False
    last = before.words[-1]
    return noun_of(last)[0] is not None or (len(before.words) == 1 and role_noun(last) is not None)


def _trimmed(start, string):
    words = string.split()
    starts, at = [], 0
    for word in words:
        at = string.index(word, at)
        starts.append(start + at)
        at += len(word)
    first = 0
    while first < len(words) and words[first].lower() in FUNCTION:
        first += 1
    last = len(words)
    while last > first and words[last - 1].lower() in FUNCTION:
        last -= 1
    if first == last:
        return None
    end = starts[last - 1] + len(words[last - 1])
    return Run(
        starts[first], end, tuple(word.strip(",") for word in words[first:last]), tuple(starts[first:last])
    )
