"""The people that an article names: full names first, then the last names that stand for them."""

import re

from .capitals import Run
from .entities import Cast, Mention
from .shortnames import ShortNames, given_gender, title_gender
from .words import FUNCTION, SUFFIXES, ending_kind, family_first, given_names, noun_of, role_noun, titles

_ASIAN_GIVEN = re.compile(r"(?:[A-Z][a-z]{1,5}){1,2}(?:-[A-Za-z]{1,6})?$")
_AFTER_PERSON = re.compile(
    r", \((?:R|D|I|Lab|Con)\b| \([RDI]-|, (?:\d\d,|who\b|(?:an?|the|its|his|her|their|former|chief|head|one of)\b)| who\b"
)
_ENOUGH = 2  # one good reason, or two weak ones, make a capitalised run a person


def name_people(cast: Cast, runs: list[Run], short: ShortNames) -> list[Run]:
    """Add the people named in `runs` to the cast and return the runs that name somebody or something else."""
    read = [_read(run) for run in runs]
    seen = {" ".join(name) for _, name, _ in read if len(name) == 2}
    read = [_without_extras(*parts, seen) for parts in read]
    alone = {" ".join(name).lower() for title, name, _ in read if len(name) == 1 or title}
    rest = []
    for run, (title, name, at) in zip(runs, read, strict=True):
        if (
            len(name) > 1
            and short.stands_for(cast, title, name, run.start) is None
            and (_is_person(cast, run, title, name, alone))
        ):
            entity = short.add(cast, name, given_gender(title, name), alone)
            _mention(cast, run, title, name, at, entity)
        elif name:
            rest.append((run, title, name, at))
    return [run for run, *parts in rest if not _name_short(cast, short, run, *parts)]


def _name_short(cast, short, run, title, name, at):
    """Mention the person that a short name stands for; a title, a known name make a new one."""
    entity = short.person(cast, title, name, run.start)
    if entity is None and len(name) == 1 and _is_lone_person(cast.directory, title, name[0]):
        entity = short.add(cast, name, given_gender(title, name), set())
    if entity is not None:
        _mention(cast, run, title, name, at, entity)
    return entity is not None


def _is_lone_person(directory, title, word):
    if title:
        return not ending_kind(word) and noun_of(word)[0] is None and not directory.country(word)
    return directory.is_person(word)


def _read(run):
    """Split a run into title and name, and say where among the words the name begins."""
    words = run.words
    last = len(words) - 1
    while last > 0 and words[last].lower() in SUFFIXES:
        last -= 1
    for i in range(last - 1, -1, -1):
        if _is_title(words, i):
            return words[: i + 1], _name(words[i + 1 :]), i + 1
    if _is_title(words, last) and words[0].lower() not in given_names():
        return words, (), len(words)
    return (), _name(words), 0


def _is_title(words, i):
    word = words[i].lower()
    if word in titles():
        return True
    noun, _ = noun_of(word)
    if noun is None or noun.kind != "person":
        return False
    return not (0 < i < len(words) - 1 and words[i - 1].lower() in given_names())


def _name(words):
    """Cut "of West Virginia" off "Tomblin of West Virginia"."""
    for i, word in enumerate(words):
        if word in ("of", "for", "on"):
            return words[:i] if i and not ending_kind(words[i - 1]) else words
    return words


def _without_extras(title, name, at, seen):
    """Drop the words around a name that capitals alone made part of it ("Crooked Ann Lee", "Ann Lee Is Right")."""
    given = bool(name) and name[0].lower() in given_names()
    if len(name) == 2 and name[0].endswith("ing") and not given:
        return title, name[1:], at + 1
    if len(name) > 2 and not given and (" ".join(name[1:3]) in seen or name[1].lower() in given_names()):
        return title, name[1:], at + 1
    if (
        len(name) > 2
        and name[2].lower() not in SUFFIXES
        and (
            " ".join(name[:2]) in seen
            or (given and any(word.lower() in FUNCTION and word[0].isupper() for word in name[2:]))
        )
    ):
        return title, name[:2], at
    return title, name, at


def _is_person(cast, run, title, name, alone):
    text = cast.text
    last = next((word for word in reversed(name) if word.lower() not in SUFFIXES), name[-1])
    first = name[0].lower()
    is_given = first in given_names() or (first.endswith(".") and len(name) > 2)
    if _cannot_be(cast.directory, name, last, is_given):
        return False
    score = 3 * is_given + 3 * bool(title)
    score += 2 * (first in family_first() and bool(_ASIAN_GIVEN.match(name[1])))
    before = text[max(0, run.start - 24) : run.start].rsplit(None, 1)
    score += 3 * bool(before and role_noun(before[-1].strip("“\"'")) is not None)
    score += 2 * bool(_AFTER_PERSON.match(text, run.end)) + 2 * (" ".join(name[1:]).lower() in alone)
    score -= 3 * (text[max(0, run.start - 4) : run.start].lower() == "the ")
    score -= 2 * (f" {last.lower()} " in text) + 2 * (f" {first} " in text)
    return score >= _ENOUGH


def _cannot_be(directory, name, last, is_given):
    if len(name) > 6 or any(word in ("of", "for", "on") for word in name):
        return True
    if any(word.lower() in FUNCTION and word[0].isupper() and len(word) > 2 for word in name[1:]):
        return True
    if not is_given and (ending_kind(last) or (last.isupper() and len(last) > 1)):
        return True
    return bool(directory.country(" ".join(name)) or directory.country(last)) and not is_given


def _mention(cast, run, title, name, at, entity):
    entity.count += 1
    entity.gender = entity.gender or title_gender(title)
    if title:
        entity.roles.append(" ".join(title))
    start = run.starts[at]
    end = run.starts[at + len(name) - 1] + len(name[-1])
    cast.add(Mention(run.start if at else start, end, entity, start))
