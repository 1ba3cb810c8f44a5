"""The part of a sentence that belongs to one voice: its stretches, its cue, and none of what others say."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_GAP = " … "
# Signs after which the content is a clause of its own and no object of the cue.
_SIGN = re.compile(r"[,;:“”\"]")
_HELPER = re.compile(
    r"""
    (?: \b(?: (?:did|does|do|has|have|had|was|were|is|are|be|been|being|would|will|could|should|can|never|not)
              (?:n['’]t)?                                             # "was", "wasn't"
            | (?:can|wo)n?['’]t )
        \s+ )+$
    """,
    re.VERBOSE,
)

# From the subject of a passive to its cue: "Russian officials were sharply" accused.
_PASSIVE = re.compile(
    r"""
    (?: ['’]s(?:\s++\w+){0,3}?                                        # "'s senior officials"
      | (?:\s++(?!(?:when|while|as|that|which|who|if|and|or|but       # no new clause between
                    |because|where|after|before|since)\b)[a-z]+){0,2}? )
    \s++(?:has[ ]|have[ ]|had[ ])?
    (?:was|were|is|are|been|being|stands?|stood|got)
    (?:\s++\w+ly)? \s++\w+$                                           # "sharply", the cue
    """,
    re.VERBOSE,
)
# What a verb may have after it: "called out", "lashed out at", "complained about".
_PARTICLES = re.compile(r"\s*(?:(?:out|up|down|on|for|upon|over|against|at|with|of|to|about)\s+)*")
_FEW = 3  # words between a cue and its source: "criticised in", "accused by"

Span = tuple[int, int]


class Stretch(NamedTuple):
    """One row of the quotations table, as far as a voice needs it; `cue` and `source` may be None."""

    start: int
    end: int
    quotation: str
    inside: str | None
    cue: Span | None
    source: Span | None
    speaker: str | None
    speaker_type: str | None
    affiliation: str | None
    role: str | None = None


def with_cue(text: str, stretches: list[Stretch], sentence: Span) -> list[Span]:
    """Return the spans of one quotation in the sentence, with the cue where the content is what it is about.

    >>> text = "Ode never accused Laos of it."
    >>> said = Stretch(18, 28, "1", None, (10, 17), (0, 3), "Ode", "person", None)
    >>> [text[start:end] for start, end in with_cue(text, [said], (0, 29))]
    ['never accused Laos of it']
    """
    spans = sorted(clipped(((one.start, one.end) for one in stretches), sentence))
    cue, source = stretches[0].cue, stretches[0].source
    if not cue or not is_inside(cue, sentence):
        return spans
    before = [span for span in spans if span[0] < cue[1]]
    after = spans[len(before) :]
    objects = after[:1] if after and _adjoins(text, cue, source, after[0]) else []
    subjects = before[-1:] if before and is_passive(text, before[-1], cue) else []
    if not objects and not subjects:
        return spans
    start = subjects[0][0] if subjects else _with_helper(text, cue, sentence)
    end = objects[0][1] if objects else _with_source(cue, source, sentence)
    return [*before[: len(before) - len(subjects)], (start, end), *after[len(objects) :]]


def is_passive(text: str, subject: Span, cue: Span) -> bool:
    """Return whether a cue is passive and has the words of the span for its subject.

    >>> is_passive("Lao envoys were accused", (0, 3), (11, 23)), is_passive("Laos accused", (0, 4), (5, 12))
    (True, False)
    """
    return bool(_PASSIVE.match(text, subject[1], cue[1]))


def _with_helper(text: str, cue: Span, sentence: Span) -> int:
    helper = _HELPER.search(text, sentence[0], cue[0])
    return helper.start() if helper else cue[0]


def _with_source(cue: Span, source: Span | None, sentence: Span) -> int:
    return source[1] if source and cue[1] <= source[0] and is_inside(source, sentence) else cue[1]


def _adjoins(text: str, cue: Span, source: Span | None, content: Span) -> bool:
    """True where nothing stands between cue and content but a particle or the source: "accused by Ode"."""
    if source and cue[1] <= source[0] and source[1] <= content[0]:
        return not _SIGN.search(text, cue[1], content[0]) and len(text[cue[1] : source[0]].split()) < _FEW
    return bool(_PARTICLES.fullmatch(text, cue[1], content[0]))


def is_inside(span: Span, outer: Span) -> bool:
    """Return whether a span lies in another.

    >>> is_inside((2, 4), (0, 4))
    True
    """
    return outer[0] <= span[0] and span[1] <= outer[1]


def clipped(spans: Iterable[Span], frame: Span) -> list[Span]:
    """Return what of the spans lies in the frame.

    >>> clipped([(0, 4), (6, 9)], (2, 5))
    [(2, 4)]
    """
    inside = [(max(start, frame[0]), min(end, frame[1])) for start, end in spans]
    return [(start, end) for start, end in inside if start < end]


def without(spans: list[Span], holes: Iterable[Span]) -> list[Span]:
    """Return what is left of the spans when the holes are cut out.

    >>> without([(0, 9)], [(2, 4)])
    [(0, 2), (4, 9)]
    """
    for left, right in holes:
        parts = [part for start, end in spans for part in ((start, min(end, left)), (max(start, right), end))]
        spans = [(start, end) for start, end in parts if start < end]
    return spans


def joined(text: str, spans: list[Span], mention: int) -> tuple[str, int]:
    """Return the words of the spans as one string, and where the mention at that offset stands in it.

    >>> joined("China called it “a sham” and left.", [(0, 16), (24, 34)], 0)
    ('China called it … and left.', 0)
    """
    scored, at, last = "", 0, None
    for start, end in sorted(spans):
        words = text[start:end].strip()
        if not any(map(str.isalnum, words)):
            continue
        scored += "" if last is None else _GAP if text[last:start].strip() else " "
        if start <= mention < end:
            at = len(scored) + mention - start - (len(text[start:end]) - len(text[start:end].lstrip()))
        scored, last = scored + words, end
    return scored, at
