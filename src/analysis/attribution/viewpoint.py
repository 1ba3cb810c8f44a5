"""Viewpoints: phrases that say without a verb whose words something is: "in her view, …", "…, in Ana Ode's words"."""

from typing import NamedTuple

from ..text.tokens import Words
from .noun_phrases import Span, noun_phrase_before, phrase_end
from .subjects import subject_after

VIEWPOINT = "viewpoint"  # the pattern of its nouns in `data/reporting_verbs.csv`
_FIRST_PERSON = frozenset({"my", "our", "your"})
LINKS = frozenset({"and", "but", "because", "as", "that", "which"})  # behind which a clause of its own begins
_BEFORE = LINKS | {",", "—", "–", "-", ";", ":", "(", "''"}
_BEHIND = frozenset({",", ".", ";", ":", ")", "—", "–", "-", "''", "``"})


class Viewpoint(NamedTuple):
    """Where the phrase begins and ends, as word indexes, and whose words they are."""

    first: int
    end: int
    source: Span


def read_viewpoint(words: Words, head: int) -> Viewpoint | None:
    """Return the phrase around the noun at `head` that says whose words or view the rest of the sentence is.

    It stands apart: at the start of a clause or behind a comma, and before a comma, a quotation or the end.

    >>> from ..text.tokens import read_words
    >>> words = read_words("The deal, in the view of Ana Ode, is dead.", 0, 42)
    >>> found = read_viewpoint(words, 5)
    >>> words.text[slice(*found.source)], words.text[found.end]
    (['Ana', 'Ode'], ',')
    """
    found = _of_owner(words, head) if words.lower[head + 1 : head + 2] == ["of"] else _owned(words, head)
    if not found or words.lower[found.source[0]] in _FIRST_PERSON:
        return None
    apart = found.first == 0 or words.lower[found.first - 1] in _BEFORE or words.tag[found.first - 1] == "''"
    ends = found.end >= len(words.lower) or words.lower[found.end] in _BEHIND or words.tag[found.end] == "``"
    return found if apart and ends else None


def _of_owner(words, head):
    """In "in the words of Ana Ode"."""
    first = _before_adjectives(words, head)
    if first < 2 or words.lower[first - 1] != "the" or words.lower[first - 2] != "in":
        return None
    at = head + 2
    source = (at, phrase_end(words, at)) if first == 2 else subject_after(words, at)  # what follows is no apposition
    return Viewpoint(first - 2, source[1], source) if source and source[0] < source[1] else None


def _owned(words, head):
    """In "in her words", "in the minister's view"."""
    first = _before_adjectives(words, head)
    if first < 2 or words.tag[first - 1] not in {"PRP$", "POS"}:
        return None
    phrase = (first - 1, first) if words.tag[first - 1] == "PRP$" else noun_phrase_before(words, first)
    if not phrase:
        return None
    start = next((i for i in range(first - 1, max(phrase[0] - 2, -1), -1) if words.lower[i] == "in"), None)
    return None if start is None else Viewpoint(start, head + 1, (start + 1, first))


def _before_adjectives(words, head):
    while head > 0 and words.tag[head - 1].startswith("JJ"):
        head -= 1
    return head
