"""Every table of one run, computed in the order that data flows; what an earlier run has kept is not made again."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from ..articles.find_files import find_sources
from ..articles.load import Reading, with_corpus_steps
from ..attribution.judge import is_careful
from ..coding import corrected, correction_log, read_corrections
from ..core.errors import InputError
from ..core.schema import Tables
from ..core.settings import ROOT, Settings
from ..core.wordlists import lists_held
from ..mentions import find_mentions, known_targets
from ..sentiment import score_targets
from ..sentiment.perspective import rename_voices
from ..sentiment.toward import EXPLAINED_UP_TO
from ..speakers.resolve import join_corpus
from ..speakers.titles import with_titles
from ..voice.attributes import with_attributes
from ..voice.share import share_of_voice
from ..voice.source_kinds import with_source_kinds
from . import keys
from .cluster import connected
from .engine import Engine
from .progress import Shy
from .stages import Articles, Corrected, Files, Hand, articles_of, files_of
from .store import Frames, prune, usable

Step = Callable[[str], None]  # or a `Progress`, which is told of the articles, too
STEPS = 4  # that `run` tells of


def run(
    settings: Settings | None = None,
    *,
    step: Step | None = None,
    workers: int | None = None,
    scheduler: str | None = None,
    cache: str | Path | None = None,
    **changes: Any,
) -> Tables:
    """Return every table of a run; what an earlier run has computed is not computed again.

    `settings` are those of the environment where they are not given (in a notebook of a report its own, else
    the sample's); each can be changed by name: `run(articles="my-news", targets=("Iran",))`. `step` is told
    what is done next. The work is done by as many processes as there are cores, or `workers`; `scheduler` sends it
    to a Dask cluster (its address, or "local"); the tables are the same for any. What is made is kept in the folder
    `cache` (else that of `ANALYSIS_CACHE`, of the checkout, of the user), by the content of texts, settings, code
    and word lists, so that only what changed is computed again. Raises InputError where there is no folder, nothing
    in it could be read, or a target or method is unknown, NotThere where the packages or weights of a transformer
    are absent.

    >>> tables = run()
    >>> len(tables.articles), tables.settings.is_sample
    (24, True)
    """
    settings = replace(settings or Settings.from_environment(), **changes)
    with lists_held():
        settings = replace(settings, targets=known_targets(settings.targets))
        _check(settings)
        keys.word_lists()  # what the lists are now is what the whole run goes by
        root, step = usable(Path(cache or cache_folder())), Shy() if step is None else step
        if scheduler is None:
            return _tables(settings, Engine(workers, root), step)
        with connected(scheduler, workers) as client:
            return _tables(settings, Engine(workers, root, client), step)


def cache_folder() -> Path:
    """Return where what runs make is kept: `ANALYSIS_CACHE`, `.cache` of the checkout, or the user's cache folder.

    >>> cache_folder().name
    '.cache'
    """
    if given := os.environ.get("ANALYSIS_CACHE"):
        return Path(given)
    if (ROOT / "pyproject.toml").is_file():
        return ROOT / ".cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "media-analysis-workbook"


def _tables(settings: Settings, engine: Engine, step: Step) -> Tables:
    step("read the files")
    count = getattr(step, "count", lambda *_: None)
    reading = _loaded(settings, engine, count)
    if reading.articles.empty:
        raise InputError(nothing_read(settings.articles, reading.skipped))
    step("find quotations, mentions and sentiment")
    given, settings = settings, sized(settings, len(reading.articles))
    articles = articles_of(reading.articles)
    found = engine.run(Articles(settings), articles, tell=count)
    reading = _without(reading, found["left_out"])
    step("join the speakers")
    joined = _joined(found, reading.articles)
    step("make the corrections")
    quotations, mentions, sentiment = _by_hand(settings, engine, reading.articles, joined)
    quotations = with_source_kinds(with_attributes(with_titles(quotations), reading.articles), reading.articles)
    if engine.root:
        prune(engine.root, [Files().key(), Articles(settings).key(), Corrected(settings).key()])
    voice = share_of_voice(quotations, reading.articles, by="speaker", measure="words")
    log = correction_log(reading.articles, quotations, mentions, sentiment)
    return Tables(*reading, quotations, mentions, sentiment, voice, log, given)


def sized(settings: Settings, articles: int) -> Settings:
    """Return the settings with what depends on the size of a corpus decided: how carefully, and whether explained.

    >>> sized(Settings(), 3).careful, sized(Settings(), 300).explained
    (True, False)
    """
    explained = articles <= EXPLAINED_UP_TO if settings.explained is None else settings.explained
    return replace(settings, careful=is_careful(settings.careful, articles), explained=explained)


def _loaded(settings: Settings, engine: Engine, count: Callable[[int, int, int], None]) -> Reading:
    found = engine.run(Files(), files_of(find_sources(settings.articles)), tell=count)
    skipped = pd.concat([found["skipped"], found["left_out"]], ignore_index=True)
    return with_corpus_steps(Reading(found["articles"], found["removed"], skipped))


def _without(reading: Reading, left_out: pd.DataFrame) -> Reading:
    """The articles that raised are named among what was skipped, and are none of the articles."""
    if left_out.empty:
        return reading
    names = left_out["path"] + left_out["record"].map(lambda record: f"#{record}" if record else "")
    articles, removed, skipped = reading
    gone = articles["article"].isin(names)
    kept = articles[~gone].reset_index(drop=True)
    removed = removed[~removed["article"].isin(names)].reset_index(drop=True)
    return Reading(kept, removed, pd.concat([skipped, left_out], ignore_index=True))


def _joined(found: Frames, articles: pd.DataFrame) -> Frames:
    """One name for each speaker of the corpus, in the quotations and in the voices of the sentiment."""
    quotations = join_corpus(found["quotations"], articles)
    sentiment = rename_voices(found["sentiment"], found["quotations"], quotations)
    return {"quotations": quotations, "mentions": found["mentions"], "sentiment": sentiment}


def _by_hand(settings: Settings, engine: Engine, articles: pd.DataFrame, found: Frames) -> tuple[pd.DataFrame, ...]:
    """The tables with the corrections made: what follows from one is found again in its article only."""
    corrections = read_corrections()
    touched = articles[articles["article"].isin(corrections["article"])]
    if touched.empty:
        return tuple(found.values())
    quotations = corrected(found["quotations"], articles, corrections)
    hands = [_hand(one.row, quotations, corrections) for one in articles_of(touched)]
    again = engine.run(Corrected(settings), hands)
    place = {name: n for n, name in enumerate(articles["article"])}
    tables = [_replaced(found[name], again[name], touched["article"], place) for name in ("mentions", "sentiment")]
    return quotations, *tables


def _hand(row: dict, quotations: pd.DataFrame, corrections: pd.DataFrame) -> Hand:
    own = quotations[quotations["article"] == row["article"]]
    rows = corrections[corrections["article"] == row["article"]]
    return Hand(keys.digest(*row.items(), own.to_csv(), rows.drop(columns="line").to_csv(index=False)), row, own)


def _replaced(table: pd.DataFrame, again: pd.DataFrame, articles: pd.Series, place: dict[str, int]) -> pd.DataFrame:
    both = pd.concat([table[~table["article"].isin(articles)], again], ignore_index=True)
    return both.iloc[both["article"].map(place).argsort(kind="stable")].reset_index(drop=True)


def _check(settings: Settings) -> None:
    """Raise InputError for an unknown target or method at once, not after everything has been read."""
    none = pd.DataFrame({"article": [], "text": [], "source_start": [], "source_end": []})
    find_mentions(none, targets=settings.targets, quotations=none)
    score_targets(pd.DataFrame({"sentence": [], "start": [], "end": []}), **settings.scoring)


def nothing_read(path: str, skipped: pd.DataFrame) -> str:
    """Return the sentence that says why nothing of `path` could be read.

    >>> nothing_read("news", pd.DataFrame({"path": ["a.xyz"], "reason": ["unknown kind"]}))
    'news: no article could be read (a.xyz: unknown kind); give .txt, .html, .csv or .json files of articles'
    """
    reasons = [f"{row.path}: {row.reason}" for row in skipped.head(3).itertuples()]
    more = f" and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    why = f" ({'; '.join(reasons)}{more})" if reasons else " (it is empty)"
    return f"{path}: no article could be read{why}; give .txt, .html, .csv or .json files of articles"
