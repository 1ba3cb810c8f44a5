"""doccano: JSON Lines of texts with flat labels."""

import json
from pathlib import Path

from .codes import codes_of, marks_of
from .documents import Document
from .problems import Unreadable, records


def write(documents: list[Document], path: Path) -> None:
    """Write one line per document: `text`, `label` (start, end in characters, code), `article`, `title`."""
    lines = [json.dumps(_line(document), ensure_ascii=False) for document in documents]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def read(path: Path) -> tuple[list[Document], list[Unreadable]]:
    """Return the documents of an export of doccano, and the lines that cannot be read."""
    documents, problems = [], []
    for number, line in enumerate(records(path), 1):
        try:
            coded = [(int(start), int(end), str(code)) for start, end, code in _labels(line)]
            name = str(line.get("article") or line["meta"]["article"])
            documents.append(Document(name, str(line.get("title") or ""), line["text"], marks_of(coded)))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problems.append(Unreadable(f"line {number}", f"no line of doccano ({type(error).__name__}: {error})"))
    return documents, problems


def _labels(line: dict) -> list:
    return line["label"] if "label" in line else line["labels"]


def _line(document: Document) -> dict:
    coded = [[mark.start, mark.end, code] for mark in document.marks for code in codes_of(mark)]
    return {"text": document.text, "label": coded, "article": document.name, "title": document.title}
