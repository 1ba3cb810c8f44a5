"""Attributes of speakers that a user lists: party, camp, profession, local, expert, whatever an audit asks for."""

from datetime import date
from typing import NamedTuple

import pandas as pd

from ..core.days import days_of
from ..core.errors import InputError
from ..core.schema import ARTICLES, QUOTATIONS
from ..core.wordlists import data_folder, from_lists, read_list
from .grouping import PERIODS, require, spoken_by

FILE = "attributes.csv"
_OWN = ("name", "from", "until", "note")
_TAKEN = frozenset((*QUOTATIONS, *ARTICLES, *PERIODS)) - {"gender"}  # what shares are counted by, or made of
PROBLEMS = ("line", "name", "reason")


class Attributes(NamedTuple):
    """What one row of the table says of a speaker, and from when until when."""

    name: str
    start: date
    until: date
    values: dict[str, str]
    line: int


class Listed(NamedTuple):
    """The rows that can be used, the columns they fill, and what is wrong with the others."""

    rows: tuple[Attributes, ...]
    columns: tuple[str, ...]
    problems: tuple[tuple[int, str, str], ...]


def with_attributes(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with a column for each attribute of `data/attributes.csv`, by name and date.

    A row of the list counts for the speaker of that name in articles of its time; in an article without a date it
    counts where no other row of that name says otherwise. Where nothing is known the value is missing, a group
    of its own in every share. A `gender` listed there goes before the one that was found.

    >>> quotations = pd.DataFrame({"article": ["a"], "quotation": ["1"], "speaker": ["Gao Wenbo"]})
    >>> with_attributes(quotations, pd.DataFrame({"article": ["a"]})).columns[:3].tolist()
    ['article', 'quotation', 'speaker']
    """
    require(quotations, "article", "speaker")
    listed = read_attributes()
    days = dict(zip(articles["article"], days_of(articles), strict=True))
    rows = _by_name(listed.rows)
    told = [_told(rows.get(name, []), days.get(article)) for article, name in _spoken(quotations)]
    added = {
        column: pd.Series([values.get(column) for values in told], quotations.index, dtype="str")
        for column in listed.columns
    }
    for column in added.keys() & set(quotations.columns):
        added[column] = added[column].fillna(quotations[column])
    return quotations.assign(**added)


@from_lists
def read_attributes() -> Listed:
    """Return the rows of `data/attributes.csv`, its own columns, and the rows that cannot be used, with the reason.

    Not used are rows without a name or with a date that is none, and of two rows that give one name different
    values at the same time, both: which of two people is meant cannot be told. Raises InputError where a column
    has a name that the tables use for something else.

    >>> read_attributes().columns
    ('camp',)
    """
    rows = read_list(FILE, _OWN[:1])
    columns = tuple(name for name in (rows[0] if rows else {}) if name not in (*_OWN, "line"))
    if taken := sorted(_TAKEN & set(columns)):
        raise InputError(
            f"{data_folder() / FILE}: the tables have or count by {taken[0]} themselves; rename that column"
        )
    found = [_row(row, columns) for row in rows]
    problems = [one for one in found if isinstance(one, tuple) and not isinstance(one, Attributes)]
    usable = [one for one in found if isinstance(one, Attributes)]
    clashing = [one for one in usable if any(_clash(one, other) for other in usable)]
    problems += [(one.line, one.name, "another row says otherwise at the same time") for one in clashing]
    return Listed(tuple(one for one in usable if one not in clashing), columns, tuple(sorted(problems)))


def attribute_problems() -> pd.DataFrame:
    """Return the rows of `data/attributes.csv` that are not used: `line`, `name`, `reason`.

    >>> attribute_problems().columns.tolist()
    ['line', 'name', 'reason']
    """
    return pd.DataFrame(read_attributes().problems, columns=list(PROBLEMS))


def _row(row: dict, columns: tuple[str, ...]) -> Attributes | tuple[int, str, str]:
    if not row["name"]:
        return row["line"], "", "no name"
    try:
        start, until = (_day(row.get(name, ""), far) for name, far in (("from", date.min), ("until", date.max)))
    except ValueError:
        return row["line"], row["name"], "a date is written year-month-day, as 2024-03-31"
    if start > until:
        return row["line"], row["name"], "from is after until"
    return Attributes(row["name"], start, until, {name: row[name] for name in columns if row[name]}, row["line"])


def _day(text: str, missing: date) -> date:
    return date.fromisoformat(text) if text else missing


def _clash(one: Attributes, other: Attributes) -> bool:
    """Do two rows give one name different values of one attribute at the same time?"""
    if one is other or one.name != other.name or one.start > other.until or other.start > one.until:
        return False
    return any(other.values.get(name, value) != value for name, value in one.values.items())


def _by_name(rows: tuple[Attributes, ...]) -> dict[str, list[Attributes]]:
    found: dict[str, list[Attributes]] = {}
    for row in rows:
        found.setdefault(row.name, []).append(row)
    return found


def _told(rows: list[Attributes], day: date | None) -> dict[str, str]:
    """What is known of a speaker on a day; on an unknown day only what all rows of the name agree on."""
    own = [row for row in rows if day is None or row.start <= day <= row.until]
    values: dict[str, set[str]] = {}
    for row in own:
        for column, value in row.values.items():
            values.setdefault(column, set()).add(value)
    return {column: found.pop() for column, found in values.items() if len(found) == 1}


def _spoken(quotations: pd.DataFrame):
    return zip(quotations["article"], spoken_by(quotations).fillna(""), strict=True)
