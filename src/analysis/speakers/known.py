"""Speakers and institutions known beforehand: `data/speakers.csv`, and what `data/targets.csv` names."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from ..articles.outlets import listed_outlets
from ..core.errors import InputError
from ..core.wordlists import data_folder, from_lists, read_list
from ..targets.aliases import Alias, read_aliases, target_names
from ..text.lexicon import general_nouns, is_preposition, noun_of
from .spelling import spelling_key

FILE = "speakers.csv"
COLUMNS = ("name", "alias", "role", "affiliation", "from", "until", "note")


class Known(NamedTuple):
    """One row of the table: who, under which short forms, in which office or as what, of which country, when."""

    name: str
    aliases: tuple[str, ...]
    role: str
    affiliation: str
    start: date
    until: date
    line: int

    @property
    def is_person(self) -> bool:
        """Return True where the role is an office, not the kind of an institution."""
        return _is_office(self.role)

    def holds(self, on: date | None) -> bool:
        """Say whether the row counts on a day; every row counts on an unknown day."""
        return on is None or self.start <= on <= self.until

    def overlaps(self, other: "Known") -> bool:
        """Say whether two rows count on one day."""
        return self.start <= other.until and other.start <= self.until


@from_lists
def _is_office(role: str) -> bool:
    words = role.split(",")[0].split()
    head = next((i for i, word in enumerate(words) if is_preposition(word)), len(words))
    noun = noun_of(words[head - 1])[0]
    return noun is None or noun.kind == "person"


@from_lists
def known_speakers() -> tuple[Known, ...]:
    """Return the rows of data/speakers.csv, checked.

    Raises InputError, naming file and line, for an affiliation that is neither a country of targets.csv nor an
    institution of the table, an alias that two rows claim for the same time, and a date range upside down.

    >>> next(row.affiliation for row in known_speakers() if row.name == "Jens Stoltenberg")
    'NATO'
    """
    path = data_folder() / FILE
    rows = tuple(_row(path, row) for row in read_list(FILE, COLUMNS))
    places = set(target_names()) | {row.name for row in rows if not row.is_person}
    for row in rows:
        if row.affiliation and row.affiliation not in places:
            raise InputError(
                f"{path}, line {row.line}, column affiliation: {row.affiliation!r} is neither a country of "
                "targets.csv nor an institution of this table; correct it, or add the country there"
            )
    _check_aliases(path, rows)
    return rows


def _row(path, row):
    where = f"{path}, line {row['line']}"
    if not row["name"] or not row["role"]:
        raise InputError(f"{where}: a row needs a name and a role; fill both in")
    start, until = _day(where, row, "from", date.min), _day(where, row, "until", date.max)
    if start > until:
        raise InputError(f"{where}: from {start} is after until {until}; swap the two dates")
    aliases = tuple(alias.strip() for alias in row["alias"].split(";") if alias.strip())
    return Known(row["name"], aliases, row["role"], row["affiliation"], start, until, row["line"])


def _day(where, row, column, empty):
    try:
        return date.fromisoformat(row[column]) if row[column] else empty
    except ValueError:
        raise InputError(f"{where}, column {column}: {row[column]!r} is not a date; write year-month-day") from None


def _check_aliases(path, rows):
    seen: dict[str, list[Known]] = {}
    for row in rows:
        for alias in row.aliases:
            for other in seen.setdefault(alias.lower(), []):
                hands_over = row.name == other.name and (row.start == other.until or other.start == row.until)
                if row.overlaps(other) and not hands_over:
                    raise InputError(
                        f"{path}, line {row.line}: alias {alias!r} stands for {other.name!r} in line {other.line} "
                        "already, at the same time; give dates that do not overlap, or take it out of one row"
                    )
            seen[alias.lower()].append(row)


_INITIAL = re.compile(r" (?:[A-Z]\. ?)+")
UNIONS = ("European Union", "NATO", "United Nations")


class Directory:
    """Who a name may be: the rows of the table and the leaders by every form, and the countries by their names.

    One directory serves a whole run over many articles.
    """

    def __init__(self):
        self._forms, self._spellings = _people_and_bodies()
        self._places, self._peoples, self._aliases = _countries()
        self._asked: dict[tuple, list[Known]] = {}

    def rows(self, form: str, on: date | None = None) -> list[Known]:
        """Return the rows that a name or alias stands for on a day, all of one name; none where it is ambiguous.

        >>> [row.role for row in Directory().rows("Kallas", date(2025, 3, 1))]
        ['foreign policy chief']
        """
        if (form, on) not in self._asked:
            ways = form, _INITIAL.sub(" ", form), _turned(form)
            listed = next((rows for way in ways if (rows := self._forms.get(_plain(way)))), [])
            rows = [row for row in listed if row.holds(on)]
            self._asked[form, on] = rows if len({_plain(row.name) for row in rows}) == 1 else []
        return self._asked[form, on]

    def spelled(self, name: str, on: date | None = None) -> list[Known]:
        """Return the rows of the person whose full name may be spelled so, none where it is ambiguous.

        >>> {row.name for row in Directory().spelled("Maria Zacharowa")}
        {'Maria Zakharova'}
        """
        rows = [row for row in self._spellings.get(spelling_key(name.split()), ()) if row.holds(on)]
        return rows if len({row.affiliation for row in rows}) == 1 else []

    def known_as(self, name: str) -> str:
        """Return the one name that a person of the table has in a corpus: of several spellings the first listed.

        >>> Directory().known_as("Volodymyr Zelenskyy")
        'Volodymyr Zelensky'
        """
        own, alike = self._forms.get(_plain(name), []), self._spellings.get(spelling_key(name.split()), [])
        states = {row.affiliation for row in own or alike}
        rows = [row for row in alike if row.affiliation in states] or own
        return rows[0].name if rows else name

    def is_person(self, form: str) -> bool:
        """Say whether a form stands for people only, of whatever time: "Clinton" for either of two."""
        rows = self._forms.get(_plain(form), ())
        return bool(rows) and all(row.is_person for row in rows)

    def is_body(self, form: str) -> bool:
        """Say whether a form stands for an institution of the table, or is the name of a listed outlet.

        >>> Directory().is_body("Amnesty International"), Directory().is_body("Le Monde"), Directory().is_body("Putin")
        (True, True, False)
        """
        rows = self._forms.get(_plain(form), ())
        return any(not row.is_person for row in rows) or (" " in form and _plain(form) in _outlets())

    def is_outlet(self, name: str) -> bool:
        """Say whether a name is that of a news outlet of the table."""
        words = {word for row in self._forms.get(_plain(name), ()) for word in row.role.split()}
        return any(general_nouns().get(word) == "outlet" for word in words)

    def country(self, name: str) -> str:
        """Return the country that a name is or may be the name or the capital of, else ""; "Chinese" names none.

        >>> [Directory().country(name) for name in ("the U.S.", "Moscow", "Russian")]
        ['United States', 'Russia', '']
        """
        return self._places.get(place_form(name), "")

    def is_doubtful(self, name: str) -> bool:
        """Say whether a name of a country or a capital is something else as often, so that the article must tell.

        >>> Directory().is_doubtful("Victoria"), Directory().is_doubtful("Moscow")
        (True, False)
        """
        return not all(alias.is_plain for alias in self._aliases.get(place_form(name), ()))

    def is_seldom(self, name: str) -> bool:
        """Say whether a name is that of a country or a capital only beside words that speak for it.

        >>> Directory().is_seldom("Victoria"), Directory().is_seldom("Jordan")
        (True, False)
        """
        aliases = self._aliases.get(place_form(name), ())
        return bool(aliases) and all(alias.needs for alias in aliases)

    def people_of(self, name: str) -> str:
        """Return the country whose people or adjective a name is: "Mexicans", "Mexican"; else ""."""
        return self._peoples.get(place_form(name), "")

    def adjective(self, country: str) -> str:
        """Return the adjective of a country, else "".

        >>> Directory().adjective("China"), Directory().adjective("Peru")
        ('Chinese', 'Peruvian')
        """
        return next((form.title() for form, of in self._peoples.items() if of == country and "-" not in form), "")


@from_lists
def _people_and_bodies() -> tuple[dict[str, list[Known]], dict[str, list[Known]]]:
    """The rows of the table and the leaders by every form of a name, and the persons by how it may be spelled."""
    forms: dict[str, list[Known]] = {}
    spellings: dict[str, list[Known]] = {}
    for row in known_speakers():
        for form in (row.name, *row.aliases):
            forms.setdefault(_plain(form), []).append(row)
        if row.is_person and (key := spelling_key(row.name.split())):
            spellings.setdefault(key, []).append(row)
    for row in [row for row in _leaders() if not any(row.overlaps(other) for other in forms.get(_plain(row.name), ()))]:
        forms.setdefault(_plain(row.name), []).append(row)
    return forms, spellings


def _leaders() -> list[Known]:
    """The leaders of data/targets.csv by their full names, with the office that the note tells."""
    return [
        Known(one.alias, (), one.note.partition(";")[0], one.target, one.start, one.until, one.line)
        for one in read_aliases()
        if one.kind == "leader" and " " in one.alias
    ]


@from_lists
def _outlets() -> frozenset[str]:
    return frozenset(map(_plain, listed_outlets()))


@from_lists
def _countries() -> tuple[dict[str, str], dict[str, str], dict[str, list[Alias]]]:
    """The countries by their names and capitals, and by their peoples and adjectives; the aliases of the former."""
    places: dict[str, str] = {}
    peoples: dict[str, str] = {}
    aliases: dict[str, list[Alias]] = {}
    for alias in read_aliases():
        form = place_form(alias.alias)
        if alias.kind == "demonym":
            peoples.setdefault(form, alias.target)
        elif alias.kind in ("country", "capital"):
            if alias.target in UNIONS:
                places[form] = alias.target  # "Brussels" said: the Union, not Belgium
            places.setdefault(form, alias.target)
            aliases.setdefault(form, []).append(alias)
    return places, peoples, aliases


def place_form(name: str) -> str:
    """Return the form by which a country or a capital is looked up.

    >>> place_form("The U.S.")
    'us'
    """
    return name.lower().replace(".", "").removeprefix("the ")


@lru_cache(maxsize=65536)
def _plain(name):
    """A name of a person or a body without accents and hyphens: "Kim Jong-un" is "Kim Jong Un"."""
    return place_form(name if name.isascii() else anyascii(name)).replace("-", " ")


def _turned(name):
    """The family name behind: "Kishida Fumio"; other names as they are."""
    words = name.split(" ")
    return " ".join(reversed(words)) if len(words) == 2 else name
