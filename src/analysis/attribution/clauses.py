"""Finite verbs, and the relative and participle clauses that hang on a noun: out of them to that noun."""

from itertools import pairwise

from ..text.tokens import Words
from .conjunctions import openers
from .head_kinds import SPEAKING, head_kind
from .noun_phrases import JOINING, Span, noun_phrase_before

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("NN", "DT", "PRP", "CD", "EX")  # what a subject may begin with
_THEY = frozenset("he she they i we".split())
_WHILE = frozenset({"as", "when", "while", "after", "before"})
MOST_WORDS = 38  # a longer source is no source
_BEHIND_PARTICIPLE = JOINING | frozenset({"over", "as", "against", "after", "under", "through", "into", "during"})


def is_finite(words: Words, i: int) -> bool:
    """Return whether word `i` is likely a finite verb; forms taken for participles are, behind a noun."""
    if words.tag[i] in {"VBN", "VB"}:  # the lexicon's guess for a form that can also be a past or a present
        return words.tag[i - 1].startswith(("NN", "PRP")) and words.tag[i - 1] != "PRP$"
    return words.tag[i] in FINITE


def in_relative(words: Words, start: int, i: int) -> bool:
    """Return whether a relative clause begins between the words `start` and `i`."""
    return any(words.lower[j] in {"who", "which", "that", "whose", "where"} for j in range(start, i))


def is_followed_by_main_verb(words: Words, pronoun: int, at: int) -> bool:
    """Return whether the next finite verb behind `at` goes with the noun before the relative `pronoun`.

    So it does where that noun has no verb yet and would have none otherwise; what a "that" or a subject of its own
    leads to is none.

    >>> from ..text.tokens import read_words
    >>> texts = "A man who sold the mine said that it was dry", "A man who says the mine was dry has left it"
    >>> [is_followed_by_main_verb(read_words(text, 0, len(text)), 2, 4) for text in texts]
    [True, False]
    """
    if any(is_finite(words, i) for i in range(1, pronoun)):
        return False
    verbs = [i for i in range(at + 1, len(words.tag)) if is_finite(words, i)]
    return bool(verbs) and not any(_is_free(words, *pair) for pair in pairwise(verbs))


def _is_free(words, before, verb):
    """Is a verb led to by no conjunction, and by no subject that begins right behind the verb before it?"""
    between = range(before + 1, verb)
    led = any(words.tag[i] in {"IN", "WP", "WRB", "CC", ","} for i in between)
    return bool(between) and not led and not words.tag[before + 1].startswith(_SUBJECTS)


def out_of_clause(words: Words, found: Span) -> Span:
    """Return a phrase from its noun on, where it stands in a participle or relative clause behind that noun.

    >>> from ..text.tokens import read_words
    >>> words = read_words("a union representing pilots said", 0, 32)
    >>> words.text[slice(*out_of_clause(words, (3, 4)))]
    ['a', 'union', 'representing', 'pilots']
    """
    if words.tag[found[0]] in {"PRP", "WP"} or words.lower[found[0] - 1 : found[0]] == ["what"]:
        return found
    first = found[0]
    outer = (
        antecedent(words, first)
        or _before_participle(words, first - 1)
        or _before_infinitive(words, first - 2)
        or _before_pronoun(words, first)
    )
    return (outer[0], found[1]) if outer and found[1] - outer[0] < MOST_WORDS else found


def antecedent(words: Words, before: int) -> Span | None:
    """Return the noun phrase before "who" or "which" where `before` stands in that clause, behind its verb.

    >>> from ..text.tokens import read_words
    >>> words = read_words("the man who sold the mine said", 0, 30)
    >>> words.text[slice(*antecedent(words, 6))]
    ['the', 'man']
    """
    verb = False
    for i in range(before - 1, max(0, before - 16), -1):
        if words.lower[i] in {"who", "which", "whose", "where"} or (
            words.lower[i] == "that" and words.tag[i + 1].startswith("VB")
        ):
            comma = words.lower[i - 1] == ","
            verb = verb and not (comma and words.lower[i] == "where")
            return noun_phrase_before(words, i - comma) if verb and i > comma else None
        if words.lower[i] in {",", ";", ":"} or words.tag[i] in {"``", "''"}:
            return None
        verb = verb or words.tag[i].startswith(("VB", "MD"))
    return None


def _before_pronoun(words, before):
    """The people before a clause on them whose "whom" is left out: "the spy she spoke to in Lund", "men seen as they".

    So it is where the noun at word `before` is behind a preposition of that clause, or its object.
    """
    for i in range(before - 1, max(1, before - 12), -1):
        if words.lower[i] in {",", ";", ":"} or words.tag[i] in {"``", "''"}:
            return None
        if words.lower[i].partition("'")[0] in _THEY and i + 1 < before:
            is_seen = words.lower[i - 1] in _WHILE and words.tag[i - 2] == "VBN"
            is_behind = words.tag[before - 1] in {"IN", "TO"} and words.lower[before - 1] not in openers()
            is_behind = is_behind and words.tag[i - 1].startswith("NN")
            found = noun_phrase_before(words, i - 2 * is_seen) if is_seen or is_behind else None
            return found if found and head_kind(words, found) in SPEAKING | {"document noun"} else None
    return None


def _before_infinitive(words, to):
    """The noun before an infinitive that tells which one it is: "the first woman | to lead the party"."""
    if to < 1 or words.lower[to] != "to" or words.tag[to + 1] != "VB" or not words.tag[to - 1].startswith("NN"):
        return None
    found = noun_phrase_before(words, to)
    is_object = found and found[0] > 0 and words.tag[found[0] - 1].startswith(("VB", "IN", "TO"))
    return None if is_object else found


def _before_participle(words, i):
    if i > 1 and words.lower[i] in JOINING:
        i -= 1
    if i > 1 and words.tag[i] == "VBN" and words.lower[i - 1] == "being":
        i -= 1  # "claims being heard in Lund"
    if i <= 0 or not words.tag[i - 1].startswith("NN"):
        return None
    is_form = words.tag[i] == "VBN" or (words.tag[i] == "VBD" and words.lower[i].endswith("ed"))
    told = is_form and words.lower[i + 1] in _BEHIND_PARTICIPLE  # "people briefed on the talks"
    does = words.tag[i] == "VBG" or (words.lower[i].endswith("ing") and words.tag[i + 1] in {"DT", "PRP$"})
    return noun_phrase_before(words, i) if told or does else None
