"""Files written whole or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from .errors import InputError
from .spreadsheet import plain


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to; what was written is put in the place of `path` when it is done.

    Folders above it are made. Raises InputError where it cannot be written, and leaves what stood there.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "new" / "list.txt"
    >>> with whole(path) as beside:
    ...     _ = beside.write_text("a")
    >>> path.read_text(), len(list(path.parent.iterdir()))
    ('a', 1)
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield beside
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(cannot_write(error, path)) from None


def cannot_write(error: OSError, path: Path) -> str:
    """Return the sentence that says what could not be written, why, and what to do.

    >>> cannot_write(OSError(28, "No space left on device"), Path("out/a.csv"))
    'out/a.csv: cannot be written (No space left on device); make room, or give another place (commands take --out)'
    """
    why = error.strerror or error
    return f"{path}: cannot be written ({why}); make room, or give another place (commands take --out)"


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
    if target.is_file() and target.read_bytes() == made.read_bytes():
        return
    with whole(target) as beside:
        shutil.copyfile(made, beside)
