"""The lines of a PDF become paragraphs; words that were broken at the end of a line are made whole."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ..patterns import EXPORTED
from .pdf_runs import Line, is_level

_WHITE = 0.35  # heights of type beyond the usual white between two lines: more parts two paragraphs
_INDENT = 0.6  # heights of type: a line that starts further right begins a paragraph
_LARGER = 0.15  # of a line's height: type that differs by more belongs to another paragraph
_HEADLINE = 1.2  # times the usual height: type in which a line may end anywhere
_SCRAP = 0.7  # of the usual width of lines: a shorter one ends its paragraph before a capital
_ROOM = 0.5  # heights of type that the first word of the next line would have left free
_NEAR = 3.0  # heights of type between the left edges of lines of one column
_AROUND = 2  # lines before and after that tell where lines end here
_ENDS = (".", "!", "?", "”", '"', "’", ":")
_BROKEN = ("\ufffe", "\u00ad", "\x02")  # what stands for a hyphen that was set only because the line ends
_HYPHENS = ("-", "\u2010", *_BROKEN)


class Paragraph(NamedTuple):
    """A paragraph, the height of its type in points, and the number of the page on which it begins."""

    text: str
    height: float
    page: int


class _Usual(NamedTuple):
    """The usual height of type, the width of a column, and the white between its lines in heights of type."""

    height: float
    width: float
    white: float


def paragraphs_of_pages(pages: list[list[Line]]) -> list[Paragraph]:
    """Return the paragraphs of the pages: a new one begins after white, with an indent, or after a short last line.

    A hyphen at the end of a line is taken out, but in words that the document writes with one elsewhere.

    >>> paragraphs_of_pages([[Line("They met to-", 0, 90, 100, 100), Line("day.", 0, 78, 20, 88)]])
    [Paragraph(text='They met today.', height=10, page=0)]
    """
    hyphened = frozenset(_hyphened_words(pages))
    height = median([line.height for page in pages for line in page] or [0.0])
    found: list[Paragraph] = []
    last = None
    for number, page in enumerate(pages):
        usual = _Usual(height, _usual_width(page), _usual_white(page))
        for n, line in enumerate(page):
            if last is None or _begins(page, n, last, usual):
                found.append(Paragraph(line.text, line.height, number))
            else:
                found[-1] = found[-1]._replace(text=_continued(found[-1].text, line.text, hyphened))
            last = line
    return [one._replace(text=" ".join(one.text.split())) for one in found]


def _hyphened_words(pages: list[list[Line]]) -> Iterator[str]:
    for page in pages:
        for line in page:
            yield from re.findall(r"\b[^\W\d_]{1,40}-[^\W\d_]{1,40}\b", line.text.casefold())


def _usual_width(page: list[Line]) -> float:
    """Return the width that three quarters of the lines of a page do not go beyond: that of a column."""
    widths = sorted(line.right - line.left for line in page)
    return widths[len(widths) * 3 // 4] if widths else 0.0


def _usual_white(page: list[Line]) -> float:
    """Return the white between the lines of a page, in heights of their type."""
    below = [(one.bottom - two.top) / one.height for one, two in pairwise(page)]
    whites = [white for white in below if -1 < white < 3]
    return median(whites) if whites else 0.0


def _begins(page: list[Line], n: int, last: Line, usual: _Usual) -> bool:
    """Say whether line `n` of a page begins a paragraph after the last line."""
    line = page[n]
    if (is_level(last, line) and line.left > last.right) or last.text.endswith(_BROKEN):
        return False
    if _differ(last, line) or EXPORTED.fullmatch(line.text) or EXPORTED.fullmatch(last.text):
        return True
    is_after_end = last.text.rstrip().endswith(_ENDS)
    is_start = not line.text[:1].islower()
    had_room = is_start and _had_room(last, line, max(_right_edge(page, n, last), last.left + _SCRAP * usual.width))
    if line.bottom > last.bottom:  # the next column, or the next page
        is_indented = any(line.left - below.left > _INDENT * line.height for below in page[n + 1 : n + 2])
        return had_room or (is_after_end and is_start and is_indented)
    is_apart = (last.bottom - line.top) / line.height > usual.white + _WHITE
    is_indented = line.left - last.left > _INDENT * line.height
    return is_apart or (is_indented and is_after_end) or (had_room and last.height < _HEADLINE * usual.height)


def _right_edge(page: list[Line], n: int, last: Line) -> float:
    """Return where the lines around the one before line `n` end, of those of its column and its type."""
    around = [line for line in page[max(n - 1 - _AROUND, 0) : n + _AROUND] if not _differ(line, last)]
    return max((one.right for one in around if abs(one.left - last.left) < _NEAR * last.height), default=last.right)


def _differ(one: Line, other: Line) -> bool:
    return abs(one.height - other.height) > _LARGER * max(one.height, other.height)


def _had_room(last: Line, line: Line, right: float) -> bool:
    """Say whether the first word of a line would have fitted into the line before it."""
    first = line.text.split(" ", 1)[0]
    width = (line.right - line.left) * (len(first) + 1) / max(len(line.text), 1)
    return right - last.right > width + _ROOM * line.height


def _continued(text: str, more: str, hyphened: Set[str]) -> str:
    """A hyphen at the end of a line goes before a small letter, unless the word has one elsewhere; a dash stays."""
    if not text.endswith(_HYPHENS):
        return f"{text} {more}"
    head, tail = re.search(r"[^\W\d_]*$", text[:-1]), re.match(r"[^\W\d_]*", more)
    word = f"{head[0] if head else ''}-{tail[0] if tail else ''}".casefold()
    if word in hyphened or (text[-2:-1].isalpha() and more[:1].isupper()):
        return f"{text[:-1]}-{more}"
    if text.endswith(_BROKEN) or (text[-2:-1].isalpha() and more[:1].islower()):
        return text[:-1] + more
    return f"{text} {more}"
