"""Whose a body or an office of a state is: known by its name, or named elsewhere in the article with its state."""

import re
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter

from ..text.lexicon import is_finite_verb, noun_of
from .affiliation_case import Case
from .country_words import (
    NONE,
    Affiliation,
    by_office,
    by_words,
    is_at_home,
    is_of_another,
    is_of_its_place,
    without_topic,
)
from .entities import Cast
from .name_spans import capital_runs

_BEFORE, _WORDS = 60, 5  # characters and words before an office in which its state is looked for
_AFTER = re.compile(r" (?:of|in|for) (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)?(?! [a-z]+s\b)")
_PART = re.compile(
    r"[.!?] |[,;:()\n“”\"–—]|\b(?:and|or|but|that|which|who|to|by|from|with|on|about|as|said|says|told)\b"
)
_DEPARTMENT = re.compile(
    r"""\b(?:foreign|defen[cs]e|interior|commerce|trade|finance|justice|energy|culture|economy|health|agriculture|supply
    |environment|climate|transport|education|labou?r|industry|tourism|housing|immigration|security|planning|water|oil
    |petroleum|mining|emergency|emergencies|communications|information|science|sports?|technology|development)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF = re.compile(r" of [A-Z]\w+(?: (?:and )?[A-Z]\w+)*")
_OF_DEPARTMENT = ("ministry", "minister", "department")


def by_institution(case: Case) -> Affiliation:
    """Return the state of a known institution or person in the words: "a spokesman for Gazprom"."""
    said = (without_topic(words) for words in case.said)
    return next((found for words in said if (found := institution_in(case.article.cast, words)).reason), NONE)


def institution_in(cast: Cast, words: str) -> Affiliation:
    """Return the state of the first known institution or person that the words name.

    >>> from .known import Directory
    >>> institution_in(Cast("", Directory()), "the Obama administration").country
    'United States'
    """
    for run in () if is_at_home(words) else capital_runs(words):  # "the Treasury minister" is no American
        for form in (" ".join(run.words), run.words[0]):
            rows = cast.directory.rows(form, cast.day)
            if rows and rows[0].affiliation:
                return Affiliation(rows[0].affiliation, f"institution: {rows[0].name}")
    return NONE


def by_same_office(case: Case) -> Affiliation:
    """Return the state with which the article names the same office: "officials" after "Kenyan officials".

    The nearest before counts, else the first after. A ministry needs the same department, whose minister tells as
    well; who has a name needs one.
    """
    for words in case.said:
        for noun in _offices_in(words, case.entity.kind):
            found = _named(case.article, noun, _departments(words) if noun in _OF_DEPARTMENT else frozenset())
            if found:
                before = bisect_left(found, case.start, key=itemgetter(0))
                return found[max(0, before - 1)][1]
    return NONE


def _offices_in(words, kind):
    """Return the nouns of a state's officers and bodies in a description or a title, a department's before others."""
    own = words.split(",")[0]
    nouns = [noun_of(word.strip("'\"“”.()"))[0] for word in own.split()]
    names = [noun.noun for noun in nouns if noun is not None and is_of_its_place(noun.noun)]
    of_department = [name for name in names if name in _OF_DEPARTMENT]
    if of_department and _departments(own):
        return of_department[:1]
    is_somebodys = kind == "person" or is_of_another(own) or any(word[:1].isupper() for word in own.split())
    return of_department if is_somebodys else list(dict.fromkeys(names))


def _named(article, noun, departments):
    """Where the article names such an office, and of which state, in the order of the text; read once for all."""
    asked = noun, departments
    if asked not in article.offices:
        named = _offices_of(article, noun, departments)
        article.offices[asked] = tuple((at, whose) for at, whose in named if whose.country)
    return article.offices[asked]


def _offices_of(article, noun, departments):
    text, last = article.text, 0
    nouns = _OF_DEPARTMENT if departments else (noun,)
    for match in _office(*nouns).finditer(text):
        before = _PART.split(text[max(last, match.start() - _BEFORE) : match.start()])[-1]
        last = match.end()
        phrase = " ".join([*before.split()[-_WORDS:], match[0]]) + _behind(_AFTER, text, match.end())
        its_own = _departments(phrase + _behind(_OF, text, match.end()))
        if noun not in _OF_DEPARTMENT or departments <= its_own:
            yield match.start(), _whose(article.cast, phrase)


def _behind(pattern, text, end):
    match = pattern.match(text, end)
    return match[0] if match else ""


def _whose(cast, phrase):
    """Return the state that is named nearest before the office in a phrase."""
    words = phrase.split()
    for i in reversed(range(len(words))):
        if is_finite_verb(words[i]):
            break  # "Mr. Ode met | the prime minister"
        own = " ".join(words[i:])
        found = (by_words(own), institution_in(cast, own), by_office(own))
        if state := next((one.country for one in found if one.country), ""):
            return Affiliation(state, f"institution: {own}")
    return NONE


def _departments(words):
    return frozenset(one.lower().replace("c", "s") for one in _DEPARTMENT.findall(words))


@lru_cache(maxsize=200)
def _office(*nouns):
    plurals = [noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns]
    return re.compile(rf"\b(?:{'|'.join((*nouns, *plurals))})\b", re.IGNORECASE)
