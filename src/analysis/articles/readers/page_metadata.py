"""What a web page says of itself: JSON-LD, then meta tags, then what can be seen; and where each was found."""

import re
from typing import NamedTuple

from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from ..records import Record
from .html_text import without_tags
from .linked_data import SLUG, articles_of, kinds_of, names_of, text_of, things_of
from .page_title import find_title

# The names under which sites give a field in meta tags, the preferred first.
_METAS = {
    "author": "article:author citation_author author og:author parsely-author sailthru.author dc.creator byl "
    "cxenseparse:author twitter:data1",
    "date": "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date "
    "dc.date.issued dcterms.created dc.date citation_publication_date pubdate publish-date publish_date publishdate "
    "publication_date published date datecreated",
    "url": "og:url",
    "section": "article:section og:section parsely-section section",
    "language": "inlanguage content-language og:locale",
}
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "twitter:site")
_DESCRIPTIONS = ("description", "og:description", "twitter:description", "sailthru.description", "dc.description")
_SEVERAL = ("article:author", "citation_author", "dc.creator")
# Where a page says nothing, trafilatura and htmldate look at its bylines and dates, without guessing at any year.
_CAREFUL = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}


class Said(NamedTuple):
    """What the page says besides: descriptions of article and authors, the text, how long and whether it is free."""

    descriptions: list[str]
    about: list[str]
    body: str
    words: int
    is_free: bool


def describe(tree: HtmlElement, found: Record) -> Said:
    """Fill the metadata of `found` from the tree of a web page; fields that are already known stay.

    >>> import lxml.html
    >>> page = '<html><head><meta property="og:site_name" content="Post"></head><body><h1>Talks</h1></body></html>'
    >>> found = Record()
    >>> _ = describe(lxml.html.fromstring(page), found)
    >>> found.outlet, found.title, found.origin["title"]
    ('Post', 'Talks', 'h1')
    """
    things, metas = things_of(tree), _metas(tree)
    known = {str(one["@id"]): one for one in reversed(things) if "@id" in one and len(one) > 1}
    articles = articles_of(things)
    article = articles[0] if articles else {}
    publishers = names_of(article.get("publisher"), known)
    outlet = _outlet(next(iter(publishers), ""), metas)
    found.note("title", *find_title(tree, articles, metas, [outlet, *publishers]))
    for key, name, value in _of_article(article, known):
        found.note(name, value, f"JSON-LD {key}")
    for name, keys in _METAS.items():
        for key in keys.split():
            found.note(name, _usable(name, metas.get(key, "")), f"meta {key}")
    found.note("outlet", outlet, "page's name of its site")
    _note_visible(tree, found)
    return _said(things, article, metas)


def _of_article(article: dict, known: dict):
    page, sections = article.get("mainEntityOfPage"), article.get("articleSection")
    yield "author", "author", "; ".join(names_of(article.get("author"), known))
    yield "datePublished", "date", text_of(article.get("datePublished"))
    yield "url", "url", text_of(article.get("url"))
    yield "mainEntityOfPage", "url", text_of(page.get("@id") if isinstance(page, dict) else page)
    yield "articleSection", "section", text_of(sections[0] if isinstance(sections, list) and sections else sections)
    yield "inLanguage", "language", text_of(article.get("inLanguage"))


def _note_visible(tree, found: Record) -> None:
    for element in tree.iter("link"):
        if element.get("rel") == "canonical":
            found.note("url", element.get("href"), "canonical link")
    found.note("language", tree.get("lang"), "html lang")
    if not (found.title and found.author and found.date):
        seen = extract_metadata(tree, date_config=_CAREFUL)
        for name in ("title", "author", "date"):
            found.note(name, _usable(name, getattr(seen, name) or ""), "page, found by trafilatura")


def _said(things: list[dict], article: dict, metas: dict[str, str]) -> Said:
    said = [metas.get(key, "") for key in _DESCRIPTIONS]
    said += [text_of(article.get(key)) for key in ("description", "alternativeHeadline")]
    about = [text_of(one.get("description")) for one in things if "Person" in kinds_of(one)]
    body, count = article.get("articleBody"), str(article.get("wordCount") or "")
    return Said(
        descriptions=[one for one in dict.fromkeys(said) if one],
        about=[one for one in about if one],
        body=without_tags(body) if isinstance(body, str) else "",
        words=int(count) if count.isdecimal() else 0,
        is_free=str(article.get("isAccessibleForFree")).lower() != "false",
    )


def _metas(tree) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = text_of(element.get("content"))
        if key in _SEVERAL and key in found and content:
            found[key] += f"; {content}"
        elif key and content:
            found.setdefault(key, content)
    return found


def _usable(name: str, value: str) -> str:
    """An address, a handle or the name of an account is no author, and a date has a year."""
    if name == "author" and ("://" in value or value.startswith("@") or SLUG.fullmatch(value)):
        return ""
    return "" if name == "date" and not re.search(r"\d{4}", value) else value


def _outlet(publisher: str, metas: dict[str, str]) -> str:
    """The site's own name, unless it is run together ("harbourpost") and the publisher's is not."""
    site = next((metas[key] for key in _SITES if metas.get(key)), "").lstrip("@")
    is_run_together = len(site) > 6 and " " not in site
    return publisher if publisher and (not site or is_run_together) else site
