"""A saved web page: its article by trafilatura, what that leaves out, and what the page says of itself."""

import re
from itertools import islice

import lxml.etree
import lxml.html
import trafilatura
from trafilatura.settings import Document

from ..boilerplate import is_prose
from ..records import Problem, Record
from ..side_sections import drop_side_sections
from .inline_text import keep_times, part_inline_words
from .linked_data import kinds_of, things_of
from .page_metadata import Said, describe
from .page_parts import complete, drop_tooltips, key_of, take_blocks

_NOTHING = "no article text was found in this page: save the whole page, or paste its text into a .txt file"
_LINKS = "a page of links to articles, not an article: save the articles themselves"
_SEVERAL = "several articles stand in this page: save each by itself"
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)")
_HEAD = 5_000  # characters of a page in which a browser says from where it saved it
_LINKS_READ = 500
_HEADLINE = 15  # characters of a link that may be a headline
_TEASERS = 5  # links to elsewhere that were taken out of a page in which no sentence is left
_LINKED = 0.6  # of the text of a page that is none but links
_ITEM = re.compile(r"^\s*[-–•*]\s+")
_GOES_ON = re.compile(r"^(?:\s|[a-z,;.)”]|[’'][a-z])")
_ENOUGH = 0.5  # of the text that the page gives in its metadata: with less, extraction has failed
_PREVIEW = 100  # words
_WHOLE = 40  # words of an article among others
_REPEATED = 5  # words of the shortest line that counts as repeated
_AGAIN = "repeated in the text"
_SIGNATURE = re.compile(r"[—–―-]\s*[A-Z][^.!?]{1,60}$")
_LOOKED_AT = 300  # paragraphs in which a repeated line is looked for
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_ENDS = re.compile(r"[.!?…:][\"”’')\]]*$")


def read_webpage(html: str) -> Record | Problem:
    """Return the article of a web page.

    Method: trafilatura in precision mode (Barbaresi 2021) on the page without captions and embedded
    posts; then paragraphs are put back that stand among those found and are marked up as they are. What
    goes is in `removed`.

    >>> read_webpage("<html><body></body></html>").reason
    'no article text was found in this page: save the whole page, or paste its text into a .txt file'
    """
    found = Record()
    try:
        tree = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=_parser())
    except (lxml.etree.LxmlError, ValueError):
        return Problem(_NOTHING)
    said = describe(tree, found)
    several = _has_several(tree)
    address = _SAVED_FROM.search(html[:_HEAD])
    found.note("url", address[1] if address else "", "comment of the browser")
    tips = drop_tooltips(tree)
    keep_times(tree)
    part_inline_words(tree)
    blocks = take_blocks(tree, {key_of(one) for one in said.descriptions})
    paragraphs, items = _extracted(tree)
    paragraphs, gone = complete(paragraphs, blocks)
    headings = {key_of(block.text) for block in blocks if block.kind in _HEADINGS}
    paragraphs, beside = drop_side_sections(paragraphs, lambda line: key_of(line) in headings)
    paragraphs, pulled = _without_repeats(paragraphs, "|".join(map(key_of, said.about)))
    found.text = "\n\n".join(paragraphs)
    found.removed += tips + items + gone + beside + pulled
    if len(found.text) < _ENOUGH * len(said.body):
        found.text = said.body
    found.is_truncated = _is_cut(len(found.text.split()), said)
    found.refusal = _LINKS if _is_of_links(tree, found) else _SEVERAL if several else ""
    return found if found.text.strip() else Problem(_NOTHING)


def _has_several(tree) -> bool:
    """Do two articles stand in the page, each with a heading, a time and a text of its own? A live blog is one."""
    if any("live" in (tree.get(name) or "").lower() for name in ("id", "class")):
        return False
    articles = islice(tree.iter("article"), _LINKS_READ)
    outer = [one for one in articles if next(one.iterancestors("article", "aside"), None) is None]
    return sum(map(_is_whole, outer)) > 1 and "LiveBlogPosting" not in _kinds(tree)


def _kinds(tree) -> set[str]:
    return {kind for thing in things_of(tree) for kind in kinds_of(thing)}


def _is_whole(article) -> bool:
    words = sum(len(str(one.text_content()).split()) for one in islice(article.iter("p"), _LOOKED_AT))
    head, time = (next(article.iter(*names), None) for names in (("h1", "h2", "h3"), ("time",)))
    return words >= _WHOLE and head is not None and time is not None


def _is_of_links(tree, found: Record) -> bool:
    """A front page or a list of results gives headlines that lead elsewhere: most of its words stand in links."""
    teasers = sum(reason == "related links" for _, reason in found.removed)
    if teasers >= _TEASERS and not any(map(is_prose, found.text.split("\n\n"))):
        return True
    key = key_of(found.text)
    links = {key_of(link.text_content()) for link in islice(tree.iter("a"), _LINKS_READ)}
    linked = sum(len(one) for one in links if len(one) >= _HEADLINE and one in key)
    return linked > _LINKED * len(key)


def _is_cut(words: int, said: Said) -> bool:
    """A page that one pays for may hold the beginning only: fewer than half of the words that it announces."""
    return words < said.words / 2 or (not said.is_free and words < _PREVIEW)


def _extracted(tree) -> tuple[list[str], list[tuple[str, str]]]:
    document = trafilatura.bare_extraction(tree, favor_precision=True, include_comments=False, include_tables=False)
    return _paragraphs(document.text or "") if isinstance(document, Document) else ([], [])


def _paragraphs(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the lines of the extractor as paragraphs, and the items of lists that are no sentences.

    Words in a link or in bold stand on lines of their own on some pages: they are joined to their sentence.
    """
    kept, items = [], []
    for line in text.split("\n"):
        bare = _ITEM.sub("", line)
        if not line.strip():
            continue
        if bare != line and not is_prose(bare):
            items.append((bare, "item of a list"))
        elif bare == line and kept and _goes_on(kept[-1], line):
            kept[-1] += line if kept[-1].endswith(" ") or not line[0].isalnum() else f" {line}"
        else:
            kept.append(bare)
    return kept, items


def _goes_on(line: str, following: str) -> bool:
    is_open = not _ENDS.search(line.rstrip())
    return is_open and (line.endswith(" ") or bool(_GOES_ON.match(following)))


def _without_repeats(paragraphs: list[str], about: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Take out lines that stand word for word in a longer paragraph, set apart for the eye, or in `about`.

    The line below one that says whose words they are goes along.
    """
    keys = [key_of(line) for line in paragraphs]
    reasons: list[str] = []
    seen: set[str] = set()
    for line, key in zip(paragraphs, keys, strict=True):
        is_long = len(line.split()) >= _REPEATED
        again = is_long and (key in seen or any(key in one and key != one for one in keys[:_LOOKED_AT]))
        again = again or (reasons[-1:] == [_AGAIN] and bool(_SIGNATURE.match(line)))
        seen.add(key)
        reasons.append("about the author" if is_long and key in about else _AGAIN if again else "")
    kept = [line for line, reason in zip(paragraphs, reasons, strict=True) if not reason]
    return kept, [(line, reason) for line, reason in zip(paragraphs, reasons, strict=True) if reason]


def _parser() -> lxml.html.HTMLParser:
    """Nothing is fetched, and libxml2's own limits on depth and size hold."""
    return lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
