"""Count, in articles with annotated attributions, how often a reporting word is a cue and where its content ends.

usage: python benchmarks/count_cues.py polnear_train.jsonl subject_train.jsonl:4
       (writes cue_counts.csv, content_ends.csv; ":4" weighs the counts of its cues)

A word counts as a cue where it stands inside an annotated cue and is the first listed word there; words inside
quotation marks are passed over, as the workbook does. A turn of the sentence (", which", "while") counts as an
end where the annotated content that reaches it ends there. What was seen fewer than five times is left out. The
tables hold counts, no text of the articles.
"""

import csv
import json
import sys
from collections import Counter

from analysis.attribution.content import content_start, kind_at, turns
from analysis.attribution.content_scope import content_limit
from analysis.attribution.cues import Chances, find_cues, reporting_verbs
from analysis.attribution.statements import THRESHOLD
from analysis.core.wordlists import data_folder
from analysis.text.reading import Reading

FEWEST = 5


def sentences(row):
    """Yield the words of each sentence and the quotations of the article."""
    reading = Reading(row["text"])
    for start, end in reading.sentences:
        yield reading.words(start, end), reading.quotes_within(start, end)


def outside(words, cue, quotes):
    at = words.start[cue.frame.head]
    return not any(quote.start <= at < quote.end for quote in quotes)


def count_cues(rows):
    """Return two counters by frame: how often a reporting word was seen, and how often it was a cue."""
    seen, cues, verbs = Counter(), Counter(), reporting_verbs()
    for row in rows:
        gold, taken = [tuple(s) for a in row["attributions"] for s in a["cue"]], set()
        for words, quotes in sentences(row):
            for cue in find_cues(words, verbs, Chances({})):
                inside = next((s for s in gold if s[0] <= words.start[cue.frame.head] < s[1]), None)
                if outside(words, cue, quotes) and not (inside and inside in taken):
                    taken.add(inside)
                    for key in keys(cue):
                        seen[key] += 1
                        cues[key] += inside is not None
    return seen, cues


def summed(counted):
    """Return (key, seen, hit) of several pairs of counters, each with its weight, without what is rare."""
    seen, hit = Counter(), Counter()
    for weight, (times, hits) in counted:
        for key, n in times.items():
            seen[key] += weight * n
            hit[key] += weight * hits[key]
    return [(key, n, hit[key]) for key, n in sorted(seen.items()) if n >= FEWEST]


def keys(cue):
    _, _, _, form, before, after, _ = cue.frame
    yield from [(cue.lemma, "", "", ""), (cue.lemma, form, "", ""), (cue.lemma, form, "", after)]
    yield from [(cue.lemma, form, before, ""), ("*", form, "", ""), ("*", form, before, after)]


def count_ends(rows, chances):
    """Return two counters by turn: how often content reached it, and how often it ended there."""
    seen, ends, verbs = Counter(), Counter(), reporting_verbs()
    for row in rows:
        for words, quotes in sentences(row):
            found = find_cues(words, verbs, chances)
            found = [cue for cue in found if cue.chance > THRESHOLD and outside(words, cue, quotes)]
            for i, cue in enumerate(found):
                limit = content_limit(words, cue, found[i + 1 :])
                start = content_start(words, cue, limit)
                end = start and content_end(row, words, cue, start, limit)
                if end:
                    count_turns(words, cue.frame.after, start, limit, end, seen, ends)
    return seen, ends


def content_end(row, words, cue, start, limit):
    """Where the annotated content of this cue ends, in characters; None where the cue is not annotated."""
    at = words.start[cue.frame.head]
    for attribution in row["attributions"]:
        if any(first <= at < last for first, last in attribution["cue"]):
            return max(
                (b for a, b in attribution["content"] if words.start[start] < b and a < words.end[limit - 1]),
                default=None,
            )
    return None


def count_turns(words, after, start, limit, end, seen, ends):
    for i, name in turns(words, start + 1, limit):
        if words.start[i] > end + 1:
            break
        turn = kind_at(words, after, start, i), name
        seen[turn] += 1
        ends[turn] += end <= words.start[i] + 1


def write(name, columns, rows):
    with open(data_folder() / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([columns, *([*key, *counts] for key, *counts in rows)])


def corpus(given):
    """Read "FILE.jsonl" or "FILE.jsonl:WEIGHT"; return the weight and the articles."""
    path, _, weight = given.partition(":")
    with open(path, encoding="utf-8") as lines:
        return int(weight or 1), [json.loads(line) for line in lines]


def main():
    corpora = [corpus(given) for given in sys.argv[1:]]
    cues = summed((weight, count_cues(rows)) for weight, rows in corpora)
    chances = Chances({key: (seen, hit) for key, seen, hit in cues})
    ends = summed((1, count_ends(rows, chances)) for _, rows in corpora)
    write("measured/cue_counts.csv", ["lemma", "form", "before", "after", "seen", "cue"], cues)
    write("measured/content_ends.csv", ["content", "at", "seen", "ends"], ends)


if __name__ == "__main__":
    main()
