"""Markers: characters that stand in a sentence for a name, or around a part of it, for the encoder to read.

Each is one character of Unicode's private use area, which no article needs and which is taken out of what is
given, so that no article can pretend to be marked.
"""

import re
from collections.abc import Iterable

COUNTRY, PARTY, SOURCE, OTHER = "\ue000", "\ue001", "\ue002", "\ue003"
VOICE, CUE, SPEAKER = ("\ue004", "\ue005"), ("\ue006", "\ue007"), ("\ue008", "\ue009")
# What opens a voice that is the narrator's, one from the target's own side, one that speaks for another country.
NARRATED, OWN, FOREIGN = ("\ue00a", VOICE[1]), ("\ue00b", VOICE[1]), ("\ue00c", VOICE[1])
MARKERS = (COUNTRY, PARTY, SOURCE, OTHER, *VOICE, *CUE, *SPEAKER, NARRATED[0], OWN[0], FOREIGN[0])

_NO_TEXT = re.compile("[\ue000-\uf8ff\ud800-\udfff]")  # private characters, and halves of one
_CLOSING = {VOICE[1], CUE[1], SPEAKER[1]}

Span = tuple[int, int]


def put_markers(
    sentence: str, names: Iterable[tuple[str, Span]] = (), brackets: Iterable[tuple[tuple[str, str], Span]] = ()
) -> str:
    """Return the sentence with a marker in place of each of `names` and a pair of them around each of `brackets`.

    Names do not overlap; a bracket that would open or close within a name does so at its edge.

    >>> put_markers("Laos left.", [(COUNTRY, (0, 4))]) == f" {COUNTRY}  left."
    True
    """
    replaced = sorted((span, marker) for marker, span in names)
    cuts = [(start, 2, end, marker) for (start, end), marker in replaced]
    for pair, span in brackets:
        ends = _outside(span, [name for name, _ in replaced])
        cuts += [(at, int(marker not in _CLOSING), at, marker) for at, marker in zip(ends, pair, strict=True)]
    parts, at = [], 0
    for start, _, end, marker in sorted(cuts):
        parts += [_NO_TEXT.sub(" ", sentence[at:start]), f" {marker} "]
        at = max(at, end)
    return "".join([*parts, _NO_TEXT.sub(" ", sentence[at:])])


def _outside(span: Span, names: list[Span]) -> Span:
    start = next((name[0] for name in names if name[0] < span[0] < name[1]), span[0])
    return start, next((name[1] for name in names if name[0] < span[1] < name[1]), span[1])
