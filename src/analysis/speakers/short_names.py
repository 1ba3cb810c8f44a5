"""Short names for labels: a person by the family name, as each culture has it."""

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
