"""The names of a corpus, each with what its article tells of the bearer: affiliation, role and gender."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from ..core.wordlists import from_lists
from ..text.lexicon import function_words
from .name_variants import title_gender
from .pronouns import GENDER
from .roles import role_words

TELLING = ("article", "speaker", "speaker_type", "affiliation", "role", "source")  # all that names are joined by
_NOTHING: frozenset = frozenset()


@dataclass(slots=True)
class Name:
    """A name as one article uses it, with what the article tells of its bearer."""

    article: str
    name: str
    kind: str
    affiliations: frozenset = _NOTHING
    roles: frozenset = _NOTHING
    genders: frozenset = _NOTHING
    count: int = 0

    def learn(self, affiliations: frozenset, roles: frozenset, genders: frozenset) -> None:
        """Add what is told in one more place."""
        self.affiliations = _both(self.affiliations, affiliations)
        self.roles = _both(self.roles, roles)
        self.genders = _both(self.genders, genders)


def collect_names(rows: pd.DataFrame) -> dict[tuple, Name]:
    """Return (article, name, kind) -> the name with all that the quotations of its article tell of it."""
    names: dict[tuple, Name] = {}
    counts = rows["count"] if "count" in rows else [1] * len(rows)
    for *told, count in zip(*(rows[name].astype(object) for name in TELLING), counts, strict=True):
        article, speaker, kind, affiliation, role, source = told
        one = names.setdefault((article, speaker, kind), Name(article, speaker, kind))
        one.count += count
        one.learn(
            _only(affiliation) if isinstance(affiliation, str) else _NOTHING,
            words_of_role(role) if isinstance(role, str) else _NOTHING,
            source_gender(source) if isinstance(source, str) else _NOTHING,
        )
    return names


def _both(told: frozenset, more: frozenset) -> frozenset:
    """One of the two where it holds the other, for there are millions of them in a large corpus, and few different."""
    return told if more <= told else more if told <= more else told | more


@lru_cache
def _only(affiliation: str) -> frozenset[str]:
    return frozenset({affiliation})


@from_lists
def words_of_role(role: str) -> frozenset[str]:
    """Return the words of a role that tell something, with the nouns that may stand for them."""
    return frozenset(word for word in role_words(role) if word not in function_words())


@from_lists
def source_gender(source: str) -> frozenset[str]:
    """Return the gender that the first word of a source tells, if it does.

    >>> source_gender("she"), source_gender("the mayor")
    (frozenset({'female'}), frozenset())
    """
    first = source.split(" ", 1)[0]
    return frozenset({GENDER.get(first.lower()) or title_gender((first,))}) - {""}
