"""The Web Annotation Data Model of the W3C: annotations with a quotation and a position of the text."""

import json
from pathlib import Path
from urllib.parse import quote, unquote

from .documents import Document, Mark
from .problems import Unreadable, content

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_SOURCE = "urn:article:"
_ROOM = 32  # characters of prefix and suffix


def write(documents: list[Document], path: Path) -> None:
    """Write an annotation collection in JSON-LD: a mark is an annotation, its features tagging bodies.

    Positions count characters (Unicode code points), as the Recommendation of 23 February 2017 asks. The texts
    themselves are sources named `urn:article:…`, and stand in `texts` for a reader who has no others.
    """
    items = [_annotation(document, mark) for document in documents for mark in document.marks]
    texts = {_SOURCE + quote(document.name): document.text for document in documents}
    collection = {"@context": CONTEXT, "type": "AnnotationCollection", "total": len(items)}
    page = {"type": "AnnotationPage", "items": items}
    path.write_text(json.dumps(collection | {"first": page, "texts": texts}, ensure_ascii=False, indent=1), "utf-8")


def read(path: Path) -> tuple[list[Document], list[Unreadable]]:
    """Return the documents of a collection, and the annotations that cannot be read or stand elsewhere now."""
    try:
        collection = json.loads(content(path).decode("utf-8-sig"))
        texts, items = dict(collection["texts"]), list(collection["first"]["items"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        return [], [Unreadable(path.name, f"no annotation collection of this workbook ({error})")]
    marks: dict[str, list[Mark]] = {source: [] for source in texts}
    problems = []
    for number, item in enumerate(items, 1):
        try:
            source, mark = _mark(item, texts)
            marks[source].append(mark)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            problems.append(Unreadable(f"annotation {number}", str(error)))
    named = [(unquote(source.removeprefix(_SOURCE)), text, marks[source]) for source, text in texts.items()]
    return [Document(name, "", text, tuple(found)) for name, text, found in named], problems


def _annotation(document: Document, mark: Mark) -> dict:
    text = document.text
    position = {"type": "TextPositionSelector", "start": mark.start, "end": mark.end}
    words = {
        "type": "TextQuoteSelector",
        "exact": text[mark.start : mark.end],
        "prefix": text[max(0, mark.start - _ROOM) : mark.start],
        "suffix": text[mark.end : mark.end + _ROOM],
    }
    bodies = [_body("layer", mark.layer), *(_body(name, value) for name, value in mark.features.items())]
    target = {"source": _SOURCE + quote(document.name), "selector": [position, words]}
    return {"@context": CONTEXT, "type": "Annotation", "motivation": "tagging", "body": bodies, "target": target}


def _body(name: str, value: str) -> dict:
    return {"type": "TextualBody", "purpose": "tagging", "value": f"{name}: {value}"}


def _mark(item: dict, texts: dict) -> tuple[str, Mark]:
    target = item["target"]
    selectors = {selector["type"]: selector for selector in target["selector"]}
    start, end = (int(selectors["TextPositionSelector"][name]) for name in ("start", "end"))
    exact = selectors.get("TextQuoteSelector", {}).get("exact")
    if exact is not None and texts[target["source"]][start:end] != exact:
        raise ValueError(f"the words {exact[:60]!r} do not stand at {start} to {end}")
    said = dict(body["value"].split(": ", 1) for body in item["body"] if ": " in body.get("value", ""))
    return target["source"], Mark(start, end, said.pop("layer"), said)
