"""Tables to draw: a few groups, one, forty, none; long names, names in other scripts, names that are code."""

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest

from analysis.charts.style import rules

NAMES = [
    "Ana Ruiz",
    "Maria del Carmen Fernández de la Vega y Santibáñez-Ochoa",
    "the Ministry of Foreign Affairs and International Cooperation of the Republic of Elsewhere",
    "王毅",
    "Владимир Кузнецов",
    "محمد العلي",
    "नरेन्द्र",
    "$5 A$AP \\frac{",
    "<script>alert(1)</script>",
]


@pytest.fixture
def voice():
    """Make a voice table of so many groups, the unattributed besides."""

    def make(groups, *, measure="words", first=40):
        names = [*NAMES, *(f"Speaker Number {n}" for n in range(60))][:groups]
        counts = [first + 3 * (groups - n) for n in range(groups)]
        table = pd.DataFrame({"group": [*names, "unattributed"], "words": [*counts, 10]})
        table["quoted_words"] = table["words"] // 2
        table["quotations"] = table["words"] // 5
        table["articles"] = table["words"] // 8
        table["n"] = table[measure]
        table["denominator"] = table["n"].sum()
        table["share"] = table["n"] / table["denominator"]
        known = table["articles"] >= 5
        table["low"] = (table["share"] * 0.8).where(known)
        table["high"] = (table["share"] * 1.3).where(known)
        return table

    return make


@pytest.fixture
def texts():
    """Return all that is written on a chart, as one string."""
    return lambda chart: " ".join(text.get_text().replace("\n", " ") for text in _texts(chart.figure))


@pytest.fixture
def inside():
    """Check that no text of a chart leaves the page or lies on another, wide or narrow."""
    return _nothing_overlaps


def _nothing_overlaps(chart):
    with mpl.rc_context(rules()):
        _fits(chart.figure)
        _fits(chart.narrow)


def _fits(figure):
    figure.draw_without_rendering()
    boxes = [(text.get_text(), text.get_window_extent()) for text in _texts(figure)]
    page = figure.bbox.padded(1)
    for text, box in boxes:
        assert page.containsx(box.x0), f"leaves the page: {text!r}"
        assert page.containsx(box.x1), f"leaves the page: {text!r}"
        assert page.containsy(box.y0), f"leaves the page: {text!r}"
        assert page.containsy(box.y1), f"leaves the page: {text!r}"
    low = np.array([box.padded(-1.5).min for _, box in boxes])
    high = np.array([box.padded(-1.5).max for _, box in boxes])
    overlap = ((low[:, None] < high) & (low < high[:, None])).all(axis=2)
    pairs = [(boxes[one][0], boxes[other][0]) for one, other in np.argwhere(np.triu(overlap, 1))]
    assert not pairs, f"texts lie on one another: {pairs}"


def _texts(figure):
    texts = figure.findobj(lambda item: hasattr(item, "get_text"))
    never_drawn = {label for axes in figure.axes for axis in (axes.xaxis, axes.yaxis) for label in _out_of_range(axis)}
    return [text for text in texts if text.get_text().strip() and text.get_visible() and text not in never_drawn]


def _out_of_range(axis):
    """The labels of ticks beyond the ends of an axis, which matplotlib keeps and never draws."""
    low, high = sorted(axis.get_view_interval())
    ticks = [tick for tick in axis.get_major_ticks() if not low <= tick.get_loc() <= high]
    return [label for tick in ticks for label in (tick.label1, tick.label2)]
