"""PDF: its text layer, in the order of reading; what is a scan is named as one."""

from collections import Counter
from collections.abc import Iterator

from ..limits import Limits
from ..records import Problem, Record
from .exports import read_lines, spaced
from .pdf_lines import Line, lines_of_page, paragraphs_of_lines

_SCAN = "a scan: pictures of pages without text; run text recognition over it (ocrmypdf is one) and load the result"
_EDGE = 3  # lines at the head and foot of a page that may be a running title
_RECURS = 0.5  # of the pages on which a running title stands
_PAGES = 2000


def read_pdf(data: bytes, *, limits: Limits | None = None) -> Iterator[Record | Problem]:
    """Yield the articles of a PDF: those of an export of a database, or the one that it is.

    Method: the text layer by pdfium, in lines and columns; hyphens at the end of lines are taken out, and lines that
    recur at the head or foot of pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        yield Problem("locked with a password: unlock it first" if locked else "this PDF is broken: get it anew")
        return
    if len(document) > _PAGES:
        yield Problem(f"more than {_PAGES:,} pages: split it")
        return
    pages = [lines_of_page(page) for page in document]
    if not any(pages):
        yield Problem(_SCAN if len(document) else "there is no page in this PDF")
        return
    for found in read_lines(spaced(paragraphs_of_lines(_without_running_titles(pages)))):
        yield _described(found, document)


def _without_running_titles(pages: list[list[Line]]) -> list[list[Line]]:
    """Lines that recur at the edges of pages go, whatever numbers stand in them, and bare page numbers."""
    edges = [{_bare(line) for line in page[:_EDGE] + page[-_EDGE:]} for page in pages]
    counts = Counter(line for edge in edges for line in edge)
    often = {line for line, n in counts.items() if not line or (n >= 3 and n >= _RECURS * len(pages))}
    return [
        [line for n, line in enumerate(page) if _EDGE <= n < len(page) - _EDGE or _bare(line) not in often]
        for page in pages
    ]


def _bare(line: Line) -> str:
    return "".join(ch for ch in line.text.casefold() if ch.isalpha())


def _described(found: Record | Problem, document) -> Record | Problem:
    """The title that the document gives of itself counts where its text has none; programs fill it badly."""
    if isinstance(found, Record) and not found.record:
        said = document.get_metadata_dict()
        title = said.get("Title", "")
        is_title = len(title.split()) > 2 and not title.lower().endswith((".doc", ".docx", ".indd", ".pdf"))
        found.note("title", title if is_title else "", "PDF title")
    return found
