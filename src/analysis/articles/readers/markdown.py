"""Markdown, as scrapers and clipping tools save articles: front matter or a list of metadata, then the text."""

import re
from collections.abc import Iterator

from ..boilerplate import is_prose
from ..bylines import move_tail
from ..main_part import main_part
from ..records import FIELDS, Problem, Record
from ..side_sections import drop_side_sections
from .front_matter import labelled, note_matter, split_front_matter, split_labelled_head
from .markdown_text import Block, markdown_blocks
from .pasted import read_pasted
from .pasted_parts import ADVICE, refusal_of

_ANY = re.compile(r"(?s).*")
_OF_TEXT = re.compile(r"(?:full |article |page )?(?:content|text|article|body)", re.I)
_OF_DATA = re.compile(r"(?:page |article )?(?:metadata|meta data|properties|info(?:rmation)?|details)", re.I)
_EXCERPT = re.compile(r"(?:excerpt|summary|abstract|description)", re.I)
_PANDOC = re.compile(r"\A\s*(?:% .+\n){1,3}")
_ADDRESS = re.compile(r"<?https?://\S+>?")
_PARTED = re.compile(r"(?m)^(?:-{3,}|\*{3,}|_{3,})[ \t]*\n+# \S")
_HEADING = "heading of the page"
_TITLE = 4  # words of a title before the name of a section and that of the site
_LINKED = 0.8  # of the characters of a paragraph that leads elsewhere


def read_markdown(text: str) -> Record | Problem:
    """Return the article of a Markdown file, its front matter read into the fields and left out of the text.

    >>> found = read_markdown("---\\ntitle: Talks\\ndate: 2024-05-04\\n---\\n\\nThey **met** in [Graz](https://a.example).")
    >>> found.title, found.date, found.text
    ('Talks', '2024-05-04', 'They met in Graz.')
    """
    found = Record()
    matter, rest = split_front_matter(text)
    note_matter(found, matter, "front matter")
    head, rest = split_labelled_head(_PANDOC.sub(_labelled_title, rest, count=1))
    note_matter(found, head, "label")
    blocks = _without_excerpt(found, _without_data(found, markdown_blocks(rest)))
    found.refusal = _why_several(rest, blocks)
    if blocks and blocks[0].kind == "heading" and not found.is_pasted:
        found.note("title", blocks[0].text, "first heading")
    kept = [_ADDRESS.sub("", block.text).strip() for block in blocks if not _is_beside(found, block)]
    headings = {block.text for block in blocks if block.kind == "heading"}
    kept = [_without_site(text) if text in headings else text for text in kept]
    kept, gone = drop_side_sections(kept, headings.__contains__)
    found.removed += gone
    while len(kept) > 1 and kept[-1] in headings:
        found.removed.append((kept.pop(), "heading without text"))
    if not found.is_pasted and found.title:
        found.text = "\n\n".join(kept)
    else:
        _as_pasted(found, kept)
    found.title = _without_site(found.title)
    return found if found.text.strip() else Problem("there is no text in this file below its front matter")


def _why_several(text: str, blocks: list[Block]) -> str:
    """Why a file of several articles is refused: each has a head, or a rule parts their titles."""
    if _PARTED.search(text) and text.lstrip().startswith("# "):
        return f"a rule parts titles in it, so that several articles seem to follow each other: {ADVICE}"
    return refusal_of([block.text for block in blocks])


def _labelled_title(match: re.Match) -> str:
    """The title block of Pandoc, as lines of name and value."""
    values = zip(("title", "author", "date"), match[0].strip().split("\n"), strict=False)
    return "".join(f"{name}: {value.lstrip('% ')}\n" for name, value in values) + "\n"


def _without_excerpt(found: Record, blocks: list[Block]) -> list[Block]:
    """The summary that a clipping tool puts above the text goes, and the heading that says that the text follows."""
    start = next(_headings(blocks[:2], _OF_TEXT), None)
    if start is not None:
        return blocks[:start] + blocks[start + 1 :]
    at = next(_headings(blocks[:3], _EXCERPT), None)
    if at is None or len(blocks) < at + 3:
        return blocks
    found.removed += [(block.text, "summary of the clipping tool") for block in blocks[at : at + 2]]
    return blocks[:at] + blocks[at + 2 :]


def _headings(blocks: list[Block], said: re.Pattern = _ANY) -> Iterator[int]:
    """Yield the numbers of the headings that say so."""
    return (n for n, block in enumerate(blocks) if block.kind == "heading" and said.fullmatch(block.text))


def _without_site(title: str) -> str:
    """A crawler takes the title of the window: "Talks resume in Graz | World | Post"."""
    first, *others = re.split(r"(?<!\s)\s++\|\s+", title)
    return first if others and len(first.split()) >= _TITLE else title


def _is_beside(found: Record, block: Block) -> bool:
    """List in `found` what stands among the paragraphs and is none: items of lists, links to elsewhere."""
    is_item, is_link = block.kind == "item" and not is_prose(block.text), block.linked >= _LINKED
    if is_item or (is_link and not is_prose(block.text)):
        found.removed.append((block.text, "item of a list" if is_item else "related links"))
        return True
    return False


def _without_data(found: Record, blocks: list[Block]) -> list[Block]:
    """A section of metadata, as crawlers write it, goes into the fields; the text starts at its own heading."""
    start = next(_headings(blocks, _OF_DATA), None)
    if start is None:
        return blocks
    end = next((n for n in _headings(blocks) if n > start), len(blocks))
    data = labelled([block.text for block in blocks[start + 1 : end]])
    note_matter(found, {name: value for name, value in data.items() if name != "timestamp"}, "metadata")
    text = next((n for n in _headings(blocks, _OF_TEXT) if n >= end), end - 1)
    found.is_pasted = True  # a crawler keeps the whole page
    below = {block.text for block in blocks[text + 1 :]}
    of_page = (block.text for block in blocks[end : text + 1] if block.kind == "heading" and block.text in below)
    found.note("title", next(of_page, ""), _HEADING)
    found.removed += [(block.text, "metadata of the crawler") for block in blocks[: text + 1]]
    return blocks[text + 1 :]


def _as_pasted(found: Record, paragraphs: list[str]) -> None:
    """Without a title, the head of the text is that of a pasted page; of what a crawler kept, the main part counts."""
    pasted = read_pasted("\n\n".join(paragraphs))
    for field in FIELDS:
        found.note(field, getattr(pasted, field), pasted.origin.get(field, ""))
    if found.origin.get("title") == _HEADING:  # beside it, the title of the window tells the outlet
        heading, found.title = found.title, pasted.title
        move_tail(found)
        found.title = heading
    lines, outside = pasted.text.split("\n\n"), []
    if found.is_pasted:
        lines, outside = main_part(lines)
    found.text = "\n\n".join(lines)
    found.removed += pasted.removed + outside
