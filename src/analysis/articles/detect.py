"""Which reader a file is for, by its content; its extension decides only where content cannot."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from .archives import check_zip, member_names, unpack_gzip, unpack_zip
from .encoding import decode
from .limits import Limits
from .readers.columns import find_columns
from .readers.exports import read_page, read_text
from .readers.json_records import read_json
from .readers.tables import delimiter_of, read_csv, read_excel, read_parquet
from .readers.word import read_docx, read_rtf
from .records import Problem, Record

_TEXT = (".txt", ".text", "")
_TABLES = (".csv", ".tsv", ".tab")
_LINES = (".jsonl", ".ndjson", ".jl")
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|meta|table)\b",
    re.I | re.S,
)
# What a file begins with, and why it is not read.
_NOT_READ = (
    (b"%PDF", "PDF is not read: save the article as text or as a web page"),
    (b"\xd0\xcf\x11\xe0", "old Word and Excel files are not read: save it as .docx, .xlsx or .txt"),
    (b"WARC/", "web archives are not read: save the pages as .html"),
    (b"From: <Saved by", "web archives are not read: save the page as .html"),
    (b"MIME-Version:", "web archives and mails are not read: save the page as .html"),
    (b"7z\xbc\xaf", "7-Zip is not read: pack it as ZIP"),
    (b"Rar!", "RAR is not read: pack it as ZIP"),
    (b"BZh", "bzip2 is not read: unpack it"),
    (b"\xfd7zXZ", "xz is not read: unpack it"),
)


@dataclass(frozen=True)
class Options:
    """What a user may say about reading: mapped columns, and limits."""

    columns: Mapping[str, str] | None = None
    limits: Limits = field(default_factory=Limits)


def read_data(name: str, data: bytes, options: Options, *, depth: int = 0) -> Iterator[tuple[str, Record | Problem]]:
    """Yield the name of the file (of the member, in an archive) with each record of it, or problem with it.

    >>> data = b"Talks resume\\n\\nThey met in Vienna on Monday."
    >>> [one.title for _, one in read_data("a.txt", data, Options())]
    ['Talks resume']
    """
    if data[:2] == b"\x1f\x8b":
        content = unpack_gzip(data, options.limits)
        yield from _member(name, content, re.sub(r"\.gz$", "", name), options, depth)
    elif data[:4] in (b"PK\x03\x04", b"PK\x05\x06") and not _office_family(data):
        for member, content in unpack_zip(data, options.limits):
            yield from _member(f"{name}/{member}" if member else name, content, member, options, depth)
    else:
        for one in _read_one(name, data, options):
            yield name, one


def _member(name, content, kind, options, depth):
    if isinstance(content, Problem):
        yield name, content
    elif depth >= options.limits.archive_depth and content[:2] in (b"\x1f\x8b", b"PK"):
        yield name, Problem("an archive in an archive in an archive: unpack it, or raise archive_depth")
    else:
        for inner, one in read_data(kind, content, options, depth=depth + 1):
            yield name + inner[len(kind) :], one


def _read_one(name: str, data: bytes, options: Options) -> Iterator[Record | Problem]:
    suffix = PurePosixPath(name).suffix.lower()
    if not data.strip():
        yield Problem("the file is empty")
        return
    if why := next((why for start, why in _NOT_READ if data.startswith(start)), ""):
        yield Problem(why)
        return
    try:
        yield from _read_bytes(suffix, data, options)
    except UnicodeError:
        yield Problem("not text in any encoding that is known: save it as UTF-8")
    except Exception as error:  # a library met a file that it cannot read: its own words say why
        yield Problem(
            f"this file is broken ({type(error).__name__}: {' '.join(str(error).split())[:100]}): get it anew"
        )


def _read_bytes(suffix: str, data: bytes, options: Options) -> Iterator[Record | Problem]:
    office = _office_family(data) if data.startswith(b"PK") else ""
    if office and (problem := check_zip(data, options.limits)):
        yield problem
    elif office == "excel":
        yield from read_excel(data, columns=options.columns, limits=options.limits)
    elif office == "word":
        yield from read_docx(data)
    elif data.startswith(b"{\\rtf"):
        yield from read_rtf(data)
    elif data.startswith(b"PAR1"):
        yield from read_parquet(data, columns=options.columns, limits=options.limits)
    elif _is_binary(data):
        yield Problem("not a text file: give articles as text, web pages, tables or exports")
    else:
        yield from _read_text(suffix, data, options)


def _read_text(suffix: str, data: bytes, options: Options) -> Iterator[Record | Problem]:
    limits, is_table = options.limits, suffix in _TABLES or suffix in _LINES
    if not is_table and len(data) > (limits.json_bytes if data.lstrip()[:1] in b"[{" else limits.page_bytes):
        yield Problem(f"{len(data):,} bytes, more than a page or a text should have: split it, or raise page_bytes")
        return
    text = re.sub("\r\n?", "\n", decode(data)[0])
    if _HTML.match(text[:5000]) or suffix in _PAGES:
        yield from read_page(text)
    elif suffix in _LINES or suffix == ".json" or text.lstrip()[:1] in ("{", "["):
        yield from read_json(text, columns=options.columns, limits=limits, lines=suffix in _LINES)
    elif is_table or _is_table(text):
        yield from read_csv(text, columns=options.columns, limits=limits)
    elif suffix in _TEXT:
        yield from read_text(text)
    else:
        yield Problem(f"the extension {suffix} is not known: name it .txt if it is an article as text")


def _office_family(data: bytes) -> str:
    names = member_names(data)
    return "word" if "word/document.xml" in names else "excel" if "xl/workbook.xml" in names else ""


def _is_table(text: str) -> bool:
    """A first line of several names, of which two are those of fields, is the header of a table."""
    names = next(csv.reader(text[:10_000].splitlines()[:1], delimiter=delimiter_of(text)), [])
    return len(names) >= 3 and len(find_columns(names)) >= 3 and max(map(len, names)) < 40


def _is_binary(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False  # a byte order mark of UTF-16 or UTF-32: text, with zeros in it
    head = data[:8192]
    return b"\0" in head or len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]", head)) > len(head) / 50
