"""The blocks of a web page: which an extractor found, which it left out, which are no text of the article."""

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

from lxml.html import HtmlElement

from ..boilerplate import is_prose
from .patterns import CAPTION, EMBED, PULL_QUOTE, STANDFIRST, TOOLTIP

_LONGEST_STANDFIRST = 600  # characters
_BLOCKS = ("h1", "p", "li", "h2", "h3", "h4", "h5", "h6", "figcaption", "blockquote", "dd", "div", "span")
_LONGEST_CAPTION = 700  # characters: a larger element of that class holds more than a caption
_LONGEST_NOTE = 25  # words in italics below a picture
_LINKED = 0.6  # of the characters of a line that is a link to something else
_NESTED = ("aside", "div", "section", "ul", "ol", "table", "h2", "h3", "h4", "h5", "h6")
_BESIDE = ("caption", "embedded post", "pull quote")
_NEAR = 40  # blocks after the last paragraph found in which others are looked for
_MATCHED = 3  # paragraphs found with one markup, before others with that markup count as text too


@dataclass(frozen=True)
class Block:
    """One block of a page in the order of the page: its text, what it is, and how it is marked up."""

    text: str
    kind: str
    markup: tuple
    linked: float


def take_blocks(tree: HtmlElement, descriptions: Set[str] = frozenset()) -> list[Block]:
    """Return the blocks of a page, and take captions, embedded posts and pull quotes out of its tree.

    A block that says what the page gives as its description (as `key_of` it) is its standfirst.

    >>> import lxml.html
    >>> page = lxml.html.fromstring("<div><p>They <a href='/a'>met</a>.</p><figcaption>A hall</figcaption></div>")
    >>> [(block.text, block.kind) for block in take_blocks(page)], page.text_content()
    ([('They met.', 'p'), ('A hall', 'caption')], 'They met.')
    """
    found: list[Block] = []
    gone: dict[HtmlElement, None] = {}
    for element in tree.iter(*_BLOCKS):
        kind = "" if gone and any(one in gone for one in element.iterancestors()) else _kind(element, descriptions)
        if kind and (text := " ".join(element.text_content().split())):
            found.append(Block(text, kind, _markup(element), _linked(element, text)))
            gone |= dict.fromkeys([element] if kind in _BESIDE else [])
    for element in gone:
        if element.getparent() is not None:
            element.drop_tree()
    return found


def drop_tooltips(tree: HtmlElement) -> list[tuple[str, str]]:
    """Take explanations that open over a word out of the paragraphs of a page; return them with their reason.

    >>> import lxml.html
    >>> page = lxml.html.fromstring("<p><a>Ode<span class='tip tooltip hidden'>Ode, an envoy</span></a> left.</p>")
    >>> drop_tooltips(page), page.text_content()
    ([('Ode, an envoy', 'tooltip')], 'Ode left.')
    """
    inside = tree.xpath("descendant-or-self::p//*[self::span or self::div][@class]")
    tips = [one for one in inside if TOOLTIP.search(one.get("class"))]
    outer = [one for one in tips if not any(above in tips for above in one.iterancestors())]
    said = [(" ".join(one.text_content().split()), "tooltip") for one in outer]
    for element in outer:
        element.drop_tree()
    return [one for one in dict.fromkeys(said) if one[0]]


