"""Corrections by hand: a row of `data/coding/corrections.csv` changes the tables of every run."""

from pathlib import Path
from typing import NamedTuple

import pandas as pd

from ..core.categories import GENDERS, LABELS, SPEAKER_TYPES
from ..core.wordlists import data_folder
from . import edits
from .anchors import locate
from .cells import number_in, read_cells

COLUMNS = (
    *("what", "action", "article", "text", "occurrence", "context"),
    *("speaker", "speaker_type", "role", "affiliation", "gender", "target", "label", "coder", "note"),
)
_MAY_LACK = ("gender",)  # files of earlier versions
LOG = ("line", "table", "action", "article", "text", "correction", "status", "reason")
MADE = ("applied", "in place")  # the status of a correction that holds
_VALUES = {
    "quotations": ("speaker", "speaker_type", "role", "affiliation", "gender"),
    "mentions": ("target",),
    "sentiment": ("label",),
}
_CHOICES = {
    "what": ("quotation", "mention"),
    "action": ("change", "add", "remove"),
    "speaker_type": ("", "-", *SPEAKER_TYPES),
    "gender": ("", "-", *GENDERS),
    "label": ("", *LABELS),
}


class Corrected(NamedTuple):
    """A table with the corrections made, and the log of what became of each."""

    table: pd.DataFrame
    log: pd.DataFrame


def read_corrections(path: str | Path | None = None) -> pd.DataFrame:
    """Read the corrections (default `data/coding/corrections.csv`): text columns, and `line` of the file.

    An empty cell leaves a value as it is; `-` says that there is none. No file, no corrections. Raises
    InputError, naming file and line, for a file without the columns; a row that cannot be used is left to the
    log.

    >>> set(COLUMNS) <= set(read_corrections().columns)
    True
    """
    path = Path(path or data_folder() / "coding" / "corrections.csv")
    if not path.exists():
        return pd.DataFrame(columns=["line", *COLUMNS])
    rows = read_cells(path, tuple(name for name in COLUMNS if name not in _MAY_LACK))
    return rows.assign(**{name: "" for name in _MAY_LACK if name not in rows})


def corrected(table: pd.DataFrame, articles: pd.DataFrame, corrections: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return quotations, mentions or sentiment with the corrections made: one call after each step of a run.

    Correct the quotations before they are counted, and the mentions before they are scored:

    `quotations = corrected(find_quotations(articles), articles)`
    `mentions = corrected(find_mentions(articles, quotations=quotations), articles)`
    `sentiment = corrected(sentiment_toward(articles, quotations, mentions), articles)`

    >>> articles = pd.DataFrame({"article": ["a.txt"], "text": ["Ode met Rao. He said it rained."]})
    >>> quotations = pd.DataFrame({"article": ["a.txt"], "quotation": ["a.txt:1"], "start": [21], "end": [30],
    ...                            "content": ["it rained"], "speaker": ["Rao"]})
    >>> fix = pd.DataFrame([{"what": "quotation", "action": "change", "article": "a.txt",
    ...                      "text": "it rained", "speaker": "Ode"}])
    >>> corrected(quotations, articles, fix)["speaker"].tolist()
    ['Ode']
    """
    return apply_corrections(table, articles, corrections).table


def correction_log(
    articles: pd.DataFrame, *tables: pd.DataFrame, corrections: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return what becomes of each correction in these tables, corrected already or not; for the report.

    Columns: `line`, `table`, `action`, `article`, `text`, `correction`, `status`, `reason`. A status is
    `applied`; `in place` (the table says so by itself, or has been corrected); or one of two warnings, whose
    `reason` says what to do: `anchor gone`, `bad row`. Corrections of articles outside this corpus are left
    out.
    """
    logs = [apply_corrections(table, articles, corrections).log for table in tables]
    return pd.concat([pd.DataFrame(columns=LOG), *logs]).drop_duplicates(["line", "table"], ignore_index=True)


def apply_corrections(
    table: pd.DataFrame, articles: pd.DataFrame, corrections: pd.DataFrame | None = None
) -> Corrected:
    """Make the corrections that concern this table (quotations, mentions or sentiment, told by its columns).

    A correction finds its place by article, words, occurrence and context (`anchors.locate`): offsets may
    have moved. Returns (table, log), the log as in `correction_log`; neither input is changed.
    """
    kind = edits.kind_of(table)
    texts = dict(zip(articles["article"], articles["text"], strict=True))
    rows = read_corrections() if corrections is None else corrections.reindex(columns=["line", *COLUMNS])
    log = []
    for row in rows.astype(object).fillna("").to_dict("records"):
        if row["article"] in texts and _concerns(row, kind):
            table, status, reason = _apply(table, kind, row, texts[row["article"]])
            log.append(_logged(row, kind, status, reason))
    return Corrected(table, pd.DataFrame(log, columns=LOG))


def _concerns(row, kind):
    if kind == "quotations":
        return row["what"] != "mention"
    return row["what"] == "mention" and (
        bool(row["label"]) if kind == "sentiment" else not row["label"] or bool(row["target"])
    )


def _apply(table, kind, row, text):
    fault = _fault(row)
    if fault:
        return table, "bad row", fault
    place = locate(text, row["text"], occurrence=number_in(row["occurrence"] or 0) or None, context=row["context"])
    if place.reason:
        return table, "anchor gone", place.reason
    values = {name: row[name] for name in _VALUES[kind] if row[name]}
    if row["action"] == "remove":
        return edits.remove(table, row["article"], place)
    if row["action"] == "add":
        return edits.add(table, row, place, text, values)
    return edits.change(table, row, place, values)


def _fault(row):
    for column, allowed in _CHOICES.items():
        if row[column] not in allowed:
            return f"line {row['line']}, column {column}: {row[column]!r} is not one of {', '.join(allowed)}"
    if number_in(row["occurrence"] or 0) is None:
        return f"line {row['line']}, column occurrence: {row['occurrence']!r} is not a whole number"
    if not row["text"]:
        return f"line {row['line']}, column text: empty; give the words as they stand in the article"
    if row["what"] == "mention" and row["action"] == "add":
        return f"line {row['line']}, column action: a mention is added by its alias in data/targets.csv"
    values = ("target", "label") if row["what"] == "mention" else _VALUES["quotations"]
    if row["action"] == "change" and not any(row[name] for name in values):
        return f"line {row['line']}: no corrected value; fill one of {', '.join(values)}"
    return ""


def _logged(row, kind, status, reason):
    values = "; ".join(f"{name}: {row[name]}" for name in _VALUES[kind] if row[name])
    return (row["line"], kind, row["action"], row["article"], row["text"], values, status, reason)
