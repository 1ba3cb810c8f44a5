"""Files written whole or not at all, and never outside the folder that was asked for."""

import os
import shutil
from pathlib import Path

import pandas as pd

from .errors import InputError

LISTING = "files.txt"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_tables(tables: dict[str, pd.DataFrame], folder: Path) -> None:
    """Write each table as Parquet and as CSV (UTF-8 that Excel recognises, no cell a formula)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_parquet(folder / f"{name}.parquet", index=False)
        plain(table).to_csv(folder / f"{name}.csv", index=False, encoding="utf-8-sig", lineterminator="\n")


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """Return `table` with an apostrophe before each text that a spreadsheet would run as a formula.

    >>> plain(pd.DataFrame({"title": ["=HYPERLINK(1)", "Talks"], "tone": [-1, 2]}))
               title  tone
    0  '=HYPERLINK(1)    -1
    1           Talks     2
    """
    texts = [name for name in table.columns if not pd.api.types.is_numeric_dtype(table[name])]
    return table.assign(**{name: table[name].map(_unformula, na_action="ignore") for name in texts})


def _unformula(value):
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def publish(made: Path, out: Path) -> list[Path]:
    """Move the files made in the folder `made` to `out`, each whole; return their paths.

    What an earlier run left in the same folders is removed: the files that its `files.txt` lists, no others.
    Raises InputError where `out` cannot be written.
    """
    names = sorted(path.relative_to(made) for path in made.rglob("*") if path.is_file())
    try:
        out.mkdir(parents=True, exist_ok=True)
        before, made_in = set(_listed(out)), {name.parts[0] for name in names}
        stale = {name for name in before - set(names) if name.parts[0] in made_in}
        for name in names:
            replace(made / name, out / name)
        _list(out, sorted(before - stale | set(names)))
        for name in stale:
            (out / name).unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"{out}: cannot be written ({error.strerror}); give another folder with --out") from None
    return [out / name for name in names]


def replace(made: Path, target: Path) -> None:
    """Put the file `made` in the place of `target` in one step, and only where it differs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file() and target.read_bytes() == made.read_bytes():
        return
    beside = target.with_name(f".{target.name}.part")
    shutil.copyfile(made, beside)
    os.replace(beside, target)


def _list(out: Path, names: list[Path]) -> None:
    beside = out / f".{LISTING}.part"
    beside.write_text("".join(f"{name.as_posix()}\n" for name in names), encoding="utf-8")
    os.replace(beside, out / LISTING)


def _listed(out: Path) -> list[Path]:
    """Return what an earlier run wrote here; a line that points out of the folder is passed over."""
    listing = out / LISTING
    names = [Path(line) for line in listing.read_text(encoding="utf-8").splitlines()] if listing.is_file() else []
    return [name for name in names if not name.is_absolute() and ".." not in name.parts and name.name]
