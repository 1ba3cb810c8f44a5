"""The stages one after the other, and between them the steps that need the whole corpus: over summaries, not texts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from ..articles.corpus_steps import FLAGS, corpus_steps
from ..articles.find_files import find_sources
from ..attribution.judge import is_careful
from ..coding.corrections import corrected, correction_log, read_corrections
from ..core.errors import InputError
from ..core.schema import Tables
from ..core.settings import Settings
from ..sentiment.toward import EXPLAINED_UP_TO
from ..speakers.corpus_changes import Change, changes, renamed
from ..speakers.resolve import join_corpus
from ..voice.share import voice_of
from ..voice.source_kinds import as_elsewhere
from . import keys
from .engine import Engine, Made
from .finish import FINISHED, Finished, Whole
from .parts import ITEM, Frames, Place
from .stages import Article, Articles, Files, files_of

_AT_ONCE = 200  # files whose shingles are in memory together

Step = Callable[[str], None]  # or a `Progress`, which is told of the articles, too


class Corpus(NamedTuple):
    """What a run made: the finished parts, and the tables that are small or of the whole corpus."""

    settings: Settings
    finished: Made
    skipped: pd.DataFrame
    kinds: pd.DataFrame
    voice: pd.DataFrame
    corrections: pd.DataFrame

    def frames(self, start: int = 0, stop: int | None = None) -> Frames:
        """Return the tables that grow with the corpus, of all articles or of those from `start` to `stop`."""
        places = self.finished.places[start:stop]
        found = {name: self.finished.table(name, places).drop(columns=ITEM) for name in FINISHED}
        return found | {"quotations": as_elsewhere(found["quotations"], self.kinds)}

    def tables(self) -> Tables:
        """Return every table of the run, whole."""
        found = self.frames()
        return Tables(
            *(found["articles"], found["removed"], self.skipped),
            *(found["quotations"], found["mentions"], found["sentiment"]),
            *(self.voice, self.corrections, self.settings),
        )


def corpus_of(settings: Settings, engine: Engine, step: Step) -> Corpus:
    """Go through the stages. Raises InputError where nothing could be read, Broken where a kept part is broken."""
    count = getattr(step, "count", lambda *_: None)
    step("read the files")
    files = engine.run(Files(), files_of(find_sources(settings.articles)), tell=count)
    skipped = pd.concat([files.table("skipped"), files.table("left_out")], ignore_index=True).drop(columns=ITEM)
    told = files.table("told")
    if told.empty:
        raise InputError(nothing_read(settings.articles, skipped))
    said = corpus_steps(told, lambda: _shingles(files))
    step("find quotations, mentions and sentiment")
    sure = sized(settings, len(told))
    read = _articles(files, told, said["dropped"])
    found = engine.run(Articles(sure), read, tell=count)
    left_out = found.table("left_out").drop(columns=ITEM)
    told = told[["article", "date"]].assign(**said[FLAGS])
    if len(left_out):
        gone = set(left_out["path"] + left_out["record"].map(lambda record: f"#{record}" if record else ""))
        there = [one.name not in gone for one in read]
        told, read = told[there].reset_index(drop=True), [one for one in read if one.name not in gone]
        found = Made(found.stage, [place for place, is_there in zip(found.places, there, strict=True) if is_there])
    step("join the speakers")
    wholes = _wholes(read, found, told)
    step("finish the tables")
    finished = engine.run(Finished(sure), wholes, tell=count)
    return Corpus(
        settings,
        finished,
        pd.concat([skipped, left_out, finished.table("left_out").drop(columns=ITEM)], ignore_index=True),
        finished.table("kinds").drop(columns=ITEM).drop_duplicates(ignore_index=True),
        voice_of(finished.table("voices").drop(columns=ITEM), told),
        _log(finished, wholes),
    )


def keys_of(corpus: Corpus) -> list[str]:
    """Return the keys of the stages that a run went through: what is kept under them is in use."""
    sure = sized(corpus.settings, len(corpus.finished.places))
    return [Files().key(), Articles(sure).key(), Finished(sure).key()]


def sized(settings: Settings, articles: int) -> Settings:
    """Return the settings with what depends on the size of a corpus decided: how carefully, and whether explained.

    >>> sized(Settings(), 3).careful, sized(Settings(), 300).explained
    (True, False)
    """
    explained = articles <= EXPLAINED_UP_TO if settings.explained is None else settings.explained
    return replace(settings, careful=is_careful(settings.careful, articles), explained=explained)


def _shingles(files: Made) -> Iterator[bytes]:
    for start in range(0, len(files.places), _AT_ONCE):
        yield from files.table("shingles", files.places[start : start + _AT_ONCE])["shingles"]


def _articles(files: Made, told: pd.DataFrame, dropped: pd.Series) -> list[Article]:
    columns = (told[name] for name in ("key", "article", "record", "size", ITEM))
    return [
        Article(keys.digest(key, gone) if gone else key, name, record, size, files.places[number], gone)
        for key, name, record, size, number, gone in zip(*columns, dropped, strict=True)
    ]


def _wholes(read: list[Article], found: Made, told: pd.DataFrame) -> list[Whole]:
    """The articles as they are to be finished: with one name for each speaker of the corpus, and the corrections."""
    speakers = found.table("speakers").drop(columns=ITEM)
    joined = join_corpus(speakers.assign(affiliation_reason=pd.Series(pd.NA, speakers.index, "str")), told)
    of_corpus = changes(speakers, joined)
    corrections = read_corrections()
    hands = _hands(corrections, read, found, joined, of_corpus)
    flags = told[FLAGS].itertuples(index=False, name=None)
    return [
        _whole(one, place, flag, of_corpus.get(one.name, ()), hands.get(one.name), corrections)
        for one, place, flag in zip(read, found.places, flags, strict=True)
    ]


def _whole(
    one: Article,
    place: Place,
    flags: tuple,
    speakers: tuple[Change, ...],
    hand: pd.DataFrame | None,
    corrections: pd.DataFrame,
) -> Whole:
    if hand is None:
        return Whole(keys.digest(one.key, flags, speakers), one.name, one.record, one.size, place, flags, speakers)
    fixes = corrections[corrections["article"].eq(one.name)]
    key = keys.digest(one.key, flags, speakers, hand.to_csv(), fixes.drop(columns="line").to_csv(index=False))
    return Whole(key, one.name, one.record, one.size, place, flags, speakers, hand, fixes)


def _hands(
    corrections: pd.DataFrame,
    read: list[Article],
    found: Made,
    joined: pd.DataFrame,
    of_corpus: dict[str, tuple[Change, ...]],
) -> dict[str, pd.DataFrame]:
    """The quotations of each article in which something is to be corrected, as corrected.

    A speaker who is put in brings along what the first article with that speaker tells, so that one is read, too.
    """
    touched = set(corrections["article"]) & {one.name for one in read}
    if not touched:
        return {}
    named = joined[joined["speaker"].isin(corrections["speaker"])].drop_duplicates("speaker")["article"]
    chosen = [n for n, one in enumerate(read) if one.name in touched or one.name in set(named)]
    quotations = found.table("quotations", [found.places[n] for n in chosen]).drop(columns=ITEM)
    names = {
        (article, one.speaker, one.kind): one for article in touched | set(named) for one in of_corpus.get(article, ())
    }
    articles = found.table("articles", [found.places[n] for n in chosen if read[n].name in touched])
    after = corrected(renamed(quotations, names), articles, corrections)
    return {name: after[after["article"].eq(name)].reset_index(drop=True) for name in touched}


def _log(finished: Made, wholes: list[Whole]) -> pd.DataFrame:
    places = [place for place, one in zip(finished.places, wholes, strict=True) if one.hand is not None]
    if not places:
        return correction_log(pd.DataFrame(columns=["article", "text"]))
    names = ("articles", "quotations", "mentions", "sentiment")
    return correction_log(*(finished.table(name, places).drop(columns=ITEM) for name in names))


def nothing_read(path: str, skipped: pd.DataFrame) -> str:
    """Return the sentence that says why nothing of `path` could be read.

    >>> nothing_read("news", pd.DataFrame({"path": ["a.xyz"], "reason": ["unknown kind"]}))
    'news: no article could be read (a.xyz: unknown kind); give .txt, .html, .csv or .json files of articles'
    """
    reasons = [f"{row.path}: {row.reason}" for row in skipped.head(3).itertuples()]
    more = f" and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    why = f" ({'; '.join(reasons)}{more})" if reasons else " (it is empty)"
    return f"{path}: no article could be read{why}; give .txt, .html, .csv or .json files of articles"
