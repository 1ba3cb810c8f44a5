"""Nouns and adjectives that report: "his claim that …", "in her view, …", "she was confident that …"."""

from ...text.tokens import Words
from ..clause_subjects import clause_subject
from ..clauses import is_finite
from ..content import Span, content_after, trimmed
from ..cue_context import GRADES
from ..noun_phrases import name_at_end, noun_phrase_before
from ..subjects import AGENT_JOINING, subject_after, subject_before
from ..times import is_day
from ..viewpoint import LINKS, read_viewpoint
from .case import Case, Statement, around, stated

_FROM = ("p:from", "p:by", "p:among")
_OPENING = frozenset({"that", "of", "for", "about", "over", "against", "at", "on"})


def noun(case: Case) -> Statement | None:
    """Read "his claim that …", "the union’s call for …", "criticism from the union that …"."""
    words, head = case.words, case.cue.frame.head
    if viewpoint := read_viewpoint(words, head):
        return _viewed(case, viewpoint)
    if case.cue.frame.after.startswith(_FROM):
        return _from_source(case)
    after = content_after(words, case.cue, case.limit, case.ends)
    if not after:
        return None
    if not case.cue.frame.after.startswith("is:"):
        after = before_main_verb(words, head, after, case.cue.frame.after)
    first = head
    while first > 0 and words.tag[first - 1].startswith(("JJ", "NN", "VBN", "CD")) and words.tag[first - 1] != "NNP":
        first -= 1
    if first > 0 and words.tag[first - 1] == "PRP$":
        return stated((after,), (first - 1, first), "noun")
    before = words.tag[first - 1] if first else ""
    if before == "POS" or (before == "NNP" and not is_day(words.lower[first - 1])):
        owner = noun_phrase_before(words, first) if before == "POS" else name_at_end(words, first)
    else:
        owner = clause_subject(words, first)
    return stated((after,), owner, "noun") if owner else None


def _viewed(case, viewpoint):
    """What is seen so: of a clause behind a link only that clause, "it failed because, in her view, …"."""
    link = viewpoint.first - 1 - (case.words.lower[viewpoint.first - 1] == ",")
    if viewpoint.first > 1 and case.words.lower[link] in LINKS:
        case = case._replace(begin=viewpoint.first)
    return around(case, viewpoint.first, viewpoint.end, viewpoint.source, "viewpoint")


def _from_source(case):
    """The source behind its noun: "criticism from the West that talks failed", "calls by the union for a ban"."""
    words = case.words
    source = subject_after(words, case.cue.frame.after_at + 1, joining=AGENT_JOINING)
    if not source or source[1] + 1 >= case.limit:
        return None
    is_infinitive = words.tag[source[1]] == "TO" and words.tag[source[1] + 1].startswith("VB")
    if words.lower[source[1]] not in _OPENING and not is_infinitive:
        return None
    content = trimmed(words, source[1], case.limit)
    if content:
        cut = before_main_verb(words, case.cue.frame.head, content, words.lower[source[1]])
        is_plain = cut == content or words.tag[cut[1]] != "VBP"  # "that it might let Peru | take the dock"
        content = cut if is_plain else content
    return stated((content,), source, "noun")


def adjective(case: Case) -> Statement | None:
    """Read "She was confident that …"."""
    words, verb = case.words, case.cue.frame.head - 1
    after = content_after(words, case.cue, case.limit, case.ends)
    while verb > 0 and (words.tag[verb] == "RB" or words.lower[verb] in GRADES):
        verb -= 1
    if not after or verb < 1 or not words.tag[verb].startswith("VB"):
        return None
    while verb > 0 and (words.tag[verb - 1] in {"RB", "MD"} or words.tag[verb - 1].startswith("VB")):
        verb -= 1
    source = subject_before(words, verb)
    return stated((after,), source, "adjective") if source else None


def before_main_verb(words: Words, head: int, content: Span, after: str) -> Span:
    """Return the content of a cue in a subject, up to the main verb: "His claim that it sank | surprised us"."""
    if any(is_finite(words, i) for i in range(1, head)):
        return content
    clause = after in {"that", "clause"}
    verbs = [
        i
        for i in range(content[0] + 1, content[1])
        if is_finite(words, i) and words.tag[i - 1] not in {"MD", "CC", "WP"}
    ]
    return (content[0], verbs[clause]) if len(verbs) > clause else content
