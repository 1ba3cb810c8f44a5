"""One name in several spellings: the consonants that transliterations into Latin letters have in common."""

import re
from functools import lru_cache

from anyascii import anyascii

# The spellings of one sound, by the letters of English, Polish, German, French and Czech transliterations.
_SOUNDS = (
    (re.compile(r"shch|szcz|schtsch|chtch"), "s"),
    (re.compile(r"sch|sh|sz|ch(?=[aeiou]?[vw]|$)|kh|cz|tch|tsch|ch"), "s"),
    (re.compile(r"zh|rz"), "z"),
    (re.compile(r"ts|tz|c(?=[eiy])"), "z"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[cq]"), "k"),
)
_VOWELS = re.compile(r"[aeiouyj'’\-h]+")
_TWICE = re.compile(r"(.)\1+")
_FEWEST = 3  # consonants in a family name, below which too many names look alike
_FEWEST_GIVEN = 2


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the consonants of a word as they sound, with a mark for a first vowel and for a last "a".

    >>> len({skeleton(word) for word in ("Zelensky", "Zelenskyy", "Zelenskiy", "Zełenski")})
    1
    >>> skeleton("Petrov") == skeleton("Petrova"), skeleton("Erdoğan") == skeleton("Erdogan")
    (False, True)
    """
    plain = re.sub(r"[^a-z]", "", anyascii(word).lower())
    last = "a" if plain.endswith("a") else ""
    first = "0" if plain[:1] in "aeiouyj" else ""
    for pattern, sound in _SOUNDS:
        plain = pattern.sub(sound, plain)
    return first + _TWICE.sub(r"\1", _VOWELS.sub("", plain)) + last


def spelling_key(words: list[str]) -> str:
    """Return what the spellings of one full name share, "" where it is too short to tell names apart.

    >>> spelling_key(["Volodymyr", "Zelenskyy"]) == spelling_key(["Vladimir", "Zelensky"]) != ""
    True
    >>> spelling_key(["Li", "Hui"])
    ''
    """
    if len(words) < 2:
        return ""
    given, family = skeleton(words[0]), skeleton(words[-1])
    is_long = len(given.strip("0a")) >= _FEWEST_GIVEN and len(family.strip("0a")) >= _FEWEST
    return f"{given} {family}" if is_long else ""
