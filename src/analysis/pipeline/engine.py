"""The work divided: batches of items to processes, each kept when it is done, in any number and order the same."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from . import cluster
from .stages import Stage, empty, left_out, tables_of
from .store import ITEM, Frames, Store
from .worker import Worker, WorkerDied, done

if TYPE_CHECKING:
    from distributed import Client

_MOST = 200  # items of a batch: `text.reading` keeps 256 texts between the stages of one
_FEWEST = 25
_BYTES = 20_000_000  # of a batch, with one item more than them
_SMALL = 300_000  # characters or bytes: less is done in this process, for starting others takes seconds
_QUEUED = 2  # batches a worker, waiting or at work: the rest are not made yet


@dataclass(frozen=True)
class Engine:
    """How many processes do the work, and where what they made is kept (None: nowhere); `client` is that of a cluster.

    >>> Engine(workers=2).cores
    2
    """

    workers: int | None = None
    root: Path | None = None
    client: "Client | None" = None

    @property
    def cores(self) -> int:
        """The processes that work: those asked for, else the cores that this process may use."""
        if self.client:
            return max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))
        here = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
        return self.workers or len(here)

    def run(self, stage: Stage, items: Sequence, *, tell: Callable[[int, int, int], None] = lambda *_: None) -> Frames:
        """Return the tables of the items, in their order; those that an earlier run kept are not made again.

        `tell` is told how many of how many items are there, and how many of them an earlier run had kept.
        """
        store = Store(self.root, stage.key())
        parts = store.parts()
        kept = {one.key for one in items if one.key in parts}
        tables, lost = _read(store, {parts[key] for key in kept})
        kept -= {key for key in kept if parts[key] in lost}
        missing = list({one.key: one for one in items if one.key not in kept}.values())
        tell(len(items) - len(missing), len(items), len(items) - len(missing))
        there = len(items) - len(missing)
        for batch, outcome in self._made(stage, missing):
            made = store.tables(outcome) if isinstance(outcome, str) else outcome
            tables.append(made or tables_of(stage, batch))  # a part that is gone again is made here
            there += len(batch)
            tell(there, len(items), len(items) - len(missing))
        if there != len(items):
            raise RuntimeError(f"{there} of {len(items)} came back from the {stage.name}")
        return _together(stage, [one.key for one in items], tables)

    def _made(self, stage: Stage, missing: list) -> Iterator[tuple[list, Frames | str]]:
        batches = divided(missing, self.cores)
        if self.client and missing:
            yield from cluster.each(self.client, stage, batches, self.root)
            return
        if self.cores == 1 or sum(one.size for one in missing) < _SMALL or len(batches) == 1:
            for batch in batches:
                yield batch, done(stage, batch, self.root, stage.key())
            return
        with _Workers(min(self.cores, len(batches)), self.root) as workers:
            yield from workers.each(stage, batches)


def divided(items: Sequence, cores: int) -> list[list]:
    """Return the items in batches: a few a core, none of more than 200 items or about 20 MB.

    >>> from types import SimpleNamespace
    >>> [len(batch) for batch in divided([SimpleNamespace(size=4000)] * 500, 2)]
    [63, 63, 63, 63, 63, 63, 63, 59]
    """
    most = min(_MOST, max(_FEWEST, -(-len(items) // (4 * cores))))
    batches: list[list] = []
    size = _BYTES
    for one in items:
        if size >= _BYTES or len(batches[-1]) >= most:
            batches.append([])
            size = 0
        batches[-1].append(one)
        size += one.size
    return batches


class _Workers:
    """Threads that each own a process: where it dies, its batch is tried again, then one item at a time."""

    def __init__(self, number: int, root: Path | None) -> None:
        self.root, self.stopped, self.expected = root, False, ""
        self.threads = ThreadPoolExecutor(number, thread_name_prefix="analysis")
        self.own, self.all, self.number = threading.local(), [], number

    def __enter__(self) -> "_Workers":
        return self

    def __exit__(self, *_) -> None:
        self.stopped = True
        for worker in self.all:
            worker.stop()
        self.threads.shutdown(cancel_futures=True)

    def each(self, stage: Stage, batches: list[list]) -> Iterator[tuple[list, Frames | str]]:
        """Yield each batch with its outcome, as they are done."""
        waiting, running = iter(batches), {}
        self.expected = stage.key()
        while True:
            while len(running) < _QUEUED * self.number and (batch := next(waiting, None)):
                running[self.threads.submit(self._outcomes, stage, batch)] = batch
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                del running[future]
                yield from future.result()

    def _outcomes(self, stage: Stage, batch: list) -> list[tuple[list, Frames | str]]:
        for _ in range(2):
            try:
                return [(batch, self._worker().tables(stage, batch, self.root, self.expected))]
            except WorkerDied:
                if self.stopped:
                    return []
        return [([one], self._alone(stage, one)) for one in batch]

    def _alone(self, stage: Stage, item) -> Frames | str:
        try:
            return self._worker().tables(stage, [item], self.root, self.expected)
        except WorkerDied:
            return left_out(stage, item, "left out: the process that read it died (out of memory?)")

    def _worker(self) -> Worker:
        if not hasattr(self.own, "worker"):
            self.own.worker = Worker()
            self.all.append(self.own.worker)
        return self.own.worker


def _read(store: Store, parts: set[str]) -> tuple[list[Frames], set[str]]:
    """The tables of kept parts, and the names of those that are broken."""
    read = {part: store.tables(part) for part in sorted(parts)}
    return [tables for tables in read.values() if tables is not None], {p for p, t in read.items() if t is None}


def _together(stage: Stage, order: list[str], parts: list[Frames]) -> Frames:
    """The tables of all parts in the order of the items, each item once, with the types that a stage gives."""
    place = {key: n for n, key in enumerate(order)}
    none = next((part for part in parts if len(part) > 1), None) or empty(stage)
    tables = {}
    for name in none:
        seen: set[str] = set()
        rows = [_wanted(part[name], place, seen) for part in parts if name in part]
        table = pd.concat([none[name].head(0), *rows], ignore_index=True)
        at = table.pop(ITEM).map(place)
        tables[name] = table.iloc[at.argsort(kind="stable")].reset_index(drop=True)
    return tables


def _wanted(table: pd.DataFrame, place: dict[str, int], seen: set[str]) -> pd.DataFrame:
    """The rows of the items that are asked for and were not in a part before."""
    keys = set(table[ITEM].unique()) & place.keys() - seen
    seen |= keys
    return table if len(keys) == table[ITEM].nunique() else table[table[ITEM].isin(keys)]
