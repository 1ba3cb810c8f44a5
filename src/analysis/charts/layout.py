"""The sheet that every chart is drawn on, wide or narrow: finding, unit and denominator above; n and source below."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import fsum  # the same on every Python: `sum` adds fractions in another way since 3.12

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from ..core.english import count
from ..core.settings import DRAWN, MADE
from .fitting import fitted, text_width, two_lines, wrapped
from .fonts import readable, romanised
from .marks import beside, heading
from .style import GREY, INK, PAPER, rules

WIDE, NARROW = 8.0, 3.3  # inches; a phone shows the narrow one with no letter under 12 pixels
EDGE = 0.12
SOURCE = "source"  # the id of the foot line that `save` may replace

_TITLE, _SUBTITLE, _FOOT, _LABEL, _PANEL = 13, 9.5, 8, 9, 9
_LINE = 0.155  # inches of a line of small text
_OVER_LINES = {"facecolor": PAPER, "edgecolor": "none", "pad": 0.6}  # a label that no line of the scale runs through


@dataclass(frozen=True)
class Column:
    """Small figures, one a row: their heading, and the inches from the drawing to their right edge.

    `said` is how a narrow sheet, which has no columns, says each: with its heading where this is not given.
    """

    heading: str
    texts: Sequence[str]
    inches: float
    colour: str = GREY
    said: Sequence[str] = ()


def counted(noun: str, numbers: Iterable[int], inches: float, *, many: str = "") -> Column:
    """Return a column of how many there are in each row.

    >>> column = counted("quotation", [1, 1200], 1.2)
    >>> column.heading, column.texts, column.said
    ('quotations', ['1', '1,200'], ['1 quotation', '1,200 quotations'])
    """
    whole = [int(number) for number in numbers]
    said = [count(number, noun, many) for number in whole]
    return Column(many or f"{noun}s", [f"{number:,}" for number in whole], inches, said=said)


@dataclass(frozen=True)
class Plan:
    """What a chart says and draws, before it is known how wide the sheet is.

    `draw` is given the Page. `rows` are the labels at the left (on a narrow sheet over their row), `row_height`
    and `height` (where there are no rows) the inches of the drawing, `room` those kept free at the right of it and
    `axis` those under it; `panels` the titles of drawings side by side (below one another where it is narrow),
    `gap` the inches between them, `columns` the figures beside the drawing, or those of each panel, `widest` the
    inches that a label may take; `key` says under the subtitle what marks mean, each text with its colour.
    """

    title: str
    subtitle: str
    notes: Sequence[str]
    draw: Callable
    rows: Sequence[str] = ()
    row_height: float = 0.3
    height: float | None = None
    room: float = 0.1
    axis: float = 0.3
    panels: Sequence[str] = ()
    columns: Sequence = ()
    gap: float = 0.25
    widest: float = 2.6
    key: Sequence[tuple[str, str]] = ()


@dataclass
class Page:
    """A figure with its axes; `places` gives the middle of each row in each of them, a row being 1 high."""

    figure: Figure
    axes: list
    rows: list[str]
    places: list[list[float]]
    narrow: bool

    @property
    def y(self) -> list[float]:
        """The middle of each row in the first drawing."""
        return self.places[0]

    def box(self, row: int) -> tuple[float, float, float, float]:
        """Return where a row of the first drawing stands in the figure: left, bottom, width, height from 0 to 1."""
        frame = self.axes[0].get_position()
        bottom, top = self.axes[0].get_ylim()
        each = frame.height / (bottom - top)
        return frame.x0, frame.y1 - (self.y[row] + 0.5 - top) * each, frame.width, each


def lay_out(plan: Plan, width: float = WIDE) -> Figure:
    """Return the chart drawn on a sheet so many inches wide, as high as its rows need, nothing overlapping.

    >>> plan = Plan(title="One speaks", subtitle="Words", notes=["n = 1"], rows=["Ana Ruiz"], draw=lambda page: None)
    >>> float(lay_out(plan).get_figwidth()), float(lay_out(plan, NARROW).get_figwidth())
    (8.0, 3.3)
    """
    with mpl.rc_context(rules()):
        page = (_narrow if width < WIDE else _wide)(plan, width)
        plan.draw(page)
        for number, axes in enumerate(page.axes):
            if page.rows:
                named = page.rows if number == 0 and not page.narrow else [""] * len(page.rows)
                axes.set_yticks(page.places[number], named)
        return page.figure


def _wide(plan: Plan, width: float) -> Page:
    names = ["\n".join(two_lines(str(name), plan.widest, _LABEL)) for name in plan.rows]
    lines = max((name.count("\n") + 1 for name in names), default=1)
    each = max(plan.row_height, 0.16 * lines + 0.08)
    drawing = plan.height or max(len(names), 1) * each
    columns = _by_panel(plan)
    beside_it = max((column.inches for column in columns[-1]), default=0)
    right = EDGE + max(plan.room, beside_it)
    top = (0.2 if any(columns) else 0) + (0.38 if plan.panels else 0)
    left = EDGE + max((text_width(line, _LABEL) for name in names for line in name.split("\n")), default=0) + 0.1
    figure, below = _sheet(plan, width, top + drawing, plan.axis)
    count = max(len(plan.panels), 1)
    gap = plan.gap + (max((c.inches for cs in columns[:-1] for c in cs), default=0) if count > 1 else 0)
    wide = (width - left - right - gap * (count - 1)) / count
    boxes = [(left + number * (wide + gap), below + plan.axis, wide, drawing) for number in range(count)]
    page = Page(figure, _axes(figure, boxes), names, [[float(n) for n in range(len(names))]] * count, False)
    for number, axes in enumerate(page.axes):
        if plan.panels:
            title, size = _panel_title(str(plan.panels[number]), wide + gap - 0.1)
            axes.set_title(title, size=size, pad=5 + (0.2 * 72 if any(columns) else 0), linespacing=1.1)
        if names:
            axes.set_ylim(len(names) - 0.5, -0.5)
        for column in columns[number]:
            heading(axes, column.heading, inches=column.inches, colour=column.colour)
            for row, text in zip(page.y, column.texts, strict=False):
                beside(axes, row, text, inches=column.inches, colour=column.colour)
    return page


def _narrow(plan: Plan, width: float) -> Page:
    usable = width - 2 * EDGE
    columns = _by_panel(plan)
    if len(columns) > 1 and not any(columns[:-1]):  # figures of the whole row, beside the last drawing of a wide sheet
        columns = columns[::-1]
    blocks = [[_block(plan, row, cs, usable) for row in range(len(plan.rows))] for cs in columns]
    each = plan.row_height
    heights = [plan.height or fsum(len(block) * _LINE + 0.06 + each for block in panel if block) for panel in blocks]
    title = 0.28 if plan.panels else 0
    figure, _ = _sheet(plan, width, fsum(heights) + len(heights) * (title + plan.axis) - plan.axis, plan.axis)
    boxes, top = [], figure.get_figheight() - _above(plan, width)
    for height in heights:
        boxes.append((EDGE, top - title - height, usable - plan.room, height))
        top -= title + height + plan.axis
    page = Page(figure, _axes(figure, boxes), [str(name) for name in plan.rows], [], True)
    for axes, panel, height, number in zip(page.axes, blocks, heights, range(len(blocks)), strict=True):
        if plan.panels:
            axes.set_title(fitted(readable(str(plan.panels[number])), usable, _PANEL, "bold"), size=_PANEL, pad=4)
        if plan.rows:
            page.places.append(_stacked(axes, panel, each, height))
    return page


def _stacked(axes, panel: list[list[tuple[str, str]]], each: float, height: float) -> list[float]:
    """Write the labels over their rows, and return the middle of each row; one that is left out is out of sight."""
    axes.set_ylim(height / each - 0.5, -0.5)
    middles, down = [], 0.0
    for block in panel:
        if not block:
            middles.append(-1.0)
            continue
        for number, (text, colour) in enumerate(block):
            place = (down + (number + 0.55) * _LINE) / each - 0.5
            axes.annotate(
                text, (0, place), xycoords=axes.get_yaxis_transform(), ha="left", va="center", color=colour,
                size=_LABEL if number == 0 else 8.5, annotation_clip=False, bbox=_OVER_LINES,
            )  # fmt: skip
        down += len(block) * _LINE + 0.03
        middles.append((down + each / 2) / each - 0.5)
        down += each + 0.03
    return middles


def _block(plan: Plan, row: int, columns: Sequence[Column], usable: float) -> list[tuple[str, str]]:
    """The lines over a row: its name, and its figures in words; none where a panel has nothing of it."""
    names = two_lines(str(plan.rows[row]), usable, _LABEL)
    shown = [column for column in columns if row < len(column.texts) and column.texts[row]]
    if plan.panels and columns and not shown:
        return []
    figures = ", ".join(filter(None, (c.said[row] if c.said else f"{c.heading} {c.texts[row]}" for c in shown)))
    return [(name, INK) for name in names] + [(line, GREY) for line in wrapped(figures, 8.5, "normal", usable) if line]


def _by_panel(plan: Plan) -> list[Sequence[Column]]:
    """The columns of each drawing; those of a chart without panels are the last one's."""
    if plan.columns and not isinstance(plan.columns[0], Column):
        return list(plan.columns)
    count = max(len(plan.panels), 1)
    return [plan.columns if number == count - 1 else () for number in range(count)]


