"""Factiva with its codes shown: rows of a code and its content, as a web page, RTF or text."""

import re
from collections.abc import Iterator

import lxml.html

from ..clean import clean_line
from ..records import Problem, Record
from .factiva_article import is_end, is_summary, read_article, unread_below
from .html_text import block_lines

# In the order in which they stand.
_CODES = (
    "SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD RF CO IN NS RE IPC IPD PUB AN CT CX ART VOL".split()
)  # fmt: skip
_FIELDS = {
    "HD": "title", "BY": "author", "SN": "outlet", "PD": "date", "SE": "section", "LA": "language", "CR": "credit",
}  # fmt: skip
_TEXT = ("LP", "TD")
_NUMBER = re.compile(r"^AN[\s|]+")
_ROW = re.compile(rf"^({'|'.join(_CODES)})(?:[\s|]+(.*))?$")
_MARK = re.compile(r"class=[\"'][^\"']*\b(?:\w\wArticle|articleParagraph)\b")


def is_factiva_page(html: str) -> bool:
    """Return True for the HTML of a Factiva export, in any interface language.

    >>> is_factiva_page('<div class="article frArticle"><table><tr><td class="index"><b>HD</b></td>')
    True
    """
    return bool(_MARK.search(html[:400_000]))


def read_factiva_page(html: str) -> Iterator[Record | Problem]:
    """Yield the articles of a Factiva export as HTML, counted from 1, with codes or in article format."""
    tree = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8"))
    divs = [div for div in tree.iter("div") if re.search(r"\w\wArticle\b", div.get("class") or "")]
    for number, div in enumerate(divs, 1):
        if div.find(".//td[@class='index']") is not None:
            yield _article(dict(_cells(div)), str(number))
        else:
            lines = block_lines(div)
            headlines = {clean_line(one.text_content()) for one in div.xpath(".//*[contains(@class, 'Headline')]")}
            yield read_article([line for line in lines if not is_end(line)], headlines, str(number))


def is_factiva(lines: list[str]) -> bool:
    """Return True for the lines of a Factiva export with codes.

    >>> is_factiva(["HD Talks resume", "WC 2 words", "LP They met.", "Document TEST000020191101ab"])
    True
    """
    found = {match[1] for line in lines if (match := _ROW.match(" ".join(line.split())))}
    return len(found & {"HD", "WC", "PD", "SN", "LP", "TD"}) >= 3


def read_factiva_lines(lines: list[str]) -> Iterator[Record | Problem]:
    """Yield the articles of a Factiva export with codes, counted from 1; each ends with its document number.

    >>> lines = ["HD", "Talks resume", "PD", "29 December 2011", "LP", "They met.", "Document TEST000020111229"]
    >>> [(one.title, one.date, one.text) for one in read_factiva_lines(lines)]
    [('Talks resume', '29 December 2011', 'They met.')]
    """
    rows: dict[str, list[str]] = {}
    code, number, cleaned = "", 1, map(clean_line, lines)
    for line in cleaned:
        bare = _NUMBER.sub("", line)
        if is_end(bare):
            yield _article(rows, str(number))
            rows, code, number = {}, "", number + 1
        elif is_summary(line):
            break
        elif (match := _ROW.match(line)) and _is_next(match, code):
            code = match[1]
            rows[code] = [match[2].strip(" |")] if match[2] else []
        elif code and (line or code in _TEXT):
            rows[code].append(line.strip(" |"))
    if rows:
        yield _article(rows, str(number), is_truncated=True)
    yield from unread_below(_NUMBER.sub("", line) for line in cleaned)


def _is_next(match: re.Match, code: str) -> bool:
    """Codes come in one order; in the text, "IN BEIJING ..." is no code, for what follows one holds labels."""
    is_later = not code or _CODES.index(match[1]) > _CODES.index(code)
    return is_later and (
        code not in _TEXT or not match[2] or match[1] == "TD" or " : " in match[2] or " " not in match[2]
    )


def _cells(div) -> Iterator[tuple[str, list[str]]]:
    for row in div.iter("tr"):
        cells = row.findall("td")
        if len(cells) >= 2 and "index" in (cells[0].get("class") or ""):
            paragraphs = [cells[1].text_content()] if cells[1].find(".//p") is None else _paragraphs(cells[1])
            lines = [line for one in paragraphs if (line := clean_line(one))]
            yield clean_line(cells[0].text_content()), [part for line in lines for part in (line, "")]


def _paragraphs(cell) -> list[str]:
    return [paragraph.text_content() for paragraph in cell.iter("p")]


def _article(rows: dict[str, list[str]], number: str, *, is_truncated: bool = False) -> Record | Problem:
    text = "\n\n".join("\n".join(rows.get(code, [])) for code in _TEXT).strip()
    if not text:
        return Problem("no lead paragraph (LP) and no text (TD): export the full articles from Factiva", number)
    found = Record(text, number, is_truncated=is_truncated)
    for code, name in _FIELDS.items():
        found.note(name, " ".join(rows.get(code, [])), f"Factiva {code}")
    found.removed += [(line, "copyright") for line in rows.get("CY", []) if line]
    return found
