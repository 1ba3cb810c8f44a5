"""A source that is no name: its head noun, its number, and what is left once the trimmings are off."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..text.lexicon import Noun, function_words, head_nouns, name_parts, noun_of
from .patterns import COUNTED, DESCRIPTION_ENDS, HEAD_ENDS

_DEFINITE = {"the", "this", "that", "these", "those", "both", "its", "his", "her", "their"}
_DROPPED = re.compile(
    r"""(?:(?:as|from|even|by|in|of)\s+)?                # what leads to it
    (?:(?:the|a|an|this|that|these|those|such)\s+       # its article, but not that of "those in the hall"
    (?!(?:of|in|at|from|with|on|near|who|under|around|inside|outside|behind|against|among)\b))?""",
    re.IGNORECASE | re.VERBOSE,
)
_LIST = re.compile(
    r"""[a-z][\w-]+(?:[ ](?!who|which|that)[\w-]+){0,3}     # "diplomats", "officials from Qatar"
    (?:,[ ](?!an?[ ]|the[ ]|who|which)[\w-]+(?:[ ][\w-]+)?)+   # ", aid workers"
    ,?[ ]and[ ][\w-]+(?:[ ][\w-]+)?""",
    re.VERBOSE,
)
_OWNER = re.compile(r"(his|her|its|their|my|our|your)\s+", re.IGNORECASE)
_ALL = re.compile(
    r"(?:all|both|most|many|some|each|none) (?:of )?(?=(?:the|these|those|his|her|its|their)\b)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"(?:at least )?one (?:of (?:the |these |those )?)?", re.IGNORECASE)
_OWNED = re.compile(r"(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]*'s? ")
_PAIR = re.compile(r"(?:both|two) ", re.IGNORECASE)
SHARE = re.compile(r"\b(?:per cent|percent)\b|\d%")  # of those asked in a survey
_PRONOUN_HEADS = frozenset("one nobody everyone everybody somebody anyone anybody someone those these".split())


class Phrase(NamedTuple):
    """A description: `name` without article and clauses, `head` noun, `owner` pronoun, number, definiteness."""

    name: str
    head: str
    owner: str
    plural: bool
    definite: bool
    pair: bool
    kind: str
    noun_kind: str
    gender: str
    words: frozenset


def read_phrase(source: str) -> Phrase:
    """Read a description.

    >>> phrase = read_phrase("the former deputy minister of trade, who left in May")
    >>> phrase.name, phrase.head, phrase.definite, phrase.kind
    ('former deputy minister of trade', 'minister', True, 'unnamed person')
    >>> read_phrase("Several officials in both capitals").kind, read_phrase("One of the aides").kind
    ('group', 'unnamed person')
    """
    string = " ".join(source.split()).strip(" ,.;:—-")
    string = _ALL.sub("", string, count=1) if _ALL.match(string) else string
    dropped = match[0] if (match := _DROPPED.match(string)) else ""
    first = (dropped or string).lower().split()[-1 if dropped else 0] if string else ""
    string = string[len(dropped) :]
    name = string if _LIST.fullmatch(string) else (DESCRIPTION_ENDS.split(string, maxsplit=1)[0] or string).strip()
    owner = _OWNER.match(name)
    core = name[owner.end() :] if owner else name
    counted, single = COUNTED.match(core), _ONE_OF.match(core)
    core = core[counted.end() :] if counted else core[single.end() :] if single else core
    words = _head_words(core)
    head = words[-1].strip("'’\"“”")
    noun, plural = noun_of(head)
    plural = bool(counted) or (plural and not single)
    return Phrase(
        name=name,
        head=noun.noun if noun else head.lower(),
        owner=owner[1].lower() if owner else "",
        plural=plural,
        definite=first in _DEFINITE or (not dropped and bool(_OWNED.match(string))),
        pair=bool(_PAIR.match(name)),
        kind="group" if SHARE.search(name) else _kind(_of_two_words(words) or noun, plural, head.lower()),
        noun_kind=noun.kind if noun else "",
        gender=noun.gender if noun else "",
        words=frozenset(re.findall(r"[\w-]+", name.lower())),
    )


_OFFICERS = re.compile(r"(?:[\w'.-]+ )*?[A-Z][\w'.-]* (?:of|for|on) (?:(?:[A-Z][\w'.-]*|and|of|the) )+([a-z-]+)")


def _head_words(core):
    """Return the words up to the head noun: "official" heads "Ministry of Rain official" too."""
    officer = _OFFICERS.fullmatch(DESCRIPTION_ENDS.split(core, maxsplit=1)[0])
    if officer is not None and noun_of(officer[1])[0] is not None:
        return officer[0].split(" ")
    words = HEAD_ENDS.split(core, maxsplit=1)[0].split(" ")
    return words[: next((i for i in range(1, len(words)) if is_telling(words[: i + 1])), len(words))]


def is_telling(words: Sequence[str]) -> bool:
    """Say whether words end in a participle that tells of a noun: "the lawyer representing".

    >>> is_telling(["the", "lawyer", "representing"]), is_telling(["the", "sitting"])
    (True, False)
    """
    return len(words) > 1 and words[-1].endswith("ing") and noun_of(words[-2])[0] is not None


def _of_two_words(words):
    """Return the noun of two words that a description ends with, whose kind may be another than the last one's."""
    return head_nouns().get(" ".join(words[-2:]).lower()) if len(words) > 1 else None


_PART = re.compile(r"(?:at least )?one of (?=(?:the|these|those)\b)", re.IGNORECASE)
_COUNTS = re.compile(
    r"(?:(?:one|two|three|four|five|both|several|multiple|many|some|other|another|\d+) )+", re.IGNORECASE
)


def whole_of(source: str) -> str:
    """Return the group that a source is one of, "" where it is none.

    >>> whole_of("One of the senior aides"), whole_of("a senior aide")
    ('the senior aides', '')
    """
    match = _PART.match(source)
    return source[match.end() :] if match else ""


def plain(name: str) -> str:
    """Return a description without the number before it.

    >>> plain("two other Weibo users")
    'Weibo users'
    """
    return _COUNTS.sub("", name, count=1) if _COUNTS.match(name) else name


def single(name: str) -> str:
    """Return one of a counted group: its head noun in the singular.

    >>> single("two senior aides familiar with the plan")
    'senior aide familiar with the plan'
    """
    name = plain(name)
    head = HEAD_ENDS.split(name, maxsplit=1)[0].rsplit(" ", 1)[-1]
    noun, is_plural = noun_of(head)
    if noun is None or not is_plural:
        return name
    return re.sub(rf"\b{re.escape(head)}\b", head[0] + noun.noun[1:], name, count=1)


def telling_words(name: str) -> list[str]:
    """Return the words of a description that may tell whose it is: no small words, no words of time.

    >>> telling_words("the former deputy minister of Peru")
    ['deputy', 'minister', 'Peru']
    """
    words = [word.strip("'\"“”,") for word in name.replace("'s", "").split()]
    return [word for word in words if word and word.lower() not in name_parts("time") and _tells(word.lower())]


def _tells(word):
    return function_words().get(word, "number") == "number"  # "the first witness", "the other"


def _kind(noun: Noun | None, plural: bool, head: str) -> str:
    if head in _PRONOUN_HEADS:
        return "group"
    if head.endswith("-year-old"):
        return "unnamed person"
    if noun is None:
        return "group" if plural else "unknown"
    if noun.kind in ("document", "group"):
        return noun.kind
    if plural:
        return "group"
    return "unnamed person" if noun.kind == "person" else noun.kind
