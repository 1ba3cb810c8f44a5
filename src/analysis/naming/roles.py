"""Roles as written: the title before a name, and the apposition before or after it."""

import re

from .entities import Cast, Entity, Mention
from .words import CONJUNCTIONS, DETERMINERS, OTHER_FUNCTION, PREPOSITIONS, noun_of, role_noun

_STOP = DETERMINERS | CONJUNCTIONS | OTHER_FUNCTION
_BEFORE = re.compile(r"[\w.'&/-]+ ")
_AFTER = re.compile(
    r",? \((?P<party>[RDI])-?[\w .]*\)|, (?P<role>[^.;:()\"“”—]{3,160})| of (?P<of>(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
)
_PARTY = {"R": "Republican", "D": "Democrat", "I": "independent"}
_VERB = re.compile(r"\b(?:said|says|told|is|was|has|had|added|wrote|who|which|that|whose)\b")


def read_roles(cast: Cast, entity: Entity, mentions: list[Mention]) -> None:
    """Fill `roles` and `role_words` of a person from the words around the mentions given."""
    for mention in mentions:
        before = role_before(cast.text, mention)
        after, party = role_after(cast.text, mention)
        entity.roles += [role for role in (before, after) if role and role not in entity.roles]
        if party:
            entity.role_words.add(party.lower())
    for role in entity.roles:
        entity.role_words.update(role_words(role))


def role_words(role: str) -> set[str]:
    """Return the words of a role, lower case, each with the nouns that may stand for it.

    >>> sorted(role_words("Sen."))
    ['legislator', 'sen.', 'senator', ...]
    """
    words = set(re.findall(r"[\w.'-]+", role.lower()))
    nouns = [noun for word in words if (noun := role_noun(word) or noun_of(word)[0])]
    return words | {noun.noun.lower() for noun in nouns} | {word for noun in nouns for word in noun.also}


def role_before(text: str, mention: Mention) -> str:
    """Return the role that stands right before a name: "Harbour Board spokeswoman" before "Ann Lee"."""
    window = text[max(0, mention.name_start - 90) : mention.name_start]
    comma = window.endswith(", ")
    words: list[str] = []
    for word in reversed(window.removesuffix(", ").rsplit("\n", 1)[-1].split(" ")):
        if word and (
            word.lower() in _STOP or word[-1] in ',;:!?"”)—' or (word[-1] == "." and not _is_short(word))
        ):
            break
        words.insert(0, word)
    role = " ".join(words[-8:]).strip()
    last = role.rsplit(" ", 1)[-1].strip("“\"'")
    if (
        not role
        or (comma and not _has_role(role))
        or not (role_noun(last) or (_has_role(role) and " of " in role))
    ):
        return "" if not (comma and _has_role(role)) else _clean(role)
    return _clean(role)


def _clean(role):
    words = role.split(" ")
    while words and (words[0].lower() in PREPOSITIONS or not words[0]):
        words.pop(0)
    return " ".join(words)


def _is_short(word):
    return role_noun(word) is not None or len(word) <= 3 or word.count(".") > 1


def _has_role(words):
    return any(role_noun(word.strip(".,'")) or role_noun(word) for word in words.split())


def role_after(text: str, mention: Mention) -> tuple[str, str]:
    """Return the role that stands after a name, and the party in brackets, each "" where there is none."""
    match = _AFTER.match(text, mention.end)
    if not match:
        return "", ""
    if match["party"]:
        return "", _PARTY[match["party"]]
    if match["of"]:
        return "of " + match["of"], ""
    role = match["role"].split("\n")[0]
    cut = _VERB.search(role)
    role = role[: cut.start()] if cut else role
    role = (
        re.split(r", (?:a|an|the|and)? ?(?![A-Z])", role)[0]
        if not role.startswith(("a ", "an ", "the "))
        else role.split(",")[0]
    )
    return (role.strip(" ,"), "") if _has_role(role.split(" and ")[0]) else ("", "")


def role_of(cast: Cast, entity: Entity) -> str:
    """Return the role of an entity as written, the fullest first; from the table where the article gives none."""
    if entity.kind == "unnamed person":
        return entity.name
    roles = [role for role in entity.roles if _has_role(role)]
    if roles:
        return next((role for role in roles if " " in role), roles[0])
    rows = cast.directory.rows(entity.name, cast.day)
    return rows[0].role if len(rows) == 1 else ""
