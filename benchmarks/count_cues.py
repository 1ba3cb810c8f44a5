"""Count how often each reporting word is a cue, by its frame, in articles with annotated attributions.

usage: python benchmarks/count_cues.py polnear_train.jsonl   (writes data/cue_counts.csv)

A word counts as a cue where it stands inside an annotated cue and is the first listed word there; words inside
quotation marks are passed over, as the workbook does. Frames seen fewer than five times are left out. The table
holds counts of words, no text of the articles.
"""

import csv
import json
import sys
from collections import Counter

from analysis.attribution.cues import Chances, Lexicon, find_cues, reporting_verbs
from analysis.lists import data_folder
from analysis.quotes import find_quotes
from analysis.sentences import split_sentences
from analysis.attribution.words import read_words

FEWEST = 5
HEADER = """# How often a reporting word was a cue (cue) of those times it was seen (seen), by its form and by what stood before
# and after it; an empty cell stands for any, * for all words. Counted on PolNeAR's training articles (Newell,
# Margolin, Ruths 2018) by benchmarks/count_cues.py; frames seen fewer than five times are left out.
"""


def count(path):
    seen, cues = Counter(), Counter()
    lexicon = Lexicon(reporting_verbs(), Chances({}))
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            count_article(json.loads(line), lexicon, seen, cues)
    return seen, cues


def count_article(row, lexicon, seen, cues):
    gold = [span for attribution in row["attributions"] for span in attribution["cue"]]
    quotes, taken = find_quotes(row["text"]), set()
    for start, end in split_sentences(row["text"]):
        words = read_words(row["text"], start, end, [q for q in quotes if start <= q.start < end or start < q.end <= end])
        for cue in find_cues(words, lexicon):
            at = words.start[cue.frame.head]
            if any(quote.start <= at < quote.end for quote in quotes):
                continue
            inside = next((tuple(s) for s in gold if s[0] <= at < s[1]), None)
            if inside in taken and inside:
                continue
            taken.add(inside)
            for key in keys(cue):
                seen[key] += 1
                cues[key] += inside is not None


def keys(cue):
    _, _, _, form, before, after, _ = cue.frame
    yield from [(cue.lemma, "", "", ""), (cue.lemma, form, "", ""), (cue.lemma, form, "", after)]
    yield from [(cue.lemma, form, before, ""), ("*", form, "", ""), ("*", form, before, after)]


def main():
    seen, cues = count(sys.argv[1])
    with open(data_folder() / "cue_counts.csv", "w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["lemma", "form", "before", "after", "seen", "cue"])
        table.writerows([*key, n, cues[key]] for key, n in sorted(seen.items()) if n >= FEWEST)


if __name__ == "__main__":
    main()
