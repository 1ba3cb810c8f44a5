"""List what attribution found, found wrongly and missed on a corpus, by rule, by cue and by kind of error.

usage: python benchmarks/attribution_errors.py CORPUS.jsonl [--by rule cue] [--show KIND] [--only TEXT] [--most N]

CORPUS has one article a line: `id`, `text`, and `attributions` with `content`, `cue` and `source` as lists of spans.
A quotation is right where its content shares half its words or more with an annotated one (Jaccard) and their sources
have a word in common or none is annotated, one to one. Those that do not count (without `--all`) or stand inside
another are left out. Kinds:

- `right`;
- `source`: the content is annotated, another source or none was found;
- `content`: annotated content is touched, but less than half is shared;
- `spurious`: nothing annotated is touched;
- `missed`: annotated content that no quotation is right about (listed by the annotated cue).

Prints a table of counts, the largest classes first; `--show KIND` prints the passages of that kind as well.
"""

import argparse
import json
import re
from pathlib import Path

import pandas as pd

from analysis.attribution.assemble import read_quotations
from analysis.attribution.counts import Lexicon, cue_lexicon
from analysis.text.reading import read

_WORD = re.compile(r"\w+(?:['’]\w+)?")
KINDS = ["right", "source", "content", "spurious", "missed"]


def main() -> None:
    """Print the table, and the passages asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--by", nargs="+", default=["rule"], choices=["rule", "cue", "article"])
    parser.add_argument("--show", choices=KINDS)
    parser.add_argument("--only", default="", help="the rule or the cue whose passages are shown")
    parser.add_argument("--all", action="store_true", help="quotations that do not count as well")
    parser.add_argument("--most", type=int, default=40)
    given = parser.parse_args()
    with open(given.corpus, encoding="utf-8") as lines:
        rows = pd.DataFrame([row for line in lines for row in judged(json.loads(line), cue_lexicon())])
    rows = rows if given.all else rows[rows["counted"]]
    counts = rows.pivot_table(index=given.by, columns="kind", values="passage", aggfunc="count", fill_value=0)
    counts = counts.reindex(columns=KINDS, fill_value=0)
    counts.insert(0, "precision", (counts["right"] / counts[KINDS[:4]].sum(axis=1).clip(lower=1)).round(2))
    wrong = counts[KINDS[1:]].sum(axis=1).sort_values(ascending=False, kind="stable")
    print(counts.loc[wrong.index].head(given.most).to_string())
    if given.show:
        shown = rows[
            (rows["kind"] == given.show) & (rows["rule"].eq(given.only) | rows["cue"].eq(given.only) | (not given.only))
        ]
        print("\n".join(shown["passage"].head(given.most)))


def judged(article: dict, lexicon: Lexicon) -> list[dict]:
    """Return one row per quotation found and a missed annotation: `rule`, `cue`, `kind`, `features`, `passage`."""
    text, gold = article["text"], article["attributions"]
    places = [match.start() for match in _WORD.finditer(text)]
    inside = lambda spans: frozenset(i for i in places for start, end in spans if start <= i < end)  # noqa: E731
    coded = [(inside(a["content"]), inside(a["source"])) for a in gold]
    quotations = [q for q in read_quotations(read(text), lexicon) if q.inside is None]
    found = [(inside(q.content), inside([q.source] if q.source else [])) for q in quotations]
    right = _matched(coded, found)
    rows = [
        _row(text, article["id"], q.rule, q.cue, q.source, q.content, _kind(j, found[j], coded, right), q)
        for j, q in enumerate(quotations)
    ]
    missed = [
        _row(
            text,
            article["id"],
            "",
            *(a[part][0] if a[part] else None for part in ("cue", "source")),
            a["content"],
            "missed",
        )
        for i, a in enumerate(gold)
        if i not in right.values() and a["source"] and a["content"]
    ]
    return rows + missed


def _matched(coded, found):
    """Which annotated attribution each quotation is right about: by the share of words, one to one."""
    pairs = sorted(
        (
            (len(content & other) / len(content | other), i, j)
            for i, (content, source) in enumerate(coded)
            for j, (other, found_source) in enumerate(found)
            if content & other and (source & found_source or not source)
        ),
        reverse=True,
    )
    right: dict[int, int] = {}
    for share, i, j in pairs:
        if share >= 0.5 and j not in right and i not in right.values():
            right[j] = i
    return right


def _kind(j, found, coded, right):
    if j in right:
        return "right"
    touched = max((len(c & found[0]) / len(c | found[0]) for c, _ in coded), default=0)
    return "source" if touched >= 0.5 else "content" if touched else "spurious"


def _row(text, article, rule, cue, source, content, kind, found=None):
    said = text[slice(*cue)].lower() if cue else ""
    first, last = min(start for start, _ in content), max(end for _, end in content)
    parts = [text[slice(*span)] if span else "-" for span in (source, cue)]
    around = text[max(0, first - 90) : first] + "⟦" + text[first:last] + "⟧" + text[last : last + 60]
    sure = found.confidence if found else ""
    passage = f"{article} {sure:<5} {rule} | {' | '.join(parts)} | {' '.join(around.split())}"
    row = {"article": article, "rule": rule, "cue": said, "kind": kind, "passage": passage}
    return row | {"features": found.traits if found else {}, "counted": found.counted if found else True}


if __name__ == "__main__":
    main()
