"""Files written whole or not at all."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from .spreadsheet import plain


def write_tables(tables: dict[str, pd.DataFrame], folder: Path) -> None:
    """Write each table as Parquet and as CSV (UTF-8 that Excel recognises, no cell a formula)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_parquet(folder / f"{name}.parquet", index=False)
        plain(table).to_csv(folder / f"{name}.csv", index=False, encoding="utf-8-sig", lineterminator="\n")


def write_parts(parts: Iterable[dict[str, pd.DataFrame]], folder: Path) -> None:
    """Write tables that come in parts, of which one is in memory: as `write_tables`, but each Parquet is a folder.

    Its files are the parts in order, and whatever reads a Parquet file by the folder's name reads them as one table.
    """
    for n, tables in enumerate(parts):
        for name, table in tables.items():
            beside = folder / f"{name}.parquet"
            beside.mkdir(parents=True, exist_ok=True)
            table.to_parquet(beside / f"{n:05}.parquet", index=False)
            mode, encoding = ("a", "utf-8") if n else ("w", "utf-8-sig")
            with (folder / f"{name}.csv").open(mode, encoding=encoding, newline="") as file:
                plain(table).to_csv(file, index=False, header=not n, lineterminator="\n")


def replace(made: Path, target: Path) -> None:
    """Put the file `made` in the place of `target` in one step, and only where it differs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file() and target.read_bytes() == made.read_bytes():
        return
    beside = target.with_name(f".{target.name}.part")
    shutil.copyfile(made, beside)
    os.replace(beside, target)
