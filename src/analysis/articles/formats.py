"""The formats that are read: each with its reader, which is imported when the first such file comes."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from importlib import import_module
from typing import BinaryIO, NamedTuple

from ..core.english import count
from .limits import Limits
from .records import Member, Problem, Record


@dataclass(frozen=True)
class Options:
    """What a user may say about reading: mapped columns, limits, and names of articles that only look wrong."""

    columns: Mapping[str, str] | None = None
    limits: Limits = field(default_factory=Limits)
    confirmed: Set[str] = frozenset()


class Format(NamedTuple):
    """What a user calls the format, where its reader stands, which options it takes, and how it is run.

    `apart` is true where a library reads the file that cannot be kept within bounds from outside.
    """

    words: str
    reader: str
    options: tuple[str, ...] = ()
    apart: bool = False


_BOTH = ("columns", "limits")
FORMATS = {
    # by their first bytes
    "excel": Format("Excel", "tables.read_excel", _BOTH, apart=True),
    "parquet": Format("Parquet", "tables.read_parquet", _BOTH, apart=True),
    "pdf": Format("PDF", "pdf.read_pdf", apart=True),
    "word": Format("Word file", "word.read_docx"),
    "rtf": Format("RTF file", "word.read_rtf"),
    "odt": Format("OpenDocument text", "odt.read_odt"),
    "epub": Format("EPUB", "epub.read_epub"),
    "mail": Format("mail", "mail.read_mail"),
    "mhtml": Format("web page", "mail.read_mhtml"),
    "warc": Format("web page", "web_archive.read_warc", ("limits",)),
    "wacz": Format("web page", "web_archive.read_wacz", ("limits",)),
    # by their text
    "feed": Format("feed", "feeds.read_feed"),
    "nitf": Format("NITF", "news_xml.read_nitf"),
    "newsml": Format("NewsML", "news_xml.read_newsml"),
    "factiva xml": Format("Factiva", "factiva_xml.read_factiva_xml"),
    "page": Format("web page", "exports.read_page"),
    "json": Format("JSON", "json_records.read_json", ("columns",)),
    "json lines": Format("JSON Lines", "json_records.read_json_lines", ("columns",)),
    "table": Format("table", "tables.read_csv", ("columns",)),
    "markdown": Format("Markdown", "markdown.read_markdown"),
    "pasted": Format("text", "exports.read_text"),
}


def read_format(name: str, content: bytes | str | BinaryIO, options: Options) -> Iterator[Record | Problem | Member]:
    """Yield the records that the reader of the format `name` finds in `content`, and the problems with them.

    No more than the limits allow; files inside the file do not count.

    >>> [one.title for one in read_format("pasted", "Talks resume\\n\\nThey met in Vienna on Monday.", Options())]
    ['Talks resume']
    """
    kind = FORMATS[name]
    module, function = kind.reader.split(".")
    read = getattr(import_module(f".readers.{module}", __package__), function)
    found = read(content, **{option: getattr(options, option) for option in kind.options})
    left = options.limits.records
    for one in [found] if isinstance(found, Record | Problem) else found:
        if not isinstance(one, Member):
            if not left:
                most = count(options.limits.records, "record")
                yield Problem(f"more than {most}: split it, or raise records", one.record)
                return
            left -= 1
        if isinstance(one, Record):
            one.origin.setdefault("text", kind.words)
        yield one
