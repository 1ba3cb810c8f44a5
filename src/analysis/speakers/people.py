"""The people that an article names: full names first, then the last names that stand for them."""

import re

from ..text.lexicon import (
    SUFFIXES,
    ending_kind,
    function_words,
    given_names,
    is_preposition,
    noun_of,
    role_noun,
    titles,
)
from .country_words import is_of_its_place
from .entities import Cast, Entity, Mention
from .name_spans import Run
from .name_variants import IN_DOUBT, ShortNames, given_gender, is_asian_name, title_gender
from .organisations import body_kind, head_word
from .patterns import AFTER_PERSON
from .titled_names import Titled, read_titled, without_extras

_BEFORE_PERSON = re.compile(r"(?:said|says|told|added|asked)$")
_ENOUGH = 2  # one good reason, or two weak ones, make a capitalised run a person


def name_people(cast: Cast, runs: list[Run], short: ShortNames) -> list[Run]:
    """Add the people named in `runs` to the cast and return the runs that name somebody or something else."""
    read = [read_titled(run) for run in runs]
    seen = {" ".join(one.name) for one in read if len(one.name) == 2}
    alone = {one.name[0].lower() for one in read if len(one.name) == 1}
    read = [_without_body(cast.directory, without_extras(one, seen, alone)) for one in read]
    alone = {" ".join(one.name).lower() for one in read if len(one.name) == 1 or one.title}
    given = {one.name[0].lower() for one in read if len(one.name) == 1 and _is_honoured(one)}  # "Mr. Arm" of Arm Boon
    rest = []
    for one in read:
        if len(one.name) > 1 and _is_new_person(cast, one, alone, given, short):
            _mention(cast, one, short.add(cast, one.name, given_gender(one.title, one.name), alone))
        elif one.name:
            rest.append(one)
    return [one.run for one in rest if not _name_short(cast, short, one)]


def _without_body(directory, one):
    """Cut "United Nations" off "Ambassador to the United Nations Ann Lee"."""
    name = one.name
    for i in range(1, len(name)):
        body, rest = " ".join(name[:i]), name[i:]
        if len(rest) > 1:
            is_person = rest[0].lower() in given_names() or is_asian_name(rest)
        else:
            is_person = directory.is_person(rest[0])
        if is_person and _is_body(directory, body):
            return _begun_at(one, i)
    return one


def _is_body(directory, words):
    return bool(body_kind(tuple(words.split()), directory)) or (" of " in words and is_of_its_place(head_word(words)))


def _begun_at(one, i):
    """The name without its first `i` words; where it has no title, what stood before is no part of it either."""
    run, title, name, at = one
    if title:
        return Titled(run, title, name[i:], at + i)
    rest = Run(run.starts[at + i], run.end, run.words[at + i :], run.starts[at + i :])
    return Titled(rest, title, name[i:], 0)


def _is_honoured(one):
    return any(word.lower() in titles() and titles()[word.lower()].kind == "honorific" for word in one.title)


def _is_new_person(cast, one, alone, given, short):
    return short.stands_for(cast, one.title, one.name, one.run.start) is None and _is_person(cast, one, alone, given)


def _name_short(cast, short, one):
    """Mention the person that a short name stands for; a title or a known name make a new one."""
    entity = short.person(cast, one.title, one.name, one.run.start)
    if entity is None and len(one.name) == 1 and _is_lone_person(cast, one):
        known = cast.directory.rows(one.name[0], cast.day)
        gender = title_gender(one.title) or (given_gender((), tuple(known[0].name.split())) if known else "")
        entity = short.add(cast, one.name, gender, set())
    if entity is not None and entity is not IN_DOUBT:
        _mention(cast, one, entity)
    return entity is not None


def _is_lone_person(cast, one):
    """ "Envoy Li", "the envoy Li" and a last name that the table knows are persons."""
    word = one.name[0]
    if one.title or role_noun(_word_before(cast.text, one)) is not None:
        is_land = cast.directory.country(word) or cast.directory.people_of(word)
        return not ending_kind(word) and noun_of(word)[0] is None and not is_land
    return cast.directory.is_person(word)


def _is_person(cast, one, alone, given):
    """Weigh the evidence that a run of two words or more is a person's name."""
    name, last = one.name, _last(one.name)
    is_given = name[0].lower() in given_names() or (name[0].endswith(".") and len(name) > 2)
    if _cannot_be(cast.directory, name, last, is_given, bool(one.title)):
        return False
    score = 3 * (is_given and not ending_kind(last)) + 3 * bool(one.title) + 2 * is_asian_name(name)
    score += 2 * (" ".join(name[1:]).lower() in alone) + 2 * (name[0].lower() in given)
    return score + _around(cast.text, one) + _written_small(cast.written, name[0], last) >= _ENOUGH


def _around(text, one):
    """Points for what stands before and after: a role, a verb of saying, an apposition; an article speaks against."""
    word = _word_before(text, one)
    score = 3 * (role_noun(word) is not None) + 2 * bool(_BEFORE_PERSON.match(word))
    return score + 2 * bool(AFTER_PERSON.match(text, one.run.end)) - 3 * (word.lower() == "the")


def _word_before(text, one):
    before = text[max(0, one.run.start - 24) : one.run.start].rsplit(None, 1)
    return before[-1].strip("“\"',") if before else ""


def _written_small(written, first, last):
    """Points against a name whose words the article also writes small: "Blue Harvest", "a blue …"."""
    return -2 * written.is_small(last.lower()) - 2 * written.is_small(first.lower())


def _last(name):
    return next((word for word in reversed(name) if word.lower() not in SUFFIXES), name[-1])


def _cannot_be(directory, name, last, is_given, has_title):
    if len(name) > 6 or name[0] == "St." or any(is_preposition(word) for word in name):
        return True
    if any(word.lower() in function_words() and word[0].isupper() and len(word) > 2 for word in name[1:]):
        return True
    ending = ending_kind(last)
    if ending and not has_title and not is_given:
        return True
    if is_given:
        return False
    shouted = last.isupper() and len(last) > 1
    return shouted or bool(directory.country(" ".join(name)) or directory.country(last))


def _mention(cast: Cast, one: Titled, entity: Entity) -> None:
    run, at, name = one.run, one.at, one.name
    entity.count += 1
    entity.gender = entity.gender or title_gender(one.title)
    if one.title:
        entity.roles.append(" ".join(one.title))
    start = run.starts[at]
    entity.first = start if entity.first < 0 else min(start, entity.first)
    end = run.starts[at + len(name) - 1] + len(name[-1])
    cast.add(Mention(run.start if at else start, end, entity, start))
