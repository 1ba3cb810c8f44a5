"""The edges of an article: what stands before its first and after its last sentence in the same paragraph."""

import re
from collections.abc import Iterator

from ..text.sentences import split_sentences
from .boilerplate import furniture_reason
from .bylines import clean_author
from .date_lines import is_date_line
from .outlets import agency_name, is_agency, is_host, outlet_name
from .patterns import LINK_ABOVE, PRINTED_IN
from .records import Record

_PARAGRAPHS = 4  # at the end, in which such sentences are looked for
_SENTENCES = 40  # at the end of a paragraph
_NEAR = 500  # characters at the end that tell of most paragraphs that their last sentence is text
_NOTE = "about the author"
_CONTINUED = re.compile(r"(?:He|She|They|His|Her|Their)\b")  # a note on the author goes on
_HEADING = 4  # words of a heading above a note on the author
_CONTINUED_FOR = 2  # sentences
_AGENCY = re.compile(r"[(\[—–/-]*\s?([^\W\d_][\w .&/-]{1,30}?)\s?[)\]/]*")
_ADDRESS = re.compile(r"(?<=[.!?”\"’'])\s(?=[\w.+-]+@[\w.-]+\.\w{2,}\.?$)")
_SIGNED = re.compile(r"[—–-]{1,2} ?(?:[A-ZÀ-Þ][\w'’.-]+ ?){2,5}")
_QUOTED = re.compile('[“”"]')
_LABEL = re.compile(r"[^:]{1,40}:\s*")
_NO_OWNER = re.compile(r"\(c\)|[©\d]|\b(?:copyright|the|limited|ltd|inc|llc|all rights reserved)\b", re.I)
_ITEMS = re.compile(r"[,;|]|//?")


def drop_foot(paragraphs: list[str], author: str = "") -> tuple[list[str], list[tuple[str, str]]]:
    """Return the paragraphs without the last sentences that are no part of the article, and these with their reason.

    They are those that `data/furniture.csv` has as sentences (`prose` is yes or foot), an agency that stands alone,
    and what is said of the author. Some exports run a whole article together: there, they stand in the last paragraph.

    >>> drop_foot(["They met on Monday. “Never,” she said. Write to the editor at post@post.example. REUTERS"])
    (['They met on Monday. “Never,” she said.'],
     [('Write to the editor at post@post.example.', 'contact'), ('REUTERS', 'credit')])
    """
    kept, gone = _without_note(paragraphs)
    names = clean_author(author).split("; ")
    for _ in range(min(_PARAGRAPHS, len(paragraphs))):
        if _ends_in_text(kept[-1], names):
            break
        spans = _sentences(kept[-1])
        sentences = [kept[-1][start:end] for start, end in spans]
        end, reasons = _end_of_text(sentences, names, is_first=len(kept) == 1)
        gone = list(zip(sentences[end:], reasons[end:], strict=True)) + gone
        if end:
            kept[-1] = kept[-1][: spans[end - 1][1]]
            break
        kept.pop()
    return kept, gone


