"""Every table of one run, computed in the order that data flows; what an earlier run has kept is not made again."""

import os
import warnings
from collections.abc import Callable
from contextlib import closing, nullcontext
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from ..core.english import count
from ..core.names import check_name
from ..core.schema import Tables
from ..core.settings import ROOT, Settings
from ..core.wordlists import lists_held
from ..mentions import find_mentions, known_targets
from ..sentiment import score_targets
from ..voice.attributes import read_attributes
from . import keys
from .cluster import connected
from .corpus import Corpus, Step, corpus_of, keys_of
from .engine import Engine, Workers
from .parts import Broken
from .progress import Shy
from .store import drop, prune, usable

STEPS = 4  # that a run tells of
_TRIES = 4  # with parts that turn out broken; the last one goes without those that are kept

T = TypeVar("T")


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
    for name in changes:
        check_name(name, [field.name for field in fields(Settings)], what="setting")
    settings = replace(settings or Settings.of(os.environ), **changes)
    return over_corpus(Corpus.tables, settings, step=step, workers=workers, scheduler=scheduler, cache=cache)


def over_corpus(
    take: Callable[[Corpus], T],
    settings: Settings,
    *,
    step: Step | None = None,
    workers: int | None = None,
    scheduler: str | None = None,
    cache: str | Path | None = None,
) -> T:
    """Return what `take` makes of the corpus of a run, which need not lie in memory; the rest as of `run`."""
    with lists_held():
        settings = replace(settings, targets=known_targets(settings.targets))
        check(settings)
        keys.word_lists()  # what the lists are now is what the whole run goes by
        root = usable(Path(cache or cache_folder()))
        reached = nullcontext() if scheduler is None else connected(scheduler, workers)
        with Shy() if step is None else nullcontext(step) as telling, reached as client, closing(Workers()) as crew:
            return _taken(settings, Engine(workers, root, client, crew), telling, take)


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


def _taken(settings: Settings, engine: Engine, step: Step, take: Callable[[Corpus], T]) -> T:
    """Take what is wanted of a corpus; a kept part that turns out broken goes, and what needs it is made again."""
    for tries in range(_TRIES):
        try:
            corpus = corpus_of(settings, engine if tries < _TRIES - 1 else replace(engine, root=None), step)
            taken = take(corpus)
            break
        except Broken as broken:
            drop(broken.folder, broken.told)
    if engine.root:
        prune(engine.root, keys_of(corpus))
    return taken


def check(settings: Settings) -> None:
    """Raise InputError for an unknown target or method at once, not after everything has been read.

    Warns where a row of the attributes cannot be used.

    >>> check(Settings())
    """
    none = pd.DataFrame({"article": [], "text": [], "source_start": [], "source_end": []})
    find_mentions(none, targets=settings.targets, quotations=none)
    score_targets(pd.DataFrame({"sentence": [], "start": [], "end": []}), **settings.scoring)
    if problems := read_attributes().problems:
        line, _, reason = problems[0]
        said = f"{count(len(problems), 'row')} of attributes.csv not used, the first: line {line}: {reason}"
        warnings.warn(f"{said}; voice.attribute_problems() lists them", stacklevel=2)
