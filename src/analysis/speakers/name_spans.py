"""Runs of capitalised words: what names are made of."""

import re
from typing import NamedTuple

from ..core.wordlists import from_lists
from ..text.lexicon import given_names, is_function, noun_of, role_noun, titles
from ..text.tokens import opens_name

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:(?:al|el|ad|as|an)-)?{_UPPER}\w*(?:['’\-](?!s\b)\w+)*"
_INITIALS = rf"(?:{_UPPER}\.){{1,4}}(?:{_UPPER}\b)?"
_PARTICLE = (
    r"(?:de la|de los|de las|del|van der|van den|von der|de|della|di|da|dos|das|du|van|von|bin|bint|ibn|ben|al|"
    r"el|y|ter|den|zu)"
)
_GAP = "[ \u00a0]{1,2}"
# Robert "Bobby" Lane, "Secretary (USTR) Ann Lee"
_ASIDE = rf"(?:[“\"‘']{_UPPER}\w+[”\"’']{_GAP}|\({_UPPER}{{2,6}}\){_GAP})?"
_MONTHS = ("April", "June", "May", "August")  # given and family names as well
_JOINS = {" of ", " of the ", " for ", " on ", " for the "}
_ABROAD = ("Embassy", "Consulate")  # named by where they stand
_LONGEST_JOIN = max(map(len, _JOINS))


class Run(NamedTuple):
    """A run of capitalised words: where it stands and its words, `starts` one offset per word."""

    start: int
    end: int
    words: tuple
    starts: tuple


@from_lists
def _pattern():
    dotted = {title.capitalize() for title in titles() if title.endswith(".")} | {"St.", "Messrs.", "Jr.", "Sr."}
    dotted |= {title.upper() for title in dotted}  # "MR. ODE:"
    listed = "|".join(sorted(map(re.escape, dotted), key=len, reverse=True))
    is_dotted = rf"(?=\w{{1,{max(map(len, dotted))}}}\.)"  # only then is it worth trying the titles
    token = rf"(?:{is_dotted}(?:{listed}|{_INITIALS})|{_WORD})"
    begins = r"(?<![\w@#])(?=[^a-z]|[ae]\w-)"
    return re.compile(rf"{begins}{token}(?:{_GAP}{_ASIDE}(?:{_PARTICLE}{_GAP})*{token}|,?{_GAP}(?:Jr|Sr)\b\.?)*")


def capital_runs(text: str) -> list[Run]:
    """Return the runs of capitalised words of a text, without the function words that open a sentence.

    A run goes on over "of" and "for" where its last word so far names an office or a body.

    >>> text = "But Foreign Minister Ana de la Cruz met the Bank of Lund."
    >>> [" ".join(run.words) for run in capital_runs(text)]
    ['Foreign Minister Ana de la Cruz', 'Bank of Lund']
    """
    runs: list[Run] = []
    for match in _pattern().finditer(text):
        run = _trimmed(match.start(), match.group())
        if run is None:
            continue
        if runs and run.start - runs[-1].end <= _LONGEST_JOIN and _goes_on(text, runs[-1], run):
            run = join_runs(text, runs.pop(), run)
        runs.append(run)
    return runs


def join_runs(text: str, before: Run, after: Run) -> Run:
    """Return two runs and the small words between them as one."""
    gap = text[before.end : after.start]
    words = tuple(gap.split())
    starts = tuple(before.end + gap.index(word) for word in words)
    return Run(before.start, after.end, before.words + words + after.words, before.starts + starts + after.starts)


def _goes_on(text, before, run):
    if text[before.end : run.start] == " in ":
        return before.words[-1] in _ABROAD
    if text[before.end : run.start] not in _JOINS:
        return False
    last = before.words[-1]
    return noun_of(last)[0] is not None or role_noun(last) is not None


def _begins_name(words, i):
    """ "April Lee", "Under Secretary Lee" and "He Lifeng", but not "In April" or "Under Lee"."""
    after = words[i + 1] if i + 1 < len(words) else ""
    return after == "Secretary" or (bool(after) and words[i] in _MONTHS) or opens_name(words[i], after)


def _ends_name(words, last):
    """ "Theresa May", but not "Lee May"."""
    return last > 1 and words[last - 2].lower() in given_names() and words[last - 1] in _MONTHS


def _trimmed(start, string):
    words = [word for word in string.split() if word[0] not in "“\"‘'("]
    if len(words) == 1:
        return None if is_function(string) else Run(start, start + len(string), (string,), (start,))
    starts, at = [], 0
    for word in words:
        at = string.index(word, at)
        starts.append(start + at)
        at += len(word)
    first, last = 0, len(words)
    while first < last and is_function(words[first]) and not _begins_name(words, first):
        first += 1
    first = next((i + 1 for i in range(last - 2, first - 1, -1) if words[i].endswith("-based")), first)
    while last > first and is_function(words[last - 1]) and not _ends_name(words, last):
        last -= 1
    if first == last:
        return None
    end = starts[last - 1] + len(words[last - 1])
    return Run(starts[first], end, tuple(w.strip(",") for w in words[first:last]), tuple(starts[first:last]))
