"""The first two stages over parts: files become articles, articles become quotations, mentions and sentiment.

A stage is sent to the processes that do the work: it holds all that decides what comes out, and computes the tables of
a batch of items. Each item is on its own: one that raises is named, and the others go on.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import pandas as pd

from ..articles.corpus_steps import FLAGS
from ..articles.corpus_steps import told_of as told_of_articles
from ..articles.find_files import Source
from ..articles.load import Options, rows_of
from ..articles.remote import is_address, stamp
from ..articles.repeated_lines import without_lines
from ..core.errors import InputError
from ..core.schema import ARTICLES, REMOVED, SKIPPED, table_of
from ..core.settings import Settings
from ..core.wordlists import lists_held
from ..mentions import find_mentions
from ..quotations import statements
from ..sentiment import sentiment_toward
from ..speakers.corpus_changes import told_of as told_of_speakers
from ..speakers.resolve import resolve_alone
from . import keys
from .parts import ITEM, Broken, Frames, Part, Place, gathered

_UNKNOWN = 10_000  # bytes that a file behind an address is taken to have
READ = {name: kind for name, kind in ARTICLES.items() if name not in FLAGS}
_LOADED = {"articles": READ, "removed": REMOVED, "skipped": SKIPPED}
_NUMBER = "int64"


class Stage(Protocol):
    """What the engine runs over batches: its name, its key, the tables of some items, the name of one."""

    @property
    def name(self) -> str:
        """Return what the stage is called."""

    @property
    def reads(self) -> tuple[str, ...]:
        """Return which tables of the stage before it reads, at the `place` of its items."""

    def key(self) -> str:
        """Return the key of all that decides what comes out, but for the items."""

    def tables(self, batch: Sequence) -> Frames:
        """Return the tables of a batch, with a column `item`: its number in the batch."""

    def named(self, item: Any, reason: str) -> dict[str, str]:
        """Return the row of `skipped` for an item that is left out."""


@dataclass(frozen=True)
class File:
    """A file to read, and its key."""

    key: str
    source: Source
    size: int


@dataclass(frozen=True)
class Files:
    """Files become articles, removed lines, what could not be read, and what the corpus steps need to know."""

    options: Options = field(default_factory=Options)
    name: str = "files"
    reads: tuple[str, ...] = ()

    def key(self) -> str:
        """Return the key of all that decides how a file is read."""
        return keys.of_files(self.options)

    def tables(self, batch: Sequence[File]) -> Frames:
        """Return `articles`, `removed`, `skipped` of some files, and `told`, `shingles` of their articles."""
        found = [rows_of(one.source, self.options)._asdict() for one in batch]
        tables = {
            name: table_of(
                [row | {ITEM: n} for n, rows in enumerate(found) for row in rows[name]], types | {ITEM: _NUMBER}
            )
            for name, types in _LOADED.items()
        }
        articles = tables["articles"]
        told, shingles = told_of_articles(articles)
        rows = articles.drop(columns=ITEM).to_dict("records")
        own = {
            "record": pd.array([row["record"] for one in found for row in one["articles"]], dtype="str"),
            "key": [keys.digest(*row.items()) for row in rows],
            "size": articles["text"].str.len().astype(_NUMBER),
        }
        both = {"told": told.assign(**own), "shingles": shingles}
        return tables | {name: table.assign(**{ITEM: articles[ITEM]}) for name, table in both.items()}

    def named(self, item: File, reason: str) -> dict[str, str]:
        """Return the row of `skipped` for a file that is left out."""
        return {"path": item.source.name, "record": "", "reason": reason}


@dataclass(frozen=True, slots=True)
class Article:
    """An article to read: its key, its name, its characters, where its file was put, and which lines of it go.

    Its `record` is that in a file of many, and ends its name.
    """

    key: str
    name: str
    record: str
    size: int
    place: Place
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True)
class Articles:
    """Articles become quotations (speakers not yet joined over the corpus), mentions and sentiment."""

    settings: Settings
    name: str = "articles"
    reads: tuple[str, ...] = ("articles", "removed")

    def key(self) -> str:
        """Return the key of all that decides what is found in an article."""
        return keys.of_articles(self.settings)

    def tables(self, batch: Sequence[Article]) -> Frames:
        """Return `articles`, `removed`, `quotations`, `mentions`, `sentiment` and `speakers` of some articles.

        Each text is read once, for all of them.
        """
        numbers = {one.name: n for n, one in enumerate(batch)}
        articles, removed = _of_files(batch, numbers)
        found = {"articles": articles, "removed": removed} | self.found(articles)
        found["speakers"] = told_of_speakers(found["quotations"])
        return {name: _numbered(table, numbers) for name, table in found.items()}

    def found(self, articles: pd.DataFrame) -> Frames:
        """Return what is found in articles: `quotations`, `mentions`, `sentiment`."""
        quotations = resolve_alone(statements(articles, careful=bool(self.settings.careful)), articles)
        return {"quotations": quotations} | self.toward(articles, quotations)

    def toward(
        self, articles: pd.DataFrame, quotations: pd.DataFrame, *, mend: Callable = lambda table, articles: table
    ) -> Frames:
        """Return `mentions` and `sentiment`, each mended before the next is made."""
        mentions = mend(find_mentions(articles, self.settings.targets, quotations=quotations), articles)
        sentiment = sentiment_toward(
            articles, quotations, mentions, explained=bool(self.settings.explained), **self.settings.scoring
        )
        return {"mentions": mentions, "sentiment": mend(sentiment, articles)}

    def named(self, item: Article, reason: str) -> dict[str, str]:
        """Return the row of `skipped` for an article that is left out."""
        path = item.name.removesuffix(f"#{item.record}") if item.record else item.name
        return {"path": path, "record": item.record, "reason": reason}


def _of_files(batch: Sequence[Article], numbers: dict[str, int]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles of a batch from the parts of their files, and the lines removed from them, recurring ones too."""
    places = list(dict.fromkeys(one.place for one in batch))
    tables = []
    for name, types in (("articles", READ), ("removed", REMOVED)):
        found = gathered(places, name)
        table = table_of([], types) if found is None else found[found["article"].isin(numbers.keys())]
        order = table["article"].map(numbers).to_numpy().argsort(kind="stable")
        tables.append(table.drop(columns=ITEM, errors="ignore").iloc[order].reset_index(drop=True))
    articles, removed = tables
    articles, recurring = without_lines(articles, [one.dropped for one in batch])
    return articles, pd.concat([removed, recurring], ignore_index=True)


