"""The campaigns: each injects one kind of fault many times and says of each time whether all is as it should be."""

import random
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from .place import Place, remove, struck

_SENTENCES = 3  # lines that a stopped run may say: what it did not finish, and what it could not use before
_STEP = re.compile(r"\d+/\d+ ")  # what a run of some seconds says of how far it is


class Fault(NamedTuple):
    """One injected fault: when or where, how the run ended, what stands in OUT, and what is wrong, if anything."""

    at: str
    status: int
    out: str
    wrong: str


def killed(place: Place, times: int, seed: int) -> Iterator[Fault]:
    """Kill a run with -9 at random moments: OUT is the older or the newer result, whole; a rerun gives its bytes."""
    return _at_moments(place, times, seed, signal.SIGKILL, lambda *_: "")


def interrupted(place: Place, times: int, seed: int) -> Iterator[Fault]:
    """Press Ctrl-C at random moments: one sentence, nothing left behind."""
    return _at_moments(place, times, seed, signal.SIGINT, _unclean)


def terminated(place: Place, times: int, seed: int) -> Iterator[Fault]:
    """End a run with SIGTERM at random moments: one sentence, nothing left behind."""
    return _at_moments(place, times, seed, signal.SIGTERM, _unclean)


def full_disk(place: Place, times: int, seed: int) -> Iterator[Fault]:
    """Let the disk of OUT, of TMPDIR and of the cache be too small, in steps: one sentence, OUT whole."""
    states = _states(place)
    usual = (0, 1, 2) if place.command == "report" else (0, 2)  # 1: a notebook stopped
    used = sum(path.stat().st_size for path in place.folder.rglob("*") if path.is_file())
    for number in range(times):
        where = (place.out.parent, place.temporary, place.cache)[number % 3]
        size = max(1, used // 4096 * (number + 1) // times) * 4096
        place.forget()
        place.clear()
        remove(place.out)
        with _small(where, size):
            run = place.start("new")
            _, said = run.communicate()
            found = _name(place.standing(), states | {"nothing": {}})
            wrong = "" if found in ("new", "nothing") else "OUT is torn"
            wrong = wrong or _traceback(said) or ("" if run.returncode in usual else "an unexpected status")
        yield Fault(f"{where.name}, {size:,} bytes", run.returncode, found, wrong)


def power_cut(place: Place, times: int, seed: int) -> Iterator[Fault]:
    """Cut, empty, zero or remove files of the cache, as a power cut may: a rerun gives the same bytes."""
    states, chance = _states(place), random.Random(seed)
    for _ in range(times):
        damage = _damage(place.cache, chance)
        run = place.start("new")
        _, said = run.communicate()
        found = _name(place.standing(), states)
        wrong = "" if found == "new" and not run.returncode else "the rerun is not the same"
        yield Fault(damage, run.returncode, found, wrong or _traceback(said))


def _at_moments(place: Place, times: int, seed: int, number: signal.Signals, judge: Callable) -> Iterator[Fault]:
    states, chance = _states(place), random.Random(seed)
    longest = _duration(place)
    for one in range(times):
        after = chance.uniform(0, longest)
        place.clear()
        if one % 2:
            place.forget()
        status, said, alive = struck(place.start("new"), after, number)
        found = _name(place.standing(), states)
        wrong = "OUT is torn" if found == "torn" else f"{alive} processes went on" if alive else ""
        yield Fault(f"{after:.2f} s", status, found, wrong or judge(place, status, said))
        if found == "new":
            place.whole("old")
    place.clear()
    found = _name(place.whole("new"), states)
    wrong = "the rerun is not the same" if found != "new" else f"left: {place.left()}" if place.left() else ""
    yield Fault("the rerun", 0, found, wrong)


def _states(place: Place) -> dict[str, dict[str, str]]:
    """What stands in OUT after a whole run on the newer and on the older articles; the older stays."""
    return {name: place.whole(name) for name in ("new", "old")}


def _duration(place: Place) -> float:
    """How long a run takes that finds nothing kept; the older result stands in OUT afterwards."""
    place.forget()
    began = time.monotonic()
    place.whole("new")
    taken = time.monotonic() - began
    place.whole("old")
    return taken


def _name(standing: dict[str, str], states: dict[str, dict[str, str]]) -> str:
    return next((name for name, state in states.items() if state == standing), "torn")


def _unclean(place: Place, status: int, said: str) -> str:
    if status == 0:
        return ""
    lines = [line for line in said.splitlines() if line.strip() and not _STEP.match(line)]
    left = place.left()
    told = f"{len(lines)} lines: {lines[-1][:80]}" if len(lines) > _SENTENCES else ""
    return _traceback(said) or told or (f"left: {left}" if left else "") or ("" if lines or status < 0 else "silent")


def _traceback(said: str) -> str:
    return "a traceback" if "Traceback" in said else "did not end" if "DID NOT END" in said else ""


def _damage(cache: Path, chance: random.Random) -> str:
    files = sorted(path for path in cache.rglob("*") if path.is_file())
    told = []
    for path in chance.sample(files, min(len(files), 1 + chance.randrange(4))):
        data, kind = path.read_bytes(), chance.choice(("cut", "emptied", "zeroed", "removed"))
        kept = {"cut": data[: len(data) // 2], "emptied": b"", "zeroed": bytes(len(data))}.get(kind)
        path.unlink() if kept is None else path.write_bytes(kept)
        told.append(f"{path.name} {kind}")
    return ", ".join(told)


@contextmanager
def _small(folder: Path, size: int):
    """A disk of so many bytes on a folder, which takes the rights of root."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


CAMPAIGNS = {
    "killed": killed,
    "interrupted": interrupted,
    "terminated": terminated,
    "full-disk": full_disk,
    "power-cut": power_cut,
}
