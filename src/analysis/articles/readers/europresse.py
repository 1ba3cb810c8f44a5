"""Europresse and Eureka (France, Québec, Switzerland): a web page of many articles, each with classes of its own."""

import re
from collections.abc import Iterator

import lxml.html

from ..clean import clean_line
from ..date_lines import find_date
from ..records import Problem, Record
from .html_text import block_lines

_MARK = re.compile(r"\bDocPublicationName\b")
_ISSUE = re.compile(
    r"(?:, (?:no|n°|nº|vol|numéro|#)\b.*| ?\((?:site web|web site|website|réf\. site web)[^)]*\).*)$", re.I
)
_NUMBER = re.compile(r"\b\w++·(\d{4})(\d{2})(\d{2})·")
_TITLES = ("titrearticle", "titrearticlevisu")
_HEAD = "docpublicationname docheader titrearticle titrearticlevisu docauthors sm-margin-bottomnews doctitresoussection"
_FOOT = "public-lblnodoc doccopyright apd-wrapper"


def is_europresse(html: str) -> bool:
    """Return True for a page of articles as Europresse and Eureka save it.

    >>> is_europresse('<article><header><span class="DocPublicationName">Post</span></header></article>')
    True
    """
    return bool(_MARK.search(html[:1_000_000]))


def read_europresse(html: str) -> Iterator[Record | Problem]:
    """Yield the articles of a page of Europresse, counted from 1."""
    tree = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8"))
    names = [one for one in tree.iter() if _has(one, "docpublicationname") and not _within(one, "docpublicationname")]
    for number, name in enumerate(names, 1):
        yield _article(_container(name), name, str(number))


def _container(name):
    """The article around the name of a paper; on older pages, which mark none, the nearest part with a title too."""
    articles = list(name.iterancestors("article"))
    titled = (one for one in name.iterancestors() if any(_has(part, key) for part in one.iter() for key in _TITLES))
    around = name.getparent()
    return articles[0] if articles else next(titled, name if around is None else around)


def _article(box, name, number: str) -> Record | Problem:
    found = Record(record=number)
    outlet = clean_line(" ".join(name.text_content().split("\n")[:1])) or clean_line(name.text_content())
    found.note("outlet", _ISSUE.sub("", outlet), "Europresse DocPublicationName")
    found.note("title", _text(box, "titrearticle") or _text(box, "titrearticlevisu"), "Europresse titreArticle")
    found.note("author", _text(box, "docauthors") or _text(box, "sm-margin-bottomnews"), "Europresse docAuthors")
    header = _text(box, "docheader") or _text(box, "doctitresoussection")
    printed = find_date(header)
    found.note("date", printed, "Europresse DocHeader")
    found.note("section", header.partition(printed)[0].strip(" ,") if printed else "", "Europresse DocHeader")
    document = _NUMBER.search(box.text_content())
    found.note("date", "-".join(document.groups()) if document else "", "Europresse number of the document")
    found.text = "\n\n".join(_paragraphs(box))
    return found if found.text else Problem("no text in this article: save it from Europresse with full text", number)


def _paragraphs(box) -> list[str]:
    """The part that holds the text; where none is marked, all but the head and the foot."""
    for key in ("dococurrcontainer", "doctext"):
        for one in box.iter():
            if _has(one, key):
                return block_lines(one)
    for one in [one for one in box.iter() if any(_has(one, key) for key in f"{_HEAD} {_FOOT}".split())]:
        if one.getparent() is not None:
            one.drop_tree()
    return [line for line in block_lines(box) if not _NUMBER.search(line)]


def _text(box, key: str) -> str:
    return next((text for one in box.iter() if _has(one, key) and (text := clean_line(one.text_content()))), "")


def _has(element, key: str) -> bool:
    return key in str(element.get("class") or "").lower().split() if isinstance(element.tag, str) else False


def _within(element, key: str) -> bool:
    return any(_has(one, key) for one in element.iterancestors())
