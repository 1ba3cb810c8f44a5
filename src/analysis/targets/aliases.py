"""The table of targets: which words name which target, when, and what decides between two readings."""

import re
import unicodedata
from collections import defaultdict
from datetime import date
from itertools import combinations
from typing import NamedTuple

from ..core.errors import InputError
from ..core.wordlists import data_folder, from_lists, read_list
from ..text.trie import as_listed

FILE = "targets.csv"
KINDS = (
    *("country", "demonym", "capital", "government", "leader"),
    *("organisation", "company", "party", "person", "not"),
)
COLUMNS = ("target", "alias", "kind", "from", "until", "needs", "unless", "note")

_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_SHORTEST_IN_CAPITALS = 4  # "XI" and "ABE" in capitals are too often something else


class Alias(NamedTuple):
    """One row of the table; `start` and `until` are the first and the last day on which it holds."""

    target: str
    alias: str
    kind: str
    start: date
    until: date
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    line: int
    note: str = ""

    @property
    def is_plain(self) -> bool:
        """Return True where no rule has to decide whether the alias counts."""
        return not self.needs and not self.unless


@from_lists
def read_aliases() -> tuple[Alias, ...]:
    """Return the rows of `data/targets.csv`, checked.

    Raises InputError, naming file, line and column, for an unknown kind, a date that is none, a `from` after
    its `until`, an empty alias or target, a row given twice, and an alias shared without a rule.

    >>> next(row.target for row in read_aliases() if row.alias == "Kremlin")
    'Russia'
    """
    path = data_folder() / FILE
    rows = tuple(_alias(path, row) for row in read_list(FILE, COLUMNS, choices={"kind": KINDS}))
    shared = defaultdict(list)
    for row in rows:
        shared[row.alias].append(row)
    for group in shared.values():
        for one, other in combinations(group, 2):
            _check_pair(path, one, other)
    return rows


@from_lists
def target_names() -> tuple[str, ...]:
    """Return the name of every target, in the order of the table.

    >>> {"China", "Tuvalu", "European Union"} <= set(target_names())
    True
    """
    return tuple(dict.fromkeys(row.target for row in read_aliases() if row.target))


@from_lists
def countries() -> frozenset[str]:
    """Return the targets that are countries: those that have an alias of that kind.

    >>> "China" in countries(), "NATO" in countries()
    (True, False)
    """
    return frozenset(row.target for row in read_aliases() if row.kind == "country")


def spellings(alias: str) -> set[str]:
    """Return the ways in which an alias may be written: in capitals, without accents, with initials spaced.

    >>> sorted(spellings("Türkiye"))
    ['TURKIYE', 'Turkiye', 'TÜRKIYE', 'Türkiye']
    >>> sorted(spellings("U.S."))
    ['U. S.', 'U.S', 'U.S.']
    """
    forms = {as_listed(alias)}
    for initials in _INITIALS.findall(alias):
        forms.add(alias.replace(initials, initials.replace(".", ". ").strip()))
        forms |= {alias[:-1]} if alias.endswith(initials) else set()
    forms |= {_plain(form) for form in forms}
    return forms | {form.upper() for form in forms if len(form) >= _SHORTEST_IN_CAPITALS}


def _alias(path, row: dict) -> Alias:
    where = f"{path}, line {row['line']}"
    if not row["alias"]:
        raise InputError(f"{where}, column alias: it is empty; write the words that name the target")
    if not row["target"] and row["kind"] != "not":
        raise InputError(f"{where}, column target: it is empty; name the target of {row['alias']!r}")
    start = _day(row["from"], date.min, where, "from")
    until = _day(row["until"], date.max, where, "until")
    if start > until:
        raise InputError(f"{where}, column from: {start} is after the {until} of until; swap or correct them")
    needs, unless = (tuple(filter(None, map(str.strip, row[name].split("|")))) for name in ("needs", "unless"))
    target = "" if row["kind"] == "not" else row["target"]
    return Alias(target, row["alias"], row["kind"], start, until, needs, unless, row["line"], row["note"])


def _day(text: str, missing: date, where: str, column: str) -> date:
    try:
        return date.fromisoformat(text) if text else missing
    except ValueError:
        raise InputError(
            f"{where}, column {column}: {text!r} is not a date; write year-month-day, as 2024-03-31"
        ) from None


def _check_pair(path, one: Alias, other: Alias) -> None:
    """Two rows of one alias: not the same row twice, and not both without a rule at the same time."""
    if one.start > other.until or other.start > one.until:
        return
    where = f"{path}, line {other.line}, column alias: {other.alias!r}"
    if one.target == other.target:
        raise InputError(f"{where} is in line {one.line} for the same target and time; delete one of them")
    if not one.needs and not other.needs:
        first, second = one.target or "no target", other.target or "no target"
        raise InputError(
            f"{where} belongs to {first} in line {one.line} and to {second} here; write in the column needs "
            "of one of them which words of an article speak for it"
        )


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
