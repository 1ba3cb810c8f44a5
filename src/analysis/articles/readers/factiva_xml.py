"""Factiva as XML, as its interface for programs gives it: an element for each part of an article."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from ..records import Problem, Record
from .xml_text import line_of, parse_xml

_FIELDS = {
    "headline": "title", "byline": "author", "sourcename": "outlet", "sectionname": "section",
    "baselanguage": "language", "credit": "credit",
}  # fmt: skip
_TEXT = ("leadparagraph", "tailparagraphs")


def read_factiva_xml(text: str) -> Iterator[Record | Problem]:
    """Yield the articles of a Factiva export as XML, counted from 1.

    >>> head = "<headline><paragraph>Talks</paragraph></headline><sourceName>Post</sourceName>"
    >>> lead = "<leadParagraph><paragraph>They met.</paragraph></leadParagraph>"
    >>> found = next(read_factiva_xml(f"<result><article>{head}{lead}</article></result>"))
    >>> found.title, found.outlet, found.text
    ('Talks', 'Post', 'They met.')
    """
    try:
        root = parse_xml(text)
    except (ParseError, ValueError, RecursionError) as error:
        yield Problem(f"this XML is broken or declares entities ({str(error)[:80]}): export it again")
        return
    articles = [one for one in root.iter() if any(child.tag in _TEXT or child.tag == "headline" for child in one)]
    for number, article in enumerate(articles, 1):
        yield _article(article, str(number))


def _article(article: Element, number: str) -> Record | Problem:
    paragraphs = [line_of(one) for part in article if part.tag in _TEXT for one in _paragraphs(part)]
    if not any(paragraphs):
        return Problem("no text in this article: export the full articles from Factiva", number)
    found = Record("\n\n".join(filter(None, paragraphs)), number)
    for part in article:
        if part.tag in _FIELDS:
            found.note(_FIELDS[part.tag], line_of(part), f"Factiva {part.tag}")
        elif part.tag == "publicationdate":
            found.note("date", next((line_of(one) for one in part.iter("date")), line_of(part)), "Factiva date")
        elif part.tag == "copyright":
            found.removed += [(line, "copyright") for line in [line_of(part)] if line]
    return found


def _paragraphs(part: Element) -> list[Element]:
    return list(part.iter("paragraph")) or [part]
