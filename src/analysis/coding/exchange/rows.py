"""Tables that come back from a spreadsheet or a statistics program, as documents with marks."""

from collections.abc import Mapping

import pandas as pd

from ...core.schema import Tables
from .documents import FEATURES, MENTION, QUOTATION, Document, Mark
from .problems import Unreadable

_LAYERS = {"quotations": QUOTATION, "sentiment": MENTION}


def documents_of_rows(frames: Mapping[str, pd.DataFrame], tables: Tables) -> tuple[list[Document], list[Unreadable]]:
    """Return the articles of `tables` with the marks that the rows of `quotations` and `sentiment` make.

    A table that did not come back is as it was. Rows without a usable article, start or end are named.
    """
    marks: dict[str, list[Mark]] = {name: [] for name in tables.articles["article"]}
    problems = []
    for name, layer in _LAYERS.items():
        frame = frames.get(name, tables.frames[name])
        missing = {"article", "start", "end"} - set(frame)
        if missing:
            problems.append(Unreadable(name, f"no column {sorted(missing)[0]!r}: nothing of this table is used"))
            frame = tables.frames[name]
        for number, row in enumerate(frame.to_dict("records"), 2):
            try:
                marks[str(row["article"])].append(_mark(row, layer))
            except (KeyError, TypeError, ValueError):
                problems.append(Unreadable(f"{name}, row {number}", "no article of the corpus, or no whole offsets"))
    rows = tables.articles[["article", "title", "text"]].fillna("").itertuples(index=False)
    return [Document(row.article, row.title, row.text, tuple(marks[row.article])) for row in rows], problems


def _mark(row: dict, layer: str) -> Mark:
    said = {name: str(row[name]) for name in FEATURES[layer] if not _is_empty(row.get(name))}
    return Mark(int(row["start"]), int(row["end"]), layer, said)


def _is_empty(value) -> bool:
    return value is None or value == "" or bool(pd.isna(value))
