"""Concentration: whether a few voices have most of the speaking, or many share it."""

import pandas as pd

from .grouping import is_named

COLUMNS = ["voices", "largest", "largest_share", "herfindahl", "effective", "nameless_share"]


def concentration(voice: pd.DataFrame) -> pd.DataFrame:
    """Return how concentrated the speaking is: one row, or one for each outlet or week of the voice table.

    Columns: `voices`, how many groups have a share; the `largest` and its `largest_share`; `herfindahl`, the
    sum of the squared shares, from 1 / voices (all equal) to 1 (one voice); `effective`, its inverse: the
    number of equal voices that would be as concentrated; `nameless_share`, the share of all that is
    unattributed or of unknown affiliation. The other figures are shares of what has a name.

    Herfindahl-Hirschman index: Rhoades (1993), Federal Reserve Bulletin 79: 188-189. Effective number:
    Laakso & Taagepera (1979), Comparative Political Studies 12(1): 3-27. Few quotations make any corpus look
    concentrated: compare outlets of like size.

    >>> voice = pd.DataFrame({"group": ["Ana Ruiz", "Bo Li", "unattributed"], "n": [60, 20, 20]})
    >>> concentration(voice)[["voices", "largest", "herfindahl", "effective", "nameless_share"]]
       voices   largest  herfindahl  effective  nameless_share
    0       2  Ana Ruiz       0.625        1.6             0.2
    """
    within = [name for name in voice.columns[:1] if name != "group"]
    if not within:
        return pd.DataFrame([_figures(voice)] if len(voice) else [], columns=COLUMNS)
    rows = [{within[0]: value, **_figures(part)} for value, part in voice.groupby(within[0], sort=False)]
    return pd.DataFrame(rows, columns=[*within, *COLUMNS])


def _figures(voice):
    named = voice[is_named(voice["group"]) & (voice["n"] > 0)]
    shares = named["n"] / named["n"].sum()
    herfindahl = (shares**2).sum() if len(named) else float("nan")
    return {
        "voices": len(named),
        "largest": named.loc[shares.idxmax(), "group"] if len(named) else None,
        "largest_share": shares.max(),
        "herfindahl": herfindahl,
        "effective": 1 / herfindahl,
        "nameless_share": 1 - named["n"].sum() / voice["n"].sum() if voice["n"].sum() else float("nan"),
    }
