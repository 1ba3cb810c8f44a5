"""The source of a quotation whose verb is in no list: "…," chimed in Ana Ode; "…," Ana Ode texted."""

from bisect import bisect_left

from ...text.quotation_marks import Quote
from ...text.tokens import Words
from ..clauses import is_finite
from ..head_kinds import SPEAKING, head_kind
from ..noun_phrases import phrase_end
from ..occasions import behind_occasions
from ..subjects import can_speak, subject_after
from .parts import Article, Part

_PARTICLES = frozenset({"in", "out", "up", "back", "off", "on", "away"})
_RULE = "quotation, source, cue in no list"


def tagged(article: Article, quote: Quote) -> Part | None:
    """Return a part by a verb with its subject behind a quotation that breaks off in a comma, up to a full stop."""
    if article.text[quote.end - 2 : quote.end - 1] not in {",", "?", "!"} or not quote.closed:
        return None
    at = article.sentence_of(quote.end - 1)
    words = article.sentences[at].words
    first = bisect_left(words.start, quote.end)
    broken_off = article.text[quote.end - 2] == ","
    found = _behind_verb(words, first) or (_before_verb(words, first) if broken_off else None)
    if found is None:
        return None
    source, cue = found
    if head_kind(words, source) not in SPEAKING or not can_speak(words, source):
        return None
    spans = [(words.start[a], words.end[b - 1]) for a, b in (cue, source)]
    return Part(at, [], spans[0], spans[1], _RULE, 0.9)


def _behind_verb(words: Words, at: int):
    """The source of "| chimed in Ana Ode."; and the words of the verb."""
    if at >= len(words.tag) or words.tag[at] not in {"VBD", "VBN", "VBZ"} or not words.text[at].islower():
        return None
    last = _behind_particle(words, at + 1)
    source = subject_after(words, last)
    return (source, (at, last)) if source and _is_over(words, source[1]) else None


def _before_verb(words: Words, at: int):
    """The source of "| Ana Ode texted on Monday."; and the words of the verb."""
    pronoun = at < len(words.tag) and words.tag[at] == "PRP"
    verb = at + 1 if pronoun else phrase_end(words, at)
    if verb == at or verb >= len(words.tag) or not is_finite(words, verb):
        return None
    last = _behind_particle(words, verb + 1)
    return ((at, verb), (verb, last)) if _is_over(words, last) else None


def _behind_particle(words, at):
    return at + (at < len(words.lower) and words.lower[at] in _PARTICLES)


def _is_over(words, at):
    """Does nothing stand behind but when and where?"""
    behind = behind_occasions(words, at, len(words.text))
    return behind >= len(words.text) or words.text[behind] in {".", ","}
