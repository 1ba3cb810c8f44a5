"""Confidence: how often a rule was right, by the chance of its cue."""


def confidence_of(rule: str, chance: float) -> float:
    """Return the share of quotations of this rule and chance that were right (0 to 1)."""
    return round(chance, 2)
