"""Shares held against a goal: half of the voices, a census share, whatever a newsroom has set itself."""

from collections.abc import Mapping

import pandas as pd

from ..core.errors import InputError

_COLUMNS = ("goal", "gap", "verdict")


def against_goal(voice: pd.DataFrame, goals: Mapping[str, float]) -> pd.DataFrame:
    """Return the groups of a voice table that have a goal, with how far from it they are and whether that is chance.

    `goals` gives a share from 0 to 1 for some groups. Added: `goal`; `gap`, the share less the goal; and `verdict`:
    below, above, "no reliable difference" where the 95% interval of the share holds the goal, or "too few
    articles to tell" where there is no interval. A group that nobody gave a voice has the share 0.

    >>> voice = pd.DataFrame({"group": ["male", "female"], "share": [0.7, 0.3], "low": [0.6, 0.2], "high": [0.8, 0.4]})
    >>> against_goal(voice, {"female": 0.5})[["group", "share", "goal", "gap", "verdict"]]
        group  share  goal  gap verdict
    0  female    0.3   0.5 -0.2   below
    """
    for group, goal in goals.items():
        if not 0 <= goal <= 1:
            raise InputError(f"the goal of {group!r} is {goal}; give a share from 0 to 1, such as 0.5 for half")
    table = pd.DataFrame({"group": list(goals)}).merge(voice, on="group", how="left")
    table["share"] = table["share"].fillna(0.0)
    table["goal"] = table["group"].map(goals)
    table["gap"] = table["share"] - table["goal"]
    table["verdict"] = [_verdict(row.low, row.high, row.goal) for row in table.itertuples()]
    return table


def _verdict(low: float, high: float, goal: float) -> str:
    if pd.isna(low) or pd.isna(high):
        return "too few articles to tell"
    return "below" if high < goal else "above" if low > goal else "no reliable difference"
