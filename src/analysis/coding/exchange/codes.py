"""Marks as flat codes, for tools that know no features: "speaker: Ana Ruiz", "kind: person", "tone: negative"."""

from collections import defaultdict
from collections.abc import Iterable

from .documents import MENTION, QUOTATION, Mark

NOBODY = "(nobody named)"
_NAMES = {name: name for name in ("speaker", "title", "role", "affiliation", "gender")} | {"kind": "speaker_type"}
_OF_MENTION = {"target": "target", "tone": "label"}

Coded = tuple[int, int, str]  # start and end in characters, half-open, and the code


def codes_of(mark: Mark) -> list[str]:
    """Return the codes of a mark; none for cues and sources.

    >>> codes_of(Mark(0, 5, "quotation", {"speaker": "Ana Ruiz", "speaker_type": "person"}))
    ['speaker: Ana Ruiz', 'kind: person']
    >>> codes_of(Mark(0, 5, "mention", {"target": "China", "label": "negative", "voice": "narrator"}))
    ['target: China', 'tone: negative']
    """
    names = {QUOTATION: _NAMES, MENTION: _OF_MENTION}.get(mark.layer, {})
    codes = [f"{code}: {mark.features[name]}" for code, name in names.items() if mark.features.get(name)]
    if mark.layer == QUOTATION and not mark.features.get("speaker"):
        return [f"speaker: {NOBODY}", *codes]
    return codes


def marks_of(coded: Iterable[Coded]) -> tuple[Mark, ...]:
    """Return the marks that codes stand for: the codes of one stretch of text say one thing.

    A stretch with a target is a mention, with a speaker a quotation; other codes, a coder's own, are passed over.

    >>> marks_of([(0, 5, "target: China"), (0, 5, "tone: neutral"), (7, 9, "my own idea")])
    (Mark(start=0, end=5, layer='mention', features={'target': 'China', 'label': 'neutral'}),)
    """
    spans: dict[tuple[int, int, str], dict[str, str]] = defaultdict(dict)
    for start, end, code in coded:
        name, _, value = code.partition(": ")
        for layer, names in ((QUOTATION, _NAMES), (MENTION, _OF_MENTION)):
            if name in names and value:
                spans[start, end, layer][names[name]] = value
    for said in spans.values():
        if said.get("speaker") == NOBODY:
            del said["speaker"]
    ordered = sorted(spans.items(), key=lambda pair: pair[0])
    return tuple(Mark(start, end, layer, said) for (start, end, layer), said in ordered)
