"""A record as a reader found it becomes a row of the articles table: cleaned, dated, each part in its column."""

import re
from dataclasses import replace
from typing import Any, NamedTuple

from .boilerplate import strip_furniture
from .bylines import clean_author, move_headings, move_tail
from .clean import clean_line, paragraphs_of
from .date_lines import is_date_line
from .dates import parse_date
from .encoding import without_surrogates
from .language import detect_language, language_code
from .limits import Limits
from .outlets import outlet_name, outlet_of_url
from .photo_credits import drop_captions
from .records import FIELDS, Problem, Record
from .smashed import part_smashed

_CUT = re.compile(r"(?:[^.]\.\.\.|…|\[(?:\.\.\.|…)\])\s*$")
_SNIPPET = 150  # words: a longer text may end in dots because a speaker trails off


class Finished(NamedTuple):
    """A row of the articles table, and the rows of the removed table that belong to it."""

    row: dict
    removed: list[dict]


def finish(found: Record, name: str, path: str, dayfirst: bool | None, limits: Limits) -> Finished | Problem:
    """Return the row of a record and its removed lines, or the problem with it.

    >>> found = Record("THE HILL: They met.\\n\\nShare", title="Talks")
    >>> row, removed = finish(found, "a.csv", "a.csv", None, Limits())
    >>> row["outlet"], row["text"], removed[0]["line"]
    ('The Hill', 'They met.', 'Share')
    """
    found = _whole(found)
    if len(found.text) > limits.text_characters:
        return Problem(
            f"a text of {len(found.text):,} characters is no article: check it, or raise text_characters",
            found.record,
        )
    paragraphs = _text_of(found)
    if not paragraphs:
        return Problem("no text is left after cleaning: check the file", found.record)
    found.is_truncated |= bool(_CUT.search(paragraphs[-1])) and len(found.text.split()) < _SNIPPET
    article = f"{name}#{found.record}" if found.record else name
    removed = [{"article": article, "line": line, "reason": reason} for line, reason in found.removed]
    return Finished(_row(found, article, "\n\n".join(paragraphs), path, dayfirst), removed)


def _whole(found: Record) -> Record:
    """What is no character in any field would break every table and file that it comes into."""
    texts = {name: without_surrogates(getattr(found, name)) for name in (*FIELDS, "text", "record")}
    removed = [(without_surrogates(line), reason) for line, reason in found.removed]
    return replace(found, removed=removed, **texts)


def _text_of(found: Record) -> list[str]:
    paragraphs = paragraphs_of(part_smashed(found.text))
    paragraphs = move_headings(found, _without_title(found, paragraphs))
    paragraphs, captions = drop_captions(paragraphs)
    paragraphs, gone = strip_furniture(paragraphs, trim=found.is_pasted)
    found.removed += captions + gone
    found.note("credit", " ".join(line for line, reason in gone if reason == "credit"), "foot of the text")
    dates = [line for line, reason in gone if reason == "date line" and is_date_line(line)]
    found.note("date", dates[0] if dates else "", "date line of the text")
    return paragraphs


def _without_title(found: Record, paragraphs: list[str]) -> list[str]:
    """The title goes out of the text where the text repeats it."""
    found.title = clean_line(found.title)
    move_tail(found)
    for n, line in enumerate(paragraphs[:3] if len(paragraphs) > 1 and found.title else []):
        if _bare(line) == _bare(found.title):
            found.removed.append((line, "title repeated in the text"))
            return paragraphs[:n] + paragraphs[n + 1 :]
    return paragraphs


def _bare(line: str) -> str:
    return "".join(ch for ch in line.casefold() if ch.isalnum())


def _row(found: Record, article: str, text: str, path: str, dayfirst: bool | None) -> dict:
    when = parse_date(found.date, dayfirst=dayfirst)
    found.note("outlet", outlet_of_url(found.url), "web address")
    row: dict[str, Any] = {
        name: clean_line(getattr(found, name)) for name in FIELDS if name not in ("date", "language")
    }
    row |= {
        "article": article,
        "path": path,
        "text": text,
        "words": len(text.split()),
        "is_truncated": found.is_truncated,
    }
    row |= {"outlet": outlet_name(row["outlet"]), "author": clean_author(row["author"])}
    row |= {"date": when.date, "date_raw": found.date, "timezone": when.timezone}
    row |= {f"{name}_source": found.origin.get(name) for name in ("outlet", "title", "author", "text")}
    row["date_source"] = "; ".join(part for part in (found.origin.get("date"), when.doubt) if part)
    row["language"], row["language_source"] = _language(found, text)
    return {name: (None if value == "" else value) for name, value in row.items()}


def _language(found: Record, text: str) -> tuple[str, str]:
    """The words say it; where they are few, what the source declares."""
    if detected := detect_language(text):
        return detected, "words of the text"
    declared = language_code(found.language)
    return (declared, found.origin.get("language", "")) if declared else ("en", "assumed")
