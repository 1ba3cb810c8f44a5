"""Figures on articles about China, Russia and the United States, counted by the scorer of the subject corpus."""

import contextlib
import io
import re
from pathlib import Path

import pandas as pd

from analysis import find_mentions, find_quotations, sentiment_toward
from analysis.coding.validation import measured
from analysis.core.settings import Settings

from .scorers import read_lines, scorer_of

CORPUS = "30 articles on China, Russia and the US, coded for this workbook"
_OF_NEUTRAL = ("labels right", "macro-F1 of labels")
_LABELS = {-1: "negative", 0: "neutral", 1: "positive"}
_LABELS = {-1: "negative", 0: "neutral", 1: "positive"}
METHODS = ("target", "linear", "textblob")
_NUMBER = r"(-?\+?[\d.]+)"
# measure -> the scorer's word for it, and of what it is a share
_SPEAKERS = {
    "quotation found": ("found", "n"),
    "speaker right, lenient, of found": ("lenient", "found"),
    "speaker right, exact, of found": ("exact", "found"),
    "kind of speaker right": ("kind", "found"),
    "affiliation right": ("affiliation", "affiliations"),
    "words in marks with the right speaker": ("right speaker", "quoted"),
}


def figures(folder: Path, command: str) -> list[dict]:
    """Return the rows of validation.csv for the subject corpus in `folder`/corpora: dev, which nothing is fitted to."""
    scorer = scorer_of(folder, "score_subject")
    gold = read_lines(folder / "corpora" / "subject_dev.jsonl")
    days = pd.to_datetime([row["date"] for row in gold], errors="coerce")
    articles = pd.DataFrame(
        {"article": [row["id"] for row in gold], "text": [row["text"] for row in gold], "date": days}
    )
    quotations = find_quotations(articles)
    mentions = find_mentions(articles, Settings().targets, quotations=quotations)
    said = {"command": command, "note": "fitted on other articles of the same corpus"}
    rows = [*_attributions(scorer, gold, quotations, said), *_speakers(scorer, gold, quotations, said)]
    for method in METHODS:
        table = sentiment_toward(articles, quotations, mentions, method=method)
        rows += [*_tone(scorer, gold, table, method, said), *_where_right(gold, table, method, said)]
    neutral = table.assign(label="neutral", polarity=0.0)
    rows += [row for row in _tone(scorer, gold, neutral, "all neutral", said) if row["measure"] in _OF_NEUTRAL]
    return [*rows, *_voices(scorer, gold, table, said)]


def _attributions(scorer, gold, quotations, said):
    found = scorer.predictions(gold, quotations)
    counts = [_hits(scorer, row, found) for row in gold]
    right, wrong, missed = (pd.Series(part) for part in zip(*counts, strict=True))
    n = int((right + missed).sum())
    yield measured("attribution F1", CORPUS, "rules", 2 * right, 2 * right + wrong + missed, n=n, **said)
    yield measured("attribution precision", CORPUS, "rules", right, right + wrong, n=int((right + wrong).sum()), **said)


def _hits(scorer, row, found) -> tuple[int, int, int]:
    """Right, wrong and missed attributions of one article, from the shares that the scorer gives."""
    precision, recall, _ = scorer.score([row], found)["attrib"]
    coded = sum(bool(one["source"]) for one in row["attributions"])
    right = round(recall * coded)
    return right, round(right / precision) - right if precision else len(found[row["id"]]), coded - right


def _speakers(scorer, gold, quotations, said):
    found = scorer.predictions(gold, quotations)
    counts = pd.DataFrame([_counts(_printed(scorer.speakers, [row], found)) for row in gold])
    for measure, (top, bottom) in _SPEAKERS.items():
        yield measured(measure, CORPUS, "rules", counts[top], counts[bottom], n=int(counts[bottom].sum()), **said)


