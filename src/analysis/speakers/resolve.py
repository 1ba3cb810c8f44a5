"""Sources become speakers: names, pronouns and descriptions resolved, with kind, role and affiliation."""

from collections import defaultdict
from typing import Any, NamedTuple

import pandas as pd

from ..core.days import days_of
from ..core.wordlists import lists_held
from ..text.reading import read
from .across_articles import join_speakers
from .affiliation import affiliate
from .article_entities import Article
from .entities import Entity
from .gender import gender_of
from .known import Directory
from .roles import role_of


class _Speaker(NamedTuple):
    """The columns that are added to a row of the quotations."""

    speaker: str | None = None
    speaker_type: str = "unknown"
    role: str | None = None
    affiliation: str | None = None
    affiliation_reason: str | None = None
    gender: str | None = None
    gender_reason: str | None = None


class _Row(NamedTuple):
    """The columns of a quotation that tell its speaker."""

    quotation: str
    start: int
    end: int | None
    source: str | None
    source_start: Any  # int, or None where no source is named
    source_end: Any
    inside: str | None
    cue_start: int | None
    rule: str | None
    kind: str | None


_UNKNOWN = _Speaker()
_DEEPEST = 5  # quotations inside quotations


@lists_held()
def resolve_speakers(quotations: pd.DataFrame, articles: pd.DataFrame, *, join: bool = True) -> pd.DataFrame:
    """Return the quotations with who speaks; rows, order and index are kept.

    `quotations` needs article, quotation, start, source, source_start, source_end and inside; `articles` needs
    article and text, and uses date and dateline where they are there. Added: `speaker` (full name without title;
    missing where it is not resolved), `speaker_type` (person, unnamed person, group, organisation, country,
    document, unknown), `role` (as written, else from data/speakers.csv), `affiliation` (country or international
    body) and `affiliation_reason` (what told, with its words), `gender` of persons (female, male, unknown) and
    `gender_reason`, `known_as` (one name for the speaker in the whole corpus) and `known_as_reason`. A quotation
    without a source has the speaker of the one before it in the article. Each article is read alone
    (`resolve_alone`); `join_corpus` then gives one name to each speaker of all of them, unless `join` is false.
    Raises InputError where data/speakers.csv cannot be used.

    >>> text = "Ann Lee, the mayor of Harwick, spoke. “We wait,” she said."
    >>> articles = pd.DataFrame({"article": ["a"], "text": [text]})
    >>> source = {"source": "she", "source_start": 49, "source_end": 52, "inside": None}
    >>> quotations = pd.DataFrame([{"article": "a", "quotation": "a:1", "start": 38} | source])
    >>> resolve_speakers(quotations, articles)[["speaker", "speaker_type", "role"]]
       speaker speaker_type              role
    0  Ann Lee       person  mayor of Harwick
    """
    return join_corpus(resolve_alone(quotations, articles), articles, join=join)


@lists_held()
def join_corpus(quotations: pd.DataFrame, articles: pd.DataFrame, *, join: bool = True) -> pd.DataFrame:
    """Return the quotations with one name for each speaker of the corpus. This is a corpus step: run it once.

    >>> table = pd.DataFrame({"article": ["a", "b"], "speaker": ["Lee", "Ann Lee"], "speaker_type": "person",
    ...                       "source": "she", "role": None, "affiliation": None, "affiliation_reason": None})
    >>> join_corpus(table, table[["article"]])["speaker"].tolist()
    ['Ann Lee', 'Ann Lee']
    """
    days = dict(zip(articles["article"], days_of(articles), strict=True))
    return join_speakers(quotations, Directory(), days=days, join=join)


