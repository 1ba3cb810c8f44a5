"""What a correction does to a table: change a row, take it out, put one in."""

from typing import Any

import numpy as np
import pandas as pd

from ..attribution.extract import counted_words, quotation_kind
from ..text.reading import read

_OF_SPEAKER = ("speaker_type", "role", "affiliation", "gender")
_POLARITY = {"negative": -1.0, "neutral": 0.0, "positive": 1.0}
ADDED = "correction"  # the `rule` of an added quotation


def kind_of(table: pd.DataFrame) -> str:
    """Tell quotations, mentions and sentiment apart by their columns.

    >>> kind_of(pd.DataFrame(columns=["article", "quotation", "content"]))
    'quotations'
    """
    if "content" in table:
        return "quotations"
    return "sentiment" if "label" in table else "mentions"


def best_row(table: pd.DataFrame, article: str, place: Any, target: str = "") -> int | None:
    """Return the index of the row that best covers `place` (anything with `start` and `end`), or None.

    Half or more of the shorter must be shared: the first words of a quotation are anchor enough.

    >>> table = pd.DataFrame({"article": "a", "start": [0, 10], "end": [9, 40]}, index=[7, 8])
    >>> print(best_row(table, "a", pd.Series({"start": 12, "end": 20})))
    8
    """
    start, end = (table[name].to_numpy(float) for name in ("start", "end"))
    shared = np.minimum(end, place.end) - np.maximum(start, place.start)
    fits = (shared > 0) & (shared * 2 >= np.minimum(end - start, place.end - place.start))
    fits &= table["article"].eq(article).to_numpy()
    if target:
        fits &= table["target"].eq(target).to_numpy()
    likeness = shared / (np.maximum(end, place.end) - np.minimum(start, place.start))
    return table.index[np.argmax(np.where(fits, likeness, -1))] if fits.any() else None


def change(table: pd.DataFrame, row: dict, place: Any, values: dict) -> tuple[pd.DataFrame, str, str]:
    """Set the values of the row at this place, and of all rows of its quotation: (table, status, reason)."""
    at = best_row(table, row["article"], place)
    if at is None:
        return table, "anchor gone", "the workbook finds nothing at these words; add it, or take this row out"
    chosen = pd.Series(table.index == at, table.index)
    if kind_of(table) == "quotations":
        chosen = table["quotation"].eq(table.at[at, "quotation"]) & table["article"].eq(row["article"])
    values = {name: pd.NA if value == "-" else value for name, value in values.items()}
    if all(_same(table.at[at, name], value) for name, value in values.items() if name in table):
        return table, "in place", ""
    return _set(table, chosen, _with_consequences(table, row, values)), "applied", ""


def remove(table: pd.DataFrame, article: str, place: Any) -> tuple[pd.DataFrame, str, str]:
    """Take the row at this place out, other rows of its quotation stay: (table, status, reason)."""
    rows = table[table["rule"].ne(ADDED)] if "rule" in table else table
    at = best_row(rows, article, place)
    if at is None:
        return table, "in place", ""
    return table.drop(index=at).reset_index(drop=True), "applied", ""


def add(table: pd.DataFrame, row: dict, place: Any, text: str, values: dict) -> tuple[pd.DataFrame, str, str]:
    """Put a quotation in, or change the one that stands there already: (table, status, reason)."""
    at = best_row(table, row["article"], place)
    if at is not None and _is_as_long(table.loc[at], place):
        return change(table, row, place, values)
    given = {name: pd.NA if value == "-" else value for name, value in values.items()}
    new = _quotation(row, place, text) | _with_consequences(table, row, given)
    both = pd.concat([table, pd.DataFrame([new]).reindex(columns=table.columns).astype(table.dtypes.to_dict())])
    order = pd.Index(table["article"].unique()).append(pd.Index([row["article"]])).unique()
    by_place = both.assign(_at=order.get_indexer(both["article"])).sort_values(["_at", "start", "end"])
    return by_place.drop(columns="_at").reset_index(drop=True), "applied", ""


def _is_as_long(found, place):
    return 0.8 < (found["end"] - found["start"]) / (place.end - place.start) < 1.25


def _with_consequences(table, row, values):
    """What else follows: another speaker brings along what the table knows of him; a label its polarity."""
    if "label" in values:
        by = f"by hand: {row['coder'] or 'no coder named'}"
        return (
            values
            | {"polarity": _POLARITY[values["label"]], "undecided": False, "confidence": 1.0}
            | {"evidence": by, "method": "by hand"}
        )
    if "speaker" in values:
        values = _known(table, values["speaker"]) | {"known_as": values["speaker"], "confidence": 1.0} | values
    reasons = {f"{name}_reason": "correction" for name in ("affiliation", "gender") if name in values}
    return values | reasons


def _known(table, speaker):
    known = table[table["speaker"].eq(speaker).fillna(False).astype(bool)].head(1)
    return {name: known[name].iloc[0] if len(known) else pd.NA for name in _OF_SPEAKER if name in table} | (
        {} if len(known) else {"speaker_type": "unknown"}
    )


def _set(table, chosen, values):
    table = table.copy()
    for name, value in values.items():
        if name in table:
            table.loc[chosen, name] = value
    return table


def _same(old, new):
    return (pd.isna(old) and pd.isna(new)) or (pd.notna(old) and pd.notna(new) and str(old) == str(new))


def _quotation(row, place, text):
    content = text[place.start : place.end]
    words, quoted = counted_words(read(text), place.start, place.end)
    return {
        "article": row["article"],
        "quotation": f"{row['article']}:added-{place.start}",
        "start": place.start,
        "end": place.end,
        "content": content,
        "kind": quotation_kind(words, quoted),
        "speaker_type": "unknown",
        "words": words,
        "quoted_words": quoted,
        "confidence": 1.0,
        "counted": True,
        "rule": ADDED,
    }
