"""What a path, a list of paths or a pattern stands for: files, in a fixed order, each with its name."""

import glob
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import InputError
from .records import Problem

_SYSTEM = {"thumbs.db", "desktop.ini", "__macosx"}


@dataclass(frozen=True)
class Source:
    """A file to read: `name` relative to what was loaded, and its `path`; or the problem with it."""

    name: str
    path: str
    problem: Problem | None = None


def find_sources(path) -> list[Source]:
    """Return the files of a path, a folder with its subfolders, a pattern, or a list of these, sorted by name.

    Hidden files are passed over. Folders behind symbolic links are named and not followed, so that none
    is read twice or for ever. Raises InputError where there is nothing: one sentence that says what to
    give.

    >>> find_sources("no/such/folder")
    Traceback (most recent call last):
    analysis.core.errors.InputError: no/such/folder: no such file or folder; give the path of a folder or file ...
    """
    if isinstance(path, str | os.PathLike):
        return _of_path(os.fspath(path))
    if not isinstance(path, Iterable):
        raise InputError(f"{path!r}: not a path; give the path of a folder or file of articles")
    return _of_many([os.fspath(one) for one in path], "the list of paths")


def _of_path(path: str) -> list[Source]:
    if not path.strip():
        raise InputError("the path is empty; give the path of a folder or file of articles")
    if os.path.isdir(path):
        found = _of_folder(Path(path))
        if not found:
            raise InputError(f"{path}: no files in this folder; put articles in it (.txt, .html, .csv, .json, ...)")
        return found
    if os.path.lexists(path):
        return [_of_file(Path(path), Path(path).name)]
    if glob.has_magic(path):
        return _of_many(sorted(glob.glob(path, recursive=True)), path)
    raise InputError(f"{path}: no such file or folder; give the path of a folder or file of articles")


def _of_many(paths: list[str], given: str) -> list[Source]:
    if not paths:
        raise InputError(f"{given}: no file there; give the path of a folder or file of articles")
    absolute = [os.path.abspath(one) for one in paths]
    top = os.path.commonpath([os.path.dirname(one) for one in absolute])
    found = {}
    for one, full in zip(paths, absolute, strict=True):
        for source in _of_path(one):
            inside = os.path.join(full, source.name) if os.path.isdir(one) else full
            name = Path(os.path.relpath(inside, top)).as_posix()
            found[name] = Source(name, source.path, source.problem)
    return [found[name] for name in sorted(found)]


def _of_folder(top: Path) -> list[Source]:
    found = []
    for folder, folders, files in os.walk(top, onerror=lambda error: found.append(_unreadable(error, top))):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        folders[:] = sorted(name for name in folders if not _is_hidden(name) and name not in links)
        names = [name for name in files if not _is_hidden(name)]
        for name in names + links:
            full = Path(folder, name)
            found.append(_of_file(full, full.relative_to(top).as_posix()))
    return sorted(found, key=lambda source: source.name)


def _of_file(path: Path, name: str) -> Source:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return Source(name, str(path), Problem(f"cannot be opened ({error.strerror}): check the file or the link"))
    if stat.S_ISDIR(mode):
        return Source(name, str(path), Problem("a symbolic link to a folder, not followed: give that folder itself"))
    if not stat.S_ISREG(mode):
        return Source(name, str(path), Problem("not a regular file: give files of articles"))
    return Source(name, str(path))


def _unreadable(error: OSError, top: Path) -> Source:
    path = Path(error.filename)
    return Source(
        path.relative_to(top).as_posix(),
        str(path),
        Problem(f"this folder cannot be opened ({error.strerror})"),
    )


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _SYSTEM
