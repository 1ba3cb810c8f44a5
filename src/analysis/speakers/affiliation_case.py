"""What a rule of affiliation is asked: who speaks, where, in which article."""

from collections.abc import Iterator
from typing import NamedTuple

from .article_entities import Article
from .entities import Entity, Mention


class Case(NamedTuple):
    """A speaker at `start` in an article set at `dateline`; `depth` counts the links followed to get there."""

    article: Article
    entity: Entity
    start: int
    dateline: str = ""
    depth: int = 0

    @property
    def said(self) -> tuple[str, ...]:
        """The words that say who speaks: roles of a person, else the name and the roles."""
        named = () if self.entity.kind == "person" else (self.entity.name,)
        return (*named, *self.entity.roles)

    def mentions(self) -> Iterator[Mention]:
        """Yield where the speaker is named."""
        return (mention for mention in self.article.cast.mentions if mention.entity is self.entity)
