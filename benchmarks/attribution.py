"""Measure attribution: words a second on one core, beside TextBlob's sentiment; growth with length; hostile texts.

usage: python benchmarks/attribution.py [ARTICLES] [--words N] [--line MEGABYTES]

ARTICLES is what `load_articles` reads (default: the sample in `data/articles`); the articles are repeated until
they have N words (default 100,000). Times are of the processor, not of the clock, so that other work on the
machine counts little; each is the best of three runs. Prints

- words a second of `find_quotations`, of `TextBlob(text).sentiment` on the same articles, and their ratio;
- seconds for one article of 1, 2 and 4 times the length (linear: each about twice the one before);
- seconds for one line of 10 MB without an end, and for 100,000 quotation marks in random order.
"""

import argparse
import random
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pandas as pd
from textblob import TextBlob

from analysis.articles.load import load_articles
from analysis.quotations import find_quotations

ROOT = Path(__file__).resolve().parents[1]
MARKS = ["“", "”", "„", "«", "»", '"', "'", "‘", "’", "``", "''", " ", "a ", "said "]


def main() -> None:
    """Print the three measurements."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, default=ROOT / "data" / "articles")
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--line", type=float, default=10, help="megabytes of the one-line article")
    given = parser.parse_args()
    texts = [text for text in load_articles(given.articles)["text"].dropna() if text.strip()]
    find_quotations(_articles(texts[:1]))  # the lists are read, the lexicon is loaded
    print(_speed(_repeated(texts, given.words)).to_string(index=False))
    print(_growth("\n\n".join(_repeated(texts, given.words // 4))).to_string(index=False))
    print(_hostile(" ".join(texts).replace("\n", " "), given.line).to_string(index=False))


def _speed(texts: list[str]) -> pd.DataFrame:
    """One row a program: `program`, `words_a_second`, `ratio` to TextBlob's sentiment."""
    words = sum(len(text.split()) for text in texts)
    ours = words / _seconds(lambda: find_quotations(_articles(texts)))
    theirs = words / _seconds(lambda: [TextBlob(text).sentiment for text in texts])
    rows = [("find_quotations", ours), ("TextBlob(text).sentiment", theirs)]
    table = pd.DataFrame(rows, columns=["program", "words_a_second"])
    return table.assign(ratio=(table["words_a_second"] / theirs).round(2)).round({"words_a_second": -2})


def _growth(text: str) -> pd.DataFrame:
    """One row a length of one article: `times`, `words`, `seconds`."""
    long = {times: "\n\n".join([text] * times) for times in (1, 2, 4)}
    rows = [(n, len(t.split()), _seconds(lambda t=t: find_quotations(_articles([t])))) for n, t in long.items()]
    return pd.DataFrame(rows, columns=["times", "words", "seconds"]).round(2)


def _hostile(line: str, megabytes: float) -> pd.DataFrame:
    """One row a text that no paper would print: `text`, `characters`, `seconds` of one run."""
    size = round(megabytes * 1_000_000)
    long = (line * (size // len(line) + 1))[:size]
    marks = "".join(random.Random(1).choices(MARKS, k=100_000))
    rows = [
        (name, len(text), _seconds(lambda text=text: find_quotations(_articles([text])), runs=1))
        for name, text in ((f"one line of {megabytes:g} MB", long), ("100,000 marks", marks))
    ]
    return pd.DataFrame(rows, columns=["text", "characters", "seconds"]).round(1)


def _repeated(texts: list[str], words: int) -> list[str]:
    found, count = [], 0
    for text in cycle(texts):
        if count >= words:
            return found
        found.append(text)
        count += len(text.split())
    raise SystemExit("There are no articles with text to measure with: give a folder that has some.")


def _articles(texts: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"article": [f"a{i}" for i in range(len(texts))], "text": texts})


def _seconds(run: Callable[[], object], runs: int = 3) -> float:
    times = []
    for _ in range(runs):
        began = time.process_time()
        run()
        times.append(time.process_time() - began)
    return min(times)


if __name__ == "__main__":
    main()