def complete(paragraphs: list[str], blocks: list[Block]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the paragraphs with those put back that the extractor left out, and what is no text.

    A block goes back where it reads like prose, stands between paragraphs that were found (or, inside an
    element with a class, soon after them), and is marked up like at least three of them. Links to other
    articles go, and captions, posts and pull quotes among the paragraphs are listed.

    >>> found = [Block(f"The {n} talks went on until late at night.", "p", ("p",), 0.0)
    ...          for n in ("first", "second", "third", "fourth")]
    >>> kept, gone = complete([found[0].text, found[2].text, found[3].text], found)
    >>> kept[1]
    'The second talks went on until late at night.'
    """
    keys = [key_of(block.text) for block in blocks]
    places = {key: n for n, key in reversed(list(enumerate(keys))) if blocks[n].kind not in _BESIDE}
    found = [places.get(key_of(line)) for line in paragraphs]
    known = [n for n in found if n is not None]
    if not known:
        return paragraphs, []
    wanted = _missing(blocks, known)
    everything = key_of(" ".join(paragraphs))
    return _merged(paragraphs, found, blocks, [n for n in wanted if keys[n] not in everything])


def _missing(blocks: list[Block], known: list[int]) -> list[int]:
    """Return the numbers of the blocks to put back: the standfirst, and prose marked up like that found."""
    counts = Counter(blocks[n].markup for n in known)
    last, taken = max(known), set(known)
    start = max((n for n, block in enumerate(blocks[: min(known)]) if block.kind == "h1"), default=min(known))
    standfirst = [n for n in range(start, min(known)) if blocks[n].kind == "standfirst"][:1]
    return standfirst + [
        n
        for n in range(start, len(blocks))
        if n not in taken
        and counts[blocks[n].markup] >= _MATCHED
        and (n < last or (n - last < _NEAR and blocks[n].markup[-1]))
        and _is_text(blocks[n])
    ]


def _is_text(block: Block) -> bool:
    return block.kind == "p" and block.linked < _LINKED and is_prose(block.text)


def _merged(paragraphs, found, blocks, missing) -> tuple[list[str], list[tuple[str, str]]]:
    """Each missing block goes before the first found paragraph that comes after it on the page."""
    known = [n for n in found if n is not None]
    kept, gone, waiting = [], [], list(missing)
    for line, n in zip(paragraphs, found, strict=True):
        while n is not None and waiting and waiting[0] < n:
            kept.append(blocks[waiting.pop(0)].text)
        if n is not None and blocks[n].linked >= _LINKED and not is_prose(line):
            gone.append((line, "related links"))
        else:
            kept.append(line)
    beside = [block for block in blocks[min(known) : max(known) + 1] if block.kind in _BESIDE]
    gone += [(block.text, block.kind) for block in beside]
    return kept + [blocks[n].text for n in waiting], list(dict.fromkeys(gone))


def _kind(element, descriptions: Set[str]) -> str:
    tag, classes = element.tag, f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if tag == "blockquote" and EMBED.search(classes):
        return "embedded post"
    if tag == "figcaption" or (CAPTION.search(classes) and len(element.text_content()) <= _LONGEST_CAPTION):
        return "caption"
    if PULL_QUOTE.search(classes) and len(element.text_content()) <= _LONGEST_CAPTION:
        return "pull quote"
    if tag == "p" and _is_all_italic(element):
        return "caption"
    if tag not in ("h1", "li") and _is_standfirst(element, classes, descriptions):
        return "standfirst"
    if tag == "p" and next(element.iter(*_NESTED), None) is not None:
        return ""  # a list of links inside a paragraph, on a page whose tags are not closed
    return "" if tag in ("div", "span", "blockquote", "dd") else tag


def _is_all_italic(element) -> bool:
    """A line in italics that is no sentence stands below a picture."""
    text = element.text_content().strip()
    if not text or len(text.split()) > _LONGEST_NOTE or is_prose(text):
        return False
    return any(inner.text_content().strip() == text for inner in element.iter("em", "i"))


def _is_standfirst(element, classes: str, descriptions: Set[str]) -> bool:
    is_named = bool(STANDFIRST.search(classes))
    if not is_named and (not descriptions or not (element.text or "").strip()):
        return False
    text = element.text_content().strip()
    if not 20 <= len(text) <= _LONGEST_STANDFIRST or element.tag == "a":
        return False
    return is_named or key_of(text) in descriptions


def _markup(element) -> tuple:
    parent = element.getparent()
    above = (parent.tag, parent.get("class")) if parent is not None else ()
    return (element.tag, *above)


def _linked(element, text: str) -> float:
    links = sum(len(" ".join(link.text_content().split())) for link in element.iter("a"))
    return links / len(text)


def key_of(text: str) -> str:
    """Return the letters and digits of a text in lower case: what stays where spacing and quotes differ.

    >>> key_of("They’ve met. ")
    'theyvemet'
    """
    return "".join(ch for ch in text.casefold() if ch.isalnum())
