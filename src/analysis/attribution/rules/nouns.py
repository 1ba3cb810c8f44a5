"""Nouns and adjectives that report: "his claim that …", "in her view, …", "she was confident that …"."""

from ...core.wordlists import from_lists, read_list
from ...text.tokens import Words
from ..clause_subjects import clause_subject, subject_of_main_clause
from ..clauses import is_finite
from ..content import Span, content_after, trimmed
from ..cue_context import GRADES
from ..head_kinds import SPEAKING, head_kind
from ..noun_phrases import name_at_end, noun_phrase_before
from ..subjects import AGENT_JOINING, subject_after, subject_before
from ..times import is_day
from ..viewpoint import LINKS, read_viewpoint
from .case import Case, Statement, around, stated

_FROM = ("p:from", "p:by", "p:among", "p:in+that")
_WITH = frozenset({"with", "in", "for"})
_HELPING = frozenset("is was are were be been being has have had".split())
_BODIES = SPEAKING - {"name"}
_MODIFYING = ("JJ", "NN", "VBN", "CD")
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
    while first > 0 and words.tag[first - 1].startswith(_MODIFYING) and words.tag[first - 1] != "NNP":
        if words.tag[first - 1] == "VBN" and words.tag[max(0, first - 2)].startswith(("NN", "PRP", "WP", "MD")):
            break  # "Ode faced | calls to resign"
        first -= 1
    after = _within_opening(words, head, after)
    if first < head and head_kind(words, (first, head)) in _BODIES:
        return stated((after,), (first, head), "noun")  # "despite | ministry claims that"
    if first > 0 and words.tag[first - 1] == "PRP$":
        return stated((after,), (first - 1, first), "noun")
    before = words.tag[first - 1] if first else ""
    if before == "POS" or (before == "NNP" and not is_day(words.lower[first - 1])):
        owner = noun_phrase_before(words, first) if before == "POS" else name_at_end(words, first)
    else:
        owner = _who_has(words, first)
    is_relative = any(tag.startswith(("VB", "MD")) for tag in words.tag[after[0] + 1 : after[0] + 2])  # "that hurt"
    unsourced = case.cue.frame.after == "that" and first > 0 and not is_relative
    return stated((after,), owner, "noun") if owner or unsourced else None


@from_lists
def _carriers() -> frozenset[str]:
    return frozenset(form for row in read_list("carriers.csv", ("forms", "reason")) for form in row["forms"].split())


def _within_opening(words, head, content):
    """The content of a noun behind the preposition that opens a sentence: "Amid claims that it sank, | Peru left"."""
    if words.tag[0] != "IN" or any(is_finite(words, i) for i in range(1, head)):
        return content
    main = subject_of_main_clause(words, head)
    return content if main and words.tag[main[0]] == "WP" else before_clause(words, content, main)


def _who_has(words, first):
    """Who speaks by a noun that begins at `first`: "Ode made a | promise", not "Ode faced | calls", "amid | fears".

    So does the subject of a verb of `data/carriers.csv` that governs the noun, and of one that goes "with a | promise".
    """
    at = _governor(words, first)
    if words.tag[at] == "IN":
        speaks = words.lower[at] in _WITH or words.lower[at - 1 : at + 1] == ["out", "of"]
    else:
        is_participle = words.lower[at] == "," and words.lower[first].endswith("ing")  # "…, | warning that"
        speaks = is_participle or words.lower[at] in _carriers()
    if not speaks:
        return None
    beside = words.tag[at] == "VBG" and words.tag[at - 1].startswith("NN")  # "with Ode | launching an attack"
    return noun_phrase_before(words, at) if beside else clause_subject(words, first)


def _governor(words, first):
    """The index of the verb or preposition before a noun phrase: "issued | a string of new warnings"."""
    at = first - 1
    while at > 0 and (words.tag[at] in {"DT", "RB", "CC"} or words.tag[at].startswith(("JJ", "NN", "CD"))):
        at -= 1
        if words.lower[at] == "of" and words.tag[at - 1].startswith("NN"):
            at -= 1
    modifies = words.tag[at] == "VBG" and at > 0 and words.tag[at - 1].startswith("VB")  # "faced withering | criticism"
    return at - modifies


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
    if words.tag[source[0]] == "VBG" or (
        words.lower[source[1]] == "that" and words.tag[source[1] + 1].startswith("VB")
    ):
        return None  # "efforts by | threatening trade", "a decision by a judge | that revealed"
    is_place = words.tag[source[1] - 1].startswith("NNP") and words.lower[source[1]] == "that"
    if words.lower[case.cue.frame.after_at] == "in" and not is_place:
        return None
    is_infinitive = words.tag[source[1]] == "TO" and words.tag[source[1] + 1].startswith("VB")
    if words.lower[source[1]] not in _OPENING and not is_infinitive:
        return None
    content = trimmed(words, source[1], case.limit)
    if content:
        cut = before_main_verb(words, case.cue.frame.head, content, words.lower[source[1]])
        is_plain = cut == content or words.tag[cut[1]] != "VBP" or words.lower[cut[1]] in _HELPING
        content = cut if is_plain else content  # "that it might let Peru | take the dock"
        content = _within_opening(words, case.cue.frame.head, content)
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


def before_clause(words: Words, content: Span, main: Span | None) -> Span | None:
    """Return the content up to the comma before a main clause whose subject, `main`, begins within it; else all.

    >>> from ...text.tokens import read_words
    >>> before_clause(read_words("that it sank, Peru left", 0, 23), (0, 6), (4, 5))
    (0, 3)
    """
    if not main or not content[0] + 1 < main[0] <= content[1]:
        return content
    return trimmed(words, content[0], main[0] - 1)


def before_main_verb(words: Words, head: int, content: Span, after: str) -> Span:
    """Return the content of a cue in a subject, up to the main verb: "His claim that it sank | surprised us"."""
    if any(is_finite(words, i) for i in range(1, head)):
        return content
    clause = after in {"that", "clause"}
    verbs = [
        i
        for i in range(content[0] + 1, content[1])
        if is_finite(words, i) and words.tag[i - 1] not in {"MD", "CC", "WP"} and words.lower[i - 1] not in _HELPING
    ]
    return (content[0], verbs[clause]) if len(verbs) > clause else content
