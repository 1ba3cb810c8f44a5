"""A source that is a proper name but no person found before: an institution, a country, a document, a person."""

import re

from ..text.lexicon import (
    ending_kind,
    given_names,
    is_function,
    is_preposition,
    name_parts,
    noun_of,
    role_noun,
    titles,
)
from .entities import Cast, Entity, Mention
from .name_spans import Run
from .name_variants import ShortNames, given_gender, is_asian_name
from .organisations import Bodies, body_kind, is_acronym
from .patterns import NAME_ENDS
from .titled_names import read_titled

_COUNT = re.compile(r"(?:many|some|most|several|few|all|other|\d[\d,.]*|two|three|four|five|six|ten)\s", re.IGNORECASE)
_FULL = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}"
_LIST = re.compile(rf"{_FULL}(?:, {_FULL})*,? and {_FULL}")
_LOOKS_AHEAD = 250  # characters: a "he" or "she" so near tells that an unknown name is a person's
_HE = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)


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
        if len(_before_of(words)) > 1 and self._kind(_before_of(words), source, end) == "person":
            words = _before_of(words)
        kind = self._kind(words, source, end)
        if kind == "group":
            return None
        at = start + max(0, source.find(words[-1])) + len(words[-1])
        return self._person(words, at) if kind == "person" else self.bodies.named(" ".join(words), kind, at)

    def listed(self, source: str, start: int) -> list[Entity]:
        """Return the people of a source that is a list of full names and nothing else: "Ann Lee, Bo Day and Cy Fox"."""
        if " and " not in source or not _LIST.fullmatch(source.strip(" ,")):
            return []
        names = [tuple(name.split()) for name in re.split(r", and | and |, ", source.strip(" ,"))]
        if any(ending_kind(name[-1]) or body_kind(name, self.cast.directory) for name in names):
            return []
        found = [self.people.person(self.cast, (), name, start) for name in names]
        if not any(found):
            return []
        return [one or self._person(name) for one, name in zip(found, names, strict=True)]

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

    def _kind(self, words, source, end):
        kind = body_kind(words, self.cast.directory) or ending_kind(words[-1])
        if self._is_people(words, source) or (not kind and role_noun(_before_of(words)[-1])):
            return "group"
        if kind in ("organisation", "country", "document", "group"):
            return kind
        has_of = any(word in ("of", "for") for word in words)
        if len(words) > 1 and not has_of and (words[0].lower() in given_names() or is_asian_name(words)):
            return "person"
        if has_of or source.lower().startswith(("the ", "a ", "an ")):
            return "organisation"
        return self._bare_kind(words, source, end)

    def _bare_kind(self, words, source, end):
        if source.isupper() and self.cast.text.startswith(":", end):
            return "person"  # the name before a turn in a transcript
        if is_acronym(words[0]) or len(words) > 4 or re.search(r"\.[a-z]{2,3}$", words[-1]):
            return "organisation"
        if self.cast.directory.rows(words[0]) and not self.cast.directory.is_person(words[0]):
            return "organisation"
        if len(words) > 1:
            return "person"
        after = self.cast.text[end : end + _LOOKS_AHEAD]
        is_introduced = re.match(r", (?:an?|the|who)\b", after) is not None
        is_person = words[0].lower() in given_names() or is_introduced or _HE.search(after)
        return "person" if is_person else "organisation"

    def _is_people(self, words, source):
        """Say whether a name is a plural of persons: "Senate Republicans", but not "Citizens for Peace"."""
        head = _before_of(words)
        noun, plural = noun_of(head[-1])
        if len(head) < len(words) and (words[len(head)] == "for" or (words[len(head)] == "of" and len(head) > 1)):
            return False
        if plural and noun is not None and noun.kind == "person":
            return True
        is_counted = bool(_COUNT.match(source)) and plural
        return len(head) == 1 and (is_counted or (plural and bool(self.cast.directory.people_of(head[0]))))


def proper_words(source: str) -> tuple:
    """Return the words of the proper name that heads a source; none where a common noun heads it.

    >>> proper_words("the nonpartisan Bureau of Maps, which"), proper_words("Critics"), proper_words("the bureau")
    (('Bureau', 'of', 'Maps'), (), ())
    """
    core = NAME_ENDS.split(" ".join(source.split()).strip(" ,.;:"), maxsplit=1)[0]
    words = _without_owner(_without_opening(core.split(" ")))
    head = _before_of(words)
    if not words or (len(head) == 1 and noun_of(head[0])[0] is not None and not _is_body(words)):
        return ()
    inner, joints = name_parts("particle") | {"and", "&"}, name_parts("joint")
    if not _is_capital(head[-1]) or not all(_is_capital(word) or word in inner for word in head):
        return ()
    small = (i for i in range(len(head), len(words)) if not _is_capital(words[i]) and words[i] not in joints)
    last = next(small, len(words))
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


def _before_of(words):
    at = next((i for i, word in enumerate(words) if i and is_preposition(word)), len(words))
    return words[:at]


def _without_opening(words):
    """Drop article, adjectives and titles; nothing is left where a common noun with a preposition comes first."""
    for i, word in enumerate(words):
        if _opens_name(words, i):
            return words[i:]
        if i and (is_preposition(word) or word in ("and", "or")) and not is_function(words[i - 1]):
            return []
    return []


def _opens_name(words, i):
    """A capital that is no function word or title opens a name; a number does before a capital ("1951 Treaty")."""
    word = words[i]
    if not _is_capital(word) or is_function(word) or word.lower() in titles():
        return False
    return word[0].isalpha() or _is_capital(" ".join(words[i + 1 :]))
