"""Files behind an address, such as s3://bucket/news: whatever fsspec reads, where it is installed."""

import os
from typing import BinaryIO, cast

from ..core.errors import InputError, NotThere, install
from .records import Problem


def is_address(path: object) -> bool:
    """Return True for an address such as "s3://bucket/news", false for a path of this machine.

    >>> is_address("s3://bucket/news"), is_address("data/news")
    (True, False)
    """
    return "://" in os.fspath(path) if isinstance(path, str | os.PathLike) else False


def addresses(address: str) -> dict[str, str]:
    """Return the files of an address, a file or a folder with its subfolders: name from there -> address.

    Raises NotThere where fsspec, or what it needs for this kind of address, is not installed, InputError where there
    is nothing.
    """
    system, root = _system(address)
    try:
        found = [name for name in system.find(root) if not name.rpartition("/")[2].startswith(".")]
    except Exception as error:  # each kind of storage raises its own
        raise InputError(f"{address}: cannot be read ({' '.join(str(error).split())}); check the address") from None
    if not found:
        raise InputError(f"{address}: no file there; give the address of a folder or file of articles")
    top = root.rstrip("/")
    names = {name: name[len(top) :].strip("/") or name.rpartition("/")[2] for name in found}
    return {short: system.unstrip_protocol(name) for name, short in sorted(names.items())}


def opened(path: str) -> BinaryIO:
    """Return the open file of a path or an address. Raises OSError where it cannot be read."""
    if not is_address(path):
        return open(path, "rb")
    system, root = _system(path)
    try:
        return cast(BinaryIO, system.open(root, "rb"))
    except OSError:
        raise
    except Exception as error:
        raise OSError(" ".join(str(error).split())) from None


def stamp(address: str) -> str | Problem:
    """Return what changes when the file at an address does (its checksum, or time and size), without reading it."""
    system, root = _system(address)
    try:
        return str(system.ukey(root))
    except Exception as error:
        return Problem(f"cannot be read ({' '.join(str(error).split())}): check the address")


def _system(address: str):
    try:
        import fsspec
    except ImportError:
        raise NotThere(f"{address}: addresses need fsspec: {install('requirements-scale.txt')}") from None
    try:
        return fsspec.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise NotThere(f"{address}: {str(error).rstrip('.')}") from None
