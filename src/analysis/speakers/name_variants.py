"""Short names: which person "Lee", "bin Talal" or "Mr. López" stands for, in English and other naming habits."""

from collections.abc import Iterable

from anyascii import anyascii

from ..text.lexicon import SUFFIXES, family_first, function_words, given_names, role_noun, titles
from .entities import Cast, Entity
from .known import Directory
from .patterns import ASIAN_GIVEN

_BACK = 2_000  # characters in which the mentions of two people of one name are counted
_SHORT = 3  # letters: "AOC" stays
_NEAR = 300  # characters: a full name so near decides between two people of one name


def title_gender(title: tuple) -> str:
    """Return the gender that a title tells ("Mrs.", "spokesman"), else "".

    >>> title_gender(("Mrs.",)), title_gender(("Senator",))
    ('female', '')
    """
    for word in title:
        listed = titles().get(word.lower()) or role_noun(word)
        if listed and listed.gender in ("male", "female"):
            return listed.gender
    return ""


def given_gender(title: tuple, name: tuple) -> str:
    """Return the gender that the title or else the given name tells, else "": one word behind a title is a family's.

    >>> given_gender((), ("Sergei", "Orlov")), given_gender((), ("Xi", "Jinping")), given_gender(("Senator",), ("Luz",))
    ('male', 'male', '')
    """
    is_given = len(name) > 1 or not title
    found = title_gender(title) or (given_names().get(name[0].lower(), "") if is_given else "")
    if not found and name[0].lower() in family_first():
        found = given_names().get(name[-1].lower(), "")
    return found if found in ("male", "female") else ""


IN_DOUBT = Entity("", "unknown")  # a name that two people share, where the text does not decide


def _without_capitals(word):
    """A word of a name that a transcript writes in capitals: Jean-Pierre for "JEAN-PIERRE", but "J.", "III"."""
    is_plain = word.isupper() and len(word) > 1 and "." not in word and word.lower() not in SUFFIXES
    return word.title() if is_plain else word


class ShortNames:
    """The people of one article by every form that may stand for them."""

    def __init__(self):
        self.forms: dict[str, list[Entity]] = {}

    def add(self, cast: Cast, name: tuple, gender: str, alone: set) -> Entity:
        """Return the person of this full name, new, or known under a longer or shorter one."""
        entity = self._same_person(cast.directory, name, gender)
        written = " ".join(name)
        name = tuple(map(_without_capitals, name)) if written.isupper() and len(written) > _SHORT else name
        if entity is None:
            entity = Entity(" ".join(name), "person", gender=gender, family=family_name(name, alone))
            cast.entities.append(entity)
        elif len(" ".join(name)) > len(entity.name):
            entity.name = " ".join(name)
        for form in short_forms(name, entity.family):
            if form == name[0].lower() and form != entity.family.lower() and _is_land(cast, form):
                continue  # "Israel's minister" is not Israel Ode's
            people = self.forms.setdefault(form, [])
            if entity not in people:
                people.append(entity)
        return entity

    def _same_person(self, directory, name, gender):
        """Donald J. Trump is Donald Trump: the same first and last word, and no middle name against another.

        Donald Trump Jr. is not.
        """
        words = plain_words(name)
        for entity in self.forms.get(words[-1], ()) or self.forms.get(name[-1].lower(), ()):
            fits = not gender or entity.gender in ("", gender)
            is_same = fits and same_person(words, plain_words(entity.name.split()))
            if is_same and is_junior(directory, " ".join(name)) == is_junior(directory, entity.name):
                return entity
        return None

    def stands_for(self, cast: Cast, title: tuple, name: tuple, position: int) -> Entity | None:
        """Return the person that a short name at `position` stands for, or None.

        Of two people of one name it is the only one that the title's gender fits; else the one named in full
        just before; else the one named clearly more often; else `IN_DOUBT`.
        """
        short = without_suffixes(name)
        form = " ".join(short if len(short) == 1 else name).lower()  # "Trump Jr."
        people = self.forms.get(form) or (self.forms.get(_bare(form)) if len(name) == 1 else None) or ()
        gender = title_gender(title)
        people = _of_namesakes([person for person in people if not gender or person.gender in ("", gender)], name)
        if len(people) < 2:
            return people[0] if people else None
        near = [mention.entity for mention in cast.between(position - _NEAR, position)]
        near = [person for person in people if person in near and person.family.lower() == form]
        if len(near) == 1:
            return near[0]
        people = [person for person in people if person.family.lower() == form] or people
        return _named_most(people, [mention.entity for mention in cast.between(position - _BACK, position)])

    def person(self, cast: Cast, title: tuple, name: tuple, position: int) -> Entity | None:
        """Return the person of a short name as `stands_for` does, or the known one where the text means that one.

        Where only Ivanka Trump is named in full, "President Trump" is another, and so is "Trump" before she is.
        """
        entity = self.stands_for(cast, title, name, position)
        is_lone = entity is not None and entity is not IN_DOUBT and len(name) == 1
        rows = cast.directory.rows(" ".join(name), cast.day) if is_lone else []
        if entity is None or not rows or not rows[0].is_person:
            return entity
        gender = given_gender((), tuple(rows[0].name.split()))
        has_office = any(word.lower() in row.role for word in title for row in rows)
        is_named = 0 <= entity.first < position
        if has_office or (not is_named and title_gender(title) in ("", gender)):
            return self._known(rows[0].name, name[0]) or self._new(cast, name, gender)
        return entity

    def _known(self, full, form):
        """Return the person whom the article names by that known full name, or by the last name alone."""
        first = full.split()[0].lower()
        people = self.forms[form.lower()]
        return next((one for one in people if one.name == form or _same_given(_first(one), first)), None)

    def _new(self, cast, name, gender):
        entity = Entity(" ".join(name), "person", gender=gender, family=name[-1])
        cast.entities.append(entity)
        self.forms.setdefault(name[-1].lower(), []).append(entity)
        return entity


