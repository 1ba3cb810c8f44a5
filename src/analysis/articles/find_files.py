"""What a path, a list of paths or a pattern stands for: files, in a fixed order, each with its name."""

import glob
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from .page_folders import belongs_to_page
from .records import Problem
from .remote import addresses, is_address

_OUT = Problem("a link out of the folder, not followed: put the file in the folder, or give follow_links=True")
_SYSTEM = {"thumbs.db", "desktop.ini", "__macosx"}


@dataclass(frozen=True)
class Source:
    """A file to read: `name` relative to what was loaded, and its `path`; or the problem with it."""

    name: str
    path: str
    problem: Problem | None = None


def find_sources(path: Any, *, follow_links: bool = False) -> list[Source]:
    """Return the files of a path, a folder with its subfolders, a pattern, or a list of these, sorted by name.

    Hidden files, and the files that a browser saves beside a page, are passed over. Folders behind symbolic links
    are named and not followed, so that none is read twice or for ever; files behind links that lead out of the
    folder only with `follow_links`. An address ("s3://bucket/news"), given alone, is read by fsspec. Raises InputError
    where there is nothing: one sentence that says what to give.

    >>> find_sources("no/such/folder")
    Traceback (most recent call last):
    analysis.core.errors.InputError: no/such/folder: no such file or folder; give the path of a folder or file ...
    """
    if is_address(path):
        return [Source(name, address) for name, address in addresses(os.fspath(path)).items()]
    if isinstance(path, str | os.PathLike):
        return _distinct(_of_path(os.fspath(path), follow_links))
    if not isinstance(path, Iterable):
        raise InputError(f"{path!r}: not a path; give the path of a folder or file of articles")
    return _distinct(_of_many([_listed(one) for one in path], "the list of paths", follow_links))


def _listed(path: Any) -> str:
    if is_address(path):
        raise InputError(f"{path}: an address in a list of paths; give one address alone")
    if not isinstance(path, str | os.PathLike):
        raise InputError(f"{path!r}: not a path; give a list of paths of folders or files of articles")
    return os.fspath(path)


def _distinct(sources: list[Source]) -> list[Source]:
    """A file `a.csv#1` beside `a.csv` has the name that the first record of that has: it gets another."""
    names = {one.name for one in sources}
    return [replace(one, name=f"{one.name} (file)") if one.name.rpartition("#")[0] in names else one for one in sources]


def shown(name: str) -> str:
    """Return a name of a file as text, bytes in it that are no UTF-8 as their codes.

    >>> shown("caf\\udce9.txt"), shown("café.txt")
    ('caf\\\\xe9.txt', 'café.txt')
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _of_path(path: str, follow_links: bool) -> list[Source]:
    if not path.strip():
        raise InputError("the path is empty; give the path of a folder or file of articles")
    if os.path.isdir(path):
        found = _of_folder(Path(path), follow_links)
        if not found:
            raise InputError(f"{path}: no files in this folder; put articles in it (.txt, .html, .csv, .json, ...)")
        return found
    if os.path.lexists(path):
        return [_of_file(Path(path), Path(path).name)]
    if glob.has_magic(path):
        return _of_many(sorted(glob.glob(path, recursive=True)), path, follow_links)
    raise InputError(f"{path}: no such file or folder; give the path of a folder or file of articles")


def _of_many(paths: list[str], given: str, follow_links: bool) -> list[Source]:
    """Names are relative to the folder that all have in common, so that two files of one name stay two."""
    found = {os.path.abspath(one.path): one for path in paths for one in _of_path(path, follow_links)}
    if not found:
        raise InputError(f"{given}: no file there; give the path of a folder or file of articles")
    top = os.path.commonpath([os.path.dirname(full) for full in found])
    named = [Source(Path(os.path.relpath(full, top)).as_posix(), one.path, one.problem) for full, one in found.items()]
    return sorted(named, key=lambda source: source.name)


def _of_folder(top: Path, follow_links: bool) -> list[Source]:
    found, real = [], os.path.realpath(top)
    for folder, folders, files in os.walk(top, onerror=lambda error: found.append(_unreadable(error, top))):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        beside = [name for name in folders if belongs_to_page(name, files)]
        folders[:] = sorted(name for name in folders if not _is_hidden(name) and name not in links + beside)
        names = [name for name in files if not _is_hidden(name)]
        for name in names + links:
            full = Path(folder, name)
            one = _of_file(full, full.relative_to(top).as_posix())
            found.append(one if follow_links or not _leads_out(full, real) else Source(one.name, one.path, _OUT))
    return sorted(found, key=lambda source: source.name)


def _leads_out(path: Path, top: str) -> bool:
    return path.is_symlink() and path.exists() and not path.is_dir() and not _is_inside(os.path.realpath(path), top)


def _is_inside(path: str, top: str) -> bool:
    try:
        return os.path.commonpath([path, top]) == top
    except ValueError:  # two drives
        return False


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
