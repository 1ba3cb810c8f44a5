"""The work divided: batches of items to processes, each kept when it is done, in any number and order the same."""

import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from . import cluster
from .parts import Broken, Frames, Part, Place, gathered
from .stages import Stage, brought, empty, left_out
from .store import Store
from .worker import Worker, WorkerDied, done

if TYPE_CHECKING:
    from distributed import Client

_MOST = 200  # items of a batch: `text.reading` keeps 256 texts between the stages of one
_FEWEST = 25
_SHARES = 2  # of what is left, by which a batch is one for each core
_BYTES = 20_000_000  # of a batch, with one item more than them
_SMALL = 300_000  # characters or bytes: less is done in this process, for starting others takes seconds
_QUEUED = 2  # batches a worker, waiting or at work: the rest are not made yet


@dataclass(frozen=True)
class Engine:
    """How many processes do the work, and where what they made is kept (None: nowhere); `client` is that of a cluster.

    `crew` are the processes, for `Workers.close` to end when no more is to be done.

    >>> Engine(workers=2).cores
    2
    """

    workers: int | None = None
    root: Path | None = None
    client: "Client | None" = None
    crew: "Workers" = field(default_factory=lambda: Workers(), compare=False)

    @property
    def cores(self) -> int:
        """The processes that work: those asked for, else the cores that this process may use."""
        if self.client:
            return max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))
        here = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
        return self.workers or len(here)

    def run(self, stage: Stage, items: Sequence, *, tell: Callable[[int, int, int], None] = lambda *_: None) -> "Made":
        """Return the tables of the items; those that an earlier run kept are not made again.

        `tell` is told how many of how many items are there, and how many of them an earlier run had kept. Raises
        Broken where a kept table that the stage reads is not what was written.
        """
        store = Store(self.root, stage.key())
        places = store.places()
        missing = list({one.key: one for one in items if one.key not in places}.values())
        there = kept = len(items) - len(missing)
        tell(there, len(items), kept)
        for batch, outcome in self._made(stage, missing):
            part = (store.part(outcome) if isinstance(outcome, str) else None) or self._held(store, batch, outcome)
            places |= {one.key: Place(part, number) for number, one in enumerate(batch)}
            there += len(batch)
            tell(there, len(items), kept)
        if there != len(items):
            raise RuntimeError(f"{there} of {len(items)} came back from the {stage.name}")
        return Made(stage, [places[one.key] for one in items])

    def _held(self, store: Store, batch: list, tables: Frames | str) -> Part:
        """The part of tables that came back themselves: kept where that can be done here."""
        if isinstance(tables, str):
            raise Broken(self.root or Path(tables), "a part is gone that has just been kept")
        try:
            if self.client and self.root:
                return store.part(store.keep([one.key for one in batch], tables)) or Part(here=tables)
        except OSError:
            pass
        return Part(here=tables)

    def _made(self, stage: Stage, missing: list) -> Iterator[tuple[list, Frames | str]]:
        batches = divided(missing, self.cores)
        if not batches:
            return
        if self.client:
            root = self.root if _is_shared(self.client, self.root) else None
            there = batches if root else (brought(stage, batch) for batch in batches)
            yield from cluster.each(self.client, stage, there, root)
            return
        if self.cores == 1 or sum(one.size for one in missing) < _SMALL or len(batches) == 1:
            for batch in batches:
                yield batch, done(stage, batch, self.root, stage.key())
            return
        yield from self.crew.each(self.cores, stage, batches, self.root)


class Made:
    """The tables of some items after a stage, wherever they lie; read when they are asked for."""

    def __init__(self, stage: Stage, places: list[Place]) -> None:
        self.stage, self.places = stage, places

    def table(self, name: str, places: Sequence[Place] | None = None) -> pd.DataFrame:
        """Return one table of all items, or of those at `places`, in their order; `item` is the number among them."""
        found = gathered(self.places if places is None else places, name)
        return empty(self.stage, name) if found is None else found


def _is_shared(client: "Client", root: Path | None) -> bool:
    """Can all workers read what lies in the store?"""
    if root is None:
        return False
    with tempfile.NamedTemporaryFile(dir=root) as token:
        return all(client.run(os.path.exists, token.name, on_error="ignore").values())  # one that has died is replaced


def divided(items: Sequence, cores: int) -> list[list]:
    """Return the items in batches: none of more than 200 items or about 20 MB, smaller ones to the end.

    Each takes a part of what is left, so that all cores are done at about the same time.
    Source of the method: guided self-scheduling (Polychronopoulos and Kuck 1987).

    >>> from types import SimpleNamespace
    >>> [len(batch) for batch in divided([SimpleNamespace(size=4000)] * 500, 2)]
    [125, 94, 71, 53, 40, 30, 25, 25, 25, 12]
    """
    batches: list[list] = []
    size = most = 0
    for number, one in enumerate(items):
        if not batches or size >= _BYTES or len(batches[-1]) >= most:
            batches.append([])
            size, most = 0, min(_MOST, max(_FEWEST, -(-(len(items) - number) // (_SHARES * cores))))
        batches[-1].append(one)
        size += one.size
    return batches


class Workers:
    """Threads that each own a process, from the first batch that needs them until the run is over.

    Where a process dies, its batch is tried again, then one item at a time.
    """

    def __init__(self) -> None:
        self.threads: ThreadPoolExecutor | None = None
        self.own, self.stopped = threading.local(), False
        self.all: list[Worker] = []

    def each(
        self, number: int, stage: Stage, batches: list[list], root: Path | None
    ) -> Iterator[tuple[list, Frames | str]]:
        """Yield each batch with its outcome, as they are done by `number` processes."""
        if self.threads is None:
            self.threads = ThreadPoolExecutor(number, thread_name_prefix="analysis")
            self.own, self.stopped, self.all = threading.local(), False, []
        try:
            yield from self._done(self.threads, _QUEUED * number, (stage, root, stage.key()), iter(batches))
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the processes, whatever they are at; the next batch starts others."""
        threads, self.threads = self.threads, None
        if threads:
            self.stopped = True
            for worker in self.all:
                worker.stop()
            threads.shutdown(cancel_futures=True)

    def _done(self, threads, most, task, waiting):
        running = {}
        while True:
            while len(running) < most and (batch := next(waiting, None)):
                running[threads.submit(self._outcomes, batch, *task)] = batch
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                del running[future]
                yield from future.result()

    def _outcomes(self, batch, stage, root, expected) -> list[tuple[list, Frames | str]]:
        for _ in range(2):
            try:
                return [(batch, self._worker().tables(stage, batch, root, expected))]
            except WorkerDied:
                if self.stopped:
                    return []
        return [([one], self._alone(one, stage, root, expected)) for one in batch]

    def _alone(self, item, stage, root, expected) -> Frames | str:
        try:
            return self._worker().tables(stage, [item], root, expected)
        except WorkerDied:
            return left_out(stage, item, "left out: the process that read it died (out of memory?)")

    def _worker(self) -> Worker:
        if not hasattr(self.own, "worker"):
            self.own.worker = Worker()
            self.all.append(self.own.worker)
        return self.own.worker
