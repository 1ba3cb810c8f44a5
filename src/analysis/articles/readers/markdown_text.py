"""The blocks of a Markdown text, as plain text: without marks, addresses and pictures."""

import re
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

from .html_text import without_tags

_NARROWEST, _WIDEST = 45, 110  # characters of the lines of a text that a machine has wrapped
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*")
_LEFT_BOLD = re.compile(
    r"\*\*(?=\S)([^*]{1,300})(?<=\S)\*\*"
)  # "Monday**,** they": no emphasis by the rules, yet meant as one
_CLOSES = {"heading": "heading", "paragraph": "paragraph", "block_text": "item", "block_code": "paragraph"}


class Block(NamedTuple):
    """A heading, paragraph or item of a list: its text, and the share of it that is a link."""

    kind: str
    text: str
    linked: float


def markdown_blocks(text: str) -> list[Block]:
    """Return the blocks of a Markdown text in their order.

    Line breaks in a paragraph are spaces where a machine has wrapped the lines; where scrapers wrote a paragraph a
    line, each is one. Method: mistune, which parses in linear time.

    >>> markdown_blocks("# Talks\\n\\nThey met in [Graz](https://a.example).\\n\\n- World")
    [Block(kind='heading', text='Talks', linked=0.0),
     Block(kind='paragraph', text='They met in Graz.', linked=0.24),
     Block(kind='item', text='World', linked=0.0)]
    """
    import mistune  # only where it is needed

    tokens: Any = mistune.create_markdown(renderer=None)(text)
    found = list(_blocks(tokens, "paragraph"))
    widths = [len(line) for _, inline, _ in found for line in inline.split("\n")[:-1]]
    is_wrapped = bool(widths) and median(widths) >= _NARROWEST and max(widths) <= _WIDEST
    return [one for kind, inline, links in found for one in _parts(kind, inline, links, is_wrapped)]


def _parts(kind: str, inline: str, links: int, is_wrapped: bool) -> Iterator[Block]:
    lines = [line for line in inline.split("\n") if line.strip() and not _TABLE_ROW.fullmatch(line)]
    size = len("".join(lines)) or 1
    for text in [" ".join(lines)] if is_wrapped or kind == "heading" else lines:
        if text := " ".join(_LEFT_BOLD.sub(r"\1", text).split()):
            yield Block(kind, text, round(min(links / size, 1), 2))


def _blocks(tokens: list[dict], kind: str) -> Iterator[tuple[str, str, int]]:
    for token in tokens:
        name, inside = token["type"], token.get("children")
        if name in ("list_item", "list", "block_quote"):
            yield from _blocks(inside or [], "item" if name == "list_item" else kind)
        elif name == "block_html":
            yield from ((kind, line, 0) for line in without_tags(token["raw"]).split("\n\n"))
        elif name in _CLOSES:
            pieces = list(_inline(inside or [token]))
            is_item = name == "block_text" or (kind == "item" and name == "paragraph")
            text = "".join(piece for piece, _ in pieces)
            yield "item" if is_item else _CLOSES[name], text, sum(len(piece) for piece, is_link in pieces if is_link)


def _inline(tokens: list[dict], is_link: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a line and whether each stands in a link."""
    for token in tokens:
        name = token["type"]
        if name in ("softbreak", "linebreak"):
            yield "\n", False
        elif name not in ("image", "inline_html", "blank_line", "thematic_break"):
            if children := token.get("children"):
                yield from _inline(children, is_link or name == "link")
            else:
                yield token.get("raw", ""), is_link
