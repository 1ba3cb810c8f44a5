"""Count how many direct quotations have the right source, a wrong one, or none, on a corpus.

usage: python benchmarks/direct_sources.py CORPUS.jsonl [--show]

CORPUS is as in attribution_errors.py. A direct quotation is a stretch of three words or more between quotation marks
that lies in annotated content with a source. It is right where the quotation that covers most of it has a word of its
source in common with the annotated one, wrong where that has another source, and unresolved where it has none or
where no quotation that counts covers half of it.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import pandas as pd

from analysis.attribution.assemble import read_quotations
from analysis.attribution.counts import cue_lexicon
from analysis.text.reading import read

FEWEST = 3  # words


def main() -> None:
    """Print the three shares, and the passages of wrong ones where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    with open(given.corpus, encoding="utf-8") as lines:
        found = [one for line in lines for one in judged(json.loads(line))]
    counts = pd.Series(Counter(kind for kind, _ in found))
    print(f"direct quotations {len(found)} " + " ".join(f"{k} {n / len(found):.3f}" for k, n in counts.items()))
    if given.show:
        print("\n".join(f"{kind} | {passage}" for kind, passage in found if kind != "right"))


def judged(article: dict) -> list[tuple[str, str]]:
    """Return right, wrong or unresolved for each direct quotation of an article, with its passage."""
    text, reading = article["text"], read(article["text"])
    mine = [q for q in read_quotations(reading, cue_lexicon()) if q.inside is None and q.counted]
    rows = []
    for quote in reading.quotes:
        span = (quote.start, quote.end)
        annotated = next(
            (a for a in article["attributions"] if a["source"] and shared(span, a["content"]) >= 0.8), None
        )
        if annotated and len(text[slice(*span)].split()) >= FEWEST:
            best = max(mine, key=lambda one, span=span: shared(span, one.content), default=None)
            rows.append((kind_of(best, span, annotated), " ".join(text[slice(*span)].split())[:100]))
    return rows


def shared(span: tuple[int, int], content: list) -> float:
    """Return the share of a span that lies in content."""
    start, end = span
    return sum(max(0, min(end, b) - max(start, a)) for a, b in content) / (end - start)


def kind_of(best, span: tuple[int, int], annotated: dict) -> str:
    """Return right, wrong or unresolved."""
    if best is None or best.source is None or shared(span, best.content) < 0.5:
        return "unresolved"
    return "right" if any(a < best.source[1] and best.source[0] < b for a, b in annotated["source"]) else "wrong"


if __name__ == "__main__":
    main()
