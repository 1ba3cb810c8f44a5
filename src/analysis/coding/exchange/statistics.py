"""Stata and SPSS: a file per table, in one ZIP, with labels for columns and values."""

import io
import tempfile
import zipfile
from pathlib import Path
from types import ModuleType

import pandas as pd

from ...core.categories import LABELS, QUOTATION_KINDS, SPEAKER_TYPES
from ...core.errors import NotThere, install
from ...core.schema import Tables
from .documents import Document
from .problems import MOST, Unreadable, content
from .rows import documents_of_rows

_STAMP = (1980, 1, 1, 0, 0, 0)
_LONGEST = {"dta": 2045, "sav": 32_767}  # bytes of a text that these programs hold
CODED = {"label": LABELS, "kind": QUOTATION_KINDS, "speaker_type": SPEAKER_TYPES}
_LEAST = {"label": -1}  # negative is -1, neutral 0, positive 1; other codes count from 1
_NOTES = {
    "article": "Article", "quotation": "Quotation", "speaker": "Who speaks", "speaker_type": "Kind of speaker",
    "title": "Office or rank of a named person", "affiliation": "Country or body spoken for",
    "label": "Tone toward the target", "polarity": "Tone, -1 to 1",
    "words": "Words", "quoted_words": "Words between quotation marks", "target": "Target", "voice": "In whose voice",
}  # fmt: skip


def write_stata(tables: Tables, path: Path) -> None:
    """Write a ZIP of .dta files, one a table. Raises NotThere where pyreadstat is not installed."""
    _write(tables, path, "dta")


def write_spss(tables: Tables, path: Path) -> None:
    """Write a ZIP of .sav files, one a table. Raises NotThere where pyreadstat is not installed."""
    _write(tables, path, "sav")


def read(path: Path, tables: Tables) -> tuple[list[Document], list[Unreadable]]:
    """Return the articles with their marks as the files quotations and sentiment of the ZIP have them now."""
    _pyreadstat()
    try:
        archive = zipfile.ZipFile(io.BytesIO(content(path)))
    except zipfile.BadZipFile as error:
        return [], [Unreadable(path.name, f"no ZIP of .dta or .sav files ({error})")]
    frames, problems = {}, []
    for info in archive.infolist():
        name, _, suffix = info.filename.rpartition(".")
        if name in ("quotations", "sentiment") and suffix in _LONGEST and info.file_size <= MOST:
            try:
                frames[name] = _frame(archive.read(info), suffix)
            except Exception as error:  # whatever a damaged file does to the parser
                problems.append(Unreadable(info.filename, f"cannot be read ({type(error).__name__}: {error})"))
    documents, more = documents_of_rows(frames, tables)
    return documents, problems + more


def _write(tables: Tables, path: Path, suffix: str) -> None:
    writer = getattr(_pyreadstat(), f"write_{suffix}")
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.frames.items():
            made = Path(folder) / f"{name}.{suffix}"
            frame = _coded(table, suffix)
            labels = {column: _codes(column) for column in frame if column in CODED}
            notes = [_NOTES.get(column, column.replace("_", " ")) for column in frame]
            writer(frame, str(made), column_labels=notes, variable_value_labels=labels)
            archive.writestr(zipfile.ZipInfo(made.name, _STAMP), made.read_bytes())


def _coded(table: pd.DataFrame, suffix: str) -> pd.DataFrame:
    """Codes for what has labels, numbers for numbers and flags, text that fits; a text too long is left empty.

    Offsets say where it stands in the article.
    """
    frame = {}
    for column in table.columns:
        values = table[column]
        if column in CODED:
            frame[column] = values.map({label: code for code, label in _codes(column).items()}).astype(float)
        elif pd.api.types.is_bool_dtype(values) or pd.api.types.is_numeric_dtype(values):
            frame[column] = values.astype(float)
        else:
            text = values.astype("string").fillna("").astype(object)
            frame[column] = text.map(lambda one: one if len(one.encode("utf-8", "replace")) <= _LONGEST[suffix] else "")
    return pd.DataFrame(frame)


def _codes(column: str) -> dict[int, str]:
    return dict(enumerate(CODED[column], _LEAST.get(column, 1)))


def _frame(data: bytes, suffix: str) -> pd.DataFrame:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"table.{suffix}"
        path.write_bytes(data)
        reader = getattr(_pyreadstat(), f"read_{suffix}")
        return reader(str(path), apply_value_formats=True)[0].astype(object)


def _pyreadstat() -> ModuleType:
    try:
        import pyreadstat
    except ImportError:
        raise NotThere(f"Stata and SPSS need pyreadstat: {install('requirements-exchange.txt')}") from None
    return pyreadstat
