"""Word and RTF files: their paragraphs, which are an export of a database or one article."""

import io
import re
from collections.abc import Iterator

from ..records import Problem, Record
from .exports import read_lines, spaced

# striprtf drops what is bold: a character of the private use area stands for where bold begins.
_BOLD, _BOLD_BEGINS = "\ue000", re.compile(r"(?<!\\)\\b(?![a-z0-9])")


def read_docx(data: bytes) -> Iterator[Record | Problem]:
    """Yield the articles of a Word file: those of an export, or the one that it is."""
    import docx  # with its templates: only where it is needed

    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    bold = {one.text.strip() for one in paragraphs if all(run.bold for run in one.runs if run.text)}
    yield from read_lines([part for one in paragraphs for line in one.text.split("\n") for part in (line, "")], bold)


def read_rtf(data: bytes) -> Iterator[Record | Problem]:
    """Yield the articles of an RTF file: those of an export, or the one that it is.

    >>> [one.title for one in read_rtf(rb"{\\rtf1 Talks resume\\par They met in Vienna on Monday.\\par}")]
    ['Talks resume']
    """
    marked = _BOLD_BEGINS.sub(lambda match: match[0] + r"\u-8192?", data.decode("cp1252", "replace"))
    from striprtf.striprtf import rtf_to_text

    lines = rtf_to_text(marked, errors="ignore").split("\n")
    bold = {line.replace(_BOLD, "").strip() for line in lines if line.strip().startswith(_BOLD)}
    yield from read_lines(spaced([line.replace(_BOLD, "") for line in lines]), bold)
