"""The words that decided, written so that a table can hold them and a reader can argue."""

MOST = 6


def write_evidence(weights: list[tuple[str, float]]) -> str:
    """Return the weightiest words as text, `word +0.70; other -0.30`, at most six, the strongest first.

    >>> write_evidence([("good", 0.7), ("awful", -1.0)])
    'awful -1.00; good +0.70'
    """
    strongest = sorted(weights, key=lambda pair: -abs(pair[1]))[:MOST]
    return "; ".join(f"{word.replace(';', ',')} {weight:+.2f}" for word, weight in strongest)


def read_evidence(text: str) -> list[tuple[str, float]]:
    """Return the (word, weight) pairs that `write_evidence` wrote.

    >>> read_evidence("awful -1.00; good +0.70")
    [('awful', -1.0), ('good', 0.7)]
    """
    pairs = (part.rpartition(" ") for part in text.split("; ") if part)
    return [(word, float(weight)) for word, _, weight in pairs]
