"""Count how often each rule of attribution is right, in articles with annotated attributions.

usage: python benchmarks/count_rules.py polnear_train.jsonl subject_train.jsonl:4
       (writes data/measured/rule_counts.csv; ":4" weighs the counts of its rules)

A quotation is right where its content shares half its words or more with an annotated one (Jaccard) and their
sources have a word in common, or neither has a source. The table is what `confidence` is read from.
"""

import csv
import re
import sys
from collections import Counter

from count_cues import corpus

from analysis.attribution.assemble import read_quotations
from analysis.attribution.confidence import band_of
from analysis.attribution.counts import cue_lexicon
from analysis.core.wordlists import data_folder
from analysis.text.reading import Reading

_WORD = re.compile(r"\w+(?:['’]\w+)?")


def judged(row, lexicon):
    """Yield each quotation of an article with whether it is right."""
    words = [match.start() for match in _WORD.finditer(row["text"])]
    inside = lambda spans: frozenset(i for i in words for start, end in spans if start <= i < end)  # noqa: E731
    gold = [(inside(a["content"]), inside(a["source"])) for a in row["attributions"]]
    for quotation in read_quotations(Reading(row["text"]), lexicon):
        if quotation.inside is None:
            content, source = (
                inside(quotation.content),
                inside([quotation.source] if quotation.source else []),
            )
            yield quotation, any(is_right(content, source, *annotated) for annotated in gold)


def is_right(content, source, gold_content, gold_source):
    shared = len(content & gold_content)
    return 2 * shared >= len(content | gold_content) > 0 and bool(source & gold_source or not gold_source)


def main():
    lexicon, seen, right = cue_lexicon(), Counter(), Counter()
    for weight, articles in map(corpus, sys.argv[1:]):
        for quotation, is_good in (pair for article in articles for pair in judged(article, lexicon)):
            for key in (("", ""), (quotation.rule, ""), (quotation.rule, band_of(quotation.chance))):
                seen[key] += weight
                right[key] += weight * is_good
    with open(data_folder() / "measured" / "rule_counts.csv", "w", encoding="utf-8", newline="") as file:
        rows = [[*key, n, right[key]] for key, n in sorted(seen.items())]
        csv.writer(file, lineterminator="\n").writerows([["rule", "chance", "seen", "right"], *rows])


if __name__ == "__main__":
    main()
