"""The organisations and countries that an article names, their abbreviations and short forms."""

import re

from ..text.lexicon import ending_kind, name_parts, noun_of
from .entities import Cast, Entity, Mention
from .name_kinds import body_kind, head_word, is_acronym
from .name_spans import Run, join_runs
from .places import country_of_place

_BRACKETS = re.compile(r" ?\((?:the |or )?([A-Z][A-Za-z.&-]*[A-Z]s?\.?)\)")


class Bodies:
    """Organisations and countries by their names, short forms and abbreviations."""

    def __init__(self, cast: Cast):
        self.cast, self.directory = cast, cast.directory
        self.names: dict[str, Entity] = {}
        self.short: dict[str, Entity] = {}
        self._by_initials: dict[str, Entity] = {}

    def add_runs(self, runs: list[Run]) -> None:
        """Add every run that names a body or a country; the others are left."""
        for run in _joined(self.cast, runs):
            name = " ".join(run.words)
            kind = body_kind(run.words, self.cast)
            if kind or _key(name) in self.short:
                entity = self.named(name, kind or "organisation", run.end)
                entity.count += 1
                self.cast.add(Mention(run.start, run.end, entity, run.start))

    def named(self, name: str, kind: str, end: int) -> Entity:
        """Return the body of that name, new or known; `end` is where the name ends, for its abbreviation."""
        name = self.cast.country(name) or name  # "Beijing" and "China" are one
        key = _key(name)
        entity = self.names.get(key) or self.short.get(key)
        if entity is None and is_acronym(name):
            entity = self._by_initials.get(key.upper())
        entity = entity or self._by_late_name(name) or self._new(name, kind)
        if _key(entity.name) == key and len(name) > len(entity.name):
            entity.name = name  # "U.S." for "US"
        bracket = _BRACKETS.match(self.cast.text, end) if " " in name else None
        if bracket:
            entity = self._with_abbreviation(entity, _key(bracket[1]))
        self.names[key] = entity
        self._by_initials.setdefault(_initials(entity.name), entity)
        return entity

    def _by_late_name(self, name):
        """Return the body that the text has called by the initials of this name so far, renamed."""
        initials = _initials(name)
        entity = self.names.get(initials.lower()) if len(initials) > 2 else None
        if entity is None or not is_acronym(entity.name):
            return None
        if self.directory.rows(initials) and not self.directory.rows(name):
            return None  # known by its initials alone
        entity.name, entity.head = name, head_word(name)
        entity.role_words = {word.lower() for word in re.findall(r"[\w'-]+", name)}
        return entity

    def _with_abbreviation(self, entity, key):
        """Join a body and the abbreviation in brackets behind it, which the text may have used before."""
        other = self.names.get(key)
        if other is not None and other is not entity and is_acronym(other.name):
            other.name, other.head, other.role_words = entity.name, entity.head, entity.role_words
            entity = other
        self.short[key] = entity
        return entity

    def _new(self, name, kind):
        entity = Entity(name, kind, head=head_word(name))
        entity.role_words = {word.lower() for word in re.findall(r"[\w'-]+", name)}
        for row in self.directory.rows(name, self.cast.day):
            entity.role_words.update(row.role.lower().split())
        self.cast.entities.append(entity)
        words = name.split(" ")
        if kind == "organisation" and len(words) > 1:
            for short in (words[0], words[-1], " ".join(words[1:])):
                if self._tells(short):
                    self.short.setdefault(_key(short), entity)
        return entity

    def _tells(self, short):
        """Say whether a part of a name may stand for the whole: "the Post", but not "the Department"."""
        low = short.lower()
        is_noun = noun_of(short)[0] is not None and low not in name_parts("outlet")
        is_common = is_noun or low in name_parts("common")
        is_place = bool(country_of_place(self.directory, short))
        return len(short) > 2 and not is_common and not is_place


def _joined(cast, runs):
    """Join "Securities" and "Exchange Commission", which "and" keeps apart, where only the second names a body."""
    out: list[Run] = []
    for run in runs:
        is_joined = out and cast.text[out[-1].end : run.start] in (" and ", " & ")
        if is_joined and (_completes(cast, out[-1], run) or _is_spelled_out(cast.text, out[-1], run)):
            run = join_runs(cast.text, out.pop(), run)
        out.append(run)
    return out


def _completes(cast, before, run):
    if len(run.words) < 2 or ending_kind(run.words[-1]) != "organisation":
        return False
    is_name = body_kind(before.words, cast) or cast.directory.rows(" ".join(before.words))
    return not is_name and not ending_kind(before.words[-1])


def _is_spelled_out(text, before, run):
    """Say whether an abbreviation behind two runs has the initials of both: "Bureau of Rain and Wind (BRW)"."""
    bracket = _BRACKETS.match(text, run.end)
    return bracket is not None and _initials(" ".join(before.words + run.words)) == bracket[1].replace(".", "")


def _key(name):
    return name.lower().removeprefix("the ").replace(".", "")


def _initials(name):
    small = name_parts("joint") | name_parts("particle")
    return "".join(word[0] for word in name.split() if word.lower() not in small).upper()
