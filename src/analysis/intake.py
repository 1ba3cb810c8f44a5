"""A record as a reader found it becomes a row of the articles table: cleaned, dated, its parts in their columns."""

from .cleaning import clean_line, paragraphs_of
from .dates import is_date_line, parse_date
from .furniture import strip_furniture
from .headings import clean_author, move_headings
from .language import detect_language
from .outlets import outlet_name, outlet_of_url
from .readers.limits import Limits
from .records import Problem, Record


def finish(found: Record, name: str, path: str, dayfirst: bool | None, limits: Limits):
    """Return the row of a record and its removed lines, or the problem with it.

    >>> row, removed = finish(Record("THE HILL: They met.\\n\\nShare", title="Talks"), "a.csv", "a.csv", None, Limits())
    >>> row["outlet"], row["text"], removed[0]["line"]
    ('The Hill', 'They met.', 'Share')
    """
    if len(found.text) > limits.text_characters:
        return Problem(
            f"a text of {len(found.text):,} characters is no article: check the file, or raise text_characters",
            found.record,
        )
    paragraphs = _text_of(found)
    if not paragraphs:
        return Problem("no text is left after cleaning: check the file", found.record)
    article = f"{name}#{found.record}" if found.record else name
    removed = [{"article": article, "line": line, "reason": reason} for line, reason in found.removed]
    return _row(found, article, "\n\n".join(paragraphs), path, dayfirst), removed


def _text_of(found: Record) -> list[str]:
    paragraphs = paragraphs_of(found.text)
    paragraphs = move_headings(found, _without_title(found, paragraphs))
    paragraphs, gone = strip_furniture(paragraphs, trim=found.is_pasted)
    found.removed += gone
    found.note("credit", " ".join(line for line, reason in gone if reason == "credit"), "foot of the text")
    dates = [line for line, reason in gone if reason == "date line" and is_date_line(line)]
    found.note("date", dates[0] if dates else "", "date line of the text")
    return paragraphs


def _without_title(found: Record, paragraphs: list[str]) -> list[str]:
    """The title goes out of the text where the text repeats it."""
    found.title = clean_line(found.title)
    if len(paragraphs) > 1 and found.title and _bare(paragraphs[0]) == _bare(found.title):
        found.removed.append((paragraphs[0], "title repeated in the text"))
        return paragraphs[1:]
    return paragraphs


def _bare(line: str) -> str:
    return "".join(ch for ch in line.casefold() if ch.isalnum())


def _row(found: Record, article: str, text: str, path: str, dayfirst: bool | None) -> dict:
    when = parse_date(found.date, dayfirst=dayfirst)
    found.note("outlet", outlet_of_url(found.url), "web address")
    detected = detect_language(text)
    language = detected or found.language[:2].lower() or "en"
    source = "words of the text" if detected else found.origin.get("language", "assumed")
    row = {
        "article": article, "outlet": outlet_name(clean_line(found.outlet)), "title": found.title,
        "author": clean_author(clean_line(found.author)) if found.author else "", "dateline": found.dateline,
        "credit": found.credit, "date": when.date, "date_raw": found.date,
        "date_source": " — ".join(part for part in (found.origin.get("date", ""), when.doubt) if part),
        "timezone": when.timezone, "url": found.url, "section": clean_line(found.section), "language": language,
        "text": text, "words": len(text.split()), "path": path, "is_truncated": found.is_truncated,
        "outlet_source": found.origin.get("outlet"), "title_source": found.origin.get("title"),
        "author_source": found.origin.get("author"), "language_source": source,
    }  # fmt: skip
    return {name: (None if value == "" else value) for name, value in row.items()}
