"""One file becomes records: unpacked where it is an archive, told by its content, read within its limits."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from ..core.errors import InputError
from .archives import check_zip, unpack_gzip, unpack_zip
from .detect import format_of, format_of_text, too_large
from .encoding import decode
from .formats import FORMATS, Options, read_format
from .limits import Limits, Unpacked
from .reader_process import read_apart
from .records import Member, Problem, Record
from .remote import opened

_ARCHIVES = ("zip", "gzip")
# Files of office programs that are ZIPs, and the member that each must have.
_OFFICE = {"word": "[Content_Types].xml", "excel": "[Content_Types].xml", "odt": "content.xml", "epub": ""}
# A page beyond these is read apart, for its extraction takes time with the square of what stands in one element.
_HEAVY = 2_000_000  # bytes, without its pictures
_TAGS = 30_000
# Pictures and fonts that stand in a page as text, as SingleFile writes them.
_EMBEDDED = re.compile(rb"data:[\w.+-]{1,40}/[\w.+-]{1,80}(?:;[\w=.-]{1,40}){0,4};base64,[A-Za-z0-9+/=%]{64,}")


def read_path(name: str, path: str, options: Options) -> Iterator[tuple[str, Record | Problem]]:
    """Yield the name of a file, or of a member in it, with each record of it, or the problem with it.

    The whole file is read into memory, but for web archives, of which one page is at a time.

    >>> [one.reason for _, one in read_path("a.txt", "no/such/file", Options())]
    ['cannot be read (No such file or directory): check the file and its permissions']
    """
    found = _read_path(name, path, options)
    yield next(found, (name, Problem("there are no articles in it: no rows, records or pages")))
    yield from found


def read_data(
    name: str, data: bytes, options: Options, *, depth: int = 0, unpacked: Unpacked | None = None
) -> Iterator[tuple[str, Record | Problem]]:
    """Yield the name of the file (of the member, in an archive) with each record of it, or problem with it.

    >>> data = b"Talks resume\\n\\nThey met in Vienna on Monday."
    >>> [one.title for _, one in read_data("a.txt", data, Options())]
    ['Talks resume']
    """
    unpacked = unpacked or Unpacked(len(data), options.limits)
    suffix = PurePosixPath(name).suffix.lower()
    found = _guarded(lambda: _found(suffix, data, options, unpacked))
    for one in _in_time(found, options.limits):
        if isinstance(one, Member):
            yield from _inside(name, one, options, depth, unpacked)
        else:
            yield name, one


def _read_path(name: str, path: str, options: Options) -> Iterator[tuple[str, Record | Problem]]:
    try:
        with opened(path) as stream:
            kind = _streamed(name, stream)
            if kind:
                found = _guarded(lambda: read_format(kind, stream, options))
                yield from ((name, one) for one in _in_time(found, options.limits))
                return
            data = stream.read(options.limits.file_bytes + 1)
    except OSError as error:
        yield name, Problem(f"cannot be read ({error.strerror or error}): check the file and its permissions")
        return
    if len(data) > options.limits.file_bytes:
        size = options.limits.file_bytes
        yield name, Problem(f"more than {size:,} bytes: split the file, or raise file_bytes")
    else:
        yield from read_data(name, data, options)


def _streamed(name: str, stream: BinaryIO) -> str:
    """Return the format of a web archive, which may be too large to be read whole; else an empty string."""
    head = stream.read(64)
    stream.seek(0)
    kinds = (((".warc", ".warc.gz"), (b"WARC/", b"\x1f\x8b"), "warc"), ((".wacz",), (b"PK",), "wacz"))
    return next((kind for ends, starts, kind in kinds if name.lower().endswith(ends) and head.startswith(starts)), "")


def _inside(name: str, member: Member, options: Options, depth: int, unpacked: Unpacked):
    kind = member.name or re.sub(r"\.gz$", "", name)
    whole = f"{name}/{member.name}" if member.name else name
    if isinstance(member.content, Problem):
        yield whole, member.content
    elif depth >= options.limits.archive_depth and format_of("", member.content) in _ARCHIVES:
        yield whole, Problem("an archive in an archive in an archive: unpack it, or raise archive_depth")
    else:
        for inner, one in read_data(kind, member.content, options, depth=depth + 1, unpacked=unpacked):
            yield whole + inner[len(kind) :], one


def _in_time(found: Iterator, limits: Limits) -> Iterator:
    """Stop a reader that takes longer than it may; what is done with its records does not count."""
    spent = 0.0
    while True:
        start = time.monotonic()
        one = next(found, None)
        spent += time.monotonic() - start
        if one is None:
            return
        yield one
        if spent > limits.seconds and not isinstance(one, Problem):  # which is said already
            yield Problem(f"reading took more than {limits.seconds} seconds: split it, or raise seconds")
            return


def _guarded(read: Callable[[], Iterator]) -> Iterator[Record | Problem | Member]:
    """What a reader raises becomes a problem with its file, and what it had found before stays."""
    try:
        yield from read()
    except InputError:
        raise  # a word list that cannot be used: no file can be read
    except UnicodeError:
        yield Problem("not text in any encoding that is known: save it as UTF-8")
    except MemoryError:
        yield Problem("this machine has too little memory for it: split it")
    except Exception as error:  # a library met a file that it cannot read: its own words say why
        said = " ".join(str(error).split())[:100]
        yield Problem(f"this file is broken ({type(error).__name__}: {said}): get another copy")


def _found(suffix: str, data: bytes, options: Options, unpacked: Unpacked) -> Iterator[Record | Problem | Member]:
    kind = format_of(suffix, data)
    if isinstance(kind, Problem):
        yield kind
    elif kind == "gzip":
        yield Member("", unpack_gzip(data, options.limits, unpacked))
    elif kind == "zip":
        yield from unpack_zip(data, options.limits, unpacked)
    else:
        yield from _read_text(suffix, data, options) if kind == "text" else _read_bytes(kind, data, options)


def _read_bytes(kind: str, data: bytes, options: Options) -> Iterator[Record | Problem | Member]:
    if kind in _OFFICE and (problem := check_zip(data, options.limits, needs=_OFFICE[kind])):
        yield problem
    elif FORMATS[kind].apart:
        yield from read_apart(kind, data, options)
    else:
        yield from read_format(kind, data, options)


def _read_text(suffix: str, data: bytes, options: Options) -> Iterator[Record | Problem | Member]:
    data = _EMBEDDED.sub(b"", data) if b";base64," in data else data
    text = re.sub("\r\n?", "\n", decode(data)[0])
    kind = format_of_text(suffix, text)
    if isinstance(kind, Problem):
        yield kind
    elif problem := too_large(kind, data, text, options.limits):
        yield problem
    elif kind == "page" and (len(data) > _HEAVY or data.count(b"<") > _TAGS):
        yield from read_apart(kind, text.encode("utf-8", "replace"), options)
    else:
        yield from read_format(kind, text, options)
