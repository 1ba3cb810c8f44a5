"""Mails and pages saved as mails, told by their header lines."""

import re

_HEAD = 20_000  # bytes in which a header is looked for
_LINE = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?")
_SURE = {b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to", b"content-type"}
_USUAL = {b"from", b"to", b"subject", b"date"}
_ARCHIVE = re.compile(rb"^(?:Snapshot-Content-Location:|From: <?Saved by )", re.I | re.M)
_RELATED = re.compile(rb"^Content-Type:[ \t]{0,9}multipart/related", re.I | re.M)


def is_mail(suffix: str, data: bytes) -> bool:
    """Return True for a mail, or a mailbox of several, as mail programs save them.

    >>> is_mail("", b"Message-ID: <1>\\nFrom: a@b.example\\nSubject: Talks\\n\\nThey met.")
    True
    >>> is_mail(".txt", b"From: our reporter\\n\\nThey met.")
    False
    """
    names = _header_names(data)
    if suffix in (".eml", ".mbox"):
        return bool(names)
    return len(names & (_SURE | _USUAL)) >= 3 and bool(names & _SURE)


def is_mhtml(suffix: str, data: bytes) -> bool:
    """Return True for a web page saved as one file of several parts.

    >>> is_mhtml("", b"From: <Saved by Blink>\\nSnapshot-Content-Location: https://a.example\\nMIME-Version: 1.0\\n\\n")
    True
    """
    head = data[:_HEAD].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    if not _header_names(data):
        return False
    return bool(_ARCHIVE.search(head)) or (suffix in (".mht", ".mhtml") and bool(_RELATED.search(head)))


def _header_names(data: bytes) -> set[bytes]:
    """Return the names of the header lines at the start, in lower case; none where a first line is no header."""
    lines = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").splitlines()
    lines = lines[1:] if lines and lines[0].startswith(b"From ") else lines
    names = set()
    for line in lines:
        match = _LINE.match(line)
        if not match and not line.startswith((b" ", b"\t")):
            break
        names |= {match[1].lower()} if match else set()
    return names
