"""Which column or key of a table holds what: by the usual names, those of known exports, or by what it holds."""

import re
from collections.abc import Mapping, Sequence

from ...core.errors import InputError
from ...core.names import why_absent
from ...core.wordlists import from_lists, read_list
from ..boilerplate import furniture_reason
from ..dates import parse_date
from ..encoding import decode
from ..records import FIELDS, Record
from .cell_text import cell_text
from .column_contents import holds_prose, is_prose_text, of_dates, of_prose
from .patterns import ABOUT_ARTICLE

_NAMING = ("name", "title", "text", "main", "original", "rendered", "person")  # keys that hold what an object is called
_PERSON = ("firstname", "first_name", "given", "lastname", "last_name", "family")
_ADDRESS = re.compile(r"https?://\S+$")
_NOTICES = ("note", "notice", "disclaimer")
_MISSING = ("none", "nan", "null", "nat", "<na>", "n/a", "-", "--", "—")
# Words that makers of tables add to a name: "Article_Content" and "date_cleaned" are content and date.
_ADDED = re.compile(r"(?:article|news|story|clean|cleaned|final|processed|raw|full|item|post|en|english)s?")


def find_columns(
    names: list[str], columns: Mapping[str, str] | None = None, sample: Sequence[Mapping] = ()
) -> dict[str, str]:
    """Return which of `names` holds each field: by `columns`, by `data/input_columns.csv`, or by what rows of it hold.

    A column of `columns` that is not there counts as missing (of a table, see `absent_column`). Of several that may
    be the text, the first that holds prose in the `sample` of rows counts.

    >>> find_columns(["Headline", "Body Text", "when"], {"date": "when"})
    {'date': 'when', 'text': 'Body Text', 'title': 'Headline'}
    >>> find_columns(["Article_Content", "date_cleaned"])
    {'text': 'Article_Content', 'date': 'date_cleaned'}
    """
    chosen = {ours: theirs for ours, theirs in check_columns(columns).items() if theirs in names}
    fixed = set(chosen)
    for known in (_named(names, _key), _named(names, _core)):
        for ours, alias in _aliases():
            name = known.get(alias)
            if ours not in chosen and name is not None and name not in chosen.values():
                chosen[ours] = name
    return _by_contents(names, chosen, fixed, sample) if sample else chosen


def absent_column(names: Sequence[str], columns: Mapping[str, str] | None) -> str:
    """Return what is wrong where `columns` names a column that a table has not, else "".

    >>> absent_column(["body", "when"], {"text": "boddy"})
    "no column 'boddy': did you mean 'body'? There are body, when"
    """
    absent = (why_absent(theirs, names, what="column") for theirs in check_columns(columns).values())
    return next(filter(None, absent), "")


def lacks_names(names: Sequence[str]) -> bool:
    """Return True where the first row of a table is an article: it holds running text, or a date and no usual name.

    >>> prose = "They met on Monday in Vienna, the two sides said. " * 4
    >>> [lacks_names(row) for row in (["Talks", prose], ["Talks", "4 May 2024", "Short."], ["title", "2024-05-04"])]
    [True, True, False]
    """
    texts = list(map(str, names))
    return any(map(is_prose_text, texts)) or (not find_columns(texts) and any(parse_date(one).date for one in texts))


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
    >>> record_of({"Body": "Text.", "paper": "Post"}, chosen, number="2", origin="column").origin
    {'outlet': 'column paper', 'text': 'column Body'}
    """
    found = Record(cell_text(plain(row.get(chosen.get("text", "")))), number)
    for ours in FIELDS:
        if ours in chosen:
            value = cell_text(plain(row.get(chosen[ours]), joiner="; "), joiner="; ")
            field = "url" if ours == "outlet" and _ADDRESS.match(value) else ours
            found.note(field, value, f"{origin} {chosen[ours]}")
    found.file = plain(row.get(chosen.get("file", "")))
    if "text" in chosen:
        found.origin["text"] = f"{origin} {chosen['text']}"
    notices = [plain(value) for name, value in row.items() if _key(name) in _NOTICES]
    found.removed += [(line, "fiction notice") for line in notices if furniture_reason(line) == "fiction notice"]
    return found


def plain(value: object, *, joiner: str = "\n\n") -> str:
    """Return a cell or value as text: a list joined, an object by its name, nothing for what is missing.

    >>> plain(["Ana Petrova", {"name": "Li Wen"}], joiner="; "), plain(None), plain(float("nan")), plain(7)
    ('Ana Petrova; Li Wen', '', '', '7')
    >>> plain(b"They met."), plain("-")
    ('They met.', '')
    """
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, Mapping):
        if name := " ".join(value[key] for key in _PERSON if isinstance(value.get(key), str)):
            return name
        return plain(next((value[key] for key in _NAMING if value.get(key)), None), joiner=joiner)
    if isinstance(value, list | tuple):
        return joiner.join(part for one in value if (part := plain(one, joiner=joiner)))
    text = decode(value)[0] if isinstance(value, bytes) else str(value)
    return "" if text.strip().lower() in _MISSING else text


def is_about(name: str) -> bool:
    """Return True for the name of a column that holds a summary, a caption or the like, and not the text.

    >>> is_about("LLM_summary"), is_about("body")
    (True, False)
    """
    return bool(ABOUT_ARTICLE.search(name.lower()))


def _by_contents(names, chosen: dict[str, str], fixed: set[str], sample: Sequence[Mapping]) -> dict[str, str]:
    """Rows overrule a name that only sounds like the text, and find text and date where no name tells."""
    cells = {name: [plain(row.get(name)) for row in sample] for name in names}
    if "text" not in fixed and not holds_prose(cells.get(chosen.get("text", ""), [])):
        taken = {theirs for ours, theirs in chosen.items() if ours in fixed}
        free = [name for name in names if name not in taken and not is_about(name)]
        if found := of_prose({name: cells[name] for name in free}):
            chosen = {ours: theirs for ours, theirs in chosen.items() if theirs != found} | {"text": found}
    if "date" not in chosen:
        free = [name for name in names if name not in chosen.values()]
        if found := of_dates({name: cells[name] for name in free}):
            chosen = chosen | {"date": found}
    return chosen


def _named(names: list[str], key) -> dict[str, str]:
    known: dict[str, str] = {}
    for name in names:
        known.setdefault(key(name), name)
    return known


@from_lists
def _aliases() -> list[tuple[str, str]]:
    rows = read_list("input_columns.csv", ("field", "name", "seen"), choices={"field": ("text", "file", *FIELDS)})
    return [(row["field"], _key(row["name"])) for row in rows]


def _key(name: str) -> str:
    return "".join(ch for ch in str(name).lower() if ch.isalnum())


def _core(name: str) -> str:
    """The name without the words that are added to it, where something is left, and not that of another thing."""
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+|\d+", str(name))
    if is_about(str(name)):
        return ""
    kept = [word.lower() for word in words if not _ADDED.fullmatch(word.lower())]
    return "".join(kept) or "".join(words[:1]).lower()
