"""Word lists: the CSV files in `data/` that a reader may argue with and edit."""

import csv
import os
from functools import lru_cache
from pathlib import Path

from .errors import InputError

_OWN = Path(__file__).resolve().parents[3] / "data"


def data_folder() -> Path:
    """Return the folder of the word lists: `data/` of this repository, or `ANALYSIS_DATA` where it is set."""
    given = os.environ.get("ANALYSIS_DATA")
    return Path(given) if given else _OWN


def read_list(name: str, columns: tuple[str, ...], *, choices: dict[str, tuple] | None = None) -> list[dict]:
    """Read `data/<name>` and return its rows as dicts of stripped strings, each with its `line` number.

    `columns` must all be there; a value of a column in `choices` must be one of those given.
    Lines that start with `#` and empty lines are passed over.
    Raises InputError, naming file, line and column, for what cannot be used.

    >>> rows = read_list("reporting_verbs.csv", ("lemma", "stance"))
    >>> next(row["stance"] for row in rows if row["lemma"] == "say")
    'neutral'
    """
    path = data_folder() / name
    stamp = path.stat().st_mtime_ns if path.exists() else 0
    checks = tuple(sorted((k, tuple(v)) for k, v in (choices or {}).items()))
    return [dict(row) for row in _read(path, stamp, columns, checks)]


@lru_cache(maxsize=64)
def _read(path: Path, stamp: int, columns: tuple, checks: tuple) -> tuple[dict, ...]:
    if not stamp:
        raise InputError(f"{path}: this word list is missing; restore it from the repository")
    numbered = [(n, line) for n, line in enumerate(_lines(path), 1) if line.strip() and not line.startswith("#")]
    reader = csv.reader((line for _, line in numbered), strict=True)
    rows = list(zip((n for n, _ in numbered), _parsed(path, reader, numbered), strict=False))
    header = [name.strip() for name in rows[0][1]] if rows else []
    missing = [name for name in columns if name not in header]
    if missing:
        raise InputError(f"{path}, line 1: no column {', '.join(missing)}; the header must have {', '.join(columns)}")
    return tuple(_row(path, line, header, cells, checks) for line, cells in rows[1:])


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save it as CSV UTF-8") from None


def _parsed(path, reader, numbered):
    try:
        yield from reader
    except csv.Error as error:
        line = numbered[min(reader.line_num, len(numbered)) - 1][0]
        raise InputError(f"{path}, line {line}: {error}; check the quotation marks of that line") from None


def _row(path, line, header, cells, checks):
    if len(cells) != len(header):
        raise InputError(
            f"{path}, line {line}: {len(cells)} cells where the header has {len(header)} columns; "
            "put cells that hold a comma between quotation marks"
        )
    row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    for column, allowed in checks:
        if row[column] not in allowed:
            raise InputError(
                f"{path}, line {line}, column {column}: {row[column]!r} is not one of {', '.join(map(repr, allowed))}"
            )
    return row | {"line": line}
