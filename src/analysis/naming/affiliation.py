"""Which country or international body a speaker speaks for, and why: title, apposition, place, table, institution."""

import re
from functools import lru_cache
from typing import NamedTuple

from ..targets import find_named
from .capitals import capital_runs
from .entities import Cast, Entity
from .words import role_noun

# "an expert on China" and "ambassador to China" are not China's.
_ABOUT = re.compile(
    r"\b(?:on|about|against|toward|towards|visiting|covering)\b.*"
    r"|(?<=ambassador) to\b.*|(?<=envoy) (?:to|for)\b.*|(?<=expert) in\b.*|(?<=based) in\b.*",
    re.IGNORECASE,
)
_REASONS = {
    "government": "institution",
    "organisation": "institution",
    "capital": "place",
    "leader": "office",
}
_IN_PLACE = re.compile(r"\b[Ii]n ((?:[A-Z][\w.'-]+ ?){1,3})")
_US_SEAT = re.compile(r" \([RDI]-[A-Z][\w. ]*\)")


class Affiliation(NamedTuple):
    """A country or international body, "" where nothing tells, and the reason with the words that told."""

    country: str
    reason: str


NONE = Affiliation("", "")


def affiliate(cast: Cast, entity: Entity, source: str, start: int, dateline: str = "") -> Affiliation:
    """Return the affiliation of an entity that speaks as `source` at `start`.

    The words about the speaker go first, then the table of known speakers, then the institution, then, for
    somebody without a name, the place of the sentence and the dateline.
    """
    if entity.parts:
        return _shared(cast, entity)
    named = entity.name if entity.kind != "person" else ""
    for words, kind in ((named, "name"), *((role, "title") for role in entity.roles)):
        found = by_words(words, kind)
        if found.country:
            return found
    known = _by_table(cast, entity)
    if known.country:
        return known
    if entity.kind == "person":
        return _by_seat(cast, entity)
    return _by_place(cast, entity, start, dateline)


@lru_cache(maxsize=16384)
def by_words(words: str, kind: str = "title") -> Affiliation:
    """Return the affiliation that a title, an apposition or a name tells.

    >>> by_words("Chinese foreign ministry spokeswoman")
    Affiliation(country='China', reason='title: Chinese foreign ministry spokeswoman')
    >>> by_words("an expert on China")
    Affiliation(country='', reason='')
    """
    own = _ABOUT.sub("", words)
    for one in find_named(own) if own else ():
        if one.kind in ("country", "demonym", "government", "organisation", "capital"):
            return Affiliation(one.target, f"{_REASONS.get(one.kind, kind)}: {words}")
    return NONE


def _by_table(cast, entity):
    rows = cast.directory.rows(entity.name, cast.day)
    countries = {row.affiliation for row in rows}
    if len(countries) == 1 and rows[0].affiliation:
        when = "" if cast.day is None else f" on {cast.day}"
        return Affiliation(rows[0].affiliation, f"known speaker{when}: {rows[0].role}")
    for role in (*entity.roles, "" if entity.kind == "person" else entity.name):
        for run in capital_runs(role):
            rows = cast.directory.rows(" ".join(run.words), cast.day)
            if rows and rows[0].affiliation:
                return Affiliation(rows[0].affiliation, f"institution: {rows[0].name}")
            first = cast.directory.rows(run.words[0], cast.day)
            if entity.kind == "organisation" and first and first[0].is_person:
                return Affiliation(first[0].affiliation, f"institution: of {first[0].name}")
    return NONE


def _by_seat(cast, entity):
    for mention in cast.mentions:
        if mention.entity is entity and (match := _US_SEAT.match(cast.text, mention.end)):
            return Affiliation("United States", f"seat: {match[0].strip(' ()')}")
    return NONE


def _by_place(cast, entity, start, dateline):
    """Somebody without a name who holds an office belongs where the sentence, else the dateline, is set."""
    if entity.kind in ("document", "unknown", "country") or not _is_office(entity):
        return NONE
    sentence = cast.text[max(0, start - 120) : start].rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
    for match in _IN_PLACE.finditer(sentence):
        country = cast.directory.country(match[1].strip())
        if country:
            return Affiliation(country, f"place: in {match[1].strip()}")
    country = cast.directory.country(dateline.title()) if dateline else ""
    return Affiliation(country, f"dateline: {dateline}") if country else NONE


def _is_office(entity):
    noun = role_noun(entity.head)
    return entity.head in _STATE or (noun is not None and noun.noun.lower() in _OFFICES)


_STATE = {
    "ministry",
    "government",
    "department",
    "army",
    "military",
    "parliament",
    "authorities",
    "police",
    "cabinet",
}
_OFFICES = {
    *(
        "official",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "minister",
        "diplomat",
        "prosecutor",
        "president",
    ),
    *("premier", "general", "commander", "lawmaker", "legislator", "officer", "governor", "mayor", "judge"),
}


def _shared(cast, entity):
    found = {affiliate(cast, part, part.name, 0).country for part in entity.parts}
    return Affiliation(found.pop(), "shared by all") if len(found) == 1 and "" not in found else NONE
