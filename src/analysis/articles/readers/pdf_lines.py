"""The runs of a PDF page in the order of reading: as they were set, or by columns where whole rows were."""

from itertools import pairwise

from .pdf_runs import Line, gap_between, in_rows, is_level, joined

_FEWEST = 20  # runs on a page that tell how it was set
_MOST = 3_000  # runs on a page: more are no newspaper, and columns take time with their square
_ROWS = 0.3  # of all runs: as many that go on level, across white, were set row by row through all columns
_WIDE = 1.5  # times the width of a column: a line above it that stands across the page
_CLOSE = 0.5  # heights of type between two runs that are one line wherever they were set


def in_reading_order(runs: list[Line]) -> list[Line]:
    """Return the runs of a page as lines: in the order in which they were set, which follows columns as a rule.

    Where they were set in rows across columns, the columns are told by where the runs stand: from left to right, and a
    line across columns parts what is above from below.

    >>> rows = range(800, 0, -10)
    >>> pairs = [(Line("a", 0, row, 100, row + 9), Line("b", 120, row, 220, row + 9)) for row in rows]
    >>> "".join(line.text for line in in_reading_order([run for pair in pairs for run in pair])) == "a" * 80 + "b" * 80
    True
    """
    return _whole_lines(_by_bands(runs) if _is_in_rows(runs) else runs, within=float("inf"))


def _is_in_rows(runs: list[Line]) -> bool:
    """Many runs go on at the same height, and none goes up again, as the first of a new column does."""
    if len(runs) > _MOST:
        return False
    pairs = list(pairwise(runs))
    across = sum(is_level(one, two) and gap_between(one, two) > _CLOSE and two.left > one.left for one, two in pairs)
    is_across = across > _ROWS * max(len(pairs), _FEWEST)
    return is_across and not any(two.bottom > one.top for one, two in pairs)


def _by_bands(runs: list[Line]) -> list[Line]:
    order: list[Line] = []
    band: list[Line] = []
    for line in _from_the_top(_whole_lines(_from_the_top(runs))):
        if band and _crosses(line, band):
            order += _by_columns(band)
            band = []
        band.append(line)
    return order + _by_columns(band)


def _whole_lines(runs: list[Line], *, within: float = _CLOSE) -> list[Line]:
    """Join neighbours that stand on one line: bold words and links are set apart, as are words far between."""
    lines: list[Line] = []
    for run in runs:
        if lines and is_level(lines[-1], run) and run.left > lines[-1].left and gap_between(lines[-1], run) < within:
            lines[-1] = joined(lines[-1], run)
        else:
            lines.append(run)
    return lines


def _from_the_top(lines: list[Line]) -> list[Line]:
    return [line for row in in_rows(lines) for line in row]


def _crosses(line: Line, band: list[Line]) -> bool:
    """True where a line stands across two columns of the lines above it, or those stood across its own."""
    beside = [one for one in band if one.left < line.right and line.left < one.right]
    if len(_columns(beside)) > 1:
        return True
    is_one = len(beside) == len(band) and len(_columns(band)) == 1
    return is_one and any(_covers(one, line) for one in band)


def _covers(wide: Line, line: Line) -> bool:
    return wide.left <= line.left and wide.right > line.right and _width(wide) > _WIDE * _width(line)


def _width(line: Line) -> float:
    return line.right - line.left


def _by_columns(band: list[Line]) -> list[Line]:
    return [line for column in _columns(band) for line in column]


def _columns(lines: list[Line]) -> list[list[Line]]:
    """Group lines that stand above each other; the groups from left to right."""
    columns: list[tuple[float, list[Line]]] = []
    for line in sorted(lines, key=lambda one: one.left):
        if columns and line.left < columns[-1][0]:
            right, inside = columns[-1]
            columns[-1] = (max(right, line.right), [*inside, line])
        else:
            columns.append((line.right, [line]))
    return [_from_the_top(inside) for _, inside in columns]
