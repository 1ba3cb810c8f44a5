"""What stands between commas or brackets behind a noun and goes with it: "Ana Ode, a former aide,"."""

import re

from ..text.tokens import Words
from .clauses import FINITE, MOST_WORDS, in_relative, out_of_clause
from .conjunctions import openers
from .noun_phrases import JOINING, Span, noun_phrase_before
from .occasions import is_asked

_DEGREE = re.compile(r"(?:[A-Z][a-z]?\.){2,}")
_FROM = frozenset({"from", "of", "in"})
_STOPS = frozenset({".", ";", "?", "!", ":"})


def with_apposition(words: Words, comma: int) -> Span | None:
    """Return the subject before the comma or bracket at word `comma`, from before the one that opened it.

    >>> from ..text.tokens import read_words
    >>> words = read_words("Still, Ana Ode, a former aide, said", 0, 35)
    >>> words.text[slice(*with_apposition(words, 8))]
    ['Ana', 'Ode', ',', 'a', 'former', 'aide']
    """
    sign = ")" if words.lower[comma] == ")" else ""
    opens = {"("} if sign else {",", "—", "–", "-"}
    for i in range(comma - 1, max(-1, comma - MOST_WORDS), -1):
        if words.lower[i] in opens or (not sign and words.tag[i] == ":"):
            found = exemplified(words, _with_name(words, noun_phrase_before(words, i)))
            found = found and out_of_origin(words, _out_of_place(words, found))
            if found and (_is_apposition(words, i + 1, comma) or _is_inserted(words, found, i + 1)):
                if not _is_role_with_name(words, found, i + 1, comma):
                    found = _before_company(words, found) or outermost(words, out_of_clause(words, found))
                return (found[0], comma + (sign == ")" or words.tag[comma] == "''"))
        elif words.lower[i] in _STOPS and words.lower[i] != ".":
            break
    return None


def _out_of_place(words, found):
    """A phrase from its city on, where it is the state of one: "in Aurora, | Colorado,"."""
    if words.lower[found[0] - 1 : found[0]] != [","] or words.tag[found[0]] != "NNP":
        return found
    city = noun_phrase_before(words, found[0] - 1)
    if city and words.tag[city[1] - 1] == "NNP" and any(words.tag[i] == "IN" for i in range(*city)):
        return (city[0], found[1])
    return found


def out_of_origin(words: Words, found: Span) -> Span:
    """Return a place from its person on, behind whom or whose age it stands: "Ana Ode, 60, from | Lund".

    >>> from ..text.tokens import read_words
    >>> out_of_origin(read_words("Ana Ode, 60, from Lund, said", 0, 28), (6, 7))
    (0, 7)
    """
    at = found[0] - 2
    if (
        at < 1
        or words.lower[at] != ","
        or words.lower[at + 1] not in _FROM
        or not words.tag[found[0]].startswith("NNP")
    ):
        return found
    aged = words.tag[at - 1] == "CD" and words.lower[at - 2] == ","
    outer = noun_phrase_before(words, at - 2 * aged)
    return (outer[0], found[1]) if outer and words.tag[outer[1] - 1].startswith("NNP") else found


def _is_inserted(words, found, start):
    """Does a clause of its own stand behind a subject that opens the sentence: "Ode, after the war broke out, said"?"""
    return found[0] == 0 and words.lower[start] in openers()


def _is_role_with_name(words, found, start, end):
    """Is it an office with its holder's name, of which nothing before tells: "…, the mayor, Ana Ode, said"?"""
    is_name = all(tag in {"NNP", "CD"} or tag.startswith("NN") for tag in words.tag[start:end])
    return is_name and words.tag[start] == "NNP" and words.lower[found[0]] == "the"


def _with_name(words, found):
    """The name before a degree: "Ana Ode, M.D., a surgeon,"."""
    first = found[0] if found else 0
    if first > 1 and found[1] - first == 1 and _DEGREE.fullmatch(words.text[first]) and words.lower[first - 1] == ",":
        return noun_phrase_before(words, first - 1) or found
    return found


def exemplified(words: Words, found: Span | None) -> Span | None:
    """Return the phrase whose examples these are: "two banks, including Alder and Birch," or "banks such as Alder".

    >>> from ..text.tokens import read_words
    >>> words = read_words("banks such as Alder said", 0, 24)
    >>> exemplified(words, (3, 4))
    (0, 4)
    """
    if not found:
        return None
    start = found[0]
    if words.lower[start] == "including" and words.lower[start - 1 : start] == [","]:
        return noun_phrase_before(words, start - 1)
    outer = noun_phrase_before(words, start - 2) if words.lower[start - 2 : start] == ["such", "as"] else None
    return (outer[0], found[1]) if outer else found


