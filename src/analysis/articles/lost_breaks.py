"""Words that a lost line break has run together: "… has learned.“The world …", "March 3, 2020Updated"."""

import re

from .patterns import SMASHED_SENTENCES

_STRAIGHT = re.compile(r'(?<=[a-zß-ÿ]{3}[.!?])"(?=[A-ZÀ-Þ][a-zß-ÿ])')
_YEARS = re.compile(r"(?<=\d, [12]\d{3})(?=[A-Z][a-z]{3})")


def part_smashed(text: str) -> str:
    """Return `text` with a space where two sentences, or a date and what follows it, run together.

    >>> part_smashed("So he has learned.“The world changed.” See Post.com, e.g.This, and the U.S.Navy.")
    'So he has learned. “The world changed.” See Post.com, e.g.This, and the U.S.Navy.'
    >>> part_smashed("March 3, 2020Updated 9:12 a.m. ET")
    'March 3, 2020 Updated 9:12 a.m. ET'
    >>> part_smashed('It has failed."We go on," he said. "We must."He left.- They left too, she said.')
    'It has failed. "We go on," he said. "We must." He left. - They left too, she said.'
    """
    text = _YEARS.sub(" ", SMASHED_SENTENCES.sub(r"\g<0> ", text))
    return "\n".join(map(_part_straight, text.split("\n"))) if _STRAIGHT.search(text) else text


def _part_straight(line: str) -> str:
    """A straight mark between two sentences opens a quotation where as many were opened as closed before it."""
    pieces = _STRAIGHT.split(line)
    parted, marks = pieces[0], pieces[0].count('"')
    for piece in pieces[1:]:
        parted += f'" {piece}' if marks % 2 else f' "{piece}'
        marks += 1 + piece.count('"')
    return parted
