"""Sections beside the article that stand in its text: "Most read", "Related", "Sign up" and what is below."""

from collections.abc import Callable
from itertools import pairwise

from .boilerplate import furniture_reason

_REASONS = ("related links", "newsletter", "share buttons", "social media", "comments", "subscription", "advertising")
_WORDS = 60  # a longer section below such a heading is text that goes on


def drop_side_sections(
    paragraphs: list[str], is_heading: Callable[[str], bool]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the paragraphs without side sections, and the lines removed with their reasons.

    A section begins at a heading that is furniture by `data/furniture.csv` and ends at the next heading, or with
    the text. A long one stays, for below it the article goes on.

    >>> lines = ["They met on Monday.", "Most read", "“I hate rain,” says singer"]
    >>> drop_side_sections(lines, {"Most read"}.__contains__)
    (['They met on Monday.'], [('Most read', 'related links'), ('“I hate rain,” says singer', 'related links')])
    """
    starts = [n for n, line in enumerate(paragraphs) if is_heading(line)]
    gone: dict[int, str] = {}
    for start, end in pairwise([*starts, len(paragraphs)]):
        reason = furniture_reason(paragraphs[start])
        words = sum(len(line.split()) for line in paragraphs[start + 1 : end])
        if reason in _REASONS and words <= _WORDS:
            gone |= dict.fromkeys(range(start, end), reason)
    if len(gone) == len(paragraphs):
        return paragraphs, []
    kept = [line for n, line in enumerate(paragraphs) if n not in gone]
    return kept, [(paragraphs[n], reason) for n, reason in gone.items()]
