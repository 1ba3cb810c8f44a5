"""Whether a name names a person, an organisation, a country or a group: the one place that decides it."""

import re

from ..core.wordlists import from_lists
from ..text.lexicon import (
    SUFFIXES,
    ending_kind,
    function_words,
    given_names,
    is_preposition,
    name_parts,
    noun_of,
    role_noun,
    titles,
)
from ..text.natural_language import lexicon
from .entities import Cast
from .known import UNIONS
from .name_variants import is_asian_name
from .patterns import AFTER_PERSON
from .titled_names import Titled

_LONG = 5  # letters: shorter ordinary words are too often family names
_BEFORE_PERSON = re.compile(r"(?:said|says|told|added|asked)$")
_ENOUGH = 2  # one good reason, or two weak ones, make a capitalised run a person
_COUNT = re.compile(r"(?:many|some|most|several|few|all|other|\d[\d,.]*|two|three|four|five|six|ten)\s", re.IGNORECASE)
_LOOKS_AHEAD = 250  # characters: a "he" or "she" so near tells that an unknown name is a person's
_LOOKS_BACK = 80  # characters: how long a role may be that stands before a name
_APPOSED = re.compile(r", (?:(?P<age>\d\d)\b|(?:an?|the|his|her|their) (?P<noun>[^,]+))")
_HE = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)


def body_kind(words: tuple, cast: Cast) -> str:
    """Return "country" or "organisation" for the words of a name that says so, else "".

    >>> from .known import Directory
    >>> cast = Cast("", Directory())
    >>> [body_kind(tuple(name.split()), cast) for name in ("Harbour Commission", "France", "Ann Lee")]
    ['organisation', 'country', '']
    """
    name = " ".join(words)
    if country := cast.country(name):
        return "organisation" if country in UNIONS else "country"
    if cast.directory.is_body(name):
        return "organisation"
    if len(words) > 1 and "organisation" in (ending_kind(words[-1]), ending_kind(head_word(name))):
        return "organisation"
    return "organisation" if is_acronym(name) else ""


def reads_as_person(words: tuple) -> bool:
    """Return whether a name begins with a given name or is formed as Chinese, Korean and Vietnamese names are.

    >>> [reads_as_person(tuple(name.split())) for name in ("Ann Lee", "Kwon Mi-rae", "Harbour Board")]
    [True, True, False]
    """
    return words[0].lower() in given_names() or is_asian_name(words)


def reads_as_body(words: tuple, cast: Cast) -> bool:
    """Return whether a name of several words says that it is no person's: of ordinary words, or one of a land.

    >>> from .known import Directory
    >>> names = ("Blue Origin", "Alder Asia", "China Aid", "Wojciech Brown", "Ann Dawn", "Ma Long")
    >>> [reads_as_body(tuple(name.split()), Cast("", Directory())) for name in names]
    [True, True, True, False, False, False]
    """
    if len(words) < 2 or reads_as_person(words):
        return False
    last = words[-1].lower()
    is_land = last in name_parts("land") or bool(cast.country(words[-1]))
    is_land |= bool(cast.country(words[0])) and last in lexicon
    return is_land or (len(last) >= _LONG and last in lexicon and last not in name_parts("surname"))


def is_person(cast: Cast, one: Titled, alone: set[str], given: set[str]) -> bool:
    """Return whether the evidence says that a run of two words or more in the text is a person's name.

    `alone` are the last names, `given` the first names, that the article also uses by themselves.
    """
    name, last = one.name, _last(one.name)
    is_given = name[0].lower() in given_names() or (name[0].endswith(".") and len(name) > 2)
    if _cannot_be(cast, name, last, is_given, bool(one.title)):
        return False
    score = 3 * (is_given and not ending_kind(last)) + 3 * bool(one.title) + 2 * is_asian_name(name)
    score += 2 * (" ".join(name[1:]).lower() in alone) + 2 * (name[0].lower() in given)
    return score + _around(cast.text, one) + _written_small(cast.written, name[0], last) >= _ENOUGH


def is_lone_person(cast: Cast, one: Titled) -> bool:
    """Return whether one word is a person's name: "Envoy Li", "the envoy Li", a last name that the table knows."""
    word = one.name[0]
    if _begins_role(cast.text, one):
        return False
    if one.title or role_noun(_word_before(cast.text, one)) is not None:
        is_land = cast.country(word) or cast.directory.people_of(word)
        return not ending_kind(word) and noun_of(word)[0] is None and not is_land
    return cast.directory.is_person(word)


def _begins_role(text, one):
    """Say whether only the first word of a title stands before, and the office behind: "Former Arizona governor"."""
    if not one.title or any(word.lower() not in _title_openings() for word in one.title):
        return False
    after = text[one.run.end : one.run.end + _LOOKS_AHEAD].split(None, 1)[:1]
    return bool(after) and after[0].islower() and role_noun(after[0]) is not None


@from_lists
def _title_openings() -> frozenset[str]:
    return frozenset(word for word, title in titles().items() if title.kind == "opening")


