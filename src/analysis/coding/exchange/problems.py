"""What comes back from another tool and cannot be read: named, and the rest is kept."""

import json
import re
import zipfile
import zlib
from pathlib import Path
from typing import Any, NamedTuple

from ...core.errors import InputError

MOST = 500_000_000  # bytes of a file that is read
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what no XML may hold


class Unreadable(NamedTuple):
    """A part of a file that cannot be used, and why."""

    part: str
    reason: str


def content(path: Path) -> bytes:
    """Return the bytes of a file that came back; raises InputError where there is none, or too many."""
    if not path.is_file():
        raise InputError(f"{path}: there is no such file; give the one that the other tool has exported")
    if path.stat().st_size > MOST:
        raise InputError(f"{path}: more than {MOST // 1_000_000} MB; export it in parts")
    return path.read_bytes()


def records(path: Path) -> list[Any]:
    """Return the records of a JSON list, or of JSON Lines; raises InputError where the file is neither."""
    try:
        text = content(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; export it as UTF-8") from None
    try:
        lines = [line for line in text.split("\n") if line.strip()]
        found = json.loads(text) if text.lstrip().startswith("[") else [json.loads(line) for line in lines]
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: not valid JSON ({error}); export it again") from None
    return found


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a member by its exact name: nothing is unpacked to a path, and none is larger than a file may be.

    Raises KeyError where there is none, ValueError where it is too large, damaged or locked.
    """
    info = archive.getinfo(name)
    if info.file_size > MOST:
        raise ValueError(f"{name} unpacks to more than {MOST // 1_000_000} MB")
    try:
        return archive.read(info)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise ValueError(f"{name} cannot be unpacked ({error})") from None
