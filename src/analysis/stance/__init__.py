"""Stance: the tone of a sentence toward one marked target, and from whom."""

from .score import METHODS, score_targets

__all__ = ["METHODS", "score_targets"]
