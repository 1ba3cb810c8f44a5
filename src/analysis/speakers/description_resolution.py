"""Descriptions ("the senator", "several officials"): linked to what they stand for, or kept as they are."""

import re

from ..core.english import listed
from ..text.lexicon import function_words, general_nouns, is_function, party_words
from .anonymity import is_kept_unnamed
from .country_words import countries_in
from .description_links import Linking, may_be_called
from .descriptions import Phrase, read_phrase, single, telling_words, whole_of
from .entities import Cast, Entity, Mention
from .introductions import last_introduction
from .issuers import Documents
from .organisations import is_acronym
from .places import country_of_place
from .pronouns import Salience

_OF_PERSON = re.compile(r"(?:the |an? )?(.+?)(?:'s?)? (campaign|administration|team)$", re.IGNORECASE)
_AGED = re.compile(r"(?:the )?(\d{1,3})-year-old", re.IGNORECASE)
_OF_THINGS = frozenset({"owner", "captain", "crew", "operator", "pilot", "driver", "skipper"})
_PEOPLE = {"man", "woman", "boy", "girl"}
_ASIDE = ", "
_AS = (" is ", " was ", " as ", " became ")  # before the role of somebody named
_PLAIN = -1.0  # points of salience that a noun needs that says little
_PAIRS = ("the two", "the pair", "the duo")
_PARTIES = {"side", "party", "government"}  # to talks and treaties
_MINISTRY = "ministry"  # only a state has one
_PRONOUN = {"male": "he", "female": "she"}


