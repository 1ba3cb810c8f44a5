"""EPUB: the documents of a digital paper or book in reading order, one article each."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import ParseError

from ..encoding import decode
from ..records import Problem, Record, guarded
from .html_text import without_tags
from .xml_text import first, line_of, parse_xml

_PAGES = (".xhtml", ".html", ".htm")
_PROGRAM = "calibre"  # which makes EPUBs of newspapers and names itself as their author
_DATED = re.compile(r"(?<!\s)\s++\[[^\[\]]*\d{4}\]$")  # "Harbour Ledger [Sat, 04 May 2024]"
_FEWEST = 20  # words: a cover, a title page or a page of links has fewer


def read_epub(data: bytes) -> Iterator[Record | Problem]:
    """Yield the articles of an EPUB, counted from 1; covers, title pages and tables of contents are passed over."""
    number = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        about, names = _package(archive)
        for name in names:
            found = guarded(_document, decode(archive.read(name))[0], str(number + 1), about)
            if isinstance(found, Problem) or len(found.text.split()) >= _FEWEST:
                number += 1
                yield found
    if not number:
        yield Problem("no document with text in this EPUB")


def _package(archive: zipfile.ZipFile) -> tuple[dict, list[str]]:
    """Return what the package says of itself, and its documents in reading order, or by name where it gives none."""
    pages = sorted(name for name in archive.namelist() if name.lower().endswith(_PAGES))
    package = next((name for name in archive.namelist() if name.endswith(".opf")), "")
    try:
        root = parse_xml(decode(archive.read(package))[0])
    except (KeyError, ParseError, ValueError, RecursionError):
        return {}, pages
    about = {name: line_of(first(root, name)) for name in ("title", "creator", "date", "language", "publisher")}
    folder = posixpath.dirname(package)
    files = {
        one.get("id"): posixpath.normpath(posixpath.join(folder, unquote(one.get("href") or "")))
        for one in root.iter("item")
        if "nav" not in (one.get("properties") or "").split()
    }
    spine = [files.get(one.get("idref")) for one in root.iter("itemref")]
    return about, list(dict.fromkeys(name for name in spine if name in pages)) or pages


def _document(html: str, number: str, about: dict) -> Record | Problem:
    tree = _tree(html)
    bars = [one for one in tree.iter("div") if "navbar" in (one.get("class") or "")]
    for element in [*bars, *(one for one in tree.iter("nav", "script", "style") if one.getparent() is not None)]:
        element.drop_tree()
    heading = next(
        (text for one in tree.iter("h1", "h2", "title") if (text := " ".join(one.text_content().split()))), ""
    )
    found = Record(record=number)
    found.note("title", heading, "heading")
    found.note("outlet", about.get("publisher") or _DATED.sub("", about.get("title") or ""), "EPUB")
    creator = about.get("creator") or ""
    found.note("author", "" if creator.casefold() == _PROGRAM else creator, "EPUB creator")
    found.note("date", about.get("date"), "EPUB date")
    found.note("language", about.get("language"), "EPUB language")
    body = tree.find(".//body")
    found.text = without_tags(_markup(body if body is not None else tree))
    return found


def _tree(html: str):
    import lxml.html

    return lxml.html.document_fromstring(
        html.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8", no_network=True)
    )


def _markup(element) -> str:
    import lxml.html

    return str(lxml.html.tostring(element, encoding="unicode"))
