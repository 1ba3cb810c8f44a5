"""The findings: tables in, sentences out, each true of any corpus, a single article included."""

from . import trust
from .corpus import corpus, left_out, not_in
from .reporting import attributed, verbs
from .tone import narrator_or_speakers, tone
from .tone_trust import like_those_measured, without_known_errors
from .voices import heard, who_speaks

__all__ = [
    "attributed",
    "corpus",
    "heard",
    "left_out",
    "like_those_measured",
    "narrator_or_speakers",
    "not_in",
    "tone",
    "trust",
    "verbs",
    "who_speaks",
    "without_known_errors",
]
