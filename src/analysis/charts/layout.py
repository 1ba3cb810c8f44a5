"""The sheet that every chart is drawn on: finding, unit and denominator above; n and source below."""

from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from ..core.settings import DRAWN, MADE
from .fonts import readable, romanised
from .style import GREY, rules

WIDTH = 8.0  # inches
EDGE = 0.12
SOURCE = "source"  # the id of the foot line that `save` may replace

_TITLE, _SUBTITLE, _FOOT, _LABEL, _PANEL = 13, 9.5, 8, 9, 9


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
    gap: float = 0.25,
    widest: float = 2.6,
):
    """Draw within: a page of fixed width, as high as its rows need, nothing of it overlapping.

    `rows` are the labels at the left (shortened and wrapped; their widest sets the margin), `height` the
    inches of the drawing where it has no rows, `right` and `axis` the inches kept free at the right and
    under the drawing, `headings` those over it, `panels` the titles of drawings side by side, `gap` the
    inches between them, `widest` those that a label may take.

    >>> with page(title="One speaks", subtitle="Words", notes=["n = 1"], rows=["Ana Ruiz"]) as sheet:
    ...     len(sheet.axes), sheet.rows
    (1, ['Ana Ruiz'])
    """
    with mpl.rc_context(rules()):
        names = [_label(str(name), widest) for name in rows]
        if any(romanised(str(name)) for name in rows):
            notes = [*notes, "Names in a script that no font here can draw are romanised by sound."]
        lines = max((name.count("\n") + 1 for name in names), default=1)
        drawing = height or max(len(names), 1) * max(row_height, 0.16 * lines + 0.08)
        sheet = _laid_out(title, subtitle, notes, names, drawing, right, axis, panels, headings, gap)
        yield sheet
        _rows_named(sheet)


def _laid_out(title, subtitle, notes, names, drawing, right, axis, panels, headings, gap):
    usable = WIDTH - 2 * EDGE
    head = [
        wrapped(readable(title), _TITLE, "bold", usable),
        wrapped(readable(subtitle), _SUBTITLE, "normal", usable),
    ]
    foot = wrapped(readable(" ".join(notes)), _FOOT, "normal", usable)
    source = wrapped(readable(f"{MADE} {DRAWN}"), _FOOT, "normal", usable)
    above = EDGE + len(head[0]) * 0.24 + len(head[1]) * 0.18 + 0.12 + headings + (0.38 if panels else 0)
    below = EDGE + (len(foot) + len(source)) * 0.155 + 0.12 + axis
    figure = Figure(figsize=(WIDTH, above + drawing + below))
    FigureCanvasAgg(figure)
    _head_and_foot(figure, head, foot, source)
    left = EDGE + max((width(line) for name in names for line in name.split("\n")), default=0) + 0.1
    return Page(figure, _axes(figure, left, right, below, drawing, panels, headings, gap), names)


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


def _axes(figure, left, right, below, drawing, panels, headings, gap):
    count = len(panels or [""])
    tall = figure.get_figheight()
    each = (WIDTH - left - right - gap * (count - 1)) / count
    axes = []
    for number in range(count):
        start = left + number * (each + gap)
        axes.append(figure.add_axes((start / WIDTH, below / tall, each / WIDTH, drawing / tall)))
        if panels:
            title, size = _panel_title(str(panels[number]), each + gap - 0.1)
            axes[-1].set_title(title, size=size, pad=5 + headings * 72, linespacing=1.1)
    return axes


def _rows_named(sheet):
    for number, axes in enumerate(sheet.axes):
        if sheet.rows:
            axes.set_ylim(len(sheet.rows) - 0.5, -0.5)
            axes.set_yticks(range(len(sheet.rows)), sheet.rows if number == 0 else [""] * len(sheet.rows))


def _label(name: str, widest: float) -> str:
    return "\n".join(_two_lines(name, widest, _LABEL))


def _panel_title(name: str, inches: float) -> tuple[str, float]:
    sizes = (_PANEL, _PANEL - 1, _PANEL - 2)
    titles = ["\n".join(_two_lines(name, inches, size, "bold")) for size in sizes]
    return next((pair for pair in zip(titles, sizes, strict=True) if "…" not in pair[0]), (titles[-1], sizes[-1]))


def _two_lines(name: str, inches: float, size: float, weight: str = "normal") -> list[str]:
    lines = wrapped(readable(name) or "(no name)", size, weight, inches)
    lines = [*lines[:1], " ".join(lines[1:])] if len(lines) > 2 else lines
    return [_fitted(line, inches, size, weight) for line in lines]


def _fitted(text: str, inches: float, size: float, weight: str = "normal") -> str:
    if width(text, size, weight) <= inches:
        return text
    while text and width(text + "…", size, weight) > inches:
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
