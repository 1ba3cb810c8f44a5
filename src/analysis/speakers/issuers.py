"""Who speaks in a document: whoever issued a statement, the outlet that printed an article."""

import re
from bisect import bisect_right

from ..core.wordlists import from_lists, read_list
from ..text.lexicon import is_preposition
from .descriptions import Phrase
from .entities import Cast, Entity, Mention
from .introductions import last_introduction
from .pronouns import Salience

_SPEAKS = ("issuer", "outlet")
_BEFORE = re.compile(r"\b(?:from|by|of|in) (?:the )?$")
# Whoever has only seen a document does not speak in it.
_SEEN = re.compile(
    r"\b(?:seen|read|obtained|reviewed|viewed|acquired|examined|cited|quoted|verified|heard) by (?:the )?$",
    re.IGNORECASE,
)
_SENDER = re.compile(r" (?:from|by) (?=an? )")
_NEAR = 500  # characters


@from_lists
def issued() -> dict[str, str]:
    """Return noun of a document -> who speaks in it, "issuer" or "outlet", from data/issued.csv."""
    rows = read_list("issued.csv", ("noun", "speaks", "reason"), choices={"speaks": _SPEAKS})
    return {row["noun"]: row["speaks"] for row in rows}


class Documents:
    """The documents of one article, by who speaks in them."""

    def __init__(self, cast: Cast, salience: Salience):
        self.cast, self.salience = cast, salience
        self.spoken: list[Mention] = []  # the sources read so far

    def issuer(self, phrase: Phrase, start: int, end: int) -> Entity | None:
        """Return who speaks in the document that a description at [start, end) means, None where nothing tells."""
        speaks = issued().get(phrase.head)
        if speaks is None or phrase.plural or "joint" in phrase.words:
            return None
        named = self._named(start, end, speaks)
        if named or not phrase.definite or len(phrase.words) > 2:
            return named
        return self._of_introduction(phrase.head, start, speaks)

    def _named(self, start, end, speaks):
        """Return the person or body that a description itself names: "Lee's statement", "a report in the Post"."""
        for mention in self.cast.between(start, end):
            before = self.cast.text[start : mention.start]
            if _SEEN.search(before):
                return None
            if mention.end <= end and (_BEFORE.search(before) or not any(map(is_preposition, before.split()))):
                return mention.entity if self._may_speak(mention.entity, speaks) else None
        return None

    def sender(self, phrase: Phrase, start: int, end: int) -> int | None:
        """Return where the words for a sender without a name begin: at "an aide" in "a letter from an aide"."""
        is_issued = issued().get(phrase.head) == "issuer" and not phrase.plural
        match = _SENDER.search(self.cast.text, start, end) if is_issued else None
        return match.end() if match else None

    def _of_introduction(self, noun, start, speaks):
        """Return who spoke, or else is named first, in the sentence that brings the document in."""
        found = last_introduction(self.cast.text, noun, start)
        if found is None and noun not in self.cast.text[:start] and speaks == "issuer":
            return self._just_spoke(start)
        if found is None or "joint" in found.words.lower():
            return None
        first, last = self._sentence(found.start)
        inside = self._named(found.start, last, speaks)
        spoken = [one.entity for one in self.spoken if first <= one.start < last]
        named = [one.entity for one in self.cast.between(first, found.start)]
        return inside or next((one for one in [*spoken, *named] if self._may_speak(one, speaks)), None)

    def _just_spoke(self, start):
        last = self.salience.last_speaker
        is_near = any(one.entity is last for one in self.cast.between(start - _NEAR, start))
        return last if is_near and self._may_speak(last, "issuer") else None

    def _sentence(self, position):
        ends = self.salience.ends
        i = bisect_right(ends, position)
        return ends[i - 1] if i else 0, ends[i] if i < len(ends) else len(self.cast.text)

    def _may_speak(self, entity, speaks):
        if speaks == "outlet":
            return self.cast.directory.is_outlet(entity.name)
        return entity.kind in ("person", "organisation", "unnamed person")
