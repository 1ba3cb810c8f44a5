"""CSV files that a spreadsheet has had its hands on: written safe to open, read back however saved."""

from pathlib import Path

import pandas as pd
from pandas.api.types import is_numeric_dtype

from ..core.csv_rows import csv_rows
from ..core.errors import InputError
from ..core.files import whole
from ..core.spreadsheet import guarded, unguarded

_DIGITS = 9  # of the largest number that counts anything


def write_cells(table: pd.DataFrame, path: str | Path) -> Path:
    """Write a table as CSV that Excel opens by double click (UTF-8 with a mark, CRLF), and return its path.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front; `read_cells` takes it off.
    The file appears whole or not at all; raises InputError where it cannot be written.

    >>> from tempfile import mkdtemp
    >>> path = write_cells(pd.DataFrame({"text": ["=1+1", "plain"]}), Path(mkdtemp()) / "sheet.csv")
    >>> path.read_text(encoding="utf-8-sig").split()
    ['text', "'=1+1", 'plain']
    >>> read_cells(path)["text"].tolist()
    ['=1+1', 'plain']
    """
    path = Path(path)
    cells = table.apply(lambda column: column if is_numeric_dtype(column) else _safe(column))
    with whole(path) as beside:
        cells.to_csv(beside, index=False, encoding="utf-8-sig", lineterminator="\r\n")
    return path


def _safe(column):
    return column.astype("str").fillna("").map(guarded)


def read_cells(path: str | Path, columns: tuple[str, ...] = ()) -> pd.DataFrame:
    """Read a CSV as text cells, with a column `line`: the line of the file at which each row begins.

    Commas, semicolons or tabs; UTF-8, UTF-16 or Windows' cp1252: as spreadsheets save. Empty rows are
    passed over, and lines above the header that begin with `#`; rows too short are filled with empty cells.
    Raises InputError, naming file and line, where `columns` are missing or a row cannot be read.
    """
    path = Path(path)
    rows = list(csv_rows(path))
    header = [name.strip().lower() for name in rows[0][1]] if rows else []
    missing = [name for name in columns if name not in header]
    if missing or not header:
        line = rows[0][0] if rows else 1
        raise InputError(
            f"{path}, line {line}: no column {', '.join(missing) or 'at all'}; "
            f"the first row must name {', '.join(columns) or 'the columns'}"
        )
    return pd.DataFrame([_cells(path, line, header, row) for line, row in rows[1:]], columns=["line", *header])


def number_in(cell: object) -> int | None:
    """Return the whole number that a cell holds, None where it holds none, or one that is no count of anything.

    >>> number_in("12"), number_in("1.5"), number_in("9" * 5000)
    (12, None, None)
    """
    text = str(cell)
    return int(text) if len(text) <= _DIGITS and text.isdecimal() else None


def _cells(path, line, header, row):
    if any(cell.strip() for cell in row[len(header) :]):
        raise InputError(
            f"{path}, line {line}: {len(row)} cells where the header has {len(header)} columns; "
            "put cells that hold a comma between quotation marks"
        )
    row = row[: len(header)] + [""] * (len(header) - len(row))
    return [line, *(_plain(cell) for cell in row)]


def _plain(cell):
    return unguarded(cell).strip()
