"""XML as the news formats use it: parsed without entities or anything from outside, names without prefixes."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from .html_text import without_tags

_ENTITY = re.compile(r"<!ENTITY\b", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_BESIDE = {"media", "media-caption", "media-producer", "media-metadata", "figure", "figcaption", "table", "caption"}


def declares_entities(text: str) -> bool:
    """Return True for XML that defines entities, which no news format needs and attacks are made of.

    >>> declares_entities('<!DOCTYPE a [<!ENTITY b "c">]><a/>'), declares_entities("<a/>")
    (True, False)
    """
    return bool(_ENTITY.search(text))


def parse_xml(text: str) -> ElementTree.Element:
    """Return the root of an XML text, the names of its elements in lower case and without their prefixes.

    Entities and external references are forbidden (defusedxml); raises ElementTree.ParseError or ValueError.

    >>> parse_xml('<n:Story xmlns:n="urn:n"><n:P/></n:Story>')[0].tag
    'p'
    """
    from defusedxml.ElementTree import fromstring

    root = fromstring(_DECLARATION.sub("", text).strip())
    for element in root.iter():
        element.tag = str(element.tag).rsplit("}", 1)[-1].lower()
        element.attrib = {name.rsplit("}", 1)[-1]: value for name, value in element.attrib.items()}
    return root


def line_of(element: ElementTree.Element | None) -> str:
    """Return the text of an element on one line, an empty string for none.

    >>> line_of(ElementTree.fromstring("<a>Talks <b>resume</b> </a>")), line_of(None)
    ('Talks resume', '')
    """
    return "" if element is None else " ".join("".join(element.itertext()).split())


def first(root: ElementTree.Element, *names: str) -> ElementTree.Element | None:
    """Return the first element with one of the names that has text, the names in the order of preference.

    >>> first(parse_xml("<a><c>2</c><b>1</b></a>"), "b", "c").text
    '1'
    """
    return next((one for name in names for one in root.iter(name) if line_of(one)), None)


def body_text(element: ElementTree.Element) -> str:
    """Return the paragraphs of an element, parted by blank lines, without pictures, captions and tables.

    >>> body_text(parse_xml("<body><p>They met.</p><media><p>A hall</p></media><p>They left.</p></body>"))
    'They met.\\n\\nThey left.'
    """
    for parent in list(element.iter()):
        if any(child.tag in _BESIDE for child in parent):
            _drop_beside(parent)
    paragraphs = [line for one in _blocks(element) if (line := " ".join(without_tags(one).split()))]
    return "\n\n".join(paragraphs)


def _blocks(element: ElementTree.Element) -> Iterator[str]:
    """Paragraphs where the text has them; otherwise what is parted by blank lines."""
    found = [one for one in element.iter() if one.tag in ("p", "hl2", "h1", "h2", "h3", "h4", "li")]
    if found:
        yield from ("".join(one.itertext()) for one in found)
    else:
        yield from without_tags("".join(element.itertext())).split("\n\n")


def _drop_beside(parent: ElementTree.Element) -> None:
    """Take out what is no text of the article, and leave the text after it."""
    kept: list[ElementTree.Element] = []
    for child in parent:
        if child.tag not in _BESIDE:
            kept.append(child)
        elif kept:
            kept[-1].tail = (kept[-1].tail or "") + (child.tail or "")
        else:
            parent.text = (parent.text or "") + (child.tail or "")
    parent[:] = kept
