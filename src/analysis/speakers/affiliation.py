"""Which country or international body a speaker speaks for, and why: a table of named rules, the first that finds."""

import re
from collections.abc import Callable
from typing import NamedTuple

from .affiliation_bodies import by_institution, by_same_office, institution_in
from .affiliation_case import Case
from .affiliation_documents import by_parties
from .affiliation_relations import holders_of, owner_of
from .affiliation_rules import (
    by_clause,
    by_group,
    by_home,
    by_role_place,
    by_setting,
)
from .article_entities import Article
from .country_words import NONE, Affiliation, by_office, by_words, is_of_its_place
from .entities import Entity
from .independence import independent_words
from .joint_affiliation import joint_affiliation
from .roles import role_words

_STATE_ROLE = re.compile(
    r"\b(?:\w*minister|spokes\w+|president|premier|envoy|ambassador|leader|chancellor)\b", re.IGNORECASE
)
_US_SEAT = re.compile(r" \([RDI]-[A-Z][\w. ]*\)")
_ITS = re.compile(r"\b[Ii]ts ([^.!?\n\"“”]{3,80})$")
_EMPLOYER = re.compile(r"\b(?:of|at|for|with|from) (.+)")
_GOES_ALONG = re.compile(r"(?:its|his|her|their|other)\b", re.IGNORECASE)  # "Peru and its allies"
_LINKS = 2  # from a spokesman to his general to the general's state
_VAGUE = {"of", "the", "and", "former", "for"}


class Rule(NamedTuple):
    """A rule: its name, the kinds of speaker that it is for, and what it finds."""

    name: str
    kinds: tuple[str, ...]
    find: Callable[[Case], Affiliation]


def affiliate(article: Article, entity: Entity, start: int, dateline: str = "", depth: int = 0) -> Affiliation:
    """Return the affiliation of an entity that speaks at `start`: of the first rule of `RULES` that finds one.

    An expert or a firm of its own has no country but a reason: "independent: …".
    """
    if entity.parts:
        return _of_all(article, entity)
    case = Case(article, entity, start, dateline, depth)
    rules = (rule for rule in RULES if entity.kind in rule.kinds)
    return next((found for rule in rules if (found := rule.find(case)).reason), NONE)


def _of_all(article, entity):
    """The country of a group of named ones, or their countries: "China and Russia"."""
    own = [part for part in entity.parts if not _GOES_ALONG.match(part.name)] or entity.parts
    found = {affiliate(article, part, part.first).country for part in own}
    if "" in found:
        return NONE
    return Affiliation(joint_affiliation(found), "shared by all" if len(found) == 1 else "of each")


def _rows(case):
    return case.article.cast.directory.rows(case.entity.name, case.article.cast.day)


def _known_office(case):
    """A known person whom the article gives the known office; a namesake has another."""
    offices = (row.role.split(",")[0] for row in _rows(case))
    roles = case.entity.roles
    is_held = any(role_words(office) & role_words(role) - _VAGUE for office in offices for role in roles)
    return _known(case) if is_held or not roles else NONE


def _known(case):
    rows, day = _rows(case), case.article.cast.day
    if not rows or len({row.affiliation for row in rows}) != 1:
        return NONE
    when = "" if day is None else f" on {day}"
    if rows[0].affiliation:
        return Affiliation(rows[0].affiliation, f"known speaker{when}: {rows[0].role}")
    return Affiliation("", f"independent: {rows[0].role}")


def _spelled(case):
    """A known person under another spelling, whom the article gives the known office."""
    rows = case.article.cast.directory.spelled(case.entity.name, case.article.cast.day)
    words = {word for row in rows for word in role_words(row.role)} - _VAGUE
    if not any(words & role_words(role) for role in case.entity.roles):
        return NONE
    return Affiliation(rows[0].affiliation, f"known speaker: {rows[0].name}, {rows[0].role}")


def _independent(case):
    """Experts, firms and private media, but not "an economist at the Federal Reserve"."""
    words = independent_words(case.said, case.entity.kind)
    employer = _EMPLOYER.search(words)
    found = institution_in(case.article.cast, employer[1]) if employer else NONE
    return found if found.country or not words else Affiliation("", f"independent: {words}")


