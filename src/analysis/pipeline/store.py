"""The cache: parts of a run as Parquet, each whole or not there; what cannot be used is named and made again."""

import json
import os
import shutil
import tempfile
import time
import warnings
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import pandas as pd

ITEM = "item"  # the column that says to which file or article a row belongs, by its key
_MANIFEST = "part.json"
_DAYS = 30  # that results nobody asks for are kept

Frames = dict[str, pd.DataFrame]


class CacheWarning(UserWarning):
    """Something of the cache could not be used; the run goes on without it."""


class Store:
    """The kept parts of one stage, settings, code and word lists: a folder of them named by their key.

    A part is a folder of Parquet files, one a table, and a manifest: the keys of its items, and a checksum for
    each file. `folder` None keeps nothing.

    >>> store = Store(Path(tempfile.mkdtemp()), "k")
    >>> part = store.keep(["one"], {"words": pd.DataFrame({"item": ["one"], "n": [3]})})
    >>> store.tables(store.parts()["one"])["words"]["n"].tolist()
    [3]
    """

    def __init__(self, root: Path | None, key: str) -> None:
        self.folder = root / key if root else None

    def parts(self) -> dict[str, str]:
        """Return the name of the part that holds each item; parts without a manifest that can be read are removed."""
        found: dict[str, str] = {}
        if self.folder is None or not self.folder.is_dir():
            return found
        for part in sorted(self.folder.iterdir()):
            if part.name.startswith("."):
                _sweep(part)
            elif (manifest := self._manifest(part.name)) is not None:
                found |= dict.fromkeys(manifest["items"], part.name)
        return found

    def tables(self, part: str) -> Frames | None:
        """Return the tables of a part, or None where they are not what was written: the part is then removed."""
        manifest = self._manifest(part)
        if manifest is None:
            return None
        try:
            return {name: self._table(part, name, checksum) for name, checksum in manifest["tables"].items()}
        except (OSError, ValueError) as error:
            self._drop(part, error)
            return None

    def keep(self, items: list[str], tables: Frames) -> str:
        """Write a part, whole or not at all, and return its name. Raises OSError where that cannot be done."""
        assert self.folder is not None
        name = blake2b("".join(items).encode(), digest_size=16).hexdigest()
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=self.folder))
        try:
            checksums = {table: _written(frame, beside / f"{table}.parquet") for table, frame in tables.items()}
            (beside / _MANIFEST).write_text(json.dumps({"items": items, "tables": checksums}), encoding="utf-8")
            if not (self.folder / name).exists():  # else another run or worker was quicker: the same content
                os.rename(beside, self.folder / name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        return name

    def _path(self, part: str) -> Path:
        assert self.folder is not None
        return self.folder / part

    def _table(self, part: str, name: str, checksum: str) -> pd.DataFrame:
        path = self._path(part) / f"{name}.parquet"
        if _checksum(path) != checksum:
            raise ValueError(f"{name}.parquet is not what was written")
        return pd.read_parquet(path)

    def _manifest(self, part: str) -> dict | None:
        try:
            manifest = json.loads((self._path(part) / _MANIFEST).read_text(encoding="utf-8"))
            return manifest if {"items", "tables"} <= manifest.keys() else self._drop(part, ValueError("no items"))
        except (OSError, ValueError, AttributeError) as error:
            return self._drop(part, error)

    def _drop(self, part: str, error: Exception) -> None:
        path = self._path(part)
        warnings.warn(f"{path}: a kept part is broken ({error}); it is made again", CacheWarning, 2)
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def usable(root: Path) -> Path | None:
    """Return `root` where parts can be kept in it; else None, with a warning that says so.

    >>> usable(Path(tempfile.mkdtemp()) / "cache").name
    'cache'
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=root):
            pass
        return root
    except OSError as error:
        told = f"{root}: nothing can be kept here ({error.strerror}), so every run starts anew; set ANALYSIS_CACHE"
        warnings.warn(told, CacheWarning, 2)
        return None


def prune(root: Path, used: Iterable[str]) -> None:
    """Remove what no run has asked for in 30 days; the keys in `used` were asked for now."""
    for key in used:
        if (root / key).is_dir():
            os.utime(root / key)
    oldest = time.time() - _DAYS * 86_400
    for path in root.iterdir():
        if path.is_dir() and len(path.name) == 32 and path.stat().st_mtime < oldest:
            shutil.rmtree(path, ignore_errors=True)


def _sweep(beside: Path) -> None:
    """What a run that was killed left half written goes once it is an hour old: a run may be writing it now."""
    if beside.stat().st_mtime < time.time() - 3600:
        shutil.rmtree(beside, ignore_errors=True)


def _written(frame: pd.DataFrame, path: Path) -> str:
    frame.to_parquet(path, index=False)
    return _checksum(path)


def _checksum(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=16).hexdigest()
