"""A saved web page: its article by trafilatura, its metadata from what the page says of itself."""

import trafilatura

from ..records import Problem, Record


def read_webpage(html: str) -> Record | Problem:
    """Return the article of a web page.

    >>> read_webpage("<html><body></body></html>").reason
    'no article text was found in this page: save the whole page, or paste its text into a .txt file'
    """
    found = trafilatura.bare_extraction(
        html, favor_precision=True, with_metadata=True, include_comments=False
    )
    found = found.as_dict() if found else {}
    if not (found.get("text") or "").strip():
        return Problem(
            "no article text was found in this page: save the whole page, or paste its text into a .txt file"
        )
    record = Record(found["text"])
    for ours, theirs in (
        ("title", "title"),
        ("author", "author"),
        ("outlet", "sitename"),
        ("date", "date"),
        ("url", "url"),
    ):
        record.note(ours, found.get(theirs), "page")
    return record
