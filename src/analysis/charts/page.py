"""The sheet that every chart is drawn on: finding, unit and denominator above; n and source below."""

from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from ..settings import settings
from .fonts import readable
from .style import GREY, rules

WIDTH = 8.0  # inches
EDGE = 0.12
SOURCE = "source"  # the id of the foot line that `save` may replace

_TITLE, _SUBTITLE, _FOOT, _LABEL = 13, 9.5, 8, 9
_WIDEST_LABEL = 2.6


@dataclass
class Page:
    """A figure with its axes; `labels` gives the wrapped names of its rows."""

    figure: Figure
    axes: list
    rows: list[str]


@contextmanager
def page(
    *,
    title: str,
    subtitle: str,
    notes: list[str],
    rows=(),
    row_height: float = 0.3,
    height: float | None = None,
    right: float = 0.3,
    axis: float = 0.3,
    panels: list[str] | None = None,
    headings: float = 0.0,
):
    """Draw within: a page of fixed width, as high as its rows need, nothing of it overlapping.

    `rows` are the labels at the left (shortened and wrapped; their widest sets the margin), `height` the
    inches of the drawing where it has no rows, `right` and `axis` the inches kept free at the right and
    under the drawing, `headings` those over it, `panels` the titles of drawings side by side.

    >>> with page(title="One speaks", subtitle="Words", notes=["n = 1"], rows=["Ana Ruiz"]) as sheet:
    ...     len(sheet.axes), sheet.rows
    (1, ['Ana Ruiz'])
    """
    with mpl.rc_context(rules()):
        names = [_label(str(name)) for name in rows]
        if any(str(name).isascii() != label.isascii() for name, label in zip(rows, names, strict=True)):
            notes = [*notes, "Names in a script that no font here can draw are romanised by sound."]
        lines = max((name.count("\n") + 1 for name in names), default=1)
        drawing = height or max(len(names), 1) * max(row_height, 0.16 * lines + 0.08)
        sheet = _laid_out(title, subtitle, notes, names, drawing, right, axis, panels, headings)
        yield sheet
        _rows_named(sheet)


def _laid_out(title, subtitle, notes, names, drawing, right, axis, panels, headings):
    usable = WIDTH - 2 * EDGE
    head = [
        wrapped(readable(title), _TITLE, "bold", usable),
        wrapped(readable(subtitle), _SUBTITLE, "normal", usable),
    ]
    foot = wrapped(readable(" ".join(notes)), _FOOT, "normal", usable)
    source = wrapped(readable(default_source()), _FOOT, "normal", usable)
    above = EDGE + len(head[0]) * 0.24 + len(head[1]) * 0.18 + 0.12 + headings + (0.24 if panels else 0)
    below = EDGE + (len(foot) + len(source)) * 0.155 + 0.12 + axis
    figure = Figure(figsize=(WIDTH, above + drawing + below))
    FigureCanvasAgg(figure)
    _head_and_foot(figure, head, foot, source)
    left = EDGE + max((width(line) for name in names for line in name.split("\n")), default=0) + 0.1
    return Page(figure, _axes(figure, left, right, below, drawing, panels), names)


def _head_and_foot(figure, head, foot, source):
    tall = figure.get_figheight()
    put = {"x": EDGE / WIDTH, "va": "top", "linespacing": 1.25}
    figure.text(y=1 - EDGE / tall, s="\n".join(head[0]), size=_TITLE, weight="bold", **put)
    top = EDGE + len(head[0]) * 0.24
    figure.text(y=1 - top / tall, s="\n".join(head[1]), size=_SUBTITLE, color=GREY, **put)
    put = {"x": EDGE / WIDTH, "va": "top", "linespacing": 1.2, "size": _FOOT, "color": GREY}
    end = EDGE + len(source) * 0.155
    figure.text(y=end / tall, s="\n".join(source), gid=SOURCE, **put)
    figure.text(y=(end + len(foot) * 0.155) / tall, s="\n".join(foot), **put)


def _axes(figure, left, right, below, drawing, panels):
    count = len(panels or [""])
    gap = 0.25
    tall = figure.get_figheight()
    each = (WIDTH - left - right - gap * (count - 1)) / count
    axes = []
    for number in range(count):
        start = left + number * (each + gap)
        axes.append(figure.add_axes((start / WIDTH, below / tall, each / WIDTH, drawing / tall)))
        if panels:
            axes[-1].set_title(_fitted(readable(panels[number]), each, 9.5))
    return axes


def _rows_named(sheet):
    for number, axes in enumerate(sheet.axes):
        if sheet.rows:
            axes.set_ylim(len(sheet.rows) - 0.5, -0.5)
            axes.set_yticks(range(len(sheet.rows)), sheet.rows if number == 0 else [""] * len(sheet.rows))


def default_source() -> str:
    """Return the source line of this run's figures.

    >>> default_source()
    'Source: media-analysis-workbook. Invented sample corpus: people, outlets and events are fiction.'
    """
    made = "Source: media-analysis-workbook."
    if settings().is_sample:
        return f"{made} Invented sample corpus: people, outlets and events are fiction."
    return f"{made} Drawn from the articles given."


def _label(name: str) -> str:
    lines = wrapped(readable(name) or "(no name)", _LABEL, "normal", _WIDEST_LABEL)
    if len(lines) > 2:
        lines = [lines[0], _fitted(" ".join(lines[1:]), _WIDEST_LABEL, _LABEL)]
    return "\n".join(_fitted(line, _WIDEST_LABEL, _LABEL) for line in lines)


def _fitted(text: str, inches: float, size: float) -> str:
    if width(text, size) <= inches:
        return text
    while text and width(text + "…", size) > inches:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, size: float, weight: str, inches: float) -> list[str]:
    """Return the text in lines that are no wider than so many inches, but for a single longer word.

    >>> wrapped("one two three", 9, "normal", 0.6)
    ['one two', 'three']
    """
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size, weight) > inches:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@lru_cache(maxsize=10_000)
def width(text: str, size: float = _LABEL, weight: str = "normal") -> float:
    """Return the width of a text in inches, as it will be drawn.

    >>> width("wide") > width("will")
    True
    """
    with mpl.rc_context(rules()):
        canvas = _measuring_canvas()
        box = canvas.figure.text(0, 0, text, size=size, weight=weight)
        inches = box.get_window_extent(canvas.get_renderer()).width / canvas.figure.dpi
        box.remove()
        return float(inches)


@lru_cache(maxsize=1)
def _measuring_canvas():
    return FigureCanvasAgg(Figure(dpi=100))
