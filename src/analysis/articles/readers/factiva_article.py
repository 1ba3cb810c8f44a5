"""Factiva in article format, its usual way to save: no codes, but lines in one order and a number at the end."""

import re
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise

from ..bylines import is_byline
from ..clean import clean_line
from ..date_lines import starts_with_date
from ..language import language_code
from ..records import Problem, Record
from .patterns import FACTIVA_WORDS

_END = re.compile(r"[^\W\d_]+ (?=\w{14,}$)[A-Z][A-Z0-9]*\d{6}\w*")
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?", re.I)
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_RIGHTS = re.compile(r"(?:copyright|©|\(c\))|.*\b(?:rights reserved|rechte vorbehalten|tous droits|derechos)\b", re.I)
_SUMMARY = (
    "Search Summary", "Suchübersicht", "Zusammenfassung der Suche", "Résumé de la recherche", "Récapitulatif",
    "Resumen de la búsqueda", "Resumen de búsqueda", "Zoekoverzicht", "Samenvatting van zoekopdracht",
    "Riepilogo della ricerca",
)  # fmt: skip
_HEAD = 15  # lines among which the number of words stands
_BELOW = 12  # lines of the head below it


def is_end(line: str) -> bool:
    """Return True for the line that ends an article of Factiva: a word for "document" and the number of the article.

    >>> is_end("Document HTIM000020200301eg330001"), is_end("Document of the week")
    (True, False)
    """
    return bool(_END.fullmatch(line))


def is_summary(line: str) -> bool:
    """Return True for the line with which Factiva's summary of the search begins, below the last article.

    >>> is_summary("Search Summary")
    True
    """
    return line.startswith(_SUMMARY)


def is_factiva_article(lines: list[str]) -> bool:
    """Return True for the lines of a Factiva export in article format: a number of words, a date, a document's number.

    >>> is_factiva_article(["Talks", "2 words", "1 March 2020", "Post", "They met.", "Document PST0000020200301"])
    True
    """
    lines = [line for one in lines if (line := " ".join(one.split()))]
    counts = any(FACTIVA_WORDS.fullmatch(line) and starts_with_date(after) for line, after in pairwise(lines))
    return counts and any(map(is_end, lines))


def read_factiva_articles(lines: list[str], headlines: Set[str] = frozenset()) -> Iterator[Record | Problem]:
    """Yield the articles of a Factiva export in article format, counted from 1. `headlines` are lines in bold.

    >>> lines = ["Talks resume", "By Ana Petrova", "2 words", "1 March 2020", "Post", "PST", "English", "They met.",
    ...          "Document PST0000020200301"]
    >>> [(one.title, one.author, one.outlet, one.date, one.text) for one in read_factiva_articles(lines)]
    [('Talks resume', 'By Ana Petrova', 'Post', '1 March 2020', 'They met.')]
    """
    chunk, number, cleaned = [], 1, map(clean_line, lines)
    for line in cleaned:
        if is_summary(line):
            break
        if not is_end(line):
            chunk += [line] if line or chunk else []
            continue
        yield read_article(chunk, headlines, str(number))
        chunk, number = [], number + 1
    if any(FACTIVA_WORDS.fullmatch(line) for line in chunk):
        yield read_article(chunk, headlines, str(number), is_truncated=True)
    yield from unread_below(cleaned)


def unread_below(lines: Iterable[str]) -> Iterator[Problem]:
    """Yield what is to be said where articles follow below the summary of the search: two exports in one file.

    >>> [problem.reason for problem in unread_below(["They met.", "Document PST0000020200301"])]
    ['articles below the summary of the search are not read (1): give each export a file of its own']
    """
    if below := sum(map(is_end, lines)):
        why = f"articles below the summary of the search are not read ({below})"
        yield Problem(f"{why}: give each export a file of its own")


def read_article(lines: list[str], headlines: Set[str], number: str, *, is_truncated: bool = False) -> Record | Problem:
    """Return the article of these lines, from its section or title to its last paragraph.

    >>> read_article(["Talks resume", "They met."], set(), "1").reason
    'no line with the number of words: save the full articles from Factiva, in article format'
    """
    filled = [n for n, line in enumerate(lines) if line]
    at = next((n for n in filled[:_HEAD] if FACTIVA_WORDS.fullmatch(lines[n])), None)
    if at is None:
        return Problem(
            "no line with the number of words: save the full articles from Factiva, in article format", number
        )
    found = Record(record=number, is_truncated=is_truncated)
    _note_above(found, [lines[n] for n in filled if n < at], headlines)
    below = [n for n in filled if n > at]
    used = _note_below(found, [lines[n] for n in below])
    start = below[used] if used < len(below) else len(lines)
    found.text = "\n".join(lines[start:]).strip()
    return found if found.text else Problem("no text below the head: save the full articles from Factiva", number)


def _note_above(found: Record, lines: list[str], headlines: Set[str]) -> None:
    """The section may stand above the title, and the author below it; the title is in bold where that is known."""
    bold = [n for n, line in enumerate(lines) if line in headlines]
    if not lines:
        return
    at = bold[0] if bold else _title_of(lines)
    last = max([at, *bold])
    found.note("title", " ".join(lines[n] for n in bold) if bold else lines[at], "Factiva headline")
    found.note("section", "; ".join(lines[:at]), "Factiva line above the headline")
    found.note("author", "; ".join(lines[last + 1 :]), "Factiva line below the headline")


def _title_of(lines: list[str]) -> int:
    """Without bold: the line above a byline, or the longest, for sections and names are short."""
    byline = next((n for n, line in enumerate(lines) if n and is_byline(line)), None)
    return byline - 1 if byline else max(range(len(lines)), key=lambda n: (len(lines[n].split()), n))


def _note_below(found: Record, lines: list[str]) -> int:
    """Read date, time, outlet, code, edition, page, language and copyright; return how many lines these are."""
    found.note("date", lines[0] if lines and starts_with_date(lines[0]) else "", "Factiva date line")
    used = 1 if found.date else 0
    used += used < len(lines) and bool(_TIME.fullmatch(lines[used]))
    found.note("outlet", lines[used] if used < len(lines) else "", "Factiva line below the date")
    head = lines[used + 1 : _BELOW]
    language = next((n for n, line in enumerate(head) if language_code(line)), None)
    found.note("language", head[language] if language is not None else "", "Factiva line of the language")
    code = next((n for n, line in enumerate(head[:2]) if _CODE.fullmatch(line)), -1)
    used += 2 + (language if language is not None else code)
    while used < len(lines) and _RIGHTS.match(lines[used]):
        found.removed.append((lines[used], "copyright"))
        used += 1
    return used
