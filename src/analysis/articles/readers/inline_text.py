"""Words that stand in elements of their own without a space between them: they are words apart."""

import re

from lxml.html import HtmlElement

from ..boilerplate import is_prose

_INLINE = ("span", "b", "strong", "em", "i", "a", "time", "small", "label")
_ENDS = re.compile(r"\w[\w.,:;!?”’)\]]$")
_BEGINS = re.compile(r"[A-ZÀ-Þ\d“‘(\[]")


def keep_times(tree: HtmlElement) -> None:
    """Make a time that stands in a sentence a part of it: extractors leave out elements of that name.

    >>> import lxml.html
    >>> tree = lxml.html.fromstring("<p>OSLO, <time>March 3</time>. The ferry line will stop in the autumn.</p>")
    >>> keep_times(tree)
    >>> len(list(tree.iter("time")))
    0
    """
    for element in list(tree.iter("time")):
        paragraph = next(element.iterancestors("p"), None)
        if paragraph is not None and is_prose(paragraph.text_content().strip()):
            element.tag = "span"


def part_inline_words(tree: HtmlElement) -> None:
    """Put a space between neighbouring inline elements where a word ends and another begins, as a page shows them.

    An initial set in an element of its own stays with its word.

    >>> import lxml.html
    >>> tree = lxml.html.fromstring("<p><span>OSLO</span><span>March 3</span> <b>T</b><span>he ice</span></p>")
    >>> part_inline_words(tree)
    >>> tree.text_content()
    'OSLO March 3 The ice'
    """
    for element in tree.iter(*_INLINE):
        before = element.getprevious()
        if before is None or before.tail or before.tag not in _INLINE:
            continue
        left, right = before.text_content()[-3:], element.text_content()[:1]
        if _ENDS.search(left) and _BEGINS.match(right):
            before.tail = " "
