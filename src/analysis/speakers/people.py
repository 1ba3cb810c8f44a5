"""The people that an article names: full names first, then the last names that stand for them."""

from itertools import compress

from ..text.lexicon import titles
from .country_words import is_of_its_place
from .entities import Cast, Entity, Mention
from .name_kinds import body_kind, head_word, is_lone_person, is_person, reads_as_person
from .name_spans import Run
from .name_variants import IN_DOUBT, ShortNames, given_gender, title_gender
from .titled_names import Titled, read_titled, without_extras


def name_people(cast: Cast, runs: list[Run], short: ShortNames) -> list[Run]:
    """Add the people named in `runs` to the cast and return the runs that name somebody or something else."""
    are_known = [len(run.words) > 1 and cast.directory.is_body(" ".join(run.words)) for run in runs]
    known = list(compress(runs, are_known))
    read = [read_titled(run) for run, is_known in zip(runs, are_known, strict=True) if not is_known]
    seen = {" ".join(one.name) for one in read if len(one.name) == 2}
    alone = {one.name[0].lower() for one in read if len(one.name) == 1}
    read = [_without_body(cast, without_extras(one, seen, alone)) for one in read]
    alone = {" ".join(one.name).lower() for one in read if len(one.name) == 1 or one.title}
    given = {one.name[0].lower() for one in read if len(one.name) == 1 and _is_honoured(one)}  # "Mr. Arm" of Arm Boon
    rest = []
    for one in read:
        if len(one.name) > 1 and _is_new_person(cast, one, alone, given, short):
            _mention(cast, one, short.add(cast, one.name, given_gender(one.title, one.name), alone))
        elif one.name:
            rest.append(one)
    bodies = [one.run for one in read if not one.name and _is_body(cast, " ".join(one.run.words))]
    return sorted([*known, *bodies, *(one.run for one in rest if not _name_short(cast, short, one))])


def _without_body(cast, one):
    """Cut "United Nations" off "Ambassador to the United Nations Ann Lee"."""
    name = one.name
    for i in range(1, len(name)):
        body, rest = " ".join(name[:i]), name[i:]
        is_persons = reads_as_person(rest) if len(rest) > 1 else cast.directory.is_person(rest[0])
        is_shouted = "".join(name).isupper()  # "IVAN NOVAK:": no initials of a body
        if is_persons and (cast.directory.is_body(body) if is_shouted else _is_body(cast, body)):
            return _begun_at(one, i)
    return one


def _is_body(cast, words):
    return bool(body_kind(tuple(words.split()), cast)) or (" of " in words and is_of_its_place(head_word(words)))


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
    return short.stands_for(cast, one.title, one.name, one.run.start) is None and is_person(cast, one, alone, given)


def _name_short(cast, short, one):
    """Mention the person that a short name stands for; a title or a known name make a new one."""
    entity = short.person(cast, one.title, one.name, one.run.start)
    if entity is None and len(one.name) == 1 and is_lone_person(cast, one):
        known = cast.directory.rows(one.name[0], cast.day)
        gender = title_gender(one.title) or (given_gender((), tuple(known[0].name.split())) if known else "")
        entity = short.add(cast, one.name, gender, set())
    if entity is not None and entity is not IN_DOUBT:
        _mention(cast, one, entity)
    return entity is not None


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
