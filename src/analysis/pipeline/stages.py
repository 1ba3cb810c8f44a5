"""The two stages that run over parts: files become articles, articles become quotations, mentions and sentiment.

A stage is sent to the processes that do the work: it holds all that decides what comes out, and computes the tables of
a batch of items. Each item is on its own: one that raises is named, and the others go on.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import pandas as pd

from ..articles.find_files import Source
from ..articles.load import Options, rows_of
from ..articles.remote import is_address, stamp
from ..coding import corrected
from ..core.errors import InputError
from ..core.schema import ARTICLES, REMOVED, SKIPPED, table_of
from ..core.settings import Settings
from ..core.wordlists import lists_held
from ..mentions import find_mentions
from ..quotations import statements
from ..sentiment import sentiment_toward
from ..speakers.resolve import resolve_alone
from . import keys
from .store import ITEM, Frames

_UNKNOWN = 10_000  # bytes that a file behind an address is taken to have
FLAGS = ["duplicate_group", "is_primary", "analysed"]  # what the corpus says of an article: no stage asks for it

_READ = {name: kind for name, kind in ARTICLES.items() if name not in FLAGS}
_LOADED = {"articles": _READ, "removed": REMOVED, "skipped": SKIPPED}


class Stage(Protocol):
    """What the engine runs over batches: its name, its key, the tables of some items, the name of one."""

    @property
    def name(self) -> str:
        """Return what the stage is called."""

    def key(self) -> str:
        """Return the key of all that decides what comes out, but for the items."""

    def tables(self, batch: Sequence) -> Frames:
        """Return the tables of a batch, with a column `item`: its key."""

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
    """Files become articles, removed lines, and what could not be read."""

    options: Options = field(default_factory=Options)
    name: str = "files"

    def key(self) -> str:
        """Return the key of all that decides how a file is read."""
        return keys.of_files(self.options)

    def tables(self, batch: Sequence[File]) -> Frames:
        """Return `articles`, `removed`, `skipped` of some files."""
        found = [(one.key, rows_of(one.source, self.options)._asdict()) for one in batch]
        return {
            name: table_of([row | {ITEM: key} for key, rows in found for row in rows[name]], types | {ITEM: "str"})
            for name, types in _LOADED.items()
        }

    def named(self, item: File, reason: str) -> dict[str, str]:
        """Return the row of `skipped` for a file that is left out."""
        return {"path": item.source.name, "record": "", "reason": reason}


@dataclass(frozen=True)
class Article:
    """An article to read, a row of the articles table without what the corpus says of it, and its key."""

    key: str
    row: dict

    @property
    def size(self) -> int:
        """Its characters."""
        return len(self.row["text"])


@dataclass(frozen=True)
class Articles:
    """Articles become quotations (speakers not yet joined over the corpus), mentions and sentiment."""

    settings: Settings
    name: str = "articles"

    def key(self) -> str:
        """Return the key of all that decides what is found in an article."""
        return keys.of_articles(self.settings)

    def tables(self, batch: Sequence[Article]) -> Frames:
        """Return `quotations`, `mentions`, `sentiment` of some articles, in one pass: each text is read once."""
        articles = table_of([one.row for one in batch], _READ)
        quotations = resolve_alone(statements(articles, careful=bool(self.settings.careful)), articles)
        mentions = find_mentions(articles, self.settings.targets, quotations=quotations)
        sentiment = sentiment_toward(
            articles, quotations, mentions, explained=bool(self.settings.explained), **self.settings.scoring
        )
        found = {"quotations": quotations, "mentions": mentions, "sentiment": sentiment}
        key_of = {one.row["article"]: one.key for one in batch}
        return {name: table.assign(**{ITEM: table["article"].map(key_of)}) for name, table in found.items()}

    def named(self, item: Article, reason: str) -> dict[str, str]:
        """Return the row of `skipped` for an article that is left out."""
        name, _, record = item.row["article"].partition("#")
        return {"path": name, "record": record, "reason": reason}


@dataclass(frozen=True)
class Corrected:
    """Articles whose quotations or mentions are corrected by hand become mentions and sentiment again."""

    settings: Settings
    name: str = "corrected"

    def key(self) -> str:
        """Return the key of all that decides what is found in an article."""
        return keys.digest("corrected", keys.of_articles(self.settings))

    def tables(self, batch: Sequence["Hand"]) -> Frames:
        """Return `mentions` and `sentiment` of some articles, from their quotations as corrected."""
        articles = table_of([one.row for one in batch], _READ)
        if not batch:
            none = Articles(self.settings).tables([])
            return {name: none[name] for name in ("mentions", "sentiment")}
        quotations = pd.concat([one.quotations for one in batch], ignore_index=True)
        mentions = corrected(find_mentions(articles, self.settings.targets, quotations=quotations), articles)
        sentiment = sentiment_toward(
            articles, quotations, mentions, explained=bool(self.settings.explained), **self.settings.scoring
        )
        found = {"mentions": mentions, "sentiment": corrected(sentiment, articles)}
        key_of = {one.row["article"]: one.key for one in batch}
        return {name: table.assign(**{ITEM: table["article"].map(key_of)}) for name, table in found.items()}

    named = Articles.named


@dataclass(frozen=True)
class Hand(Article):
    """An article with its quotations, corrected by hand."""

    quotations: pd.DataFrame = field(compare=False)


def tables_of(stage: Stage, batch: Sequence) -> Frames:
    """Return the tables of a batch, and `left_out`: the items that raised, each named; the others go on."""
    try:
        with lists_held():
            return {**stage.tables(batch), "left_out": _left_out(stage, [])}
    except InputError:
        raise  # a word list or a model that cannot be used: no article can be read
    except Exception as error:
        if len(batch) == 1:
            return left_out(stage, batch[0], f"left out: reading it raised {type(error).__name__}: {error}")
        parts = [tables_of(stage, [one]) for one in batch]
        names = dict.fromkeys(name for part in parts for name in part)
        return {name: pd.concat([part[name] for part in parts if name in part], ignore_index=True) for name in names}


def empty(stage: Stage) -> Frames:
    """Return the tables of no item: their columns and types."""
    return {**stage.tables([]), "left_out": _left_out(stage, [])}


def left_out(stage: Stage, item: Any, reason: str) -> Frames:
    """Return the tables of one item that is left out: only the row that names it."""
    return {"left_out": _left_out(stage, [(item, reason)])}


def _left_out(stage: Stage, named: list[tuple]) -> pd.DataFrame:
    rows = [stage.named(item, " ".join(reason.split())) | {ITEM: item.key} for item, reason in named]
    return table_of(rows, {**SKIPPED, ITEM: "str"})


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


def articles_of(articles: pd.DataFrame) -> list[Article]:
    """Return the articles with their keys: all that their rows hold, but for what the corpus says of them."""
    rows = articles.drop(columns=FLAGS).to_dict("records")
    return [Article(keys.digest(*row.items()), row) for row in rows]
