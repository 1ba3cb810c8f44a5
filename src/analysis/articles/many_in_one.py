"""Texts in which several articles follow each other: where each begins, and what of a database shows between them."""

import re
from itertools import takewhile

from ..core.wordlists import few_from_lists
from .boilerplate import furniture_reason, is_prose
from .bylines import is_byline
from .date_lines import is_date_line
from .datelines import split_dateline
from .outlets import is_outlet
from .patterns import EXPORTED

_OUTLET_DATED = re.compile(r"(?P<outlet>[^,|·\d]{3,60}?)(?:,|\s[|·])\s(?P<date>[^|·]{6,40})")
_ADDRESS = re.compile(r"<?https?://\S+>?")
_MANY_DATELINES = 3
_HEADLINE_WORDS = 25
_BULLETS = 5  # points of a summary
_NEAR = 3  # lines below a headline in which its byline, date or dateline stands
_ENOUGH = 25  # words of prose in what counts as an article
_KEPT = 500  # lines of which it is known whether they have a dateline: those of one text


def starts_of(paragraphs: list[str]) -> list[int]:
    """Return where articles begin: at a headline, with byline, date or dateline below it and prose below that.

    >>> first = ["Talks resume", "By Ana Petrova", "Delegates of nine countries met in Vienna on Monday, and nobody "
    ...          "who was there would say afterwards what they had met for or when they would meet again."]
    >>> second = ["Grain ships wait", "By Li Wen", *first[2:]]
    >>> starts_of(first + second), starts_of(first)
    ([0, 3], [0])
    """
    are_signs = list(map(_is_sign, paragraphs))
    heads = {n for n in range(len(paragraphs)) if _is_head(paragraphs, n, are_signs)}
    found = sorted(n for n in heads if n - 1 not in heads)
    ends = [*found[1:], len(paragraphs)]
    return [start for start, end in zip(found, ends, strict=False) if _words_of_prose(paragraphs[start:end]) >= _ENOUGH]


def why_several(paragraphs: list[str]) -> str:
    """Return what shows that several articles follow each other without headlines, or an empty string.

    >>> why_several(["1 of 2 DOCUMENTS", "They met.", "2 of 2 DOCUMENTS", "They left."])
    'the line “1 of 2 DOCUMENTS” and its like stand in it 2 times'
    """
    marks = [line for line in paragraphs if len(line) < 80 and EXPORTED.fullmatch(line)]
    if len(marks) > 1 and len({re.sub(r"\d+", "", mark) for mark in marks}) < len(marks):
        return f"the line “{marks[0]}” and its like stand in it {len(marks)} times"
    if (addresses := sum(_leads_article(paragraphs, n) for n in range(len(paragraphs)))) > 1:
        return f"{addresses} web addresses stand above a headline"
    datelines = sum(map(_is_dated, paragraphs))
    return f"{datelines} paragraphs begin with a dateline" if datelines >= _MANY_DATELINES else ""


def _leads_article(paragraphs: list[str], n: int) -> bool:
    """Say whether an address stands alone above a headline with prose below it."""
    if not _ADDRESS.fullmatch(paragraphs[n]) or n + 2 >= len(paragraphs):
        return False
    head, below = paragraphs[n + 1], paragraphs[n + 2 : n + 2 + _NEAR]
    return not is_prose(head) and not _ADDRESS.fullmatch(head) and any(map(is_prose, below))


def _is_head(paragraphs: list[str], n: int, are_signs: list[bool]) -> bool:
    line = paragraphs[n]
    if are_signs[n] or len(line.split()) > _HEADLINE_WORDS or line.endswith((".", ":", ";", ",")):
        return False
    if _is_of_summary(paragraphs[max(n - _BULLETS, 0) : n + 1]):
        return False
    below = range(n + 1, min(n + 1 + _NEAR, len(paragraphs)))
    sign = next((m for m in below if are_signs[m]), None)
    return sign is not None and not any(map(is_prose, paragraphs[n + 1 : sign])) and not furniture_reason(line)


def _is_of_summary(lines: list[str]) -> bool:
    """Say whether the last line is a point of a summary: agencies print one between the headline and the dateline."""
    points = list(takewhile(lambda line: line.casefold() != "summary", reversed(lines)))
    return len(points) < len(lines) and not any(map(is_prose, points))


def _is_sign(line: str) -> bool:
    """Say whether a line shows that an article has begun above it."""
    return is_byline(line) or is_date_line(line) or _is_dated(line) or _is_of_outlet(line)


def _is_of_outlet(line: str) -> bool:
    """Say whether a line is an outlet and a date: "Harbour Post, 4 May 2024"."""
    match = _OUTLET_DATED.fullmatch(line)
    return bool(match and is_date_line(match["date"]) and is_outlet(match["outlet"]))


def _words_of_prose(paragraphs: list[str]) -> int:
    return sum(len(line.split()) for line in paragraphs if is_prose(line))


@few_from_lists(_KEPT)
def _is_dated(line: str) -> bool:
    split = split_dateline(line)
    return bool(split and (split.place or split.credit))
