"""Confidence: how often quotations of the same rule and about the same chance were right, from counts."""

from collections.abc import Mapping

from ..core.wordlists import read_list

PRIOR = 5  # a count weighs as much as the wider one once it was seen this often
_STEPS = 5  # bands of chance between 0 and 1

Counts = Mapping[tuple[str, str], tuple[int, int]]  # (rule, band) -> seen, right; "" for any


def band_of(chance: float) -> str:
    """Return the name of the band a chance falls in: its lower end.

    >>> band_of(0.87), band_of(1.0)
    ('0.8', '0.8')
    """
    return f"{min(int(chance * _STEPS), _STEPS - 1) / _STEPS:.1f}"


def confidence_of(rule: str, chance: float, counts: Counts) -> float:
    """Return the share of quotations like this one that were right (0 to 1): content and source.

    The share of its rule and band of chance, drawn toward the rule's own and that toward the share of all
    (additive smoothing).

    >>> counts = {("", ""): (100, 70), ("noun", ""): (10, 4), ("noun", "0.6"): (0, 0)}
    >>> confidence_of("noun", 0.7, counts), confidence_of("passive", 0.7, counts)
    (0.497, 0.69)
    """
    share = 0.5
    for key in (("", ""), (rule, ""), (rule, band_of(chance))):
        seen, right = counts.get(key, (0, 0))
        share = (right + PRIOR * share) / (seen + PRIOR)
    return round(share, 3)


def rule_counts() -> Counts:
    """Read `data/measured/rule_counts.csv`: rule, chance (the band's lower end), seen, right; empty stands for any.

    >>> seen, right = rule_counts()["quotation, source, cue", ""]
    >>> right > 0.8 * seen
    True
    """
    rows = read_list("measured/rule_counts.csv", ("rule", "chance", "seen", "right"))
    return {(row["rule"], row["chance"]): (int(row["seen"]), int(row["right"])) for row in rows}
