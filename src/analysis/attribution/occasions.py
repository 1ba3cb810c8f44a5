"""When, where and on which occasion something was said: phrases that are no part of what was said."""

from ..text.lexicon import is_function
from ..text.tokens import Words
from .clauses import is_finite
from .cue_context import BEFORE_ASKED
from .noun_phrases import phrase_end
from .times import WHEN, occasion_words

_FAR = 14  # words looked at behind a preposition
_AGO = 5  # words of "nearly two and a half years ago" up to its "ago"
_LEADS = frozenset("in at on during after before via through from since until late early".split())
_PLACED = frozenset({"in", "at", "outside", "near"})
_WHICH = frozenset({"last", "next", "this", "earlier", "later", "late", "early"})
_PARTS = frozenset({"late", "early", "shortly", "soon", "just"})  # before a phrase of time
_AMOUNTS = frozenset({"least", "most", "all", "first", "once", "last"})
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})
_AIRING = frozenset({"on", "in", "'s", "’s", "the"})  # right before the title of a broadcast or a book
_GOVERNED = frozenset({"of", "about", "against", "for"})


def behind_occasions(words: Words, at: int, limit: int) -> int:
    """Return the word index behind the phrases of time, place and occasion that begin at word `at`; `at` if none does.

    >>> from ..text.tokens import read_words
    >>> words = read_words("said in Brussels on Monday the port was shut", 0, 44)
    >>> behind_occasions(words, 1, 9)
    5
    """
    start = at
    while (end := _occasion_end(words, at, limit)) > at:
        if words.tag[end : end + 1] == ["POS"]:
            return start  # "said | Wednesday night's attack"
        at = end + (words.lower[end : end + 1] == [","] and _occasion_end(words, end + 1, limit) > end + 1)
    return at


def is_occasion(words: Words, at: int) -> bool:
    """Return whether a phrase begins at word `at` that tells on which occasion something was said: "in a post".

    >>> from ..text.tokens import read_words
    >>> [is_occasion(read_words(text, 0, len(text)), 0) for text in ("in a post on", "in May", "in Lund")]
    [True, False, False]
    """
    end = _occasion_end(words, at, len(words.lower))
    is_one = words.lower[at] != "in" or (words.tag[at + 1] in {"DT", "PRP$"} and words.tag[end - 1] != "NNS")
    return end > at and is_one and occasion_words().get(words.lower[end - 1]) in {"occasion", "medium"}


def _occasion_end(words, at, limit):
    """Where the phrase that begins at `at` ends, if it is one of time, place or occasion."""
    if at < limit and occasion_words().get(words.lower[at]) in WHEN:
        return at + 1
    if _at(words, at) in _WHICH and occasion_words().get(_at(words, at + 1)) in WHEN:
        return at + 2
    if _at(words, at) in _PARTS and (end := _occasion_end(words, at + 1, limit)) > at + 1:
        return end  # "late on Friday", "shortly after midnight"
    if words.lower[at : at + 1] != ["ago"] and "ago" in (ago := words.lower[at : min(limit, at + _AGO)]):
        end = at + ago.index("ago")
        return end + 1 if all(_is_nominal(words, i) or words.tag[i] == "RB" for i in range(at, end)) else at
    if words.lower[at : at + 1] == ["for"] and occasion_words().get(_at(words, at + 1)) in WHEN:
        return at + 2  # "has said for years | that"
    if at + 1 >= limit or words.lower[at] not in _LEADS or words.lower[at + 1] in _AMOUNTS:
        return at
    end = at + 1
    while end < limit and not (end > at + 1 and words.tag[end] in {"DT", "PRP$"}) and _is_nominal(words, end):
        end += 1
        kind = occasion_words().get(words.lower[end - 1])
        begins = kind in WHEN and end < limit and starts_clause(words, end, limit)  # "on Friday | talks would resume"
        if kind and (begins or not _goes_on(words, end, limit)):
            return end + (kind in WHEN and end < limit and words.tag[end] == "CD")
    is_place = words.lower[at] in _PLACED and end > at + 1 and words.tag[end - 1].startswith("NNP")
    return end if is_place else at


