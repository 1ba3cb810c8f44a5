"""Text as it should be read: one kind of space, one blank line between paragraphs, nothing else touched."""

import html
import re
import statistics

from .encoding import repair
from .patterns import ENTITY

_ODD = "\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACES = re.compile(f"[ {_ODD}]{{2,}}|[{_ODD}]")  # all but one space alone, which stays as it is
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000\x00-\x08\x0e-\x1f\x7f-\x9f]")
_BREAKS = re.compile("\r\n?|\u2028|\x85")
_PARAGRAPH_BREAKS = re.compile("\u2029")
_ESCAPED = tuple((re.compile(rf"\\{mark}"), re.compile(rf"(?<!\\){mark}"), mark) for mark in "'\"")
_ESCAPED_WITHIN = re.compile(r"(?<=\w)\\'(?=\w)")
_BULLET = re.compile(r"^(?:[>•▪●■►‣]\s+)+(?=\S)")  # before a paragraph: of a list, or of what a mail cites
_EDGES = re.compile(" ?\n ?")
_PASSES = 5  # of repair: an entity may hold another
_WRAP_WIDTH = 100  # lines broken by a machine are no longer than this
_END = re.compile(r"[.!?…:][\"”’')\]]*$")


def clean_line(text: str) -> str:
    """Return `text` on one line, its spacing put right.

    >>> clean_line("  Talks\u00a0resume \\n in Vienna ")
    'Talks resume in Vienna'
    """
    return " ".join(_plain(text).split()) if text else ""


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of `text`, cleaned, each on one line; no paragraph is empty.

    No-break and other odd spaces become spaces; zero-width characters, soft hyphens and control
    characters go; lines hard-wrapped near 78 columns are joined; mojibake, entities of HTML and escaped
    quotation marks are repaired; bullets before a paragraph go. Quotation marks, ellipses and dashes stay as
    written. Cleaning twice is cleaning once.
    What is removed as furniture, and why, is `boilerplate.strip_furniture`.

    >>> paragraphs_of("“We\\u00a0agree …”  she said.\\r\\n \\r\\n\\r\\nHe did\\u00adn’t.\\nAnother.")
    ['“We agree …” she said.', 'He didn’t.', 'Another.']
    """
    blocks = re.split(r"\n\s*\n", _plain(text))
    lines = [[line.strip() for line in block.split("\n")] for block in blocks]
    kept = [[line for line in block if line] for block in lines]
    joined = [_rejoined(block) for block in kept] if _is_wrapped(kept) else kept
    return [_BULLET.sub("", line) for block in joined for line in block]


def _plain(text: str) -> str:
    """What is repaired may show something else to repair: pass after pass, until nothing changes."""
    text = _PARAGRAPH_BREAKS.sub("\n\n", _BREAKS.sub("\n", text))
    for _ in range(_PASSES):
        before, text = text, _SPACES.sub(" ", _unescaped(_INVISIBLE.sub("", repair(text))))
        text = _EDGES.sub("\n", text).strip(" ")  # a space at an edge would change what the next pass repairs
        if text == before:
            break
    return text


def _unescaped(text: str) -> str:
    """A backslash goes before an apostrophe in a word, and before marks of which none in the text is without one."""
    if "&" in text:
        text = ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if "\\" in text:
        text = _ESCAPED_WITHIN.sub("'", text)
        for escaped, plain, mark in _ESCAPED:
            text = escaped.sub(mark, text) if not plain.search(text) else text
    return text


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Hard-wrapped text breaks inside sentences, at a width that its lines share and none exceeds."""
    inner = [line for block in blocks for line in block[:-1]]
    if len(inner) < 3 or max(len(line) for block in blocks for line in block) > _WRAP_WIDTH:
        return False
    broken = sum(not _END.search(line) for line in inner)
    return statistics.median(map(len, inner)) >= 50 and broken / len(inner) > 0.6


def _rejoined(block: list[str]) -> list[str]:
    return [" ".join(block)] if block else []
