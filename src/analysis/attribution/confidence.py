"""Confidence: how sure a quotation is, from counts of its rule and a logistic regression over its traits."""

import math
from collections.abc import Iterable, Mapping

from ..core.wordlists import read_list

COUNTED_FROM = 0.35  # the confidence from which a quotation counts: on train, out of fold, .77 of those are right
VOICED_FROM = 0.5  # that from which a mention in it is in its voice: on train, most mentions are right from here
QUOTED = 3  # words between marks that are the source's own, whatever else is doubtful
PRIOR = 5  # a count weighs as much as the wider one once it was seen this often
_STEPS = 5  # bands of chance between 0 and 1
_LEAST = 0.01  # a share nearer to 0 or 1 is no better known

Counts = Mapping[tuple[str, str], tuple[int, int]]  # (rule, band) -> seen, right; "" for any


def band_of(chance: float) -> str:
    """Return the name of the band a chance falls in: its lower end.

    >>> band_of(0.87), band_of(1.0)
    ('0.8', '0.8')
    """
    return f"{min(int(chance * _STEPS), _STEPS - 1) / _STEPS:.1f}"


def usual_share(rule: str, chance: float, counts: Counts) -> float:
    """Return the share (0 to 1) of quotations of this rule and about this chance that were right: content and source.

    The share of its rule and band of chance, drawn toward the rule's own and that toward the share of all
    (additive smoothing).

    >>> counts = {("", ""): (100, 70), ("noun", ""): (10, 4), ("noun", "0.6"): (0, 0)}
    >>> usual_share("noun", 0.7, counts), usual_share("passive", 0.7, counts)
    (0.497, 0.69)
    """
    share = 0.5
    for key in (("", ""), (rule, ""), (rule, band_of(chance))):
        seen, right = counts.get(key, (0, 0))
        share = (right + PRIOR * share) / (seen + PRIOR)
    return round(share, 3)


def features(traits: Iterable[str], chance: float, usual: float, words: int, quoted: float) -> dict[str, float]:
    """Return the features of a quotation by name: each trait, and five numbers.

    `chance` is the cue's chance of being one, `usual` the share of its rule that was right, `words` the length of
    the content, `quoted` the share (0 to 1) of it between quotation marks.

    >>> features(["form ed"], 0.5, 0.5, 1, 0.0)
    {'form ed': 1.0, 'chance': 0.0, 'usual': 0.0, 'length': 0.0, 'quoted': 0.0, 'short': 1.0}
    """
    numbers = {"chance": _odds(chance), "usual": _odds(usual), "length": math.log(max(words, 1)), "quoted": quoted}
    return dict.fromkeys(traits, 1.0) | numbers | {"short": float(words < _SHORT)}


_SHORT = 3  # words of content that are hardly a statement


def _odds(share):
    share = min(max(share, _LEAST), 1 - _LEAST)
    return math.log(share / (1 - share))


def confidence_of(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the confidence (0 to 1) that content and source are right, by logistic regression.

    >>> confidence_of({"form ed": 1.0}, {"": -1.0, "form ed": 1.0})
    0.5
    """
    odds = weights.get("", 0.0) + math.fsum(weights.get(name, 0.0) * value for name, value in found.items())
    return round(1 / (1 + math.exp(-odds)), 3)


def decide(confidence: float, probability: float | None = None) -> bool:
    """Say whether a quotation counts: by the probability that a judge gave it, or else by its confidence.

    >>> decide(0.9), decide(0.2), decide(0.2, probability=0.8)
    (True, False, True)
    """
    return (confidence if probability is None else probability) >= COUNTED_FROM


def rule_counts() -> Counts:
    """Read `data/measured/rule_counts.csv`: rule, chance (the band's lower end), seen, right; empty stands for any.

    >>> seen, right = rule_counts()["quotation, source, cue", ""]
    >>> right > 0.8 * seen
    True
    """
    rows = read_list("measured/rule_counts.csv", ("rule", "chance", "seen", "right"))
    return {(row["rule"], row["chance"]): (int(row["seen"]), int(row["right"])) for row in rows}


def confidence_weights() -> dict[str, float]:
    """Read `data/measured/confidence.csv`: feature, weight; the empty feature is the constant.

    >>> weights = confidence_weights()
    >>> weights["chance"] > 0
    True
    """
    rows = read_list("measured/confidence.csv", ("feature", "weight"))
    return {row["feature"]: float(row["weight"]) for row in rows}
