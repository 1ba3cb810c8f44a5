"""A PDF page as pdfium gives it, character by character, becomes runs of words: each with its place."""

import re
from collections.abc import Iterable, Iterator
from statistics import median
from typing import Any, NamedTuple

_CHARACTERS = 60_000  # on one page: more is no page of text
_GAP = 1.0  # of the height of the type: a wider gap on one line is between two columns, or two ends of a line
_LEVEL = 0.5  # of that height that two words of one line may differ in their middles
_WORD = re.compile(r"[^\s\x02\ufffe]+[\x02\ufffe]?+")  # these two stand for a hyphen at the end of a line
_CAPS = 20  # of them on one page
_CAP = 1.8  # times the type of the page: the height of a large first letter


class Line(NamedTuple):
    """Words that stand on one line of one column, and where, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Return the height of the type."""
        return max(self.top - self.bottom, 1.0)


def runs_of_page(page: Any) -> list[Line]:
    """Return the runs of words of a page of pdfium, in the order in which they were set.

    The box of a character is that of its type, not of its ink, so that all words of a line stand level. (The boxes
    that pdfium draws round whole stretches overlap where letters are kerned, and repeat what stands in both.)
    """
    groups: list[list[Line]] = []
    for word in _words(page.get_textpage()):
        if groups and _follows(groups[-1][-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return _with_large_letters([_joined(*group) for group in groups])


def joined(first: Line, second: Line) -> Line:
    """Return two runs of one line as one; the box is that of both.

    >>> joined(Line("They", 0, 0, 20, 10), Line("met.", 23, 0, 40, 10))
    Line(text='They met.', left=0, bottom=0, right=40, top=10)
    """
    return _joined(first, second)


def is_level(first: Line, second: Line) -> bool:
    """Return True where two runs stand at one height, though their type may differ in size.

    >>> is_level(Line("Page", 0, 0, 20, 10), Line("2", 300, 1, 305, 9))
    True
    """
    apart = abs((first.top + first.bottom) - (second.top + second.bottom)) / 2
    return apart <= _LEVEL * min(first.height, second.height)


def in_rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines by the height at which they stand, the highest first, those of one height from the left.

    >>> lines = [Line("met.", 30, 0, 50, 10), Line("They", 0, 1, 20, 9), Line("Talks", 0, 30, 40, 40)]
    >>> [[line.text for line in row] for row in in_rows(lines)]
    [['Talks'], ['They', 'met.']]
    """
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: -(one.top + one.bottom)):
        if rows and is_level(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def gap_between(first: Line, second: Line) -> float:
    """Return the white between two runs from left to right, in heights of the larger type; below zero they overlap.

    >>> gap_between(Line("They", 0, 0, 20, 10), Line("met.", 23, 0, 40, 10))
    0.3
    """
    white = max(first.left, second.left) - min(first.right, second.right)
    return white / max(first.height, second.height)


def _words(text_page: Any) -> Iterator[Line]:
    import pypdfium2.raw as pdfium

    raw, count = text_page.raw, min(text_page.count_chars(), _CHARACTERS)
    text = text_page.get_text_range(0, count)
    if len(text) != count:  # it leaves out what is no character
        text = "".join(chr(pdfium.FPDFText_GetUnicode(raw, n) or 32) for n in range(count))
    box = pdfium.FS_RECTF()
    for match in _WORD.finditer(text):
        start, end = match.span()
        pdfium.FPDFText_GetLooseCharBox(raw, start, box)
        left, bottom, top = box.left, box.bottom, box.top
        pdfium.FPDFText_GetLooseCharBox(raw, end - 1, box)
        yield Line(match[0], left, bottom, max(box.right, left), top)


def _follows(last: Line, word: Line) -> bool:
    white, height = word.left - last.right, word.top - word.bottom
    is_near = -height < white < _GAP * height and word.left > last.left
    return is_near and (word.bottom == last.bottom or is_level(last, word))


def _joined(*words: Line) -> Line:
    texts, lefts, bottoms, rights, tops = zip(*words, strict=True)
    return Line(" ".join(texts), lefts[0], min(bottoms), max(rights), max(tops))


def _with_large_letters(runs: list[Line]) -> list[Line]:
    """A large letter with which an article begins is the first of the line to its right."""
    usual = median([run.height for run in runs]) if runs else 0
    letters = [run for run in runs if len(run.text) == 1 and run.text.isalpha() and run.height > _CAP * usual]
    for letter in letters if len(letters) <= _CAPS else []:
        beside = [run for run in runs if run.left > letter.left and letter.bottom < run.bottom < run.top <= letter.top]
        first = max((run for run in beside if gap_between(letter, run) < _GAP), key=lambda run: run.top, default=None)
        if first:
            runs[runs.index(first)] = first._replace(text=letter.text + first.text)
            runs.remove(letter)
    return runs
