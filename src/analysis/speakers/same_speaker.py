"""Which names of a corpus are one speaker's, and why: known speakers, initials, spellings, last names, bodies."""

import re
from collections import Counter, defaultdict
from datetime import date
from sys import intern
from typing import NamedTuple

from ..text.lexicon import name_parts
from .corpus_names import Name, words_of_role
from .known import Directory
from .name_variants import given_gender, is_junior, plain_words
from .spelling import spelling_key

# An initial or a Russian patronymic between given and family name.
_MIDDLE = re.compile(r"\w\.?|(?:\w\.)+|\w+(?:ovich|evich|yevich|ich|ovna|evna|yevna|ichna)")
_OF_COUNTRY = re.compile(r"([A-Z][\w.]+(?: [A-Z][\w.]+){0,2})['’]s? (?=\w)")


class Joined(NamedTuple):
    """What a speaker is in the corpus: the kind, one name, and why it is thought to be that one."""

    kind: str
    name: str
    reason: str | None


def join_names(names: dict[tuple, Name], directory: Directory, days: dict) -> dict[tuple, Joined]:
    """Return (article, name, kind) -> the kind, the name to show and the reason."""
    full, groups, found = _full_names(names), defaultdict(Counter), {}
    spelled: dict[tuple, str] = {}
    rows_of = {key: directory.rows(one.name, days.get(one.article)) for key, one in names.items()}
    namesakes = {key for key, one in names.items() if _is_namesake(one, rows_of[key])}
    heard = {directory.known_as(rows[0].name) for rows in rows_of.values() if rows and rows[0].is_person}
    for key, one in names.items():
        rows = [] if key in namesakes else rows_of[key]
        kind, group, reason = _identity(one, rows, directory, days.get(one.article), full, spelled, heard)
        found[key] = (kind, intern(group)), reason and intern(reason)
        groups[kind, group][one.name] += one.count
    best = {
        group: max(forms, key=lambda form: (*_fullness(form), forms[form], form)) for group, forms in groups.items()
    }
    apart = {found[key][0] for key in namesakes}
    known = {
        group: best[group] if group in apart else _listed_name(directory, best[group], group[1]) for group in groups
    }
    return {key: Joined(group[0], known[group], why) for key, (group, why) in found.items()}


def _listed_name(directory, name, group):
    rows = directory.rows(name) or directory.rows(group)
    return directory.known_as(rows[0].name) if rows and rows[0].is_person else name


def _identity(one: Name, rows, directory, day: date | None, full, spelled, heard):
    """Return the kind of a speaker, what its names in all articles share, and the reason; `rows` are the known ones."""
    words = plain_words(one.name.split())
    if rows:
        name = directory.known_as(rows[0].name) if rows[0].is_person else rows[0].name
        return one.kind, name, f"known speaker: {rows[0].role}"
    if one.kind == "country":
        return one.kind, one.name, None
    if one.kind == "person" and is_junior(directory, one.name):
        return one.kind, one.name, None
    if one.kind == "person" and (rows := _by_spelling(one, directory, day, heard)):
        return one.kind, directory.known_as(rows[0].name), f"another spelling, {rows[0].role}"
    if _is_last_name(words) and (one.kind == "person" or len(words) == 1):
        fits = {name: other for name, other in full.get(words[-1], {}).items() if _agree(one, other)}
        if len(fits) == 1:
            (name, other), *_ = fits.items()
            return "person", name, f"last name, in full in {other.article}"
    if one.kind != "person":
        return one.kind, _body(one.name, directory), "another form of the name"
    return one.kind, _spelled_alike(one, words, spelled), "another spelling or form of the name"


def _is_namesake(one, rows):
    """Say whether a known surname is somebody else's, of another role and no voice of that country: "Xi, a student"."""
    if one.kind != "person" or " " in one.name or not rows or not rows[0].is_person:
        return False
    roles = {word for row in rows for word in words_of_role(row.role)}
    is_other = bool(one.roles) and "former" not in one.roles and not one.roles & roles
    return is_other and not one.affiliations & {row.affiliation for row in rows}


def _by_spelling(one, directory, day, heard):
    """A known person under another spelling: country or office is the same, or untold and the person is heard."""
    rows = directory.spelled(one.name, day)
    roles = {word for row in rows for word in words_of_role(row.role)}
    if not rows or one.affiliations & {rows[0].affiliation} or one.roles & roles:
        return rows
    is_untold = not one.affiliations and not one.roles
    return rows if is_untold and directory.known_as(rows[0].name) in heard else []


def _spelled_alike(one, words, spelled):
    """The name without initials, or that of another spelling with the same affiliation."""
    name, key = _without_middle(words), spelling_key(words)
    for country in one.affiliations if key else ():
        name = spelled.setdefault((key, country), name)
    return name


def _body(name, directory):
    """Return one form for "the Peruvian ministry" and "Peru's ministry"."""
    match = _OF_COUNTRY.match(name)
    adjective = directory.adjective(directory.country(match[1])) if match else ""
    return (f"{adjective} {name[match.end() :]}" if match and adjective else name).lower().removeprefix("the ")


def _agree(one: Name, other: Name):
    """Nothing speaks against two names being one person's: neither gender, nor affiliation, nor role."""
    genders = other.genders | {given_gender((), tuple(other.name.split()))} - {""}
    pairs = ((one.genders, genders), (one.affiliations, other.affiliations), (one.roles, other.roles))
    return all(not a or not b or a & b for a, b in pairs)


def _full_names(names):
    """Return last name -> full name -> what all articles together tell of its bearer."""
    full: dict[str, dict[str, Name]] = defaultdict(dict)
    for one in names.values():
        words = plain_words(one.name.split())
        if one.kind == "person" and not _is_last_name(words):
            all_told = full[words[-1]].setdefault(_without_middle(words), Name(one.article, one.name, one.kind))
            all_told.learn(one.affiliations, one.roles, one.genders)
    return full


def _is_last_name(words):
    return len(words) == 1 or words[0] in name_parts("particle")


def _without_middle(words):
    """Drop initials, patronymics and hyphens: "Ivan Petrovich Orlov", "John B. Lee" are "ivan orlov", "john lee"."""
    kept = [*words[:1], *(word for word in words[1:-1] if not _MIDDLE.fullmatch(word)), *words[1:][-1:]]
    return " ".join(kept).replace("-", " ")


def _fullness(name):
    """Prefer a full name to a last name, and one without initials and patronymic."""
    words = plain_words(name.split())
    extra = sum(bool(_MIDDLE.fullmatch(word)) for word in words[1:-1])
    return not _is_last_name(words), -extra, len(name) if len(words) == 1 else 0
