"""What a web page says of itself: JSON-LD, then meta tags, then its headings; and where each was found."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterator

from ..records import Record
from .page_parts import key_of

_ARTICLE = re.compile(r"(Article|Report|Posting|Review|Opinion|LiveBlog|CreativeWork)$")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title"),
    "author": ("author", "article:author", "og:author", "parsely-author", "sailthru.author", "dc.creator",
               "byl", "citation_author", "cxenseparse:author", "twitter:data1"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "twitter:site"),
    "date": ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
             "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "citation_publication_date",
             "pubdate", "publish-date", "publish_date", "publishdate", "publication_date", "published", "date",
             "datecreated"),
    "url": ("og:url",),
    "section": ("article:section", "og:section", "parsely-section", "section"),
    "language": ("inlanguage", "content-language", "og:locale"),
}  # fmt: skip
_OTHERS = {
    "liveBlogUpdate",
    "hasPart",
    "itemListElement",
    "mentions",
    "relatedLink",
    "comment",
    "citation",
    "video",
}
_SLUG = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_TAIL = re.compile(r"\s+(?:[|•·—–-]|»|::)\s+")


def describe(tree, found: Record) -> tuple[list[str], list[str]]:
    """Fill the metadata of `found` from the tree of a web page; fields that are already known stay.

    Returns the page's descriptions of its article, and those of its authors.

    >>> import lxml.html
    >>> page = '<html><head><meta property="og:site_name" content="Post"></head><body><h1>Talks</h1></body></html>'
    >>> found = Record()
    >>> _ = describe(lxml.html.fromstring(page), found)
    >>> found.outlet, found.title, found.origin["title"]
    ('Post', 'Talks', 'h1')
    """
    things = list(_things(tree))
    articles, metas = _articles(things), _metas(tree)
    article = articles[0] if articles else {}
    outlet = _outlet(article, metas)
    found.note("title", *_title(tree, articles, metas, [outlet, *_names(article.get("publisher"), {})]))
    for name, value in _from_article(article, {one.get("@id"): one for one in things}).items():
        found.note(name, value, f"JSON-LD {_PLACES[name]}")
    for name in ("author", "date", "url", "section", "language"):
        for key in _META[name]:
            found.note(name, _usable(name, metas.get(key)), f"meta {key}")
    found.note("outlet", outlet, "page's name of its site")
    for element in tree.iter("link"):
        if element.get("rel") == "canonical":
            found.note("url", element.get("href"), "canonical link")
    found.note("language", tree.get("lang"), "html lang")
    about = [_text(one.get("description")) for one in things if "Person" in _kinds(one)]
    return _descriptions(article, metas), [one for one in about if one]


def _descriptions(article: dict, metas: dict[str, str]) -> list[str]:
    keys = ("description", "og:description", "twitter:description", "sailthru.description", "dc.description")
    said = [metas.get(key) for key in keys] + [
        _text(article.get(key)) for key in ("description", "alternativeHeadline")
    ]
    return list(dict.fromkeys(one for one in said if one))


def _things(tree) -> Iterator[dict]:
    """Yield every object of the page's JSON-LD, those inside others too."""
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            stack = [_parsed(element.text or "")]
            while stack:
                one = stack.pop()
                if isinstance(one, list):
                    stack += reversed(one)
                elif isinstance(one, dict):
                    yield one
                    stack += reversed([value for key, value in one.items() if key not in _OTHERS])


def _parsed(text: str):
    """JSON-LD on real pages holds line breaks in strings, HTML comments and trailing semicolons."""
    text = re.sub(r"^\s*(?:<!--|/\*<!\[CDATA\[\*/|//<!\[CDATA\[)|(?:-->|/\*\]\]>\*/|//\]\]>)\s*$", "", text.strip())
    try:
        return json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(things: list[dict]) -> list[dict]:
    """Return the objects that describe the article, the one that says most first."""
    found = [one for one in things if any(_ARTICLE.search(kind) for kind in _kinds(one)) and one.get("headline")]
    wanted = ("datePublished", "author", "publisher", "articleBody", "mainEntityOfPage")
    return sorted(found, key=lambda one: -sum(bool(one.get(key)) for key in wanted))


def _kinds(thing: dict) -> list[str]:
    kinds = thing.get("@type")
    return [one for one in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(one, str)]


_PLACES = {
    "author": "author",
    "date": "datePublished",
    "url": "url",
    "section": "articleSection",
    "language": "inLanguage",
}


