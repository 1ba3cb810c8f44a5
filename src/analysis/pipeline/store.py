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

from .parts import Frames, Kept, Part, Place, checksum

_MANIFEST = "part.json"
_DAYS = 30  # that results nobody asks for are kept


class CacheWarning(UserWarning):
    """Something of the cache could not be used; the run goes on without it."""


class Store:
    """The kept parts of one stage, settings, code and word lists: a folder of them named by their key.

    A part is a folder of Parquet files, one a table, and a manifest: the keys of its items, and of each file
    checksum, size and rows. `folder` None keeps nothing.

    >>> store = Store(Path(tempfile.mkdtemp()), "k")
    >>> _ = store.keep(["one"], {"words": pd.DataFrame({"item": [0], "n": [3]})})
    >>> store.places()["one"].part.table("words")["n"].to_pylist()
    [3]
    """

    def __init__(self, root: Path | None, key: str) -> None:
        self.folder = root / key if root else None

    def places(self) -> dict[str, Place]:
        """Return where each kept item lies; parts whose files are not all there are removed, with a warning."""
        found: dict[str, Place] = {}
        if self.folder is None or not self.folder.is_dir():
            return found
        for path in sorted(self.folder.iterdir()):
            if path.name.startswith("."):
                _sweep(path)
            else:
                found |= self._places(path.name)
        return found

    def part(self, name: str) -> Part | None:
        """Return a part that has been kept, None where it is gone again."""
        return next((place.part for place in self._places(name).values()), None)

    def keep(self, items: list[str], tables: Frames) -> str:
        """Write a part, whole or not at all, and return its name. Raises OSError where that cannot be done."""
        assert self.folder is not None
        name = blake2b("".join(items).encode(), digest_size=16).hexdigest()
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=self.folder))
        try:
            kept = {table: _written(frame, beside / f"{table}.parquet") for table, frame in tables.items()}
            (beside / _MANIFEST).write_text(json.dumps({"items": items, "tables": kept}), encoding="utf-8")
            if not (self.folder / name).exists():  # else another run or worker was quicker: the same content
                os.rename(beside, self.folder / name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        return name

    def _places(self, name: str) -> dict[str, Place]:
        assert self.folder is not None
        folder = self.folder / name
        try:
            told = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
            part = Part(folder, {table: Kept(*kept) for table, kept in told["tables"].items()})
            for table, kept in part.kept.items():
                if (folder / f"{table}.parquet").stat().st_size != kept.size:
                    raise ValueError(f"{table}.parquet is not what was written")
            return {key: Place(part, number) for number, key in enumerate(told["items"])}
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            drop(folder, str(error))
            return {}


def drop(folder: Path, told: str) -> None:
    """Remove a part that is broken, and say so."""
    warnings.warn(f"{folder}: a kept part is broken ({told}); it is made again", CacheWarning, 2)
    shutil.rmtree(folder, ignore_errors=True) if folder.is_dir() else folder.unlink(missing_ok=True)


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
    for path in root.iterdir():
        if path.is_dir() and len(path.name) == 32 and _age(path) > _DAYS * 86_400:
            shutil.rmtree(path, ignore_errors=True)


def _sweep(beside: Path) -> None:
    """What a run that was killed left half written goes once it is an hour old: a run may be writing it now."""
    if _age(beside) > 3600:
        shutil.rmtree(beside, ignore_errors=True)


def _age(path: Path) -> float:
    """Seconds since the last change; none where another process has just put the path in its place, or removed it."""
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _written(frame: pd.DataFrame, path: Path) -> Kept:
    frame.to_parquet(path, index=False)
    data = path.read_bytes()
    return Kept(checksum(data), len(data), len(frame))
