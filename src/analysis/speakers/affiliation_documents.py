"""Whose a document is that several states or bodies issue together."""

import re

from .affiliation_bodies import institution_in
from .affiliation_case import Case
from .country_words import NONE, Affiliation, countries_in
from .joint_affiliation import joint_affiliation

_ISSUED = re.compile(
    r"""
    \ (?: (?: issued | released | signed | published | adopted | made ) \b [^.,;:\n“”"]{0,30}? \  )?   # on Monday
    (?: by | of | between | from ) \  ( [^.,;:\n“”"]{3,80} )                                          # by whom
    """,
    re.VERBOSE,
)
_ISSUERS = ("person", "country", "organisation")
_ARTICLE = 5  # characters: "The " before the words


def by_parties(case: Case) -> Affiliation:
    """Return the parties of "a joint statement": those named behind it, else the two countries of the article."""
    words = case.entity.name
    if "joint" not in words.lower().split():
        return NONE
    last = case.article.text.rfind(words, 0, case.start + len(words) + _ARTICLE)
    issued = _ISSUED.match(case.article.text, last + len(words)) if last >= 0 else None
    countries = set(countries_in(words)) | (set(countries_in(issued[1])) if issued else set())
    if issued and not countries and issued[1] != issued[1].lower():
        return institution_in(case.article.cast, issued[1])
    if len(countries) < 2:
        countries = _named_near(case) or countries
    if len(countries) < 2:
        countries = {one.name for one in case.article.descriptions.linking.two_countries(case.start)}
    return Affiliation(joint_affiliation(countries), f"parties: {words}") if len(countries) > 1 else NONE


def _named_near(case):
    """The two countries that are named, or whose people are, in the paragraph before and at the document."""
    text, start = case.article.text, case.start
    begin = text.rfind("\n\n", 0, max(0, text.rfind("\n\n", 0, start))) + 1
    end = text.find("\n", start)
    near = case.article.cast.between(begin, len(text) if end < 0 else end)
    found = {one for mention in near for one in mention.entity.countries if mention.entity.kind in _ISSUERS}
    return found if len(found) == 2 else set()
