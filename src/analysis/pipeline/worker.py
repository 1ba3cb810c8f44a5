"""A process of its own that does the work: batches come in as pickles, tables go out, until there are no more.

`python -m analysis.pipeline.worker` is what `Worker` starts. A process that dies costs its batch only.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from ..core import machine
from ..core.errors import InputError
from .keys import PACKAGE
from .parts import Frames
from .stages import Stage, tables_of
from .store import Store


class WorkerDied(RuntimeError):
    """The process ended before it answered."""


class Worker:
    """A process that computes the tables of one batch after another."""

    def __init__(self) -> None:
        self._process: subprocess.Popen | None = None

    def tables(self, stage: Stage, batch: Sequence, root: Path | None, expected: str) -> Frames | str:
        """Return what `done` does with the batch, in that process. Raises WorkerDied where it dies."""
        process = self._process = self._process or _started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            pickle.dump((stage, batch, root, expected), process.stdin)
            process.stdin.flush()
            outcome = pickle.load(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.stop()
            raise WorkerDied("a worker died") from error
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def stop(self) -> None:
        """End the process; the next batch starts another."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in filter(None, (process.stdin, process.stdout)):
                pipe.close()


def done(stage: Stage, batch: Sequence, root: Path | None, expected: str) -> Frames | str:
    """Return the name of the part of the store that holds the tables of a batch; the tables where it cannot be kept.

    Raises InputError where the code or the word lists are not those of the run, whose key is `expected`.
    """
    if stage.key() != expected:
        raise InputError(
            "the code or a word list has changed while the run was at work; run it again (in a notebook: restart the "
            "kernel first)"
        )
    tables = tables_of(stage, batch)
    if root is None:
        return tables
    try:
        return Store(root, expected).keep([one.key for one in batch], tables)
    except OSError:
        return tables


def _started() -> subprocess.Popen:
    """In a session of its own: Ctrl-C is for the run, which then ends its workers."""
    paths = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    own = {"PYTHONPATH": os.pathsep.join(paths), "TQDM_DISABLE": "1", "OMP_NUM_THREADS": "1"}
    environment = {**os.environ, **machine.told.to_environment(), **own}
    command = [sys.executable, "-m", "analysis.pipeline.worker"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, start_new_session=True, stdin=pipe, stdout=pipe)


def _serve(tasks: BinaryIO, answers: BinaryIO) -> None:
    while True:
        try:
            task = pickle.load(tasks)
        except EOFError:
            return
        try:
            outcome: object = done(*task)
        except Exception as error:
            outcome = error
        pickle.dump(outcome, answers)
        answers.flush()


if __name__ == "__main__":
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints does not get between the answers
    _serve(sys.stdin.buffer, answers)
