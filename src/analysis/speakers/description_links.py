"""Which person, body or document a definite description stands for: by head noun, role words and nearness."""

import re
from collections import Counter
from functools import cached_property
from operator import attrgetter

from ..targets.lookup import find_named
from ..text.lexicon import function_words, general_nouns, name_parts, noun_of, party_words
from .country_words import countries_in, is_of_its_place
from .descriptions import Phrase, telling_words
from .entities import Cast, Entity, Mention
from .roles import describe

_AHEAD = 700  # characters: "the city attorney" may be named in the next sentences
_NEXT = 400  # characters: a name without a role so soon after a description is the one described
_BACK = 12000
_OF_A_BODY = re.compile(r"[a-z]+['’]s? ")  # "agency's scientist"
_SPOKES = {"spokesperson", "spokesman", "spokeswoman"}
_CHIEFS, _MINISTRY = {"head", "chief"}, {"ministry", "diplomacy"}
_COUNTRY_WORDS = ("country", "demonym", "capital")
_CLEAR = 1.5  # times as often as a third country
_UNFIT = -9.0
_HEADLINE = 150  # characters
_FEW = 3  # words of a description that says little
_SAME_NOUN = 1.5  # points: "the official" is rather "a Western official" than a minister


class Linking:
    """The entities of one article by what is said of them."""

    def __init__(self, cast: Cast):
        self.cast = cast
        self._described: set[Entity] = set()
        self._read = 0  # mentions of the cast whose entities are described

    def person(self, phrase: Phrase, start: int, end: int, speaker: Entity | None) -> Entity | None:
        """Return the person whose role fits the description at [start, end) best, or None.

        The role may stand before, or after within a few sentences; then most of the words must agree. Of equals
        it is `speaker`, who spoke last.
        """
        self.describe_all()
        best, points = None, 0.0
        for entity, position in self._nearest(phrase, start, end):
            if not self._may_be(entity, phrase.gender):
                continue
            fit = _fit(phrase, entity) - abs(start - position) / 4000
            fit += 0.5 * (entity is speaker) - 0.5 * (position > start)
            if fit > points and (position < start or _is_introduced(phrase, entity)):
                best, points = entity, fit
        if best is not None and best.first > start and self._is_spoken_of(phrase, start):
            is_told = speaker is None or speaker.kind != "person" or speaker.roles
            best = None if is_told or not self._may_be(speaker, phrase.gender) else speaker
        if best is None and phrase.definite and phrase.head not in general_nouns():
            best = self._named_next(phrase, start, end)
        return best or self._only_one(phrase, start)

    def _is_spoken_of(self, phrase, start):
        """Is it a bare noun, such as "the minister", that the text has used before: of somebody known by then?"""
        noun = re.compile(rf"\b{re.escape(phrase.head)}\b")
        return phrase.name == phrase.head and noun.search(self.cast.text, 0, start) is not None

    def _may_be(self, entity, gender):
        """May a description stand for an entity: a person of its gender who is not named in what is told?"""
        is_person = entity.kind in ("person", "unnamed person") and entity not in self.cast.apart
        return is_person and (not gender or entity.gender in ("", gender))

    def _only_one(self, phrase, start):
        """Return the one person of the article with the role that a headline or a country's office tells."""
        people = [one for one in self.cast.people() if self._may_be(one, phrase.gender) and _fit(phrase, one) > 0]
        if not (phrase.definite and countries_in(phrase.name)):
            people = [one for one in people if self._is_headline(phrase, start) and one.first > start]
        return people[0] if len(people) == 1 else None

    def _is_headline(self, phrase, start):
        is_small = all(word.islower() or countries_in(word) for word in phrase.name.split())
        is_bare = is_small and len(phrase.words) <= _FEW
        return start < _HEADLINE and is_bare and "\n" not in self.cast.text[:start].strip()

    def _nearest(self, phrase, start, end):
        """Return each entity in reach once before the description and once after it, where it is named nearest."""
        before = self.cast.between(max(0, start - _BACK), start) if phrase.definite else []
        after = reversed(self.cast.between(end, start + _AHEAD))
        last = {mention.entity: mention.start for mention in before}
        return [*last.items(), *{mention.entity: mention.start for mention in after}.items()]

    def _latest(self, start):
        """Yield each entity named before `start` once, the one named last first."""
        seen: set[Entity] = set()
        for mention in reversed(self.cast.between(max(0, start - _BACK), start)):
            if mention.entity not in seen:
                seen.add(mention.entity)
                yield mention.entity

    def _named_next(self, phrase, start, end):
        """Return the person first named right after a description that needs a name, with no role of his or her own."""
        if " who " in self.cast.text[start:end]:
            return None  # "the officer who made the arrest" is told apart by what is said of him
        ahead = [mention for mention in self.cast.between(end, end + _NEXT) if mention.entity.kind == "person"]
        if not ahead or ahead[0].entity.roles or not self._may_be(ahead[0].entity, phrase.gender):
            return None
        entity = ahead[0].entity
        if self.cast.text.startswith((", a ", ", an "), ahead[0].end):
            return None  # "Bo Ode, a baker": told who he is
        return entity if entity.first >= end and " " in entity.name and not entity.role_words else None

    def body(self, phrase: Phrase, start: int) -> Entity | None:
        """Return the last body, document, country or group that a definite description at `start` may mean."""
        noun = noun_of(phrase.head)[0]
        nouns = {phrase.head} | (set(noun.also) if noun else set())
        for entity in self._latest(start):
            if entity.kind in ("person", "unnamed person") or entity.plural != phrase.plural:
                continue
            is_told = phrase.head in entity.role_words and entity.kind == phrase.kind
            is_headed = is_told or entity.head == phrase.head or entity.head in nouns
            if is_headed and _agrees(phrase, entity):
                return entity
        return self._group(phrase, start) if phrase.plural else None

    def _group(self, phrase, start):
        """Return the last group of named people of whom one has the role: "the senators" after Ann Lee and Bo Day."""
        self.describe_all()
        for entity in self._latest(start):
            if any(phrase.head in part.role_words for part in entity.parts):
                return entity
        return None

    def last_two(self, kind: str, gender: str, start: int) -> list[Entity]:
        """Return the two persons or countries named last before `start`, in the order of their first mentions."""
        found: list[Entity] = []
        for mention in reversed(self.cast.between(max(0, start - _BACK // 4), start)):
            entity = mention.entity
            if entity.kind == kind and entity not in found and (not gender or entity.gender in ("", gender)):
                found.insert(0, entity)
            if len(found) == 2:
                return sorted(found, key=attrgetter("first"))
        return []

    def two_countries(self, start: int) -> list[Entity]:
        """Return the two countries that the article is about, in the order of their first mentions.

        Where a third is named nearly as often, they are the two named last before `start`.
        """
        most = Counter(self._countries).most_common(3)
        if len(most) < 2 or (len(most) == 3 and most[1][1] < _CLEAR * most[2][1]):
            return self.last_two("country", "", start)
        two = {target for target, _ in most[:2]}
        return [self._country(target) for target in dict.fromkeys(self._countries) if target in two]

    @cached_property
    def _countries(self):
        """The countries that the article names, in its order, each as often as it does."""
        return [one.target for one in find_named(self.cast.text) if one.kind in _COUNTRY_WORDS]

    def _country(self, name):
        known = (one for one in self.cast.entities if one.name == name and one.kind == "country")
        return next(known, None) or Entity(name, "country", head=name.lower(), first=0)

    def describe_all(self) -> None:
        """Read the roles of every person of the cast once; later speakers are added as they come."""
        by_entity: dict[Entity, list[Mention]] = {}
        for mention in self.cast.added[self._read :]:
            if mention.entity.kind == "person" and mention.entity not in self._described:
                by_entity.setdefault(mention.entity, []).append(mention)
        self._read = len(self.cast.added)
        for entity, mentions in by_entity.items():
            self._described.add(entity)
            describe(self.cast, entity, sorted(mentions, key=attrgetter("start")))


def may_be_called(entity: Entity, kind: str, phrase: Phrase) -> bool:
    """Say whether a general noun suits an entity: no state's office is a firm, no other country's body is meant."""
    if kind == "unnamed person" or entity.kind != "organisation":
        return entity.kind == kind and not entity.plural
    countries = countries_in(phrase.name)
    is_office = kind == "business" and is_of_its_place(entity.head)
    return not is_office and not (countries and entity.countries and not countries & entity.countries)


def _fit(phrase, entity):
    """Points for a role: the head noun must fit; the other words count, countries and capitals must not contradict."""
    heads = _heads(phrase)
    if not heads & entity.role_words and entity.head not in heads:
        return _UNFIT
    own, countries = (
        [word for word in telling_words(phrase.name) if word.lower() not in heads],
        countries_in(phrase.name),
    )
    capitals = [word for word in own if word[0].isupper()]
    is_body = len(capitals) > 1 and all(word.lower() in entity.role_words for word in capitals)
    if countries and entity.countries and not countries & entity.countries and not is_body:
        return _UNFIT
    if entity.kind == "unnamed person" and _contradicts(own, entity):
        return _UNFIT
    if countries & entity.countries:
        own = [word for word in own if not countries_in(word)]
    found = [word for word in own if word.lower() in entity.role_words]
    capitals = [word for word in own if word[0].isupper()]
    if capitals and not any(word in found for word in capitals) and _capitals_of(entity):
        return _UNFIT
    if not found and len(own) > 1 and _OF_A_BODY.match(phrase.name):
        return _UNFIT  # "the organisation's chief scientist" is not any scientist
    points = 1.0 + 2.0 * len(found) - 0.6 * (len(own) - len(found)) + bool(countries & entity.countries)
    is_same = entity.kind == "unnamed person" and entity.head in heads
    return points + (_SAME_NOUN if is_same else bool(entity.roles))


def _heads(phrase):
    """Return the nouns that a role may have: of "the head of the Foreign Ministry" the minister."""
    if phrase.head in _SPOKES:
        return _SPOKES
    return {"minister"} if phrase.head in _CHIEFS and phrase.words & _MINISTRY else {phrase.head}


def _contradicts(own, entity):
    """Say whether two descriptions each have a word of their own: "first witness", "second witness"."""
    mine = {word.lower() for word in own}
    return bool(mine - entity.telling) and bool(entity.telling - mine)


def _is_introduced(phrase, entity):
    own = [word for word in telling_words(phrase.name) if word.lower() != phrase.head]
    found = sum(word.lower() in entity.role_words for word in own)
    return entity.kind == "person" and found * 2 >= len(own) and (found > 0 or phrase.definite)


def _capitals_of(entity):
    words = (word for role in entity.roles for word in re.findall(r"[A-Z][\w-]+(?!\.)", role))
    return any(noun_of(word)[0] is None or word.lower() in party_words() for word in words)


def _agrees(phrase, entity):
    own = {word for word in phrase.words if word not in function_words() and word != phrase.head}
    return own <= entity.role_words | name_parts("time")
