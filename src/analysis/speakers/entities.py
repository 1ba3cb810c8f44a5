"""The cast of an article: people, bodies, groups and documents, and where each is mentioned."""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from ..targets.lookup import find_named
from ..text.capitalisation import Written
from .known import Directory, place_form

_BLOCK = 2048  # characters: mentions are kept by stretches of the text, so that a new one moves few others
_start = attrgetter("start")


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that can speak.

    `gender` is "male", "female" or "" where nothing tells; `roles` are as written, `role_words` theirs in lower
    case, `countries` those that they name; `head` is the noun of a description or name, `telling` the words of a
    description that tell whose it is; `count` and `first` (offset) are of its mentions by name; `parts` are the
    members of a group of named ones, or the parties to a text; `owner` is whose a body or a text is ("Lee's plan").
    """

    name: str
    kind: str
    gender: str = ""
    pronoun: str = ""  # the first "he" or "she" that stands for it
    family: str = ""
    plural: bool = False
    head: str = ""
    roles: list[str] = field(default_factory=list)
    role_words: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    telling: frozenset[str] = frozenset()
    count: int = 0
    first: int = -1
    parts: tuple = ()
    owner: "Entity | None" = None


@dataclass(slots=True, eq=False)
class Mention:
    """Where an entity is named; `end` is the end of the name, `start` that of its title."""

    start: int
    end: int
    entity: Entity
    name_start: int = 0


@dataclass(slots=True, eq=False)
class Cast:
    """The entities of one article and their mentions, in order of the text."""

    text: str
    directory: Directory
    day: date | None = None
    entities: list[Entity] = field(default_factory=list)
    added: list[Mention] = field(default_factory=list)  # in the order in which they came
    apart: set[Entity] = field(default_factory=set)  # named in what is told right now, so not described
    written: Written = field(init=False)
    _blocks: dict[int, list[Mention]] = field(default_factory=dict)
    _ordered: list[Mention] | None = None  # all of them, until one more comes
    _places: dict[str, str] | None = None  # the countries and capitals that the text names, once somebody asks

    def __post_init__(self):
        self.written = Written(self.text)

    def add(self, mention: Mention) -> None:
        """Put one more mention in its place."""
        self.added.append(mention)
        self._ordered = None
        block = self._blocks.setdefault(mention.start // _BLOCK, [])
        block.insert(bisect_left(block, mention.start, key=_start), mention)

    @property
    def mentions(self) -> list[Mention]:
        """Return all mentions in the order of the text."""
        if self._ordered is None:
            self._ordered = [mention for number in sorted(self._blocks) for mention in self._blocks[number]]
        return self._ordered

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin at `start` or after and before `end`."""
        first, last = max(0, start) // _BLOCK, end // _BLOCK
        blocks = [self._blocks.get(number, ()) for number in range(first, last + 1)]
        if not blocks:
            return []
        low, high = bisect_left(blocks[0], start, key=_start), bisect_left(blocks[-1], end, key=_start)
        if len(blocks) == 1:
            return list(blocks[0][low:high])
        return [*blocks[0][low:], *(one for block in blocks[1:-1] for one in block), *blocks[-1][:high]]

    def country(self, name: str) -> str:
        """Return the country that a name is the name or the capital of in this article, else "".

        >>> texts = ("Victoria waits.", "The Seychelles vote. Victoria waits.")
        >>> [Cast(text, Directory()).country("Victoria") for text in texts]
        ['', 'Seychelles']
        """
        if not self.directory.is_doubtful(name):
            return self.directory.country(name)
        if self._places is None:
            named = (one for one in find_named(self.text, on=self.day) if one.kind in ("country", "capital"))
            self._places = {place_form(self.text[one.start : one.end]): one.target for one in named}
        return self._places.get(place_form(name), "")

    def people(self) -> list[Entity]:
        """Return the persons of the cast."""
        return [entity for entity in self.entities if entity.kind == "person"]