def _above(plan: Plan, width: float) -> float:
    return _under_subtitle(_head(plan, width)) + len(_key(plan, width)) * 0.18 + 0.12


def _under_subtitle(head: tuple[list[str], list[str]]) -> float:
    return EDGE + len(head[0]) * 0.24 + len(head[1]) * 0.18


def _key(plan: Plan, width: float) -> list[list[tuple[float, str, str]]]:
    """The lines of the key: how many inches from the left each text stands, the text and its colour."""
    lines: list[list[tuple[float, str, str]]] = []
    x = width
    for text, colour in plan.key:
        taken = text_width(text, _SUBTITLE)
        if x + taken > width - EDGE:
            lines.append([])
            x = EDGE
        lines[-1].append((x, text, colour))
        x += taken + 0.25
    return lines


def _head(plan: Plan, width: float) -> tuple[list[str], list[str]]:
    usable = width - 2 * EDGE
    return wrapped(readable(plan.title), _TITLE, "bold", usable), wrapped(
        readable(plan.subtitle), _SUBTITLE, "normal", usable
    )


def _sheet(plan: Plan, width: float, drawing: float, axis: float) -> tuple[Figure, float]:
    """A figure with its words above and below, and the inches that those below take."""
    usable = width - 2 * EDGE
    notes = list(plan.notes)
    if any(romanised(str(name)) for name in plan.rows):
        notes.append("Names in a script that no font here can draw are romanised by sound.")
    foot = wrapped(readable(" ".join(notes)), _FOOT, "normal", usable)
    source = wrapped(readable(f"{MADE} {DRAWN}"), _FOOT, "normal", usable)
    below = EDGE + (len(foot) + len(source)) * _LINE + 0.12
    figure = Figure(figsize=(width, _above(plan, width) + drawing + axis + below))
    FigureCanvasAgg(figure)
    head = _head(plan, width)
    _head_and_foot(figure, head, foot, source)
    for number, line in enumerate(_key(plan, width)):
        y = 1 - (_under_subtitle(head) + number * 0.18) / figure.get_figheight()
        for x, text, colour in line:
            figure.text(x / width, y, text, size=_SUBTITLE, color=colour, va="top")
    return figure, below


