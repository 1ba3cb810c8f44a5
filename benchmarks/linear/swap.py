"""The name swap: one sentence with four countries in turn as the target, which must not change the score."""

import pandas as pd

from analysis.core.wordlists import read_list

NAME = "name_swap.csv"
TARGETS = ("China", "Russia", "the United States", "France")


def swapped() -> pd.DataFrame:
    """Return each sentence of data/name_swap.csv with each of four countries: `target`, `sentence`, `start`, `end`.

    >>> swapped().groupby("target", dropna=False).size().nunique()
    1
    """
    rows = []
    for row in read_list(NAME, ("sentence", "note")):
        before, _, after = row["sentence"].partition("{}")
        for target in TARGETS:
            name = target if before else target[0].upper() + target[1:]
            start = len(before) + len(target) - len(target.removeprefix("the "))
            rows.append((target.removeprefix("the "), before + name + after, start, len(before) + len(target)))
    return pd.DataFrame(rows, columns=["target", "sentence", "start", "end"])
