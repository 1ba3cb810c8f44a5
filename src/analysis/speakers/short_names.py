"""Short names for labels: a person by the family name, as each culture has it."""

from collections import Counter
from collections.abc import Mapping

from .name_variants import family_name


def short_name(name: str, kind: str = "person") -> str:
    """Return the family name of a person; anybody else keeps the name.

    >>> [short_name(name) for name in ("Gu Guoliang", "Ann Lee Jr.", "Lena de la Cruz", "Kwon Mi-rae")]
    ['Gu', 'Lee', 'de la Cruz', 'Kwon']
    >>> short_name("Chinese Foreign Ministry", "organisation")
    'Chinese Foreign Ministry'
    """
    words = tuple(name.split())
    return family_name(words, set()) if kind == "person" and words else name


def short_labels(kinds: Mapping[str, str]) -> dict[str, str]:
    """Return a label for each speaker of `kinds` (name: kind of speaker): short, or in full where two would be alike.

    >>> short_labels({"Gu Guoliang": "person", "Ann Lee": "person", "Paul Lee": "person"})
    {'Gu Guoliang': 'Gu', 'Ann Lee': 'Ann Lee', 'Paul Lee': 'Paul Lee'}
    """
    short = {name: short_name(name, kind) for name, kind in kinds.items()}
    alike = Counter(short.values())
    return {name: label if alike[label] == 1 else name for name, label in short.items()}
