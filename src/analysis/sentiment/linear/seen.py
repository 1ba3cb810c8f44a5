"""A sentence as its features see it, and the features found in it."""

from typing import NamedTuple


class Features(NamedTuple):
    """`flags`: name to owner, worth 1; `sums`: (name, value, owner), added up; `added`: (owner, log-odds).

    An owner is the place of a word in the sentence.
    """

    flags: dict
    sums: list
    added: list


class Seen(NamedTuple):
    """One sentence read for features: its words, where the target stands, clauses, negation, tones."""

    words: list
    target: int
    source: int | None
    clause: list
    negated: list
    tones: list
