"""What is told of a target without blame, though its words sound hard: a soft request, a force that leaves or is hit.

The encoder was taught on news in which requests and acts that a foreign voice tells of are nearly always hostile.
"""

import re

from ..core.wordlists import from_lists, read_list
from ..text.trie import trie_pattern

FILE = "blameless.csv"
_PARTS = ("cue", "request", "force", "departure", "loss", "cure", "ill", "virtue", "critic", "harm")
_FEW = r"(?:(?!not\b|never\b)[\w'’.-]+\s+){0,2}"  # "Chinese" of "Chinese President Xi Jinping"
_HELPERS = r"(?:(?:has|have|had|was|were|been|being|all|also|already|later|now|then)\s+)*"
_HIT = r"(?<=(?:was|een|ere)\s)"  # was, been, were
_NUMBER = r"(?:(?:about|around|some|nearly|over|more\s+than)\s+)?[\d.,]+\s+"


def is_blameless(sentence: str, start: int, end: int) -> bool:
    """Return whether a sentence tells of the target at `start` to `end` what `data/blameless.csv` has as no blame.

    >>> is_blameless("Laos urged Chad to use its influence.", 11, 15), is_blameless("Laos urged Chad to stop.", 11, 15)
    (True, False)
    >>> is_blameless("Chadian ships had left its waters, Laos said.", 0, 7)
    True
    """
    left, right = sentence[:start], sentence[end:]
    return any(before.search(left) and after.match(right) for before, after in _rules())


@from_lists
def _rules() -> tuple[tuple[re.Pattern, re.Pattern], ...]:
    """Pairs of patterns: what stands right before the target, and what right behind it."""
    one = {part: rf"(?:{trie_pattern(_words(part))})\b" for part in _PARTS}
    force = rf"(?:['’]s)?\s+(?:\w+\s+){{0,2}}{one['force']}\s+{_HELPERS}"
    harmless = rf"(?!.*\b{one['harm']})"
    pairs = (
        (rf"\b{one['cue']}\s+(?:the\s+)?{_FEW}$", rf"(?:['’]s)?\s+{_FEW}to\s+{one['request']}"),
        ("", rf"{force}{one['departure']}{harmless}"),
        ("", rf"{force}{_HIT}{one['loss']}{harmless}"),
        ("", rf"\s+{_HELPERS}lost\s+{_NUMBER}{one['force']}{harmless}"),
        ("", rf"\s+{_HELPERS}{one['cure']}\s+{_FEW}{one['ill']}"),
        ("", rf"\s+{_HELPERS}{one['virtue']}"),
        (rf"\b{one['critic']}\s+(?:the\s+)?$", ""),
    )
    return tuple((re.compile(before, re.IGNORECASE), re.compile(after)) for before, after in pairs)


def _words(part: str) -> list[str]:
    rows = read_list(FILE, ("part", "words", "reason"), choices={"part": _PARTS})
    return [word for row in rows if row["part"] == part for word in row["words"].split("|")]
