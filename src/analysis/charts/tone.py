"""The mean tone toward targets: by whose words, by speaker, by outlet."""

from collections.abc import Collection

import pandas as pd

from ..core.english import are, capital, count, signed
from ..sentiment.perspective import NARRATOR
from ..voice.grouping import NO_OUTLET, is_named
from .headlines import clearest_of
from .labels import not_drawn, small_print, whose_words
from .marks import cut
from .panels import MOST, panels
from .saving import Chart, NoChart
from .style import INK, KEY, MAIN, TONES, in_order, tone_colour, tone_of

_SIDE_MARKS = {"narrator": ("s", INK, -0.2), "speakers": ("o", MAIN, 0.2)}
_NOTHING = NoChart("No chart of tone: no mention of a target was scored in these articles.")
ROWS = 12  # outlets that a page shows


def tone_by_voice(
    table: pd.DataFrame, *, note: str = "", rank: bool = True, doubtful: Collection[str] = ()
) -> Chart | NoChart:
    """Draw the mean tone toward each target, apart for the articles' own words and those of their sources.

    `table` is `tone_by(…, by=["target", "side"])`; `note` says how good the method is, and
    where `rank` is false the title calls no tone the clearest, and never one toward a `doubtful` target.

    >>> tone_by_voice(pd.DataFrame(columns=["target", "side", "n"])).reason
    'No chart of tone: no mention of a target was scored in these articles.'
    """
    if table.empty:
        return _NOTHING
    kept = table["side"].isin(_SIDE_MARKS) | ~table["side"].isin(_SIDE_MARKS).any()
    note, table = f"{note} {_unidentified(table['n'][~kept].sum())}".strip(), table[kept]
    words = whose_words(int(table["articles"].max()))
    table = table.assign(where=table["side"].map(words), row=table["target"])
    sides = [name for side, name in words.items() if (table["side"] == side).any()]
    return _chart(
        table.assign(column=table["where"].map(capital)),
        rows=in_order(table.sort_values("n", ascending=False)["target"]),
        columns=[capital(name) for name in sides],
        what="toward each target, by whose words it is in",
        note=note,
        rank=rank,
        doubtful=doubtful,
    )


def tone_matrix(
    table: pd.DataFrame,
    left_out: pd.Series | None = None,
    *,
    note: str = "",
    rank: bool = True,
    doubtful: Collection[str] = (),
) -> Chart | NoChart:
    """Draw who speaks how of whom: a line for each voice, a panel for each target.

    `table` and `left_out` are what `speaker_matrix` returns. A page has room for three targets, the most mentioned
    ones; the foot names the others, and says how many speakers are left out.

    >>> tone_matrix(pd.DataFrame(columns=["voice", "target", "n"])).reason
    'No chart of tone: no mention of a target was scored in these articles.'
    """
    if table.empty or not table["n"].sum():
        return _NOTHING
    by = table.columns[0]
    where = table[by].map(lambda name: f"in the words of {name}")
    words = whose_words(int(table["articles"].max()))
    where = where.replace({f"in the words of {side}": said for side, said in words.items()})
    own = words["narrator"].removeprefix("in ")
    rest = {} if left_out is None else left_out.to_dict()
    unidentified = _unidentified(rest.pop("unattributed", 0))
    left = not_drawn(len(rest), "speaker" if by == "voice" else by.replace("_", " "), rest=" with fewer mentions")
    shown = table[by].replace({"narrator": own, "unattributed": "unidentified sources"})
    several = ~is_named(table[by]) | table[by].eq(NARRATOR)
    return _by_target(
        table.assign(row=shown, where=where, several=several),
        rows=list(dict.fromkeys(shown)),
        what=f"toward each target, by {by.replace('_', ' ')}",
        single=by.replace("_", " "),
        note=" ".join(filter(None, [note, *left, unidentified])),
        rank=rank,
        doubtful=doubtful,
    )


