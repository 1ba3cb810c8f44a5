"""Measure loading: right text and metadata beside plain trafilatura, pages a second, memory.

usage: python benchmarks/loading.py [SHARED] [--pages N]

SHARED is the folder with `pages/` and `eval/score_loading.py` (default: `../shared` beside this project).
Prints the scores of plain trafilatura and of this project on the same pages, the ratio of their speeds on
one core (each the best of three runs over all pages), and the memory that loading N distinct pages needs
at most (default 2,000).
"""

import argparse
import gzip
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import trafilatura

from analysis.articles.load import read_articles

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print the three measurements."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("shared", nargs="?", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--only-memory", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only_memory:
        print(_memory_of(given.only_memory))
        return
    pages = sorted((given.shared / "pages").glob("*.html.gz"))
    if not pages:
        sys.exit(f"{given.shared}/pages: no saved pages there; give the folder that holds pages/ and eval/")
    print("plain trafilatura |", _score(given.shared, [_plain(page) for page in pages]))
    print("this project      |", _score(given.shared, _ours(pages)))
    _print_speed(pages)
    _print_memory(pages, given.pages)


def _plain(page: Path) -> dict:
    found = trafilatura.bare_extraction(
        gzip.decompress(page.read_bytes()), favor_precision=True, with_metadata=True, include_comments=False,
        include_tables=False,
    )  # fmt: skip
    row = found.as_dict() if found else {}
    return {"file": page.name} | {name: row.get(name) for name in ("title", "date", "author", "text")}


def _ours(pages: list[Path]) -> list[dict]:
    articles = read_articles(pages).articles.astype({"date": "str"}).fillna("")
    return articles.rename(columns={"article": "file"})[["file", "title", "date", "author", "text"]].to_dict("records")


def _score(shared: Path, rows: list[dict]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, shared / "eval/score_loading.py", shared / "pages/truth.jsonl", path]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _print_speed(pages: list[Path]) -> None:
    plain = min(_seconds(lambda: [_plain(page) for page in pages]) for _ in range(3))
    ours = min(_seconds(lambda: read_articles(pages)) for _ in range(3))
    print(
        f"pages a second: trafilatura {len(pages) / plain:.1f}, this project {len(pages) / ours:.1f}, "
        f"ratio {plain / ours:.2f}"
    )


def _seconds(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _print_memory(pages: list[Path], count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            html = gzip.decompress(pages[n % len(pages)].read_bytes()).decode("utf-8", "replace")
            Path(folder, f"{n:05}.html").write_text(_distinct(html, n), encoding="utf-8")
        command = [sys.executable, __file__, "--only-memory", folder]
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())


def _distinct(html: str, n: int) -> str:
    """Number every fourth word of running text, so that no page is a copy of another."""
    return re.sub(r"(?<=[a-z] )([a-z]{3,})(?= [a-z]+ [a-z]+ )", rf"\g<1>{n}", html)


def _memory_of(folder: Path) -> str:
    articles = read_articles(folder).articles
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"memory: {peak:.0f} MB at most for {len(articles)} pages"


if __name__ == "__main__":
    main()