def _around(text, one):
    """Points for what stands before and after: a role, a verb of saying, an apposition; an article speaks against."""
    word = _word_before(text, one)
    is_apposed = text.endswith(", ", 0, one.run.start)
    noun = noun_of(word)[0] if is_apposed else None
    has_role = is_apposed and _ends_in_role(text[max(0, one.run.start - _LOOKS_BACK) : one.run.start - 2])
    is_body = not has_role and noun is not None and noun.kind == "organisation"  # "the bank, Alder Finans,"
    score = 3 * (has_role or role_noun(word) is not None) - 3 * is_body + 2 * bool(_BEFORE_PERSON.match(word))
    return score + 2 * bool(AFTER_PERSON.match(text, one.run.end)) - 3 * (word.lower() == "the")


def _ends_in_role(text):
    """Say whether a text ends in a role and its body: "Peru's ambassador to the United States"."""
    words = re.split(r"[.;:,”\n]", text)[-1].split()
    at = next((i for i, word in enumerate(words) if i and is_preposition(word)), len(words))
    return at < len(words) and role_noun(words[at - 1]) is not None


def _word_before(text, one):
    before = text[max(0, one.run.start - 24) : one.run.start].rsplit(None, 1)
    return before[-1].strip("“\"',") if before else ""


def _written_small(written, first, last):
    """Points against a name whose words the article also writes small: "Blue Harvest", "a blue …"."""
    return -2 * written.is_small(last.lower()) - 2 * written.is_small(first.lower())


def _last(name):
    return next((word for word in reversed(name) if word.lower() not in SUFFIXES), name[-1])


def _cannot_be(cast, name, last, is_given, has_title):
    if len(name) > 6 or name[0] == "St." or any(is_preposition(word) for word in name):
        return True
    if name[0].lower() in name_parts("region"):
        return True
    if any(word.lower() in function_words() and word[0].isupper() and len(word) > 2 for word in name[1:]):
        return True
    ending = ending_kind(last)
    if ending and not has_title and not is_given:
        return True
    if is_given:
        return False
    if not has_title and reads_as_body(name, cast):
        return True
    shouted = last.isupper() and len(last) > 1
    return shouted or bool(cast.country(" ".join(name)) or cast.country(last))


def kind_in_source(cast: Cast, words: tuple, source: str, end: int) -> str:
    """Return what a name that is a source, or heads one, names: person, organisation, country, document or group.

    `end` is the character at which the source ends: what stands behind it tells of a name that nothing else explains.
    """
    kind = body_kind(words, cast) or ending_kind(words[-1])
    if _is_people(cast, words, source) or (not kind and role_noun(before_preposition(words)[-1])):
        return "group"
    if kind in ("organisation", "country", "document", "group"):
        return kind
    has_of = any(word in ("of", "for") for word in words)
    if len(words) > 1 and not has_of and reads_as_person(words):
        return "person"
    if has_of or source.lower().startswith(("the ", "a ", "an ")):
        return "organisation"
    return _bare_kind(cast, words, source, end)


def _bare_kind(cast, words, source, end):
    if cast.text.startswith(":", end) and (source.isupper() or cast.text.count(f"{source}:") > 1):
        return "person"  # the name before a turn in a transcript
    if is_acronym(words[0]) or len(words) > 4 or re.search(r"\.[a-z]{2,3}$", words[-1]):
        return "organisation"
    if cast.directory.rows(words[0]) and not cast.directory.is_person(words[0]):
        return "organisation"
    if len(words) > 1:
        return "organisation" if reads_as_body(words, cast) else "person"
    if told := _told_kind(source.partition(words[-1])[2]):
        return told
    after = cast.text[end : end + _LOOKS_AHEAD]
    is_introduced = re.match(r", (?:an?|the|who)\b", after) is not None
    is_person = words[0].lower() in given_names() or is_introduced or _HE.search(after)
    return "person" if is_person else "organisation"


def _told_kind(behind):
    """Return what the words behind a name say that it is: ", a farmer in Ames", ", 47", ", a bank"; else ""."""
    told = _APPOSED.match(behind)
    if not told:
        return ""
    if told["age"]:
        return "person"
    words = before_preposition(tuple(told["noun"].lower().split()))
    noun = noun_of(words[-1])[0]
    return noun.kind if noun is not None and noun.kind in ("person", "organisation") else ""


def _is_people(cast, words, source):
    """Say whether a name is a plural of persons: "Senate Republicans", but not "Citizens for Peace"."""
    head = before_preposition(words)
    noun, plural = noun_of(head[-1])
    if len(head) < len(words) and (words[len(head)] == "for" or (words[len(head)] == "of" and len(head) > 1)):
        return False
    if plural and noun is not None and noun.kind == "person":
        return True
    is_counted = bool(_COUNT.match(source)) and plural
    return len(head) == 1 and (is_counted or (plural and bool(cast.directory.people_of(head[0]))))


def before_preposition(words: tuple) -> tuple:
    """Return the words of a name before its first preposition, which head it."""
    at = next((i for i, word in enumerate(words) if i and is_preposition(word)), len(words))
    return words[:at]


def head_word(name: str) -> str:
    """Return the word (lower case) that heads a name.

    >>> head_word("Commission on Trade"), head_word("Harbour Board")
    ('commission', 'board')
    """
    return before_preposition(tuple(name.lower().split()))[-1]


def is_acronym(name: str) -> bool:
    """Say whether a name is an abbreviation in capitals.

    >>> is_acronym("S.E.C."), is_acronym("Nato"), is_acronym("J.")
    (True, False, False)
    """
    letters = name.replace(".", "").replace("&", "")
    return 1 < len(letters) < 7 and letters.isupper() and letters.isalpha()
