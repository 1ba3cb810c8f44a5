"""Text as pasted from a web page: a head of headline, outlet, byline and date, then the article."""

import re
from itertools import dropwhile, takewhile

from ...text.lexicon import given_names
from ..boilerplate import furniture_reason, is_prose
from ..bylines import move_byline, move_prefix
from ..clean import paragraphs_of
from ..date_lines import is_date_line
from ..dates import is_of_change
from ..lost_breaks import part_smashed
from ..outlets import is_outlet, outlet_name
from ..photo_credits import drop_captions
from ..records import Record

_HEAD_LINES = 14  # lines below the headline in which byline and date may stand
_STANDFIRST_LINES = 2  # sentences of a standfirst
_HEADLINE_WORDS = 30
_TITLE = 3  # words of a headline below the name of a section
_PARTS = re.compile(r"(?<!\s)\s++[|•·/]\s+|(?<=[A-Z]{2}):\s+(?=by\b)", re.IGNORECASE)
_DATED = re.compile(r"([^,\d]{3,60}), (\d{1,2} [A-Za-z]{3,9} \d{4}|[A-Za-z]{3,9} \d{1,2}, \d{4})")
_ADDRESS = re.compile(r"https?://[^\s/]+/\S+")
_EDITION = re.compile(r" \([^()]{0,30}\bedition\)", re.I)


def read_pasted(text: str) -> Record:
    """Return the one article of a pasted text, its head read into title, outlet, author and date.

    The head ends at the first sentence. What of it is not understood stays, and cleaning lists it as removed.

    >>> head = "Talks resume\\n\\nHarbour Post | 4 May 2024\\n\\nBy Ana Petrova"
    >>> found = read_pasted(head + "\\n\\nThey met on Monday.")
    >>> found.title, found.outlet, found.author, found.date, found.text
    ('Talks resume', 'Harbour Post', 'Ana Petrova', '4 May 2024', 'They met on Monday.')
    """
    paragraphs = paragraphs_of(part_smashed(text))
    found = Record(is_pasted=True)
    found.note("url", paragraphs[0] if paragraphs and _ADDRESS.fullmatch(paragraphs[0]) else "", "first line")
    end = _end_of_head(paragraphs)
    head = _without_rubric(found, paragraphs[:end])
    rest = [line for line in head if not _take(found, line)]
    last = _last_label(paragraphs, end)
    below, captions = drop_captions(paragraphs[end:last])
    found.removed += captions
    rest += [line for line in below if not _take_below_standfirst(found, line)]
    found.text = "\n\n".join(rest + paragraphs[last:])
    return found


def _without_rubric(found: Record, head: list[str]) -> list[str]:
    """Take the name of a section that stands above the headline as what it is: "World", "OPINION"."""
    titles = [line for line in head if is_headline(line) and not furniture_reason(line)]
    titles = list(dropwhile(_is_label, titles))
    rubrics = list(takewhile(_is_rubric, titles))
    headline = next(iter(titles[len(rubrics) :]), "")
    if not rubrics or _is_label(headline) or len(headline.split()) < _TITLE:
        return head
    found.note("section", rubrics[0], "line above the headline")
    found.removed += [(line, "section") for line in rubrics]
    return [line for line in head if line not in rubrics]


def _is_rubric(line: str) -> bool:
    """Say whether a line may name a section: one word, or two with a hyphen."""
    return line.replace("-", "").isalpha() and not _is_label(line)


def is_headline(line: str) -> bool:
    """Return True where a line is short, and no sentence with a full stop.

    >>> [is_headline("Talks resume"), is_headline("Talks resumed in Vienna on Monday, officials said.")]
    [True, False]
    """
    bare = line.rstrip("\"”’'")
    ends_as_sentence = bare.endswith((".", ";", ",", "。")) and not bare.endswith(("U.S.", "U.K.", "U.N.", "..."))
    return len(line.split()) <= _HEADLINE_WORDS and not ends_as_sentence


def _end_of_head(paragraphs: list[str]) -> int:
    """Return the number of the first sentence of the article: the headline may end in a question mark too."""
    is_titled = False
    for n, line in enumerate(paragraphs):
        if furniture_reason(line) or _is_label(line):
            continue
        if (is_titled and is_prose(line)) or not is_headline(line):
            return n
        is_titled = True
    return min(1, len(paragraphs) - 1)


def _last_label(paragraphs: list[str], start: int) -> int:
    """Return where the head ends that goes on below a standfirst, with byline and date; `start` where none does."""
    window, end, prose = paragraphs[start : start + _HEAD_LINES], start, 0
    kept, _ = drop_captions(window)
    for n, line in enumerate(window, start):
        if line not in kept or furniture_reason(line):
            continue
        if _is_label(line):
            end = n + 1
        prose += is_prose(line)
        if prose > _STANDFIRST_LINES:
            break
    return end


def _take_below_standfirst(found: Record, line: str) -> bool:
    if _is_label(line):
        return _take(found, line)
    is_text = is_prose(line) or bool(furniture_reason(line))
    found.removed += [] if is_text else [(line, "head of the page")]
    return not is_text


def _is_label(line: str) -> bool:
    """Say whether all parts of a line are a date, a byline or an outlet; a number beside them is that of a page."""
    first, *others = _parts_of(line)
    parts = [first, *(part for part in others if not part.isdecimal())]
    unknown = [part for part in parts if not _is_known(part)]
    is_dated = len(parts) > len(unknown) and any(map(is_date_line, parts))
    return not unknown or (is_dated and all(map(_is_name, unknown)))  # "Harbour Post · 4 May 2024 · Ana Petrova"


def _is_known(part: str) -> bool:
    return is_date_line(part) or move_byline(Record(), part) or _is_outlet_line(part)


def _is_name(part: str) -> bool:
    words = part.split()
    return 1 < len(words) < 4 and words[0].lower() in given_names() and part.istitle()


def _parts_of(line: str) -> list[str]:
    """Return what stands beside each other in a line of the head: "Harbour Post | 4 May 2024", or with a comma."""
    if is_date_line(line):  # "Updated … | First published …" is one
        return [line]
    match = _DATED.fullmatch(line)
    if match and _is_outlet_line(match[1]):
        return list(match.groups())
    date, _, outlet = line.rpartition(", ")  # "Saturday May 4 2024, 12.01am BST, The Harbour Times"
    return [date, outlet] if is_date_line(date) and _is_outlet_line(outlet) else _PARTS.split(line)


def _is_outlet_line(line: str) -> bool:
    line = _EDITION.sub("", line)
    is_short = len(line.split()) <= 5 and line.istitle() | line.isupper() and not line.lower().startswith("by ")
    return is_short and is_outlet(line) and not furniture_reason(line)


def _take(found: Record, line: str) -> bool:
    """Read a line of the head into `found`; true where it was understood."""
    if _is_label(line):
        for part in _parts_of(line):
            _take_part(found, part)
        return True
    if furniture_reason(line) or found.title or not is_headline(line):
        return False
    found.note("title", move_prefix(found, line), "first line")
    return True


def _take_part(found: Record, part: str) -> None:
    if is_date_line(part):
        if is_of_change(found.date):  # the first publication may stand below it
            found.date += f" | {part}"
        found.note("date", part, "date line of the text")
        found.removed.append((part, "date line"))
    elif _is_outlet_line(part):
        found.note("outlet", outlet_name(_EDITION.sub("", part)), "line of the text")
        found.removed.append((part, "outlet"))
    else:
        move_byline(found, part) or move_byline(found, f"By {part}")
