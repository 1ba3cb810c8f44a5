"""Which person, body or document a definite description stands for: by head noun, role words and nearness."""

from .entities import Cast, Entity, Mention
from .phrases import Phrase
from .roles import read_roles, role_words
from .words import FUNCTION, noun_of

_AHEAD = 700  # characters: "the city attorney" may be named in the next sentences
_BACK = 12000
_TIME_WORDS = {
    "former",
    "current",
    "longtime",
    "long-time",
    "then",
    "late",
    "new",
    "outgoing",
    "veteran",
    "same",
}
_SPOKES = {"spokesperson", "spokesman", "spokeswoman"}


class Linking:
    """The entities of one article by what is said of them."""

    def __init__(self, cast: Cast):
        self.cast = cast
        self._described: set[int] = set()

    def person(self, phrase: Phrase, start: int, end: int) -> Entity | None:
        """Return the person whose role fits a description at `start` best, or None."""
        self._describe()
        last = start + _AHEAD
        best, points = None, 0.0
        for mention in self.cast.between(max(0, start - 2 * _BACK) if phrase.definite else start, last):
            entity = mention.entity
            if start <= mention.start < end or entity.kind not in ("person", "unnamed person"):
                continue
            if phrase.gender and entity.gender not in ("", phrase.gender):
                continue
            score = (
                self._fit(phrase, entity) - abs(start - mention.start) / 4000 - (mention.start > start) * 0.5
            )
            if score > points and (mention.start < start or self._is_introduced(phrase, entity)):
                best, points = entity, score
        return best

    def _fit(self, phrase, entity):
        """Points for a role: the head noun must fit; the other words count, and capitals must not contradict."""
        heads = {phrase.head} | (_SPOKES if phrase.head in _SPOKES else set())
        if not heads & entity.role_words and entity.head not in heads:
            return -9.0
        own = [word for word in phrase.name.replace("'s", "").split() if _tells(word, heads)]
        found = [word for word in own if word.lower() in entity.role_words]
        capitals = [word for word in own if word[0].isupper()]
        if capitals and not any(word in found for word in capitals) and _capitals_of(entity):
            return -9.0
        return 1.0 + 2.0 * len(found) - 0.6 * (len(own) - len(found)) + bool(set(entity.roles))

    def _is_introduced(self, phrase, entity):
        own = [word for word in phrase.name.replace("'s", "").split() if _tells(word, {phrase.head})]
        return entity.kind == "person" and sum(word.lower() in entity.role_words for word in own) * 2 >= len(
            own
        )

    def body(self, phrase: Phrase, start: int) -> Entity | None:
        """Return the last body, document, country or group that a definite description at `start` may mean."""
        noun = noun_of(phrase.head)[0]
        nouns = {phrase.head} | (set(noun.also) if noun else set())
        for mention in reversed(self.cast.between(max(0, start - _BACK), start)):
            entity = mention.entity
            if entity.kind in ("person", "unnamed person") or (entity.plural != phrase.plural):
                continue
            literal = phrase.head in entity.role_words or entity.head == phrase.head
            if (literal or entity.head in nouns) and self._agrees(phrase, entity):
                return entity
        return self._pair(phrase, start) if phrase.plural else None

    def _agrees(self, phrase, entity):
        own = {word for word in phrase.words if word not in FUNCTION and word != phrase.head}
        return own <= entity.role_words | _TIME_WORDS

    def _pair(self, phrase, start):
        """Return the last group of named people of whom one has the role: "the senators" after "Ann Lee and Bo Day"."""
        self._describe()
        for mention in reversed(self.cast.between(max(0, start - _BACK), start)):
            if any(phrase.head in part.role_words for part in mention.entity.parts):
                return mention.entity
        return None

    def last_two(self, kind: str, gender: str, start: int) -> list[Entity]:
        """Return the two persons or countries named last before `start`, in the order of the text."""
        found: list[Entity] = []
        for mention in reversed(self.cast.between(max(0, start - _BACK // 3), start)):
            entity = mention.entity
            if entity.kind == kind and entity not in found and (not gender or entity.gender in ("", gender)):
                found.insert(0, entity)
            if len(found) == 2:
                return found
        return []

    def _describe(self):
        """Read the roles of every person of the cast once; later speakers are added as they come."""
        by_entity: dict[int, list[Mention]] = {}
        for mention in self.cast.mentions:
            if mention.entity.kind == "person" and id(mention.entity) not in self._described:
                by_entity.setdefault(id(mention.entity), []).append(mention)
        for key, mentions in by_entity.items():
            entity = mentions[0].entity
            self._described.add(key)
            read_roles(self.cast, entity, mentions)
            for row in self.cast.directory.rows(entity.name, self.cast.day):
                entity.role_words |= role_words(row.role)


def _tells(word, heads):
    low = word.lower()
    return low not in FUNCTION and low not in heads and low not in _TIME_WORDS and low.strip("'") != ""


def _capitals_of(entity):
    return any(
        word[:1].isupper() and noun_of(word)[0] is None and "." not in word
        for role in entity.roles
        for word in role.split()
    )
