"""Which country or international body the words of a title, an office or a name belong to."""

import re
from typing import NamedTuple

from ..core.wordlists import from_lists, read_list
from ..targets.aliases import target_names
from ..targets.lookup import find_named
from ..targets.non_mentions import town_end
from .joint_affiliation import joint_affiliation
from .patterns import ABOUT

_REASONS = {"government": "institution", "organisation": "institution", "capital": "place"}
_NO_STATE = ("place", "home", "none", "state", "topic", "watching", "another")  # of the column affiliation: no country
_FOR_FIELD = re.compile(
    r"""
    (?: \b(?:vice[ ]president|director|manager|head|officer|strategist|lead)[ ]for  # "vice president for China"
      | \w['’]s | s['’]                                                            # "the firm's China head"
    )[ ](?:Greater[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KINDS = ("country", "demonym", "government", "organisation", "capital")


class Affiliation(NamedTuple):
    """A country or international body, "" where nothing tells, and the reason with the words that told."""

    country: str
    reason: str


NONE = Affiliation("", "")


@from_lists
def by_words(words: str, kind: str = "title") -> Affiliation:
    """Return the affiliation that a title, an apposition or a name tells.

    >>> by_words("the Chinese premier")
    Affiliation(country='China', reason='title: the Chinese premier')
    >>> by_words("an expert on China")
    Affiliation(country='', reason='')
    """
    own = _owners(words)
    if not own:
        return NONE
    several = {own[0].target, own[1].target} if _are_joined(words, own) else {own[0].target}
    return Affiliation(joint_affiliation(several), f"{_REASONS.get(own[0].kind, kind)}: {words}")


def _are_joined(words, own):
    """Say whether the first two countries are named as one: "Chilean and Peruvian diplomats"."""
    return len(own) > 1 and words[own[0].end : own[1].start] in (" and ", " and the ") and own[0].kind == own[1].kind


@from_lists
def countries_in(words: str) -> frozenset[str]:
    """Return the countries and international bodies that a title or a description belongs to.

    >>> sorted(countries_in("the Russian ambassador to China")), countries_in("an expert on China")
    (['Russia'], frozenset())
    """
    return frozenset(one.target for one in _owners(words))


@from_lists
def _owners(words):
    """Where the words name a country that is not only what they are about."""
    own = without_topic(words)
    if own == own.lower():
        return []  # countries, peoples and capitals are written large
    named = [one for one in find_named(own) if one.kind in _KINDS and not town_end(own, one.end)]
    return [one for one in named if not _is_topic(own, one) and not own.startswith("-based", one.end)]


def _is_topic(words, one):
    """Say whether a country is what a post is about: "the China editor", "head of the Russia program"."""
    name = words[one.start : one.end]
    is_short = name.replace(".", "").isupper()  # "US" is an adjective as well
    is_field = _FOR_FIELD.search(words, 0, one.start) is not None  # "vice president for China", "the firm's China head"
    if one.kind == "capital":
        return is_field and _after_topic().match(words, one.end) is not None  # "the Post's Moscow bureau chief"
    if one.kind != "country" or is_short:
        return False
    return is_field or _after_topic().match(words, one.end) is not None


@from_lists
def _after_topic():
    topics = _listed(row["office"] for row in office_rows() if row["affiliation"] == "topic").pattern
    return re.compile(rf"(?: (?!and\b)[\w&-]+| and [A-Z]\w+){{0,2}} {topics}", re.IGNORECASE)


def without_topic(words: str) -> str:
    """Return a title without what its bearer only speaks about or looks at from without.

    >>> without_topic("a scholar of Tibet"), without_topic("mayor of Ufa"), without_topic("a Kremlin critic")
    ('a ', 'mayor of Ufa', 'a ')
    """
    return ABOUT.sub("", _watching().sub(_unless_people, words))


def _unless_people(match):
    """What is left of "a Kremlin critic"; all of "a Russian critic", who is one of that people."""
    return match[0] if any(one.kind == "demonym" for one in find_named(match[0])) else ""


@from_lists
def _watching():
    listed = "|".join(re.escape(row["office"]) for row in office_rows() if row["affiliation"] == "watching")
    return re.compile(rf"(?<![\w-])[A-Z][\w.]*(?: [A-Z][\w.]*)?(?:['’]s)?[ -](?:{listed})s?(?!\w)")


def by_office(role: str) -> Affiliation:
    """Return the state that alone has an office of that name.

    >>> by_office("Secretary of State")
    Affiliation(country='United States', reason='office: Secretary of State')
    """
    pattern, states = _offices()
    match = pattern.search(without_topic(role))
    return Affiliation(states[match[0].lower()], f"office: {role}") if match else NONE


def is_of_its_place(noun: str) -> bool:
    """Say whether a noun means a state's officer or body, which belongs where the article is set.

    >>> is_of_its_place("ministry"), is_of_its_place("farmer")
    (True, False)
    """
    return noun in _placed()


def is_of_another(words: str) -> bool:
    """Say whether a description tells that somebody is of no state that the article has just named.

    >>> is_of_another("western officials"), is_of_another("senior officials")
    (True, False)
    """
    return _another().search(words) is not None


def is_at_home(role: str) -> bool:
    """Say whether a role is held or worked where the article is set, by somebody with a name too.

    >>> is_at_home("Agriculture Minister"), is_at_home("a fishmonger"), is_at_home("foreign minister")
    (True, True, False)
    """
    return _at_home().search(role) is not None


@from_lists
def _offices():
    """Return a pattern of the offices that one state alone has, and office (lower case) -> state."""
    states = {row["office"].lower(): row["affiliation"] for row in office_rows() if row["affiliation"] not in _NO_STATE}
    return _listed(states), states


@from_lists
def _at_home():
    return _listed(row["office"] for row in office_rows() if row["affiliation"] == "home")


@from_lists
def _another():
    return _listed(row["office"] for row in office_rows() if row["affiliation"] == "another")


def _listed(offices):
    listed = "|".join(sorted(map(re.escape, offices), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


@from_lists
def _placed():
    return frozenset(row["office"] for row in office_rows() if row["affiliation"] == "place")


def office_rows() -> list[dict]:
    """Return the rows of data/offices.csv: an office, and the country that it speaks for or which one else it does.

    >>> next(row["affiliation"] for row in office_rows() if row["office"] == "professor")
    'none'
    """
    choices = {"affiliation": (*_NO_STATE, *target_names())}
    return read_list("offices.csv", ("office", "affiliation", "reason"), choices=choices)
