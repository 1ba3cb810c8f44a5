"""How far figures can be trusted: estimates with their intervals, beside what was asked or what was coded."""

import pandas as pd
from matplotlib.ticker import PercentFormatter

from ..coding.units import MEASURES
from ..core.english import capital, count
from .labels import percent
from .layout import page
from .marks import beside, dot, heading, interval
from .saving import Chart, NoChart
from .style import GREY, INK, MAIN, OTHERS, PALE, SMALL, in_order

_FLOOR = OTHERS[5]
_MEASURED = "Lines: 95% bootstrap intervals over articles, or sentences that come without an article."
_LINES = "Lines: 95% bootstrap intervals over articles; no interval under 10 articles."


def measured(validation: pd.DataFrame) -> Chart | NoChart:
    """Draw figures measured on other people's corpora, each beside the floor that was asked of it.

    `validation` is what `read_validation` returns; what is no share right (a bias, a calibration error, a
    mean polarity) stays in the table and is not drawn.

    >>> measured(pd.DataFrame(columns=["measure"])).reason
    'No chart of measured figures: data/measured/validation.csv has none.'
    """
    shares = validation[~validation["measure"].astype("str").str.contains("bias|error|polarity")]
    if shares.empty:
        return NoChart("No chart of measured figures: data/measured/validation.csv has none.")
    asked = shares.dropna(subset="floor")
    reached = int((asked["figure"] >= asked["floor"]).sum())
    finding = f"{reached} of {count(len(asked), 'measured figure')} reach the floor that was asked"
    several = shares.groupby(["measure", "corpus"])["method"].transform("nunique") > 1
    methods = (", " + shares["method"]).where(several, "")
    names = shares["measure"] + methods + " · " + shares["corpus"].str.replace(r" \(.*", "", regex=True)
    rows = shares.assign(name=names, estimate=shares["figure"])
    notes = ["n is what was judged: words, attributions, quotations, speakers, mentions or pages.", _MEASURED]
    subtitle = "Share right or F1, on corpora that others have coded; | marks the floor"
    figure = _dots(rows, finding, subtitle, notes, mark="floor")
    return Chart(figure, f"Dot chart of {count(len(rows), 'measured figure')} with intervals, where {finding}.")


def errors(scores: pd.DataFrame) -> Chart | NoChart:
    """Draw how often the workbook is right against hand coding: the F1 of each value, and the share right.

    `scores` is what `coding.scores` returns, for one measure or several one under the other.

    >>> errors(pd.DataFrame(columns=["estimate", "figure"])).reason
    'No chart of errors: nothing of this corpus has been coded by hand.'
    """
    shown = scores[scores["estimate"].notna() & scores["figure"].isin(["right", "F1"])]
    if shown.empty:
        return NoChart("No chart of errors: nothing of this corpus has been coded by hand.")
    few = shown["figure"].eq("F1") & (shown["n"] < SMALL)
    shown = shown[~few]
    names = shown["measure"].map(MEASURES) + ": " + shown["value"].replace("all", "share right")
    least = shown.loc[shown["estimate"].idxmin()]
    value = "" if least["value"] == "all" else f" {least['value']!r}"
    what = f"{MEASURES[least['measure']]}{value}"
    finding = f"the workbook agrees least with the coders on {what}, {percent(least['estimate'])}"
    notes = [
        _LINES,
        *([f"Not drawn: {count(int(few.sum()), 'value')} coded under {SMALL} times."] if few.any() else []),
    ]
    subtitle = "Share right, and F1 of each value, against hand coding"
    figure = _dots(shown.assign(name=names), finding, subtitle, notes)
    return Chart(figure, f"Dot chart of the workbook's figures against hand coding, where {finding}.")


def corrected(table: pd.DataFrame | None, *, of: str, limit: int = 15) -> Chart | NoChart:
    """Draw shares as the workbook has them beside those corrected by hand coding.

    `table` is what `coding.corrected_voice` or `coding.corrected_tone` returns, or None where the corpus is
    not coded; `of` names what the shares are of. At most `limit` groups are drawn.

    >>> corrected(None, of="reported words").reason
    'No chart of corrected shares: nothing of this corpus has been coded by hand.'
    """
    if table is None or table.empty:
        return NoChart("No chart of corrected shares: nothing of this corpus has been coded by hand.")
    if "target" in table:
        table = _by_target(table)
    rows = table.head(limit).assign(name=table["group"], estimate=table["corrected"], n=table["coded"])
    most = rows.loc[(rows["corrected"] - rows["share"]).abs().idxmax()]
    before, after = percent(most["share"]), percent(most["corrected"])
    finding = f"hand coding moves “{most['group']}” most, from {before} to {after} of the {of}"
    left = [f"Not drawn: {count(len(table) - limit, 'group')}."] if len(table) > limit else []
    notes = [f"n = rows coded as such. {_LINES}", *left, f"Correction: {table['method'].iloc[0]}."]
    subtitle = f"Share of the {of}: dot, corrected by hand coding; |, as the workbook has it"
    figure = _dots(rows, finding, subtitle, notes, mark="share")
    return Chart(figure, f"Dot chart of shares of the {of}, raw and corrected, where {finding}.")


def _by_target(table):
    """One row a target and label, the targets in their order and the labels from negative to positive."""
    order = {name: number for number, name in enumerate(in_order(table["target"]))}
    places = pd.DataFrame({"target": table["target"].map(order), "group": table["group"]})
    table = table.loc[places.sort_values(["target", "group"]).index]
    return table.assign(group=table["target"] + ": " + table["group"])


def _dots(rows, finding, subtitle, notes, *, mark=None):
    notes = [*notes, *([f"Hollow: under {SMALL} judged."] if (rows["n"] < SMALL).any() else [])]
    with page(
        title=capital(finding),
        subtitle=subtitle,
        notes=notes,
        rows=rows["name"],
        row_height=0.3 if len(rows) <= 15 else 0.26,
        right=1.7,
        headings=0.2,
    ) as sheet:
        axes = sheet.axes[0]
        for number, row in enumerate(rows.to_dict("records")):
            _row(axes, number, row, row["n"] < SMALL, mark)
        heading(axes, "figure", inches=0.6, colour=INK)
        heading(axes, mark or "", inches=1.1, colour=_FLOOR)
        heading(axes, "n", inches=1.6)
        axes.set_xlim(-0.02, 1.02)
        axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
        axes.axvline(0, color=GREY, linewidth=1)
    return sheet.figure


def _row(axes, number, row, small, mark):
    axes.plot([0, row["estimate"]], [number, number], color=PALE, linewidth=3, zorder=1)
    interval(axes, row["low"], row["high"], number, colour=MAIN)
    dot(axes, row["estimate"], number, colour=MAIN, small=small)
    beside(axes, number, percent(row["estimate"]), inches=0.6, colour=INK, size=9)
    beside(axes, number, f"{int(row['n']):,}", inches=1.6)
    if mark and pd.notna(row[mark]):
        axes.plot([row[mark]], [number], "|", color=_FLOOR, markersize=12, markeredgewidth=2, zorder=5)
        beside(axes, number, percent(row[mark]), inches=1.1, colour=_FLOOR)
