"""Texts with marks: the form in which every tool for annotation holds an article and what was found in it."""

from dataclasses import dataclass, field

import pandas as pd

from ...core.schema import Tables

QUOTATION, SOURCE, CUE, MENTION = "quotation", "source", "cue", "mention"
# What a mark of each layer says; the others are not for change.
FEATURES = {
    QUOTATION: ("speaker", "speaker_type", "title", "role", "affiliation", "gender"),
    SOURCE: (),
    CUE: (),
    MENTION: ("target", "label", "voice"),
}


@dataclass(frozen=True)
class Mark:
    """A stretch of a text, characters `start` to `end`, with its layer and what is said of it."""

    start: int
    end: int
    layer: str
    features: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """An article with its marks, in the order of the text."""

    name: str
    title: str
    text: str
    marks: tuple[Mark, ...] = ()


def documents_of(tables: Tables) -> list[Document]:
    """Return the articles of a run with their quotations, sources, cues and mentions as marks.

    A quotation of several stretches is several marks. The label of a mention is that of the sentiment table;
    mentions inside a source have none.

    >>> from analysis import run
    >>> documents = documents_of(run())
    >>> len(documents), {mark.layer for mark in documents[0].marks} >= {"quotation", "source"}
    (24, True)
    """
    marks: dict[str, set] = {name: set() for name in tables.articles["article"]}
    for name, layer, start, end, said in [*_quoted(tables.quotations), *_mentioned(tables.sentiment)]:
        marks[name].add((int(start), int(end), layer, said))
    rows = tables.articles[["article", "title", "text"]].fillna("").itertuples(index=False)
    return [Document(row.article, row.title, row.text, _ordered(marks[row.article])) for row in rows]


def _ordered(marks: set) -> tuple[Mark, ...]:
    return tuple(Mark(start, end, layer, dict(said)) for start, end, layer, said in sorted(marks))


def _quoted(quotations: pd.DataFrame):
    for row in quotations.to_dict("records"):
        yield row["article"], QUOTATION, row["start"], row["end"], _said(row, QUOTATION)
        for layer in (SOURCE, CUE):
            if pd.notna(row[f"{layer}_start"]):
                yield row["article"], layer, row[f"{layer}_start"], row[f"{layer}_end"], ()


def _mentioned(sentiment: pd.DataFrame):
    for row in sentiment.to_dict("records"):
        yield row["article"], MENTION, row["start"], row["end"], _said(row, MENTION)


def _said(row: dict, layer: str) -> tuple:
    return tuple((name, str(row[name])) for name in FEATURES[layer] if pd.notna(row.get(name)) and row[name] != "")
