"""Roles as written: the title before a name, and the apposition before or after it."""

import re

from ..core.wordlists import from_lists
from ..targets.lookup import find_named
from ..targets.non_mentions import town_end
from ..text.lexicon import compound_nouns, function_words, is_finite_verb, is_preposition, noun_of, role_noun
from ..text.natural_language import lexicon
from ..text.sentences import split_sentences
from .country_words import countries_in
from .descriptions import single
from .entities import Cast, Entity, Mention
from .patterns import ROLE_AFTER, ROLE_ENDS

_NEXT_PHRASE = re.compile(r", (?!the\b|an?\b|[A-Z])")
_FULL_STOP = re.compile(r"(?<!\b[A-Za-z])(?<![.!?])[.!?]+$")  # but that of "the U.S."
_VERBS = ("VB", "VBN", "VBP")  # "will | meet mayor Ann Lee"
_PARTY = {"R": "Republican", "D": "Democrat", "I": "independent"}
_COUNTERPART, _FAR = "counterpart", 300  # characters up to whose counterpart it is
_MENTIONS = 12  # of one person; later ones tell little that is new
_LONGEST, _MOST_WORDS = 90, 9  # characters and words before a name in which its role is looked for


def describe(cast: Cast, entity: Entity, mentions: list[Mention]) -> None:
    """Fill `roles` and `role_words` of a person from the words around its mentions and the table."""
    for mention in mentions[:_MENTIONS]:
        before = role_before(cast.text, mention, begin=_behind_another(cast, mention))
        after, party = role_after(cast.text, mention)
        entity.roles += [role for role in (before, after) if role and role not in entity.roles]
        if party:
            entity.role_words |= role_words(party)
        if before.endswith(_COUNTERPART):
            entity.role_words |= _office_of_other(cast, mention)
    known = cast.directory.rows(entity.name, cast.day)
    for role in (*entity.roles, *(row.role for row in known)):
        entity.role_words |= role_words(role)
    told = {row.affiliation for row in known} or {one for role in entity.roles for one in countries_in(role)}
    entity.countries |= told - {""}


@from_lists
def role_words(role: str) -> frozenset[str]:
    """Return the words of a role, lower case, each with the nouns that may stand for it.

    >>> sorted(role_words("Sen."))
    ['lawmaker', 'legislator', 'politician', 'sen.', 'senator']
    """
    words = {word.removesuffix("'s") for word in re.findall(r"[\w.'-]+", role.lower())}
    several = (name for name in compound_nouns() if name in role.lower())
    nouns = [noun for word in (*words, *several) if (noun := role_noun(word) or noun_of(word)[0])]
    return frozenset(
        words | {noun.noun for noun in nouns if " " not in noun.noun} | {word for noun in nouns for word in noun.also}
    )


def _office_of_other(cast, mention):
    """The office of whoever somebody is the counterpart of, without its state: "Minister Lee met her counterpart"."""
    others = [one for one in cast.between(max(0, mention.start - _FAR), mention.start) if one.entity.kind == "person"]
    office = role_before(cast.text, others[-1]) if others else ""
    return role_words(" ".join(word for word in office.split() if not countries_in(word)))


def _behind_another(cast, mention):
    """Where the name of somebody else ends before whose role is looked for: "Ann Lee | hosted mayor Bo Day"."""
    near = cast.between(mention.name_start - _LONGEST, mention.start)
    ends = (one.end for one in near if one.entity.kind == "person" and one.entity is not mention.entity)
    return max((end for end in ends if cast.text.startswith(" ", end)), default=0)


def role_before(text: str, mention: Mention, begin: int = 0) -> str:
    """Return the role that stands right before a name: "harbour board spokeswoman" before "Ann Lee".

    It does not reach back beyond character `begin`.
    """
    window = text[max(begin, mention.name_start - _LONGEST) : mention.name_start].rsplit("\n", 1)[-1]
    is_apposed = window.endswith(", ")
    taken: list[str] = []
    words = window.removesuffix(", ").split(" ")[-_MOST_WORDS:]
    for i in reversed(range(len(words))):
        if _stops(words[i], bool(taken)) and not _is_inner(words, i, is_apposed):
            break
        taken.insert(0, words[i])
    if is_apposed and not _is_closed(text, mention.end) and _is_governed(words[: len(words) - len(taken)]):
        return ""
    role = _trimmed(taken)
    last = role.rsplit(" ", 1)[-1].strip("“\"'")
    if is_apposed and text.startswith(" and ", mention.end) and _are_persons(last):
        return single(role)  # "the port's lawyers, Ann Lee and Ben Dahl"
    return role if role_noun(last) is not None or (_heads_role(role) and (is_apposed or " of " in role)) else ""


