"""Which format a file has, by its content; its extension decides only where content cannot."""

import csv
import re

from ..core.csv_rows import lines_of
from .archives import member_names, member_of
from .limits import Limits
from .mail_heads import is_mail, is_mhtml
from .readers.columns import find_columns
from .readers.exports import looks_exported
from .readers.tables import delimiter_of
from .records import Problem
from .xml_heads import root_of

_TEXT = (".txt", ".text", "")
_TABLES = (".csv", ".tsv", ".tab")
_LINES = (".jsonl", ".ndjson", ".jl")
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".qmd")
_BESIDE = (".css", ".js", ".map", ".svg", ".woff", ".json5", ".lock", ".log", ".ini", ".toml", ".yaml", ".yml")
_HTML = ("html", "head", "body", "article", "div", "meta", "table", "main", "section")
_XML = {"rss": "feed", "feed": "feed", "rdf": "feed", "nitf": "nitf", "newsml": "newsml", "newsmessage": "newsml",
        "newsitem": "newsml", "packageitem": "newsml", "newsitems": "newsml"}  # fmt: skip
_FACTIVA_XML = re.compile(r"<(?:\w+:)?(?:leadParagraph|tailParagraphs)\b")
_FRONT_MATTER = re.compile(r"\s{0,20}(?:---|\+\+\+)[ \t]*\n[^\n]{0,20}?\b[\w -]{1,40}[:=]")
_PICTURE = "a picture is not read: run text recognition over it, and save the text as .txt"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # a new Word or Excel file with a password looks like an old one
# What a file begins with, and why it is not read.
_NOT_READ = (
    (b"\xd0\xcf\x11\xe0", "old Word and Excel files are not read: save it as .docx, .xlsx or .txt"),
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"7z\xbc\xaf", "7-Zip is not read: pack it as ZIP"),
    (b"Rar!", "RAR is not read: pack it as ZIP"),
    (b"BZh", "bzip2 is not read: unpack it"),
    (b"\xfd7zXZ", "xz is not read: unpack it"),
    (b"\x28\xb5\x2f\xfd", "Zstandard is not read: unpack it"),
    (b"SQLite format 3", "a database is not read: export its table as CSV"),
    (b"bplist00", "a Safari web archive is not read: save the page as HTML"),
)
_STARTS = (
    (b"{\\rtf", "rtf"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
)
_MEMBERS = (  # of files that are ZIPs
    ("word/document.xml", "word"),
    ("xl/workbook.xml", "excel"),
    ("META-INF/container.xml", "epub"),
    ("datapackage.json", "wacz"),
)
_MIMETYPES = {b"application/epub+zip": "epub", b"application/vnd.oasis.opendocument.text": "odt"}


def format_of(suffix: str, data: bytes) -> str | Problem:
    """Return the name of the format of a file by its bytes, `"text"` where its text decides, or why it is not read.

    >>> format_of(".txt", b"{\\\\rtf1 Talks}"), format_of(".txt", b"Talks resume"), format_of("", b"Rar!").reason
    ('rtf', 'text', 'RAR is not read: pack it as ZIP')
    """
    if not data.strip():
        return Problem("the file is empty")
    if data.startswith(b"\xd0\xcf\x11\xe0") and _LOCKED in data:
        return Problem("it is locked with a password: open it, take the password off and save it again")
    if why := next((why for start, why in _NOT_READ if data.startswith(start)), ""):
        return Problem(why)
    if data[:2] == b"\x1f\x8b":
        return "gzip"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _of_zip(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if found := next((name for start, name in _STARTS if data.startswith(start)), ""):
        return found
    if is_mhtml(suffix, data) or is_mail(suffix, data):
        return "mhtml" if is_mhtml(suffix, data) else "mail"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"  # a byte order mark of UTF-16 or UTF-32: text, with zeros in it
    if _is_unmarked_utf16(data[:8192]):
        return Problem("text in UTF-16 without the mark that says so: save it as UTF-8")
    if _is_binary(data):
        return Problem("not a text file: give articles as text, web pages, tables or exports")
    return "text"


def format_of_text(suffix: str, text: str) -> str | Problem:
    """Return the name of the format of a text, or why it is not read.

    >>> format_of_text(".txt", "<html><p>Talks"), format_of_text("", "title,text,url\\nTalks,They met.,x")
    ('page', 'table')
    >>> format_of_text(".xml", "<catalogue><item/></catalogue>").reason
    'XML with <catalogue> at its head is not recognised: export it as CSV or JSON, or save the page as HTML'
    """
    root = root_of(text)
    if root and _FACTIVA_XML.search(text):
        return "factiva xml"
    if root in _HTML or suffix in _PAGES:
        return "page"
    if root and (root in _XML or suffix == ".xml" or text.lstrip("\ufeff \n").startswith("<?xml")):
        return _XML.get(root) or _unknown_xml(root)
    if suffix in _LINES:
        return "json lines"
    if suffix == ".json" or text.lstrip()[:1] in ("{", "["):
        return "json"
    if suffix in _TABLES or _is_table(text):
        return "table"
    return _of_prose(suffix, text)


def too_large(name: str, data: bytes, text: str, limits: Limits) -> Problem | None:
    """Return why a text is too large for its format, None where it is not; an export of a database holds many."""
    is_of_many = name == "json" or (len(data) > limits.page_bytes and looks_exported(text))
    size = limits.json_bytes if is_of_many else limits.page_bytes
    if name in ("table", "json lines") or len(data) <= size:
        return None
    return Problem(f"{len(data):,} bytes, more than a page or a text should have: split it, or raise page_bytes")


def _of_prose(suffix: str, text: str) -> str | Problem:
    if suffix in _MARKDOWN or (suffix in _TEXT and _FRONT_MATTER.match(text)):
        return "markdown"
    if suffix in _TEXT:
        return "pasted"
    if suffix in _BESIDE:
        return Problem(f"a file with the extension {suffix} is not an article")
    return Problem(f"the extension {suffix} is not recognised: name it .txt if it holds an article as plain text")


def _unknown_xml(root: str) -> Problem:
    return Problem(
        f"XML with <{root[:40]}> at its head is not recognised: export it as CSV or JSON, or save the page as HTML"
    )


def _of_zip(data: bytes) -> str | Problem:
    names = member_names(data)
    if "mimetype" in names:
        said = member_of(data, "mimetype", 100).strip()
        shown = said.decode("ascii", "replace")
        return _MIMETYPES.get(said) or Problem(f"a file of the kind {shown} is not read: save it as .docx or .txt")
    return next((kind for member, kind in _MEMBERS if member in names), "zip")


def _is_table(text: str) -> bool:
    """A first line of several names, of which two are those of fields, is the header of a table."""
    names = next(csv.reader(lines_of(text[:10_000])[:1], delimiter=delimiter_of(text)), [])
    return len(names) >= 3 and len(find_columns(names)) >= 3 and max(map(len, names)) < 40


def _is_binary(data: bytes) -> bool:
    head = data[:8192]
    return b"\0" in head or len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]", head)) > len(head) / 50


def _is_unmarked_utf16(head: bytes) -> bool:
    """In UTF-16, most letters of a western text have a zero as first byte, or as second, and the other byte is none."""
    even, odd = head[::2], head[1::2]
    return any(
        zeros.count(0) > len(zeros) / 2 and not letters.count(0) for zeros, letters in ((even, odd), (odd, even))
    )
