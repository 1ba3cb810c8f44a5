"""Label Studio: tasks with regions, as its JSON export and import have them."""

import json
from pathlib import Path

from .documents import FEATURES, Document, Mark
from .offsets import Utf16
from .problems import Unreadable, records

LAYERS, FIELD = "layer", "text"


def write(documents: list[Document], path: Path) -> None:
    """Write one task a document; its marks are the regions of one annotation, each with its features.

    Regions count UTF-16 units, as the browser does.
    """
    tasks = [_task(document) for document in documents]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1), encoding="utf-8")


def read(path: Path) -> tuple[list[Document], list[Unreadable]]:
    """Return the documents of an export of Label Studio, and the tasks that cannot be read."""
    documents, problems = [], []
    for number, task in enumerate(records(path), 1):
        try:
            documents.append(_document(task))
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            problems.append(Unreadable(f"task {number}", f"no task of Label Studio ({type(error).__name__}: {error})"))
    return documents, problems


def _task(document: Document) -> dict:
    counts = Utf16(document.text)
    result = [part for n, mark in enumerate(document.marks) for part in _regions(f"m{n}", mark, document.text, counts)]
    data = {FIELD: document.text, "article": document.name, "title": document.title}
    return {"data": data, "annotations": [{"result": result}]}


def _regions(name: str, mark: Mark, text: str, counts: Utf16) -> list[dict]:
    place = {"start": counts.units(mark.start), "end": counts.units(mark.end), "text": text[mark.start : mark.end]}
    shared = {"id": name, "to_name": FIELD}
    region = shared | {"from_name": LAYERS, "type": "labels", "value": place | {"labels": [mark.layer]}}
    span = {key: place[key] for key in ("start", "end")}
    said = [
        shared | {"from_name": feature, "type": "textarea", "value": span | {"text": [value]}}
        for feature, value in mark.features.items()
    ]
    return [region, *said]


def _document(task: dict) -> Document:
    data, text = task["data"], task["data"][FIELD]
    counts, regions = Utf16(text), {}
    for part in task["annotations"][-1]["result"] if task.get("annotations") else []:
        regions.setdefault(part["id"], []).append(part)
    marks = [mark for parts in regions.values() for mark in _marks(parts, counts)]
    return Document(str(data["article"]), str(data.get("title") or ""), text, tuple(marks))


def _marks(parts: list[dict], counts: Utf16):
    said = {
        part["from_name"]: _value(part["value"]) for part in parts if part["from_name"] in sum(FEATURES.values(), ())
    }
    for part in parts:
        if part["type"] == "labels":
            place = counts.characters(int(part["value"]["start"])), counts.characters(int(part["value"]["end"]))
            yield Mark(*place, part["value"]["labels"][0], said)


def _value(value: dict) -> str:
    given = value.get("text") or value.get("choices") or [""]
    return str(given if isinstance(given, str) else given[0])