@lists_held()
def resolve_alone(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with who speaks, as `resolve_speakers` does, each article for itself."""
    directory = Directory()
    rows, places = _rows(quotations), defaultdict(list)
    for i, name in enumerate(quotations["article"]):
        places[name].append(i)
    found = [_UNKNOWN] * len(rows)
    for name, text, day, dateline in _texts(articles, places):
        known = read(text)
        article = Article(text, known.quotes, directory, day, known.sentences)
        reading = _Reading(article, [rows[i] for i in places[name]], dateline)
        for i, speaker in zip(places[name], reading.speakers(), strict=True):
            found[i] = speaker
    added = pd.DataFrame(found, columns=list(_Speaker._fields), index=quotations.index).astype("string")
    return quotations.assign(**added)


def _rows(quotations):
    table = quotations.reindex(columns=_Row._fields).astype(object)
    columns = [table[name].where(table[name].notna(), None) for name in _Row._fields]
    return [_Row(*values) for values in zip(*columns, strict=True)]


def _texts(articles, wanted):
    """Yield article, text, day and dateline of the articles that have a quotation."""
    lines = articles["dateline"] if "dateline" in articles else [""] * len(articles)
    for name, text, day, line in zip(articles["article"], articles["text"], days_of(articles), lines, strict=True):
        if name in wanted and isinstance(text, str):
            yield name, text, day, line if isinstance(line, str) else ""


class _Reading:
    """The quotations of one article, read in the order of their sources."""

    def __init__(self, article: Article, rows: list[_Row], dateline: str):
        self.article, self.rows, self.dateline = article, rows, dateline
        self.sources: dict[str, _Row] = {}
        for row in rows:
            if row.source_start is not None:
                self.sources.setdefault(row.quotation, row)
        self.entities: dict[str, Entity | None] = {}
        self.in_turns = self._in_turns()

    def speakers(self) -> list[_Speaker]:
        """Return the speaker of each row; what is carried over without cue and source has that before it."""
        for row in sorted(self.sources.values(), key=lambda row: row.source_start):
            self._entity(row.quotation)
        self.article.descriptions.linking.describe_all()
        cards: dict[tuple, _Speaker] = {}
        known = {}
        for quotation, row in self.sources.items():
            entity = self.entities[quotation]
            key = _identity(entity)
            if key not in cards:
                cards[key] = self._speaker(entity, row.source_start)
            known[quotation] = cards[key]
        out, last = [_UNKNOWN] * len(self.rows), _UNKNOWN
        for i in sorted(range(len(out)), key=lambda i: self.rows[i].start):
            out[i] = known.get(self.rows[i].quotation, last if _is_carried_over(self.rows[i]) else _UNKNOWN)
            last = out[i] if self.rows[i].inside is None else last
        return out

    def _entity(self, quotation, depth=0):
        if quotation not in self.entities:
            row = self.sources[quotation]
            has_outer = row.inside in self.sources and depth < _DEEPEST
            outer = self._entity(row.inside, depth + 1) if has_outer else None
            said = (row.start, row.end) if row.end is not None else (0, 0)
            self.entities[quotation] = self.article.speaker(
                row.source_start, row.source_end, outer, apart=self._apart(row), said=said
            )
        return self.entities[quotation]

    def _in_turns(self):
        """Whom "THE PRESIDENT:" cannot be: those named only in the turns, or who have turns under a name."""
        turns = [row for row in self.sources.values() if row.rule == "transcript line"]
        if not turns:
            return set()
        first, end = min(row.source_start for row in turns), max(row.end or row.source_end for row in turns)
        labels = {word.casefold() for row in turns for word in (row.source or "").split()}
        before = self.article.persons(0, first)
        labelled = {one for one in before if (one.family or one.name).casefold() in labels}
        return self.article.persons(first, end) - before | labelled

    def _apart(self, row):
        return self.in_turns if row.rule == "transcript line" else self.article.persons(*_told(row))

    def _speaker(self, entity, start):
        if entity is None:
            return _UNKNOWN
        country, reason = affiliate(self.article, entity, start, self.dateline)
        role = role_of(self.article.cast, entity)
        gender, told = gender_of(entity)
        return _Speaker(entity.name, entity.kind, role or None, country or None, reason or None, gender, told)


def _told(row):
    """Where a clause that reports in its own words stands behind its subject; nowhere else is who speaks not named."""
    is_behind = (row.rule or "").endswith("source, cue, content") and row.end is not None and row.kind == "indirect"
    return (row.start, row.end) if is_behind and row.start >= row.source_end else (0, 0)


def _is_carried_over(row):
    """Not "is expected to", a passive that names nobody, nor a quotation for which no speaker was found."""
    return row.cue_start is None and row.rule != "quotation without a cue"


def _identity(entity):
    """Two groups of the same named ones are one, so that what is said of their members is looked up once."""
    return (entity.name, *entity.parts) if entity is not None and entity.parts else (entity,)
