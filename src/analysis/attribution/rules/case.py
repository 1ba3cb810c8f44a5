"""What a rule of attribution is given, and what it answers: a cue in its sentence in, a statement or None out."""

from collections.abc import Iterable
from typing import NamedTuple

from ...text.tokens import Words
from ..content import Ends, Span, trimmed
from ..cues import Cue
from ..subjects import subject_before

_LONG = 5  # words from which what stands before a source is more than an adjunct


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


def around(case: Case, first: int, end: int, source: Span, cue: str) -> Statement | None:
    """Return what stands around a phrase from `first` to `end` that names its source: "Talks, in her view, failed".

    Behind it is content where the phrase opens the sentence, or stands between commas; `cue` is the phrase in the name
    of the rule.
    """
    words = case.words
    before = None if opens(case, first) else trimmed(words, case.begin, first)
    after = trimmed(words, end, case.limit)
    if (before and (before[1] - before[0] > _LONG or not is_adjunct(words, before))) or not after:
        inserted = before and after and words.lower[end : end + 1] == [","]
        return stated((before, after if inserted else None), source, f"content, {cue}")
    return stated((before, after), source, f"{cue}, content")


def opens(case: Case, first: int) -> bool:
    """Return whether nothing is said before word `first`: "Meanwhile, | according to"."""
    before = trimmed(case.words, case.begin, first)
    return before is None or all(tag in {"RB", "RBR"} for tag in case.words.tag[slice(*before)])


def own_subject(case: Case) -> Span | None:
    """Return the subject right before the verb group; None for participles, infinitives and second verbs."""
    frame = case.cue.frame
    shares = frame.form in {"ing", "inf"} or frame.before in {"cc", "verb", "in"}
    return None if shares else subject_before(case.words, frame.first)


def has_word(words: Words, span: Span) -> bool:
    """Return whether a stretch holds more than marks."""
    return any(word[0].isalnum() for word in words.text[slice(*span)])


def is_adjunct(words: Words, span: Span) -> bool:
    """Return whether a phrase tells time, place or occasion before the subject rather than something said."""
    return (words.tag[span[0]] in {"IN", "TO", "VBG"} and words.lower[span[0]] not in {"that", "if"}) or words.lower[
        span[0]
    ] in {"when", "asked"}
