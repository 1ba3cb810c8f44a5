"""A chart and its words: shown in a notebook, saved beside one another, the same bytes on every run."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from PIL import Image

from ..core.english import capital
from ..core.errors import InputError
from ..core.files import whole
from ..core.markdown import as_markdown
from ..core.schema import Tables
from .fitting import wrapped
from .fonts import readable
from .layout import EDGE, NARROW, SOURCE, WIDE, Plan, lay_out
from .style import GREY, rules

_NEARLY_FULL = 250  # of 255: such a level is a mean of full ones and the edges of letters
FILES = (".png", ".svg", "-narrow.svg", ".txt")


@dataclass(frozen=True)
class Chart:
    """A chart and its alt text: "[Kind of chart] of [data]. [Takeaway]." A notebook shows both.

    `drawn` is the plan of a chart, or a matplotlib Figure, which has one width; `name` that of its files.
    """

    drawn: Plan | Figure
    alt: str
    name: str = ""

    @cached_property
    def figure(self) -> Figure:
        """The chart as a page shows it."""
        return lay_out(self.drawn, WIDE) if isinstance(self.drawn, Plan) else self.drawn

    @cached_property
    def narrow(self) -> Figure:
        """The chart as a phone or one column of a page shows it."""
        return lay_out(self.drawn, NARROW) if isinstance(self.drawn, Plan) else self.drawn

    @cached_property
    def picture(self) -> bytes:
        """The chart as PNG: drawn once, for the file and the notebook."""
        return _bytes(self.figure, "png")

    def _repr_mimebundle_(self, include=None, exclude=None):
        about = {"alt": self.alt, "width": round(self.figure.get_figwidth() * 100)}
        about |= {"name": self.name} if self.name else {}
        return {"image/png": self.picture, "text/plain": self.alt}, {"image/png": about}


@dataclass(frozen=True)
class NoChart:
    """What stands where there is nothing to draw: a sentence that says so. It is false.

    >>> bool(NoChart("No chart of speakers: nobody is quoted."))
    False
    """

    reason: str

    def __bool__(self):
        return False

    def _repr_markdown_(self):
        return as_markdown(self.reason)


def chart(kind: str, finding: str, *, subtitle: str, notes: list[str], draw: Callable, **layout: Any) -> Chart:
    """Return the chart of a finding: `kind` opens its alt text, `layout` are the other fields of `Plan`.

    >>> chart("Bar chart of words", "Ana Ruiz leads", subtitle="Words", notes=[], draw=lambda page: None).alt
    'Bar chart of words. Ana Ruiz leads.'
    """
    plan = Plan(title=capital(finding), subtitle=subtitle, notes=[note for note in notes if note], draw=draw, **layout)
    return Chart(plan, f"{kind}. {capital(finding)}.")


def save(
    fig: Chart | NoChart | Figure,
    name: str,
    *,
    run: Tables | None = None,
    alt: str | None = None,
    source: str | None = None,
    folder: str | Path | None = None,
) -> Chart | NoChart:
    """Save a chart as `<folder>/<name>.png`, `.svg`, `-narrow.svg` and `.txt` (its alt text), and return it.

    `fig` is what a chart function returned, or any matplotlib Figure, which then needs `alt`. `run`, what
    `analysis.run` returned, says where figures go and what the source line at the foot says; `folder` (here,
    where there is no run) and `source` go before. Where there is nothing to draw, no file is written, those of
    an earlier run go, and the sentence is returned.
    Equal charts give equal bytes: no date, creator or software is written.
    Raises InputError for a name that is a path, and for a figure without alt text.

    >>> save(NoChart("No chart of speakers: nobody is quoted."), "03-speakers", folder="nowhere").reason
    'No chart of speakers: nobody is quoted.'
    """
    if not name or Path(name).name != name or name.startswith("."):
        raise InputError(f"{name!r} is not a name for a figure; give it without folders, such as '03-speakers'")
    folder = Path(folder or (run.settings.figures if run else "."))
    source = source or (run.settings.source if run else None)
    if isinstance(fig, NoChart):
        _clear(folder, name)
        return fig
    made = fig if isinstance(fig, Chart) else Chart(fig, alt or "")
    made = replace(made, alt=alt or made.alt, name=name)
    if not made.alt:
        raise InputError(f"the figure {name!r} has no alt text; give it as alt='…'")
    for figure in (made.figure, made.narrow) if source else ():
        _set_source(figure, source)
    _write(made, folder, name)
    return made


def _write(made, folder, name):
    drawn = (
        made.picture,
        _bytes(made.figure, "svg"),
        _bytes(made.narrow, "svg"),
        (made.alt + "\n").encode(),
    )
    for end, content in zip(FILES, drawn, strict=True):
        with whole(folder / f"{name}{end}") as beside:
            beside.write_bytes(content)


def _bytes(figure, kind):
    buffer = io.BytesIO()
    how: dict[str, dict[str, Any]] = {
        "png": {"metadata": {"Software": None}, "pil_kwargs": {"compress_level": 0}},  # it is packed with fewer colours
        "svg": {"metadata": {"Date": None, "Creator": None}},
    }
    with mpl.rc_context(rules()):
        figure.savefig(buffer, format=kind, bbox_inches=_whole(figure), **how[kind])
    return buffer.getvalue() if kind == "svg" else _fewer_colours(buffer)


def _fewer_colours(buffer):
    """A chart has few colours: 256 take a quarter of the bytes, and look the same; paper stays white."""
    fewer = io.BytesIO()
    with Image.open(buffer) as picture:
        few = picture.convert("RGB").quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.putpalette([255 if level > _NEARLY_FULL else level for level in few.getpalette() or ()])
        few.save(fewer, "PNG", compress_level=6, dpi=picture.info["dpi"])  # 9 takes eight times as long for 5% less
    return fewer.getvalue()


def _whole(figure):
    """The page, made longer at its foot where the source line needs more room."""
    wide, tall = figure.get_size_inches()
    lowest = min((text.get_window_extent().y0 / figure.dpi for text in _source_lines(figure)), default=EDGE)
    return Bbox.from_extents(0, min(0, round(lowest - EDGE, 2)), wide, tall)


def _set_source(figure, source):
    line = next(iter(_source_lines(figure)), None)
    line = line or figure.text(0.015, 0, "", va="top", size=8, color=GREY, gid=SOURCE)
    line.set_text("\n".join(wrapped(readable(source), 8, "normal", figure.get_figwidth() - 2 * EDGE)))


def _source_lines(figure):
    return [text for text in figure.texts if text.get_gid() == SOURCE]


def _clear(folder, name):
    for end in FILES:
        (folder / f"{name}{end}").unlink(missing_ok=True)
