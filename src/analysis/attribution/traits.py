"""Traits: what can be seen of a statement, in short names, for its confidence to be read from."""

from ..text.lexicon import noun_of
from ..text.tokens import Words
from .content import Span, content_kind
from .cues import Cue, Verbs

_PERSONS = frozenset({"he", "she", "they", "i", "we"})
_LONG = 12  # words of a source from which it is doubtful


def traits_of(words: Words, cue: Cue, verbs: Verbs, rule: str, source: Span | None, content: Span | None) -> list[str]:
    """Return the traits of one statement: rule, form, what stands before and after, mood, stance, kind of source.

    >>> from ..text.tokens import read_words
    >>> from .cues import cue_chances, find_cues, reporting_verbs
    >>> words, verbs = read_words("She said that Peru agreed.", 0, 26), reporting_verbs()
    >>> cue = find_cues(words, verbs, cue_chances())[0]
    >>> traits_of(words, cue, verbs, "source, cue, content", (0, 1), (2, 5))[1:5]
    ['form ed', 'before pro', 'after that', 'mood plain']
    """
    frame = cue.frame
    return [
        "rule " + rule,
        "form " + frame.form,
        "before " + frame.before,
        "after " + content_kind(frame.after),
        "mood " + frame.mood,
        "stance " + verbs.stances.get(cue.lemma, ""),
        "kind " + cue.kind,
        "source " + source_kind(words, source),
        *(["source far"] if source and frame.first - source[1] > 3 else []),
        *(["source long"] if source and source[1] - source[0] > _LONG else []),
        *(["content begins " + words.tag[content[0]][:2]] if content else []),
    ]


def source_kind(words: Words, source: Span | None) -> str:
    """Return what a source is: none, person (pronoun), thing (pronoun), name, or the kind of its head noun.

    >>> from ..text.tokens import read_words
    >>> [source_kind(words := read_words(text, 0, len(text)), (0, len(words.text)))
    ...  for text in ("She", "Which", "Ana Ode", "the head of the union", "the old bridge", "Sales")]
    ['person', 'thing', 'name', 'person noun', 'noun', 'nouns']
    """
    if source is None:
        return "none"
    first = words.lower[source[0]]
    if words.tag[source[0]] in {"PRP", "WP"} or first == "that":
        return "person" if first in _PERSONS else "thing"
    head = _head(words, source)
    if head is None:
        return "other"
    if words.tag[head].startswith("NNP"):
        return "name"
    noun, plural = noun_of(words.lower[head])
    return f"{noun.kind} noun" if noun else "nouns" if plural else "noun"


def _head(words, source):
    """The last noun before what hangs on the phrase."""
    head = None
    for i in range(*source):
        if words.tag[i].startswith("NN"):
            head = i
        elif head is not None and words.tag[i] != "POS" and not words.tag[i].startswith(("JJ", "CD")):
            break
    return head
