"""Figures measured on other people's corpora: `data/measured/validation.csv`, written by a command, never by hand."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from ..core.errors import InputError
from ..core.intervals import ratio_interval
from ..core.wordlists import data_folder
from .cells import read_cells, write_cells

COLUMNS = ("measure", "corpus", "method", "figure", "low", "high", "n", "date", "command", "note")
KEY = ["measure", "corpus", "method"]
_NUMBERS = ["figure", "low", "high", "n"]


def read_validation(path: str | Path | None = None) -> pd.DataFrame:
    """Return the figures, one row per measure, corpus and method: `COLUMNS`.

    Shares and F1 lie between 0 and 1. `low` and `high` are a 95% bootstrap interval over articles (missing
    under 10), `n` how many things were judged. Raises InputError, naming file and
    line, for a file that cannot be read or a figure that is no number.

    >>> set(COLUMNS) == set(read_validation().columns)
    True
    """
    path = Path(path or data_folder() / "measured" / "validation.csv")
    cells = read_cells(path, COLUMNS)
    for name in _NUMBERS:
        numbers = pd.to_numeric(cells[name].replace("", None), errors="coerce")
        bad = cells[numbers.isna() & cells[name].ne("")]
        if len(bad):
            row = bad.iloc[0]
            raise InputError(f"{path}, line {row['line']}, column {name}: {row[name]!r} is not a number")
        cells[name] = numbers
    return cells[list(COLUMNS)].astype({"n": "Int64"})


def measured(measure: str, corpus: str, method: str, top: Any, bottom: Any, *, n: int, **said: str) -> dict:
    """Return one row of the table from what was counted in each article: the figure is a ratio of sums.

    `top` and `bottom` have one number per article: right answers and answers for a share right; twice the hits
    and all answers and truths for F1. `said` gives `command` and `note`.

    >>> row = measured("precision", "made up", "rules", [1, 2], [2, 2], n=4)
    >>> row["figure"], row["n"], row["low"] == row["low"]
    (0.75, 4, False)
    """
    top, bottom = (pd.Series(part, dtype=float).to_numpy() for part in (top, bottom))
    low, high = ratio_interval(top, bottom, bounds=(-1.0 if (top < 0).any() else 0.0, 1.0))
    figure = float(top.sum() / bottom.sum()) if bottom.sum() else float("nan")
    row = {"measure": measure, "corpus": corpus, "method": method, "figure": figure, "low": low, "high": high}
    return row | {"n": n, "date": date.today().isoformat(), "command": "", "note": ""} | said


def update_validation(rows: list[dict], path: str | Path | None = None) -> pd.DataFrame:
    """Put rows into `data/measured/validation.csv` in place of those on the same measure, corpus and method.

    The other rows stay as they are. Returns the whole table; the file is written whole or not at all.
    """
    path = Path(path or data_folder() / "measured" / "validation.csv")
    old = read_validation(path) if path.exists() else pd.DataFrame(columns=COLUMNS)
    new = pd.DataFrame(rows).reindex(columns=COLUMNS)
    kept = old[~old.set_index(KEY).index.isin(new.set_index(KEY).index)]
    table = new if kept.empty else pd.concat([kept, new.astype(kept.dtypes.to_dict())])
    table = table.sort_values(["corpus", "measure", "method"], key=lambda names: names.str.lower(), ignore_index=True)
    rounded = table.astype(dict.fromkeys(["figure", "low", "high"], float)).round(4)
    write_cells(rounded, path)
    return read_validation(path)