def _counts(text: str) -> dict[str, int]:
    share = {name: float(value) for name, value in re.findall(rf"(\w+) {_NUMBER}", text.split("end to end")[0])}
    n, affiliations = int(share["n"]), int(re.search(r"\(n=(\d+)\)", text)[1])
    found = round(n * share["found"])
    quoted, right = re.search(rf"quoted n (\d+) .*right speaker {_NUMBER}", text).groups()
    counts = {"n": n, "found": found, "affiliations": affiliations, "quoted": int(quoted)}
    counts |= {name: round(found * share[name]) for name in ("exact", "lenient", "kind")}
    affiliation = round(affiliations * share["affiliation"])
    return counts | {"affiliation": affiliation, "right speaker": round(int(quoted) * float(right))}


def _tone(scorer, gold, table, method, said):
    text = _printed(scorer.sentiment, gold, table)
    n, macro, low, high, right = re.search(
        rf"sentiment n (\d+) macro-F1 {_NUMBER} \[{_NUMBER} {_NUMBER}\] right {_NUMBER}", text
    ).groups()
    shared = {"corpus": CORPUS, "n": int(n), "date": pd.Timestamp.now().date().isoformat(), **said}
    yield {
        "measure": "macro-F1 of labels",
        "method": method,
        "figure": float(macro),
        "low": float(low),
        "high": float(high),
        **shared,
    }
    yield {"measure": "labels right", "method": method, "figure": float(right), **shared}
    ranked = re.search(rf"AUC negative {_NUMBER} positive {_NUMBER}", text).groups()
    for side, value in zip(("negative", "positive"), ranked, strict=True):
        yield {"measure": f"{side} ranked (AUC)", "method": method, "figure": float(value), **shared}
    for country, value in re.findall(rf"(China|Russia|United States) {_NUMBER}", text.split("bias")[1]):
        yield {"measure": f"bias toward {country}", "method": method, "figure": float(value), **shared}


def _where_right(gold, table, method, said):
    """How often the labels are right on mentions of each target and where each label is given, beside "neutral"."""
    coded = [
        {"article": row["id"], "start": one["start"], "truth": _LABELS[one["label"]]}
        for row in gold
        for one in row["mentions"]
        if one["label"] != "x"
    ]
    scored = table.merge(pd.DataFrame(coded), on=["article", "start"])
    for start, column in (("right toward", "target"), ("right where labelled", "label")):
        for name, rows in scored[scored[column].ne("neutral")].groupby(column):
            for answer, label in ((method, rows["label"]), (f"all neutral, beside {method}", "neutral")):
                each = rows["truth"].eq(label).groupby(rows["article"]).agg(["sum", "size"])
                counts = each["sum"], each["size"]
                yield measured(f"{start} {name}", CORPUS, answer, *counts, n=len(rows), **said)


def _coded(gold, table) -> pd.DataFrame:
    """The scored mentions that are coded, with the coded label as `truth`."""
    coded = [
        {"article": row["id"], "start": one["start"], "truth": _LABELS[one["label"]]}
        for row in gold
        for one in row["mentions"]
        if one["label"] != "x"
    ]
    return table.merge(pd.DataFrame(coded), on=["article", "start"])


def _parts(scored, method, said):
    """How often the labels toward each target are right, and those of each polar label, beside "neutral"."""
    parts = [(f"right toward {name}", rows) for name, rows in scored.groupby("target")]
    if method == METHODS[0]:  # what "neutral" would be beside it hangs on which rows a method labels so
        polar = scored[scored["label"] != "neutral"]
        parts += [(f"right where labelled {name}", rows) for name, rows in polar.groupby("label")]
    for measure, rows in parts:
        for name, label in ((method, rows["label"]), ("all neutral", "neutral")):
            each = rows["truth"].eq(label).groupby(rows["article"]).agg(["sum", "size"])
            yield measured(measure, CORPUS, name, each["sum"], each["size"], n=len(rows), **said)


def _voices(scorer, gold, table, said):
    texts = [_printed(scorer.sentiment, [row], table) for row in gold if table["article"].eq(row["id"]).any()]
    pairs = [re.search(rf"scored (\d+) .*voice right {_NUMBER}", text).groups() for text in texts]
    scored = pd.Series([int(n) for n, _ in pairs])
    right = pd.Series([round(int(n) * float(share)) for n, share in pairs])
    yield measured("voice of a mention right", CORPUS, "rules", right, scored, n=int(scored.sum()), **said)


def _printed(function, *arguments) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as said:
        function(*arguments)
    return said.getvalue()
