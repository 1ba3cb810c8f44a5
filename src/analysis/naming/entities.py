"""The cast of an article: people, bodies, groups and documents, and where each is mentioned."""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

from .known import Directory


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that can speak.

    `gender` is "male", "female" or "" where nothing tells; `roles` are as written, `role_words` theirs in lower
    case; `head` is the noun of a description or name; `count` and `first` (offset) are of its mentions by name;
    `parts` are the members of a group of named ones.
    """

    name: str
    kind: str
    gender: str = ""
    family: str = ""
    plural: bool = False
    head: str = ""
    roles: list[str] = field(default_factory=list)
    role_words: set[str] = field(default_factory=set)
    count: int = 0
    first: int = -1
    parts: tuple = ()


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
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def add(self, mention: Mention) -> None:
        """Put one more mention in its place."""
        at = bisect_left(self.starts, mention.start)
        self.starts.insert(at, mention.start)
        self.mentions.insert(at, mention)

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin at `start` or after and before `end`."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def people(self) -> list[Entity]:
        """Return the persons of the cast."""
        return [entity for entity in self.entities if entity.kind == "person"]
