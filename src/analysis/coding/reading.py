"""Reading filled sheets and lists of hand coding: one row per judgement, and all that could not be used."""

from pathlib import Path
from typing import NamedTuple

import pandas as pd

from ..core.categories import LABELS, SPEAKER_TYPES
from ..core.errors import InputError
from ..core.wordlists import lists_held
from .anchors import locate
from .cells import number_in, read_cells
from .names import NONE
from .sheets import sentences, with_found

COLUMNS = ("measure", "article", "start", "end", "target", "coder", "value", "weight", "file", "line")
_ONCE = ["measure", "article", "start", "end", "target", "coder"]  # what one coder judges once
_PROBLEMS = ("file", "line", "column", "reason")
_NO_CODING = ("corrections.csv", "speakers.csv")  # speakers.csv of the sample: who each speaker is
NOT_ONE, SPAN_WRONG = "not a quotation", "span wrong"
_ANSWERS = {
    "reported": dict.fromkeys(("yes", "y", "1", "true"), "yes") | dict.fromkeys(("no", "n", "0", "false"), "no"),
    "label": {label: label for label in LABELS} | {"-1": "negative", "0": "neutral", "1": "positive"},
    "is_quotation": {"yes": "yes", "y": "yes", "no": NOT_ONE, NOT_ONE: NOT_ONE, SPAN_WRONG: SPAN_WRONG},
    "speaker_type": {kind: kind for kind in SPEAKER_TYPES} | {NONE: "unknown"},
}


class _Kind(NamedTuple):
    """How a file is told by its columns: the words that anchor a row, the context, what is coded."""

    anchor: str
    context: str
    measures: tuple[str, ...]


_KINDS = (
    _Kind("mention", "sentence", ("voice", "label")),
    _Kind("sentence", "", ("reported",)),
    _Kind("content", "passage", ("is_quotation", "speaker", "speaker_type", "affiliation")),
)


class Codings(NamedTuple):
    """Judgements (`COLUMNS`; an empty cell is a missing `value`), and the cells and rows that are no use."""

    table: pd.DataFrame
    problems: pd.DataFrame


@lists_held()
def read_codings(folder: str | Path, articles: pd.DataFrame) -> Codings:
    """Read every sheet (`<kind>-<coder>.csv`) and hand coding list of a folder.

    A sheet holds drawn rows; a list, such as `quotations.csv` of the sample, holds all quotations of the
    articles it names, so each of their sentences counts as judged, too, and no affiliation means none.

    Judgements: `measure` (reported, is_quotation, speaker, speaker_type, affiliation, voice, label), `article`,
    `start`, `end`, `target`, `coder`, `value`, `weight`, `file`, `line`. Problems: `file`, `line`, `column`, `reason`;
    one bad file or cell costs only itself.
    """
    tables, problems = [], []
    for path in sorted(Path(folder).glob("*.csv")):
        if path.name not in _NO_CODING:
            table, found = _read(path, articles)
            tables.append(table)
            problems += found
    table = pd.concat([_table([]), *tables], ignore_index=True)
    again = table["value"].notna() & table[table["value"].notna()].duplicated(_ONCE).reindex(table.index)
    problems += [
        (row.file, row.line, row.measure, "coded twice: the first counts") for row in table[again].itertuples()
    ]
    return Codings(table[~again].reset_index(drop=True), pd.DataFrame(problems, columns=_PROBLEMS))


def progress(codings: Codings) -> pd.DataFrame:
    """Return how far each coder is: `file`, `coder`, `measure`, `rows`, `coded`, `empty`.

    >>> table = pd.DataFrame({"file": "s.csv", "coder": "ao", "measure": "label", "value": ["neutral", None]})
    >>> progress(Codings(table, None))
        file coder measure  rows  coded  empty
    0  s.csv    ao   label     2      1      1
    """
    groups = codings.table.groupby(["file", "coder", "measure"], dropna=False)["value"]
    table = groups.agg(rows="size", coded="count").reset_index()
    return table.assign(empty=table["rows"] - table["coded"])


