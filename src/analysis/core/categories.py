"""The categories that tables, charts and coding share, each in the order in which it is shown."""

from collections.abc import Iterable

COUNTRIES = ("China", "Russia", "United States")  # the subject; they come before all others
LABELS = ("negative", "neutral", "positive")  # of the tone toward a target
QUOTATION_KINDS = ("direct", "indirect", "mixed")
SPEAKER_TYPES = ("person", "unnamed person", "group", "organisation", "country", "document", "unknown")
METHODS = {  # of scoring a tone, as a sentence names each
    "target": "the target method",
    "linear": "the linear method",
    "textblob": "TextBlob",
    "transformer": "the transformer",
}


def subject_first(names: Iterable[str]) -> list[str]:
    """Return names of countries, each once: China, Russia and the United States first, the others by name.

    >>> subject_first(["United States", "Iran", "China"])
    ['China', 'United States', 'Iran']
    """
    return sorted(set(names), key=lambda name: (COUNTRIES.index(name) if name in COUNTRIES else len(COUNTRIES), name))
