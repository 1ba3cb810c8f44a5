"""From the source to the target: what stands between them, and what its verbs do to whom."""

from math import log2

from .seen import Features, Seen
from .tones import turned
from .words import part_of_speech


def path_features(seen: Seen, found: Features) -> None:
    """Add to `found`, where a source is given, the words, verbs and stances between it and the target.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> read = read_words("Britain accused Russia.", 16, 22, 0, 7)
    >>> [name for name in features(read, lexicon(), "Russia").flags if name.startswith("path")]
    ['path source first:accused']
    """
    if seen.source is None:
        return
    low, high = sorted((seen.target, seen.source))
    order = "source first" if seen.source < seen.target else "target first"
    gap = min(6, int(log2(high - low + 1) * 1.5))
    same = seen.clause[seen.target] == seen.clause[seen.source]
    for name in (f"order:{order}", f"gap {order}:{gap}", f"same clause:{same}"):
        found.flags[name] = seen.target
    _between(seen, found, low, high, order)
    _verbs(seen, found, low, high, order)
    for step in (-2, -1, 1, 2):
        if 0 <= seen.source + step < len(seen.words):
            found.flags[f"source{step}:{seen.words[seen.source + step]}"] = seen.source + step


def _between(seen, found, low: int, high: int, order: str) -> None:
    words = seen.words
    for k in range(low + 1, high):
        found.flags.setdefault(f"between {order}:{words[k]}", k)
        if k + 1 < high:
            found.flags.setdefault(f"between {order}:{words[k]} {words[k + 1]}", k)
    if 1 < high - low <= 5:
        found.flags[f"path {order}:{' '.join(words[low + 1 : high])}"] = low + 1


def _verbs(seen, found, low: int, high: int, order: str) -> None:
    words = seen.words
    verbs = [k for k in range(low + 1, high) if part_of_speech(words[k]).startswith("VB")]
    for k in verbs:
        found.flags.setdefault(f"verb {order}:{words[k]}", k)
    if verbs:
        found.flags[f"first verb {order}:{words[verbs[0]]}"] = verbs[0]
        found.flags[f"last verb {order}:{words[verbs[-1]]}"] = verbs[-1]
    for k in range(low + 1, high):
        value = turned(seen, k, seen.tones[k].patient)
        if value:
            found.sums.append((f"stance {order}", value, k))
            if "by" in words[k + 1 : min(high, k + 3)]:
                found.sums.append((f"stance by {order}", value, k))
