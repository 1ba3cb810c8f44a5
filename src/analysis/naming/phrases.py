"""A source that is no name: its head noun, its number, and what is left once the trimmings are off."""

import re
from typing import NamedTuple

from .words import noun_of

_DEFINITE = {"the", "this", "that", "these", "those", "both", "its", "his", "her", "their"}
_DROPPED = re.compile(r"(?:the|a|an|this|that|these|those|such|as|from|even)\s+", re.IGNORECASE)
_OWNER = re.compile(r"(his|her|its|their|my|our|your)\s+", re.IGNORECASE)
# Where the description proper ends: a comma, a bracket, a clause, a participle.
_TRIMMED = re.compile(
    r"\s*[,;:(\[“\"—–]|\s--|\s+(?:who|which|that|whose|whom|where|when|including|like|such as|released|published|issued|"
    r"being|obtained|posted|conducted|seen|reviewed|ranging|I|we)\b|"
    r"\s+(?:on|last|this|earlier|late)\s+(?:\w+day|week|month|year)\b.*$|(?<=s)\s+(?:all|both)$"
)
_HEAD_ENDS = re.compile(
    r"\s+(?:of|in|on|at|for|to|from|with|by|about|against|over|under|among|between|inside|into|near|within|without|"
    r"across|behind|like|than|per|as|filed|written|signed|called|named|titled|involved|close|familiar|working|looking|worried|making|led|ranging)\b"
)
_ONE_OF = re.compile(r"(?:at least )?one (?:of (?:the |these |those )?)?", re.IGNORECASE)
_ALL = re.compile(
    r"(?:all|both|most|many|some|each|none) (?:of )?(?=(?:the|these|those|his|her|its|their)\b)",
    re.IGNORECASE,
)
_PRONOUN_HEADS = {"one", "nobody", "everyone", "everybody", "somebody", "anyone", "anybody", "someone"}
_PAIR = re.compile(r"(?:both|two) ", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:a |an |the )?(?:large |small |growing )?(?:number|group|majority|lot|couple|host|range|handful|raft|chorus|series|dozens|hundreds|thousands|scores) of ",
    re.IGNORECASE,
)


class Phrase(NamedTuple):
    """A description: `name` without article and clauses, `head` noun, `owner` pronoun, number and definiteness."""

    name: str
    head: str
    owner: str
    plural: bool
    definite: bool
    kind: str
    noun_kind: str
    gender: str
    words: frozenset
    pair: bool


def read_phrase(source: str) -> Phrase:
    """Read a description.

    >>> phrase = read_phrase("the former deputy minister of trade, who left in May")
    >>> phrase.name, phrase.head, phrase.definite, phrase.kind
    ('former deputy minister of trade', 'minister', True, 'unnamed person')
    >>> read_phrase("Several officials in both capitals").kind
    'group'
    """
    string = " ".join(source.split()).strip(" ,.;:—-")
    string = _ALL.sub("", string, count=1) if _ALL.match(string) else string
    first = string.split(" ", 1)[0].lower()
    string = _DROPPED.sub("", string, count=1) if _DROPPED.match(string) else string
    owner = _OWNER.match(string)
    name = (_TRIMMED.split(string, maxsplit=1)[0] or string).strip()
    counted = _COUNTED.match(name)
    core = name[counted.end() :] if counted else name
    core = core[len(owner[0]) :] if owner else core
    single = bool(_ONE_OF.match(core))
    core = _ONE_OF.sub("", core, count=1) if single else core
    head = _HEAD_ENDS.split(core, maxsplit=1)[0].rsplit(" ", 1)[-1].strip("'’\"“”")
    noun, plural = noun_of(head)
    plural = (plural and not single) or bool(counted)
    words = frozenset(re.findall(r"[\w-]+", name.lower()))
    return Phrase(
        name,
        noun.noun.lower() if noun else head.lower(),
        owner[1].lower() if owner else "",
        plural,
        first in _DEFINITE or first.endswith(("'s", "s'")),
        _kind(noun, plural, head),
        noun.kind if noun else "",
        noun.gender if noun else "",
        words,
        bool(_PAIR.match(name)),
    )


def _kind(noun, plural, head):
    if head.lower() in _PRONOUN_HEADS:
        return "group"
    if noun is None:
        return "group" if plural else "unknown"
    if noun.kind in ("document", "group"):
        return noun.kind
    if plural:
        return "group" if noun.kind != "other" else "unknown"
    return {"person": "unnamed person", "other": "unknown"}.get(noun.kind, noun.kind)
