"""Words that a lost line break has run together: "… has learned.“The world …", "March 3, 2020Updated"."""

import re

from .patterns import SMASHED_SENTENCES

_YEARS = re.compile(r"(?<=\d, [12]\d{3})(?=[A-Z][a-z]{3})")


def part_smashed(text: str) -> str:
    """Return `text` with a space where two sentences, or a date and what follows it, run together.

    >>> part_smashed("So he has learned.“The world changed.” See Post.com, e.g.This, and the U.S.Navy.")
    'So he has learned. “The world changed.” See Post.com, e.g.This, and the U.S.Navy.'
    >>> part_smashed("March 3, 2020Updated 9:12 a.m. ET")
    'March 3, 2020 Updated 9:12 a.m. ET'
    """
    return _YEARS.sub(" ", SMASHED_SENTENCES.sub(" ", text))
