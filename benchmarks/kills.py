"""Kill a run at random moments: what is there afterwards, and does the next run make the same?

usage: python -m benchmarks.kills [KILLS] [ARTICLES]

A run is killed (signal 9, its workers with it half of the time) after a random part of the time that a whole one takes,
again and again with one cache and one folder. After each kill the folder must hold all files of one whole run or none,
and each must be what its checksum in files.txt says; one whole run after the last kill must write the bytes of an
undisturbed one. Exit status: how many kills left something else.
"""

import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from analysis.core.settings import ROOT

_COMMAND = [sys.executable, "-m", "analysis", "extract"]


def started(articles: Path, out: Path, cache: Path) -> subprocess.Popen:
    """Return a run at work, in a session of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "ANALYSIS_CACHE": str(cache), "TQDM_DISABLE": "1"}
    quiet = subprocess.DEVNULL
    command = [*_COMMAND, str(articles), "--out", str(out), "--method", "linear"]
    return subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)


def content(out: Path) -> dict[str, str]:
    """Return the checksum of each file in a folder; nothing where there is no such folder."""
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def is_whole(found: dict[str, str], out: Path) -> bool:
    """Is what a folder holds nothing, or just the files that its files.txt names, with their checksums?"""
    if not found:
        return True
    lines = (out / "files.txt").read_text(encoding="utf-8").splitlines() if "files.txt" in found else []
    listed = {line[66:]: line[:64] for line in lines}
    return listed == {name: checksum for name, checksum in found.items() if name != "files.txt"}


def campaign(articles: Path, kills: int, folder: Path) -> tuple[int, int]:
    """Return how many kills hit a run at work, and how many left something that is neither whole nor absent."""
    began = time.monotonic()
    if started(articles, folder / "undisturbed", folder / "cache of it").wait():
        raise SystemExit("the undisturbed run failed")
    takes, draw, out, hit, torn = time.monotonic() - began, random.Random(1), folder / "out", 0, 0
    for n in range(kills):
        process = started(articles, out, folder / f"cache {n // 5}")  # the cache of five runs: they resume
        time.sleep(draw.uniform(0, takes))
        hit += process.poll() is None
        os.killpg(process.pid, signal.SIGKILL) if draw.randrange(2) and process.poll() is None else process.kill()
        process.wait()
        found = content(out)
        torn += not is_whole(found, out)
    if started(articles, out, folder / f"cache {(kills - 1) // 5}").wait():
        raise SystemExit("the run after the last kill failed")
    return hit, torn + (content(out) != content(folder / "undisturbed"))


def main() -> int:
    """Read the command line and print what the campaign found."""
    kills, articles = int((sys.argv[1:] or ["30"])[0]), Path((sys.argv[2:] or [ROOT / "data" / "articles"])[0])
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        hit, wrong = campaign(articles, kills, Path(folder))
    print(f"{kills} kills, {hit} of them of a run at work: {wrong} left torn output or other bytes")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
