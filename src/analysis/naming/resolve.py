"""One article: each source in turn becomes an entity of its cast."""

import re
from datetime import date

from .bodies import Bodies
from .capitals import capital_runs
from .descriptions import Descriptions, joint
from .entities import Cast, Entity, Mention
from .known import Directory
from .people import name_people
from .phrases import read_phrase
from .pronouns import Salience
from .proper import ProperNames
from .shortnames import ShortNames
from .sources import is_pronoun, names_in, with_others
from .words import noun_of

_RELATIVE = ("who", "which", "that", "whom", "whose")


class Article:
    """The cast of one article, and the reading of its sources one after the other, in the order of the text."""

    def __init__(
        self, text: str, quoted: list[tuple[int, int]], directory: Directory, day: date | None = None
    ):
        self.text = text.replace("\u00a0", " ").replace("’", "'")
        self.cast = Cast(self.text, directory, day)
        people, bodies = ShortNames(), Bodies(self.cast)
        bodies.add_runs(name_people(self.cast, capital_runs(self.text), people))
        self.proper = ProperNames(self.cast, people, bodies)
        self.salience = Salience(self.cast, quoted)
        self.descriptions = Descriptions(self.cast, self.salience)

    def speaker(self, start: int, end: int, outer: Entity | None = None) -> Entity | None:
        """Return who the source at [start, end) is, or None; `outer` speaks the quotation around it."""
        entity = self._resolve(self.text[start:end], start, end, outer)
        if entity is not None:
            mention = Mention(start, end, entity, start)
            self.salience.spoke.append(mention)
            self.cast.add(mention)
        return entity

    def _resolve(self, source, start, end, outer):
        if is_pronoun(source):
            return self._pronoun(source.lower().strip(" ,"), start, outer)
        mentions = names_in(self.cast, start, end) or self._after_verb(source, end)
        if len(mentions) > 1:
            return joint([mention.entity for mention in mentions])
        if mentions:
            return self._with_others(mentions[0], end)
        return self.proper.read(source, start, end) or self.descriptions.read(source, start, end)

    def _after_verb(self, source, end):
        """Return the name after a source that is only the verb: "…," said Ann Lee."""
        if not re.fullmatch(r"[a-z]+", source) or noun_of(source)[0] is not None:
            return []
        return [mention for mention in self.cast.between(end, end + 3)][:1]

    def _with_others(self, mention, end):
        others = with_others(self.text, mention, end)
        if not others:
            return mention.entity
        return joint([mention.entity, Entity(read_phrase(others).name, "group")])

    def _pronoun(self, pronoun, start, outer):
        if pronoun in ("i", "me", "my"):
            return outer or Entity("author", "unnamed person")
        if pronoun in ("we", "us", "our"):
            return outer if outer is not None and outer.kind in ("organisation", "group", "country") else None
        if pronoun in ("you", "your"):
            return Entity("readers", "group", plural=True)
        if pronoun in _RELATIVE:
            return self.descriptions.before(pronoun, start)
        return self.salience.antecedent(pronoun, start)
