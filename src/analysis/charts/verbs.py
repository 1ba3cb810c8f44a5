"""The reporting verbs: how often each, and with what stance."""

import pandas as pd

from ..core.english import count, listed, with_article
from ..voice.grouping import is_named
from ..voice.reporting_verbs import NO_VERB
from ..voice.verb_differences import StanceTest
from .bars import bars, shares
from .labels import not_drawn, percent, plural, small_print
from .layout import Column, counted
from .marks import cut, scale_end
from .saving import Chart, NoChart, chart
from .style import FAINT, MAIN, SMALL

_MEANINGS = {
    "assertive": "insists or agrees",
    "critical": "blames or warns",
    "doubting": "denies or casts doubt",
    "supportive": "praises or backs",
    "emotive": "says with feeling",
    "directive": "asks or orders",
    "commissive": "promises or refuses",
    "evidential": "finds or shows",
    "cognitive": "thinks or expects",
    "desiderative": "wishes or intends",
}  # of the stances
_DOES_MORE = "judge, urge, promise, show or think: “claimed”, “warned”, “urged”, “offered”, “found”, “believed”"


def verbs(table: pd.DataFrame, *, limit: int = 15) -> Chart | NoChart:
    """Draw how often each reporting verb is used, and its stance; those that only report are grey.

    `table` is what `verbs_used` returns.

    >>> verbs(pd.DataFrame(columns=["verb", "quotations"])).reason
    'No chart of reporting verbs: no quotation has one.'
    """
    used = table[table["verb"] != NO_VERB] if len(table) else table
    if used.empty:
        return NoChart("No chart of reporting verbs: no quotation has one.")
    shown = used.head(limit).reset_index(drop=True)
    total, without = int(used["quotations"].sum()), int(table["quotations"].sum() - used["quotations"].sum())
    stances = shown["stance"].replace("neutral", "").tolist()
    return chart(
        "Bar chart of the share of quotations by reporting verb",
        _finding(used),
        subtitle=f"Share of {total + without:,} quotations, by reporting verb; grey where it only reports",
        notes=[
            f"n = {count(total + without, 'quotation')}.",
            *([f"Not drawn: {count(without, 'quotation')} without a reporting verb."] if without else []),
            *not_drawn(len(used) - limit, "rarer verb"),
            *small_print(shown["quotations"], shown["low"]),
            *_glossary(shown["stance"]),
        ],
        rows=shown["verb"].tolist(),
        row_height=0.27,
        axis=0.05,
        columns=[
            shares(shown),
            Column("stance", stances, 1.5, said=stances),
            counted("quotation", shown["quotations"], 2.25),
        ],
        draw=lambda page: bars(page, shown, [MAIN if stance else FAINT for stance in stances]),
    )


def _glossary(stances: pd.Series) -> list[str]:
    """What a verb of each stance that is drawn does."""
    said = [f"{stance} ({what})" for stance, what in _MEANINGS.items() if stances.eq(stance).any()]
    return [f"Stances: {', '.join(said)}."] if said else []


def stances_by_group(
    table: pd.DataFrame, *, by: str = "affiliation", test: StanceTest | None = None, limit: int = 12
) -> Chart | NoChart:
    """Draw how often the verbs that report each group do more than report: doubt, assert, accuse.

    `table` is what `stances` returns, `test` what `stance_test` does: its sentence stands at the foot, and a
    difference that chance would explain makes no headline. Groups of under ten quotations are not drawn.

    >>> stances_by_group(pd.DataFrame(columns=["group", "stance", "n"])).reason
    'No chart of stances by affiliation: no quotation has a reporting verb.'
    """
    name = by.replace("_", " ")
    if table.empty:
        return NoChart(f"No chart of stances by {name}: no quotation has a reporting verb.")
    judging = _judging(table)
    large = judging[(judging["quotations"] >= SMALL) & is_named(judging["group"])]
    if len(large) < 2:
        return NoChart(f"No chart of stances by {name}: fewer than two have {SMALL} quotations with a reporting verb.")
    shown = large.head(limit).sort_values("share", ascending=False, kind="stable", ignore_index=True)
    return chart(
        f"Bar chart of the share of reporting verbs that do more than report by {name}",
        _difference(shown, name, test),
        subtitle=f"Share of each {name}’s reporting verbs that do more than report; such verbs {_DOES_MORE}",
        notes=[
            f"n = {count(int(judging['quotations'].sum()), 'quotation')} with a reporting verb.",
            *_left_out(judging, shown, name),
            *small_print(shown["quotations"], shown["low"]),
            *cut(shown["high"], scale_end(shown["share"], shown["high"])),
            test.sentence if test else "",
        ],
        rows=shown["group"].tolist(),
        axis=0.05,
        columns=[shares(shown), counted("quotation", shown["quotations"], 1.3)],
        draw=lambda page: bars(page, shown, [MAIN] * len(shown)),
    )


def _left_out(judging: pd.DataFrame, shown: pd.DataFrame, name: str) -> list[str]:
    """What is not drawn: quotations whose group is not known, and groups that are small or beyond the limit."""
    known = is_named(judging["group"])
    nameless = int(judging.loc[~known, "quotations"].sum())
    small = int((judging.loc[known, "quotations"] < SMALL).sum())
    more = int(known.sum()) - small - len(shown)
    parts = [
        *([f"{count(nameless, 'quotation')} without a known {name}"] if nameless else []),
        *([f"{count(more, name, plural(name))} with fewer quotations"] if more else []),
        *([f"{count(small, name, plural(name))} with under {SMALL} quotations"] if small else []),
    ]
    return [f"Not drawn: {listed(parts)}."] if parts else []


def _judging(table: pd.DataFrame) -> pd.DataFrame:
    """What is not neutral, by group, the largest groups first: the interval is that of neutral, turned round."""
    neutral = table[table["stance"] == "neutral"].set_index("group")[["share", "low", "high"]]
    each = table.groupby("group")["denominator"].max().rename("quotations").to_frame().join(neutral)
    each = each.assign(share=1 - each["share"].fillna(0), low=1 - each["high"], high=1 - each["low"]).reset_index()
    return each.sort_values(["quotations", "group"], ascending=[False, True], ignore_index=True)


def _difference(shown, name, test) -> str:
    if test is not None and not test.p < 0.05:
        return f"no reliable difference by {name} in how often verbs do more than report"
    most, least = shown.iloc[0], shown.iloc[-1]
    shares = f"{percent(most['share'])} of {with_article(most['group'])}’s, {percent(least['share'])} of"
    return f"verbs that do more than report: {shares} {with_article(least['group'])}’s"


def _finding(used):
    first = used.iloc[0]
    judging = used.loc[used["stance"] != "neutral", "share"].sum()
    most = f"“{first['verb']}” reports {percent(first['share'])} of quotations"
    return f"{most}; {percent(judging)} have a verb that does more"
