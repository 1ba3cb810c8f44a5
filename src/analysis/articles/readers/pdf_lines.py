"""Lines of a PDF page: put together from runs of characters, set in columns, joined into paragraphs."""

from statistics import median
from typing import Any, NamedTuple

_SAME_LINE = 0.5  # of a line's height that two runs may differ in height to stand on one line
_WORD_GAP = 0.15  # of a line's height between two words
_GAP = 1.0  # of a line's height between two runs that stand in two columns
_SPACE_BELOW = 0.75  # of a line's height: more white parts two paragraphs
_INDENT = 0.6  # of a line's height: a line that starts further right begins a paragraph
_SHORT = 0.85  # of the width of its column: a shorter line ends a paragraph
_HYPHENS = ("\ufffe", "\u00ad", "\x02", "-", "\u2010")
_RUNS = 3_000  # runs of characters on one page


class Line(NamedTuple):
    """A line of one column: its text and where it stands, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def lines_of_page(page: Any) -> list[Line]:
    """Return the lines of a page of pdfium, column by column."""
    text_page = page.get_textpage()
    count = min(text_page.count_rects(), _RUNS)
    boxes = [text_page.get_rect(n) for n in range(count)]
    runs = [Line(text_page.get_text_bounded(*box).strip("\r\n"), *box) for box in boxes]
    return in_reading_order(_joined([run for run in runs if run.text.strip()]))


def in_reading_order(lines: list[Line]) -> list[Line]:
    """Return lines by columns, from left to right; a line across columns parts what is above it from what is below.

    >>> left, right = Line("a", 0, 80, 100, 90), Line("b", 120, 80, 220, 90)
    >>> below = Line("c", 0, 60, 100, 70)
    >>> [line.text for line in in_reading_order([left, right, below])]
    ['a', 'c', 'b']
    """
    order: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda one: (-one.top, one.left)):
        if band and _crosses(line, band):
            order += _by_columns(band)
            band = []
        band.append(line)
    return order + _by_columns(band)


def paragraphs_of_lines(pages: list[list[Line]]) -> list[str]:
    """Return the paragraphs of the pages: a new one begins after white, with an indent, or after a short last line.

    >>> paragraphs_of_lines([[Line("They met to-", 0, 90, 100, 100), Line("day.", 0, 78, 20, 88)]])
    ['They met today.']
    """
    found: list[str] = []
    last = None
    for page in pages:
        width = median([line.right - line.left for line in page]) if page else 0
        for line in page:
            if last is not None and not _begins(last, line, width):
                found[-1] = _continued(found[-1], line.text)
            else:
                found.append(line.text)
            last = line
    return [" ".join(one.split()) for one in found]


def _begins(last: Line, line: Line, width: float) -> bool:
    height = max(line.top - line.bottom, 1.0)
    is_next_column = line.bottom > last.bottom + height
    ends = last.text.rstrip().endswith((".", "!", "?", "”", '"', "’", ":"))
    if is_next_column:
        return ends and (last.right - last.left) < _SHORT * width
    gap = last.bottom - line.top
    is_indented = line.left - last.left > _INDENT * height
    is_larger = abs((last.top - last.bottom) - height) > 0.3 * height
    return (
        gap > _SPACE_BELOW * height
        or is_larger
        or (ends and (is_indented or (last.right - last.left) < _SHORT * width))
    )


def _continued(text: str, more: str) -> str:
    """A hyphen at the end of a line is taken out before a small letter; a dash stays."""
    if text.endswith(_HYPHENS[:3]):
        return text[:-1] + more.lstrip()
    if text.endswith(_HYPHENS[3:]) and text[-2:-1].isalpha() and more[:1].islower():
        return text[:-1] + more
    return f"{text} {more}"


def _joined(runs: list[Line]) -> list[Line]:
    """Runs on one line that follow each other closely are one: bold words, links and marks are runs of their own."""
    lines: list[Line] = []
    for run in sorted(runs, key=lambda one: (one.bottom - one.top, one.left)):  # the highest first, marks last
        at = next((n for n, line in enumerate(lines) if _is_beside(line, run)), None)
        if at is None:
            lines.append(run)
        else:
            lines[at] = _together(*sorted((lines[at], run), key=lambda one: one.left))
    return _once_more(lines, len(runs))


def _once_more(lines: list[Line], before: int) -> list[Line]:
    """What was put together may now stand close to something else."""
    return lines if len(lines) == before else _joined(lines)


def _is_beside(line: Line, run: Line) -> bool:
    height = max(line.top - line.bottom, run.top - run.bottom)
    middle = (run.top + run.bottom) / 2
    gap = max(line.left, run.left) - min(line.right, run.right)
    return line.bottom - _SAME_LINE * height / 2 <= middle <= line.top + _SAME_LINE * height / 2 and gap < _GAP * height


def _together(first: Line, second: Line) -> Line:
    height = max(first.top - first.bottom, second.top - second.bottom)
    is_apart = second.left - first.right > _WORD_GAP * height
    space = " " if is_apart and not (first.text.endswith(" ") or second.text.startswith(" ")) else ""
    return Line(
        first.text + space + second.text,
        first.left,
        min(first.bottom, second.bottom),
        max(first.right, second.right),
        max(first.top, second.top),
    )


def _crosses(line: Line, band: list[Line]) -> bool:
    """True where a line stands across two columns of the lines above it, or those stood across its own."""
    beside = [one for one in band if one.left < line.right and line.left < one.right]
    return len(_columns(beside)) > 1 or (len(beside) < len(band) and any(_covers(one, line, band) for one in band))


def _covers(one: Line, line: Line, band: list[Line]) -> bool:
    return (
        one.left < line.left
        and one.right > line.right
        and len(_columns(band)) == 1
        and (one.right - one.left) > 1.5 * (line.right - line.left)
    )


def _by_columns(band: list[Line]) -> list[Line]:
    return [line for column in _columns(band) for line in column]


def _columns(lines: list[Line]) -> list[list[Line]]:
    """Group lines that stand above each other; the groups from left to right."""
    columns: list[tuple[float, float, list[Line]]] = []
    for line in sorted(lines, key=lambda one: one.left):
        if columns and line.left < columns[-1][1]:
            left, right, inside = columns[-1]
            columns[-1] = (left, max(right, line.right), [*inside, line])
        else:
            columns.append((line.left, line.right, [line]))
    return [sorted(inside, key=lambda one: -one.top) for _, _, inside in columns]
