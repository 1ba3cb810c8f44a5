"""Which person or body a pronoun stands for: gender and number first, then nearness, subject and last speaker."""

import re
from bisect import bisect_right
from collections.abc import Callable

from ..text.lexicon import is_preposition, noun_of
from .entities import Cast, Entity
from .patterns import SUBJECT_NEXT
from .roles import has_role

_MALE, _FEMALE = ("he", "his", "him", "himself"), ("she", "her", "herself")
GENDER = dict.fromkeys(_MALE, "male") | dict.fromkeys(_FEMALE, "female")
PLURAL = {"they", "their", "them", "themselves"}
PART = {"one", "all", "both", "some", "many", "others", "none"}

_REACH = 2500  # characters: further back than this a pronoun does not reach
_SENTENCE_END = re.compile(r"[.!?][\"”']?\s+(?=[A-Z“\"])|\n+")
_PARAGRAPH_END = re.compile(r"\n\n")
_AFTER_ARTICLE = re.compile(r"\b(?:the|an?|this|that|any|no|every|each)((?: [\w-]+){0,2}) $")
_AGENT = re.compile(r"\b(?:made|said|given|posted|written|issued|delivered|voiced) by (?:[\w'-]+ ){0,6}$")
_CREDITED = re.compile(r"\b(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|[Cc]redit)(?: by)?:? ?$")
_APPOSED = re.compile(r", (?:[\w'’-]+ ){0,4}$")
_ASKS = re.compile(r" (?:asked|asks) (?!about|whether|why|if)(?:the |Mr\. |Ms\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*[.,]")
_ASKED = re.compile(r"(?:When |After being )?[Aa]sked\b[^,;]*\b(?:s?he|they)\b[^,;]*$")
_SUBJECT_PREPOSITIONS = ("as", "after", "before", "than")

_OF_PEOPLE = ("ists", "ers", "ors", "ians", "ees", "mates", "men", "women")  # ends of words for people

# Points, set by hand on labelled articles; a difference of one is one sentence further back.
SUBJECT, OWNER, QUOTED, SPOKE = 1.2, -0.6, -2.5, 1.6
KNOWN_GENDER, UNNAMED, PARAGRAPH = 0.7, -0.8, -0.3
_MOST_SENTENCES = 6
_MOST = SUBJECT + SPOKE + KNOWN_GENDER  # points that nearness cannot take back


