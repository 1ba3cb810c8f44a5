"""Traits: what can be seen of a statement, in short names, for its confidence to be read from."""

from ..text.tokens import Words
from .content import Span, content_kind
from .cues import Cue, Verbs
from .head_kinds import head_kind

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
        "source " + head_kind(words, source),
        *(["source far"] if source and frame.first - source[1] > 3 else []),
        *(["source long"] if source and source[1] - source[0] > _LONG else []),
        *(["content begins " + words.tag[content[0]][:2]] if content else []),
    ]