def _is_closed(text, end):
    """Say whether a name ends as one put beside a role does: before a mark, or another name."""
    return not text[end : end + 1].isspace() or text.startswith((" and ", " ("), end) or text[end:].isspace()


def _is_governed(before):
    """Say whether a role has something before it in its sentence: "After meeting | the premier, Ann Lee said"."""
    words = [word for word in before if function_words().get(word.lower()) != "determiner"]
    return bool(words) and words[-1][-1:] not in (".", "!", "?", ":", "”", '"', "")


def _are_persons(word):
    noun, is_plural = noun_of(word)
    return is_plural and noun is not None and noun.kind == "person"


def _is_inner(words, i, is_apposed):
    """Say whether an article stands inside a role: "the head of the port, Ann Lee"."""
    return is_apposed and words[i] == "the" and i > 1 and words[i - 1] == "of" and role_noun(words[i - 2]) is not None


def _stops(word, has_some):
    """Say whether a word ends the role on its left: a clause word, an article, a punctuation mark."""
    if not word:
        return has_some
    if function_words().get(word.lower()) in ("determiner", "conjunction", "other") or is_finite_verb(word):
        return True  # "Ann Lee met | the mayor Bo Day"
    return word[-1] in ',;:!?"”)—' or (word[-1] == "." and not _is_abbreviation(word))


def _trimmed(words):
    while words and (is_preposition(words[0]) or not words[0] or lexicon.get(words[0]) in _VERBS):
        words = words[1:]
    return " ".join(words).strip()


def _is_abbreviation(word):
    return role_noun(word) is not None or (len(word) <= 3 and word[0].isupper()) or word.count(".") > 1


def has_role(words: str) -> bool:
    """Say whether a noun of a person's role is among the words.

    >>> has_role("the former under secretary"), has_role("in the morning")
    (True, False)
    """
    return any(role_noun(word.strip(".,'")) or role_noun(word) for word in words.split())


def _heads_role(words):
    """Say whether a role stands before the first preposition: not in "stressed the importance of a premier"."""
    own = words.split()
    at = next((i for i, word in enumerate(own) if is_preposition(word)), len(own))
    return has_role(" ".join(own[:at]))


def role_after(text: str, mention: Mention) -> tuple[str, str]:
    """Return the role that stands after a name, and the party in brackets, each "" where there is none."""
    match = ROLE_AFTER.match(text, mention.end)
    if not match:
        return "", ""
    if match["party"]:
        return "", f"{_PARTY[match['party']]} {match['state']}".strip()
    if match["of"]:
        return ("" if _is_people(match["of"]) else "of " + match["of"]), ""
    role = ROLE_ENDS.split(_first_sentence(match["role"]), maxsplit=1)[0]
    role = _FULL_STOP.sub("", re.sub(r"^\d\d, ", "", role))
    role = _NEXT_PHRASE.split(role, maxsplit=1)[0] if role.startswith(("a ", "an ", "the ")) else _first_phrase(role)
    return (role.strip(" ,"), "") if _heads_role(role.split(" and ")[0]) else ("", "")


def _is_people(words):
    """Is it a people, of whom something is said: "“They stole it,” said Ann Lee of the Russians"?"""
    return words.startswith("the ") and any(
        one.kind == "demonym" and one.end == len(words) for one in find_named(words)
    )


def _first_sentence(words):
    """What belongs to the first sentence: of "the U.S. envoy to Peru. He left" the envoy."""
    return words[slice(*split_sentences(words)[0])] if ". " in words else words


def _first_phrase(role):
    """A role up to its comma, or to the state behind a town: "mayor of Paris, Texas"."""
    comma = role.find(",")
    return role[: town_end(role, comma) or comma] if comma > 0 else role


def role_of(cast: Cast, entity: Entity) -> str:
    """Return the role of an entity as written, the fullest first; from the table where the article gives none."""
    if entity.kind == "unnamed person":
        return entity.name
    roles = [re.sub(r"^(?:the|an?|its|his|her|their) ", "", role) for role in entity.roles if has_role(role)]
    if roles:
        return next((role for role in roles if " " in role), roles[0])
    rows = cast.directory.rows(entity.name, cast.day)
    held = {row.role for row in rows if row.start == cast.day} or {row.role for row in rows}
    return held.pop() if len(held) == 1 else ""  # on the day of a hand-over the new office
