"""Two methods side by side: how often their labels meet."""

import pandas as pd

from ..core.categories import LABELS, METHODS
from ..core.english import capital, count
from .labels import not_drawn, percent
from .panels import MOST
from .saving import Chart, NoChart, chart
from .style import GREY, INK, MAIN, PAPER, SMALL, in_order


def methods(table: pd.DataFrame) -> Chart | NoChart:
    """Draw how often two methods give each pair of labels, for each target; framed where they agree.

    `table` is what `agreement_table` returns: `target`, two columns `label_…`, `n`, `share`.

    >>> methods(pd.DataFrame(columns=["target", "label_textblob", "label_target", "n"])).reason
    'No chart of methods: no mention was scored by both.'
    """
    first, second = [name for name in table.columns if name.startswith("label_")][:2]
    scored = table.dropna(subset=[first, second])
    if scored.empty:
        return NoChart("No chart of methods: no mention was scored by both.")
    sizes = scored.groupby("target")["n"].sum().sort_values(ascending=False, kind="stable")
    targets = [name for name in in_order(sizes.index) if name in set(sizes.index[:MOST])]
    one, other = (METHODS.get(name, name) for name in (first[6:], second[6:]))
    counts = [scored[scored["target"] == target].set_index([first, second])["n"] for target in targets]
    return chart(
        "Grid of how often two methods give each pair of labels",
        _finding(scored, first, second, one, other),
        subtitle=f"Mentions by the label that {one} gives (rows) and {other} gives (columns); framed where they agree",
        notes=[
            f"n = {count(int(scored['n'].sum()), 'mention')}.",
            *not_drawn(len(sizes) - len(targets), "target"),
            f"Darker: more of the target’s mentions. Counts under {SMALL} say little.",
        ],
        rows=[f"{capital(one)}: {label}" for label in LABELS],
        row_height=0.5,
        axis=0.45,
        panels=[f"{target}, n = {sizes[target]:,}" for target in targets],
        draw=lambda page: [
            _square(axes, places, own, other) for axes, places, own in zip(page.axes, page.places, counts, strict=True)
        ],
    )


def _square(axes, places, counts, method):
    axes.grid(False)
    axes.set_xlim(-0.5, 2.5)
    axes.set_xticks(range(3), LABELS)
    axes.set_xlabel(capital(method), labelpad=1)
    for row, one in zip(places, LABELS, strict=True):
        for column, other in enumerate(LABELS):
            number = int(counts.get((one, other), 0))
            shade = 0.05 + 0.6 * number / counts.max()
            frame = {"edgecolor": INK if one == other else PAPER, "linewidth": 1.2}
            axes.bar(column, 0.9, width=0.92, bottom=row - 0.45, color=MAIN, alpha=shade)
            axes.bar(column, 0.9, width=0.92, bottom=row - 0.45, color="none", **frame)
            axes.annotate(f"{number:,}", (column, row), ha="center", va="center", color=INK if number else GREY)


def _finding(scored, first, second, one, other):
    total = scored["n"].sum()
    apart = scored[scored[first] != scored[second]]
    if apart.empty:
        return f"{one} and {other} give the same label to every mention"
    pairs = apart.groupby([first, second])["n"].sum()
    a, b = pairs.idxmax()
    share = percent(apart["n"].sum() / total)
    return f"{one} and {other} disagree on {share} of mentions, most often where {one} says {a} and {other} {b}"
