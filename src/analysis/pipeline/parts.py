"""Parts: the tables of some items, kept as files or here, and read by the place of an item in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

ITEM = "item"  # the column that says to which item a row belongs: its number in the part

Frames = dict[str, pd.DataFrame]


class Broken(RuntimeError):
    """A kept table is not what was written."""

    def __init__(self, folder: Path, told: str) -> None:
        super().__init__(folder, told)
        self.folder, self.told = folder, told


class Kept(NamedTuple):
    """What the manifest of a part says of the file of a table."""

    checksum: str
    size: int
    rows: int


@dataclass(frozen=True, eq=False)
class Part:
    """The tables of some items: in a folder, with what is `kept` there, or `here`."""

    folder: Path | None = None
    kept: dict[str, Kept] = field(default_factory=dict)
    here: Frames = field(default_factory=dict)

    def table(self, name: str) -> pa.Table | None:
        """Return one table, None where it has no rows. Raises Broken where it is not what was written."""
        if name in self.here:
            return pa.Table.from_pandas(self.here[name], preserve_index=False) if len(self.here[name]) else None
        if self.folder is None or name not in self.kept or not self.kept[name].rows:
            return None
        return _read(self.folder, name, self.kept[name])


@lru_cache(maxsize=2)  # the articles of one large file, and its removed lines, are asked for batch by batch
def _read(folder: Path, name: str, kept: Kept) -> pa.Table:
    try:
        data = (folder / f"{name}.parquet").read_bytes()
    except OSError as error:
        raise Broken(folder, f"{name}.parquet: {error.strerror}") from None
    if checksum(data) != kept.checksum:
        raise Broken(folder, f"{name}.parquet is not what was written")
    return pq.ParquetFile(pa.BufferReader(data)).read(use_threads=False)


class Place(NamedTuple):
    """Where the tables of an item lie: in which part, and which of its items it is."""

    part: Part
    number: int


def gathered(places: Sequence[Place], name: str) -> pd.DataFrame | None:
    """Return a table of the items at `places`, in their order, `item` the number among them; None without rows."""
    wanted: dict[Part, list[tuple[int, int]]] = {}
    for n, place in enumerate(places):
        wanted.setdefault(place.part, []).append((place.number, n))
    tables = [_own(table, numbers) for part, numbers in wanted.items() if (table := part.table(name)) is not None]
    if not tables:
        return None
    found = pa.concat_tables(tables, promote_options="permissive").to_pandas()
    if not found[ITEM].is_monotonic_increasing:
        found = found.iloc[found[ITEM].to_numpy().argsort(kind="stable")].reset_index(drop=True)
    return found if len(found) else None


def _own(table: pa.Table, numbers: list[tuple[int, int]]) -> pa.Table:
    """The rows of the items asked for, numbered as these are."""
    own = table[ITEM].to_numpy()
    to = np.full(max(int(own.max()), max(number for number, _ in numbers)) + 1, -1)
    to[[number for number, _ in numbers]] = [n for _, n in numbers]
    at = to[own]
    table = table.set_column(table.column_names.index(ITEM), ITEM, pa.array(at))
    return table if (at >= 0).all() else table.filter(pa.array(at >= 0))


def checksum(data: bytes) -> str:
    """Return the checksum of a kept file.

    >>> checksum(b"") == checksum(b"")
    True
    """
    return blake2b(data, digest_size=16).hexdigest()
