"""A record as a reader found it becomes a row of the articles table: cleaned, dated, each part in its column."""

import re
from collections.abc import Set
from dataclasses import replace
from itertools import takewhile
from typing import Any, NamedTuple

from .boilerplate import furniture_reason, strip_furniture
from .bylines import clean_author, move_headings, move_tail
from .clean import clean_line, paragraphs_of
from .date_lines import date_in_address, date_in_name, date_in_title, is_date_line
from .dates import When, parse_date
from .edges import drop_foot, drop_link, note_foot
from .encoding import without_surrogates
from .language import detect_language, language_code
from .limits import Limits
from .lost_breaks import part_smashed
from .outlets import is_host, is_same_outlet, outlet_name, outlet_of_url
from .photo_credits import drop_captions
from .records import FIELDS, Problem, Record
from .suspicion import suspicion

_CUT = re.compile(r"(?:[^.]\.\.\.|…|\[(?:\.\.\.|…)\])\s*$")
_PAYWALL = "paywall"  # the reason in furniture.csv of lines at which a text breaks off
_TITLE = 3  # words
_SNIPPET = 150  # words: a longer text may end in dots because a speaker trails off
_SOURCES = ("outlet", "title", "author", "text")  # the columns of which the table says where they are from


class Finished(NamedTuple):
    """A row of the articles table, and the rows of the removed table that belong to it."""

    row: dict
    removed: list[dict]


def finish(
    found: Record,
    name: str,
    path: str,
    dayfirst: bool | None,
    limits: Limits,
    confirmed: Set[str] = frozenset(),
) -> Finished | Problem:
    """Return the row of a record and its removed lines, or the problem with it.

    What looks wrong is refused or marked as suspicious, unless its name is among those `confirmed`.

    >>> found = Record("THE HILL: They met.\\n\\nShare", title="Talks")
    >>> row, removed = finish(found, "a.csv", "a.csv", None, Limits())
    >>> row["outlet"], row["text"], removed[0]["line"]
    ('The Hill', 'They met.', 'Share')
    """
    found = _whole(found)
    if len(found.text) > limits.text_characters:
        return Problem(
            f"a text of {len(found.text):,} characters is too long for one article: check it, or raise text_characters",
            found.record,
        )
    article = f"{name}#{found.record}" if found.record else name
    if found.refusal and article not in confirmed:
        return Problem(found.refusal, found.record)
    paragraphs = _text_of(found)
    if not paragraphs:
        return Problem("no text is left after cleaning: check the file", found.record)
    found.is_truncated |= bool(_CUT.search(paragraphs[-1])) and len(found.text.split()) < _SNIPPET
    doubt = {"suspicious": None if article in confirmed else suspicion(found, paragraphs) or None}
    removed = [{"article": article, "line": line, "reason": reason} for line, reason in found.removed]
    return Finished(_row(found, article, "\n\n".join(paragraphs), path, dayfirst) | doubt, removed)


def _whole(found: Record) -> Record:
    """What is no character in any field would break every table and file that it comes into."""
    texts: dict[str, Any] = {
        name: without_surrogates(getattr(found, name)) for name in (*FIELDS, "text", "record", "file")
    }
    removed = [(without_surrogates(line), reason) for line, reason in found.removed]
    return replace(found, removed=removed, **texts)


def _text_of(found: Record) -> list[str]:
    paragraphs = paragraphs_of(part_smashed(found.text))
    paragraphs = move_headings(found, _without_title(found, paragraphs))
    lines, captions = drop_captions(paragraphs)
    paragraphs, gone = strip_furniture(lines, trim=found.is_pasted)
    below = [(line, furniture_reason(line)) for line in _below(lines, paragraphs)]
    paragraphs, link = drop_link(paragraphs)
    paragraphs, foot = drop_foot(paragraphs, found.author)
    found.is_truncated |= any(reason == _PAYWALL for _, reason in below + foot)
    gone += link + foot
    found.removed += captions + gone
    note_foot(found, gone)
    dates = [line for line, reason in gone if reason == "date line" and is_date_line(line)]
    found.note("date", dates[0] if dates else "", "date line of the text")
    found.note("date", date_in_title(found.title), "end of the title")
    return paragraphs


def _below(lines: list[str], kept: list[str]) -> list[str]:
    """Return the lines below the last that is kept: what stands there tells how the text ends."""
    return list(takewhile(lambda line: line != kept[-1], reversed(lines))) if kept else []


def _without_title(found: Record, paragraphs: list[str]) -> list[str]:
    """The title goes out of the text where the text repeats it."""
    found.title = clean_line(found.title)
    whole = found.title
    move_tail(found)
    for n, line in enumerate(paragraphs[:3] if len(paragraphs) > 1 and found.title else []):
        if _bare(line) in (_bare(found.title), _bare(whole)):
            found.removed.append((line, "title repeated in the text"))
            return paragraphs[:n] + paragraphs[n + 1 :]
    return paragraphs


def _bare(line: str) -> str:
    return "".join(ch for ch in line.casefold() if ch.isalnum())


def _row(found: Record, article: str, text: str, path: str, dayfirst: bool | None) -> dict:
    when = _date(found, article, dayfirst)
    found.note("title", _title_in_name(_file_name(found, article)), "name of the file")
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
    row |= {"outlet": outlet_name(row["outlet"]), "author": _author(found, row["author"], outlet_name(row["outlet"]))}
    row |= {"date": when.date, "date_raw": found.date, "timezone": when.timezone}
    row |= {f"{name}_source": found.origin.get(name) if row[name] else None for name in _SOURCES}
    row["date_source"] = "; ".join(part for part in (found.origin.get("date"), when.doubt) if part)
    row["language"], row["language_source"] = _language(found, text)
    return {name: (None if value == "" else value) for name, value in row.items()}


def _file_name(found: Record, article: str) -> str:
    """The name of the file that holds an article alone, or did before it came into a table."""
    return re.split(r"[/\\]", found.file or ("" if found.record else article))[-1]


def _title_in_name(name: str) -> str:
    """A file that was named by hand says what its article is called: three words or more, after a date or not."""
    stem = re.sub(r"^[\d\W_]+", "", name.rsplit(".", 1)[0])
    return stem if len(re.findall(r"[^\W\d_]{2,}", stem)) >= _TITLE and len(stem.split(" ")) >= _TITLE else ""


def _date(found: Record, article: str, dayfirst: bool | None) -> When:
    """The date as printed; where it is none, that of the web address or of the file, named as such."""
    when = parse_date(found.date, dayfirst=dayfirst)
    others = {"web address": date_in_address(found.url)}
    others |= {"name of the file": date_in_name(_file_name(found, article))}
    for origin, value in others.items():
        if value and not when.date:
            found.origin["date"] = f"{origin}; printed: {when.doubt}" if found.date else origin
            found.date = found.date or value
            when = parse_date(value)
    return when


def _author(found: Record, written: str, outlet: str) -> str:
    """The name of a site is no author; nor is the outlet, unless the page itself prints it where an author stands."""
    is_printed = found.origin.get("author", "").startswith(("JSON-LD", "meta ", "page"))
    names = [name for name in clean_author(written).split("; ") if not is_host(name)]
    return "; ".join(name for name in names if is_printed or not is_same_outlet(name, outlet))


def _language(found: Record, text: str) -> tuple[str, str]:
    """The words say it; where they are few, what the source declares."""
    if detected := detect_language(text):
        return detected, "words of the text"
    declared = language_code(found.language)
    return (declared, found.origin.get("language", "")) if declared else ("en", "assumed")
