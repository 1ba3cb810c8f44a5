"""Mails: a newsletter or an alert, its attachments, a mailbox of many; and pages that a browser saved as a mail."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from itertools import chain, count, pairwise
from pathlib import PurePosixPath
from typing import Any, cast

from ..boilerplate import is_prose
from ..clean import paragraphs_of
from ..encoding import decode
from ..many_in_one import starts_of
from ..records import Member, Problem, Record, guarded
from .html_text import without_tags
from .pasted import read_pasted

_PARTS = 1000  # parts of one mail
_LONGEST_HEADER = 1000  # characters
_BEFORE_SUBJECT = re.compile(r"^(?:\s{0,3}(?:re|fwd?|wg|aw|tr|rv)\s{0,3}:){1,5}\s{0,3}", re.I)
_FORWARDED = re.compile(
    r"^[ \t>-]{0,12}(?:Forwarded message|Original Message|Begin forwarded message)\b[ \t:-]{0,12}$", re.I | re.M
)
_HEADER = re.compile(r"\*?(From|Date|Sent|Subject|To|Cc|Reply-To)\s?:\*?\s(.{0,300})", re.I)
_ALERTS = ("googlealerts-noreply@",)
_LINK = re.compile(r"https?://[^\s<>\"]{4,500}")
_SEPARATOR = re.compile(rb"^From \S.{0,200}\n(?=[A-Za-z-]{1,40}:)", re.M)
_ITEM = re.compile(r"^\d{1,3}[.)]\s+")  # the number of an article in an alert
_SIGNATURE = re.compile(r"^-- $", re.M)
_TEXTS = ("text/plain", "text/html")


def read_mail(data: bytes) -> Iterator[Record | Problem | Member]:
    """Yield the article that a mail is, and the files attached to it; of a mailbox those of each mail, by number.

    >>> found = next(read_mail(b"Subject: Talks resume\\nFrom: Post <a@b.example>\\n\\nThey met in Graz on Monday.\\n"))
    >>> found.title, found.outlet, found.text
    ('Talks resume', 'Post', 'They met in Graz on Monday.')
    """
    data = data.replace(b"\r\n", b"\n")
    mails = [one for one in _SEPARATOR.split(data) if one.strip()] if data.startswith(b"From ") else [data]
    for number, mail in enumerate(mails, 1):
        found: Any = guarded(_found_in, mail, str(number) if len(mails) > 1 else "")
        yield from [found] if isinstance(found, Problem) else found


def read_mhtml(data: bytes) -> Record | Problem:
    """Return the article of a page saved as MHTML: its first part in HTML; the frames are not articles.

    >>> page = b"MIME-Version: 1.0\\nContent-Type: text/html\\n\\n<html><body></body></html>"
    >>> read_mhtml(page).reason
    'no article text was found in this page: save the whole page, or paste its text into a .txt file'
    """
    from .webpage import read_webpage

    message = message_from_bytes(data, policy=policy.compat32)
    page = next(
        (one for one in _walk(message) if one.get_content_type() in ("text/html", "application/xhtml+xml")), None
    )
    if page is None:
        return Problem("no page in this web archive: save it again, as HTML")
    found = read_webpage(_text_of(page))
    if isinstance(found, Record):
        address = message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
        found.note("url", str(address) if str(address).startswith("http") else "", "address of the saved page")
    return found


def _found_in(mail: bytes, number: str) -> list[Record | Problem | Member]:
    return list(_of_mail(mail, number))


def _of_mail(data: bytes, number: str) -> Iterator[Record | Problem | Member]:
    message = message_from_bytes(data, policy=policy.compat32)
    parts = list(_walk(message))
    if len(parts) >= _PARTS:
        yield Problem(f"more than {_PARTS:,} parts in this mail: not read", number)
        return
    files = _attached(parts)
    yield from _body(message, [one for one in parts if not _name_of(one)], number, bool(files))
    for name, part in files.items():
        yield Member(f"{number}/{name}" if number else name, cast("bytes", part.get_payload(decode=True)) or b"")


def _body(message, parts, number: str, has_files: bool) -> Iterator[Record | Problem]:
    found = {kind: next((one for one in parts if one.get_content_type() == kind), None) for kind in _TEXTS}
    texts = {kind: _text_of(part) for kind, part in found.items() if part is not None}
    text = texts.get("text/plain", "")
    if len(text.split()) < len((html := _of_html(texts.get("text/html", ""))).split()) / 2:
        text = html
    if any(one in _header(message, "From").lower() for one in _ALERTS):
        links = _LINK.findall(text)
        yield Problem(
            f"an alert with links and no articles: save the pages, of which the first is {links[0] if links else '?'}",
            number,
        )
    elif text.strip():
        yield from _articles(message, text, number)
    elif not has_files:
        yield Problem("there is no text in this mail", number)


def _articles(message, text: str, number: str) -> Iterator[Record]:
    """Yield the article of a mail, or those of an alert in which several follow each other."""
    paragraphs = paragraphs_of(text)
    starts = [] if _FORWARDED.search(text) else starts_of(paragraphs)
    if len(starts) < 2:
        yield _article(message, text, number)
        return
    for n, (start, end) in enumerate(pairwise([*starts, len(paragraphs)]), 1):
        found = read_pasted("\n\n".join(paragraphs[start:end]))
        found.title = _ITEM.sub("", found.title)
        found.record = f"{number}.{n}" if number else str(n)
        found.note("date", _header(message, "Date"), "date of the mail")
        yield found


def _article(message, text: str, number: str) -> Record:
    headers = {name: _header(message, name) for name in ("From", "Date", "Subject")}
    if mark := _FORWARDED.search(text):
        inner, text = _forwarded(text[mark.end() :])
        headers |= inner
    found = read_pasted(_SIGNATURE.split(text)[0])
    found.record = number
    title = _BEFORE_SUBJECT.sub("", headers["Subject"])
    found.title, found.origin["title"] = title or found.title, "subject of the mail"
    found.note("outlet", headers["From"].partition("<")[0].strip(" \"'"), "sender of the mail")
    found.note("date", headers["Date"], "date of the mail")
    return found


def _forwarded(text: str) -> tuple[dict[str, str], str]:
    """Return the header of the mail that was forwarded, and its text."""
    lines, headers = text.lstrip("\n").split("\n"), {}
    for n, line in enumerate(lines):
        match = _HEADER.match(line.lstrip("> "))
        if not match and line.strip():
            return headers, "\n".join(lines[n:])
        if match:
            headers[{"sent": "Date"}.get(match[1].lower(), match[1].title())] = match[2].strip()
    return headers, ""


def _of_html(html: str) -> str:
    if not html:
        return ""
    blocks = without_tags(re.sub(r"^[^<]{0,200}<!doctype[^>]{0,200}>", "", html, flags=re.I)).split("\n\n")
    return "\n\n".join(block for block in blocks if is_prose(block) or len(block.split()) > 2)


def _header(message: Message, name: str) -> str:
    return _decoded(str(message.get(name) or ""))


def _attached(parts: list[Message]) -> dict[str, Message]:
    """The attached files by their names; a second one of a name gets a number, as mail programs save it."""
    files: dict[str, Message] = {}
    for part in parts:
        if not (name := _name_of(part)):
            continue
        path = PurePosixPath(name)
        again = (f"{path.stem} ({number}){path.suffix}" for number in count(2))
        files[next(one for one in chain([name], again) if one not in files)] = part
    return files


def _name_of(part: Message) -> str:
    """Return the name of an attached file, decoded, an empty string for another part."""
    if part.get_content_disposition() == "inline" or not (name := part.get_filename()):
        return ""
    return _decoded(name).replace("/", "-")


def _decoded(written: str) -> str:
    """Only the beginning is decoded, for that takes time with the square of its length; what cannot be stays so."""
    written = written[:_LONGEST_HEADER]
    try:
        return " ".join(str(make_header(decode_header(written))).split())
    except (ValueError, LookupError, HeaderParseError):
        return " ".join(written.split())


def _walk(message) -> Iterator[Message]:
    """Yield the parts that are no containers; at most so many, however they are nested."""
    waiting, seen = [message], 0
    while waiting and seen < _PARTS:
        one, seen = waiting.pop(0), seen + 1
        payload = one.get_payload()
        if isinstance(payload, list) and one.get_content_maintype() == "multipart":
            waiting = payload + waiting
        else:
            yield one


def _text_of(part) -> str:
    data = part.get_payload(decode=True) or b""
    charset = part.get_content_charset() or "utf-8"
    try:
        return data.decode(charset)
    except (LookupError, ValueError):
        return decode(data)[0]
