"""The encoder: a small network (all-MiniLM-L6, trained by `benchmarks/encoder`) that reads a marked sentence.

Its weights are whole numbers of eight bits, about 24 MB, run by ONNX Runtime on the processor. Nothing is loaded
before it is first asked, and nothing is fetched.
"""

import hashlib
import json
import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..core import machine
from ..core.errors import InputError
from .token_windows import Window, windows

WEIGHTS = Path(__file__).with_name("encoder_weights")
CLASSES = {"tone": 3, "directed": 5, "judge": 2}
_WAY_ON = 'restore it from the repository, or score with method="linear", which needs no encoder'
_ALTERED = f"the file is cut short or was altered; {_WAY_ON}"


class _Loaded(NamedTuple):
    tokenizer: object
    session: object


def logits(marked: Sequence[str], task: str) -> np.ndarray:
    """Return a row of scores a marked sentence: log-odds up to a constant, one a class of the task.

    `task` is "tone" (negative, neutral, positive), "directed" (neither, to the target +, from it +, to it −,
    from it −) or "judge" (no attribution, attribution). Each sentence is read by itself, for in eight bits the
    others of a batch would change its scores a little; the threads share them out. Raises InputError where the
    weights are missing, cut short or altered.
    """
    once = list(dict.fromkeys(marked))
    if not once:
        return np.zeros((0, CLASSES[task]), dtype=np.float32)
    loaded = _load(WEIGHTS)
    rows = dict(zip(once, windows(loaded.tokenizer, once, task), strict=True))
    with ThreadPoolExecutor(threads()) as pool:
        try:
            distinct = list(dict.fromkeys(rows.values()))  # a word beyond the window changes nothing
            known = dict(zip(distinct, pool.map(partial(_scores, loaded.session, task), distinct), strict=True))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return np.stack([known[rows[text]] for text in marked])


def _scores(session, task: str, row: Window) -> np.ndarray:
    inputs = {"tokens": [row.tokens], "about": [row.about], "source": [row.source]}
    return session.run([task], {name: np.array(values, dtype=np.int64) for name, values in inputs.items()})[0][0]


def figures() -> dict:
    """Return what was measured when the encoder was trained: its calibration and how it was chosen."""
    return _figures(WEIGHTS)


@lru_cache(maxsize=2)
def _load(folder: Path) -> _Loaded:
    files = {name: _checked(folder, name, digest) for name, digest in _figures(folder)["sha256"].items()}
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # from 1.29 on ONNX Runtime reports to its makers unless told before
    try:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer
    except ImportError as error:  # no wheel for this processor or system
        raise InputError(f"the encoder cannot run on this machine ({error}); {_WAY_ON}") from None
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = InferenceSession(files["encoder.onnx"], options, providers=["CPUExecutionProvider"])
    return _Loaded(Tokenizer.from_str(files["tokenizer.json"].decode()), session)


def threads() -> int:
    """Return how many sentences are read at a time: as many as was told, never more than there are cores.

    Where nothing was told, it is all cores, and one in a process that was started to work beside others.

    >>> 1 <= threads() <= (os.cpu_count() or 1)
    True
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if machine.told.threads is not None:
        return min(cores, max(1, machine.told.threads))
    return cores if multiprocessing.parent_process() is None else 1


@lru_cache(maxsize=2)
def _figures(folder: Path) -> dict:
    held = _read(folder, "encoder.json")
    try:
        figures = json.loads(held)
        whole = {"encoder.onnx", "tokenizer.json"} <= set(figures["sha256"]) and figures["calibration"]
    except (ValueError, TypeError, KeyError):
        raise InputError(f"{folder / 'encoder.json'}: {_ALTERED}") from None
    if not whole:
        raise InputError(f"{folder / 'encoder.json'}: {_ALTERED}")
    return figures


def _checked(folder: Path, name: str, digest: str) -> bytes:
    held = _read(folder, name)
    if hashlib.sha256(held).hexdigest() != digest:
        raise InputError(f"{folder / name}: {_ALTERED}")
    return held


def _read(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError:
        raise InputError(f"{folder / name}: the encoder's file is missing; {_WAY_ON}") from None
