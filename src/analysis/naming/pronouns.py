"""Which person or body a pronoun stands for: gender and number first, then recency and who was the subject."""

import re
from bisect import bisect_right

from .entities import Cast, Entity, Mention
from .words import PREPOSITIONS

GENDER = {
    "he": "male",
    "his": "male",
    "him": "male",
    "she": "female",
    "her": "female",
    "himself": "male",
    "herself": "female",
}
PLURAL = {"they", "their", "them", "themselves", "all", "both", "some", "many", "others"}
NEUTER = {"it", "its", "itself"}
_REACH = 2500  # characters: further back than this a pronoun does not reach
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[A-Z“\"])|\n+")
_SUBJECT_NEXT = re.compile(
    r"(?:, [^.!?\n]{2,140}?,| \([^)\n]{1,40}\))? (?:[a-z]+ly )?(?!and\b|of\b|in\b|on\b|at\b|for\b|to\b|from\b|with\b|by\b|as\b|or\b|who\b)[a-z]+"
)
_CUE_BEFORE = re.compile(r"(?:said|says|added|asked|told|according to|[a-z]ed)$")

# Points, set by hand on labelled articles; a difference of one is one sentence further back.
SUBJECT, OWNER, QUOTED, SPOKE, KNOWN_GENDER, UNNAMED = 1.2, -0.6, -2.5, 1.6, 0.7, -0.8


class Salience:
    """The candidates of one article: its mentions, who spoke last, and where sentences end."""

    def __init__(self, cast: Cast, quoted: list[tuple[int, int]]):
        self.cast, self.quoted = cast, quoted
        self.ends = [match.end() for match in _SENTENCE_END.finditer(cast.text)]
        self.spoke: list[Mention] = []

    def antecedent(self, pronoun: str, start: int) -> Entity | None:
        """Return the entity that a pronoun at `start` stands for, or None where no candidate fits."""
        gender = GENDER.get(pronoun, "")
        scores: dict[int, tuple[float, Entity]] = {}
        for mention in self.cast.between(max(0, start - _REACH), start):
            entity = mention.entity
            if not _fits(entity, pronoun, gender) or mention.end > start:
                continue
            score = (
                self._score(mention, start)
                + UNNAMED * (entity.kind == "unnamed person")
                + KNOWN_GENDER * bool(gender and entity.gender)
            )
            if id(entity) not in scores or score > scores[id(entity)][0]:
                scores[id(entity)] = (score, entity)
        best = max(scores.values(), key=lambda pair: pair[0], default=(0, None))[1]
        if best is not None and gender and not best.gender:
            best.gender = gender
        return best

    def _score(self, mention, start):
        sentences, paragraphs = self._distance(mention.start, start)
        score = -1.0 * min(sentences, 6) - 0.3 * paragraphs - (start - mention.start) / 2000
        score += SUBJECT * self._is_subject(mention) + OWNER * self.cast.text.startswith(
            ("'s", "’s", "' "), mention.end
        )
        score += QUOTED * self._is_quoted(mention.start)
        return score + SPOKE * bool(self.spoke and self.spoke[-1].entity is mention.entity)

    def _distance(self, one, other):
        text = self.cast.text
        return bisect_right(self.ends, other) - bisect_right(self.ends, one), text.count("\n\n", one, other)

    def _is_subject(self, mention):
        text = self.cast.text
        before = text[max(0, mention.start - 20) : mention.start].rstrip()
        word = before.rsplit(None, 1)[-1].lower() if before else ""
        if word in PREPOSITIONS and word not in ("as", "after", "before", "than"):
            return False
        return bool(_SUBJECT_NEXT.match(text, mention.end)) or word in ("said", "says", "added")

    def _is_quoted(self, position):
        at = bisect_right(self.quoted, (position, 1 << 60)) - 1
        return at >= 0 and self.quoted[at][0] <= position < self.quoted[at][1]


def _fits(entity, pronoun, gender):
    if gender:
        return (
            entity.kind in ("person", "unnamed person")
            and entity.gender in ("", gender)
            and entity.name != "author"
        )
    if pronoun in PLURAL:
        return entity.kind in ("group", "organisation") or entity.plural
    return entity.kind in ("organisation", "document", "country", "unknown") and not entity.plural
