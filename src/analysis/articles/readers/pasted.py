"""Text as pasted from a web page: a head of headline, outlet, byline and date, then the article."""

import re

from ..boilerplate import furniture_reason, is_prose
from ..bylines import move_byline, move_prefix
from ..clean import paragraphs_of
from ..date_lines import is_date_line
from ..outlets import is_outlet, outlet_name
from ..records import Record

_HEADLINE_WORDS = 30
_PARTS = re.compile(r"\s+[|•·]\s+|(?<=[A-Z]{2}):\s+(?=by\b)", re.IGNORECASE)


def read_pasted(text: str) -> Record:
    """Return the one article of a pasted text, its head read into title, outlet, author and date.

    The head ends at the first sentence. What of it is not understood stays, and cleaning lists it as removed.

    >>> head = "Talks resume\\n\\nHarbour Post | 4 May 2024\\n\\nBy Ana Petrova"
    >>> found = read_pasted(head + "\\n\\nThey met on Monday.")
    >>> found.title, found.outlet, found.author, found.date, found.text
    ('Talks resume', 'Harbour Post', 'Ana Petrova', '4 May 2024', 'They met on Monday.')
    """
    paragraphs = paragraphs_of(text)
    found = Record(is_pasted=True)
    end = _end_of_head(paragraphs)
    rest = [line for line in paragraphs[:end] if not _take(found, line)]
    found.text = "\n\n".join(rest + paragraphs[end:])
    return found


def is_headline(line: str) -> bool:
    """True where a line is short, and no sentence with a full stop.

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


def _is_label(line: str) -> bool:
    return all(
        is_date_line(part) or move_byline(Record(), part) or _is_outlet_line(part) for part in _PARTS.split(line)
    )


def _is_outlet_line(line: str) -> bool:
    return len(line.split()) <= 5 and line.istitle() | line.isupper() and is_outlet(line)


def _take(found: Record, line: str) -> bool:
    """Read a line of the head into `found`; true where it was understood."""
    if _is_label(line):
        for part in _PARTS.split(line):
            _take_part(found, part)
        return True
    if furniture_reason(line) or found.title or not is_headline(line):
        return False
    found.note("title", move_prefix(found, line), "first line")
    return True


def _take_part(found: Record, part: str) -> None:
    if is_date_line(part):
        found.note("date", part, "date line of the text")
        found.removed.append((part, "date line"))
    elif _is_outlet_line(part):
        found.note("outlet", outlet_name(part), "line of the text")
        found.removed.append((part, "outlet"))
    else:
        move_byline(found, part)
