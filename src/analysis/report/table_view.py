"""Tables that read in a notebook, on a phone and in print."""

from numbers import Integral
from typing import Any

import pandas as pd

from ..coding.units import MEASURES
from ..core.english import listed
from ..core.names import check_name
from .html import Html, curly, render

MISSING = "–"
_HEADINGS = {
    "speaker_type": "kind of speaker",
    "side": "in whose words",
    "percent": "agreement",
    "pi": "Scott’s pi",
    "kappa": "Cohen’s kappa",
}
_WORDS = {
    "measure": MEASURES,
    "side": {
        "narrator": "the articles’ own words",
        "speakers": "the sources’ words",
        "unattributed": "the words of unidentified sources",
    },
    "voice": {"narrator": "the article"},
}
_NAMES = ("speaker", "voice", "affiliation")  # whose straight apostrophes are not left beside curly ones


def show(frame: pd.DataFrame, *, rows: int = 20, columns: list[str] | None = None, caption: str = "") -> Html:
    """Return the first `rows` rows of `frame` as a table that displays itself, and says how many there are.

    Text is escaped and cut at 300 characters; a `share` (or `…_share`, or `percent`) is shown in percent, and beside a
    share `low` and `high` (or `from` and `to`) and `corrected` too; other fractions with two decimals, what is missing
    as a dash. Headings, measures and sides are said in words. On a narrow screen each row becomes a block.

    >>> show(pd.DataFrame({"speaker": ["Ada Holm", None], "share": [0.25, 0.75]}), caption="Shares")
    Shares
     speaker share
    Ada Holm   25%
           –   75%
    """
    for name in columns or ():
        check_name(name, frame.columns, what="column")
    chosen = frame if columns is None else frame[columns]
    shares = {name for name in chosen if str(name).endswith("share") or name == "percent"}
    shares |= {"low", "high", "from", "to", "corrected"} if "share" in frame else set()
    cells = pd.DataFrame(
        {
            heading(name): [_cell(in_words(name, value), share=name in shares) for value in chosen[name].head(rows)]
            for name in chosen.columns
        }
    )
    left = len(frame) - len(cells)
    note = f"The first {len(cells):,} of {len(frame):,} rows." if left > 0 else ""
    empty = "" if len(cells) else _empty(caption, list(cells))
    text = empty or "\n".join(filter(None, [caption, cells.to_string(index=False), note]))
    return render(
        "table.html.j2",
        text=text,
        caption=caption,
        note=note,
        empty=empty,
        columns=list(cells.columns),
        classes={heading(name): _class(chosen[name], cells[heading(name)]) for name in chosen.columns},
        rows=cells.to_dict("split")["data"],
    )


def heading(name: Any) -> str:
    """Return what a column is called over a table.

    >>> heading("speaker_type"), heading("text_source")
    ('kind of speaker', 'text source')
    """
    return _HEADINGS.get(name, str(name).replace("_", " "))


def in_words(column: Any, value: Any) -> Any:
    """Return a cell as a reader calls it: what is measured, whose words they are, a name; any other as it is.

    >>> in_words("measure", "speaker_type"), in_words("side", "speakers"), in_words("speaker", "Iran's envoy")
    ('kind of speaker', 'the sources’ words', 'Iran’s envoy')
    """
    if not isinstance(value, str):
        return value
    told = _WORDS.get(column, {}).get(value, value)
    return curly(told) if column in _NAMES else told


def _empty(caption: str, headings: list[str]) -> str:
    """What is said of a table without rows: what it would list."""
    if caption or not headings:
        return f"{caption or 'Rows'}: none."
    return f"No rows of {listed(headings[:4])}."


def _class(values: pd.Series, shown: pd.Series) -> str:
    """Numbers stand at the right, a date is not broken, and a word is broken only where it is very long."""
    if pd.api.types.is_bool_dtype(values):
        return "left"
    if pd.api.types.is_numeric_dtype(values):
        return "right"
    if pd.api.types.is_datetime64_any_dtype(values):
        return "date"
    return "long" if shown.astype("str").str.contains(r"\S{25}").any() else "left"


def said(value: Any) -> str:
    """Return a cell as text, and nothing for what is missing.

    >>> said(0.5), said(pd.NA), said("so")
    ('0.50', '', 'so')
    """
    if value is None or pd.isna(value):
        return ""
    if not isinstance(value, float):
        return str(value)
    return f"{round(value, 2) + 0:.2f}".replace("-", "−")  # + 0: no minus before what is rounded to zero


def _cell(value, *, share: bool) -> str:
    if pd.isna(value):
        return MISSING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and share:
        return f"{value:.0%}"
    return f"{value:,}" if isinstance(value, Integral) else _cut(said(value))


def _cut(text: str, limit: int = 300) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
