"""The reporting verbs: how often each, and with what stance."""

import pandas as pd

from ..core.english import capital, count
from ..voice.reporting_verbs import NO_VERB
from .bars import bars
from .labels import not_drawn, percent, small_print
from .layout import page
from .saving import Chart, NoChart
from .style import FAINT, MAIN


def verbs(table: pd.DataFrame, *, limit: int = 20) -> Chart | NoChart:
    """Draw how often each reporting verb is used, and its stance; those that do not judge are grey.

    `table` is what `verbs_used` returns.

    >>> verbs(pd.DataFrame(columns=["verb", "quotations"])).reason
    'No chart of reporting verbs: no quotation has one.'
    """
    used = table[table["verb"] != NO_VERB] if len(table) else table
    if used.empty:
        return NoChart("No chart of reporting verbs: no quotation has one.")
    shown = used.head(limit).reset_index(drop=True)
    finding = _finding(used)
    total, without = int(used["quotations"].sum()), int(table["quotations"].sum() - used["quotations"].sum())
    notes = [f"n = {count(total, 'quotation')} with a reporting verb; {without:,} without, and not drawn."]
    notes += not_drawn(len(used) - limit, "rarer verb")
    with page(
        title=capital(finding),
        subtitle=f"Share of {total + without:,} quotations, by reporting verb; grey where it does not judge",
        notes=[*notes, *small_print(shown["quotations"], shown["low"])],
        rows=shown["verb"],
        row_height=0.27,
        right=1.9,
        axis=0.05,
        headings=0.2,
    ) as sheet:
        colours = [FAINT if stance == "neutral" else MAIN for stance in shown["stance"]]
        counts = shown["quotations"].map("{:,}".format)
        columns = [(1.1, "stance", shown["stance"]), (1.78, "quotations", counts)]
        bars(sheet.axes[0], shown, colours, columns)
    return Chart(sheet.figure, f"Bar chart of the share of quotations by reporting verb, where {finding}.")


def _finding(used):
    first = used.iloc[0]
    judging = used.loc[used["stance"] != "neutral", "quotations"].sum() / used["quotations"].sum()
    return (
        f"the verb “{first['verb']}” reports {percent(first['share'])} of quotations, "
        f"and {percent(judging)} of reporting verbs do more than report"
    )
