"""What heads a source: a name, a pronoun, or a phrase headed by a noun for people, bodies, texts or things."""

from ..text.lexicon import noun_of
from ..text.tokens import Words
from .noun_phrases import Span, head_noun

SPEAKING = frozenset({"name", "person", "person noun", "organisation noun", "group noun"})  # heads of those who speak
_PERSONS = frozenset({"he", "she", "they", "i", "we"})


def head_kind(words: Words, source: Span | None) -> str:
    """Return what a source is: none, person (pronoun), thing (pronoun), name, or the kind of its head noun.

    >>> from ..text.tokens import read_words
    >>> [head_kind(words := read_words(text, 0, len(text)), (0, len(words.text)))
    ...  for text in ("She", "Which", "Ana Ode", "the head of the union", "the old bridge", "Sales")]
    ['person', 'thing', 'name', 'person noun', 'noun', 'nouns']
    """
    if source is None:
        return "none"
    first = words.lower[source[0]]
    if words.tag[source[0]] in {"PRP", "WP"} or first == "that":
        return "person" if first in _PERSONS else "thing"
    head = head_noun(words, source)
    if head is None:
        is_people = source[1] - source[0] > 1 and words.text[source[1] - 1][0].isupper()
        return "group noun" if is_people else "other"  # "the Chinese"
    if words.tag[head].startswith("NNP"):
        return "name"
    noun, plural = noun_of(words.lower[head])
    return f"{noun.kind} noun" if noun else "nouns" if plural else "noun"
