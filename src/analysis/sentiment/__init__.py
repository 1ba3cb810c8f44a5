"""Sentiment toward a target, by who is speaking."""

from .score import METHODS, score_targets
from .toward import sentiment_toward

__all__ = ["METHODS", "score_targets", "sentiment_toward"]
