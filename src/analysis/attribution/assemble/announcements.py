"""What only announces words that follow a colon: "issued | this statement:", "the full statement from Ana Ode:"."""

from ...text.lexicon import is_document
from ...text.tokens import Words
from ..clauses import is_finite
from ..head_kinds import SPEAKING, head_kind
from ..noun_phrases import Span
from ..occasions import behind_occasions
from ..rules import Statement
from .colon_sources import speaker_before_colon

_POINTING = (["this"], ["these"], ["the", "following"])
_HERE = frozenset({"here", "below", "read", "full"})  # first or second in a line that announces a whole text


def without_announcement(words: Words, statement: Statement) -> Statement:
    """Return a statement without the content that points at words behind its colon: "Ode wrote | this on Monday:".

    Behind a noun the same of who is spoken to: "her advice for | Ruiz:".
    """
    if len(statement.content) != 1:
        return statement
    first, last = statement.content[0]
    colon = next((i for i in range(first, len(words.text)) if words.text[i] == ":"), None)
    if (
        colon is None
        or (last < colon and behind_occasions(words, last, colon) < colon)
        or not _announces(words, (first, colon), statement.rule)
    ):
        return statement
    if colon + 1 == len(words.text) and statement.rule.endswith("cue, content"):
        return statement._replace(content=(), rule=statement.rule.removesuffix("content") + "colon")
    is_quoted = colon + 1 < last and words.tag[colon + 1] == "``"
    return statement._replace(content=((colon + 1, last),)) if is_quoted else statement


def _announces(words, span, rule):
    if any(is_finite(words, i) for i in range(*span)):
        return False  # "said | this was wrong: “…”"
    points = any(words.lower[span[0] : span[0] + len(one)] == one for one in _POINTING)
    return points or (rule == "noun" and all(tag.startswith("NNP") for tag in words.tag[slice(*span)]))


def announced_text(words: Words) -> Span | None:
    """Return whose text a line announces that ends in a colon; None where it announces none.

    >>> from ...text.tokens import read_words
    >>> words = read_words("Here is the full statement from the envoy:", 0, 42)
    >>> words.text[slice(*announced_text(words))]
    ['the', 'envoy']
    """
    if words.text[-1] != ":" or _HERE.isdisjoint(words.lower[:2]):
        return None
    found = speaker_before_colon(words, len(words.text) - 1)
    rest = words.lower[: found[0]] + words.lower[found[1] :] if found else []
    return found if any(map(is_document, rest)) and head_kind(words, found) in SPEAKING else None
