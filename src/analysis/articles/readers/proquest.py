"""ProQuest: text files of records parted by a line of underscores."""

import re
from collections.abc import Iterator

from ..clean import clean_line
from ..records import Problem, Record

_RULE = re.compile(r"^_{40,}[ \t]*$", re.M)
_LABEL = re.compile(r"(Full text|[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3}): ?(.*)", re.S | re.I)
_FIELDS = {
    "title": "title", "publication title": "outlet", "publication date": "date", "author": "author",
    "section": "section", "document url": "url", "language of publication": "language", "dateline": "dateline",
}  # fmt: skip
# A paragraph of the text may begin with a word and a colon: only these end it.
_LABELS = (
    *_FIELDS, "full text", "subject", "business indexing term", "location", "people", "company", "links",
    "company / organization", "identifier / keyword", "pages", "publication year", "publication info",
    "publisher", "place of publication", "country of publication", "publication subject", "issn", "e-issn",
    "isbn", "source type", "document type", "proquest document id", "copyright", "last updated", "database",
    "abstract", "volume", "issue", "first page", "number of pages", "column", "credit", "word count",
    "classification",
)  # fmt: skip


def is_proquest(text: str) -> bool:
    """True for a ProQuest export.

    >>> is_proquest("_" * 60 + "\\n\\nTalks resume\\n\\nFull text: They met.\\n")
    True
    """
    return bool(_RULE.search(text)) and bool(re.search(r"^(Full text|ProQuest document ID):", text, re.M | re.I))


def read_proquest(text: str) -> Iterator[Record | Problem]:
    """Yield the articles of a ProQuest export, counted from 1; the notice at the end is passed over.

    >>> record = "Talks resume\\n\\nFull text: They met.\\n\\nThey left.\\n\\nDatabase: One"
    >>> [(one.title, one.text) for one in read_proquest("_" * 60 + f"\\n\\n{record}\\n\\n" + "_" * 60)]
    [('Talks resume', 'They met.\\n\\nThey left.')]
    """
    chunks = [chunk for chunk in _RULE.split(text) if _LABELLED.search(chunk)]
    for number, chunk in enumerate(chunks, 1):
        blocks = [block.strip() for block in re.split(r"\n\s*\n", chunk) if block.strip()]
        yield _article(blocks, str(number))


_LABELLED = re.compile(rf"^(?:{'|'.join(map(re.escape, _LABELS))}):", re.M | re.I)


def _article(blocks: list[str], number: str) -> Record | Problem:
    found, text, in_text = Record(record=number), [], False
    for n, block in enumerate(blocks):
        label = _LABEL.fullmatch(block)
        name = label[1].lower() if label else ""
        if name in _LABELS:
            in_text = name == "full text"
            text += [label[2]] if in_text else []
            found.note(
                _FIELDS.get(name, "title"),
                clean_line(label[2]) if name in _FIELDS else "",
                f"ProQuest {label[1]}",
            )
            found.removed += [(clean_line(block), "copyright")] if name == "copyright" else []
        elif in_text:
            text.append(block)
        elif n == 0:
            found.note("title", clean_line(block), "ProQuest first line")
    found.text = "\n\n".join(clean_line(one) for one in text if one.strip())
    return found if found.text else Problem("no full text in this record: export it with full text", number)
