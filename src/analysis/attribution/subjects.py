"""The source of a cue: the subject of its verb, before it or after it."""

from ..core.wordlists import from_lists, read_list
from ..text.lexicon import SUFFIXES, noun_of
from ..text.tokens import Words
from .appositions import apposition_end, exemplified, with_apposition
from .clauses import MOST_WORDS, antecedent, out_of_clause
from .cue_context import Frame
from .head_kinds import SPEAKING, head_kind
from .noun_phrases import ARTICLES, JOINING, Span, head_noun, noun_phrase_before, phrase_end
from .times import WHEN, is_day, is_time, occasion_words

_WHEN = frozenset("last next late early earlier later".split())  # what is left of "last week"
_LEAST = 2  # words: "a general", which some take for more than one
_SEVERAL = frozenset("many several most more few fewer some various numerous such own".split())  # of whom some speak
_PAST = frozenset({"read", "put", "set", "let"})  # the past is spelled as the present
_OPENS_LIST = frozenset({"that", "and", "but", "while", "as", "when", ";", "—", "–"})
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
    if found[0] > 1 and words.tag[found[0] - 1] == "IN" and words.lower[found[0] - 2] in {"who", "which"}:
        return noun_phrase_before(words, found[0] - 2)  # "a report which in the wake of the war | urged"
    found = _whole_list(words, found)
    return _without_heading(words, out_of_clause(words, _within_clause(words, found)))


def _whole_list(words, found):
    """The list of which this is the end, where it opens its clause: "France, Germany | and Peru said"."""
    first = found[0]
    joins = first > 1 and words.lower[first - 1] == "and" and words.lower[first - 2] == ","
    if not joins and "and" not in words.lower[slice(*found)]:
        return found
    at, items = first - 1 - joins, 1 + (not joins)
    while at > 0 and words.lower[at] == "," and (item := noun_phrase_before(words, at)) and _is_item(words, item):
        first, at, items = item[0], item[0] - 1, items + 1
    opens = first == 0 or words.lower[first - 1] in _OPENS_LIST or words.tag[first - 1] in {"``", "''"}
    return (first, found[1]) if opens and items > _LEAST else found


def _is_item(words, item):
    """Is it a name, or a noun for people or bodies, and no time: "Peru" and "two aides", not "On Monday"?"""
    return head_kind(words, item) in SPEAKING and not is_time(words, item[1] - 1)


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


def _is_time(words, span, head):
    """Is the head a time, and no name follows in the phrase: "two days", "last January", not "a week ago Ana Ode"?"""
    is_when = occasion_words().get(words.lower[head]) in WHEN and not {"POS", "NNP"} & set(
        words.tag[head + 1 : span[1]]
    )
    return is_when and (words.text[head].islower() or words.lower[span[0]] in _WHEN)


def _are_people(words, span):
    """Does an adjective stand for people: "the poor", "many"?"""
    return words.lower[span[0]] == "the" or words.lower[span[1] - 1] in _SEVERAL


def agrees(words: Words, frame: Frame, source: Span) -> bool:
    """Return whether a source can be the subject of a verb by its number: not of "with respect, like, say".

    >>> from ..text.tokens import read_words
    >>> from .cue_context import read_frame
    >>> [agrees(words := read_words(text, 0, len(text)), read_frame(words, 1, "base"), (0, 1))
    ...  for text in ("Farmers say", "respect say")]
    [True, False]
    """
    is_plain = frame.form == "base" and frame.first == frame.head and words.lower[frame.head] not in _PAST
    return not is_plain or head_kind(words, source) != "noun" or "and" in words.lower[slice(*source)]


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
    if head is not None and _is_time(words, span, head):
        return False
    if all(word in SUFFIXES for word in words.lower[slice(*span)]):
        return False  # what is left of "Ana Ode, Jr."
    if words.lower[span[0]] == "neither":
        return False
    last = span[1] - 1
    if (
        head is None
        and words.tag[last].startswith("JJ")
        and words.text[last].islower()
        and not _are_people(words, span)
    ):
        return False  # "easy to say"
    if words.lower[span[0]] in _HARDLY or words.lower[max(0, span[0] - 1)] in _HARDLY:
        return False  # "few diplomats say so", "hardly anyone says so"
    if words.lower[span[0]] == "no" and not words.text[span[1] - 1].isdigit():
        return False  # "no one", "no serious analyst", but "No 10"
    if head is None or words.tag[head].startswith("NNP"):
        is_name = head is not None and head > span[0] and words.tag[span[0]].startswith("NNP")
        return is_name or words.lower[span[0]] not in _no_speakers()  # "World Trade Board" can, "World" cannot
    return words.lower[head] not in _no_speakers() or words.lower[head + 1 : head + 2] == ["of"]
