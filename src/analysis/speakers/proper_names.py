"""A source that is a proper name but no person found before: an institution, a country, a document, a person."""

import re

from ..core.english import names_in
from ..text.lexicon import (
    ending_kind,
    is_function,
    is_preposition,
    name_parts,
    noun_of,
    titles,
)
from .descriptions import is_telling
from .entities import Cast, Entity, Mention
from .name_kinds import before_preposition, body_kind, kind_in_source
from .name_spans import Run
from .name_variants import ShortNames, given_gender
from .organisations import Bodies
from .patterns import NAME_ENDS
from .titled_names import read_titled

_FULL = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}"
_LIST = re.compile(rf"{_FULL}(?:, {_FULL})*,? and {_FULL}")
_PAIR = re.compile(r"([A-Z][\w'-]+) and (?!\1\b)([A-Z][\w'-]+)")


class ProperNames:
    """Proper names in sources that the text alone did not tell apart."""

    def __init__(self, cast: Cast, people: ShortNames, bodies: Bodies):
        self.cast, self.people, self.bodies = cast, people, bodies

    def read(self, source: str, start: int, end: int) -> Entity | None:
        """Return the entity that a source names, or None where the source is no proper name."""
        if "@" in source:
            return self._handle(source)
        words = proper_words(source)
        person = self.people.person(self.cast, (), words, start) if words else None
        if person is not None or not words:
            return person
        head = before_preposition(words)
        if len(head) > 1 and kind_in_source(self.cast, head, source, end) == "person":
            words = head
        kind = kind_in_source(self.cast, words, source, end)
        if kind == "group":
            return None
        if kind == "person" and "and" in words:
            kind = "organisation"  # "Alder and Lund"
        at = start + max(0, source.find(words[-1])) + len(words[-1])
        return self._person(words, at) if kind == "person" else self.bodies.named(" ".join(words), kind, at)

    def listed(self, source: str, start: int) -> list[Entity]:
        """Return the people of a source that is a list of names and nothing else: "Ann Lee, Bo Day and Cy Fox".

        Two surnames are two people, and no firm, where the article has each of them alone too.
        """
        plain = source.strip(" ,").removeprefix("Both ").removeprefix("both ")
        pair = _PAIR.fullmatch(plain)
        if " and " not in plain or not (self._part(pair) if pair else _LIST.fullmatch(plain)):
            return []
        names = [tuple(name.split()) for name in names_in(plain)]
        if any(ending_kind(name[-1]) or body_kind(name, self.cast) for name in names):
            return []
        found = [self.people.person(self.cast, (), name, start) for name in names]
        if not any(found) and not pair:
            return []
        return [one or self._person(name) for one, name in zip(found, names, strict=True)]

    def _part(self, pair):
        """Say whether the article has each of two names without the other."""
        return all(re.search(rf"(?<!and )\b{re.escape(name)}\b(?! and )", self.cast.text) for name in pair.groups())

    def _person(self, words, end=None):
        """Add the person of that name; `end` is where the name ends, for the role after it."""
        titled = read_titled(Run(0, 0, words, (0,) * len(words)))
        name = titled.name or words
        person = self.people.add(self.cast, name, given_gender((), name), set())
        if end is not None:
            self.cast.add(Mention(end - len(" ".join(words)), end, person, end - len(" ".join(name))))
        return person

    def _handle(self, source):
        entity = Entity(source[source.index("@") :].split()[0].rstrip(",."), "person")
        self.cast.entities.append(entity)
        return entity


def proper_words(source: str) -> tuple:
    """Return the words of the proper name that heads a source; none where a common noun heads it.

    >>> proper_words("the nonpartisan Bureau of Maps, which"), proper_words("Critics"), proper_words("the bureau")
    (('Bureau', 'of', 'Maps'), (), ())
    """
    core = NAME_ENDS.split(" ".join(source.split()).strip(" ,.;:"), maxsplit=1)[0]
    words = _without_owner(_without_opening(core.split(" ")))
    head = before_preposition(words)
    if not words or (len(head) == 1 and noun_of(head[0])[0] is not None and not _is_body(words)):
        return ()
    inner, joints = name_parts("particle") | {"and", "&"}, name_parts("joint")
    if not _is_capital(head[-1]) or not all(_is_capital(word) or word in inner for word in head):
        return ()
    small = (i for i in range(len(head), len(words)) if not _is_capital(words[i]) and words[i] not in joints)
    last = next(small, len(words))
    if last < len(words) and noun_of(words[last])[0] is not None:
        return ()  # "Ministry of Rain official"
    while last > 1 and not _is_capital(words[last - 1]):
        last -= 1
    return tuple(words[:last])


def _without_owner(words):
    """Return ("Ann", "Lee") of "Harwick Radio's Ann Lee"; "Peru's Foreign Ministry" stays whole."""
    last = max((i for i, word in enumerate(words) if word.endswith(("'s", "s'"))), default=-1)
    if last < 0 or ending_kind(words[-1]):
        return words
    is_name = all(_is_capital(word) for word in words[last + 1 :])
    return words[last + 1 :] if is_name else []


def _is_body(words):
    return len(words) > 1 and (ending_kind(words[0]) == "organisation" or words[1] == "for")


def _is_capital(word):
    return word[:1].isupper() or word[:1].isdigit()


def _without_opening(words):
    """Drop article, adjectives and titles; nothing is left where a common noun with a preposition comes first."""
    for i, word in enumerate(words):
        if _opens_name(words, i):
            return words[i:]
        if word == "such" or (i and (is_preposition(word) or word in ("and", "or")) and not is_function(words[i - 1])):
            return []
        if is_telling(words[: i + 1]):
            return []  # "a lawyer representing Ann Lee"
    return []


def _opens_name(words, i):
    """A capital that is no function word or title opens a name; a number does before a capital ("1951 Treaty")."""
    word = words[i]
    if not _is_capital(word) or is_function(word) or word.lower() in titles():
        return False
    return word[0].isalpha() or _is_capital(" ".join(words[i + 1 :]))
