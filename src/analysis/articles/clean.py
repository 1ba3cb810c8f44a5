"""Text as it should be read: one kind of space, one blank line between paragraphs, nothing else touched."""

import re
import statistics

from .encoding import repair

_SPACES = re.compile("[ \t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_BREAKS = re.compile("\r\n?|\u2028|\x85")
_PARAGRAPH_BREAKS = re.compile("\u2029")
_WRAP_WIDTH = 100  # lines broken by a machine are no longer than this
_END = re.compile(r"[.!?…:][\"”’')\]]*$")


def clean_text(text: str) -> str:
    """Return `text` with its spacing put right: paragraphs parted by one blank line, each on one line.

    No-break and other odd spaces become spaces; zero-width characters, soft hyphens and control
    characters go; lines hard-wrapped near 78 columns are joined; mojibake is repaired. Quotation marks,
    ellipses and dashes stay as written. What is removed as furniture, and why, is
    `loading.furniture.strip_furniture`.

    >>> clean_text("“We\u00a0agree …”  she said.\\r\\n\\r\\n\\r\\nHe did\u00adn’t.")
    '“We agree …” she said.\\n\\nHe didn’t.'
    >>> clean_text("One paragraph.\\nAnother.")
    'One paragraph.\\n\\nAnother.'
    """
    return "\n\n".join(paragraphs_of(text))


def clean_line(text: str) -> str:
    """Return `text` on one line, its spacing put right.

    >>> clean_line("  Talks\u00a0resume \\n in Vienna ")
    'Talks resume in Vienna'
    """
    return " ".join(_plain(text).split())


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of `text`, cleaned, each on one line; no paragraph is empty.

    >>> paragraphs_of("First.\\n \\nSecond.")
    ['First.', 'Second.']
    """
    blocks = re.split(r"\n\s*\n", _plain(text))
    lines = [[_SPACES.sub(" ", line).strip() for line in block.split("\n")] for block in blocks]
    kept = [[line for line in block if line] for block in lines]
    joined = [_rejoined(block) for block in kept] if _is_wrapped(kept) else kept
    return [line for block in joined for line in block]


def _plain(text: str) -> str:
    text = _PARAGRAPH_BREAKS.sub("\n\n", _BREAKS.sub("\n", text))
    return repair(_INVISIBLE.sub("", text))


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Hard-wrapped text breaks inside sentences, at a width that its lines share and none exceeds."""
    inner = [line for block in blocks for line in block[:-1]]
    if len(inner) < 3 or max(len(line) for block in blocks for line in block) > _WRAP_WIDTH:
        return False
    broken = sum(not _END.search(line) for line in inner)
    return statistics.median(map(len, inner)) >= 50 and broken / len(inner) > 0.6


def _rejoined(block: list[str]) -> list[str]:
    return [" ".join(block)] if block else []
