"""The mean tone toward targets: by whose words, by speaker, by outlet."""

import pandas as pd

from ..core.english import capital, count
from .headlines import clearest_tone
from .labels import signed, small_print
from .panels import MOST, panels
from .saving import Chart, NoChart
from .style import INK, MAIN, in_order, tone_colour, tone_marker

_SIDES = {
    "narrator": "in the narrator's words",
    "speakers": "in speakers' words",
    "unattributed": "in unattributed words",
}
_SIDE_MARKS = {"narrator": ("s", INK, -0.2), "speakers": ("o", MAIN, 0.2)}
_NOTHING = NoChart("No chart of tone: no mention of a target was scored in these articles.")


def tone_by_voice(table: pd.DataFrame, *, note: str = "") -> Chart | NoChart:
    """Draw the mean tone toward each target, apart for the narrator's words and those of speakers.

    `table` is `tone_by(…, by=["target", "side"])`; `note` states the known bias of the method.

    >>> tone_by_voice(pd.DataFrame(columns=["target", "side", "n"])).reason
    'No chart of tone: no mention of a target was scored in these articles.'
    """
    if table.empty:
        return _NOTHING
    table = table.assign(where=table["side"].map(_SIDES), row=table["target"])
    sides = [name for side, name in _SIDES.items() if (table["side"] == side).any()]
    targets = in_order(table.sort_values("n", ascending=False)["target"])
    return _chart(
        table.assign(column=table["where"].map(capital)),
        rows=targets,
        columns=[capital(name) for name in sides],
        what="toward each target, by whose words it is in",
        note=note,
    )


def tone_matrix(table: pd.DataFrame, *, note: str = "") -> Chart | NoChart:
    """Draw who speaks how of whom: a line for each voice, a panel for each target.

    `table` is what `speaker_matrix` returns. A page has room for three targets, the most mentioned ones;
    the foot names the others.

    >>> tone_matrix(pd.DataFrame(columns=["voice", "target", "n"])).reason
    'No chart of tone: no mention of a target was scored in these articles.'
    """
    if table.empty or not table["n"].sum():
        return _NOTHING
    by = table.columns[0]
    where = table[by].map(lambda name: f"in the words of {name}")
    where = where.replace({f"in the words of {side}": words for side, words in _SIDES.items()})
    return _by_target(
        table.assign(row=table[by], where=where),
        rows=list(dict.fromkeys(table[by])),
        what=f"toward each target, by {by.replace('_', ' ')}",
        note=note,
    )


def tone_by_outlet(table: pd.DataFrame, *, note: str = "") -> Chart | NoChart:
    """Draw the narrator's tone beside that of the speakers, for each outlet and target.

    `table` is `tone_by(…, by=["target", "outlet", "side"])`; the unattributed are not drawn.

    >>> tone_by_outlet(pd.DataFrame(columns=["target", "outlet", "side", "n"])).reason
    'No chart of tone: no mention of a target was scored in these articles.'
    """
    table = table[table["side"].isin(_SIDE_MARKS)]
    if table.empty:
        return _NOTHING
    looks = table["side"].map(_SIDE_MARKS)
    where = table["side"].map(_SIDES) + " in " + table["outlet"]
    return _by_target(
        table.assign(row=table["outlet"], where=where, marker=looks.str[0], colour=looks.str[1], offset=looks.str[2]),
        rows=table.groupby("outlet")["n"].sum().sort_values(ascending=False, kind="stable").index.tolist(),
        what="toward each target, by outlet: ■ the narrator's words, ● speakers' words",
        note=note,
        row_height=0.42,
    )


def _by_target(table, *, what, note, **texts):
    order = in_order(table.groupby("target")["n"].sum().sort_values(ascending=False, kind="stable").index)
    most = set(table.groupby("target")["n"].sum().nlargest(MOST).index)
    columns = [target for target in order if target in most]
    if len(order) > MOST:
        note = f"{note} Not drawn: {', '.join(target for target in order if target not in most)}.".strip()
    shown = table[table["target"].isin(columns)]
    return _chart(shown.assign(column=shown["target"]), columns=columns, what=what, note=note, **texts)


def _chart(table, *, rows, columns, what, note, row_height=0.3):
    scored = table[table["n"] > 0]
    finding = clearest_tone(scored)
    notes = [
        f"n = {count(int(scored['n'].sum()), 'mention')}, as each is scored in its sentence.",
        *([note] if note else []),
        *_key(table),
        *_by_chance(scored),
        *small_print(scored["n"], scored["low"], noun="mentions"),
    ]
    texts = {"title": capital(finding), "notes": notes, "row_height": row_height}
    subtitle = f"Mean tone {what}, from −1 (negative) to +1 (positive)"
    figure = panels(
        _marks(scored),
        rows=rows,
        columns=columns,
        limits=_limits(scored),
        ticks=lambda value, _: f"{value:+.1f}".replace("-", "−") if value else "0",
        middle=0,
        subtitle=subtitle,
        **texts,
    )
    return Chart(figure, f"Dot chart of the mean tone {what}, where {finding}.")


def _marks(table):
    marks = table.assign(value=table["mean"], label=table["mean"].map(signed))
    if "marker" in marks:
        return marks
    ends = zip(marks["low"], marks["mean"], marks["high"], strict=True)
    colours = [tone_colour(*each) for each in ends]
    return marks.assign(colour=colours, marker=marks["mean"].map(tone_marker), offset=0)


def _key(table):
    return [] if "marker" in table else ["▲ positive, ▼ negative; grey where the interval holds 0."]


def _by_chance(scored):
    drawn = int(scored["low"].notna().sum())
    return [f"Of {drawn} intervals about {drawn / 20:.0f} would leave out 0 by chance."] if drawn >= 10 else []


def _limits(table):
    end = max(0.25, table[["mean", "low", "high"]].abs().max().max())
    return (-min(end, 1) * 1.08, min(end, 1) * 1.08)
