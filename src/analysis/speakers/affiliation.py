"""Which country or international body a speaker speaks for, and why: title, apposition, place, table, institution."""

import re

from .affiliation_relations import holders_of, owner_of
from .affiliation_rules import by_clause, by_group, by_home, by_role_place, by_speaking_place, has_trade
from .article_entities import Article
from .country_words import NONE, Affiliation, by_office, by_words, is_at_home, is_of_its_place
from .entities import Entity
from .name_spans import capital_runs
from .places import country_of_place, place_in
from .roles import role_words

_STATE_ROLE = re.compile(
    r"\b(?:\w*minister|spokes\w+|president|premier|envoy|ambassador|leader|chancellor)\b", re.IGNORECASE
)
_MINISTRY = re.compile(r"\b(?:ministry|minister)\b", re.IGNORECASE)
_OF_STATE = re.compile(
    r"(?:[A-Z][\w.]+ ){0,1}[A-Z][\w.]+(?:'s)? (?:[Ff]oreign|[Dd]efen[cs]e|[Cc]ommerce)? ?[Mm]inistry\b"
)
_US_SEAT = re.compile(r" \([RDI]-[A-Z][\w. ]*\)")
_ITS = re.compile(r"\b[Ii]ts ([^.!?\n\"“”]{3,80})$")
_SEVERAL = re.compile(r"\b(?:both|two|several|other|many) (?:countries|sides|capitals|governments|nations)\b")
_LINKS = 2  # from a spokesman to his general to the general's state
_VAGUE = {"of", "the", "and", "former", "for"}


def affiliate(article: Article, entity: Entity, start: int, dateline: str = "", depth: int = 0) -> Affiliation:
    """Return the affiliation of an entity that speaks at `start`.

    The words about the speaker go first, then the table of known speakers, then the institution named with it,
    the seat in brackets, the clause after the name, somebody without a name the place of the sentence and the dateline.
    """
    if entity.parts:
        return _shared(article, entity)
    if entity.kind == "unknown":
        return NONE
    if entity.kind == "person" and _holds_known_office(article.cast, entity):
        return _by_table(article, entity)
    named = entity.name if entity.kind != "person" else ""
    for words, kind in ((named, "name"), *((role, "title") for role in entity.roles)):
        found = by_words(words, kind)
        if found.country:
            return found
    ways = _WAYS.get(entity.kind, (_by_table, _by_office, by_role_place, by_clause))
    return next((found for way in ways if (found := way(article, entity)).country), None) or (
        _by_relation(article, entity, start, dateline, depth) or _by_place(article, entity, start, dateline)
    )


def _holds_known_office(cast, entity):
    """A known person whom the article gives the known office; a namesake has another."""
    offices = (row.role.split(",")[0] for row in cast.directory.rows(entity.name, cast.day))
    return any(role_words(office) & role_words(role) - _VAGUE for office in offices for role in entity.roles)


def _by_table(article, entity):
    cast = article.cast
    rows = cast.directory.rows(entity.name, cast.day)
    if rows and rows[0].affiliation and len({row.affiliation for row in rows}) == 1:
        when = "" if cast.day is None else f" on {cast.day}"
        return Affiliation(rows[0].affiliation, f"known speaker{when}: {rows[0].role}")
    for words in (*entity.roles, "" if entity.kind == "person" else entity.name):
        found = _by_institution(cast, words)
        if found.country:
            return found
    return NONE


def _by_institution(cast, words):
    """A known institution or person in the words: "a spokesman for Gazprom", "the Obama administration"."""
    for run in capital_runs(words):
        for form in (" ".join(run.words), run.words[0]):
            rows = cast.directory.rows(form, cast.day)
            if rows and rows[0].affiliation:
                return Affiliation(rows[0].affiliation, f"institution: {rows[0].name}")
    return NONE


