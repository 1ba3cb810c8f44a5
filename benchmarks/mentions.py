"""How fast mentions are found, beside a plain alternation of the same aliases: MB of text a second.

usage: python benchmarks/mentions.py [ARTICLES]     (default: the sample corpus, repeated to 4 MB)
"""

import re
import sys
import time
from itertools import cycle, islice

from analysis.articles.load import load_articles
from analysis.core.settings import Settings
from analysis.targets.aliases import read_aliases, spellings
from analysis.targets.lookup import find_named
from analysis.text.trie import trie_pattern

SIZE = 4_000_000  # characters


def main(path: str) -> None:
    texts = load_articles(path)["text"].tolist()
    texts = list(islice(cycle(texts), max(1, SIZE * len(texts) // sum(map(len, texts)))))
    forms = {form for alias in read_aliases() for form in spellings(alias.alias)}
    by_length = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    tree = re.compile(rf"(?<!\w)(?:{trie_pattern(forms)})")
    plain = re.compile(rf"(?<!\w)(?:{by_length})")
    find_named(texts[0])
    print(f"{len(forms):,} spellings of {len(read_aliases()):,} aliases, {sum(map(len, texts)) / 1e6:.1f} MB of text")
    for name, work in (
        ("one tree of all aliases", lambda text: tree.findall(text)),
        ("with readings and dates (find_named)", find_named),
        ("plain alternation", lambda text: plain.findall(text)),
    ):
        print(f"{speed(work, texts):8.2f} MB/s  {name}")


def speed(work, texts: list[str]) -> float:
    """Return millions of characters a second, over as many texts as two seconds allow."""
    start, done = time.perf_counter(), 0
    for text in texts:
        work(text)
        done += len(text)
        if time.perf_counter() - start > 2:
            break
    return done / 1e6 / (time.perf_counter() - start)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Settings().articles)
