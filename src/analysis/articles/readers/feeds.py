"""Feeds: RSS and Atom, read by feedparser, without fetching anything."""

import io
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from ..records import Problem, Record, guarded
from .cell_text import cell_text
from .xml_text import declares_entities

_ALERT = re.compile(
    r"google.alert|alerte google|google news|search results", re.I
)  # feeds of snippets, which name no outlet
_GOES_ON = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|Continue reading\b.{0,200}|Read more\b.{0,80})\s*$", re.I)
_TEASER = 80  # words: a summary that is shorter is not the article


def read_feed(text: str) -> Iterator[Record | Problem]:
    """Yield the articles of a feed, counted from 1; an entry with a summary only is marked as truncated.

    Method: feedparser (McKee and Pilgrim), which reads broken feeds too.

    >>> item = "<item><title>Talks</title><description>They met.</description></item>"
    >>> found = next(read_feed(f"<rss version='2.0'><channel><title>Post</title>{item}</channel></rss>"))
    >>> found.title, found.outlet, found.text, found.is_truncated
    ('Talks', 'Post', 'They met.', True)
    """
    import feedparser  # only where it is needed

    if declares_entities(text):
        yield Problem("this feed declares entities of its own: not read")
        return
    data = io.BytesIO(re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text).encode("utf-8", "replace"))
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        yield Problem("no entries in this feed, or it is broken: download it again")
    title = feed.feed.get("title", "")
    for number, entry in enumerate(feed.entries, 1):
        yield guarded(_entry, entry, str(number), title, feed.feed.get("language", ""))


def _entry(entry, number: str, name: str, language: str) -> Record | Problem:
    whole = max((one.get("value") or "" for one in entry.get("content", [])), key=len, default="")
    summary = entry.get("summary") or ""
    found = Record(cell_text(max(whole, summary, key=len)), number)
    found.note("title", cell_text(entry.get("title") or ""), "feed title")
    found.note("url", _address(entry.get("link") or ""), "feed link")
    found.note("author", _names(entry), "feed author")
    found.note("date", entry.get("published") or entry.get("updated") or "", "feed date")
    found.note("outlet", cell_text((entry.get("source") or {}).get("title") or ""), "feed source")
    is_alert = bool(_ALERT.search(name))
    found.note("outlet", "" if is_alert else cell_text(name), "title of the feed")
    found.note("language", language, "feed language")
    is_teaser = (is_alert or not whole) and len(found.text.split()) < _TEASER
    found.is_truncated = is_teaser or bool(_GOES_ON.search(found.text[-300:]))
    if found.text.strip():
        return found
    return Problem(f"an entry without text: save the page {found.url or found.title!r} and load that", number)


def _names(entry) -> str:
    names = [one.get("name") or "" for one in entry.get("authors", [])]
    return "; ".join(name for name in names if name) or entry.get("author") or ""


def _address(link: str) -> str:
    """Google Alerts link to a page that forwards to the article."""
    try:
        parts = urlsplit(link)
        forwards = (parts.hostname or "").endswith("google.com") and parts.path == "/url"
        return (parse_qs(parts.query).get("url") or parse_qs(parts.query).get("q") or [link])[0] if forwards else link
    except ValueError:
        return link
