"""Word lists: the CSV files in `data/` that a reader may argue with and edit, and what is made from them."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from inspect import signature
from pathlib import Path
from typing import ParamSpec, TypeVar

from . import machine
from .csv_rows import csv_rows
from .errors import InputError
from .names import instead

P = ParamSpec("P")
R = TypeVar("R")

_INSTALLED = Path(__file__).resolve().parents[1] / "_data"  # put there by setup.py
_CHECKOUT = Path(__file__).resolve().parents[3] / "data"
_FOLDERS = ("", "measured")  # of the lists: those that people edit, those that programs write
_MOST = 65_536  # values that one function keeps
_SELDOM = 20_000  # new objects after which the garbage collector looks through them, while lists are held
_now: tuple | None = None  # the version that a stage works with, while it does


def data_folder() -> Path:
    """Return the folder of the word lists: the one that was told, or `data/` of the repository or the package."""
    return machine.told.lists or (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT)


def lists() -> list[Path]:
    """Return the paths of all word lists, sorted.

    >>> "targets.csv" in [path.name for path in lists()]
    True
    """
    return sorted(path for name in _FOLDERS for path in (data_folder() / name).glob("*.csv"))


def from_lists(make: Callable[P, R]) -> Callable[P, R]:
    """Keep what `make` returns, for each of its arguments, until any word list changes.

    An edited list counts at the next call, in a live kernel too.

    >>> @from_lists
    ... def numbers():
    ...     return object()
    >>> numbers() is numbers()
    True
    """
    return few_from_lists(_MOST)(make) if signature(make).parameters else _kept_table(make)  # type: ignore[return-value]


def few_from_lists(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep, as `from_lists` does, but only the `most` values asked for last: for whole texts."""
    return lambda make: _kept(make, most)


def _kept(make: Callable[P, R], most: int) -> Callable[P, R]:
    kept = lru_cache(maxsize=most)(make)
    seen: tuple = ()

    @wraps(make)
    def read(*args: P.args, **options: P.kwargs) -> R:
        nonlocal seen
        now = _now or _version()
        if now is not seen:
            if now != seen:
                kept.cache_clear()
            seen = now
        return kept(*args, **options)  # type: ignore[arg-type]  # that they can be hashed is for the caller to see to

    return read


def _kept_table(make: Callable[[], R]) -> Callable[[], R]:
    """What takes no arguments is asked for at every word: nothing is looked up for it."""
    seen: tuple = ()
    table: R

    @wraps(make)
    def read() -> R:
        nonlocal seen, table
        now = _now or _version()
        if now is not seen:
            if now != seen:
                table = make()
            seen = now
        return table

    return read


@contextmanager
def lists_held() -> Iterator[None]:
    """Look at the word lists once for all that is done inside: a stage reads by one version, and fast.

    What is in memory by then, the lists first of all, the garbage collector leaves alone while something is held: to
    look through a million entries of lexicons again and again costs a sixth of the time. What is new it looks through
    less often: a part of articles makes many small tuples, and no circles.

    >>> with lists_held():
    ...     rows = read_list("abbreviations.csv", ("abbreviation",))
    """
    global _now
    outer = _now
    often = gc.get_threshold()
    gc.freeze()  # again each time: the lists are read when they are first asked for
    gc.set_threshold(_SELDOM, *often[1:])
    _now = outer or _version()
    try:
        yield
    finally:
        _now = outer
        gc.set_threshold(*often)
        if outer is None:
            gc.unfreeze()


def _version() -> tuple:
    """The lists as they are now: where they lie, and the size and last change of each."""
    folder = data_folder()
    return (folder, *(entry for name in _FOLDERS for entry in sorted(_stamps(folder / name))))


def _stamps(folder: Path) -> Iterator[tuple]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".csv"):
                    told = entry.stat()
                    yield entry.name, told.st_size, told.st_mtime_ns, told.st_ino
    except OSError:  # no such folder, or a list taken away this moment: reading it says so
        return


def read_list(name: str, columns: tuple[str, ...], *, choices: dict[str, tuple] | None = None) -> list[dict]:
    """Read `data/<name>` and return its rows as dicts of stripped strings, each with its `line` number.

    `columns` must all be there; a value of a column in `choices` must be one of those given.
    However a spreadsheet saved it (`csv_rows`); empty lines are passed over.
    Raises InputError, naming file, line and column, for what cannot be used.

    >>> rows = read_list("reporting_verbs.csv", ("lemma", "stance"))
    >>> next(row["stance"] for row in rows if row["lemma"] == "say")
    'neutral'
    """
    checks = tuple(sorted((k, tuple(v)) for k, v in (choices or {}).items()))
    return [dict(row) for row in _read(data_folder() / name, columns, checks)]


@from_lists
def _read(path: Path, columns: tuple, checks: tuple) -> tuple[dict, ...]:
    if not path.exists():
        raise InputError(f"{path}: this word list is missing; restore it from the repository")
    rows = list(csv_rows(path))
    header = [name.strip() for name in rows[0][1]] if rows else []
    missing = [name for name in columns if name not in header]
    if missing:
        raise InputError(f"{path}, line 1: no column {', '.join(missing)}; the header must have {', '.join(columns)}")
    return tuple(_row(path, line, header, cells, checks) for line, cells in rows[1:])


def _row(path, line, header, cells, checks):
    while len(cells) > len(header) and not cells[-1].strip():  # a spreadsheet adds empty ones
        cells = cells[:-1]
    if len(cells) != len(header):
        advice = (
            "put cells that hold a comma between quotation marks"
            if len(cells) > len(header)
            else "write a comma for each empty cell too, also at the end of the line"
        )
        raise InputError(
            f"{path}, line {line}: {len(cells)} cells where the header has {len(header)} columns; {advice}"
        )
    row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    for column, allowed in checks:
        if row[column] not in allowed:
            raise not_one_of(allowed, row[column], path, line, column)
    return row | {"line": line}


def not_one_of(allowed: Iterable[str], value: str, path: Path, line: int, column: str) -> InputError:
    """Return the error that names a cell whose value is none of those allowed, and those that are.

    >>> print(not_one_of(("yes", "no"), "yess", Path("list.csv"), 3, "prose"))
    list.csv, line 3, column prose: 'yess' is not one of its values; did you mean 'yes'? There are yes, no
    """
    where = f"{path}, line {line}, column {column}"
    return InputError(f"{where}: {value!r} is not one of its values; {instead(value, allowed)}")
