"""How far figures can be trusted: estimates with their intervals, beside what was asked or what was coded."""

import pandas as pd

from ..coding.units import MEASURES
from ..core.english import count
from .labels import percent
from .layout import Column
from .marks import dot, interval, percent_ticks
from .saving import Chart, NoChart, chart
from .style import GREY, INK, MAIN, OTHERS, PALE, SMALL, in_order, legible

_SECOND = OTHERS[5]
_MARKS = {"other": "| other", "share": "| before"}
_OTHER_METHODS = ("textblob", "all neutral")
_CALLED = ("TextBlob", "always answering “neutral”")  # these, in a sentence
_ROW = ["measure", "corpus"]  # what two methods are compared on
_MEASURED = "Lines: 95% bootstrap intervals over articles, or sentences that come without an article."
_LINES = "Lines: 95% bootstrap intervals over articles; no interval under 10 articles."


def measured(validation: pd.DataFrame) -> Chart | NoChart:
    """Draw the figures of the corpus on which most was measured, each beside the best other method measured there.

    `validation` is what `read_validation` returns; other corpora, and what is no share right (a bias, a calibration
    error, a mean polarity), stay in the table and are not drawn.

    >>> measured(pd.DataFrame(columns=["measure"])).reason
    'No chart of measured figures: none has been measured.'
    """
    rows = beside_others(validation)
    if rows.empty:
        return NoChart("No chart of measured figures: none has been measured.")
    corpus = rows["corpus"].value_counts().idxmax()
    others = rows[rows["corpus"] != corpus]
    rows = rows[rows["corpus"] == corpus].reset_index(drop=True)
    names = rows["measure"].where(~rows.duplicated("measure", keep=False), rows["measure"] + ", " + rows["method"])
    compared = rows.dropna(subset="other")
    least = rows.loc[rows["figure"].idxmin()]
    finding = (
        f"on these articles {ahead_of_others(compared)}"
        if len(compared)
        else f"lowest is {least['measure']}, {percent(least['figure'])}"
    )
    return _dots(
        f"Dot chart of {count(len(rows), 'measured figure')} with intervals",
        rows.assign(name=names, estimate=rows["figure"]),
        finding,
        f"Share right or F1 on {corpus}; | {' or '.join(_CALLED)}, whichever does better",
        [
            "n is what was judged: words, attributions, quotations, speakers, mentions or pages.",
            _MEASURED,
            *_elsewhere(others),
        ],
        mark="other",
    )


def ahead_of_others(compared: pd.DataFrame) -> str:
    """Return in how many comparisons a figure is ahead of `other`, and in how many its interval is.

    >>> ahead_of_others(pd.DataFrame({"figure": [0.7, 0.6], "low": [0.6, 0.4], "other": [0.5, 0.5]}))
    'ahead of TextBlob and of always answering “neutral” in 2 of 2 comparisons, clearly in 1'
    """
    ahead, clearly = (int((compared[name] > compared["other"]).sum()) for name in ("figure", "low"))
    told = f", clearly in {clearly}" if ahead else ""
    return f"ahead of {' and of '.join(_CALLED)} in {ahead} of {count(len(compared), 'comparison')}{told}"


def _elsewhere(others: pd.DataFrame) -> list[str]:
    corpora = count(others["corpus"].nunique(), "other corpus", "other corpora")
    return [f"Not drawn: {count(len(others), 'figure')} on {corpora}, in the table."] if len(others) else []


def beside_others(validation: pd.DataFrame) -> pd.DataFrame:
    """Return the shares that this workbook reaches, with `other`, the best other method's on the same rows.

    Its linear method is left out where the usual one was measured too. "all neutral, beside M" is what always
    answering neutral reaches on what M was measured on, and is compared with M alone.

    >>> row = {"measure": "macro-F1", "corpus": "made up"}
    >>> rows = [row | {"method": "target", "figure": 0.7}, row | {"method": "textblob", "figure": 0.4}]
    >>> rows += [row | {"method": "linear", "figure": 0.5}]
    >>> rows += [row | {"method": "all neutral, beside target", "figure": 0.6}]
    >>> beside_others(pd.DataFrame(rows))[["method", "figure", "other"]].values.tolist()
    [['target', 0.7, 0.6]]
    """
    shares = validation[~validation["measure"].astype("str").str.contains("bias|error|polarity")]
    if shares.empty:
        return shares.assign(other=float("nan"))
    is_other = shares["method"].str.startswith(_OTHER_METHODS)
    own, others = shares[~is_other], shares[is_other]
    own = own[own["method"].ne("linear") | ~own.duplicated(_ROW, keep=False)].reset_index(drop=True)
    others = others.assign(beside=others["method"].str.extract(", beside (.+)$", expand=False))
    pairs = own.reset_index().merge(others[[*_ROW, "beside", "figure"]], on=_ROW, suffixes=("", "_other"))
    pairs = pairs[pairs["beside"].isna() | (pairs["beside"] == pairs["method"])]
    return own.assign(other=pairs.groupby("index")["figure_other"].max())


