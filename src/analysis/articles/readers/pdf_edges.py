"""What stands at the edges of PDF pages and is no text: running titles, page numbers, what a browser prints there."""

import re
from collections import Counter
from collections.abc import Iterator

from ..date_lines import find_date
from ..outlets import is_outlet, outlet_name
from ..patterns import EXPORTED
from .labels import labels_of
from .pdf_runs import Line, in_rows

_EDGE = 3  # rows at the head and foot of a page that may be a running title
_RECURS = 0.5  # of the pages on which a running title stands
_NAME = 5  # words in the name of a newspaper
_NEAR = 6.0  # points between the places of a running title on two pages
_PAGE = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
_PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?")
_ADDRESS = re.compile(r"(?:https?|file)://\S+")


def address_of(pages: list[list[Line]]) -> str:
    """Return the web address that a browser prints at the edge of each page, or an empty string.

    >>> address_of([[Line("They met.", 0, 90, 50, 100), Line("https://p.example/1", 0, 9, 90, 19)]])
    'https://p.example/1'
    """
    found = [line.text for page in pages for line in _edges(page) if _ADDRESS.fullmatch(line.text)]
    return next((address for address in found if address.startswith("http")), "")


def date_of(pages: list[list[Line]]) -> str:
    """Return the date in the head or foot of the first page, where a newspaper has it; or an empty string.

    >>> date_of([[Line("A4 NEWS TUESDAY, MARCH 3, 2020", 0, 90, 50, 100)]])
    'TUESDAY, MARCH 3, 2020'
    """
    first = next((page for page in pages if page), [])
    return next(filter(None, (find_date(line.text) for line in _edges(first))), "")


def outlet_of(pages: list[list[Line]]) -> str:
    """Return the name of the newspaper in the head or foot of the first page, or an empty string.

    >>> outlet_of([[Line("THE HARBOUR LEDGER", 0, 90, 50, 100)]])
    'The Harbour Ledger'
    """
    first = next((page for page in pages if page), [])
    texts = [re.sub(r"^[\W\d]+|[\W\d]+$", "", line.text) for line in _edges(first)]
    names = [text for text in texts if len(text.split()) <= _NAME and text.isupper()]
    return next((outlet_name(name) for name in names if is_outlet(name)), "")


def without_edges(pages: list[list[Line]]) -> list[list[Line]]:
    """Return pages without the outermost rows where they recur, whatever numbers stand in them, and page numbers.

    >>> page = [Line("They met.", 0, 90, 50, 100), Line("Page 1 of 1", 0, 9, 50, 19)]
    >>> [line.text for line in without_edges([page])[0]]
    ['They met.']
    """
    counts = Counter(mark for page in pages for mark in {_mark(line) for line in _edges(page)})
    often = {mark for mark, count in counts.items() if count >= max(2, _RECURS * len(pages))}
    return [_without(page, often) for page in pages]


def _without(page: list[Line], often: set) -> list[Line]:
    rows = in_rows(page)
    gone = {line for ordered in (rows, rows[::-1]) for line in _outermost(ordered[:_EDGE], often)}
    return [line for line in page if line not in gone]


def _outermost(rows: list[list[Line]], often: set) -> Iterator[Line]:
    """Yield the lines of rows, from the outermost one inwards, until one that is text."""
    for row in rows:
        is_printed = any(_PRINTED.fullmatch(line.text) or _ADDRESS.fullmatch(line.text) for line in row)
        if not is_printed and not all(_PAGE.fullmatch(line.text) or _recurs(line, often) for line in row):
            return
        yield from row


def _recurs(line: Line, often: set) -> bool:
    """What a database writes below each article recurs too, and tells where articles end."""
    is_of_database = EXPORTED.fullmatch(line.text) or line.text.casefold() in labels_of("nexis")
    return _mark(line) in often and not is_of_database


def _edges(page: list[Line]) -> list[Line]:
    rows = in_rows(page)
    return [line for row in rows[:_EDGE] + rows[_EDGE:][-_EDGE:] for line in row]


def _mark(line: Line) -> tuple[str, int]:
    return "".join(ch for ch in line.text.casefold() if ch.isalpha()), round(line.bottom / _NEAR)
