"""PDF: its text layer, in the order of reading; what is a scan is named as one."""

from collections.abc import Iterator
from statistics import median

from ..boilerplate import is_prose
from ..many_in_one import starts_of
from ..records import Problem, Record
from .exports import read_export, read_lines, spaced
from .pdf_edges import address_of, date_of, outlet_of, without_edges
from .pdf_lines import in_reading_order
from .pdf_paragraphs import Paragraph, paragraphs_of_pages
from .pdf_runs import Line, runs_of_page

_SCAN = "a scan: pictures of pages without text; run text recognition over it (ocrmypdf is one) and load the result"
_PAGES = 2000
_LARGE = 1.2  # times the height of the usual type: that of a headline
_LINE_ACROSS = "====="  # what parts the articles of a pasted text


def read_pdf(data: bytes) -> Iterator[Record | Problem]:
    """Yield the articles of a PDF: those of an export of a database, or the one that it is.

    Method: the text layer by pdfium, in lines and columns; hyphens at the end of lines are taken out, and lines that
    recur at the head or foot of pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        yield Problem("locked with a password: unlock it first" if locked else "this PDF is broken: download it again")
        return
    if len(document) > _PAGES:
        yield Problem(f"more than {_PAGES:,} pages: split it")
        return
    pages = [runs_of_page(page) for page in document]
    if not any(pages):
        yield Problem(_SCAN if len(document) else "there is no page in this PDF")
        return
    lines = [in_reading_order(page) for page in without_edges(pages)]
    for found in _articles(lines):
        yield _described(found, document.get_metadata_dict().get("Title", ""), pages)


def _articles(pages: list[list[Line]]) -> Iterator[Record | Problem]:
    paragraphs = paragraphs_of_pages(pages)
    lines = spaced([one.text for one in paragraphs])
    is_export = read_export(lines) is not None
    yield from read_lines(lines if is_export else spaced(_parted(paragraphs)))


def _parted(paragraphs: list[Paragraph]) -> list[str]:
    """Part articles where headlines stand in large type; a lone one comes first, whatever stands above it."""
    large = _LARGE * median([one.height for one in paragraphs for _ in one.text.split()])
    texts = [one.text for one in paragraphs]
    starts = [n for n in starts_of(texts) if paragraphs[n].height >= large]
    if len(starts) > 1:
        return [part for n, text in enumerate(texts) for part in ([_LINE_ACROSS] * (n in starts) + [text])]
    first = max(range(len(texts)), key=lambda n: (paragraphs[n].height, -n))
    is_headline = paragraphs[first].height >= large and not is_prose(texts[first]) and paragraphs[first].page == 0
    return [texts[first], *texts[:first], *texts[first + 1 :]] if is_headline else texts


def _described(found: Record | Problem, said: str, pages: list[list[Line]]) -> Record | Problem:
    """The title that the document gives of itself counts where its text has none; programs fill it badly."""
    if isinstance(found, Record) and not found.record:
        is_title = len(said.split()) > 2 and not said.lower().endswith((".doc", ".docx", ".indd", ".pdf"))
        found.note("title", said if is_title else "", "PDF title")
        found.note("url", address_of(pages), "edge of the page")
        found.note("date", date_of(pages), "edge of the page")
        found.note("outlet", outlet_of(pages), "edge of the page")
    return found
