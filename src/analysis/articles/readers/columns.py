"""Which column or key of a table holds what: the usual names, and those of known exports."""

from collections.abc import Mapping

from ...core.errors import InputError
from ...core.wordlists import from_lists, read_list
from ..boilerplate import furniture_reason
from ..records import FIELDS, Record

_NAMING = ("name", "title", "text", "main", "original")  # keys that hold what an object is called
_NOTICES = ("note", "notice", "disclaimer")


def find_columns(names: list[str], columns: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return which of `names` holds each field, by `columns` first and then by `data/columns.csv`.

    A column of `columns` that is not there counts as missing.

    >>> find_columns(["Headline", "Body Text", "when"], {"date": "when"})
    {'date': 'when', 'text': 'Body Text', 'title': 'Headline'}
    """
    chosen = {ours: theirs for ours, theirs in check_columns(columns).items() if theirs in names}
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(_key(name), name)
    for ours, alias in _aliases():
        if ours not in chosen and alias in by_key and by_key[alias] not in chosen.values():
            chosen[ours] = by_key[alias]
    return chosen


def check_columns(columns: Mapping[str, str] | None) -> dict[str, str]:
    """Return `columns` as a dict from field to column; it may be given the other way round, as in pandas.

    Raises InputError where neither side of a pair is a field of an article.

    >>> check_columns({"Body": "text"}), check_columns({"date": "when"})
    ({'text': 'Body'}, {'date': 'when'})
    >>> check_columns({"body": "col7"})
    Traceback (most recent call last):
    analysis.core.errors.InputError: columns: neither 'body' nor 'col7' is a field of an article (...)
    """
    known, pairs = (*FIELDS, "text"), {}
    for one, other in (columns or {}).items():
        if one not in known and other not in known:
            raise InputError(f"columns: neither {one!r} nor {other!r} is a field of an article ({', '.join(known)})")
        pairs |= {one: other} if one in known else {other: one}
    return pairs


def record_of(row: Mapping, chosen: Mapping[str, str], *, number: str, origin: str) -> Record:
    """Return the record of one row, its fields taken from the chosen columns.

    >>> chosen = {"text": "Body", "outlet": "paper"}
    >>> record_of({"Body": "Text.", "paper": "Post"}, chosen, number="2", origin="column")
    Record(text='Text.', record='2', outlet='Post', ..., origin={'outlet': 'column paper'}, removed=[])
    """
    found = Record(plain(row.get(chosen.get("text", ""))), number)
    for ours in FIELDS:
        if ours in chosen:
            found.note(ours, plain(row.get(chosen[ours]), joiner="; "), f"{origin} {chosen[ours]}")
    notices = [plain(value) for name, value in row.items() if _key(name) in _NOTICES]
    found.removed += [(line, "fiction notice") for line in notices if furniture_reason(line) == "fiction notice"]
    return found


def plain(value, *, joiner: str = "\n\n") -> str:
    """Return a cell or value as text: a list joined, an object by its name, nothing for what is missing.

    >>> plain(["Ana Petrova", {"name": "Li Wen"}], joiner="; "), plain(None), plain(float("nan")), plain(7)
    ('Ana Petrova; Li Wen', '', '', '7')
    """
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, Mapping):
        return plain(next((value[key] for key in _NAMING if value.get(key)), None), joiner=joiner)
    if isinstance(value, list | tuple):
        return joiner.join(part for one in value if (part := plain(one, joiner=joiner)))
    text = str(value)
    return "" if text.strip().lower() in ("none", "nan", "null", "nat", "<na>") else text


@from_lists
def _aliases() -> list[tuple[str, str]]:
    rows = read_list("columns.csv", ("field", "name", "seen"), choices={"field": ("text", *FIELDS)})
    return [(row["field"], _key(row["name"])) for row in rows]


def _key(name: str) -> str:
    return "".join(ch for ch in str(name).lower() if ch.isalnum())
