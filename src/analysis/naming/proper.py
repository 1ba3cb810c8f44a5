"""A source that is a proper name but no person found before: an institution, a country, a document, or a person."""

import re

from .bodies import Bodies, body_kind, is_acronym
from .entities import Cast, Entity
from .shortnames import ShortNames, given_gender
from .words import FUNCTION, PREPOSITIONS, ending_kind, given_names, noun_of, titles

_CORE = re.compile(
    r"\s*[,;:(\[“\"—–]|\s--|\s+(?:who|which|that|whose|where|at|in|including|like|whom)\b|['’]s?$"
)
_COUNT = re.compile(
    r"(?:many|some|most|several|few|all|\d[\d,.]*|two|three|four|five|six|ten|dozens of|hundreds of)\s",
    re.IGNORECASE,
)
_LOOKS_AHEAD = 250  # characters: a "he" or "she" so near tells that an unknown name is a person's
_HE = re.compile(r"\b(?:he|she|his|her)\b")


class ProperNames:
    """Proper names in sources that the text alone did not tell apart."""

    def __init__(self, cast: Cast, people: ShortNames, bodies: Bodies):
        self.cast, self.people, self.bodies = cast, people, bodies

    def read(self, source: str, start: int, end: int) -> Entity | None:
        """Return the entity that a source names, or None where the source is no proper name."""
        if "@" in source:
            return self._new(source[source.index("@") :].split()[0].rstrip(",."), "person")
        words = proper_words(source)
        if not words:
            return None
        person = self.people.person(self.cast, (), words, start)
        if person is not None:
            return person
        kind = self._kind(words, source, start, end)
        if kind == "group":
            return None
        at = start + max(0, source.find(words[-1])) + len(words[-1])
        if kind == "person":
            return self.people.add(self.cast, words, given_gender((), words), set())
        return self.bodies.named(" ".join(words), kind, at)

    def _new(self, name, kind):
        entity = Entity(name, kind, head=name.lower())
        self.cast.entities.append(entity)
        return entity

    def _kind(self, words, source, start, end):
        last = words[-1]
        kind = body_kind(words, self.cast.directory) or ending_kind(last)
        of_whom = any(word in ("of", "for") for word in words)
        if self._is_people(words, source):
            return "group"
        if kind in ("organisation", "country", "document", "group"):
            return kind
        if len(words) > 1 and words[0].lower() in given_names():
            return "person"
        if of_whom or source.lower().startswith(("the ", "a ", "an ")):
            return "organisation"
        if source.isupper() and self.cast.text.startswith(":", end):
            return "person"  # the name before a turn in a transcript
        if len(words) == 1:
            return self._lone_kind(last, end)
        return "organisation" if is_acronym(words[0]) or len(words) > 4 else "person"

    def _is_people(self, words, source):
        """Say whether a name is a plural of persons: "Senate Republicans", "Mexicans", but not "Citizens for Peace"."""
        at = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
        noun, plural = noun_of(words[at - 1])
        if at < len(words) and (words[at] == "for" or (words[at] == "of" and at > 1)):
            return False
        if plural and noun is not None and noun.kind == "person":
            return True
        counted = bool(_COUNT.match(source)) and plural
        return at == 1 and (counted or self.cast.directory.is_people(words[0]))

    def _lone_kind(self, word, end):
        if is_acronym(word):
            return "organisation"
        after = self.cast.text[end : end + _LOOKS_AHEAD]
        is_person = (
            word.lower() in given_names() or _HE.search(after) or re.match(r", (?:an?|the|who)\b", after)
        )
        return "person" if is_person else "organisation"


def proper_words(source: str) -> tuple:
    """Return the words of the proper name that heads a source; none where a common noun heads it.

    >>> proper_words("the nonpartisan Bureau of Maps, which"), proper_words("Critics"), proper_words("the bureau")
    (('Bureau', 'of', 'Maps'), (), ())
    """
    core = _CORE.split(" ".join(source.split()).strip(" ,.;:"), maxsplit=1)[0]
    words = core.split(" ")
    words = _without_opening(words)
    if not words or (
        len(words) == 1 and noun_of(words[0])[0] is not None and ending_kind(words[0]) != "organisation"
    ):
        return ()
    before = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    if any(
        not word[:1].isupper() and not word[:1].isdigit() and word not in ("and", "&", "de", "la", "the")
        for word in words[:before]
    ):
        return ()
    if not words[before - 1][:1].isupper() or (len(words) == 1 and noun_of(words[0])[0] is not None):
        return ()
    after = next(
        (
            i
            for i in range(before, len(words))
            if words[i][:1].islower() and words[i] not in ("of", "for", "the", "and", "on", "to", "in")
        ),
        len(words),
    )
    while after and not words[after - 1][:1].isupper() and not words[after - 1][:1].isdigit():
        after -= 1
    return tuple(words[:after])


def _without_opening(words):
    """Drop article, adjectives and titles; nothing is left where a common noun with a preposition comes first."""
    for i, word in enumerate(words):
        if word[:1].isupper() and word.lower() not in FUNCTION and word.lower() not in titles():
            return words[i:]
        if i and word in PREPOSITIONS | {"and", "or"} and words[i - 1].lower() not in FUNCTION:
            return []
    return []
