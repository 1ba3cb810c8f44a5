"""The gender of a person, and what tells it: a pronoun, a title, a given name, in that order."""

from .entities import Entity
from .name_variants import given_gender, title_gender

_PERSONS = ("person", "unnamed person")


def gender_of(entity: Entity) -> tuple[str | None, str | None]:
    """Return "female", "male" or "unknown" with the reason; (None, None) for what is no person.

    A given name tells only where data/given_names.csv gives it one gender.

    >>> gender_of(Entity("Ann Lee", "person")), gender_of(Entity("Robin Lee", "person", "female", "she"))
    (('female', 'given name: Ann'), ('female', 'pronoun: she'))
    >>> gender_of(Entity("Harbour Board", "organisation"))
    (None, None)
    """
    if entity.kind not in _PERSONS or entity.plural:
        return None, None
    if entity.pronoun:
        return entity.gender, f"pronoun: {entity.pronoun}"
    words = [word for role in (*entity.roles, entity.head) for word in role.split()]
    told = next((word for word in words if title_gender((word,))), "")
    if told:
        return title_gender((told,)), f"title: {told}"
    name = tuple(entity.name.split())
    if entity.kind == "person" and (len(name) > 1 or not words) and (found := given_gender((), name)):
        first = name[0] if given_gender((), name[:1]) else name[-1]
        return found, f"given name: {first}"
    return "unknown", None
