"""The source of a cue: the subject of its verb, before it or after it."""

from ..core.wordlists import from_lists, read_list
from ..text.lexicon import SUFFIXES, noun_of
from ..text.tokens import Words
from .appositions import apposition_end, exemplified, with_apposition
from .clauses import MOST_WORDS, antecedent, out_of_clause
from .noun_phrases import ARTICLES, JOINING, Span, head_noun, noun_phrase_before, phrase_end
from .times import is_day

_WHEN = frozenset("last next late early earlier later".split())  # what is left of "last week"
_LEAST = 2  # words: "a general", which some take for more than one
_HARDLY = frozenset({"few", "hardly", "barely", "scarcely"})
_OPENING = frozenset({"when", "because", "although", "though", "if", "whether"})  # a clause with a subject of its own
AGENT_JOINING = frozenset("of in at".split())  # what may join the source of a passive: "by the head of"


def subject_before(words: Words, first: int) -> Span | None:
    """Return the subject whose verb group begins at `first`: a pronoun, a noun phrase, or one with an apposition.

    >>> from ..text.tokens import read_words
    >>> words = read_words("Mr. Ode, a former aide, said", 0, 28)
    >>> words.text[slice(*subject_before(words, 7))]
    ['Mr.', 'Ode', ',', 'a', 'former', 'aide']
    """
    if first == 0:
        return None
    if words.lower[first - 1] in {",", ")", "—", "–"} or words.tag[first - 1] in {":", "''"}:
        return with_apposition(words, first - 1) or _with_title(words, first)
    found = exemplified(words, noun_phrase_before(words, first))
    if not found and words.tag[first - 1] == "VBG":
        found = (first - 1, first)  # "a firm accused of | dumping"
    if not found:
        return antecedent(words, first)
    if found[1] == first and opens_clause(words, found):
        return found  # "the raid, which came on a day when | Peru said"
    return _without_heading(words, out_of_clause(words, _within_clause(words, found)))


def _with_title(words, end):
    """A noun with the title or name in marks that it has: "the film “Harbour” |", "a group called “Free Lund” |"."""
    if words.tag[end - 1] != "''":
        return None
    mark = next((i for i in range(end - 2, 0, -1) if words.tag[i] == "``"), 0)
    inner = [word for word in words.text[mark + 1 : end - 1] if word[0].isalpha()]
    if not mark or not inner or not inner[0][0].isupper() or words.lower[end - 2] in {",", "?", "!", "."}:
        return None
    noun = noun_phrase_before(words, mark - (words.tag[mark - 1] in {"VBN", "VBD"}))
    return (noun[0], end) if noun and noun[1] >= mark - 1 else None


def _within_clause(words, found):
    """The subject of a clause whose pronoun is left out: "a man | prosecutors say is a spy"."""
    first, last = found
    is_glued = words.lower[first] in {"a", "an"} and words.tag[last - 2 : last] in (["NN", "NNS"], ["NN", "NNP"])
    return (last - 1, last) if is_glued and last - first > _LEAST else found


def opens_clause(words: Words, subject: Span) -> bool:
    """Return whether a conjunction stands before a subject, that of a clause of its own: "when | Peru said".

    >>> from ..text.tokens import read_words
    >>> opens_clause(read_words("when Peru said", 0, 14), (1, 2))
    True
    """
    return subject[0] > 0 and words.lower[subject[0] - 1] in _OPENING


def _without_heading(words, found):
    """Cut a heading off the name that it is glued to: "Respect for fair trade | Lund said"."""
    first, last = found
    name = last
    while name > first and words.tag[name - 1].startswith("NNP"):
        name -= 1
    if not first < name < last or words.tag[first] in {"DT", "PRP$"}:
        return found
    noun = words.lower[name - 1]
    glued = words.tag[name - 1] in {"NN", "NNS"} and noun.isalpha() and noun_of(noun)[0] is None
    is_heading = any(words.tag[i] in {"IN", "VBG"} for i in range(first + 1, name))
    is_person = (head := head_noun(words, found)) is not None and noun_of(words.lower[head])[0] is not None
    return (name, last) if glued and is_heading and not is_person else found


def subject_after(words: Words, at: int, *, joining: frozenset = JOINING) -> Span | None:
    """Return the noun phrase that begins at `at`, appositions and "of" phrases with it: the subject of "said X".

    >>> from ..text.tokens import read_words
    >>> words = read_words("said Ana Ruiz, head of the union, on Monday.", 0, 44)
    >>> words.text[slice(*subject_after(words, 1))]
    ['Ana', 'Ruiz', ',', 'head', 'of', 'the', 'union']
    """
    if at < len(words.tag) and words.tag[at] in {"PRP", "WP"}:
        return (at, at + 1)
    end = phrase_end(words, at, joining)
    if end == at:
        return None
    while end < len(words.lower) and words.lower[end] == "," and end - at < MOST_WORDS:
        more = apposition_end(words, end + 1)
        if more is None:
            break
        end = more
    return (at, min(end, at + MOST_WORDS))


@from_lists
def _no_speakers() -> frozenset[str]:
    return frozenset(row["noun"].lower() for row in read_list("no_speakers.csv", ("noun", "reason")))


def can_speak(words: Words, span: Span) -> bool:
    """Say whether a phrase can be a source: not "nobody", "a move", "two per cent" (`data/no_speakers.csv`).

    >>> from ..text.tokens import read_words
    >>> [can_speak(read_words(text, 0, len(text)), (0, n)) for text, n in (("no one", 2), ("the crew", 2))]
    [False, True]
    """
    head = head_noun(words, span)
    only = words.lower[span[0]] if span[1] - span[0] == 1 else ""
    if only in ARTICLES or only in _WHEN or (only and is_day(only)):
        return False
    if all(word in SUFFIXES for word in words.lower[slice(*span)]):
        return False  # what is left of "Ana Ode, Jr."
    if words.lower[span[0]] == "neither":
        return False
    if words.lower[span[0]] in _HARDLY or words.lower[max(0, span[0] - 1)] in _HARDLY:
        return False  # "few diplomats say so", "hardly anyone says so"
    if words.lower[span[0]] == "no" and words.lower[span[0] + 1 : span[0] + 2] == ["one"]:
        return False
    if head is None or words.tag[head].startswith("NNP"):
        is_name = head is not None and head > span[0] and words.tag[span[0]].startswith("NNP")
        return is_name or words.lower[span[0]] not in _no_speakers()  # "World Trade Board" can, "World" cannot
    return words.lower[head] not in _no_speakers() or words.lower[head + 1 : head + 2] == ["of"]