class Salience:
    """The candidates of one article: its mentions, who spoke last, and where sentences end."""

    def __init__(self, cast: Cast, quoted: list[tuple[int, int]]):
        self.cast, self.quoted = cast, quoted
        self.ends = [match.end() for match in _SENTENCE_END.finditer(cast.text)]
        self.paragraphs = [match.end() for match in _PARAGRAPH_END.finditer(cast.text)]
        self.last_speaker: Entity | None = None

    def antecedent(self, pronoun: str, start: int, apart: tuple[int, int] = (0, 0)) -> Entity | None:
        """Return the entity that a pronoun at `start` stands for, or None where no candidate fits.

        None is one that is named between the characters of `apart`. A person of unknown gender who is chosen has the
        pronoun's from then on.
        """
        gender = GENDER.get(pronoun, "")
        best = self.best(start, lambda entity: may_be(entity, pronoun), gender, apart=apart)
        if best is not None and gender:
            best.gender = best.gender or gender
            best.pronoun = best.pronoun or pronoun
        return best

    def best(
        self,
        start: int,
        fits: Callable[[Entity], bool],
        gender: str = "",
        least: float = float("-inf"),
        apart: tuple[int, int] = (0, 0),
    ) -> Entity | None:
        """Return the most salient entity before `start` that fits, None where none has more than `least` points."""
        best, points = None, least
        for mention in reversed(self.cast.between(max(0, start - _REACH), start)):
            nearness = self._nearness(mention.start, start)
            if nearness + _MOST <= points:
                break  # what stands further back cannot win any more
            if (
                mention.end <= start
                and fits(mention.entity)
                and not apart[0] <= mention.start < apart[1]
                and not self._is_credit(mention)
                and not self._asks(mention, start)
                and not self._is_asked_about(mention, start)
            ):
                score = nearness + self._weight(mention, gender)
                if score > points:
                    best, points = mention.entity, score
        return best

    def _nearness(self, position, start):
        """Points below zero for the sentences, paragraphs and characters between a mention and a pronoun."""
        sentences = bisect_right(self.ends, start) - bisect_right(self.ends, position)
        paragraphs = bisect_right(self.paragraphs, start) - bisect_right(self.paragraphs, position)
        return PARAGRAPH * paragraphs - min(sentences, _MOST_SENTENCES) - (start - position) / 2000

    def _weight(self, mention, gender):
        entity = mention.entity
        score = OWNER if self._is_modifier(mention) else SUBJECT * self._is_subject(mention)
        score += (
            QUOTED * self._is_quoted(mention.start)
            + KNOWN_GENDER * bool(gender and entity.gender)
            + UNNAMED * (entity.kind == "unnamed person")
        )
        return score + SPOKE * (self.last_speaker is entity)

    def _asks(self, mention, start):
        """Say whether a mention asked somebody with a name just now: "“Why?” the host asked Ann Lee. | She said" """
        is_last = bisect_right(self.ends, start) - bisect_right(self.ends, mention.start) <= 1
        return is_last and _ASKS.match(self.cast.text, mention.end) is not None

    def _is_asked_about(self, mention, start):
        """Say whether a mention is of whom a question is about: "Asked if he would meet Ann Lee, | he said"."""
        ended = bisect_right(self.ends, mention.start)
        if bisect_right(self.ends, start) != ended:
            return False
        opening = self.cast.text[self.ends[ended - 1] if ended else 0 : mention.start]
        return _ASKED.match(opening) is not None

    def _is_credit(self, mention):
        """Say whether a mention only tells who took a picture: "Photograph: Ann Lee/Reuters"."""
        text = self.cast.text
        is_credited = _CREDITED.search(text, max(0, mention.start - 14), mention.start) is not None
        return is_credited or re.match(r"/[A-Z]", text[mention.end : mention.end + 2]) is not None

    def _is_modifier(self, mention):
        """Say whether a mention belongs to a noun: "Lee's aide", "the supposed Lee ally"."""
        text = self.cast.text
        if text.startswith(("'s", "' "), mention.end):
            return True
        before = _AFTER_ARTICLE.search(text, max(0, mention.start - 40), mention.start)
        return before is not None and mention.entity.kind == "person" and not has_role(before[1])

    def _is_subject(self, mention):
        """Say whether a mention looks like the subject of its clause: no preposition before, a verb after."""
        before = self.cast.text[max(0, mention.start - 20) : mention.start].split()
        word = before[-1].lower() if before else ""
        if _AGENT.search(self.cast.text, max(0, mention.start - 80), mention.start):
            return True  # "remarks made by the envoy Ann Lee"
        if is_preposition(word) and word not in _SUBJECT_PREPOSITIONS:
            return False
        is_apposed = self.cast.text.startswith(",", mention.end) and _APPOSED.search(
            self.cast.text, max(0, mention.start - 60), mention.start
        )
        end = mention.end + bool(is_apposed)  # "Her neighbour, the clerk Rui Matos, | left"
        return bool(SUBJECT_NEXT.match(self.cast.text, end)) or word in ("said", "says", "added")

    def _is_quoted(self, position):
        at = bisect_right(self.quoted, (position, float("inf"))) - 1
        return at >= 0 and self.quoted[at][0] <= position < self.quoted[at][1]


def may_be(entity: Entity, pronoun: str) -> bool:
    """Return whether a pronoun may stand for an entity, by gender, number and kind.

    >>> [may_be(Entity("Ann Lee", "person", gender="female"), pronoun) for pronoun in ("he", "she", "it")]
    [False, True, False]
    """
    gender = GENDER.get(pronoun, "")
    if gender:
        is_person = entity.kind in ("person", "unnamed person") and entity.name != "author"
        return is_person and entity.gender in ("", gender)
    if pronoun in PART:
        return entity.kind == "group" and not entity.parts and not _is_thing(entity)
    if pronoun in PLURAL:
        return (entity.kind in ("group", "organisation") or entity.plural) and not _is_thing(entity)
    return entity.kind in ("organisation", "document", "country", "unknown") and not entity.plural


def _is_thing(entity):
    """Is it named by a word that is none for people or bodies, nor made like one: "bright surfaces"?"""
    is_unknown = entity.head.islower() and noun_of(entity.head)[0] is None
    return entity.kind == "group" and is_unknown and not entity.head.endswith(_OF_PEOPLE)
