"""One article: each source in turn becomes an entity of its cast."""

import re
from collections.abc import Sequence
from datetime import date

from ..text.lexicon import SUFFIXES, is_function, is_preposition, noun_of, role_noun
from ..text.sentences import split_sentences
from .description_resolution import Descriptions, joint
from .descriptions import SHARE, read_phrase
from .entities import Cast, Entity, Mention
from .known import Directory
from .ministries import add_ministries, in_ministry
from .name_spans import capital_runs
from .name_variants import IN_DOUBT, ShortNames
from .organisations import Bodies
from .people import name_people
from .pronouns import Salience, may_be
from .proper_names import ProperNames
from .reactions import introduced, reacting
from .roles import has_role, role_words
from .source_phrases import is_pronoun, kind_before, names_in, plain_pronoun, with_others

_MINE, _OURS = ("i", "me", "my"), ("we", "us", "our")
_QUESTION = ("Q", "QUESTION", "Question")  # turns of a transcript
_NEGATED = re.compile(r"(?:nobody|no one|no-one|none|neither|nothing|no)\b", re.IGNORECASE)
_NOBODY = ("what", "nothing", "something", "this", "these", "those")
_DATELINE = re.compile(r"[A-Z][A-Z .,]+ (?:--|—|–|-) ")
_HOME = re.compile(r"(?:, \d\d)?,? of $")
_COMMA = re.compile(r", $")
_TOLD_OF = ("he", "she", "they", "one")
_RELATIVE = ("who", "which", "that", "whom", "whose")


