"""The title of a web page's article, of the several that the page gives."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml.etree import XPath
from lxml.html import HtmlElement

from .linked_data import kinds_of, text_of
from .page_parts import key_of

_METAS = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title")
_TAIL = re.compile(r"(?<!\s)\s++(?:[|•·—–-]|»|::)\s+")
_SEEN = XPath(".//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
_FEWEST = 6  # words of a title that a longer one may be shortened to


def find_title(tree: HtmlElement, articles: list[dict], metas: dict[str, str], outlets: list[str]) -> tuple[str, str]:
    """Return the title without the outlet's name at its end, and where it was found.

    The headline that the page gives for the article counts, unless more than twice as many places agree on
    another, or it is only that of the window, written for search engines, and readers see another. That of a live
    blog changes with the news: what it is shared under does not.

    >>> import lxml.html
    >>> page = lxml.html.fromstring("<html><head><title>Talks resume | Post</title></head><body></body></html>")
    >>> find_title(page, [], {}, ["Post"])
    ('Talks resume', 'title')
    """
    places = {
        f"JSON-LD {key}": text_of(one.get(key)) for one in articles[:1] for key in ("name", "alternativeHeadline")
    }
    places |= {f"meta {key}": metas.get(key, "") for key in _METAS}
    window = text_of(tree.findtext(".//title"))
    places |= {"h1": next(_headings(tree, outlets), ""), "title": window}
    places = {place: _without_tail(title, outlets) for place, title in places.items() if title}
    headline = _headline(articles, places)
    if _is_for_search(window, headline, places):
        return places["h1"], "h1"
    return _shortened(places, *_elected(places | headline))


def _is_for_search(window: str, headline: dict[str, str], places: dict[str, str]) -> bool:
    """Is the headline word for word the window's title, without the site's name, and the one seen shared instead?"""
    seen, shared = (key_of(places.get(place, "")) for place in ("h1", "meta og:title"))
    return bool(seen) and seen == shared != key_of(window) and window in headline.values()


def _headline(articles: list[dict], places: dict[str, str]) -> dict[str, str]:
    """Of several headlines for one article, the one that most other places have."""
    if any("LiveBlogPosting" in kinds_of(one) for one in articles):
        return {}
    known = [key_of(title) for title in places.values()]
    headlines = [title for one in articles if (title := text_of(one.get("headline")))]
    best = max(headlines, key=lambda title: known.count(key_of(title)), default="")
    return {"JSON-LD headline": best} if best else {}


def _elected(places: dict[str, str]) -> tuple[str, str]:
    votes = Counter(key_of(title) for title in places.values())
    order = ("JSON-LD headline", "meta og:title", "h1", "title", *places)
    first = next((place for place in order if place in places), "")
    most = max(places, key=lambda place: votes[key_of(places[place])], default="")
    best = most if votes[key_of(places.get(most, ""))] > 2 * votes[key_of(places.get(first, ""))] else first
    return places.get(best, ""), best


def _shortened(places: dict[str, str], title: str, best: str) -> tuple[str, str]:
    """Where the title that the page is shared under begins the headline, the rest is added for search engines."""
    shared = places.get("meta og:title", "")
    is_start = len(shared.split()) >= _FEWEST and title.startswith(shared + " ") and shared[-1].isalnum()
    return (shared, "meta og:title") if is_start else (title, best)


def _headings(tree, outlets: list[str]) -> Iterator[str]:
    """Yield the headings of the page, without the name of its site, which is often one too."""
    names = {key_of(outlet) for outlet in outlets}
    found = (" ".join("".join(_SEEN(element)).split()) for element in tree.iter("h1"))
    return (one for one in found if one and key_of(one) not in names)


def _without_tail(title: str, outlets: list[str]) -> str:
    """Take " | Outlet" and what follows it from the end of a title; other dashes are part of it."""
    names = {re.sub(r"^the", "", key_of(outlet)) for outlet in outlets if outlet}
    for mark in _TAIL.finditer(title):
        first = _TAIL.split(title[mark.end() :])[0]
        if re.sub(r"^the", "", key_of(first)) in names:
            return title[: mark.start()]
    return title
