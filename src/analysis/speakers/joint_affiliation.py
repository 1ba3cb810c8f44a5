"""The affiliation of those who speak together, "China and Russia", and the countries or bodies that it names."""

import re
from collections.abc import Iterable

from ..core.categories import subject_first
from ..core.english import listed
from ..core.wordlists import from_lists
from ..targets.aliases import target_names
from .known import known_speakers


def joint_affiliation(names: Iterable[str]) -> str:
    """Return the affiliation of a group of several countries or bodies.

    >>> joint_affiliation({"Iran", "China"})
    'China and Iran'
    """
    return listed(subject_first(names))


@from_lists
def sides_of(affiliation: str) -> tuple[str, ...]:
    """Return the countries and bodies that an affiliation names: several only where each is one that is known.

    >>> sides_of("China and Iran"), sides_of("Trinidad and Tobago"), sides_of("Ode and Sons")
    (('China', 'Iran'), ('Trinidad and Tobago',), ('Ode and Sons',))
    """
    sides = tuple(_side().findall(affiliation))
    return sides if _names().issuperset(sides) else (affiliation,)


@from_lists
def _names() -> frozenset[str]:
    return frozenset(target_names()) | {row.affiliation for row in known_speakers()}


@from_lists
def _side() -> re.Pattern:
    """One name of several: a known one that holds "and" itself, or what stands up to the next comma or "and"."""
    whole = "|".join(re.escape(name) for name in sorted(_names(), key=len, reverse=True) if " and " in name)
    return re.compile(rf"(?:^|, | and )({whole}|(?:(?!, | and ).)+)")
