"""The same batches on Dask: processes of this machine as a cluster, or a cluster that is there already.

Dask gives the batch of a worker that dies to another. Parts are kept in the cache folder: for workers on several
machines it has to lie where all of them can write; where they cannot, the tables come back over the network.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import InputError, NotThere, install
from .parts import Frames
from .stages import Stage, left_out
from .worker import done

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
_SECONDS = 10  # that a scheduler has to answer
# What looks at workers a hundred, at their loops fifty times a second is for a dashboard, which is not shown.
_QUIET = {"distributed.worker.profile.enabled": False, "distributed.admin.tick.interval": "2s"}
_QUEUED = 3  # batches a worker, waiting or at work


@contextmanager
def connected(scheduler: str, workers: int | None) -> Iterator["Client"]:
    """Give a client of the scheduler at an address, or of `workers` processes of this machine for "local".

    Raises NotThere where Dask is not installed, InputError where no scheduler answers.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError:
        raise NotThere(f"--scheduler needs Dask: {install('requirements-scale.txt')}") from None
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what goes wrong is said here, in a sentence
    if scheduler == LOCAL:
        try:
            with dask.config.set(_QUIET):
                cluster = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0")
        except RuntimeError:  # each of its processes runs the script that starts it once more
            raise InputError(
                'the cluster\'s processes did not start; a script must do its work under `if __name__ == "__main__":`'
            ) from None
        with cluster, Client(cluster) as client:
            yield client
        return
    try:
        client = Client(scheduler, timeout=_SECONDS)
    except (OSError, ValueError) as error:
        told = str(error).split("\n")[0]
        advice = "start one with `dask scheduler`, or leave --scheduler out"
        raise InputError(f"{scheduler}: no scheduler answers there ({told}); {advice}") from None
    with client:
        yield client


def each(
    client: "Client", stage: Stage, batches: Iterable[list], root: Path | None
) -> Iterator[tuple[list, Frames | str]]:
    """Yield each batch with its outcome, as they are done; of a batch that kills workers, one item at a time.

    Raises InputError where a worker has another version of the code or the word lists, or the scheduler goes away.
    """
    from distributed import CancelledError, KilledWorker, as_completed

    waiting, expected = iter(batches), stage.key()
    try:
        most = _QUEUED * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        running = as_completed()
        for batch in islice(waiting, most):
            running.add(_submit(client, stage, batch, root, expected))
        for future in running:
            batch = future.batch
            try:
                yield batch, future.result()
            except KilledWorker:
                if len(batch) == 1:
                    yield batch, left_out(stage, batch[0], "left out: each worker that read it died (out of memory?)")
                for one in batch if len(batch) > 1 else []:
                    running.add(_submit(client, stage, [one], root, expected))
            if (following := next(waiting, None)) is not None:
                running.add(_submit(client, stage, following, root, expected))
    except (OSError, CancelledError):
        raise InputError("the scheduler went away; what was done is kept: run again to continue") from None


def _submit(client: "Client", stage: Stage, batch: list, root: Path | None, expected: str) -> Any:
    future: Any = client.submit(_work, stage, batch, root, expected, pure=False)
    future.batch = batch
    return future


def _work(stage: Stage, batch: list, root: Path | None, expected: str) -> Frames | str:
    """Done on a worker: with the code and the word lists that the run has, or not at all."""
    if stage.key() != expected:
        from distributed import get_worker

        raise InputError(
            f"the worker {get_worker().address} has another version of the code, the libraries or the word lists than "
            "this machine; install the same there, and run again"
        )
    return done(stage, batch, root, expected)
