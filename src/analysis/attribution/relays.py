"""Words that come through another: "X said it failed, Y reported", "“…,” X said, according to Y". They are X's."""

from collections.abc import Sequence

from ..text.tokens import Words
from .cues import Cue
from .head_kinds import head_kind
from .noun_phrases import Span
from .subjects import subject_after, subject_before

_LEAD = 4  # words of time or place that may stand before the one who speaks
_PASSES_ON = frozenset({"report", "accord", "add"})
CITED = _PASSES_ON - {"add"}  # who is cited passes on words without marks as well
_MOUTHPIECES = frozenset({"document noun", "organisation noun"})  # what passes on: a readout, a broadcaster


def relays(words: Words, cue: Cue, earlier: Sequence[Cue], source: Span | None, content: Span) -> bool:
    """Say whether the source of the content that `cue` reports only passes on another's words.

    So it is where the content is a statement of its own, by one of the `earlier` cues, and the source is one that
    passes on: a broadcaster, a readout, whoever "reported" or is cited with "according to". Of others it must have
    quotation marks.

    >>> from ..text.tokens import read_words
    >>> from .cues import cue_chances, find_cues, reporting_verbs
    >>> words = read_words('Ode said it was "over," state radio reported.', 0, 45, [(16, 23)])
    >>> said, reported = [one for one in find_cues(words, reporting_verbs(), cue_chances()) if one.chance > 0.5]
    >>> relays(words, reported, [said], (8, 10), (0, 8))
    True
    """
    first, last = content
    is_marked = any(tag == "``" for tag in words.tag[first:last])
    if source is None or not (is_marked or cue.lemma in CITED):
        return False
    passes_on = cue.lemma in _PASSES_ON or head_kind(words, source) in _MOUTHPIECES
    return passes_on and any(
        (first < one.frame.head < last and _opens(words, one, first) and (is_marked or _tells(one)))
        or (one.frame.head == last - 1 and _tags(words, one))
        for one in earlier
    )


def _tags(words, cue):
    """Does it end what somebody says: "Talks failed, Ana Ode said, | Radio Norrland reported"?"""
    subject = subject_before(words, cue.frame.first) if "tagging" in cue.patterns else None
    return subject is not None and subject[0] > 0 and words.lower[subject[0] - 1] == ","


def _tells(cue):
    """Does somebody plainly say something: "Ode said talks failed", "Ode told Ruiz that", not "Ode asked for talks"?"""
    return "tagging" in cue.patterns and cue.lemma != "tell" and cue.frame.after.endswith(("that", "clause", ":v"))


def _opens(words, cue, first):
    """Does the content begin with this cue's subject, or does the cue stand behind a quotation in it?"""
    if cue.kind != "verb" or cue.frame.form not in {"ed", "s", "base"} or _is_quoted(words, cue.frame.head, first):
        return False
    subject = subject_before(words, cue.frame.first)
    if subject and first <= subject[0] <= first + _LEAD and words.tag[first] != "``":
        return True
    if "tagging" not in cue.patterns:
        return False
    at = subject[0] if subject else cue.frame.first
    return words.tag[at - 1] == "''" and (subject or subject_after(words, cue.frame.after_at)) is not None


def _is_quoted(words, at, first):
    """Does word `at` stand between marks of which the first stands behind `first`?"""
    marks = [tag for tag in words.tag[first:at] if tag in {"``", "''"}]
    return bool(marks) and marks[-1] == "``"