class Article:
    """The cast of one article, and the reading of its sources one after the other, in the order of the text."""

    def __init__(
        self,
        text: str,
        quoted: Sequence[tuple],
        directory: Directory,
        day: date | None = None,
        sentences: Sequence[tuple[int, int]] | None = None,
    ):
        self.text = text.replace("\u00a0", " ").replace("’", "'")
        self.sentences = split_sentences(self.text) if sentences is None else sentences
        self.cast = Cast(self.text, directory, day)
        people, bodies = ShortNames(), Bodies(self.cast)
        others = name_people(self.cast, capital_runs(self.text), people)
        add_ministries(self.cast)
        bodies.add_runs([run for run in others if not in_ministry(self.cast, run.start, run.end)])
        self.proper = ProperNames(self.cast, people, bodies)
        self.salience = Salience(self.cast, [(one[0], one[1]) for one in quoted])
        self.descriptions = Descriptions(self.cast, self.salience)
        self.said = (0, 0)
        self.offices: dict[tuple, tuple] = {}  # what `by_same_office` has looked for: many speakers hold one office

    def persons(self, start: int, end: int) -> set[Entity]:
        """Return the persons who are named at [start, end)."""
        return {one.entity for one in self.cast.between(start, end) if one.entity.kind == "person"}

    def speaker(
        self,
        start: int,
        end: int,
        outer: Entity | None = None,
        *,
        apart: set[Entity] | None = None,
        said: tuple[int, int] = (0, 0),
    ) -> Entity | None:
        """Return who the source at [start, end) is, or None; `outer` speaks the quotation around it.

        No description stands for those in `apart`: whom the source names in words that are not its own ("The envoy
        said Ann Lee would come"). `said` is what the source says: nobody named there is "he" or "it" behind it ("Ann
        Lee would come, she said").
        """
        self.said = said
        self.cast.apart = apart or set()
        dateline = _DATELINE.match(self.text, start, end)
        begin = dateline.end() if dateline else start
        entity = self._resolve(self.text[begin:end], begin, end, outer)
        if entity is IN_DOUBT:
            return None
        if entity is not None:
            if outer is None:  # whom somebody else tells of speaks in that one's words
                self.salience.last_speaker = entity
            mention = Mention(start, end, entity, start)
            self.cast.add(mention)
            self.descriptions.documents.spoken.append(mention)
        return entity

    def _resolve(self, source, start, end, outer):
        if _names_nobody(source) or self.text.endswith("nor ", 0, start):
            return None
        if is_pronoun(source):
            return self._pronoun(plain_pronoun(source), start, outer)
        if listed := self.proper.listed(source, start):
            return joint(listed)
        mentions = self._at_home(start, end) or names_in(self.cast, start, end) or self._after_verb(source, end)
        if len(mentions) > 1:
            return joint([mention.entity for mention in mentions])
        if mentions:
            self._add_kind(mentions[0], start)
            return self._with_others(mentions[0], end)
        if source.lower().startswith("whose "):
            return self.descriptions.of_relative(source, start)
        if source.lower() == "another":
            return self._another()
        if source in _QUESTION:
            return Entity("reporter", "unnamed person", head="reporter")
        named = None if SHARE.search(source) else self.proper.read(source, start, end)
        return named or self.descriptions.read(source, start, end, outer)

    def _another(self):
        """Return who "Another" is behind "One user wrote": another user; None where nobody unnamed spoke before."""
        last = self.salience.last_speaker
        if last is None or last.kind != "unnamed person":
            return None
        return Entity(f"another {re.sub('^(?:one|another) ', '', last.name)}", last.kind, head=last.head)

    def _at_home(self, start, end):
        """Return the name before a source that is only its home or role: "Ann Lee, of Lund", "Ann Lee, CEO of X"."""
        home = _HOME.search(self.text, max(0, start - 12), start)
        if home is None and self.text.endswith(", ", 0, start) and _is_role(self.text[start:end].split()):
            home = _COMMA.search(self.text, start - 2, start)
        if home is None:
            return []
        before = self.cast.between(max(0, start - 60), start)
        return [one for one in before if one.end == home.start() and one.entity.kind == "person"][:1]

    def _after_verb(self, source, end):
        """Return the name after a source that is only the verb: "…," said Ann Lee."""
        if not re.fullmatch(r"[a-z]+", source) or noun_of(source)[0] is not None:
            return []
        return self.cast.between(end, end + 3)[:1]

    def _add_kind(self, mention, start):
        """Keep what a source says that a body or a person is: "Peru's grid operator Clover", "the envoy, Ann Lee"."""
        if mention.entity.kind == "organisation" and (kind := kind_before(self.text, start, mention)):
            mention.entity.roles.append(kind)
            mention.entity.role_words.update(kind.lower().split())
        role = self.text[start : mention.name_start].strip(" ,")
        if mention.entity.kind == "person" and has_role(role):
            mention.entity.roles.append(role)
            mention.entity.role_words.update(role_words(role))

    def _with_others(self, mention, end):
        others = with_others(self.text, mention, end)
        phrase = read_phrase(others)
        if not others or (phrase.kind not in ("group", "organisation") and not phrase.owner):
            return mention.entity
        return joint([mention.entity, Entity(phrase.name, "group")])

    def _pronoun(self, pronoun, start, outer):
        if pronoun in _MINE:
            return outer or Entity("author", "unnamed person")
        if pronoun in _OURS:
            return outer if outer is not None and outer.kind in ("organisation", "group", "country") else None
        if pronoun in ("you", "your"):
            return Entity("readers", "group", plural=True)
        if pronoun in _NOBODY:
            return None
        if pronoun in _RELATIVE:
            return self.descriptions.before(pronoun, start)
        entity = self._reacting(pronoun, start) or self.salience.antecedent(pronoun, start, apart=self.said)
        if pronoun == "one" and entity is not None:
            return Entity(f"one of {entity.name}", "unnamed person", head=entity.head)
        return entity

    def _reacting(self, pronoun, start):
        """Return who "he" or "she" is behind a sentence that tells of a reaction: "Ann Lee laughed. “No,” she said"."""
        if pronoun not in _TOLD_OF:
            return None
        before = min(start, self.said[0]) if self.said[1] else start
        found = reacting(self.text, self.sentences, before) or introduced(self.text, self.sentences, before)
        source = self.text[slice(*found)] if found else ""
        entity = self._resolve(source, *found, None) if found and not is_pronoun(source) else None
        return entity if entity is not None and may_be(entity, pronoun) else None


def _is_role(words):
    """Say whether words begin with a role: "spokesman of …", "deputy foreign minister of …"."""
    until = next((i for i, word in enumerate(words) if is_preposition(word)), len(words))
    small = all(word.islower() for word in words[:until]) and not is_function(words[0])  # "a source" is another
    return role_noun(words[0]) is not None or (until > 0 and small and role_noun(words[until - 1]) is not None)


def _names_nobody(source):
    """Say whether a source is too short for a name, only the end of one ("Jr."), or negated ("Nobody")."""
    is_short = len(source) < 2 and source not in ("I", "Q")
    return is_short or source.lower() in SUFFIXES or _NEGATED.match(source) is not None