def _numbered(table: pd.DataFrame, numbers: dict[str, int]) -> pd.DataFrame:
    return table.assign(**{ITEM: table["article"].map(numbers).astype(_NUMBER)})


def brought(stage: Stage, batch: Sequence) -> list:
    """Return the items with what the stage reads of them along: for those who cannot read the store.

    The place of each is then in that part, not in the store.
    """
    places = list(dict.fromkeys(one.place for one in batch)) if stage.reads else []
    part = Part(here={name: table for name in stage.reads if (table := gathered(places, name)) is not None})
    number = {place: n for n, place in enumerate(places)}
    return [replace(one, place=Place(part, number[one.place])) for one in batch] if stage.reads else list(batch)


def tables_of(stage: Stage, batch: Sequence) -> Frames:
    """Return the tables of a batch, and `left_out`: the items that raised, each named; the others go on."""
    try:
        with lists_held():
            return {**stage.tables(batch), "left_out": _left_out(stage, [])}
    except (InputError, Broken):
        raise  # a word list or a model that cannot be used, a kept text that cannot be read
    except Exception as error:
        if len(batch) == 1:
            return left_out(stage, batch[0], f"left out: reading it raised {type(error).__name__}: {error}")
        parts = [
            {name: table.assign(**{ITEM: n}) for name, table in tables_of(stage, [one]).items()}
            for n, one in enumerate(batch)
        ]
        names = dict.fromkeys(name for part in parts for name in part)
        return {name: pd.concat([part[name] for part in parts if name in part], ignore_index=True) for name in names}


def empty(stage: Stage, name: str) -> pd.DataFrame:
    """Return a table of no item: its columns and types."""
    return _left_out(stage, []) if name == "left_out" else stage.tables([])[name]


def left_out(stage: Stage, item: Any, reason: str) -> Frames:
    """Return the tables of one item that is left out: only the row that names it."""
    return {"left_out": _left_out(stage, [(item, reason)])}


def _left_out(stage: Stage, named: list[tuple]) -> pd.DataFrame:
    rows = [stage.named(item, " ".join(reason.split())) | {ITEM: 0} for item, reason in named]
    return table_of(rows, {**SKIPPED, ITEM: _NUMBER})


def files_of(sources: Sequence[Source]) -> list[File]:
    """Return the files with their keys: name, path and content."""
    return [_file(source) for source in sources]


def _file(source: Source) -> File:
    if source.problem:
        return File(keys.digest(source), source, 0)
    if is_address(source.path):
        return File(keys.digest(source, stamp(source.path)), source, _UNKNOWN)
    try:
        with open(source.path, "rb") as file:
            content = hashlib.file_digest(file, "blake2b").hexdigest()
            return File(keys.digest(source, content), source, file.tell())
    except OSError as error:
        return File(keys.digest(source, error.strerror), source, 0)
