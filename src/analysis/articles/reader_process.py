"""A reader in a process of its own: ended where it takes too long, and held to its memory.

The libraries that read PDF, Excel and Parquet cannot be kept within bounds from outside: a file of a thousand
bytes can ask for hours or for all memory. One helper process is started at the first such file and used again;
what it finds comes back as JSON, so that nothing it says can run here.
"""

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import cast

from ..core.errors import InputError
from .formats import Options, read_format
from .limits import Limits
from .records import Problem, Record

_START = "import sys; sys.path[:] = {path!r}; from analysis.articles.reader_process import serve; serve()"
_TEXTS = ("page",)  # formats that are handed over as text
_BATCH = 500_000  # characters that are sent back at a time
_UNUSABLE = "unusable"  # in place of a record: a word list, with what is wrong with it
_lock = threading.Lock()
_running: dict[int, subprocess.Popen] = {}  # by the process that started it: a fork must not share its parent's


class _Stopped(Exception):
    """The helper ended, or was ended, before it had answered."""


def read_apart(kind: str, data: bytes, options: Options) -> Iterator[Record | Problem]:
    """Yield the records of a file as `read_format` does, read by the helper process within the limits.

    >>> [one.reason for one in read_apart("excel", b"PK and no more", Options())]
    ['this file is broken (BadZipFile: File is not a zip file): get another copy']
    """
    with _lock:
        process = _helper()
        try:
            for batch in _answers(process, kind, data, options):
                yield from map(_record, batch)
        except _Stopped as error:
            _end(process)
            yield Problem(str(error))
        except BaseException:  # also where the reader of these records goes no further
            _end(process)
            raise


def serve() -> None:
    """Answer what is asked, one file after another, until the asking process is gone. Runs in the helper."""
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    while head := source.readline():
        asked = json.loads(head)
        limits = Limits(**asked["limits"])
        _hold_to(limits.memory_bytes)
        data = source.read(asked["size"])
        content = data.decode() if asked["kind"] in _TEXTS else data
        found = _found(asked["kind"], content, Options(asked["columns"], limits))
        try:
            for batch in _batches(found):
                answers.write(f"[{','.join(batch)}]\n".encode())
        except InputError as error:
            answers.write(json.dumps([{_UNUSABLE: str(error)}]).encode() + b"\n")
        answers.write(b"[]\n")
        answers.flush()


def _answers(process: subprocess.Popen, kind: str, data: bytes, options: Options) -> Iterator[list[dict]]:
    limits = options.limits
    asked = {"kind": kind, "size": len(data), "limits": asdict(limits), "columns": dict(options.columns or {})}
    left = float(limits.seconds)
    assert process.stdin is not None
    assert process.stdout is not None
    with contextlib.suppress(OSError):  # what has ended gives no answer, which is seen below
        process.stdin.write(json.dumps(asked).encode() + b"\n" + data)
        process.stdin.flush()
    while True:
        start = time.monotonic()
        timer = threading.Timer(left, process.kill)
        timer.start()
        line = process.stdout.readline()
        timer.cancel()
        left = max(left - (time.monotonic() - start), 0.1)
        if not line.endswith(b"\n"):
            raise _Stopped(_why(timer.finished.is_set() and left <= 0.1, limits))
        if line == b"[]\n":
            return
        yield json.loads(line)


def _why(is_late: bool, limits: Limits) -> str:
    if is_late:
        return f"reading took more than {limits.seconds} seconds: split it, or raise seconds"
    return f"cannot be read within {limits.memory_bytes:,} bytes of memory: split it, or raise memory_bytes"


def _found(kind: str, content: bytes | str, options: Options) -> Iterator[Record | Problem]:
    most = options.limits.text_characters
    try:
        # no file that is read apart holds others
        for one in cast("Iterator[Record | Problem]", read_format(kind, content, options)):
            is_long = isinstance(one, Record) and len(one.text) > most
            said = f"a text of more than {most:,} characters is too long for one article"
            yield Problem(said, one.record) if is_long else one
    except InputError:
        raise
    except MemoryError:
        yield Problem(_why(False, options.limits))
    except Exception as error:  # a library met a file that it cannot read: its own words say why
        said = " ".join(str(error).split())[:100]
        yield Problem(f"this file is broken ({type(error).__name__}: {said}): get another copy")


def _batches(found: Iterable[Record | Problem]) -> Iterator[list[str]]:
    batch, size = [], 0
    for one in found:
        batch.append(json.dumps(asdict(one)))
        size += len(batch[-1])
        if size > _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _record(said: dict) -> Record | Problem:
    if _UNUSABLE in said:
        raise InputError(said[_UNUSABLE])
    if "reason" in said:
        return Problem(**said)
    return Record(**said | {"removed": [(line, reason) for line, reason in said["removed"]]})


def _hold_to(size: int) -> None:
    """Let the process ask for no more memory; where the system knows no such limit, that of seconds remains."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (size, resource.getrlimit(resource.RLIMIT_DATA)[1]))


def _helper() -> subprocess.Popen:
    process = _running.get(os.getpid())
    if process is None or process.poll() is not None:
        start = _START.format(path=sys.path)
        process = subprocess.Popen([sys.executable, "-c", start], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        _running[os.getpid()] = process
    return process


def _end(process: subprocess.Popen) -> None:
    process.kill()
    process.wait()
    for stream in filter(None, (process.stdin, process.stdout)):
        with contextlib.suppress(OSError):
            stream.close()


@atexit.register
def end_helper() -> None:
    """End the process that reads apart, where there is one."""
    if process := _running.pop(os.getpid(), None):
        _end(process)
