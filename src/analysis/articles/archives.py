"""Archives: ZIP and gzip are read in memory, member by member, and nothing is written."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from posixpath import normpath

from .limits import Limits, Unpacked, too_much_packed
from .page_folders import is_page_part
from .records import Member, Problem

_CHUNK = 1 << 20
_PIECE = 1 << 14  # bytes of a gzip unpacked at a time: a piece is looked at again where a member ends in it
_MEMBER = re.compile(rb"\0*+\x1f\x8b")  # of a gzip; zeros fill the last block of a tape
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
)


def unpack_gzip(data: bytes, limits: Limits, unpacked: Unpacked | None = None) -> bytes | Problem:
    """Return what a gzip file holds, or why not; it is never unpacked beyond the limits.

    >>> import gzip
    >>> unpack_gzip(gzip.compress(b"text"), Limits())
    b'text'
    >>> unpack_gzip(gzip.compress(bytes(10_000_000)), Limits()).reason
    'unpacks to more than 200 times its size: looks like an archive bomb; raise archive_ratio if it is not'
    """
    unpacked, parts, size = unpacked or Unpacked(len(data), limits), [], 0
    try:
        for part in _unpacked(data):
            size += len(part)
            if problem := _too_much(size, len(data), limits) or unpacked.add(len(part)):
                return problem
            parts.append(part)
    except zlib.error:
        return Problem("this gzip file is broken: download it again")
    except EOFError:
        return Problem("this gzip file ends too early: download it again")
    return b"".join(parts)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield what the members of a gzip hold: crawls and logs are often several, one behind the other."""
    at = 0
    while True:
        unpacker = zlib.decompressobj(wbits=31)
        while not unpacker.eof:
            if not (piece := data[at : at + _PIECE]):
                raise EOFError
            yield unpacker.decompress(piece, _CHUNK)
            at += len(piece) - len(unpacker.unconsumed_tail) - len(unpacker.unused_data)
        if not (another := _MEMBER.match(data, at)):
            return
        at = another.end() - 2


def unpack_zip(data: bytes, limits: Limits, unpacked: Unpacked | None = None) -> Iterator[Member]:
    """Yield the members of a ZIP, sorted by name.

    A member whose name points outside the archive is not read. Directories, hidden files and the files that
    a browser saves beside a page are passed over. `unpacked` counts over archives in archives.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        yield Member("", Problem(f"this ZIP is broken ({error}): download it again"))
        return
    unpacked, seen = unpacked or Unpacked(len(data), limits), set()
    for number, member in enumerate(_members(archive)):
        if number >= limits.archive_members:
            much = f"more than {limits.archive_members:,} files in a ZIP: split it, or raise archive_members"
            yield Member("", Problem(much))
            return
        again = Problem("a second file of this name in the archive: give it another name")
        refused = again if member.filename in seen else _refused(member, limits)
        seen.add(member.filename)
        if not refused and (refused := unpacked.add(member.file_size)):
            yield Member(member.filename, refused)
            return
        yield Member(member.filename, refused or _content(archive, member))


def _members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    names = {one.filename for one in archive.infolist()}
    kept = (one for one in archive.infolist() if not _is_passed_over(one) and not is_page_part(one.filename, names))
    return sorted(kept, key=lambda one: one.filename)


def member_names(data: bytes) -> list[str]:
    """Return the names of the members of a ZIP, none where it is broken.

    >>> member_names(b"no archive")
    []
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data)).namelist()
    except _BROKEN:
        return []


def member_of(data: bytes, name: str, size: int) -> bytes:
    """Return the first `size` bytes of a member of a ZIP, none where it is broken.

    >>> member_of(b"no archive", "mimetype", 100)
    b''
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)).open(name) as stream:
            return stream.read(size)
    except _BROKEN:
        return b""


def check_zip(data: bytes, limits: Limits, *, needs: str = "") -> Problem | None:
    """Return what speaks against unpacking a file of an office program, which is a ZIP; None where nothing does.

    `needs` is the member without which it cannot be read.
    """
    members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    problems = (_too_much(one.file_size, one.compress_size, limits) for one in members)
    total = sum(one.file_size for one in members)
    if problem := next(filter(None, problems), _too_much(total, len(data), limits)):
        return problem
    if needs and needs not in {one.filename for one in members}:
        return Problem(f"this file is not whole ({needs} is not in it): get another copy")
    return None


def _refused(member: zipfile.ZipInfo, limits: Limits) -> Problem | None:
    name = member.filename.replace("\\", "/")
    if not name:
        return Problem("a file without a name in the archive: not read; unpack it and give it one")
    if name.startswith("/") or ":" in name.split("/")[0] or normpath(name).startswith(".."):
        return Problem("its name points outside the archive: not read")
    if member.flag_bits & 1:
        return Problem("locked with a password: unlock it first")
    if (member.external_attr >> 16) & 0o170000 == 0o120000:
        return Problem("a symbolic link inside an archive: not read")
    return _too_much(member.file_size, member.compress_size, limits)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | Problem:
    """Read no more than the directory promised: sizes in a hostile archive lie."""
    try:
        with archive.open(member) as stream:
            content = stream.read(member.file_size + 1)
    except _BROKEN as error:
        return Problem(f"this member of the ZIP is broken ({error}): download it again")
    return content if len(content) <= member.file_size else Problem("larger than the archive says: not read")


def _too_much(size: int, packed: int, limits: Limits) -> Problem | None:
    if problem := too_much_packed(size, packed, limits):
        return problem
    if size > limits.file_bytes:
        return Problem(f"unpacks to more than {limits.file_bytes:,} bytes: split it, or raise file_bytes")
    return None


def _is_passed_over(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.replace("\\", "/").split("/")
    return member.filename.endswith("/") or any(part.startswith(("._", ".DS_Store", "__MACOSX")) for part in parts)
