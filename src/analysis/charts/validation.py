"""How far figures can be trusted: estimates with their intervals, beside what was asked or what was coded."""

import pandas as pd

from ..coding.names import NONE
from ..coding.units import MEASURES
from ..core.english import count, with_article
from ..core.intervals import MINIMUM_ARTICLES
from ..voice.grouping import UNATTRIBUTED, is_named
from .labels import percent
from .layout import Column
from .marks import dot, interval, percent_ticks
from .saving import Chart, NoChart, chart
from .style import GREY, INK, MAIN, OTHERS, PALE, SMALL, in_order, legible

_SECOND = OTHERS[5]
_OTHER_METHODS = ("textblob", "all neutral")
CHANCE = 0.5  # the AUC of a method that knows nothing
_CALLED = ("TextBlob", "always answering “neutral”")  # these, in a sentence
_A_POINT = 0.01
_ROW = ["measure", "corpus"]  # what two methods are compared on
_MEASURED = "Lines: 95% bootstrap intervals, over articles where the corpus has whole ones, else over its sentences."
_LINES = f"Lines: 95% bootstrap intervals over articles; none with fewer than {MINIMUM_ARTICLES} articles."
_WITHOUT = {
    "speaker": "quotations without a speaker",
    "affiliation": "sources without an affiliation",
    "voice": "mentions in nobody’s words",
}  # what coders call "none"


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
    ranks = rows["measure"].str.contains("AUC", regex=False)
    compared = rows.dropna(subset="other")
    least = rows.loc[rows["figure"].idxmin()]
    finding = (
        f"on these articles the workbook is {ahead_of_others(compared)}"
        if len(compared)
        else f"lowest is {least['measure']}, {percent(least['figure'])}"
    )
    return _dots(
        f"Dot chart of {count(len(rows), 'measured figure')} with intervals",
        rows.assign(name=names, estimate=rows["figure"], chance=ranks * CHANCE),
        finding,
        f"Share right, F1 or AUC on {corpus}; the best baseline is {' or '.join(_CALLED)}",
        [
            "Judged: how many quotations, speakers, words or mentions a figure rests on.",
            *([f"AUC: its line begins at {CHANCE}, what chance would give."] if ranks.any() else []),
            _MEASURED,
            *_elsewhere(others),
        ],
        heads=("measured", "best baseline", "judged"),
        marks=("the workbook", "the best baseline"),
        mark="other",
        end=1.0,
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
    names = [_called(measure, value) for measure, value in zip(shown["measure"], shown["value"], strict=True)]
    least = shown.loc[shown["estimate"].idxmin()]
    what = MEASURES[least["measure"]] if least["value"] == "all" else _called(least["measure"], least["value"])
    finding = f"the workbook agrees least with the coders on {what}, {percent(least['estimate'])}"
    notes = [
        _LINES,
        *([f"Not drawn: {count(int(few.sum()), 'value')} coded under {SMALL} times."] if few.any() else []),
    ]
    subtitle = "Share right, and F1 of each value, against hand coding"
    kind = "Dot chart of the workbook’s figures against hand coding"
    return _dots(
        kind, shown.assign(name=names), finding, subtitle, notes, heads=("agreement", "", "coded"), end=1.0
    )  # fmt: skip


def _called(measure: str, value: str) -> str:
    """What is compared: "kind of speaker: person", "affiliation: share right"."""
    if value == NONE and measure in _WITHOUT:
        return _WITHOUT[measure]
    return f"{MEASURES[measure]}: {'share right' if value == 'all' else value}"


def corrected(table: pd.DataFrame | None, *, of: str, limit: int = 15) -> Chart | NoChart:
    """Draw shares as the workbook has them beside those corrected by hand coding.

    `table` is what `coding.corrected_voice` or `coding.corrected_tone` returns, or None where the corpus is
    not coded; `of` names what the shares are of. At most `limit` groups are drawn.

    >>> corrected(None, of="reported words").reason
    'No chart of corrected shares: none of this corpus has been coded by hand.'
    """
    if table is None or table.empty:
        return NoChart("No chart of corrected shares: none of this corpus has been coded by hand.")
    names = table["group"]
    if "target" in table:
        table = _by_target(table)
        names = table["target"] + ": " + table["group"]
    rows = table.head(limit).assign(name=names, estimate=table["corrected"], n=table["coded"])
    left = [f"Not drawn: {count(len(table) - limit, 'group')}."] if len(table) > limit else []
    method = table["method"].iloc[0].replace("prediction-powered: ", "prediction-powered inference, ")
    notes = [
        "Coded: how many rows the coders put in the group.",
        _LINES,
        *left,
        f"Corrected: the share as counted, plus what coders say otherwise of the rows that they coded ({method}).",
    ]
    subtitle = f"Share of the {of}, corrected by hand coding and as counted"
    kind = f"Dot chart of shares of the {of}, as counted and corrected by hand coding"
    end = float(rows[["estimate", "high", "share"]].max().max())
    heads = ("corrected", "as counted", "coded")
    marks = ("corrected by hand coding", "as counted by the workbook")
    return _dots(kind, rows, _moved(rows, of), subtitle, notes, heads=heads, marks=marks, mark="share", end=end)


def _moved(rows: pd.DataFrame, of: str) -> str:
    """The share that hand coding moves most, small groups left aside where there are others."""
    large = rows[rows["coded"] >= SMALL] if (rows["coded"] >= SMALL).any() else rows
    moves = large["corrected"] - large["share"]
    if moves.abs().max() < _A_POINT:
        return f"hand coding moves no share of the {of} by a point"
    most = large.loc[moves.abs().idxmax()]
    change = "raises" if most["corrected"] > most["share"] else "lowers"
    return f"hand coding {change} {_share_of(most, of)} from {percent(most['share'])} to {percent(most['corrected'])}"


def _share_of(row: pd.Series, of: str) -> str:
    """A share as a sentence says it: "the neutral share for China", "the share of reported words of Spain"."""
    group = row["group"]
    if "target" in row:
        return f"the {group} share for {with_article(row['target'])}"
    if group == UNATTRIBUTED:
        return f"the share of {of} without a known source"
    if not is_named(pd.Series([group])).item():
        return f"the share of {of} without a known {group.removeprefix('no ').removesuffix(' known')}"
    return f"the share of {of} of {with_article(group)}"


def _by_target(table):
    """One row a target and label, the targets in their order and the labels from negative to positive."""
    order = {name: number for number, name in enumerate(in_order(table["target"]))}
    places = pd.DataFrame({"target": table["target"].map(order), "group": table["group"]})
    return table.loc[places.sort_values(["target", "group"]).index]


def _dots(kind, rows, finding, subtitle, notes, *, heads, end, mark=None, marks=()) -> Chart:
    """The chart of estimates with their intervals, up to `end`; `mark` is a column of other values beside them.

    `heads` name the columns of estimate, `mark` and n, `marks` what a dot and a line stand for.
    """
    texts = [percent(value) if pd.notna(value) else "" for value in rows[mark]] if mark else []
    others = [Column(heads[1], texts, 1.55, legible(_SECOND))] if mark else []
    judged = [f"{int(n):,}" for n in rows["n"]]
    glyphs = zip("●|", marks, (MAIN, legible(_SECOND)), strict=False)
    return chart(
        kind,
        finding,
        subtitle=subtitle,
        notes=[*notes, *([f"Hollow: under {SMALL} {heads[2]}."] if (rows["n"] < SMALL).any() else [])],
        rows=rows["name"].tolist(),
        row_height=0.3 if len(rows) <= 15 else 0.26,
        columns=[
            Column(heads[0], rows["estimate"].map(percent).tolist(), 0.7, INK),
            *others,
            Column(heads[2], judged, 2.1 if mark else 1.4, said=[f"{n} {heads[2]}" for n in judged]),
        ],
        key=[(f"{glyph} {words}", colour) for glyph, words, colour in glyphs],
        draw=lambda page: _drawn(page, rows, mark, end),
    )


def _drawn(page, rows, mark, end):
    axes = page.axes[0]
    axes.set_xlim(-0.02 * end, 1.02 * end)
    percent_ticks(axes)
    axes.axvline(0, color=GREY, linewidth=1)
    for y, row in zip(page.y, rows.to_dict("records"), strict=True):
        axes.plot([row.get("chance", 0), row["estimate"]], [y, y], color=PALE, linewidth=3, zorder=1)
        interval(axes, row["low"], row["high"], y, colour=MAIN)
        dot(axes, row["estimate"], y, colour=MAIN, small=row["n"] < SMALL)
        if mark and pd.notna(row[mark]):
            axes.plot([row[mark]], [y], "|", color=_SECOND, markersize=12, markeredgewidth=2, zorder=5)
