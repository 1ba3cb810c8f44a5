"""Word and RTF files: their paragraphs, which are an export of a database or one article."""

import io
from collections.abc import Iterator

import docx
from striprtf.striprtf import rtf_to_text

from ..records import Problem, Record
from .factiva import is_factiva, read_factiva_lines
from .nexis import is_nexis, read_nexis
from .pasted import read_pasted


def read_docx(data: bytes) -> Iterator[Record | Problem]:
    """Yield the articles of a Word file: those of an export, or the one that it is."""
    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    yield from _read_lines([line for one in paragraphs for line in one.text.split("\n")])


def read_rtf(data: bytes) -> Iterator[Record | Problem]:
    """Yield the articles of an RTF file: those of an export, or the one that it is.

    >>> [one.title for one in read_rtf(rb"{\\rtf1 Talks resume\\par They met in Vienna on Monday.\\par}")]
    ['Talks resume']
    """
    yield from _read_lines(rtf_to_text(data.decode("cp1252", "replace"), errors="ignore").split("\n"))


def _read_lines(lines: list[str]) -> Iterator[Record | Problem]:
    if not any(line.strip() for line in lines):
        yield Problem("there is no text in this file")
    elif is_nexis(lines):
        yield from read_nexis(lines)
    elif is_factiva(lines):
        yield from read_factiva_lines(lines)
    else:
        yield read_pasted("\n".join(lines))
