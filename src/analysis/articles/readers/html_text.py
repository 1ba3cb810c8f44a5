"""Text that arrives with HTML tags in it, as some exports and interfaces give it."""

import re

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

_TAGS = re.compile(r"</?(?:p|br|div|h[1-6]|li|ul|ol|blockquote|figure|a|em|strong|span|b|i)\b[^<>]*+>", re.I)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # in XML
_BLOCKS = (
    "p div h1 h2 h3 h4 h5 h6 li blockquote figure figcaption tr section article header ul ol dl dt dd table hr br"
).split()
_RULE = "_" * 40
_DROPPED = ["script", "style", "figure", "figcaption", "aside", "iframe", "form", "noscript"]


def without_tags(text: str) -> str:
    """Return `text` without HTML tags, its paragraphs parted by blank lines; text without tags as it is.

    Scripts, figures and asides go with their content.

    >>> without_tags("<p>Talks <b>resumed</b>.</p><p>They go on.</p>")
    'Talks resumed.\\n\\nThey go on.'
    >>> without_tags("5 < 7 and 8 > 6")
    '5 < 7 and 8 > 6'
    """
    if len(_TAGS.findall(text[:20_000])) < 2:
        return text
    try:
        tree = lxml.html.fragment_fromstring(_FORBIDDEN.sub("", text), create_parent="div")
    except lxml.etree.LxmlError:
        return text
    _drop(tree, *_DROPPED)
    return "\n\n".join(block_lines(tree))


def block_lines(tree: HtmlElement) -> list[str]:
    """Return the text of a tree as lines, one a paragraph or other block; a rule across the page is underscores.

    The tree is changed: scripts and styles go.

    >>> block_lines(lxml.html.fromstring("<div><p>Talks <b>resumed</b>.</p><hr>They<br>go on.</div>"))
    ['Talks resumed.', '________________________________________', 'They', 'go on.']
    """
    _drop(tree, "script", "style", "noscript", "head")
    for element in tree.iter("hr"):
        element.text = _RULE
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n\n" + (element.tail or "")
        element.text = "\n\n" + (element.text or "")
    blocks = re.split(r"\n\s*\n", str(tree.text_content()))
    return [line for block in blocks if (line := " ".join(block.split()))]


def _drop(tree: HtmlElement, *names: str) -> None:
    """Listed first: a walk that meets an element inside one that is dropped never comes back to the tree."""
    for element in list(tree.iter(*names)):
        element.drop_tree()
