"""Places: the country that a city, a region or a dateline lies in."""

import re

from ..core.errors import InputError
from ..core.wordlists import data_folder, from_lists, read_list
from ..targets.aliases import target_names
from ..text.lexicon import given_names
from .known import Directory
from .name_spans import capital_runs

FILE = "places.csv"
_NONE = "none"  # in the column country: the name of two lands
_NAME = r"(?:[A-Z][\w.'-]*)(?: (?:(?:de|la|do|of) )*[A-Z][\w.'-]*){0,3}"
_AT = re.compile(rf"\b(?:[Ii]n|near|outside|from) ({_NAME})(?:, ({_NAME}))?")


@from_lists
def _places():
    """Return place (lower case) -> country, from data/places.csv."""
    rows = read_list(FILE, ("place", "country", "note"), choices={"country": (_NONE, *target_names())})
    for row in rows:
        if not row["place"]:
            raise InputError(f"{data_folder() / FILE}, line {row['line']}: a row needs a place")
    return {row["place"].lower(): row["country"] for row in rows}


def country_of_place(directory: Directory, place: str) -> str:
    """Return the country that a place is or lies in, "" where the lists do not hold it; after a comma the larger.

    >>> [country_of_place(Directory(), place) for place in ("CALAMA, Chile", "Ohio", "Paris, Texas", "Harwick")]
    ['Chile', 'United States', 'United States', '']
    """
    for part in reversed(place.split(",")):
        name = part.strip().removesuffix("'s")
        country = _places().get(name.lower(), "") or directory.country(name)
        if country and country != _NONE:
            return country
    return ""


def place_in(directory: Directory, words: str) -> tuple[str, str]:
    """Return the first place in the words that stands after "in", "near", "outside" or "from", and its country.

    >>> place_in(Directory(), "who grows maize near Cusco")
    ('Cusco', 'Peru')
    """
    for match in _AT.finditer(words):
        if match[2] and (country := country_of_place(directory, match[2])):
            return f"{match[1]}, {match[2]}", country
        name = match[1].rstrip(".'")
        while name:
            if country := country_of_place(directory, name):
                return name, country
            name = name.rpartition(" ")[0]
    return "", ""


def place_named(directory: Directory, words: str) -> str:
    """Return the country of a place that a title or a body is named for: "Iowa farmer", "University of Florida".

    >>> [place_named(Directory(), words) for words in ("Wuhan residents", "a Kazan-based firm", "Virginia Lee's aide")]
    ['China', 'Russia', '']
    """
    for run in capital_runs(words):
        for i, word in enumerate(run.words):
            if i > 0 and run.words[i - 1] not in ("of", "the", "in"):
                continue
            for name in (" ".join(run.words[i : i + 2]), word.split("-based")[0]):
                country = _places().get(name.removesuffix("'s").lower(), "")
                if country not in ("", _NONE) and not _is_name_of_somebody(name, run.words[i + 1 :]):
                    return country
    return ""


def _is_name_of_somebody(name, after):
    return name.lower() in given_names() and bool(after) and after[0].istitle()
