"""A text into which several articles were pasted: parted where a line across it says so, else refused."""

import re
from collections.abc import Iterator

from ..boilerplate import is_prose
from ..clean import paragraphs_of
from ..many_in_one import starts_of, why_several
from ..records import Problem, Record
from .front_matter import note_matter, split_labelled_head
from .pasted import read_pasted

_LINE = re.compile(r"(?<!\s)\s*+(?:={5,}|(?:[-–—*#_~•]\s?){5,})\s*|\f")
_SURE = re.compile(r"(?<!\s)\s*+={5,}\s*")
_BLANKS = re.compile(r"\n{4,}")
_FEWEST = 20  # words in a part
_MANY = 3  # parts between runs of blank lines, with a headline each
_MOST = 20_000  # lines in one
ADVICE = (
    "give each a file of its own, or put a line of ===== between them; if it is one article, name it in "
    "data/confirmed_articles.csv"
)


def read_parts(lines: list[str]) -> Iterator[Record | Problem]:
    """Yield the articles of a pasted text. Lines of ===== part them; other lines across do where each part has a head.

    Where several seem to follow each other without such a line, the record says why it is refused.

    >>> [one.title for one in read_parts(["Talks resume", "They met.", "=====", "Grain waits", "They left."])]
    ['Talks resume']
    >>> story = ["They met in Vienna on Monday, and nobody who was there would say what for or for how long."]
    >>> found = list(read_parts(["Talks resume", *story, "=====", "Grain waits", *story]))
    >>> [(one.record, one.title) for one in found]
    [('1', 'Talks resume'), ('2', 'Grain waits')]
    """
    parts = _parts(lines)
    for number, part in enumerate(parts, 1):
        if len(part) > _MOST:
            yield Problem(f"a text of {len(part):,} lines is too long for one article: split it", str(number))
            continue
        found = _read("\n".join(part))
        found.record = str(number) if len(parts) > 1 else ""
        found.refusal = refusal_of(paragraphs_of("\n".join(part))) or _parted_by_blanks(part)
        yield found


def _read(text: str) -> Record:
    """Lines of name and value above the text, as crawlers write them, count before what its head seems to say."""
    head, rest = split_labelled_head(text)
    said, found = Record(), read_pasted(rest)
    note_matter(said, head, "label")
    for field in said.origin:
        setattr(found, field, getattr(said, field))
    found.origin |= said.origin
    return found


def _parts(lines: list[str]) -> list[list[str]]:
    sure = _split(lines, _SURE)
    if len(sure) > 1 and all(_words(part) >= _FEWEST for part in sure):
        return sure
    if len(lines) > _MOST:
        return [lines]
    parts = _split(lines, _LINE)
    if len(parts) < 2:
        return [lines]
    with_head = [part for part in parts if starts_of(paragraphs_of("\n".join(part)))[:1] == [0]]
    return parts if len(with_head) == len(parts) else [lines]


def _split(lines: list[str], line: re.Pattern) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for one in lines:
        if line.fullmatch(one):
            parts.append([])
        else:
            parts[-1].append(one)
    return [part for part in parts if _words(part)]


def _words(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _parted_by_blanks(lines: list[str]) -> str:
    """Why a text is refused in which runs of blank lines stand before headlines, each with prose below it."""
    parts = [part for one in _BLANKS.split("\n".join(line.strip() for line in lines)) if (part := one.strip())]
    heads = [part.partition("\n")[0] for part in parts]
    if len(parts) < _MANY or any(map(is_prose, heads)) or any(len(part.split()) < _FEWEST for part in parts):
        return ""
    return f"several articles seem to follow each other in it, for blank lines part {len(parts)} headlines: {ADVICE}"


def refusal_of(paragraphs: list[str]) -> str:
    """Return why a text is refused in which several articles seem to follow each other, an empty string where none do.

    >>> refusal_of(["Talks resume", "They met."])
    ''
    """
    starts = starts_of(paragraphs)
    if len(starts) > 1:
        titles = "”, “".join(paragraphs[n][:60] for n in starts[:3])
        return f"{len(starts)} articles seem to follow each other in it (“{titles}”): {ADVICE}"
    why = why_several(paragraphs)
    return f"several articles seem to follow each other in it, for {why}: {ADVICE}" if why else ""
