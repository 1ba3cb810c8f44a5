"""What more articles cost: time per article and memory of every process, as the corpus grows.

usage: python -m benchmarks.scale 1000 10000 100000 --paragraphs 4 --workers 2

The articles are mixed from the invented sample; tables are made from the files to the end by rules alone and the linear
method, with nothing kept from an earlier run. `ms` are those of all processors together per article, which a busy
machine changes little, the start of the processes among them; what an article costs beyond the row before is told below
the table. `parent` and `worker` the most memory, in MB, that the process of the run and any other had.
With `--project`, one more row is told from the two largest sizes by a straight line through them; it is not measured.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd
import psutil

from analysis.core.settings import BY_RULES, Settings
from analysis.pipeline.bench import mixed
from analysis.pipeline.tables import write_tables

from .faults.place import children

COLUMNS = ("articles", "ms", "minutes", "parent", "worker", "tables")
_EVERY = 0.2  # seconds between two looks at the memory
_MB = 1_000_000


def measure(articles: int, *, paragraphs: int, workers: int, folder: Path, in_one: bool = False) -> tuple:
    """Return one row of `COLUMNS`: `tables` is the size of what is written, in MB."""
    news, out = folder / "news", folder / "out"
    mixed(Settings(), articles, news, paragraphs=paragraphs, one_in=1)  # articles share phrases, not paragraphs
    if in_one:
        news = _joined(news)
    command = [sys.executable, "-m", "benchmarks.scale", "0", "--run", str(news), str(out), "--workers", str(workers)]
    began, spent = time.monotonic(), _cpu()
    with tempfile.TemporaryDirectory(dir=folder) as cache, (folder / "said").open("w") as said:
        run = subprocess.Popen(command, env=os.environ | {"ANALYSIS_CACHE": cache}, stdout=said, stderr=said)
        parent, worker = _peaks(run)
    if run.returncode:
        raise SystemExit((folder / "said").read_text())
    written = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    taken = (_cpu() - spent) / articles * 1000, (time.monotonic() - began) / 60
    return articles, *(round(one, 2) for one in taken), *(one // _MB for one in (parent, worker, written))


def projected(rows: pd.DataFrame, articles: int) -> tuple:
    """Return the row of so many articles by the straight line through the last two rows of `COLUMNS`.

    What a run costs is told as that of its parts and of the steps over all articles, both of which grow with their
    number; that is what the line takes for granted, and what the rows measured must bear out.

    >>> sizes = pd.DataFrame([(10, 2.0, 1.0, 5, 3, 1), (110, 2.0, 11.0, 15, 3, 11)], columns=COLUMNS)
    >>> projected(sizes, 1010)
    (1010, 2.0, 101.0, 105.0, 3.0, 101.0)
    """
    small, large = (rows.assign(ms=rows["ms"] * rows["articles"]).iloc[n] for n in (-2, -1))
    steep = (large - small) / (large["articles"] - small["articles"])
    found = large + steep * (articles - large["articles"])
    return articles, round(float(found["ms"] / articles), 2), *(round(float(found[name]), 1) for name in COLUMNS[2:])


def beyond(rows: pd.DataFrame) -> list[float]:
    """Return what each article of a row costs beyond those of the row before, in ms: no start is in it.

    >>> beyond(pd.DataFrame({"articles": [10, 110], "ms": [100.0, 11.0]}))
    [2.1]
    """
    spent = rows["ms"] * rows["articles"]
    return (spent.diff() / rows["articles"].diff()).dropna().round(2).tolist()


def _joined(news: Path) -> Path:
    """The articles of a folder as one file of JSON Lines."""
    path = news.with_suffix(".jsonl")
    with path.open("w", encoding="utf-8") as lines:
        for one in sorted(news.iterdir()):
            title, _, text = one.read_text(encoding="utf-8").partition("\n\n")
            lines.write(json.dumps({"title": title, "text": text}) + "\n")
    return path


def _peaks(run: subprocess.Popen) -> tuple[int, int]:
    """The most memory of a process and of any that it starts, in bytes, until it ends."""
    most = [0, 0]
    watched = psutil.Process(run.pid)
    while run.poll() is None:
        for place, processes in enumerate(([watched], children(run.pid))):
            most[place] = max([most[place], *map(_memory, processes)])
        time.sleep(_EVERY)
    return most[0], most[1]


def _memory(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0


def _cpu() -> float:
    return sum(os.times()[2:4])  # of the processes that have ended


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", type=int, nargs="+")
    parser.add_argument("--paragraphs", type=int, default=12, help="of an article")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--in-one", action="store_true", help="one file of JSON Lines, not one file per article")
    parser.add_argument("--project", type=int, help="articles of one more row, told by a straight line")
    parser.add_argument("--run", nargs=2, type=Path, help=argparse.SUPPRESS)  # the process that is measured
    given = parser.parse_args()
    if given.run:
        write_tables(Settings(str(given.run[0]), **BY_RULES, explained=False), given.run[1], workers=given.workers)
        return
    how = {"paragraphs": given.paragraphs, "workers": given.workers, "in_one": given.in_one}
    rows = pd.DataFrame(columns=COLUMNS)
    for number in given.articles:
        with tempfile.TemporaryDirectory(prefix="scale-") as folder:
            rows.loc[len(rows)] = measure(number, folder=Path(folder), **how)
        print(rows.tail(1).to_string(index=False, header=len(rows) == 1), flush=True)
    if len(rows) > 1:
        print(f"Each article beyond those of the row before, ms: {', '.join(map(str, beyond(rows)))}")
    if given.project and len(rows) > 1:
        print(f"By a straight line through the last two, not measured: {projected(rows, given.project)}")


if __name__ == "__main__":
    main()
