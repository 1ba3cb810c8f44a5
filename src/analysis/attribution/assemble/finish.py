"""The parts of an article as quotations: no word in two of them, each with its confidence."""

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from ...text.quotation_marks import Quote
from ..confidence import confidence_of, decide, features, usual_share
from ..counts import Lexicon
from ..dialogue import VERBATIM
from .parts import Part, Span

_start = attrgetter("start")
_SAID = 3  # words between quotation marks from which a quotation is counted whatever its confidence
_VERBATIM = 0.9  # share between quotation marks from which it is sure, without a cue, that somebody said it


class Quotation(NamedTuple):
    """Content, cue and source in characters; `inside` is the index of the quotation this one is part of."""

    content: list[Span]
    cue: Span | None
    source: Span | None
    inside: int | None
    confidence: float
    rule: str
    chance: float
    traits: dict[str, float]
    counted: bool


def finished(text: str, parts: list[Part], quotes: list[Quote], lexicon: Lexicon) -> list[Quotation]:
    """Return the parts as quotations, in the order of the text."""
    _part_content(parts)
    parts = sorted((part for part in parts if part.content), key=lambda part: (min(part.content), bool(part.outer)))
    place = {id(part): i for i, part in enumerate(parts)}
    return [_quotation(text, part, place, quotes, lexicon) for part in parts]


def _part_content(parts):
    """Leave each word to one outermost quotation: what lies in another's content stands inside it, or is cut off."""
    for part in parts:
        part.content = _merged(part.content)
    ends: list[tuple[Span, Part]] = []
    outermost = [(span, part) for part in parts if not part.outer for span in part.content]
    for (start, end), part in sorted(outermost, key=lambda one: (one[0][0], -one[0][1])):
        (_, until), other = ends[-1] if ends else ((0, 0), None)
        if other is not None and other is not part and start < until:
            part.content.remove((start, end))
            if until < end:
                part.content.append((until, end))
            elif not part.content:
                part.content, part.outer = [(start, end)], other
                continue
        if end > until:
            ends.append(((start, end), part))


def _quotation(text, part, place, quotes, lexicon):
    content = _merged(part.content)
    usual = usual_share(part.rule, part.chance, lexicon.rules)
    words = sum(len(text[start:end].split()) for start, end in content)
    traits = part.traits or ["rule " + part.rule, "source " + ("name" if part.source else "none")]
    marked = _in_marks(content, quotes)
    share = sum(end - start for start, end in marked) / max(1, sum(end - start for start, end in content))
    found = features(traits, part.chance, usual, words, share)
    outer = place.get(id(part.outer)) if part.outer else None
    sure = confidence_of(found, lexicon.weights)
    quoted = any(len(text[start:end].split()) >= _SAID for start, end in marked)
    said = part.rule in VERBATIM or (quoted and (part.cue is not None or share >= _VERBATIM))
    counted = said or decide(sure)
    return Quotation(content, part.cue, part.source, outer, sure, part.rule, part.chance, found, counted)


def _in_marks(content, quotes):
    """The stretches of the content that stand between quotation marks."""
    near = [
        (start, end, quote)
        for start, end in content
        for quote in quotes[max(0, bisect_right(quotes, start, key=_start) - 1) : bisect_right(quotes, end, key=_start)]
    ]
    cut = [(max(start, quote.start), min(end, quote.end)) for start, end, quote in near]
    return [(start, end) for start, end in cut if start < end]


def _merged(spans):
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