def _is_land(cast, form):
    """Say whether a given name is rather a land's: "Israel", but "Victoria" only beside the Seychelles."""
    return cast.country(form) or (cast.directory.country(form) and not cast.directory.is_seldom(form))


def _of_namesakes(people: list[Entity], name: tuple) -> list[Entity]:
    """Of father and son of one name the one with the suffix or without it, as in `name`; else all of `people`."""
    fit = [one for one in people if _has_suffix(one.name.split()) == _has_suffix(name)]
    others = [one for one in people if one not in fit]
    if not (fit and others):
        return people
    words = {one.name: plain_words(one.name.split()) for one in people}
    are_pairs = all(any(same_person(words[one.name], words[other.name]) for other in fit) for one in others)
    return fit if are_pairs else people


def is_junior(directory: Directory, name: str) -> bool:
    """Say whether a name is that of somebody whom the table has, with a suffix that he does not bear.

    >>> [is_junior(Directory(), name) for name in ("Donald Trump Jr.", "Donald Trump", "Joseph R. Biden Jr.")]
    [True, False, False]
    """
    words = name.split()
    rows = directory.rows(" ".join(without_suffixes(words))) if _has_suffix(words) else []
    forms = [form.split() for row in rows for form in (row.name, *row.aliases)]
    return bool(rows) and not any(map(_has_suffix, forms))


def _has_suffix(name: Iterable[str]) -> bool:
    return any(word.lower() in SUFFIXES for word in name)


def _named_most(people, named):
    """Return the one of several people who is named clearly more often than the next, lately or in all."""
    first, *others = sorted(people, key=lambda one: (named.count(one), one.count), reverse=True)
    if not others:
        return first
    is_most = named.count(first) > named.count(others[0]) + 1 or first.count > others[0].count + 1
    return first if is_most else IN_DOUBT


def _first(person):
    return person.name.split()[0].lower()


def family_name(name: tuple, alone: set) -> str:
    """Return the family name: the last word, with its particles; the first in Chinese, Korean and the like.

    `alone` holds the short names (lower case) that the article uses: "Xi" there tells the order of "Xi Jinping".

    >>> [family_name(tuple(name.split()), set()) for name in ("Lena de la Cruz", "Xi Jinping", "Omar bin Talal")]
    ['de la Cruz', 'Xi', 'bin Talal']
    """
    words = without_suffixes(name)
    if len(words) > 1 and _is_family_first(words, alone):
        return words[0]
    small = next((i for i, word in enumerate(words) if i and word.islower()), None)
    return " ".join(words[small:]) if small else words[-1]


def is_asian_name(name: tuple) -> bool:
    """Say whether a name looks like family name and given name of Chinese, Korean or Vietnamese habit.

    >>> is_asian_name(("Kwon", "Mi-rae")), is_asian_name(("Ma", "Kettle-Holmes"))
    (True, False)
    """
    return name[0].lower() in family_first() and bool(ASIAN_GIVEN.match(name[1]))


def _is_family_first(words, alone):
    first, last = words[0].lower(), words[-1].lower()
    if not is_asian_name(tuple(words)) or last in alone:
        return False
    return first in alone or first not in given_names() or last in given_names()


def short_forms(name: tuple, family: str) -> set[str]:
    """Return the forms (lower case) that may stand for a name later in the text.

    >>> sorted(short_forms(("Juan", "Manuel", "Soto", "Vidal"), "Vidal"))
    ['juan', 'juan manuel', 'manuel soto vidal', 'soto', 'soto vidal', 'vidal']
    """
    words = without_suffixes(name)
    forms = {family.lower(), _bare(words[-1]), words[0].lower(), " ".join(words[:2]).lower()}
    forms.update(" ".join(words[i:]).lower() for i in range(1, len(words)))
    middle = words[: -len(family.split())][-1:] if words[-1] == family.split()[-1] else words[-2:-1]
    if len(words) > 2 and middle and middle[0].istitle() and not middle[0].endswith("."):
        forms.add(middle[0].lower())
    return {form for form in forms if form not in function_words()}


def plain_words(name: Iterable[str]) -> list[str]:
    """Return the words of a name, lower case, without accents and "Jr." and the like.

    >>> plain_words(("José", "López", "Jr."))
    ['jose', 'lopez']
    """
    return [anyascii(word).lower() for word in without_suffixes(name)]


def without_suffixes(name: Iterable[str]) -> list[str]:
    """Return the words of a name without "Jr." and the like; "Jr." alone stays.

    >>> without_suffixes(("Ann", "Lee", "Jr.")), without_suffixes(("III",))
    (['Ann', 'Lee'], ['III'])
    """
    return [word for word in name if word.lower() not in SUFFIXES] or list(name)


def same_person(one: list[str], other: list[str]) -> bool:
    """Say whether two names (words in lower case) may be one person's: middle names and initials may be left out.

    >>> same_person(["ann", "b.", "lee"], ["ann", "lee"]), same_person(["ann", "lee"], ["bo", "lee"])
    (True, False)
    """
    if one[-1] != other[-1] or not _same_given(one[0], other[0]):
        return False
    middles = one[1:-1], other[1:-1]
    return not all(middles) or all(_same_given(a, b) for a, b in zip(*middles, strict=False))


def _bare(word):
    return word.lower().removeprefix("al-").removeprefix("el-")


def _same_given(one, other):
    has_initial = one.endswith(".") or other.endswith(".")
    return one == other or (has_initial and one[0] == other[0])
