"""A sentence without the names of countries: what is said of the target must not hang on which country it is."""

import re
from collections.abc import Iterable

from ..targets.lookup import find_named
from ..text.markers import COUNTRY, FOREIGN, NARRATED, OTHER, OWN, PARTY, SOURCE, VOICE, Span, put_markers

_OWN_KINDS = ("country", "demonym", "capital", "government")
_COUNTRY_KINDS = (*_OWN_KINDS, "leader", "organisation")
_OPENED = {"narrator": NARRATED, "own": OWN, "foreign": FOREIGN, "other": VOICE}
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)  # of "the United States"; "China" has none


def mark_target(
    sentence: str, target: Span, *, source: Span | None = None, voice: Iterable[Span] = (), standing: str = "other"
) -> str:
    """Return the sentence with a marker in place of the target, of its source, and of every other country.

    All that is left of the target's name is whether it is a country's. An article before a country's name is
    taken with it. The stretches of `voice` stand between brackets, which tell its `standing` toward the target (see
    `perspective.standing_of`).

    >>> marked = mark_target("The United States blamed Chad.", (4, 17))
    >>> marked == mark_target("Laos blamed Russia.", (0, 4)), OTHER in marked
    (True, True)
    """
    countries = _countries(sentence)
    is_country = any(kind in _OWN_KINDS and _overlap(span, target) for span, kind in countries)
    own = {(COUNTRY if is_country else PARTY): _with_article(sentence, target) if is_country else target}
    own |= {SOURCE: source} if source else {}
    others = [_with_article(sentence, span) for span, _ in countries]
    free = [(OTHER, span) for span in others if not any(_overlap(span, one) for one in own.values())]
    return put_markers(sentence, [*own.items(), *free], [(_OPENED[standing], span) for span in voice])


def _with_article(sentence: str, span: Span) -> Span:
    found = _ARTICLE.search(sentence, max(0, span[0] - 5), span[0])
    return (found.start(), span[1]) if found else span


def _countries(sentence: str) -> list[tuple[Span, str]]:
    return [((one.start, one.end), one.kind) for one in find_named(sentence) if one.kind in _COUNTRY_KINDS]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
