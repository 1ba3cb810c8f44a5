"""The rules of attribution in order: of those for a kind of cue, the first that answers decides."""

from collections.abc import Callable
from functools import partial

from ..clauses import FINITE
from ..subjects import agrees, can_speak
from .case import Case, Statement, has_word, stated
from .content_first import as_reported, content_first, inverted, quotation_first
from .cue_first import cue_first
from .nouns import adjective, noun
from .passive import is_suffered, passive
from .relayed import according_to, quoted_as

_POINTING = frozenset({"it", "that", "this", "these", "those", "which"})
_VERB_RULES = (quoted_as, inverted, quotation_first, as_reported, content_first, cue_first)
_PASSIVE_RULES = (quoted_as, passive)
_ACCORDING_RULES = (according_to,)
_NOUN_RULES = (noun,)
_ADJECTIVE_RULES = (adjective,)


def read_case(case: Case) -> Statement | None:
    """Return the statement that the first rule finds; None where none does, or what it names cannot speak."""
    rules: tuple[Callable[[Case], Statement | None], ...]
    rules = {"noun": _NOUN_RULES, "adjective": _ADJECTIVE_RULES}.get(case.cue.kind, _VERB_RULES)
    if case.cue.lemma in {"accord", "per"}:
        rules = _ACCORDING_RULES
    elif case.cue.frame.form == "pas" or is_suffered(case):
        rules = _PASSIVE_RULES
    elif "weakening" in case.cue.patterns and _only_weakens(case.words, case.cue.frame):
        return None
    elif case.cue.frame.before == "open" and case.cue.frame.form == "base":
        return None  # "(see page 4)" is told to the reader
    statement = next((statement for rule in rules if (statement := rule(case))), None)
    if statement and statement.content:
        statement = stated(filter(partial(has_word, case.words), statement.content), statement.source, statement.rule)
    if statement and statement.source and not can_speak(case.words, statement.source):
        return None
    if statement and statement.source and not agrees(case.words, case.cue.frame, statement.source):
        return None
    if statement and _is_nothing(case, statement):
        return None
    return None if statement and (_points(case, statement) or _supposes(case, statement)) else statement


def _only_weakens(words, frame):
    """Has "seemed" no statement of its own: "seemed to answer Peru", not "seemed to think that Peru lost"?"""
    if words.lower[max(0, frame.first - 1)] == "it" and frame.after != "that":
        return True  # "It seems unfair to leave"
    behind = words.lower[frame.after_at + 2 : frame.after_at + 3]
    return frame.after == "ing" or (frame.after == "to" and behind != ["that"])


def _is_nothing(case, statement):
    """Is "nothing" all that is said: "said nothing at all", but not "said nothing had changed"?"""
    words, (first, last) = case.words, (statement.content or ((0, 0),))[0]
    return (
        words.lower[first] in {"nothing", "little"}
        and first == case.cue.frame.after_at
        and not any(tag in FINITE for tag in words.tag[first:last])
    )


def _supposes(case, statement):
    """Is it only supposed that somebody says so: "if Peru says it will pay, …", "Had Peru said no, …"?"""
    source = statement.source
    if source and source[0] <= 1 and case.words.lower[0] in {"had", "should", "were"}:
        return True
    before = case.words.lower[source[0] - 1] if source and source[0] else ""
    is_compared = before == "than" and source and case.words.tag[source[0]] != "CD"  # "worse than his image suggested"
    return before in {"if", "unless"} or bool(is_compared)


def _points(case, statement):
    """Is its content only a word before the cue that points at what was said elsewhere: "That is according to Ode"?"""
    spans, lower = statement.content, case.words.lower
    return bool(spans) and all(
        last - first == 1 and first < case.cue.frame.head and lower[first] in _POINTING for first, last in spans
    )
