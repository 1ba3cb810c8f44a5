"""Passives: "the plan was criticised by the union as weak", "the mill is said to be haunted"."""

from ..content import content_after, trimmed, up_to_comma
from ..occasions import is_asked
from ..subjects import AGENT_JOINING, subject_after, subject_before
from .case import Case, Statement, stated

UNSOURCED = 0.75  # the chance from which a cue is taken in a passive that names no source ("is expected to")
_ASKING = frozenset({"ask", "question", "press"})  # whose subject is asked


def passive(case: Case) -> Statement | None:
    """Read "The plan was criticised by the union as weak"; without a source only where the cue is sure."""
    words, frame = case.words, case.cue.frame
    if frame.form != "pas" or is_asked(words, frame.first - 1):
        return None  # "when asked by the press what he thought, Ode said": Ode speaks
    by = _agent(words, frame.head, case.limit)
    source = subject_after(words, by + 1, joining=AGENT_JOINING) if by else None
    is_told = "addressed" in case.cue.patterns or case.cue.lemma in _ASKING
    subject = None if is_told else subject_before(words, frame.first)
    if source and words.tag[by + 1] != "VBG":
        behind = trimmed(words, source[1], case.limit)
        if behind and frame.before == "comma":
            behind = up_to_comma(words, behind)  # "the port, described by Ode as dead, | was open"
        return stated((subject, behind), source, "passive")
    after = content_after(words, case.cue, case.limit, case.ends)
    if not after or case.cue.chance < UNSOURCED:
        return None
    return stated((subject, after), None, "passive without a source")


def _agent(words, head, limit):
    """The "by" of a passive; also the "in" of "seen in Washington as"."""
    for i in range(head + 1, min(head + 7, limit)):
        if words.lower[i] == "by":
            return i
        place = subject_after(words, i + 1) if words.lower[i] == "in" else None
        if place and words.tag[place[1] - 1].startswith("NNP") and words.lower[place[1] : place[1] + 1] == ["as"]:
            return i
    return None
