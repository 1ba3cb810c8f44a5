"""Whom a speaker is linked with: the owner of a role ("Lee's spokesman"), or who holds it ("the secretary")."""

from .affiliation_case import Case
from .entities import Entity
from .patterns import OWNED_ROLE, OWNER_OF_ROLE
from .roles import role_words


def owner_of(case: Case) -> tuple[Entity | None, str]:
    """Return whose colleague, spokesman or brother a person is, and the words that say so; (None, "") where none do."""
    article, entity = case.article, case.entity
    for mention in case.mentions():
        before = article.text[max(0, mention.start - 80) : mention.name_start]
        if match := OWNED_ROLE.search(before):
            at = mention.name_start - len(before) + match.start()
            owner = _named(article, match[1], at) if match[1] else article.salience.antecedent(match[2].lower(), at)
            if owner is not None and owner is not entity:
                return owner, match[0].strip(" ,")
        if match := OWNER_OF_ROLE.match(article.text, mention.end):
            owner = article.salience.antecedent("his" if match[2] == "his" else "her", mention.start)
            if owner is not None and owner is not entity:
                return owner, match[0].strip(" ,")
    return None, ""


def _named(article, words, start):
    """Return the person that a possessive at `start` names."""
    mentions = article.cast.between(start, start + len(words) + 1)
    within = (one for one in mentions if one.end <= start + len(words))
    return next((one.entity for one in within if one.entity.kind == "person"), None)


def holders_of(case: Case) -> list[Entity]:
    """Return the persons named so far whose role "the secretary" or "the major" is."""
    article, entity, start = case.article, case.entity, case.start
    if entity.kind != "unnamed person" or not article.text.startswith(("the ", "The "), start):
        return []
    people = [one for one in article.cast.people() if 0 <= one.first < start]
    return [one for one in people if entity.head and any(entity.head in role_words(role) for role in one.roles)]
