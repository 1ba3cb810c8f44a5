"""Features of one marked target: named flags and sums, each owned by the word that it comes from."""

from collections.abc import Callable
from functools import lru_cache
from math import log2

from ..lexicon import Tone, lemmas
from .clauses import clause_numbers, negated
from .path import path_features
from .roles import role_features
from .rules import apply_rules
from .seen import Features, Seen
from .shapes import shape_features
from .tones import tone_features
from .words import SOURCE, Words, part_of_speech

NEAR = 5
_PRONOUNS = frozenset(("he", "him", "his", "she", "her", "they", "them", "their", "it", "its", "who")) | frozenset(
    ("i", "me", "my", "we", "us", "our", "you", "your", "himself", "herself")
)


def features(read: Words, tone: Callable[[str], Tone], mention: str) -> Features:
    """Return the features of the target in `read`; `tone` is `lexicon()`, `mention` the target as written.

    No feature holds a name: names, the target and the source are masked, and of the mention only
    its kind is used (a pronoun, a common noun, a name).

    >>> from .words import read_words
    >>> from ..lexicon import lexicon
    >>> found = features(read_words("Britain accused Russia.", 16, 22), lexicon(), "Russia")
    >>> "object:accused" in found.flags
    True
    """
    words, at = read.words, read.target
    seen = Seen(words, at, read.source, clause_numbers(words), negated(words), [tone(w) for w in words])
    found = Features({}, [], [])
    _frame(seen, mention, found.flags)
    _unigrams(seen, found.flags)
    _ngrams(seen, found.flags)
    tone_features(seen, found)
    role_features(seen, found)
    shape_features(seen, found)
    path_features(seen, found)
    return _ruled(seen, found)


def _ruled(seen: Seen, found: Features) -> Features:
    """Drop the features of the words that a rule silences, and add what a rule adds."""
    silent, added = apply_rules(seen)
    if not silent:
        return Features(found.flags, found.sums, added)
    flags = {name: owner for name, owner in found.flags.items() if owner not in silent}
    return Features(flags, [entry for entry in found.sums if entry[2] not in silent], added)


def _frame(seen: Seen, mention: str, flags: dict) -> None:
    lower, at, size = mention.lower(), seen.target, len(seen.words)
    kind = f"pronoun:{lower}" if lower in _PRONOUNS else "noun" if mention[:1].islower() else "name"
    quoted = sum(word in '"“”' for word in seen.words[:at]) % 2
    names = min(5, seen.words.count("NAME"))
    for name in (
        f"mention:{kind}",
        f"quoted:{quoted}",
        f"place:{min(4, 5 * at // size)}",
        f"length:{int(log2(size))}",
        f"names:{names}",
        "any quote" if quoted or "“" in seen.words or '"' in seen.words else "no quote",
    ):
        flags[name] = at


def _unigrams(seen: Seen, flags: dict) -> None:
    at = seen.target
    here = seen.clause[at]
    for k, word in enumerate(seen.words):
        if k == at or word == SOURCE:
            continue
        for name in _names(word, k < at, seen.negated[k], -NEAR <= k - at <= NEAR, seen.clause[k] == here):
            flags.setdefault(name, k)


@lru_cache(maxsize=50_000)
def _names(word: str, is_left: bool, is_negated: bool, is_near: bool, is_of_clause: bool) -> tuple[str, ...]:
    """The features of one word by where it stands."""
    side, lemma = "<" if is_left else ">", _lemma(word)
    names = [f"{side}{word}", f"any:{word}", f"lemma:{lemma}", f"{side}lemma:{lemma}"]
    names += [f"not:{word}"] if is_negated else []
    names += [f"near{side}{word}", f"near{side}lemma:{lemma}"] if is_near else []
    names += [f"clause{side}{word}"] if is_of_clause else []
    return tuple(names)


def _ngrams(seen: Seen, flags: dict) -> None:
    words, at, size = seen.words, seen.target, len(seen.words)
    for k in range(size - 1):
        two, side, apart = f"{words[k]} {words[k + 1]}", "<" if k < at else ">", abs(k - at)
        owner = k + 1 if k == at else k
        flags.setdefault(f"two:{two}", owner)
        if apart < NEAR:
            flags.setdefault(f"two{side}{two}", owner)
        if apart < NEAR - 1 and k + 2 < size:
            flags.setdefault(f"three:{two} {words[k + 2]}", owner)
    for step in (-3, -2, -1, 1, 2, 3):
        if 0 <= at + step < size:
            flags[f"at{step}:{words[at + step]}"] = at + step
    around = [words[k] if 0 <= k < size else "" for k in (at - 1, at + 1)]
    flags["around:{} {}".format(*around)] = max(0, at - 1)


def _lemma(word: str) -> str:
    """The first form of the word's family that is an English word, else the word itself."""
    known = (form for form in lemmas(word) if not part_of_speech(form).startswith("NNP") and len(form) > 1)
    return next(known, word)