class Descriptions:
    """The descriptions of one article, and what each stands for."""

    def __init__(self, cast: Cast, salience: Salience):
        self.cast, self.salience = cast, salience
        self.linking, self.documents = Linking(cast), Documents(cast, salience)
        self.said: dict[str, Entity] = {}

    def read(self, source: str, start: int, end: int, outer: Entity | None = None) -> Entity | None:
        """Return the entity that a description stands for: one named before, or the description itself.

        `outer` is the speaker of the quotation around it, whose are "my aide" and "our ministry".
        """
        source = re.sub(r"'s?$", "", " ".join(source.split()).strip(" ,"))
        source = self._without_capital(source, start)
        if whole := whole_of(source):
            source = self._one_of(whole, start, end)
        phrase = read_phrase(source)
        if aged := _AGED.fullmatch(source):
            return self._of_age(aged[1], start) or self.keep(phrase.name, phrase)
        if source.lower() in _PAIRS and (pair := self.linking.last_two("person", "", start)):
            return joint(pair)
        if phrase.owner:
            return self._of_pronoun(phrase, start, outer)
        if issuer := self.documents.issuer(phrase, start, end):
            return issuer
        if sender := self.documents.sender(phrase, start, end):
            return self.read(self.cast.text[sender:end], sender, end, outer)
        owned = self._owned(source, phrase, start, end)
        if owned:
            return self.keep(*owned)
        if is_kept_unnamed(source):
            return self.keep(phrase.name, phrase)
        return self._linked(phrase, start, end) or self.keep(self._in_full(phrase.name, start, end), phrase)

    def _of_age(self, age, start):
        """Return who has that age: for "the 37-year-old" the person of "Ann Lee, 37,", or else the last one."""
        people = [mention for mention in self.cast.between(0, start) if mention.entity.kind == "person"]
        given = [one for one in people if re.match(rf",? \(?(?:aged )?{age}\b", self.cast.text[one.end : one.end + 12])]
        return given[-1].entity if given else self.salience.best(start, lambda entity: entity.kind == "person")

    def _in_full(self, name, start, end):
        """Return a description with its body in full, as the article names it elsewhere: no "ORW official"."""
        for mention in self.cast.between(start, end):
            short, full = self.cast.text[mention.start : mention.end], mention.entity.name
            if is_acronym(short) and not self.cast.directory.country(short) and full in self.cast.text:
                name = name.replace(short, full, 1)
        return name

    def _one_of(self, whole, start, end):
        """Return "senior aide" for "one of the senior aides"; of "those sources" the words that these were given."""
        phrase = read_phrase(whole)
        is_bare = phrase.name.lower().split()[-1:] == phrase.name.lower().split()
        group = self.linking.body(phrase, start) if is_bare and phrase.plural else None
        return f"one {single(group.name if group and not group.parts else phrase.name)}"

    def _without_capital(self, source, start):
        """Write small the first word of a sentence where the article does not write it large elsewhere."""
        word, _, rest = source.partition(" ")
        is_proper = rest[:1].isupper() and not is_function(word)
        if is_proper or not word[1:].islower() or not word[:1].isupper() or word.endswith(("'s", "'")):
            return source
        before = self.cast.text[max(0, start - 2) : start].strip(" \"“”'(")
        opens = not before or before[-1] in ".!?:\n"
        directory = self.cast.directory
        is_place = directory.country(word) or country_of_place(directory, word)
        is_party = {word.lower(), word.lower().removesuffix("s")} & party_words()
        is_name = is_party or directory.people_of(word) or is_place
        if not opens or is_name or self.cast.written.is_large(word):
            return source
        return word.lower() + source[len(word) :]

    def _owned(self, source, phrase, start, end):
        """Return "Lee campaign" for "Ann Lee's campaign", "Ann Lee's aide" for "mayor Ann Lee's aide"; and whose."""
        people = [mention for mention in self.cast.between(start, end) if mention.entity.kind == "person"]
        if not people:
            return ()
        before = self.cast.text[start : people[0].start].lower().split()
        person, match = people[0].entity, _OF_PERSON.match(source)
        if match and before in ([], ["the"], ["a"]):
            return f"{person.family or person.name} {match[2].lower()}", phrase, person
        rest = self.cast.text[people[0].end : end]
        if rest.startswith("'s ") and not any(word in function_words() for word in before):
            return f"{person.name}{read_phrase('x' + rest).name[1:]}", phrase, person
        return ()

    def of_relative(self, source: str, start: int) -> Entity | None:
        """Return whose body or aide a source with "whose" at `start` is: "Ann Lee's office" for "whose office"."""
        owner, phrase = self.before("whose", start), read_phrase(source.partition(" ")[2])
        return None if owner is None else self.keep(f"{owner.name}'s {phrase.name}", phrase, owner)

    def _of_pronoun(self, phrase, start, outer):
        rest = phrase.name[len(phrase.owner) + 1 :]
        if phrase.owner in ("my", "our", "your"):
            owner = outer if phrase.owner != "your" else None
        else:
            owner = self.salience.antecedent(phrase.owner, start)
        if owner is not None and owner.kind == "organisation" and phrase.head == _MINISTRY:
            owner = self.salience.best(start, lambda entity: entity.kind == "country")
        if phrase.owner == "its" and phrase.head in _OF_THINGS and owner is not None and owner.kind != "document":
            return self.keep(rest, phrase)  # "the tanker …; its owner": no state's
        if owner is None:
            return self.keep(rest if phrase.owner in ("my", "our", "your") else phrase.name, phrase)
        if phrase.head in ("campaign", "administration"):
            return self.keep(f"{owner.family or owner.name} {phrase.head}", phrase, owner)
        return self.keep(f"{owner.name}'s {rest}", phrase, owner)

    def _linked(self, phrase, start, end):
        if phrase.pair and phrase.definite and (pair := self._pair(phrase, start)):
            return joint(pair)
        if phrase.kind == "unnamed person":
            if phrase.head in _PEOPLE and phrase.definite:
                return self.salience.antecedent(_PRONOUN[phrase.gender], start)
            if phrase.definite:
                self._introduce(phrase, start)
            person = self.linking.person(phrase, start, end, self.salience.last_speaker)
            return person or self._general(phrase, start)
        return (self.linking.body(phrase, start) or self._general(phrase, start)) if phrase.definite else None

    def _pair(self, phrase, start):
        if phrase.noun_kind == "country" or phrase.head in _PARTIES:
            return self.linking.two_countries(start)
        return self.linking.last_two("person", phrase.gender, start) if phrase.noun_kind == "person" else []

    def _general(self, phrase, start):
        """Return whom or what a noun that says little stands for, where that is plain: "this person", "the group"."""
        kind = general_nouns().get(phrase.head, "outlet")
        if kind == "outlet" or phrase.plural or not phrase.definite or not phrase.name.endswith(phrase.head):
            return None
        return self.salience.best(start, lambda entity: may_be_called(entity, kind, phrase), least=_PLAIN)

    def _introduce(self, phrase, start):
        """Add to the cast whom the text has last brought in by an indefinite description with the same noun."""
        found = last_introduction(self.cast.text, phrase.head, start)
        if found and not self._is_of_another(found):
            entity = self.keep(found.words, read_phrase(found.words))
            self.cast.add(Mention(found.start, found.end, entity, found.start))

    def _is_of_another(self, found):
        """Say whether an introduction is within a mention or is the role of somebody named right before or after."""
        around = self.cast.between(found.start - 200, found.end + len(_ASIDE))
        return self.cast.text.endswith(_AS, 0, found.start) or any(
            one.end >= found.start - len(_ASIDE) for one in around
        )

    def keep(self, name: str, phrase: Phrase, owner: Entity | None = None) -> Entity:
        """Return the description as an entity of its own, the same for the same words; `owner` is whose it is."""
        entity = self.said.get(name.lower())
        if entity is None:
            gender = phrase.gender if phrase.kind == "unnamed person" else ""
            entity = Entity(name, phrase.kind, gender=gender, plural=phrase.plural, head=phrase.head, owner=owner)
            entity.role_words = set(phrase.words)
            entity.countries = set(countries_in(name))
            entity.telling = frozenset(word.lower() for word in telling_words(phrase.name)) - {phrase.head}
            self.said[name.lower()] = entity
        return entity

    def before(self, pronoun: str, start: int) -> Entity | None:
        """Return what a relative pronoun at `start` belongs to: the name or description right before it."""
        begin = max(0, start - 160)
        text = self.cast.text[begin:start].rstrip(" ,")
        end = begin + len(text)
        for mention in reversed(self.cast.between(begin, start)):
            gap = self.cast.text[mention.end : end]
            is_near = pronoun == "who" and mention.entity.kind == "person" and gap.startswith((",", " of ", " ("))
            if not gap.strip() or (is_near and ". " not in gap and "\n" not in gap):
                return mention.entity
        words = _noun_phrase(text)
        return self.read(words, end - len(words), end) if words else None


def joint(entities: list[Entity]) -> Entity:
    """Return several entities as one, by their names: countries as countries, bodies as bodies, others as a group."""
    kinds = {entity.kind for entity in entities}
    kind = kinds.pop() if kinds in ({"country"}, {"organisation"}) else "group"
    return Entity(listed(entity.name for entity in entities), kind, plural=True, parts=tuple(entities))


def _noun_phrase(text):
    """Return the noun phrase that a text ends with: back to a determiner, or to the first word that is none of it."""
    taken: list[str] = []
    for word in reversed(text.rsplit("\n", 1)[-1].split(" ")[-6:]):
        if word.lower() in function_words() or (word.endswith((",", ".", ";", ":")) and taken):
            if word.lower() in ("the", "a", "an", "some", "many", "several"):
                taken.insert(0, word)
            break
        taken.insert(0, word)
    return " ".join(taken)
