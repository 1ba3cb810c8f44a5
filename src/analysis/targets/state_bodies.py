"""The bodies that every state has, by its people: "the Danish government", "the Peruvian foreign ministry"."""

from collections import Counter
from collections.abc import Iterator

from ..core.wordlists import read_list
from .aliases import Alias, read_aliases

FILE = "state_bodies.csv"


def aliases_of_bodies() -> Iterator[Alias]:
    """Yield an alias for each body of `data/state_bodies.csv` and each people of `data/targets.csv`.

    What stands in that table itself is left to it. A people of two states needs its words here too.

    >>> next(one.target for one in aliases_of_bodies() if one.alias == "Danish foreign ministry")
    'Denmark'
    """
    aliases = read_aliases()
    listed = {one.alias for one in aliases}
    peoples = [one for one in aliases if one.kind == "demonym" and not one.alias.endswith("-")]
    states = Counter(one.alias for one in peoples)
    for row in read_list(FILE, ("words", "reason")):
        for people in peoples:
            alias = f"{people.alias} {row['words']}"
            if alias not in listed:
                body = people._replace(alias=alias, kind="government", note=row["reason"])
                yield body if states[people.alias] > 1 else body._replace(needs=(), unless=())
