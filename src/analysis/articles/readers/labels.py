"""The labels that databases of news write in their exports, in the languages of their pages."""

import re

from ...core.wordlists import from_lists, read_list
from ..records import FIELDS

_ROLES = ("text", "begin", "after", "foot", "copyright", "end", "start", "last", "skip")
_LABELLED = re.compile(r"([^\W\d_][^:\n]{0,40}?) ?:\s*(.*)", re.S)


@from_lists
def labels_of(database: str) -> dict[str, str]:
    """Return what each label of a database stands for, by `data/database_labels.csv`: label in small letters to field.

    >>> labels_of("nexis")["byline"], labels_of("nexis")["ende des dokuments"]
    ('author', 'end')
    """
    columns = ("database", "label", "field")
    rows = read_list("database_labels.csv", columns, choices={"field": (*FIELDS, *_ROLES)})
    return {row["label"].casefold(): row["field"] for row in rows if row["database"] == database}


def split_label(line: str, labels: dict[str, str]) -> tuple[str, str] | None:
    """Return the label of a line, in small letters, and what follows its colon; None where it has none of `labels`.

    >>> split_label("Section: TRAVEL", {"section": "section"}), split_label("He said: no", {})
    (('section', 'TRAVEL'), None)
    """
    match = _LABELLED.fullmatch(line)
    name = match[1].casefold() if match else ""
    return (name, match[2].strip()) if match and name in labels else None
