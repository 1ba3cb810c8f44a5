"""Words that open a clause: which may come before the main clause, and whose clause is part of what is said."""

from ..core.wordlists import from_lists, read_list

_COLUMNS = ("word", "opens", "second", "reason")
_CHOICES = {"opens": ("yes", "no"), "second": ("inside", "beside")}


@from_lists
def openers() -> frozenset[str]:
    """Return the words that may open a clause before the main one, from `data/conjunctions.csv`.

    >>> "though" in openers(), "and" in openers()
    (True, False)
    """
    return frozenset(row["word"] for row in _rows() if row["opens"] == "yes")


@from_lists
def links() -> dict[str, str]:
    """Return word -> where a second statement behind it stands: "inside" what the first reports, or "beside" it.

    >>> links()["because"], links()["while"]
    ('inside', 'beside')
    """
    return {row["word"]: row["second"] for row in _rows()}


def _rows() -> list[dict]:
    return read_list("conjunctions.csv", _COLUMNS, choices=_CHOICES)
