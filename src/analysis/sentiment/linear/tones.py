"""How much good and bad is said: word tones summed by side, distance, clause and place."""

from .seen import Features, Seen

LEXICONS = ("own", "general")
_TURN = -0.7  # a negated word counts this much of its tone, as measured on the training corpora


def turned(seen: Seen, k: int, value: float) -> float:
    """Return the tone `value` of the word at `k`, turned and weakened where a negation covers it.

    >>> from types import SimpleNamespace
    >>> turned(SimpleNamespace(negated=[True]), 0, 0.5)
    -0.35
    """
    return _TURN * value if seen.negated[k] else value


def tone_features(seen: Seen, found: Features) -> None:
    """Add to `found` the sums of positive and of negative tones, each word weighed by where it stands.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> sums = features(read_words("Russia betrayed it.", 0, 6), lexicon(), "Russia").sums
    >>> [value for name, value, owner in sums if name == "own-all"]
    [0.8]
    """
    for k in range(len(seen.words)):
        for lexicon in LEXICONS:
            value = getattr(seen.tones[k], lexicon)
            if value:
                _add(seen, found, k, lexicon, turned(seen, k, value))


def _add(seen, found, k: int, lexicon: str, value: float) -> None:
    sign = lexicon + ("+" if value > 0 else "-")
    side, apart, value = ("<" if k < seen.target else ">"), abs(k - seen.target), abs(value)
    cuts = min(2, abs(seen.clause[k] - seen.clause[seen.target]))
    names = [f"{sign}all", f"{sign}{side}", f"{sign}{side}cuts{cuts}"]
    names += [f"{sign}near{side}"] if apart <= 4 else []
    if seen.source is not None:
        low, high = sorted((seen.target, seen.source))
        between = "between" if low < k < high else "outside"
        names.append(f"{sign}{between}{'source first' if seen.source < seen.target else 'target first'}")
    found.flags.setdefault(f"{sign}some", k)
    found.sums.extend((name, value, k) for name in names)
    found.sums.append((f"{sign}distance", value * 3 / (2 + apart), k))
