"""XLSX: one sheet per table, and the corrections that were made in its cells."""

from pathlib import Path

import pandas as pd
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from ...core.errors import InputError
from ...core.schema import Tables
from ...core.spreadsheet import plain, unguarded
from .documents import Document
from .problems import NOT_XML, Unreadable, content
from .rows import documents_of_rows

_LONGEST = 32_767  # characters that a cell of Excel holds
_WIDEST = 60


def write(tables: Tables, path: Path) -> None:
    """Write one sheet per table: the head frozen and bold, columns as wide as what they hold, no cell a formula.

    What is longer than Excel's 32,767 characters is cut, with "…" at its end.
    """
    book = Workbook()
    book.remove(book.active)
    for name, table in tables.frames.items():
        sheet = book.create_sheet(name[:31])
        sheet.append([str(column) for column in table.columns])
        for row in plain(table).astype(object).itertuples(index=False):
            sheet.append([_cell(value) for value in row])
        sheet.freeze_panes = "A2"
        for number, column in enumerate(table.columns, 1):
            sheet.cell(1, number).font = Font(bold=True)
            sheet.column_dimensions[get_column_letter(number)].width = _width(table[column], str(column))
    book.save(path)


def read(path: Path, tables: Tables) -> tuple[list[Document], list[Unreadable]]:
    """Return the articles with their marks as the sheets quotations and sentiment have them now."""
    try:
        content(path)
        book = load_workbook(path, read_only=True, data_only=True)
    except InputError:
        raise
    except Exception as error:  # whatever a damaged file does to the parser
        raise InputError(f"{path}: not an Excel workbook ({type(error).__name__}: {error})") from None
    frames = {name: _frame(book[name]) for name in ("quotations", "sentiment") if name in book.sheetnames}
    return documents_of_rows(frames, tables)


def _frame(sheet) -> pd.DataFrame:
    rows = sheet.iter_rows(values_only=True)
    head = [str(name) for name in next(rows, ())]
    return pd.DataFrame([[unguarded(value) for value in row[: len(head)]] for row in rows], columns=head)


def _cell(value):
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.tz_localize(None).to_pydatetime()
    if isinstance(value, str):
        text = NOT_XML.sub("", value)
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return value.item() if hasattr(value, "item") else value


def _width(column: pd.Series, name: str) -> int:
    longest = column.astype("string").str.len().max()
    return min(_WIDEST, max(len(name), 0 if pd.isna(longest) else int(longest)) + 2)
