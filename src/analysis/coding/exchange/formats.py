"""Which formats there are, and the two calls: tables out to a file, and coding back from it."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from ...core.errors import InputError
from ...core.files import whole
from ...core.schema import Tables
from .changes import Changes, changes_of
from .documents import documents_of


class Format(NamedTuple):
    """A format: the module and its functions, what it takes (documents, tables or nothing), and its file's end."""

    module: str
    write: str
    read: str | None
    takes: str
    suffix: str


FORMATS = {
    "xlsx": Format("spreadsheet", "write", "read", "tables", ".xlsx"),
    "stata": Format("statistics", "write_stata", "read", "tables", ".zip"),
    "spss": Format("statistics", "write_spss", "read", "tables", ".zip"),
    "refi-qda": Format("refi_qda", "write", "read", "documents", ".qdpx"),
    "uima": Format("uima", "write", "read", "documents", ".zip"),
    "label-studio": Format("label_studio", "write", "read", "documents", ".json"),
    "doccano": Format("doccano", "write", "read", "documents", ".jsonl"),
    "web-annotation": Format("web_annotation", "write", "read", "documents", ".jsonld"),
    "datawrapper": Format("datawrapper", "write", None, "tables", ".zip"),
    "codebook": Format("codebook", "write_html", None, "nothing", ".html"),
    "codebook-docx": Format("codebook", "write_docx", None, "nothing", ".docx"),
}


def export_tables(tables: Tables, to: str, out: Path) -> Path:
    """Write the tables of a run in the format `to` (a key of `FORMATS`) to the file `out`, whole or not at all.

    Return its path. Raises InputError for an unknown format and where `out` cannot be written, NotThere where a
    format needs a package that is not installed.
    """
    known = _format(to)
    write = _function(known, known.write)
    given: list = [documents_of(tables)] if known.takes == "documents" else [tables] * (known.takes == "tables")
    with whole(out) as beside:
        write(*given, beside)
    return out


def import_coding(path: Path, to: str, tables: Tables, *, coder: str = "") -> Changes:
    """Return the corrections that a file in the format `to` makes to the tables it was exported from.

    What cannot be read or placed is named in `problems`; the rest is kept. Raises InputError for a format that
    only goes out, and for a file that is none.
    """
    known = _format(to)
    if known.read is None:
        raise InputError(f"{to} can be exported but not imported: nothing is coded in it")
    read = _function(known, known.read)
    documents, unreadable = read(path, tables) if known.takes == "tables" else read(path)
    changes = changes_of(documents, tables, coder=coder)
    lost = pd.DataFrame([("", one.part, one.reason) for one in unreadable], columns=changes.problems.columns)
    return changes._replace(problems=pd.concat([lost, changes.problems], ignore_index=True))


def format_of(path: Path) -> str | None:
    """Return the format that the end of a file's name tells, None where several share it.

    >>> format_of(Path("coding.qdpx")), format_of(Path("coding.zip"))
    ('refi-qda', None)
    """
    fitting = [name for name, known in FORMATS.items() if path.suffix.lower() == known.suffix and known.read]
    return fitting[0] if len(fitting) == 1 else None


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise InputError(f"no format {name!r}; choose from {', '.join(FORMATS)}")
    return FORMATS[name]


def _function(known: Format, name: str) -> Callable:
    return getattr(import_module(f".{known.module}", __package__), name)
