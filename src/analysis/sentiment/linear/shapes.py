"""Shapes: the words around the target reduced to good, bad or their part of speech, so that patterns carry over."""

from .seen import Features, Seen
from .words import part_of_speech

_REACH = 5  # words on either side of the target within which a shape must begin
_TOLD = 0.15  # the least tone that makes a word good or bad
_OPEN = ("NN", "VB", "JJ", "RB")


def shape_features(seen: Seen, found: Features) -> None:
    """Add to `found` the runs of three and four shapes near the target, by whether they hold it.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> flags = features(read_words("Russia was accused by Britain.", 0, 6), lexicon(), "Russia").flags
    >>> "shape at:TGT VB -V by" in flags
    True
    """
    at, size = seen.target, len(seen.words)
    low, high = max(0, at - _REACH), min(size, at + _REACH + 3)
    shapes = [_shape(seen, k) for k in range(low, high)]
    for length in (3, 4):
        for k in range(low, min(at + 3, high - length + 1)):
            side = "<" if k + length <= at else ">" if k > at else " at"
            run = " ".join(shapes[k - low : k - low + length])
            found.flags.setdefault(f"shape{side}:{run}", k + 1 if k == at else k)


def _shape(seen, k: int) -> str:
    word, tone = seen.words[k], seen.tones[k]
    tag, value = part_of_speech(word), tone.own or tone.general
    if abs(value) >= _TOLD:
        return ("+" if (value > 0) != seen.negated[k] else "-") + tag[0]
    if word.isalpha() and word.islower():
        return next((kind for kind in _OPEN if tag.startswith(kind)), word)
    return word
