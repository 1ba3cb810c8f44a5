"""What a rule of attribution is given, and what it answers: a cue in its sentence in, a statement or None out."""

from collections.abc import Iterable
from typing import NamedTuple

from ...text.tokens import Words
from ..content import Ends, Span
from ..cues import Cue
from ..subjects import subject_before


class Statement(NamedTuple):
    """What one cue reports, in word indexes; `content` is empty where it follows in the next sentence."""

    content: tuple[Span, ...]
    source: Span | None
    rule: str


class Case(NamedTuple):
    """One cue to be read: what was read before it ends at `begin`, what may come later begins at `limit`."""

    words: Words
    cue: Cue
    begin: int
    limit: int
    shared: Span | None  # the source of the cue before, in the same sentence
    ends: Ends


def stated(content: Iterable[Span | None], source: Span | None, rule: str) -> Statement | None:
    """Return the statement that these stretches of content make, those that are None left out; None where all are."""
    spans = tuple(span for span in content if span)
    return Statement(spans, source, rule) if spans else None


def own_subject(case: Case) -> Span | None:
    """Return the subject right before the verb group; None for participles, infinitives and second verbs."""
    frame = case.cue.frame
    shares = frame.form in {"ing", "inf"} or frame.before in {"cc", "verb", "in"}
    return None if shares else subject_before(case.words, frame.first)


def is_adjunct(words: Words, span: Span) -> bool:
    """Return whether a phrase tells time, place or occasion before the subject rather than something said."""
    return (words.tag[span[0]] in {"IN", "TO", "VBG"} and words.lower[span[0]] not in {"that", "if"}) or words.lower[
        span[0]
    ] in {"when", "asked"}
