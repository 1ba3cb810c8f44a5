"""Cells that no spreadsheet runs as a formula; the one guard of every CSV that is written here."""

import re
from typing import Any

import pandas as pd

# What a spreadsheet takes for a formula (OWASP, "CSV Injection"), full-width signs too, at the start of a cell or after
# a semicolon, at which spreadsheets of many countries begin another cell; apostrophes before it may be ours.
_SIGN = "[=+\\-@＝＋－＠\\t\\r\\n]"
_FORMULA = re.compile(rf"(?:^|(?<=;))(?='*{_SIGN})")
_GUARDED = re.compile(rf"(?:^|(?<=;))'(?='*{_SIGN})")


def guarded(cell: Any) -> Any:
    """Return a text with an apostrophe where a spreadsheet would begin a formula; anything else as it is.

    >>> guarded("=1+1"), guarded("Talks; no deal"), guarded("Talks;=1+1"), guarded(-1)
    ("'=1+1", 'Talks; no deal', "Talks;'=1+1", -1)
    """
    return _FORMULA.sub("'", cell) if isinstance(cell, str) else cell


def unguarded(cell: Any) -> Any:
    """Return a text as it was before `guarded`; anything else as it is.

    >>> unguarded(guarded("'=1;-2")), unguarded("'tis"), unguarded(-1)
    ("'=1;-2", "'tis", -1)
    """
    return _GUARDED.sub("", cell) if isinstance(cell, str) else cell


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """Return `table` with every text guarded.

    >>> plain(pd.DataFrame({"title": ["=HYPERLINK(1)", "Talks"], "tone": [-1, 2]}))
               title  tone
    0  '=HYPERLINK(1)    -1
    1           Talks     2
    """
    texts = [name for name in table.columns if not pd.api.types.is_numeric_dtype(table[name])]
    return table.assign(**{name: table[name].map(guarded, na_action="ignore") for name in texts})
