"""One spelling for one speaker: coders write "Varga" where the workbook has "Tomas Varga"."""

import re

from ..core.wordlists import from_lists, read_list

NONE = "none"  # what coders write, and what the workbook's missing values become, where the text names none


def same_name(one: str, other: str) -> bool:
    """Tell whether two names agree: the same last word, and one holds all the words of the other.

    >>> same_name("Mr. Varga", "Tomas Varga"), same_name("Anna Varga", "Tomas Varga")
    (True, False)
    """
    left, right = _words(one), _words(other)
    return bool(left and right) and left[-1] == right[-1] and (set(left) <= set(right) or set(right) <= set(left))


def one_spelling(names: list[str], preferred: list[str]) -> dict[str, str]:
    """Map each name to the first that agrees with it: of `preferred`, else of the names, the longest first.

    >>> one_spelling(["Varga", "Ode", "Varga's aide"], ["Tomas Varga"])
    {'Varga': 'Tomas Varga', 'Ode': 'Ode', "Varga's aide": "Varga's aide"}
    """
    spellings = [*preferred, *sorted(names, key=len, reverse=True)]
    return {
        name: next((known for known in spellings if known == name or same_name(name, known)), name) for name in names
    }


def _words(name):
    words = re.findall(r"\w+", name.lower().replace("’", "'").replace("'s", ""))
    return [word for word in words if word not in _titles()] or words


@from_lists
def _titles():
    titles = {row["title"].lower().rstrip(".") for row in read_list("titles.csv", ("title",))}
    return titles | {"the", "a", "an"}
