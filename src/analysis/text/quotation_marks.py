"""Quotation marks paired into stretches, paragraph by paragraph."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .sentences import split_paragraphs


class Quote(NamedTuple):
    """A stretch between quotation marks, marks included; `closed` is false where no closing mark was found."""

    start: int
    end: int
    closed: bool


_DOUBLE = re.compile(r"[“”„«»\"]|``|(?:''|’’|‘‘)(?<!['’]..)(?!['’])")
_SINGLE = re.compile(r"[‘’']")
_OPENERS = {"“", "„", "«", "``", "‘‘"}
_CLOSERS = {"”", "»", "’’"}
_FAMILY = dict(zip('“”„«»"', "cccaas", strict=True)) | {"``": "d", "''": "d", "’’": "d", "‘‘": "d"}
_BEFORE_OPEN = frozenset(" \t\n\u00a0([{—–-―/:;,.…")
_INCHES = re.compile(r"\d[\d.]{0,7}(?:['’′]?\s?\d{1,7}|['’′])?$")
_LONGEST_NICKNAME = 20
_NICKNAME = re.compile(r"[“\"‘'][A-Z][\w-]+[”\"’']")
_NAME_BEFORE, _NAME_AFTER = re.compile(r"\b[A-Z][\w.’'-]{0,29} $"), re.compile(r" [A-Z]\w")
_ELISION = re.compile(r"[‘’'](?:em|til|tis|twas|cause|bout|n|round|\d0s|\d\d)\b", re.IGNORECASE)


def find_quotes(text: str, paragraphs: Sequence[tuple[int, int]] | None = None) -> list[Quote]:
    """Return the outermost stretches between quotation marks, in order; none crosses a paragraph's end.

    Double marks are read first: curly, straight, low, angled, doubled single ('' and ``). Single marks
    count where they stand outside double ones and can be told from apostrophes. A mark that is never
    closed opens a stretch up to the paragraph's end, as where each paragraph of a long quotation opens anew.
    `paragraphs` are those of `split_paragraphs`, where they are known already.

    >>> text = 'The 6\\'3" guard said: “We don’t know. ‘Wait,’ they told us.”'
    >>> [text[quote.start:quote.end] for quote in find_quotes(text)]
    ['“We don’t know. ‘Wait,’ they told us.”']
    """
    paragraphs = split_paragraphs(text) if paragraphs is None else paragraphs
    found = [quote for start, end in paragraphs for quote in _in_paragraph(text, start, end)]
    return [quote for quote in found if not (_is_nickname(text, quote) or _is_empty(text, quote))]


def find_inner_quotes(text: str, quote: Quote) -> list[Quote]:
    """Return the stretches between single marks inside a quotation.

    >>> text = "“He told me, ‘It is shut,’ and left.”"
    >>> [text[inner.start:inner.end] for inner in find_inner_quotes(text, Quote(0, len(text), True))]
    ['‘It is shut,’']
    """
    return _single_quotes(text, quote.start + 1, quote.end)


def _is_nickname(text, quote):
    """Is it a word inside a name: Ana “Nan” Ode?"""
    return quote.end - quote.start < _LONGEST_NICKNAME and bool(
        _NICKNAME.fullmatch(text, quote.start, quote.end)
        and _NAME_BEFORE.search(text, max(0, quote.start - 30), quote.start)
        and _NAME_AFTER.match(text, quote.end)
    )


def _is_empty(text, quote):
    """Is there nothing between the marks but other marks?"""
    return not any(sign.isalnum() for sign in text[quote.start : quote.end])


def _in_paragraph(text, start, end):
    """Double and single quotations; of two where one stands inside the other, the outer one."""
    doubles, singles = set(_double_quotes(text, start, end)), _single_quotes(text, start, end)
    outermost: list[Quote] = []
    for quote in sorted([*doubles, *singles], key=lambda quote: (quote.start, -quote.end)):
        if not outermost or quote.start >= outermost[-1].end:
            outermost.append(quote)
        elif quote.end > outermost[-1].end and quote in doubles:
            outermost[-1] = quote  # they overlap in part: the single mark was an apostrophe
    return outermost


def _double_quotes(text, start, end):
    quotes: list[Quote] = []
    opened, family, inner = None, "", False
    for mark in _DOUBLE.finditer(text, start, end):
        turn = _turn(text, mark, start, end, opened is not None)
        if opened is not None and _FAMILY[mark.group()] != family and (turn == "open" or inner):
            inner = turn == "open"  # a quotation inside this one, with marks of its own
        elif turn == "open":
            if opened is not None:
                quotes.append(Quote(opened, _trimmed(text, opened, mark.start()), False))
            opened, family, inner = mark.start(), _FAMILY[mark.group()], False
        elif turn == "close" and opened is not None:
            quotes.append(Quote(opened, mark.end(), True))
            opened = None
        elif turn == "close" and len(quotes) > 1 and not quotes[-2].closed:
            # The mark before was opened twice: one quotation inside another, with the same marks.
            quotes[-2:] = [Quote(quotes[-2].start, mark.end(), True)]
    if opened is not None:
        quotes.append(Quote(opened, _trimmed(text, opened, end), False))
    return [quote for quote in quotes if quote.end - quote.start > 2]


def _turn(text, mark, start, end, is_open):
    """Does this mark open or close? Straight marks, and curly ones set wrongly, are read by what stands around."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    opens = before in _BEFORE_OPEN and not after.isspace()
    closes = before not in " \t\n\u00a0([{" and not (after.isalnum() and before not in ".,!?…")
    sign = mark.group()
    if sign in _OPENERS:
        return "close" if is_open and closes and not opens else "open"
    if sign in _CLOSERS:
        return "open" if not is_open and opens and not closes else "close"
    if not is_open and _INCHES.search(text, max(start, mark.start() - 8), mark.start()):
        return "inches"
    if opens != closes:
        return "open" if opens else "close"
    return "close" if is_open else "open"


def _trimmed(text, start, end):
    return start + len(text[start:end].rstrip())


def _single_quotes(text, start, end):
    marks = list(_SINGLE.finditer(text, start, end))
    openers = [n for n, mark in enumerate(marks) if _opens(text, mark, start, end)]
    closers = _closers(text, marks, end) if openers else []
    quotes, at = [], start
    for n in openers:
        if marks[n].start() >= at and (close := closers[n]):
            quotes.append(Quote(marks[n].start(), close, True))
            at = close
    return quotes


def _opens(text, mark, start, end):
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (
        mark.group() != "’"
        and before in _BEFORE_OPEN
        and (after.isalnum() or after in "…[")
        and not (mark.group() == "'" and _ELISION.match(text, mark.start()))
    )


def _closers(text, marks, end):
    """For each mark the end of the quotation that it would open, passing over apostrophes and plural possessives.

    From the last mark to the first, for each knows by what stands behind it: a paragraph is gone through once.
    """
    closers, close, possessive = [], None, None
    for mark in reversed(marks):
        closers.append(close or possessive)
        before, after = text[mark.start() - 1], text[mark.end()] if mark.end() < end else " "
        if mark.group() == "‘" or (mark.group() == "'" and before in " ([—"):
            close = possessive = None
        elif before.isspace() or after.isalnum():
            continue
        elif before == "s" and text[mark.end() : mark.end() + 2].strip().islower():
            possessive = mark.end()
        else:
            close, possessive = mark.end(), None
    return closers[::-1]
