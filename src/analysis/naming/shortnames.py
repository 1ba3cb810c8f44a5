"""Short names: which person "Lee", "bin Talal" or "Mr. López" stands for, in English and other naming habits."""

import re

from .entities import Cast, Entity
from .words import FUNCTION, SUFFIXES, family_first, given_names, role_noun, titles

_NEAR = 300  # characters: a full name so near decides between two people of one name
_ASIAN_GIVEN = re.compile(r"(?:[A-Z][a-z]{1,5}){1,2}(?:-[A-Za-z]{1,6})?$")


def title_gender(title: tuple) -> str:
    """Return the gender that a title tells ("Mrs.", "spokesman"), else "".

    >>> title_gender(("Mrs.",)), title_gender(("Senator",))
    ('female', '')
    """
    for word in title:
        gender = titles().get(word.lower(), ("", ""))[1] or getattr(role_noun(word), "gender", "")
        if gender in ("male", "female"):
            return gender
    return ""


def given_gender(title: tuple, name: tuple) -> str:
    """Return the gender that the title or else the given name tells, else "".

    >>> given_gender((), ("Sergei", "Orlov")), given_gender((), ("Xi", "Jinping"))
    ('male', 'male')
    """
    found = title_gender(title) or given_names().get(name[0].lower(), "")
    if not found and name[0].lower() in family_first():
        found = given_names().get(name[-1].lower(), "")
    return found if found in ("male", "female") else ""


class ShortNames:
    """The people of one article by every form that may stand for them."""

    def __init__(self):
        self.forms: dict[str, list[Entity]] = {}

    def add(self, cast: Cast, name: tuple, gender: str, alone: set) -> Entity:
        """Return the person of this full name, new, or known under a longer or shorter one."""
        entity = self._same_person(name, gender)
        if entity is None:
            entity = Entity(" ".join(name), "person", gender=gender, family=family_name(name, alone))
            cast.entities.append(entity)
        elif len(" ".join(name)) > len(entity.name):
            entity.name = " ".join(name)
        for form in short_forms(name, entity.family):
            people = self.forms.setdefault(form, [])
            if entity not in people:
                people.append(entity)
        return entity

    def _same_person(self, name, gender):
        """Donald J. Trump is Donald Trump: the same first and last word, and no middle name against another."""
        words = _plain(name)
        for entity in self.forms.get(words[-1], ()):
            other = _plain(entity.name.split())
            if (
                _same_given(words[0], other[0])
                and _agree(words[1:-1], other[1:-1])
                and (not gender or entity.gender in ("", gender))
            ):
                return entity
        return None

    def person(self, cast: Cast, title: tuple, name: tuple, position: int) -> Entity | None:
        """Return the person of a short name as `stands_for` does, or the known one where the text means him or her.

        The article names only Ivanka Trump in full: "President Trump", and "Trump" before she is named, are another.
        """
        entity = self.stands_for(cast, title, name, position)
        rows = cast.directory.rows(" ".join(name), cast.day) if entity is not None and len(name) == 1 else []
        if not rows or not rows[0].is_person or " " not in entity.name or entity.name == rows[0].name:
            return entity
        first = rows[0].name.split()[0].lower()
        if any(_same_given(person.name.split()[0].lower(), first) for person in self.forms[name[0].lower()]):
            return entity
        has_office = any(word.lower() in row.role for word in title for row in rows)
        is_named = any(mention.entity is entity for mention in cast.between(0, position))
        gender = given_gender((), (first,))
        if not has_office and (is_named or title_gender(title) not in ("", gender)):
            return entity
        return self._new(cast, name, gender)

    def _new(self, cast, name, gender):
        entity = Entity(" ".join(name), "person", gender=gender, family=name[-1])
        cast.entities.append(entity)
        self.forms.setdefault(name[-1].lower(), []).append(entity)
        return entity

    def stands_for(self, cast: Cast, title: tuple, name: tuple, position: int) -> Entity | None:
        """Return the person that a short name at `position` stands for, or None.

        Of two people of one name it is the only one that the title's gender fits; else the one named in full
        just before; else the one named more often.
        """
        people = (
            self.forms.get(" ".join(name).lower(), ()) or self.forms.get(_bare(name[-1]), ())
            if len(name) == 1
            else (self.forms.get(" ".join(name).lower(), ()))
        )
        gender = title_gender(title)
        people = [person for person in people if not gender or person.gender in ("", gender)]
        if len(people) < 2:
            return people[0] if people else None
        named = [mention.entity for mention in cast.between(0, position) if mention.entity in people]
        near = {
            id(mention.entity)
            for mention in cast.between(position - _NEAR, position)
            if mention.entity in people
        }
        if len(near) == 1 and named[-1].family.lower() == " ".join(name).lower():
            return named[-1]
        return max(
            people, key=lambda person: (person.family.lower() == " ".join(name).lower(), named.count(person))
        )


def family_name(name: tuple, alone: set) -> str:
    """Return the family name: the last word, with its particles; the first in Chinese, Korean and the like.

    `alone` holds the short names (lower case) that the article uses: "Xi" there tells the order of "Xi Jinping".

    >>> [family_name(tuple(name.split()), set()) for name in ("Lena de la Cruz", "Xi Jinping", "Omar bin Talal")]
    ['de la Cruz', 'Xi', 'bin Talal']
    """
    words = [word for word in name if word.lower() not in SUFFIXES]
    if len(words) > 1 and _is_family_first(words, alone):
        return words[0]
    small = next((i for i, word in enumerate(words) if i and word.islower()), None)
    return " ".join(words[small:]) if small else words[-1]


def _is_family_first(words, alone):
    first, last = words[0].lower(), words[-1].lower()
    if first not in family_first() or not _ASIAN_GIVEN.match(words[1]) or last in alone:
        return False
    return first in alone or first not in given_names() or last in given_names()


def short_forms(name: tuple, family: str) -> set[str]:
    """Return the forms (lower case) that may stand for a name later in the text.

    >>> sorted(short_forms(("Juan", "Manuel", "Soto", "Vidal"), "Vidal"))
    ['juan', 'juan manuel', 'manuel soto vidal', 'soto', 'soto vidal', 'vidal']
    """
    words = [word for word in name if word.lower() not in SUFFIXES]
    forms = {
        family.lower(),
        _bare(words[-1]),
        words[0].lower(),
        " ".join(words).lower(),
        " ".join(words[:2]).lower(),
    }
    forms.update(" ".join(words[i:]).lower() for i in range(1, len(words)))
    if len(words) > 2 and words[-2].istitle() and not words[-2].endswith("."):
        forms.add(words[-2].lower())
    if len(words) > 2:
        forms -= {" ".join(words).lower()}
    return {form for form in forms if form not in FUNCTION}


def _bare(word):
    return re.sub(r"^(?:al|el)-", "", word.lower())


def _plain(words):
    return [word.lower() for word in words if word.lower() not in SUFFIXES]


def _same_given(one, other):
    initial = one.endswith(".") or other.endswith(".")
    return one == other or (initial and one[0] == other[0])


def _agree(one, other):
    """Two middle parts agree where one is empty or they are equal up to initials."""
    return not one or not other or all(_same_given(a, b) for a, b in zip(one, other, strict=False))
