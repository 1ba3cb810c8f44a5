"""Web archives: WARC, as crawlers write it, and WACZ, which packs it; read page by page, never whole."""

import io
import zipfile
from collections.abc import Iterator
from typing import IO

from ..encoding import decode
from ..limits import Limits
from ..records import Problem, Record, guarded
from .webpage import read_webpage

_PAGE = ("text/html", "application/xhtml+xml")


def read_warc(source: IO[bytes] | bytes, *, limits: Limits | None = None) -> Iterator[Record | Problem]:
    """Yield the articles of the pages in a WARC, gzipped or not, counted from 1; pictures, scripts and errors of
    servers are passed over. A page that was saved twice is read once.

    Method: warcio (Webrecorder), as a stream.

    >>> [one.reason for one in read_warc(b"WARC/1.0\\r\\n")]
    ['no pages in this web archive, or it ends too early: save it again']
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    limits, number, seen, size = limits or Limits(), 0, set(), 0
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        for record in ArchiveIterator(stream):
            if not _is_page(record):
                continue
            number += 1
            html = record.content_stream().read(limits.page_bytes + 1)
            size += len(html)
            if size > limits.archive_bytes:
                yield Problem("this web archive holds more than it may: split it, or raise archive_bytes", str(number))
                return
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if (address, hash(html)) not in seen:
                yield guarded(_page, html, str(number), address, limits)
            seen.add((address, hash(html)))
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        yield Problem(
            f"this web archive is broken after page {number} ({' '.join(str(error).split())[:80]}): save it again"
        )
        return
    if not number:
        yield Problem("no pages in this web archive, or it ends too early: save it again")


def read_wacz(source: IO[bytes] | bytes, *, limits: Limits | None = None) -> Iterator[Record | Problem]:
    """Yield the articles of the pages in a WACZ, which are those of the WARC files in it, counted from 1 in each."""
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    with zipfile.ZipFile(stream) as archive:
        names = sorted(one for one in archive.namelist() if one.endswith((".warc", ".warc.gz")))
        for name in names:
            with archive.open(name) as member:
                for found in read_warc(member, limits=limits):
                    if len(names) > 1:
                        found = _renamed(found, f"{name.rsplit('/', 1)[-1]}:")
                    yield found
    if not names:
        yield Problem("no WARC in this web archive: save it again")


def _page(html: bytes, number: str, address: str, limits: Limits) -> Record | Problem:
    if len(html) > limits.page_bytes:
        return Problem(f"{address}: a page of more than {limits.page_bytes:,} bytes: raise page_bytes", number)
    found = read_webpage(decode(html)[0])
    if isinstance(found, Problem):
        return Problem(f"{address}: {found.reason}", number)
    found.record = number
    found.note("url", address, "address in the web archive")
    return found


def _is_page(record) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")) or ""
    is_there = headers is None or headers.get_statuscode() == "200"
    return is_there and kind.split(";")[0].strip().lower() in _PAGE


def _renamed(found: Record | Problem, prefix: str) -> Record | Problem:
    if isinstance(found, Problem):
        return Problem(found.reason, prefix + found.record)
    found.record = prefix + found.record
    return found