def _from_article(article: dict, known: dict) -> dict[str, str]:
    address = article.get("mainEntityOfPage")
    sections = article.get("articleSection")
    return {
        "author": "; ".join(_names(article.get("author"), known)),
        "date": _text(article.get("datePublished")),
        "url": _text(article.get("url")) or _text(address.get("@id") if isinstance(address, dict) else address),
        "section": _text(sections[0] if isinstance(sections, list) and sections else sections),
        "language": _text(article.get("inLanguage")),
    }


def _names(people, known: dict) -> list[str]:
    """Return the names of persons or organisations, given as text, objects, or references to objects."""
    found = []
    for one in people if isinstance(people, list) else [people]:
        thing = known.get(one.get("@id"), one) | one if isinstance(one, dict) else {}
        name = _text(thing.get("name") or thing.get("byline") if thing else one)
        found += [name] if name and not name.startswith("http") else []
    return list(dict.fromkeys(name for name in found if not _SLUG.fullmatch(name) or len(found) == 1))


def _text(value) -> str:
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _metas(tree) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _text(element.get("content"))
        if key and content:
            key = key.lower()
            many = key in ("article:author", "citation_author") and found.get(key)
            found[key] = f"{found[key]}; {content}" if many else found.get(key, content)
    return found


def _usable(name: str, value: str | None) -> str:
    """An address, a handle or the name of an account is no author."""
    value = value or ""
    is_account = name == "author" and ("://" in value or value.startswith("@") or bool(_SLUG.fullmatch(value)))
    return "" if is_account or (name == "date" and not re.search(r"\d{4}", value)) else value


def _outlet(article: dict, metas: dict[str, str]) -> str:
    named = next((metas[key] for key in _META["outlet"] if metas.get(key)), "")
    published = next(iter(_names(article.get("publisher"), {})), "")
    is_name = " " in named or not published or len(named) <= 6
    return (named if is_name else published).lstrip("@")


def _title(tree, articles: list[dict], metas: dict[str, str], outlets: list[str]) -> tuple[str, str]:
    """Return the title without the outlet's name at its end, and where it was found.

    The headline that the page gives for the article counts, unless twice as many places agree on another.
    That of a live blog changes with the news: what it is shared under does not.
    """
    is_live = any("LiveBlogPosting" in _kinds(one) for one in articles)
    places = {f"JSON-LD {key}": _text(one.get(key)) for one in articles[:1] for key in ("name", "alternativeHeadline")}
    places |= {f"meta {key}": metas.get(key, "") for key in _META["title"]}
    places |= {"h1": next(_headings(tree, outlets), ""), "title": _text(tree.findtext(".//title"))}
    places = {place: _without_tail(title, outlets) for place, title in places.items() if title}
    headlines = [] if is_live else [title for one in articles if (title := _text(one.get("headline")))]
    known = [key_of(title) for title in places.values()]
    if headlines:
        places["JSON-LD headline"] = max(headlines, key=lambda title: known.count(key_of(title)))
    return _shortened(places, *_elected(places))


def _elected(places: dict[str, str]) -> tuple[str, str]:
    votes = Counter(key_of(title) for title in places.values())
    order = ("JSON-LD headline", "meta og:title", "h1", "title", *places)
    first = next((place for place in order if place in places), "")
    most = max(places, key=lambda place: votes[key_of(places[place])], default="")
    best = most if votes[key_of(places.get(most, ""))] > 2 * votes[key_of(places.get(first, ""))] else first
    return places.get(best, ""), best


def _shortened(places: dict[str, str], title: str, best: str) -> tuple[str, str]:
    """Where the title it is shared under begins the headline, the rest is an addition for searching."""
    shared = places.get("meta og:title", "")
    is_start = len(shared.split()) >= 6 and title.startswith(shared + " ") and shared[-1].isalnum()
    return (shared, "meta og:title") if is_start else (title, best)


def _headings(tree, outlets: list[str]) -> Iterator[str]:
    """Yield the headings of the page, without the name of its site, which is often one too."""
    names = {key_of(outlet) for outlet in outlets}
    found = (" ".join(element.text_content().split()) for element in tree.iter("h1"))
    return (one for one in found if one and key_of(one) not in names)


def _without_tail(title: str, outlets: list[str]) -> str:
    """Take " | Outlet" and what follows it from the end of a title; other dashes are part of it."""
    names = {key_of(outlet) for outlet in outlets if outlet}
    names |= {re.sub(r"^the", "", name) for name in names}
    ends = list(_TAIL.finditer(title))
    for start in ends:
        first = _TAIL.split(title[start.end() :])[0]
        if key_of(first) in names or re.sub(r"^the", "", key_of(first)) in names:
            return title[: start.start()]
    return title
