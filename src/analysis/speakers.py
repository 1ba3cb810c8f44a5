"""Sources become speakers: names, pronouns and descriptions resolved, with kind, role and affiliation."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

import pandas as pd

from .naming.affiliation import affiliate
from .naming.corpus import join_speakers
from .naming.entities import Entity
from .naming.known import Directory
from .naming.resolve import Article
from .naming.roles import role_of
from .quotes import find_quotes

COLUMNS = ("speaker", "speaker_type", "role", "affiliation", "affiliation_reason")


class _Speaker(NamedTuple):
    speaker: str | None
    speaker_type: str
    role: str | None
    affiliation: str | None
    affiliation_reason: str | None


_UNKNOWN = _Speaker(None, "unknown", None, None, None)


def resolve_speakers(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with who speaks; rows, order and index are kept.

    `quotations` needs article, quotation, start, source, source_start, source_end, inside; `articles` needs article and
    text, and uses date and dateline where they are there. Added: `speaker` (full name without title; missing
    where it is not resolved), `speaker_type` (person, unnamed person, group, organisation, country, document,
    unknown), `role` (as written, else from data/speakers.csv), `affiliation` (country or international body) and
    `affiliation_reason` (what told, with its words). A quotation without a source has the speaker of the one
    before it in the article. Each article is read alone; `join_speakers` then joins them over the corpus.
    Raises InputError where data/speakers.csv cannot be used.

    >>> text = "Ann Lee, the mayor of Harwick, spoke. “We wait,” she said."
    >>> articles = pd.DataFrame({"article": ["a"], "text": [text]})
    >>> one = {"article": "a", "quotation": "a-1", "start": 38, "source": "she", "source_start": 49, "source_end": 52}
    >>> resolve_speakers(pd.DataFrame([one | {"inside": None}]), articles)[["speaker", "speaker_type", "role"]]
       speaker speaker_type                  role
    0  Ann Lee       person  the mayor of Harwick
    """
    directory = Directory()
    found: list[_Speaker | None] = [None] * len(quotations)
    places = defaultdict(list)
    for i, name in enumerate(quotations["article"]):
        places[name].append(i)
    rows = _rows(quotations)
    days = {}
    for name, text, day, dateline in _texts(articles):
        days[name] = day
        if places.get(name):
            reading = _Reading(
                Article(text, find_quotes(text), directory, day), [rows[i] for i in places[name]], dateline
            )
            for i, speaker in zip(places[name], reading.speakers(), strict=True):
                found[i] = speaker
    added = pd.DataFrame(
        [speaker or _UNKNOWN for speaker in found], columns=list(COLUMNS), index=quotations.index
    )
    return join_speakers(quotations.assign(**added.astype("string")), days=days)


class _Row(NamedTuple):
    quotation: str
    start: int
    source: str | None
    source_start: int
    source_end: int
    inside: str | None


def _rows(quotations):
    columns = [quotations[name].astype(object).where(quotations[name].notna(), None) for name in _Row._fields]
    return [_Row(*values) for values in zip(*columns, strict=True)]


def _texts(articles):
    nothing = [None] * len(articles)
    days = articles["date"] if "date" in articles else nothing
    lines = articles["dateline"] if "dateline" in articles else nothing
    for name, text, day, line in zip(articles["article"], articles["text"], days, lines, strict=True):
        if isinstance(text, str):
            yield name, text, _day(day), line if isinstance(line, str) else ""


def _day(value) -> date | None:
    day = pd.to_datetime(value, errors="coerce")
    return None if pd.isna(day) else day.date()


class _Reading:
    """The quotations of one article, read in the order of their sources."""

    def __init__(self, article: Article, rows: list[_Row], dateline: str):
        self.article, self.rows, self.dateline = article, rows, dateline
        self.by_quotation = {}
        for row in rows:
            if row.source_start is not None:
                self.by_quotation.setdefault(row.quotation, row)
        self.entities: dict[str, Entity | None] = {}

    def speakers(self) -> list[_Speaker]:
        """Return the speaker of each row."""
        for row in sorted(self.by_quotation.values(), key=lambda row: row.source_start):
            self._entity(row.quotation)
        cards = {
            quotation: self._card(entity, self.by_quotation[quotation])
            for quotation, entity in self.entities.items()
        }
        out, last = {}, _UNKNOWN
        for i in sorted(range(len(self.rows)), key=lambda i: self.rows[i].start):
            row = self.rows[i]
            out[i] = cards.get(row.quotation, last)
            last = out[i] if row.inside is None else last
        return [out[i] for i in range(len(self.rows))]

    def _entity(self, quotation, depth=0):
        if quotation not in self.entities:
            row = self.by_quotation[quotation]
            outer = (
                self._entity(row.inside, depth + 1) if row.inside in self.by_quotation and depth < 5 else None
            )
            self.entities[quotation] = self.article.speaker(row.source_start, row.source_end, outer)
        return self.entities[quotation]

    def _card(self, entity, row):
        if entity is None:
            return _UNKNOWN
        role = role_of(self.article.cast, entity)
        country, reason = affiliate(self.article.cast, entity, row.source, row.source_start, self.dateline)
        return _Speaker(entity.name, entity.kind, role or None, country or None, reason or None)
