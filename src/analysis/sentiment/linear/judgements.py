"""Rules for what is said of the target outright: a noun that judges it, a comparison, a verb in the passive.

Each returns the places of the words that it silences, and (place, log-odds) for what it adds.
"""

from itertools import takewhile

from .clauses import is_negator
from .seen import Seen
from .words import part_of_speech

_BE = frozenset(("is", "are", "was", "were", "be", "been", "remains", "remain", "became", "becomes", "'s", "'re"))
_NAMING = frozenset(("call", "calls", "called", "label", "labels", "labeled", "labelled", "brands", "branded"))
_NONE = frozenset(("no", "nobody", "none", "nothing", "never"))
_JUDGING = frozenset(
    ("wrong person", "hero", "wrong", "quality bad", "quality good", "cooperation noun", "aggression noun")
)
_IN_PHRASE = frozenset(("JJ", "RB", "NN", "VB"))
_STRENGTH = 2.5  # log-odds; about what the strongest single word adds


def unmatched(seen: Seen) -> tuple[set, list]:
    """Return what is added: `No one has done more for peace than TARGET` is praise, or blame of what is bad.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> features(read_words("No nation has done more for peace than Peru.", 39, 43), lexicon(), "Peru").added
    [(4, 2.5)]
    """
    words, than = seen.words, seen.target - 1
    none = next((k for k in range(than) if words[k] in _NONE), None)
    if than < 0 or words[than] != "than" or none is None:
        return set(), []
    compared = [
        k for k in range(none, than) if part_of_speech(words[k]) in ("JJR", "RBR") or words[k] in ("more", "so")
    ]
    if not compared:
        return set(), []
    bad = [k for k in (compared[0], compared[0] + 1) if seen.tones[k].own < 0]
    done = (bad or compared)[0]
    return set(range(none, than + 1)), [(done, -_STRENGTH if bad else _STRENGTH)]


def predicate(seen: Seen) -> tuple[set, list]:
    """Return what is added: `TARGET is a threat` says it of the target; `is not a threat` says nothing bad of it.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> features(read_words("Peru is a threat.", 0, 4), lexicon(), "Peru").added
    [(3, -2.5)]
    """
    words, k = seen.words, seen.target + 1
    if k >= len(words) or words[k] not in _BE:
        return set(), []
    k += 1
    negated = k < len(words) and is_negator(words[k])
    return _noun(seen, k + negated, negated)


def named(seen: Seen) -> tuple[set, list]:
    """Return what is added: `They called TARGET an enemy` says it of the target.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> features(read_words("Critics called Peru a threat.", 15, 19), lexicon(), "Peru").added
    [(4, -2.5)]
    """
    if seen.target and seen.words[seen.target - 1] in _NAMING:
        return _noun(seen, seen.target + 1, False)
    return set(), []


def _noun(seen, k: int, negated: bool) -> tuple[set, list]:
    """The last word that judges in a noun phrase which opens at `k` with an article."""
    words, size = seen.words, len(seen.words)
    if k >= size or words[k] not in ("a", "an", "the", "our", "no"):
        return set(), []
    phrase = takewhile(lambda q: part_of_speech(words[q])[:2] in _IN_PHRASE, range(k + 1, min(size, k + 5)))
    judging = [q for q in phrase if seen.tones[q].own and seen.tones[q].kind in _JUDGING]
    if not judging:
        return set(), []
    word = judging[-1]
    bad, negated = seen.tones[word].own < 0, negated or words[k] == "no"
    if negated:
        return (set(range(seen.target + 1, word + 1)), []) if bad else (set(), [(word, -_STRENGTH / 2)])
    return set(), [(word, -_STRENGTH if bad else _STRENGTH)]


def passive(seen: Seen) -> tuple[set, list]:
    """Return what is added: in `TARGET was thanked by SOURCE` the verb is the source's stance toward the target.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> features(read_words("Peru was thanked by Chile.", 0, 4, 20, 25), lexicon(), "Peru").added
    [(2, 1.125)]
    """
    by = None if seen.source is None else seen.source - 1
    if by is None or by <= seen.target or seen.words[by] != "by":
        return set(), []
    verbs = [k for k in range(max(seen.target + 1, by - 2), by) if seen.tones[k].patient and not seen.negated[k]]
    return set(), [(k, _STRENGTH / 2 * seen.tones[k].patient) for k in verbs[-1:]]
