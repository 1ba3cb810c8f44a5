"""Files written whole or not at all."""

import os
import shutil
from pathlib import Path

import pandas as pd

from .spreadsheet import plain


def write_tables(tables: dict[str, pd.DataFrame], folder: Path) -> None:
    """Write each table as Parquet and as CSV (UTF-8 that Excel recognises, no cell a formula)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_parquet(folder / f"{name}.parquet", index=False)
        plain(table).to_csv(folder / f"{name}.csv", index=False, encoding="utf-8-sig", lineterminator="\n")


def replace(made: Path, target: Path) -> None:
    """Put the file `made` in the place of `target` in one step, and only where it differs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file() and target.read_bytes() == made.read_bytes():
        return
    beside = target.with_name(f".{target.name}.part")
    shutil.copyfile(made, beside)
    os.replace(beside, target)
