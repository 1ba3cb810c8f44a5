"""Passives: "the plan was criticised by the union as weak", "the mill is said to be haunted"."""

from ..clauses import FINITE
from ..content import content_after, trimmed, up_to_comma
from ..head_kinds import SPEAKING, head_kind
from ..occasions import is_asked
from ..subjects import AGENT_JOINING, subject_after, subject_before
from .case import Case, Statement, stated

UNSOURCED = 0.75  # the chance from which a cue is taken in a passive that names no source ("is expected to")
_ASKING = frozenset({"ask", "question", "press"})  # whose subject is asked
_SUFFERED = frozenset({"of", "for", "with", "on"})  # right behind a verb that has lost its object
_TOLD = frozenset({"object", "addressed", "transitive"})
_TOLD_THAT = frozenset({"that", "clause", "np:v", "to", "if", "wh", "quote"})
_SAID_OF = frozenset({"as", "for", "that", "over", "of", "if", "because", "about"})  # behind whom more is said
_BE = frozenset({"is", "was", "are", "were"})
_RELATIVE = frozenset({"that", "which", "who", "whom", "what"})


def is_suffered(case: Case) -> bool:
    """Return whether a participle without "was" is a passive: "the men | accused of theft", "a plan | mocked by Ode".

    "The men whom Ode accused of theft" has the object before its subject.
    """
    words, frame, patterns = case.words, case.cue.frame, case.cue.patterns
    if frame.form != "ed":
        return False
    if frame.before == "cc":
        return bool(patterns & _TOLD) and frame.after in _TOLD_THAT and _joins_passive(words, frame.first - 1)
    if not frame.after.startswith("p:"):
        return False
    at = frame.after_at
    if words.lower[at] == "by":
        return bool(patterns & _TOLD) and head_kind(words, subject_after(words, at + 1)) in SPEAKING
    return words.lower[at] in _SUFFERED and "object" in patterns and not _has_subject(words, frame.first)


def _joins_passive(words, conjunction):
    """Is the verb before "and" a passive whose "was" is meant again: "was summoned | and told that"?"""
    was = next((i for i in range(conjunction - 1, 0, -1) if words.tag[i] in FINITE), 0)
    verb = was + 1 + (words.tag[was + 1] == "RB")
    return was > 0 and words.lower[was] in _BE and words.tag[verb] in {"VBN", "VBD"}


def _has_subject(words, at):
    """Is what stands before a verb its subject: "whom Ode | accused", "a man Moscow | accused", "she | accused"?"""
    found = subject_before(words, at)
    if found is None:
        return False
    first, last = found
    is_behind_noun = any(words.tag[i : i + 2] == ["NN", "NNP"] for i in range(max(0, first - 1), last - 1))
    return words.tag[first] == "PRP" or is_behind_noun or (first > 0 and words.lower[first - 1] in _RELATIVE)


def passive(case: Case) -> Statement | None:
    """Read "The plan was criticised by the union as weak"; without a source only where the cue is sure.

    Only a cue that is a passive or `is_suffered` is read so.
    """
    words, frame = case.words, case.cue.frame
    if is_asked(words, frame.first - 1):
        return None  # "when asked by the press what he thought, Ode said": Ode speaks
    by = _agent(words, frame.head, case.limit)
    joining = AGENT_JOINING - {"of"} if "object" in case.cue.patterns else AGENT_JOINING  # "by the West | of theft"
    source = subject_after(words, by + 1, joining=joining) if by else None
    is_told = "addressed" in case.cue.patterns or case.cue.lemma in _ASKING
    subject = None if is_told else subject_before(words, frame.first)
    if source and words.tag[by + 1] != "VBG":
        behind = trimmed(words, source[1], case.limit)
        if behind and subject and words.tag[behind[0]] == "IN" and words.lower[behind[0]] not in _SAID_OF:
            behind = None  # "The plan was mocked by farmers | across Peru"
        if behind and words.tag[behind[0]] == "CC" and words.lower[behind[0] + 1 : behind[0] + 2] == ["by"]:
            behind = None  # "The plan was mocked by farmers | and by Ode"
        if behind and frame.before == "comma":
            behind = up_to_comma(words, behind)  # "the port, described by Ode as dead, | was open"
        elif behind and frame.form == "ed":
            behind = _up_to_verb(words, behind)  # "a plan mocked by Ode | was dropped"
        return stated((subject, behind), source, "passive")
    after = content_after(words, case.cue, case.limit, case.ends)
    if not after or case.cue.chance < UNSOURCED or frame.form != "pas":
        return None
    return stated((subject, after), None, "passive without a source")


def _up_to_verb(words, span):
    return trimmed(words, span[0], next((i for i in range(*span) if words.tag[i] in FINITE), span[1]))


def _agent(words, head, limit):
    """The "by" of a passive; also the "in" of "seen in Washington as"."""
    for i in range(head + 1, min(head + 7, limit)):
        if words.lower[i] == "by":
            return i
        place = subject_after(words, i + 1) if words.lower[i] == "in" else None
        if place and words.tag[place[1] - 1].startswith("NNP") and words.lower[place[1] : place[1] + 1] == ["as"]:
            return i
    return None
