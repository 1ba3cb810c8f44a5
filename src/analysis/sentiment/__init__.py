"""Sentiment toward a target, by who is speaking."""

from ..core.lazy import loaded_when_asked

_HOMES = {
    "METHODS": "score",
    "agreement_table": "examples",
    "compare_methods": "examples",
    "corrected_classes": "class_shares",
    "explain": "reasons",
    "score_targets": "score",
    "sentiment_toward": "toward",
    "speaker_matrix": "summary",
    "telling_sentences": "examples",
    "tone_by": "summary",
}
__all__ = list(_HOMES)
__getattr__, __dir__ = loaded_when_asked(__name__, _HOMES)
