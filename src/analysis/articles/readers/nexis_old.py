"""The older export of Nexis, as text, RTF or web page: counted documents, hard-wrapped, with labels in capitals."""

import re
from collections.abc import Iterator

from ..boilerplate import is_prose
from ..clean import clean_line
from ..date_lines import starts_with_date
from ..records import Problem, Record
from .labels import labels_of, split_label
from .nexis import note_label
from .patterns import NEXIS_COUNTED

_RIGHTS = re.compile(r"(?:Copyright|©|\(c\)) ", re.I)
_EDITION = re.compile(r".{0,60}\b(?:edition|final|ausgabe|édition|editie|edición)\b.{0,20}", re.I)


def is_old_nexis(text: str) -> bool:
    """Return True for the older export, which counts its documents.

    >>> is_old_nexis("      1 of 10 DOCUMENTS\\n"), is_old_nexis("    Dokument 1 von 10\\n")
    (True, True)
    """
    return bool(NEXIS_COUNTED.search(_unpaged(text)))


def _unpaged(text: str) -> str:
    """The text with a line break for each form feed, which may stand before the count of a document."""
    return text.replace("\f", "\n")


def read_old_nexis(text: str) -> Iterator[Record | Problem]:
    """Yield the articles of the older export, counted from 1, their wrapped lines joined.

    >>> text = "1 of 1 DOCUMENTS\\n\\nPost\\n\\nJanuary 11, 2010\\n\\nTalks resume\\n\\nLENGTH: 2 words\\n\\nThey met."
    >>> [(one.outlet, one.date, one.title, one.text) for one in read_old_nexis(text)]
    [('Post', 'January 11, 2010', 'Talks resume', 'They met.')]
    """
    labels = labels_of("nexis")
    for number, chunk in enumerate(NEXIS_COUNTED.split(_unpaged(text))[1:], 1):
        blocks = [line for block in _blocks(chunk) if (line := clean_line(block))]
        yield _article([block for block in blocks if labels.get(block.casefold()) != "end"], labels, str(number))


def _blocks(chunk: str) -> list[str]:
    """Blank lines part paragraphs; where there are none, each line is one."""
    blocks = [block for block in re.split(r"\n[ \t]*\n", chunk) if block.strip()]
    return [part for block in blocks for part in _centred_apart(block)] if len(blocks) > 3 else chunk.split("\n")


def _centred_apart(block: str) -> list[str]:
    """Centred lines, such as a date and an edition, are one each; others are one paragraph."""
    lines = [line for line in block.split("\n") if line.strip()]
    return lines if all(line.startswith("        ") for line in lines) else [block]


def _article(blocks: list[str], labels: dict[str, str], number: str) -> Record | Problem:
    """Labels may stand above the text, below it, or both: the text is what stands between them, without the head."""
    found = Record(record=number)
    roles = [_role(block, labels) for block in blocks]
    if not set(roles) - {"free", "rights"}:
        return Problem("no line LENGTH: in this document: download the full text", number)
    over = next((n for n, role in enumerate(roles) if role == "after"), len(blocks))
    at = next((n for n in range(over) if starts_with_date(blocks[n])), 0)
    free = [n for n in range(at + 1, over) if roles[n] == "free"]
    begun = next((n for n in range(over) if roles[n] == "label"), over)
    text = [n for n in free if n > begun]
    if not any(is_prose(blocks[n]) for n in text):
        text = free[1 + _has_edition(blocks, free) :]
    head = [n for n in free if n < min([begun, *text[:1]])]
    _note_head(found, blocks, at, head)
    for block in blocks:
        note_label(found, block, labels)
    found.removed += [(block, "copyright") for block, role in zip(blocks, roles, strict=True) if role == "rights"]
    below = [block for block, role in zip(blocks[over:], roles[over:], strict=True) if role == "free"]
    found.removed += [(block, "line of the database") for block in below]
    given = [value for block in blocks[:over] if (value := _text_of(block, labels))]
    found.text = "\n\n".join(given + [blocks[n] for n in text])
    return found if found.text else Problem("no text in this document: download the full text", number)


def _role(block: str, labels: dict[str, str]) -> str:
    label = split_label(block, labels)
    if _RIGHTS.match(block):
        return "rights"
    if not label or not block.split(":")[0].isupper():
        return "free"
    return "after" if labels[label[0]] in ("after", "foot", "language", "url") else "label"


def _text_of(block: str, labels: dict[str, str]) -> str:
    label = split_label(block, labels)
    return label[1] if label and labels[label[0]] == "text" and block.split(":")[0].isupper() else ""


def _has_edition(blocks: list[str], free: list[int]) -> bool:
    return bool(free) and bool(_EDITION.fullmatch(blocks[free[0]])) and len(free) > 1


def _note_head(found: Record, blocks: list[str], at: int, head: list[int]) -> None:
    """Outlet, date, headline stand in this order, with an edition between the last two at times."""
    found.note("date", blocks[at] if starts_with_date(blocks[at]) else "", "Nexis date line")
    found.note("outlet", blocks[at - 1] if at >= 1 else "", "Nexis line above the date")
    found.note("title", blocks[head[-1]] if head else "", "Nexis headline")
