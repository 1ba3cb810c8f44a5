"""JSON-LD: what a web page says of its article in the words of schema.org."""

import html
import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(Article|Report|Posting|Review|Opinion|LiveBlog|CreativeWork)$")
# Other articles stand in these: entries of a live blog, lists of links.
_OTHERS = {"liveBlogUpdate", "hasPart", "itemListElement", "mentions", "relatedLink", "comment", "citation", "video"}
_TELLING = ("datePublished", "author", "publisher", "articleBody", "mainEntityOfPage")
_WRAPPING = re.compile(r"^\s*(?:<!--|/\*<!\[CDATA\[\*/|//<!\[CDATA\[)|(?:-->|/\*\]\]>\*/|//\]\]>)\s*$")
SLUG = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")


def things_of(tree: HtmlElement) -> list[dict]:
    """Return every object of the page's JSON-LD, those inside others too, but not those about other articles.

    >>> import lxml.html
    >>> page = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Talks"}</script>'
    >>> things_of(lxml.html.fromstring(f"<html><head>{page}</head></html>"))
    [{'@type': 'NewsArticle', 'headline': 'Talks'}]
    """
    scripts = (one for one in tree.iter("script") if "ld+json" in (one.get("type") or "").lower())
    return [thing for script in scripts for thing in _inside(_parsed(script.text or ""))]


def articles_of(things: list[dict]) -> list[dict]:
    """Return the objects that describe an article, the one that says most first.

    >>> articles_of([{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "Talks"}])
    [{'@type': ['NewsArticle'], 'headline': 'Talks'}]
    """
    found = [one for one in things if any(_ARTICLE.search(kind) for kind in kinds_of(one)) and one.get("headline")]
    return sorted(found, key=lambda one: -sum(bool(one.get(key)) for key in _TELLING))


def kinds_of(thing: dict) -> list[str]:
    """Return the types of an object, of which there may be several.

    >>> kinds_of({"@type": "Person"}), kinds_of({"@type": ["Person", "Organization"]}), kinds_of({})
    (['Person'], ['Person', 'Organization'], [])
    """
    kinds = thing.get("@type")
    return [one for one in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(one, str)]


def names_of(people: object, known: dict[str, dict]) -> list[str]:
    """Return the names of people or organisations: given as text, as objects, or by the @id of objects in `known`.

    >>> names_of([{"@id": "#a"}, "Li Wen"], {"#a": {"name": "Ana Petrova"}})
    ['Ana Petrova', 'Li Wen']
    """
    found = []
    for one in people if isinstance(people, list) else [people]:
        thing = known.get(str(one.get("@id")), {}) | one if isinstance(one, dict) else {}
        name = text_of(thing.get("name") or thing.get("byline") if thing else one)
        found += [name] if name and not name.startswith("http") else []
    return list(dict.fromkeys(name for name in found if not SLUG.fullmatch(name) or len(found) == 1))


def text_of(value: object) -> str:
    """Return a value that is text on one line, its entities resolved; an empty string for another.

    >>> text_of("Talks &amp;  tea"), text_of(None)
    ('Talks & tea', '')
    """
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _inside(value) -> Iterator[dict]:
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, list):
            stack += reversed(one)
        elif isinstance(one, dict):
            yield one
            stack += reversed([inner for key, inner in one.items() if key not in _OTHERS])


def _parsed(text: str):
    """JSON-LD on real pages holds line breaks in strings, HTML comments and semicolons at the end."""
    try:
        return json.loads(_WRAPPING.sub("", text.strip()).strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
