"""Ministries: whose each is, and its one name in an article: "Peru's Foreign Ministry"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..text.lexicon import function_words
from .entities import Cast, Entity, Mention
from .known import Directory

NOUN = "ministry"
_NAMED = r"[A-Z][\w-]+"
_FIELDS = rf"{_NAMED}(?: (?:and )?{_NAMED}){{0,4}}|[a-z]+(?: and [a-z]+)? affairs|[a-z]+"
_MINISTRY = re.compile(
    rf"\b[Mm]inistry\b(?P<of> (?:of|for) (?:the )?(?:{_FIELDS})\b)?"
    rf"(?: (?:of|in) (?:the )?(?P<owner>{_NAMED}(?: {_NAMED})?))?"
)
_WORDS = re.compile(r"(?<![\w.&-])(?:[\w.&-]++(?:'s?)? ){1,6}\Z")  # of one line, no comma between them
_BEFORE, _LONGEST = 80, 200  # characters
_FIELD = 3  # words: "foreign and European affairs"
_SPELLINGS = {"defence": "defense", "defensive": "defense"}
_SMALL = {NOUN, "of", "for", "the", "and", "affairs"}


class Ministry(NamedTuple):
    """A ministry as named once: its country ("" where the name tells none), its office, and where that stands."""

    country: str
    office: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """Return the name in one form: "Peru's Foreign Ministry"."""
        return f"{self.country}'s {self.office}" if self.country else self.office

    @property
    def field(self) -> frozenset[str]:
        """Return what it is the ministry of, however that is put; nothing of "the ministry"."""
        words = (word.lower() for word in re.findall(r"[\w-]+", self.office))
        return frozenset(_SPELLINGS.get(word, word) for word in words if word not in _SMALL)


def find_ministries(text: str, directory: Directory) -> Iterator[Ministry]:
    """Yield the ministries that a text names, by a name or as "the ministry".

    >>> text = "Peru's rain ministry spoke. The Chilean Ministry of Rain and Wind waited. The ministry hesitated."
    >>> [one.name for one in find_ministries(text, Directory())]
    ["Peru's rain ministry", "Chile's Ministry of Rain and Wind", 'ministry']
    """
    for match in _MINISTRY.finditer(text):
        found = _read(text, match, directory)
        if found is not None:
            yield found


def _read(text, match, directory):
    words = _words_before(text, match.start())
    field, country, used, is_definite = _walk(words, directory)
    start = match.start() - sum(len(word) + 1 for word in words[len(words) - used :])
    behind = match["owner"] and (directory.country(match["owner"]) or directory.people_of(match["owner"]))
    end = match.end() if behind else max(match.start() + len(NOUN), match.end("of"))
    office = " ".join([*field, match[0][: len(NOUN)]]) + (match["of"] or "")
    is_name = office[0].isupper() or is_definite or country
    return Ministry(country or behind or "", office, start, end) if is_name else None


def _words_before(text, start):
    found = _WORDS.search(text, max(0, start - _BEFORE), start)
    return found[0].split(" ")[:-1] if found else []


def _walk(words, directory):
    """Read leftwards from the noun: its field, its country, how many words these are, and whether "the" is before."""
    field: list[str] = []
    for used, word in enumerate(reversed(words)):
        country, length = _owner(words[: len(words) - used], directory)
        if country:
            return field, country, used + length, False
        if _ends_field(word, field):
            return field, "", used, word.lower() in ("the", "a", "an")
        field.insert(0, word)
    return field, "", len(words), False


def _owner(words, directory):
    """Return the country that words end with, as owner or adjective, and of how many words its name is."""
    for length in (3, 2, 1):
        name = re.sub(r"'s?$", "", " ".join(words[-length:]))
        is_name = length <= len(words) and name[:1].isupper() and not name.startswith("The ")
        if is_name and (country := directory.country(name) or directory.people_of(name)):
            return country, length
    return "", 0


def _ends_field(word, field):
    is_joined = word == "and" and field
    is_small_before_large = field and field[0][0].isupper() and word.islower() and not is_joined
    is_function = word.lower() in function_words() and not is_joined
    return is_function or is_small_before_large or word.endswith(("'s", "'")) or len(field) == _FIELD


def add_ministries(cast: Cast) -> None:
    """Add the ministries of an article to its cast, one entity each, after its people."""
    known: list[tuple[Ministry, Entity]] = []  # the one named last stands last
    for found in find_ministries(cast.text, cast.directory):
        ministry = _without_person(cast, found)
        entity = _entity(cast, known, ministry)
        if entity is not None:
            cast.add(Mention(ministry.start, ministry.end, entity, ministry.start))


def in_ministry(cast: Cast, start: int, end: int) -> bool:
    """Say whether [start, end) touches a ministry's name."""
    around = cast.between(start - _LONGEST, end)
    return any(one.end > start and one.entity.head == NOUN for one in around)


def _without_person(cast, ministry):
    """Cut off whom a title goes on to name: "head of the Ministry of Rain Ann Lee"."""
    inside = cast.between(ministry.start + 1, ministry.end)
    end = next((one.name_start for one in inside if one.entity.kind == "person"), ministry.end)
    cut = len(ministry.office) - (ministry.end - end)
    return ministry._replace(office=ministry.office[:cut].strip(), end=end) if cut > 0 else ministry


def _entity(cast, known, ministry):
    """Return the ministry named before that this is, of the same field and no other country; else a new one."""
    for i in reversed(range(len(known))):
        before, entity = known[i]
        if ministry.field <= before.field and (not ministry.country or before.country in ("", ministry.country)):
            del known[i]
            country = before.country or ministry.country
            return _keep(cast, known, entity, before._replace(country=country))
    if not ministry.field:
        return None
    entity = Entity("", "organisation", head=NOUN, first=ministry.start)
    cast.entities.append(entity)
    return _keep(cast, known, entity, ministry)


def _keep(cast, known, entity, ministry):
    known.append((ministry, entity))
    entity.name, entity.count = ministry.name, entity.count + 1
    entity.role_words |= {word.lower() for word in re.findall(r"[\w-]+", ministry.office)}
    if ministry.country:
        entity.countries.add(ministry.country)
        entity.role_words |= {ministry.country.lower(), cast.directory.adjective(ministry.country).lower()}
    return entity