def _by_office(article, entity):
    words = entity.roles if entity.kind == "person" else (*entity.roles, entity.name)
    return next((found for role in words if (found := by_office(role)).country), NONE)


def _by_relation(article, entity, start, dateline, depth):
    """The owner's ("Lee's spokesman"), or that of whoever holds the same role ("the secretary")."""
    if depth >= _LINKS:
        return None
    owner, words = owner_of(article, entity)
    if owner is not None:
        at = next((mention.start for mention in article.cast.mentions if mention.entity is owner), 0)
        found = affiliate(article, owner, at, dateline, depth + 1)
        return Affiliation(found.country, f"linked: {words} ({owner.name})") if found.country else None
    holders = holders_of(article, entity, start)
    countries = {affiliate(article, one, one.first, dateline, depth + 1).country for one in holders}
    if len(countries) != 1 or "" in countries:
        return None
    return Affiliation(countries.pop(), f"role: {entity.name} ({', '.join(one.name for one in holders)})")


def _by_owner(article, entity):
    """ "Its foreign minister, Ann Lee": of the country or institution named last before."""
    for mention in article.cast.mentions:
        if mention.entity is not entity:
            continue
        match = _ITS.search(article.text, max(0, mention.name_start - 100), mention.name_start)
        if match and _STATE_ROLE.search(match[1]):
            owner = article.salience.antecedent("its", match.start())
            country = (article.cast.directory.country(owner.name) or by_words(owner.name).country) if owner else ""
            return Affiliation(country, f"title: its {match[1].strip(' ,')} ({owner.name})") if country else NONE
    return NONE


def _by_ministry(article, entity):
    """A "Foreign Ministry spokeswoman" is of the one state whose ministry the article names."""
    if not any(_MINISTRY.search(role) for role in entity.roles):
        return NONE
    found = {by_words(match[0]) for match in _OF_STATE.finditer(article.text)}
    found = {one for one in found if one.country}
    if len({one.country for one in found}) != 1:
        return NONE
    return Affiliation(min(found).country, f"institution: {min(found).reason.split(': ', 1)[1]}")


def _by_seat(article, entity):
    for mention in article.cast.mentions:
        if mention.entity is entity and (match := _US_SEAT.match(article.text, mention.end)):
            return Affiliation("United States", f"seat: {match[0].strip(' ()')}")
    return NONE


def _by_place(article, entity, start, dateline):
    """An office or a trade of a place belongs where the sentence, else the dateline, is set."""
    if not (_is_office(entity) or (entity.kind == "person" and _is_at_home(article, entity))):
        return NONE
    found = by_speaking_place(article, entity)
    if found.country:
        return found
    directory = article.cast.directory
    sentence = article.text[max(0, start - 120) : start].rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
    place, country = place_in(directory, sentence)
    if country:
        return Affiliation(country, f"place: in {place}")
    country = country_of_place(directory, dateline) if dateline else ""
    return Affiliation(country, f"dateline: {dateline}") if country else NONE


def _is_at_home(article, entity):
    return any(is_at_home(role) for role in entity.roles) or has_trade(article, entity)


def _is_office(entity):
    """Officers and bodies of a state; a person with a name only as a spokesperson, for others travel."""
    if entity.kind == "person":
        return any(word.startswith("spokes") for role in entity.roles for word in role.lower().split())
    if entity.kind not in ("unnamed person", "group", "organisation") or _SEVERAL.search(entity.name):
        return False
    return is_of_its_place(entity.head) or is_of_its_place(" ".join(entity.name.lower().split()[-2:]))


_WAYS = {
    "person": (_by_table, _by_office, _by_seat, _by_owner, _by_ministry, by_role_place, by_clause, by_home, by_group),
    "document": (),
}


def _shared(article, entity):
    found = {affiliate(article, part, 0).country for part in entity.parts}
    return Affiliation(found.pop(), "shared by all") if len(found) == 1 and "" not in found else NONE
