"""Which database an export is from, by what it holds, whether it came as text, RTF, Word or a web page."""

import re
from collections.abc import Iterator, Set

import lxml.html

from ..records import Problem, Record
from .europresse import is_europresse, read_europresse
from .factiva import is_factiva, is_factiva_page, read_factiva_lines, read_factiva_page
from .factiva_article import is_factiva_article, read_factiva_articles
from .html_text import block_lines
from .labelled import NAMES, database_of, read_labelled
from .nexis import is_nexis, read_nexis
from .nexis_old import is_old_nexis, read_old_nexis
from .pasted_parts import read_parts
from .patterns import EXPORT_MARKS
from .webpage import read_webpage

_HEAD = 400_000  # characters of an export in which its marks stand
_NUMBER = re.compile(r"\bDocument [A-Z]{4,8}0*\d{8}\w+")  # of a document of Factiva
_LONG = 100  # characters of a line that no machine has wrapped


def read_page(html: str) -> Iterator[Record | Problem]:
    """Yield the articles of a web page: those of an export of a database, or the one that it is.

    >>> [one.reason[:26] for one in read_page("<html><body></body></html>")]
    ['no article text was found ']
    """
    export = read_export_page(html)
    yield from [read_webpage(html)] if export is None else export


def read_text(text: str) -> Iterator[Record | Problem]:
    """Yield the articles of a text: those of an export of a database, or the one that was pasted.

    >>> [one.title for one in read_text("Talks resume\\n\\nThey met in Vienna on Monday.")]
    ['Talks resume']
    """
    yield from read_lines(text.split("\n"))


def read_lines(lines: list[str], headlines: Set[str] = frozenset()) -> Iterator[Record | Problem]:
    """Yield the articles of a text in lines, of which blank ones part paragraphs; `headlines` are those in bold.

    >>> [one.title for one in read_lines(["Talks resume", "", "They met in Vienna on Monday."])]
    ['Talks resume']
    """
    if not any(line.strip() for line in lines):
        yield Problem("there is no text in this file")
    elif (export := read_export(lines, headlines)) is not None:
        yield from export
    else:
        yield from read_parts(lines)


def looks_exported(text: str) -> bool:
    """Return True where the head of a text or page has the marks of an export, which may be large.

    >>> looks_exported("Talks resume\\nDocument HBRP000020240504ek54000ab\\n"), looks_exported("Talks resume")
    (True, False)
    """
    head = text[:_HEAD]
    return bool(EXPORT_MARKS.search(head) or _NUMBER.search(head) or is_factiva_page(head) or is_europresse(head))


def read_export(lines: list[str], headlines: Set[str] = frozenset()) -> Iterator[Record | Problem] | None:
    """Return the articles of an export of a database, or None where the lines are none.

    Blank lines part paragraphs; `headlines` are the lines in bold, where the file tells.

    >>> lines = ["Talks resume", "Post", "July 1, 2019", "Length: 2 words", "Body", "They met.", "End of Document"]
    >>> [one.title for one in read_export(lines)], read_export(["Talks resume", "They met in Vienna on Monday."])
    (['Talks resume'], None)
    """
    text = "\n".join(lines)
    if is_nexis(lines):
        return _from("Nexis", read_nexis(lines))
    if is_factiva(lines):
        return _from("Factiva", read_factiva_lines(lines))
    if is_factiva_article(lines):
        return _from("Factiva", read_factiva_articles(lines, headlines))
    if database := database_of(lines):
        return _from(NAMES[database], read_labelled(lines, database))
    return _from("Nexis", read_old_nexis(text)) if is_old_nexis(text) else None


def read_export_page(html: str) -> Iterator[Record | Problem] | None:
    """Return the articles of an export as a web page, or None where the page is none.

    >>> read_export_page("<html><body><p>They met in Vienna on Monday.</p></body></html>") is None
    True
    """
    if is_factiva_page(html):
        return _from("Factiva", read_factiva_page(html))
    if is_europresse(html):
        return _from("Europresse", read_europresse(html))
    if not EXPORT_MARKS.search(html):
        return None
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    tree = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    headlines = {" ".join(one.text_content().split()) for one in tree.iter("b", "strong", "h1", "h2", "h3")}
    return read_export(spaced(block_lines(tree)), headlines)


def _from(database: str, found: Iterator[Record | Problem]) -> Iterator[Record | Problem]:
    """Say of each text from which database it is."""
    for one in found:
        if isinstance(one, Record):
            one.origin["text"] = database
        yield one


def spaced(lines: list[str]) -> list[str]:
    """Return lines that are paragraphs with blank lines between them; lines that a machine has wrapped as they are.

    >>> spaced(["Talks resume", "They met."])
    ['Talks resume', '', 'They met.', '']
    """
    is_wrapped = any(not line.strip() for line in lines) and all(len(line) < _LONG for line in lines)
    return lines if is_wrapped else [part for line in lines for part in (line, "")]