def tone_by_outlet(
    table: pd.DataFrame, *, note: str = "", rank: bool = True, doubtful: Collection[str] = ()
) -> Chart | NoChart:
    """Draw the tone of the articles' own words beside that of their sources, for each outlet and target.

    `table` is `tone_by(…, by=["target", "outlet", "side"])`; unidentified sources are counted at the foot.

    >>> tone_by_outlet(pd.DataFrame(columns=["target", "outlet", "side", "n"])).reason
    'No chart of tone: no mention of a target was scored in these articles.'
    """
    is_drawn = table["side"].isin(_SIDE_MARKS)
    unidentified, table = _unidentified(table["n"][~is_drawn].sum()), table[is_drawn]
    if table.empty:
        return _NOTHING
    table = table.assign(outlet=table["outlet"].replace("unknown", NO_OUTLET))
    if table["outlet"].nunique() < 2:
        return NoChart("No chart of tone by outlet: there is one outlet, and nothing to compare it with.")
    sizes = table.groupby("outlet")["n"].sum().sort_values(ascending=False, kind="stable")
    table = table[table["outlet"].isin(sizes.index[:ROWS])]
    looks = table["side"].map(_SIDE_MARKS)
    whose = {"narrator": "in the own words of {}", "speakers": "in the words of sources in {}"}
    where = [whose[side].format(outlet) for side, outlet in zip(table["side"], table["outlet"], strict=True)]
    table = table.assign(several=~is_named(table["outlet"]))
    left = not_drawn(len(sizes) - ROWS, "outlet", rest=" with fewer mentions")
    return _by_target(
        table.assign(row=table["outlet"], where=where, marker=looks.str[0], colour=looks.str[1], offset=looks.str[2]),
        rows=sorted(sizes.index[:ROWS], key=lambda outlet: outlet == NO_OUTLET),
        what="toward each target, by outlet",
        key=[("■ its own words", INK), ("● its sources’ words", MAIN)],
        single="outlet",
        note=" ".join(filter(None, [note, *left, unidentified])),
        rank=rank,
        doubtful=doubtful,
        row_height=0.46,
    )


def _unidentified(mentions: int) -> str:
    """The note on the mentions in the words of nobody who is known, which are not drawn."""
    some = count(int(mentions), "mention")
    return f"{some} in the words of unidentified sources {are(int(mentions))} not drawn." if mentions else ""


def _by_target(table, *, what, note, **texts):
    order = in_order(table.groupby("target")["n"].sum().sort_values(ascending=False, kind="stable").index)
    most = set(table.groupby("target")["n"].sum().nlargest(MOST).index)
    columns = [target for target in order if target in most]
    if len(order) > MOST:
        note = f"{note} Not drawn: {', '.join(target for target in order if target not in most)}.".strip()
    shown = table[table["target"].isin(columns)]
    return _chart(shown.assign(column=shown["target"]), columns=columns, what=what, note=note, **texts)


def _chart(table, *, rows, columns, what, note, rank, doubtful, single="", row_height=0.3, key=()):
    scored = table[table["n"] > 0]
    limits = _limits(scored)
    notes = [
        f"n = {count(int(scored['n'].sum()), 'mention')}, as each is scored in its sentence.",
        note,
        *_key(table),
        *_by_chance(scored),
        *small_print(scored["n"], scored["low"], noun="mentions"),
        *cut(scored[["low", "high"]].abs().max(axis=1), limits[1]),
    ]
    return panels(
        f"Dot chart of the mean tone {what}",
        clearest_of(scored, rank=rank, doubtful=doubtful, single=single),
        _marks(scored),
        rows=rows,
        columns=columns,
        limits=limits,
        ticks=lambda value, _: f"{value:+.1f}".replace("-", "−") if value else "0",
        subtitle=f"Mean tone {what}, from −1 (negative) to +1 (positive)",
        notes=notes,
        row_height=row_height,
        key=key,
    )


def _marks(table):
    marks = table.assign(value=table["mean"], label=table["mean"].map(signed))
    if "marker" in marks:
        return marks
    ends = zip(marks["low"], marks["mean"], marks["high"], strict=True)
    colours = [tone_colour(*each) for each in ends]
    return marks.assign(colour=colours, marker=[TONES[tone_of(mean)].marker for mean in marks["mean"]], offset=0)


def _key(table):
    return [] if "marker" in table else [KEY]


def _by_chance(scored):
    drawn = int(scored["low"].notna().sum())
    return [f"Of {drawn} intervals about {drawn / 20:.0f} would leave out 0 by chance."] if drawn >= 10 else []


def _limits(table):
    """As far as the widest mean needs, and its whiskers up to half as far again."""
    most = table["mean"].abs().max()
    reach = table[["low", "high"]].abs().max().max()
    end = max(0.25, most * 1.08, min(reach, most * 1.6 + 0.1) if pd.notna(reach) else 0)
    return (-min(end, 1) * 1.08, min(end, 1) * 1.08)
