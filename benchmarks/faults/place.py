"""A place to break runs in: invented articles, a home, a cache and a TMPDIR of its own, and the OUT of its runs."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "articles"
SIZES = {"old": 3, "new": 4}  # articles of the two corpora whose results take turns in OUT


class Place:
    """Where one campaign works: everything lies in `folder`, so that whatever a run leaves behind is seen."""

    def __init__(self, folder: Path, command: str) -> None:
        self.folder, self.command = folder, command
        self.out = folder / "work" / ("out.json" if command == "export" else "out")
        self.temporary, self.cache = folder / "tmp", folder / "cache"
        for made in (self.out.parent, self.temporary, folder / "home"):
            made.mkdir(parents=True, exist_ok=True)
        texts = sorted(path for path in SAMPLE.rglob("*.txt"))
        for name, size in SIZES.items():
            (folder / name).mkdir(exist_ok=True)
            for path in texts[:size]:
                shutil.copy(path, folder / name)

    def start(self, corpus: str) -> subprocess.Popen:
        """Start the command on one of the two corpora, in a session of its own."""
        to = ["--to", "doccano"] if self.command == "export" else []
        words = [sys.executable, "-m", "analysis", self.command, str(self.folder / corpus), "--out", str(self.out), *to]
        own = {
            "HOME": str(self.folder / "home"),
            "TMPDIR": str(self.temporary),
            "ANALYSIS_CACHE": str(self.cache),
            "PYTHONPATH": str(ROOT / "src"),
        }
        return subprocess.Popen(
            words,
            env=os.environ | own,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def whole(self, corpus: str) -> dict[str, str]:
        """Run the command to its end and return what stands in OUT."""
        run = self.start(corpus)
        _, said = run.communicate()
        if run.returncode:
            raise SystemExit(f"the run that should succeed did not: {said}")
        return self.standing()

    def standing(self) -> dict[str, str]:
        """Return the checksum of each file of OUT, by its path."""
        files = [self.out] if self.out.is_file() else sorted(path for path in self.out.rglob("*") if path.is_file())
        return {
            path.relative_to(self.out.parent).as_posix(): hashlib.blake2b(path.read_bytes()).hexdigest()
            for path in files
        }

    def left(self) -> list[str]:
        """Return what lies beside OUT and in TMPDIR."""
        beside = [path.name for path in self.out.parent.iterdir() if path != self.out]
        return sorted(beside + [f"tmp/{path.name}" for path in self.temporary.iterdir()])

    def clear(self) -> None:
        """Empty TMPDIR, as a machine does that starts again."""
        for path in self.temporary.iterdir():
            remove(path)

    def forget(self) -> None:
        """Empty the cache, so that the next run has everything to do."""
        remove(self.cache)
        self.cache.mkdir()


def remove(path: Path) -> None:
    """Remove a file or a folder, where there is one."""
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def struck(run: subprocess.Popen, after: float, number: signal.Signals) -> tuple[int, str, int]:
    """Send a signal to a run after so many seconds; return its status, what it said, and the processes it left."""
    end = time.monotonic() + after
    while run.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    started = children(run.pid)
    if run.poll() is None:
        os.kill(run.pid, number)
    try:
        _, said = run.communicate(timeout=60)
    except subprocess.TimeoutExpired:  # a child still holds the pipe, or the signal was not heard
        os.killpg(run.pid, signal.SIGKILL)
        _, said = run.communicate()
        said += "\nDID NOT END"
    _, alive = psutil.wait_procs(started, timeout=10)
    for process in alive:
        process.kill()
    return run.returncode, said.strip(), len(alive)


def children(number: int) -> list[psutil.Process]:
    """Return the processes that a process has started, and those that they have."""
    try:
        return psutil.Process(number).children(recursive=True)
    except psutil.NoSuchProcess:
        return []
