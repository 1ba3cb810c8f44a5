"""Scope: how far what a cue reports may reach before another cue of the sentence takes over."""

from collections.abc import Sequence

from ..text.lexicon import is_document
from ..text.tokens import Words
from .clause_subjects import absolute_subject
from .clauses import FINITE, in_relative, is_finite
from .conjunctions import links
from .content import insertion_end
from .cues import Cue
from .subjects import subject_before

_FAR = 12  # cues looked at: sentences have few, and what is no prose must not take for ever
_OPENS = 7  # words between a cue and its "that"
_OPENERS = {"following", "despite", "while", "though", "if"}
_PERFECT = {"has", "have"}
_PREPOSITIONS = {"by", "before", "after", "while"}


def content_limit(words: Words, cue: Cue, later: Sequence[Cue]) -> int:
    """Return the word index at which the content of `cue` must end: the sentence's end, or a later cue's part.

    A later cue stands outside the content where it goes on beside the first: ", adding that", "and said", ",
    but Chile denied", ", who called it". It stands inside where it is the content's own verb ("said that Chile
    denied").

    >>> from .cues import cue_chances, find_cues, reporting_verbs
    >>> from ..text.tokens import read_words
    >>> words = read_words("He said it failed, adding that it hurt.", 0, 39)
    >>> first, *later = [c for c in find_cues(words, reporting_verbs(), cue_chances()) if c.chance > 0.5]
    >>> words.text[content_limit(words, first, later)]
    ','
    """
    for other in later[:_FAR]:
        at = _takes_over(words, cue, other)
        if at is not None and at > cue.frame.head:
            return at
    return len(words.lower)


def _takes_over(words, cue, later):
    frame = later.frame
    at = frame.first - 1
    if frame.form == "inf":
        return None
    if later.kind != "verb":
        return _governed(words, cue, frame.head)
    if frame.form == "ing":
        if frame.first == cue.frame.after_at + 1 and insertion_end(words, frame.first, len(words.lower)):
            return None  # "reported, | citing two officials, that"
        return _participle(words, cue, frame, at)
    if frame.before == "cc":
        return None if _is_second_verb(words, cue, frame) else _behind_comma(words, at)
    if frame.before == "rel":
        if _ends_according(words, cue, at - 1):
            return None  # "According to the paper, | which cited an aide, it sank"
        ends = words.lower[at] != "that" and words.lower[at - 1] == "," and not _goes_on_behind(words, cue, at)
        return at - 1 if ends else None
    subject = subject_before(words, frame.first)
    if not subject or subject[0] <= cue.frame.head + 1:
        return at if subject and subject[0] < cue.frame.head and frame.before == "comma" else None
    at = subject[0] - 1
    if words.lower[at] in links():
        return None if _is_joined_subject(words, cue, at) or _is_dependent(words, cue, at) else _behind_comma(words, at)
    if words.lower[at] == "," and (_closes_opening(words, cue.frame.head, at) or _ends_according(words, cue, at)):
        return None
    if words.tag[at] == "''" or (words.lower[at] == "," and words.tag[at - 1] == "''"):
        return _quotation_start(words, cue.frame.head, at)
    return at if words.lower[at] in {",", ";"} or words.tag[at] == ":" else None


def _goes_on_behind(words, cue, pronoun):
    """Does what is said have its verb behind a relative clause: "said the ship, | who denied it, was lost"?"""
    if any(is_finite(words, i) for i in range(cue.frame.head + 1, pronoun - 1)):
        return False
    comma = next((i for i in range(pronoun, len(words.lower) - 1) if words.lower[i] == ","), 0)
    return comma > 0 and words.tag[comma + 1] in FINITE


def _is_second_verb(words, cue, frame):
    """Is the verb behind "and" of another tense than the cue: "says he met Ode | and asked him"?

    A perfect goes on with the cue's subject where what is said has none: "says it is hers | and has vowed to fight".
    """
    if words.lower[frame.first] == "had" and "had" in words.lower[cue.frame.head : frame.first - 1]:
        return True  # "said Ode had called him | and had urged"
    perfect = words.lower[frame.first] in _PERFECT
    if perfect and not _PERFECT & set(words.lower[cue.frame.head : frame.first]):
        return False
    return (cue.frame.form, frame.form) in {("s", "ed"), ("s", "base"), ("ed", "base")}


def _is_dependent(words, cue, link):
    """Does a clause that goes with the verb of what is said begin here: "said it came hours | after Ode asked"?"""
    return links()[words.lower[link]] == "inside" and cue.frame.after in {"that", "clause"}


def _is_joined_subject(words, cue, link):
    """Does the "and" join two subjects of the first verb that is said: "says he | and Ruiz will discuss the dock"?"""
    tags = "tagging" in cue.patterns and cue.frame.after != "comma"
    speaks = cue.frame.after in {"that", "clause"} or tags
    return (
        words.lower[link] in {"and", "or"}
        and speaks
        and not any(is_finite(words, i) for i in range(cue.frame.after_at, link))
    )


def _closes_opening(words, head, comma):
    """Does the comma end the phrase that content opens with: "said that while it failed, | the raid showed"?"""
    that = next((i for i in range(head + 1, min(head + _OPENS, comma)) if words.lower[i] == "that"), None)
    if that is None:
        return False
    first = that + 1 + (words.lower[that + 1] == ",")
    opens = words.tag[first] == "IN" or words.tag[first] == "WRB" or words.lower[first] in _OPENERS
    return opens and "," not in words.lower[first:comma]


def _ends_according(words, cue, comma):
    """Is nothing said yet before the comma: "According to Ode, | Peru denied it"?"""
    told = (i for i in range(1, comma) if words.tag[i] in FINITE and not in_relative(words, 1, i))
    return cue.lemma == "accord" and not any(told)


def _governed(words, cue, head):
    """A noun or adjective with a verb and a subject of its own behind a comma: ", but Chile has concerns that"."""
    verb = head - 1
    while verb > cue.frame.head and words.tag[verb].startswith(("DT", "JJ", "RB", "PRP$", "NN")):
        verb -= 1
    while verb > cue.frame.head and words.tag[verb - 1].startswith(("VB", "MD", "RB")):
        verb -= 1
    subject = subject_before(words, verb) if words.tag[verb].startswith("VB") else None
    if not subject or subject[0] <= cue.frame.head + 1:
        return None
    at = subject[0] - 1
    return _behind_comma(words, at) if words.lower[at] in links() and words.lower[at - 1] == "," else None


def _quotation_start(words, head, at):
    """Where the quotation that the later cue follows begins, if it stands on its own; else where it ends."""
    opening = next((i for i in range(at, head, -1) if words.tag[i] == "``"), at)
    return opening if words.text[opening - 1] in {",", ":", ".", "—", "–", "―"} else at


def _participle(words, cue, frame, at):
    if frame.before in {"comma", "quote"}:
        return at
    if frame.before == "cc":
        return _behind_comma(words, at)
    if frame.before == "noun" and (subject := absolute_subject(words, frame.first)):
        return subject[0] - 2
    is_subject = cue.frame.after in {"that", "clause"} and not any(
        is_finite(words, i) for i in range(cue.frame.after_at + 1, frame.first)
    )  # "alleged that evidence | pointing at Peru was planted"
    if frame.before == "noun" and is_document(words.lower[frame.first - 1]) and not is_subject:
        return frame.first
    return at if frame.before == "in" and words.lower[at] in _PREPOSITIONS else None


def _behind_comma(words, at):
    return at - 1 if at and words.lower[at - 1] == "," else at