def is_asked(words: Words, at: int) -> bool:
    """Return whether somebody is asked at word `at`, perhaps behind a conjunction: "when asked", "and if pressed".

    >>> from ..text.tokens import read_words
    >>> [is_asked(read_words(text, 0, len(text)), 0) for text in ("and when asked why", "when he asked why")]
    [True, False]
    """
    at += _at(words, at) in {"and", "but"}
    at += _at(words, at) in BEFORE_ASKED
    return _at(words, at) in _ASKED


def title_end(words: Words, mark: int) -> int:
    """Return where a title in marks ends on which something was said: "said on CNBC's “Squawk Box” |"; 0 where none is.

    A title has capitals, and no comma or colon before it: "said on Monday, “Yes”" has none.

    >>> from ..text.tokens import read_words
    >>> text = "said on “Dock Talk” that"
    >>> title_end(read_words(text, 0, len(text), [(8, 19)]), 2)
    6
    """
    last = next((i for i in range(mark + 1, len(words.tag)) if words.tag[i] == "''"), len(words.tag) - 1)
    inner = [word for word in words.text[mark + 1 : last] if word[0].isalpha()]
    is_title = inner and inner[0][0].isupper() and all(word[0].isupper() or is_function(word) for word in inner)
    return last + 1 if is_title and words.lower[mark - 1] in _AIRING else 0


def _at(words, i):
    return words.lower[i] if i < len(words.lower) else ""


def _is_nominal(words, i):
    return words.tag[i].startswith(("NN", "JJ", "DT", "PRP$", "CD", "POS", "VBG", "VBN"))


def _goes_on(words, end, limit):
    """Is the word before `end` only the first part of a compound: "press conference", "Monday morning"?"""
    return end < limit and words.lower[end] in occasion_words()


def starts_clause(words: Words, at: int, limit: int) -> bool:
    """Return whether a subject with its finite verb begins at word `at`.

    >>> from ..text.tokens import read_words
    >>> starts_clause(read_words("the port was shut", 0, 17), 0, 4)
    True
    """
    if at >= limit or words.tag[at].startswith(("IN", "CC", "VB", "RB")):
        return False
    end = at + 1 if words.tag[at] in {"PRP", "EX"} else phrase_end(words, at)
    while end < limit and words.tag[end] == "RB":
        end += 1
    return at < end < limit and is_finite(words, end)


def said_behind(words: Words, at: int, limit: int) -> int | None:
    """Return where what is said begins behind when and where it was said; None where nothing is.

    >>> from ..text.tokens import read_words
    >>> [said_behind(read_words(text, 0, len(text)), 0, 5) for text in ("of war at sea now", "and left the old town")]
    [1, None]
    """
    if at >= limit:
        return None
    word, tag = words.lower[at], words.tag[at]
    if word == "that" and words.tag[at + 1 : at + 2] in (["VBD"], ["VBZ"], ["MD"]):
        return None  # "ruled on a ruling from Lund | that struck it down"
    if word in {"that", "how", "why", "whether", "if", "what"} or tag == "``" or starts_clause(words, at, limit):
        return at
    if word in {",", ":"} and at + 1 < limit and (words.tag[at + 1] == "``" or words.lower[at + 1] == "that"):
        return at + 1
    if tag in {"DT", "PRP$"}:
        return at
    if tag == "TO" and at + 1 < limit and words.tag[at + 1] in {"VB", "VBP"}:
        return at
    return at + 1 if word in _GOVERNED and at + 1 < limit else None


def clause_behind(words: Words, at: int, limit: int) -> int | None:
    """Return where the first clause behind a noun phrase begins: "said after the vote | he was glad".

    >>> from ..text.tokens import read_words
    >>> clause_behind(read_words("after the vote he was glad", 0, 26), 0, 6)
    3
    """
    for i in range(at + 2, min(limit - 1, at + _FAR)):
        if words.lower[i] in {",", ";", ":"} or words.tag[i] in {"``", "''"}:
            return None
        opens = words.tag[i] in {"DT", "PRP", "PRP$", "EX"} and words.tag[i - 1].startswith(("NN", "CD"))
        if opens and starts_clause(words, i, limit):
            return i
    return None
