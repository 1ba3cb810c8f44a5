"""Measure the workbook on other people's corpora and write the figures to data/measured/validation.csv.

usage: python -m benchmarks.validate FOLDER [subject attribution speakers loading sentiment]

FOLDER has `corpora/`, `gold/`, `pages/` and the scorers in `eval/`; corpora and scorers stay where they are,
no text of theirs enters the project. Each figure is counted by the scorer, one article at a time, so that its
interval can be drawn over articles.
"""

import sys
from datetime import date
from pathlib import Path

import pandas as pd

from analysis import read_articles
from analysis.coding.validation import measured, update_validation
from analysis.core.errors import InputError

from . import subject
from .encoder.measure import measure as measure_encoder
from .linear.evaluate import evaluate
from .scorers import page_counts, predictions, read_lines, scorer_of, speaker_counts

COMMAND = "python -m benchmarks.validate FOLDER"
POLNEAR = "PolNeAR dev (Newell et al. 2018)"
PASTED = "one pasted article"
PAGES = "saved news pages"
METHOD = "rules"
NOTES = {
    POLNEAR: "US political news of 2016",
    PASTED: "one article: no interval",
    PAGES: "news sites of seven countries, three pages not in English",
}


def main(folder: Path, parts: list[str]) -> pd.DataFrame:
    """Measure the parts asked for (all where none is named), write the table, and return it."""
    unknown = set(parts) - set(PARTS)
    if unknown or not (folder / "eval").is_dir():
        what = unknown.pop() if unknown else folder
        raise InputError(f"{what}: give a folder with eval/ in it, and parts of {', '.join(PARTS)}")
    rows = [row for part in parts or PARTS for row in PARTS[part](folder)]
    return update_validation(rows)


def attribution(folder: Path) -> list[dict]:
    """Score content, attributions and direct quotations on PolNeAR dev and on the pasted article."""
    rows = _attribution(folder, POLNEAR, read_lines(folder / "corpora" / "polnear_dev.jsonl"))
    pasted = next((folder / "gold").glob("000_*.jsonl"))
    return rows + _attribution(folder, PASTED, read_lines(pasted))


def speakers(folder: Path) -> list[dict]:
    """Score resolved speakers on the articles of PolNeAR dev that have them coded by hand."""
    scorer = scorer_of(folder, "score_speakers")
    coded = {row["id"]: row for row in read_lines(folder / "gold" / "speakers_dev.jsonl")}
    gold = [row for row in read_lines(folder / "corpora" / "polnear_dev.jsonl") if row["id"] in coded]
    found = predictions(gold, "speaker", "speaker_type")
    counts = pd.DataFrame([speaker_counts(scorer, row, coded[row["id"]], found[row["id"]]) for row in gold])
    ratios = {
        "speaker right, lenient, of found": ("lenient", "found"),
        "speaker right, exact, of found": ("exact", "found"),
        "speaker right, lenient, of all": ("lenient", "n"),
        "pronoun resolved, lenient": ("pronoun right", "pronouns"),
        "kind of speaker right": ("types right", "found"),
    }
    return [_row(measure, POLNEAR, counts[top], counts[bottom]) for measure, (top, bottom) in ratios.items()]


def loading(folder: Path) -> list[dict]:
    """Score text and metadata of the saved pages, one page at a time."""
    scorer = scorer_of(folder, "score_loading")
    pages = sorted((folder / "pages").glob("*.html.gz"))
    columns = {"article": "file", "title": "title", "date": "date", "author": "author", "text": "text"}
    loaded = read_articles(pages).articles[list(columns)].rename(columns=columns).astype("str").fillna("")
    found = {row["file"]: row for row in loaded.to_dict("records")}
    counts = pd.DataFrame([page_counts(scorer, row, found) for row in read_lines(folder / "pages" / "truth.jsonl")])
    measures = {
        "body F1, 4-word shingles": ("body", "pages"),
        "quotations kept verbatim": ("quotes ok", "quotes"),
        "paragraphs kept whole": ("paras ok", "paras"),
        "dates right": ("dates ok", "dates"),
        "titles right": ("titles ok", "titles"),
        "bylines right": ("bylines ok", "bylines"),
    }
    return [_row(measure, PAGES, counts[top], counts[bottom]) for measure, (top, bottom) in measures.items()]


def sentiment(folder: Path) -> list[dict]:
    """Take over the figures of every stance method from its own command, as fractions of 1."""
    learned, shipped = evaluate(folder / "corpora"), measure_encoder(folder / "corpora")
    notes = ["out of fold"] * len(learned) + ["development sets, as shipped"] * len(shipped)
    table = pd.concat([learned, shipped], ignore_index=True).assign(note=notes)
    table = table[~table["corpus"].str.startswith("articles on")]  # measured by the part subject
    percent = table["measure"].str.contains("F1|error")
    numbers = ["figure", "low", "high"]
    table[numbers] = table[numbers].mask(percent, table[numbers] / 100)
    return table.assign(date=date.today().isoformat()).to_dict("records")


def _attribution(folder, corpus, gold):
    scorer = scorer_of(folder, "score_attribution")
    scorer.prf = lambda tp, fp, fn: (tp, fp, fn)  # asked for its counts, which add up over articles
    found = predictions(gold)
    scored = [scorer.score([row], found) for row in gold]
    rows = []
    for measure, key in {"content F1, words": "content", "attribution F1": "attrib"}.items():
        counts = pd.DataFrame([score[key] for score in scored], columns=["hits", "wrong", "missed"])
        answers = 2 * counts["hits"] + counts["wrong"] + counts["missed"]
        rows.append(_row(measure, corpus, 2 * counts["hits"], answers, n=counts["hits"] + counts["missed"]))
    direct = pd.DataFrame([score["direct"] for score in scored], columns=["n", "covered", "right"])
    for measure, key in {
        "direct quotations covered": "covered",
        "direct quotations with the right source": "right",
    }.items():
        rows.append(_row(measure, corpus, (direct[key] * direct["n"]).round(), direct["n"]))
    return rows


def _row(measure, corpus, top, bottom, *, n=None):
    n = int((bottom if n is None else n).sum())
    said = {"command": COMMAND, "note": NOTES.get(corpus, "")}
    return measured(measure, corpus, METHOD, top, bottom, n=n, **said)


PARTS = {
    "subject": lambda folder: subject.figures(folder, COMMAND),
    "attribution": attribution,
    "speakers": speakers,
    "loading": loading,
    "sentiment": sentiment,
}

if __name__ == "__main__":
    try:
        table = main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), sys.argv[2:])
        print(table.drop(columns=["command", "note"]).to_string(index=False))
    except InputError as error:
        sys.exit(str(error))
