"""The root of an XML or HTML text, found without parsing it."""

import re

_LOOKED_AT = 100_000  # characters: a head with more before its root is none
_SPACE = re.compile(r"[\s\ufeff]*")
_DOCTYPE = re.compile(r"<!doctype\s+([\w.:-]{1,60})", re.I)
_TAG = re.compile(r"<([A-Za-z_][\w.-]{0,60})(?::([\w.-]{1,60}))?(?=[\s/>])")


def root_of(text: str) -> str:
    """Return the name of the first element in lower case without its prefix, or an empty string for other text.

    Declarations and comments before it are passed over; a page says by its doctype that it is HTML.

    >>> root_of("<?xml version='1.0'?><!-- news --><nitf>"), root_of("<!DOCTYPE html><p>"), root_of("5 < 7")
    ('nitf', 'html', '')
    """
    head, at = text[:_LOOKED_AT], 0
    while True:
        at = space.end() if (space := _SPACE.match(head, at)) else at
        if (doctype := _DOCTYPE.match(head, at)) and doctype[1].lower() == "html":
            return "html"
        end = _end_of(head, at, bool(doctype))
        if end is None:
            break
        at = end
    tag = _TAG.match(head, at)
    return (tag[2] or tag[1]).lower() if tag else ""


def _end_of(head: str, at: int, is_doctype: bool) -> int | None:
    """Return where a declaration or comment that begins `at` ends, None where there is none."""
    if is_doctype:
        inner, plain = head.find("[", at), head.find(">", at)
        mark = "]>" if 0 <= inner < plain else ">"
    else:
        mark = next((mark for start, mark in (("<?", "?>"), ("<!--", "-->")) if head.startswith(start, at)), "")
    end = head.find(mark, at) if mark else -1
    return end + len(mark) if end >= 0 else None
