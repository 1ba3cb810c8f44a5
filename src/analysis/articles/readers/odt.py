"""OpenDocument text, as LibreOffice and Google Docs save it: its paragraphs, without notes and deleted text."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..records import Problem, Record
from .exports import read_lines, spaced

_LEFT_OUT = {"tracked-changes", "annotation", "note", "bookmark-ref", "frame", "table-of-content"}
_GAPS = {"s": " ", "tab": " ", "line-break": "\n"}


def read_odt(data: bytes) -> Iterator[Record | Problem]:
    """Yield the articles of an OpenDocument text: those of an export, or the one that it is.

    Raises what `parse_xml` raises.
    """
    from .xml_text import parse_xml

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = parse_xml(archive.read("content.xml").decode("utf-8", "replace"))
    lines = [line for one in _paragraphs(root) for line in _text(one).split("\n")]
    yield from read_lines(spaced(lines))


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in ("p", "h"):
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _paragraphs(child)


def _text(element: Element) -> str:
    parts = [element.text or ""]
    for child in element:
        parts.append(_GAPS.get(child.tag) or ("" if child.tag in _LEFT_OUT else _text(child)))
        parts.append(child.tail or "")
    return "".join(parts)