def drop_link(paragraphs: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the paragraphs without a link that has run together with the first, and the link with its reason.

    >>> drop_link(["Click to read more Harbour Stories The talks resumed on Monday."])
    (['The talks resumed on Monday.'], [('Click to read more Harbour Stories', 'navigation')])
    """
    link = LINK_ABOVE.match(paragraphs[0]) if paragraphs else None
    if not link:
        return paragraphs, []
    return [paragraphs[0][link.end() :], *paragraphs[1:]], [(link[0].strip(), "navigation")]


def note_foot(found: Record, gone: list[tuple[str, str]]) -> None:
    """Read what the lines that are left out say of the author, the outlet, the date or the agency of an article.

    >>> found = Record()
    >>> note_foot(found, [("Source: reuters.com, AP", "source"), ("(Harbour Post 09/11/2013 page12)", "printed in")])
    >>> found.outlet, found.credit, found.date
    ('Reuters', 'Associated Press', '09/11/2013')
    """
    origin = "foot of the text"
    credits = [agency_name(_bare(line)) or line for line, reason in gone if reason == "credit"]
    found.note("credit", " ".join(credits), origin)
    for line, reason in gone:
        parts = [part.strip() for part in _ITEMS.split(_LABEL.sub("", line, count=1))]
        if printed := PRINTED_IN.fullmatch(line):
            found.note("outlet", outlet_name(printed["outlet"]), origin)
            found.note("date", printed["date"], origin)
        if reason == "copyright" and not found.url:  # whose address it is tells better
            found.note("outlet", _owner(line), origin)
        if reason == "author":
            found.note("author", "; ".join(parts), origin)
        for one in parts if reason == "source" else ():
            found.note("outlet", outlet_name(one) if is_host(one) else "", origin)
            found.note("credit", agency_name(one), origin)
            found.note("date", one if is_date_line(one) else "", origin)  # "Source: Xinhua | 2024-05-04 | Editor: …"


def _owner(line: str) -> str:
    """Return the outlet that a line of copyright names; an agency owns what others print."""
    name = _NO_OWNER.sub(" ", line.partition(". ")[0]).strip(" .,")
    return "" if is_agency(name) else agency_name(name)


def _without_note(paragraphs: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Below a heading such as "About the author", a few paragraphs are about the author; a name may sign the text.

    Below a quotation, it is that of the speaker; whether it signs all of the text or its last section, nobody says.
    """
    start = max(len(paragraphs) - _PARAGRAPHS, 1)
    headings = (n for n, line in enumerate(paragraphs[start:], start) if len(line.split()) <= _HEADING)
    end = next((n for n in headings if furniture_reason(paragraphs[n], at_foot=True) == _NOTE), len(paragraphs))
    kept, gone = paragraphs[:end], [(line, _NOTE) for line in paragraphs[end:]]
    if len(kept) > 1 and _SIGNED.fullmatch(kept[-1]) and not _QUOTED.search(kept[-2]):
        gone.insert(0, (kept.pop(), "signature"))
    return kept, gone


def _ends_in_text(paragraph: str, names: list[str]) -> bool:
    """Tell by its last characters of a long paragraph whether its end is text, without reading all of it."""
    near = paragraph[-_NEAR:]
    spans = _sentences(near) if len(paragraph) > _NEAR else []
    if len(spans) <= _CONTINUED_FOR + 2:  # too few: the first is a part of a sentence
        return False
    end, _ = _end_of_text([near[start:end] for start, end in spans[1:]], names, is_first=False)
    return end == len(spans) - 1


def _sentences(paragraph: str) -> list[tuple[int, int]]:
    """Return where its last sentences start and end, those before them as one, no quotation parted.

    An address of mail after the last sentence stands alone.
    """
    spans = split_sentences(paragraph)
    spans = [(0, spans[-_SENTENCES][1]), *spans[1 - _SENTENCES :]] if len(spans) > _SENTENCES else spans
    if address := _ADDRESS.search(paragraph):
        last = next(n for n, (_, end) in enumerate(spans) if end > address.start())
        spans[last:] = [(spans[last][0], address.start()), (address.end(), len(paragraph))]
    return list(_whole(paragraph, spans))[::-1]


def _whole(paragraph: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences, the last first; those that a quotation runs through together."""
    end = None
    for start, own_end in reversed(spans):
        end = end or own_end
        part = paragraph[start:end]
        if part.count("“") == part.count("”") and part.count('"') % 2 == 0:
            yield start, end
            end = None
    if end:
        yield spans[0][0], end


def _end_of_text(sentences: list[str], authors: list[str], *, is_first: bool) -> tuple[int, list[str]]:
    """Return how many of the sentences are text, at least one in the first paragraph, and for each why it is none."""
    reasons = [""] * len(sentences)
    end = n = len(sentences)
    while n > is_first:
        n -= 1
        reasons[n] = _reason(sentences[n], authors)
        is_note = reasons[n] == _NOTE and all(map(_CONTINUED.match, sentences[n + 1 : end]))
        if is_note or (reasons[n] and n + 1 == end):
            reasons[n:end] = [reasons[n], *([_NOTE] * (end - n - 1))]
            end = n
        elif end - n > _CONTINUED_FOR or not _CONTINUED.match(sentences[n]):
            break
    return end, reasons


def _reason(sentence: str, authors: list[str]) -> str:
    if agency_name(_bare(sentence)) and sentence[-1] not in ".!?":
        return "credit"
    if any(re.match(rf"{re.escape(name)},? is (?:an?|the|[a-z])", sentence) for name in authors if name):
        return _NOTE
    return "printed in" if PRINTED_IN.fullmatch(sentence) else furniture_reason(sentence, at_foot=True)


def _bare(sentence: str) -> str:
    match = _AGENCY.fullmatch(sentence)
    return match[1] if match else ""