def _itself(case):
    name = case.entity.name
    return Affiliation(name, f"name: {name}") if case.article.cast.directory.country(name) == name else NONE


def _words(case):
    kind = "title" if case.entity.kind == "person" else "name"
    return next((found for words in case.said if (found := by_words(words, kind)).country), NONE)


def _office(case):
    return next((found for words in case.said if (found := by_office(words)).country), NONE)


def _seat(case):
    for mention in case.mentions():
        if match := _US_SEAT.match(case.article.text, mention.end):
            return Affiliation("United States", f"seat: {match[0].strip(' ()')}")
    return NONE


def _its(case):
    """ "Its foreign minister, Ann Lee": of the country or institution named last before."""
    article = case.article
    for mention in case.mentions():
        match = _ITS.search(article.text, max(0, mention.name_start - 100), mention.name_start)
        if match and _STATE_ROLE.search(match[1]):
            owner = article.salience.antecedent("its", match.start())
            country = (article.cast.directory.country(owner.name) or by_words(owner.name).country) if owner else ""
            return Affiliation(country, f"title: its {match[1].strip(' ,')} ({owner.name})") if country else NONE
    return NONE


def _linked(case):
    """The owner's: "Lee's spokesman" is of Lee's country."""
    owner, words = owner_of(case)
    if case.depth >= _LINKS or owner is None:
        return NONE
    found = affiliate(case.article, owner, max(0, owner.first), case.dateline, case.depth + 1)
    return Affiliation(found.country, f"linked: {words} ({owner.name})") if found.country else NONE


def _owned(case):
    """The owner's, of a text, an office or its officers: "Lee's plan", "Lee's government", but not "Lee's lawyers"."""
    owner, entity = case.entity.owner, case.entity
    is_office = entity.kind in ("document", "organisation") or is_of_its_place(entity.head)
    if owner is None or not is_office or case.depth >= _LINKS:
        return NONE
    found = affiliate(case.article, owner, max(0, owner.first), case.dateline, case.depth + 1)
    return Affiliation(found.country, f"linked: {entity.name} ({owner.name})") if found.country else NONE


def _role_holder(case):
    """That of whoever holds the same role: "the secretary"."""
    holders = holders_of(case) if case.depth < _LINKS else []
    found = {affiliate(case.article, one, one.first, case.dateline, case.depth + 1).country for one in holders}
    if len(found) != 1 or "" in found:
        return NONE
    return Affiliation(found.pop(), f"role: {case.entity.name} ({', '.join(one.name for one in holders)})")


_PERSON, _DOCUMENT = ("person",), ("document",)
_OTHERS = ("unnamed person", "group", "organisation", "country")
_ALL = (*_PERSON, *_OTHERS, *_DOCUMENT)
_NOT_DOCUMENT = (*_PERSON, *_OTHERS)

RULES = (
    Rule("parties of a joint document", _DOCUMENT, by_parties),
    Rule("known office", _PERSON, _known_office),
    Rule("known name", ("organisation", "group", "country"), _known),
    Rule("independent", _NOT_DOCUMENT, _independent),
    Rule("country by its name", ("country",), _itself),
    Rule("country in the words", _ALL, _words),
    Rule("known name", _PERSON, _known),
    Rule("known name in another spelling", _PERSON, _spelled),
    Rule("known institution", _ALL, by_institution),
    Rule("office of one state", _ALL, _office),
    Rule("seat in Congress", _PERSON, _seat),
    Rule("its minister", _PERSON, _its),
    Rule("place of the role", _NOT_DOCUMENT, by_role_place),
    Rule("clause", _NOT_DOCUMENT, by_clause),
    Rule("home", _PERSON, by_home),
    Rule("group", _PERSON, by_group),
    Rule("owner", _NOT_DOCUMENT, _linked),
    Rule("owner of an office or a text", (*_OTHERS, *_DOCUMENT), _owned),
    Rule("holder of the role", _NOT_DOCUMENT, _role_holder),
    Rule("the same office with its state", _NOT_DOCUMENT, by_same_office),
    Rule("place of the sentence", _NOT_DOCUMENT, by_setting),
)