def _is_apposition(words, start, end):
    """May what stands between two commas belong to the noun before: no clause with a subject of its own."""
    if start >= end:
        return False
    if words.lower[start] in {"who", "which", "whose", "where", "whom"} or is_asked(words, start):
        return True
    if words.lower[start] in {"and", "but", "or", "as", "while", "when", "because", "if"}:
        return False
    begins = start + (words.lower[start + 1 : start + 2] == ["by"])  # "Ode, joined by two others, said"
    return words.tag[start] not in {"PRP"} and not any(
        words.tag[i] in FINITE
        and not (i == start and words.tag[i + 1] in {"IN", "CD", "TO"})  # "The letter, | dated 3 May, says"
        and words.lower[i + 1] != "by"
        and words.lower[i - 1] not in {"who", "which", "that"}
        and not in_relative(words, start, i)
        and not _is_why(words, start, i)
        for i in range(begins, end)
    )


def _before_company(words, found):
    """The subject of a participle whose object has the apposition: "Ruiz, standing by Ana Ode, the mayor,".

    Also where it is based: "Alder Inc., based in Lund, Sweden,".
    """
    i = found[0] - 1
    while i > 0 and (words.lower[i] in JOINING or words.tag[i] in {"RB", "JJ"}):
        i -= 1
    if i < 2 or words.tag[i] not in {"VBG", "VBN"} or words.lower[i - 1] != ",":
        return None
    return noun_phrase_before(words, i - 1)


def _is_why(words, start, i):
    """Does the verb stand in the reason that a participle gives: "speaking in private because | talks go on"?"""
    return words.tag[start] in {"VBG", "VBN"} and any(word in {"because", "since"} for word in words.lower[start:i])


def outermost(words: Words, found: Span) -> Span:
    """Return a phrase from its name on, where it stands in apposition to one ("Jo Ode, a farmer in Ames, Iowa,").

    >>> from ..text.tokens import read_words
    >>> outermost(read_words("Jo Ode, a farmer, who", 0, 21), (3, 5))
    (0, 5)
    """
    start = found[0]
    if start > 1 and words.lower[start - 1] == "," and words.tag[start] in {"DT", "NN", "JJ", "CD", "NNS"}:
        name = noun_phrase_before(words, start - 1)
        in_place = name and name[0] > 0 and words.tag[name[0] - 1] == "IN"
        if name and words.tag[name[1] - 1].startswith("NN") and not in_place:
            is_behind_verb = words.tag[name[0]].startswith("VB") and name[1] - name[0] > 1
            return (name[0] + is_behind_verb, found[1])  # "said | Ana Ode, an economist"
    return found


def apposition_end(words: Words, start: int) -> int | None:
    """Return the word index at which the apposition that begins at `start` ends; None where none begins there.

    >>> from ..text.tokens import read_words
    >>> apposition_end(read_words("said Ana Ode, a former aide, on Monday", 0, 38), 4)
    7
    """
    if start >= len(words.tag) or not (
        words.tag[start].startswith(("DT", "NN", "JJ", "CD", "PRP$")) or words.lower[start] in {"who", "whose", "which"}
    ):
        return None
    if words.lower[start].endswith("%") or words.lower[start + 1 : start + 2] in (["%"], ["percent"], ["per"]):
        return None  # "according to a survey, 70% of farmers agree"
    for i in range(start, len(words.lower)):
        if words.lower[i] in {",", ";", "."} or words.tag[i] in {":", "``"}:
            return i
        if (
            (words.tag[i] in FINITE or _has_object(words, i))
            and words.lower[start] not in {"who", "whose", "which"}
            and not in_relative(words, start, i)
        ):
            return None
    return len(words.lower)


def _has_object(words, i):
    """Is the word behind a noun a verb that the lexicon takes for no finite one: "Peru | denied it", "Ode | hid a"?"""
    object_after = words.tag[i + 1 : i + 2] == ["PRP"] or words.lower[i + 1 : i + 2] == ["that"]
    object_after |= words.tag[i - 1].startswith("NNP") and words.tag[i + 1 : i + 2] in (["DT"], ["PRP$"])
    told = words.tag[i] == "VBN" and object_after
    return words.tag[i - 1].startswith("NN") and (words.tag[i] == "VB" or told)
