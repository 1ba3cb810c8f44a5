"""The subject of another clause than the cue's, where the cue has none of its own: "The union left, saying that …"."""

from ..text.tokens import Words
from .clauses import FINITE, is_finite
from .conjunctions import openers
from .noun_phrases import Span, noun_phrase_before, phrase_end
from .occasions import is_asked
from .subjects import opens_clause, subject_after, subject_before
from .times import is_time


def clause_subject(words: Words, before: int) -> Span | None:
    """Return the subject of the nearest finite verb before word `before`: whose "…, adding" or "and said" it is.

    >>> from ..text.tokens import read_words
    >>> words = read_words("The union left the talks, saying that", 0, 37)
    >>> words.text[slice(*clause_subject(words, 6))]
    ['The', 'union']
    """
    is_quoted = False
    for i in range(before - 1, 0, -1):
        if words.tag[i] in {"``", "''"}:
            is_quoted = words.tag[i] == "''"  # what was quoted before is not whose words these are
        if words.tag[i] == "VBN" and (is_time(words, i + 1) or words.lower[i + 1] == "by"):
            continue  # "a statement | released Wednesday"
        if is_quoted or not is_finite(words, i) or words.tag[i - 1] in FINITE or words.lower[i - 1] in {"to", "not"}:
            continue
        first = i
        while first > 0 and words.tag[first - 1] == "RB":
            first -= 1
        if first and words.lower[first - 1] in {"who", "which", "that"}:
            continue
        found = subject_before(words, first) if first else None
        is_asked = found and found[0] and words.tag[found[0] - 1] in {"WRB", "WP"}  # "said how | many ships sank but"
        if found and not is_asked and words.tag[found[0]] not in {"WRB", "EX"} and not opens_clause(words, found):
            return found
    return None


def absolute_subject(words: Words, participle: int) -> Span | None:
    """Return the subject of a participle behind ", with": whose words are "…, with Ode saying it failed".

    >>> from ..text.tokens import read_words
    >>> words = read_words("It sank, with the envoy saying", 0, 30)
    >>> words.text[slice(*absolute_subject(words, 6))]
    ['the', 'envoy']
    """
    found = noun_phrase_before(words, participle)
    if found and found[0] > 1 and words.tag[found[0] - 1] == "VBG":
        found = noun_phrase_before(words, found[0] - 1)  # "with Ode issuing a letter saying"
    if not found or found[0] < 2 or words.lower[found[0] - 2 : found[0]] != [",", "with"]:
        return None
    return found


def subject_of_main_clause(words: Words, at: int) -> Span | None:
    """Return the first subject after word `at`: of the main clause behind "Asked about X, she …"."""
    for i in range(at, len(words.lower) - 2):
        behind = i + 1 + (words.tag[i + 1] == "''")
        if words.lower[i] == "," and (found := subject_after(words, behind)) and found[1] < len(words.tag):
            verb = found[1] + (words.lower[found[1]] == ",")
            if verb < len(words.tag) and (is_finite(words, verb) or words.tag[verb] in {"RB", "VBN"}):
                return found
    return None


def opening_phrase(words: Words) -> Span | None:
    """Return the noun phrase that the sentence begins with, if it does: the likeliest subject where none is clear.

    >>> from ..text.tokens import read_words
    >>> words = read_words("Ana Ode, despite admitting doubts, agreed.", 0, 42)
    >>> words.text[slice(*opening_phrase(words))]
    ['Ana', 'Ode']
    """
    end = phrase_end(words, 0)
    return subject_after(words, 0) if end and words.tag[end - 1].startswith(("NN", "PRP")) else None


def main_subject(words: Words) -> Span | None:
    """Return the first subject of a sentence that can be a speaker: a pronoun for people, or a name.

    >>> from ..text.tokens import read_words
    >>> words = read_words("At noon, Ana Ode left.", 0, 22)
    >>> words.text[slice(*main_subject(words))]
    ['Ana', 'Ode']
    """
    opens = words.lower[:1] and (words.lower[0] in openers() or is_asked(words, 0)) and "," in words.lower
    for i in range(1 + (words.lower.index(",") if opens else 0), len(words.lower)):
        if is_finite(words, i) and (found := subject_before(words, i)):
            if found[0] and words.tag[found[0] - 1] in {"WP", "WRB"}:
                continue  # "Ode, on what | the deal means:"
            head = words.tag[found[1] - 1]
            if words.lower[found[0]] in {"he", "she", "they"} or head == "NNP" or words.tag[found[0]] in {"DT", "NNP"}:
                return found
            return None
    return None