def _head_and_foot(figure, head, foot, source):
    wide, tall = figure.get_size_inches()
    put = {"x": EDGE / wide, "va": "top", "linespacing": 1.25}
    figure.text(y=1 - EDGE / tall, s="\n".join(head[0]), size=_TITLE, weight="bold", **put)
    top = EDGE + len(head[0]) * 0.24
    figure.text(y=1 - top / tall, s="\n".join(head[1]), size=_SUBTITLE, color=GREY, **put)
    put = {"x": EDGE / wide, "va": "top", "linespacing": 1.2, "size": _FOOT, "color": GREY}
    end = EDGE + len(source) * _LINE
    figure.text(y=end / tall, s="\n".join(source), gid=SOURCE, **put)
    figure.text(y=(end + len(foot) * _LINE) / tall, s="\n".join(foot), **put)


def _axes(figure, boxes):
    """Axes at boxes of inches: left, bottom, width, height."""
    wide, tall = figure.get_size_inches()
    return [figure.add_axes((x / wide, y / tall, w / wide, h / tall)) for x, y, w, h in boxes]


def _panel_title(name: str, inches: float) -> tuple[str, float]:
    sizes = (_PANEL, _PANEL - 1)
    titles = ["\n".join(two_lines(name, inches, size, "bold")) for size in sizes]
    return next((pair for pair in zip(titles, sizes, strict=True) if "…" not in pair[0]), (titles[-1], sizes[-1]))