def _read(path, articles):
    try:
        cells = read_cells(path, ("article",))
        kind = _kind(path, cells)
    except InputError as error:
        return _table([]), [(path.name, pd.NA, pd.NA, str(error))]
    coder = cells["coder"] if "coder" in cells else pd.Series("", cells.index)
    cells["coder"] = coder.replace("", path.stem.partition("-")[2] or "coder1")
    rows, problems = _judgements(path.name, cells, kind, dict(zip(articles["article"], articles["text"], strict=True)))
    table = _table(rows)
    if kind.anchor == "content" and "sample" not in cells:
        table["value"] = table["value"].mask(table["value"].isna() & table["measure"].eq("affiliation"), NONE)
        table = pd.concat([table, _every_sentence(table, articles)], ignore_index=True)
    return table, problems


def _kind(path, cells):
    for kind in _KINDS:
        if kind.anchor in cells and any(measure in cells for measure in kind.measures):
            return kind
    raise InputError(f"{path}: not a coding sheet; its columns do not hold {' or '.join(k.anchor for k in _KINDS)}")


def _judgements(file, cells, kind, texts):
    rows, problems = [], []
    for row in _numbered(cells, kind).to_dict("records"):
        place, reason = _place(row, kind, texts)
        if reason:
            problems.append((file, row["line"], kind.anchor, reason))
            continue
        weight, reason = _weight(row)
        problems += [(file, row["line"], "drawn", reason)] if reason else []
        for measure in (name for name in kind.measures if name in cells):
            value, reason = _value(measure, row[measure])
            if reason:
                problems.append((file, row["line"], measure, reason))
            at = (measure, row["article"], *place, row.get("target") or pd.NA, row["coder"])
            rows.append((*at, value, weight, file, row["line"]))
    return rows, problems


def _numbered(cells, kind):
    """Words that a list gives several times for one article are taken in the order of the text."""
    if "occurrence" in cells:
        return cells
    keys = [name for name in ("article", kind.anchor, "coder", "target") if name in cells]
    return cells.assign(occurrence=(cells.groupby(keys).cumcount() + 1).astype(str))


def _place(row, kind, texts):
    if row["article"] not in texts:
        return None, f"no article {row['article']!r} in this corpus"
    if (occurrence := number_in(row["occurrence"] or 0)) is None:
        return None, f"occurrence {row['occurrence']!r} is not a whole number"
    context = row.get(kind.context, "") if kind.context else ""
    place = locate(texts[row["article"]], row[kind.anchor], occurrence=occurrence, context=context)
    return (place.start, place.end), place.reason


def _weight(row):
    """How many rows a drawn one stands for, and what is wrong where that cannot be: then it stands for itself."""
    if not (row.get("drawn") or row.get("of")):
        return 1.0, ""
    drawn, of = (number_in(row.get(name)) for name in ("drawn", "of"))
    if drawn and of and drawn <= of:
        return of / drawn, ""
    return 1.0, f"{row.get('drawn')!r} drawn of {row.get('of')!r} cannot be, so the row counts once: copy both again"


def _value(measure, cell):
    answer = " ".join(cell.split())
    if not answer or answer == "?":
        return pd.NA, ""
    if measure not in _ANSWERS and answer.lower() in (NOT_ONE, SPAN_WRONG):
        return pd.NA, f"{answer!r} belongs in the column is_quotation"
    if measure not in _ANSWERS:
        return (NONE if answer.lower() in (NONE, "-") else answer), ""
    value = _ANSWERS[measure].get(answer.lower(), pd.NA)
    allowed = ", ".join(dict.fromkeys(_ANSWERS[measure].values()))
    return value, "" if pd.notna(value) else f"{answer!r} is not one of {allowed}"


def _every_sentence(table, articles):
    """The judgements on sentences that a list of all quotations implies, a coder and an article at a time."""
    parts = []
    for (coder, file), coded in table.groupby(["coder", "file"]):
        listed = articles[articles["article"].isin(coded["article"])]
        found = with_found(sentences(listed), coded)
        values = found.pop("found").map({True: "yes", False: "no"})
        parts.append(found.assign(measure="reported", coder=coder, value=values, weight=1.0, file=file))
    return pd.concat([_table([]), *parts])[list(COLUMNS)]


def _table(rows):
    kinds = {"start": "Int64", "end": "Int64", "weight": "float64", "line": "Int64"}
    return pd.DataFrame(rows, columns=COLUMNS).astype({name: kinds.get(name, "str") for name in COLUMNS})
