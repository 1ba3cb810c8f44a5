"""Columns told by what they hold: the one of prose, the one of dates."""

import re
from collections.abc import Mapping, Sequence
from statistics import median

from ..dates import parse_date

_SENTENCE = re.compile(r"[a-zß-ÿ\d”’\"')][.!?…][”’\"')]*(?=\s|$)")
_WORDS = 25  # of a text, at least
_SENTENCES = 2  # that end in it, at least
_SHARE = 0.6  # of the filled cells of a column of dates that are dates
_NOT_PUBLISHED = re.compile(r"scrap|crawl|index|fetch|access|download|retriev|updat|modif|added|saved|birth|captur")
_LOOKED_AT = 20_000  # characters of a cell


def is_prose_text(text: str) -> bool:
    """Return True for running text of a few sentences, as an article is; false for a title, a list or a number.

    >>> is_prose_text("They met on Monday in Vienna, the two sides said. " * 4), is_prose_text("Talks resume")
    (True, False)
    """
    head = text[:_LOOKED_AT]
    return len(head.split()) >= _WORDS and len(_SENTENCE.findall(head)) >= _SENTENCES


def holds_prose(cells: Sequence[str]) -> bool:
    """Return True where a cell of a column that is filled usually holds running text.

    >>> holds_prose(["Talks resume", "", "Ships wait"])
    False
    """
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and sum(map(is_prose_text, filled)) >= len(filled) / 2


def of_prose(columns: Mapping[str, Sequence[str]]) -> str:
    """Return the name of the column whose cells hold the longest running text, or an empty string.

    >>> of_prose({"a": ["Talks"], "b": ["They met on Monday in Vienna, the two sides said. " * 4]})
    'b'
    """
    sizes = {
        name: median(len(cell) for cell in cells if cell.strip())
        for name, cells in columns.items()
        if holds_prose(cells)
    }
    return max(sizes, key=lambda name: sizes[name], default="")


def of_dates(columns: Mapping[str, Sequence[str]]) -> str:
    """Return the name of the first column whose cells are dates of publication, or an empty string.

    >>> of_dates({"scraped": ["2024-05-05"], "when": ["4 May 2024", ""]}), of_dates({"n": ["7"]})
    ('when', '')
    """
    for name, cells in columns.items():
        filled = [cell for cell in cells if cell.strip()]
        dates = sum(bool(parse_date(cell, dayfirst=True).date) for cell in filled)
        if filled and dates >= _SHARE * len(filled) and not _NOT_PUBLISHED.search(name.lower()):
            return name
    return ""
