"""The content of a cue: which words of the sentence are said, before the cue, after it, or around it."""

from .cues import Cue
from .words import Words

Span = tuple[int, int]  # of word indexes, half-open

_INTRODUCE = {"that": "that", "quote": "``", "colon": ":", "wh": "wh"}
_ADJUNCTS = {"in", "at", "on", "during", "after", "when", "to", "before", "via", "from", "as", "while", "by", "with", "of", "over"}
_EDGES = {",", ":", "—", "–", "-", "--", ".", ";"}


def content_after(words: Words, cue: Cue, limit: int) -> Span | None:
    """Return the words after the cue that it reports, up to word `limit`; None where nothing follows.

    >>> from analysis.attribution.cues import cue_lexicon, find_cues
    >>> from analysis.attribution.words import read_words
    >>> words = read_words("She told the paper that talks failed.", 0, 37)
    >>> cue = find_cues(words, cue_lexicon())[0]
    >>> words.text[slice(*content_after(words, cue, len(words.text)))]
    ['that', 'talks', 'failed']
    """
    start = _content_start(words, cue, limit)
    if start is None:
        return None
    return trimmed(words, start, limit)


def trimmed(words: Words, start: int, end: int) -> Span | None:
    """Drop marks that part content from the rest (commas, dashes, the full stop) at both ends."""
    while start < end and words.text[start] in _EDGES:
        start += 1
    while start < end and words.text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


def _content_start(words, cue, limit):
    at, after = cue.frame.after_at, cue.frame.after
    if after in {"end", "cc"} or at >= limit:
        return None
    head, _, tail = after.partition(":")
    if head in {"np", "obj"} and tail in {"that", "quote", "colon"} and cue.lemma in _ADDRESSED:
        return _find(words, at, limit, tail)
    if head in {"np", "obj", "adj"} and cue.lemma in _ADDRESSED:
        return _addressed(words, at, limit, tail)
    if head == "p":
        word, _, far = tail.partition("+")
        if far and (word in _ADJUNCTS or cue.kind == "verb"):
            return _find(words, at, limit, far)
        return at + 1
    if after == "comma":
        return _behind_comma(words, at, limit)
    return at + 1 if after == "to-np" else at


# verbs whose object is the person spoken to, not what is said
_ADDRESSED = {"tell", "remind", "assure", "inform", "notify", "reassure", "convince", "persuade", "warn", "advise", "ask", "email", "text", "show", "promise", "write"}


def _addressed(words, at, limit, tail):
    if tail in {"to", "wh"} and "to" == tail:
        return next((i for i in range(at, limit) if words.tag[i] == "TO"), None)
    if tail == "wh":
        return next((i for i in range(at + 1, limit) if words.tag[i] in {"WP", "WRB"} or words.lower[i] in {"whether", "if"}), None)
    if tail in {"end", "none", "to-np", "at", "in", "on", "after"}:
        return None
    return at


def _find(words, at, limit, name):
    sign = {"that": "that", "quote": "``", "colon": ":"}[name]
    for i in range(at, limit):
        if words.lower[i] == sign or words.tag[i] == sign:
            return i
    return None


def _behind_comma(words, at, limit):
    """After "she said, …": what the second comma closes belongs to the cue, the rest is said."""
    return at + 1 if at + 1 < limit else None


def content_before(words: Words, start: int, end: int) -> Span | None:
    """Return the words from `start` up to the subject at `end` that a cue behind them reports.

    >>> from analysis.attribution.words import read_words
    >>> words = read_words("Talks failed, the ministry said.", 0, 32)
    >>> words.text[slice(*content_before(words, 0, 3))]
    ['Talks', 'failed']
    """
    return trimmed(words, start, end)