def errors(scores: pd.DataFrame) -> Chart | NoChart:
    """Draw how often the workbook is right against hand coding: the F1 of each value, and the share right.

    `scores` is what `coding.scores` returns, for one measure or several one under the other.

    >>> errors(pd.DataFrame(columns=["estimate", "figure"])).reason
    'No chart of errors: none of this corpus has been coded by hand.'
    """
    shown = scores[scores["estimate"].notna() & scores["figure"].isin(["right", "F1"])]
    if shown.empty:
        return NoChart("No chart of errors: none of this corpus has been coded by hand.")
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
    kind = "Dot chart of the workbook’s figures against hand coding"
    return _dots(kind, shown.assign(name=names), finding, subtitle, notes)


def corrected(table: pd.DataFrame | None, *, of: str, limit: int = 15) -> Chart | NoChart:
    """Draw shares as the workbook has them beside those corrected by hand coding.

    `table` is what `coding.corrected_voice` or `coding.corrected_tone` returns, or None where the corpus is
    not coded; `of` names what the shares are of. At most `limit` groups are drawn.

    >>> corrected(None, of="reported words").reason
    'No chart of corrected shares: none of this corpus has been coded by hand.'
    """
    if table is None or table.empty:
        return NoChart("No chart of corrected shares: none of this corpus has been coded by hand.")
    if "target" in table:
        table = _by_target(table)
    rows = table.head(limit).assign(name=table["group"], estimate=table["corrected"], n=table["coded"])
    most = rows.loc[(rows["corrected"] - rows["share"]).abs().idxmax()]
    before, after = percent(most["share"]), percent(most["corrected"])
    finding = f"hand coding moves “{most['group']}” most, from {before} to {after} of the {of}"
    left = [f"Not drawn: {count(len(table) - limit, 'group')}."] if len(table) > limit else []
    notes = [f"n = rows coded as such. {_LINES}", *left, f"Correction: {table['method'].iloc[0]}."]
    subtitle = f"Share of the {of}: dot, corrected by hand coding; |, as the workbook has it"
    kind = f"Dot chart of shares of the {of}, raw and corrected"
    return _dots(kind, rows, finding, subtitle, notes, mark="share")


def _by_target(table):
    """One row a target and label, the targets in their order and the labels from negative to positive."""
    order = {name: number for number, name in enumerate(in_order(table["target"]))}
    places = pd.DataFrame({"target": table["target"].map(order), "group": table["group"]})
    table = table.loc[places.sort_values(["target", "group"]).index]
    return table.assign(group=table["target"] + ": " + table["group"])


def _dots(kind, rows, finding, subtitle, notes, *, mark=None) -> Chart:
    marks = (
        [Column(mark, [percent(value) if pd.notna(value) else "" for value in rows[mark]], 1.1, legible(_SECOND))]
        if mark
        else []
    )
    return chart(
        kind,
        finding,
        subtitle=subtitle,
        notes=[*notes, *([f"Hollow: under {SMALL} judged."] if (rows["n"] < SMALL).any() else [])],
        rows=rows["name"].tolist(),
        row_height=0.3 if len(rows) <= 15 else 0.26,
        columns=[
            Column("figure", rows["estimate"].map(percent).tolist(), 0.6, INK),
            *marks,
            Column("n", [f"{int(n):,}" for n in rows["n"]], 1.85),
        ],
        draw=lambda page: _drawn(page, rows, mark),
    )


def _drawn(page, rows, mark):
    axes = page.axes[0]
    axes.set_xlim(-0.02, 1.02)
    percent_ticks(axes)
    axes.axvline(0, color=GREY, linewidth=1)
    for y, row in zip(page.y, rows.to_dict("records"), strict=True):
        axes.plot([0, row["estimate"]], [y, y], color=PALE, linewidth=3, zorder=1)
        interval(axes, row["low"], row["high"], y, colour=MAIN)
        dot(axes, row["estimate"], y, colour=MAIN, small=row["n"] < SMALL)
        if mark and pd.notna(row[mark]):
            axes.plot([row[mark]], [y], "|", color=_SECOND, markersize=12, markeredgewidth=2, zorder=5)
