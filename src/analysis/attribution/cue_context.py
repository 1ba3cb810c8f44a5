"""Frames of a cue: the shape of the verb group and what stands before and after it, in a few short names.

A frame is what a reader of a concordance sees at a glance: `noun said that`, `, adding "`, `pro accused np of`.
Its parts are the `form` of the verb (base, s, ed, ing, prog, inf, pas; or noun), what stands `before` the verb
group and what comes `after` it.
"""

from typing import NamedTuple

from ..text.tokens import Words
from .clauses import is_followed_by_main_verb
from .times import MEANS, is_day, occasion_words


class Frame(NamedTuple):
    """The frame of the word at `head`: its verb group begins at `first`, what it governs at `after_at`."""

    head: int
    first: int
    after_at: int
    form: str
    before: str
    after: str
    mood: str


_BE = {
    "is",
    "was",
    "are",
    "were",
    "be",
    "been",
    "being",
    "am",
    "'s",
    "'re",
    "'m",
    "i'm",
    "he's",
    "she's",
    "it's",
}
_HELPERS = _BE | set(
    "has have had having do does did will would can could may might must shall should to not never cannot ought".split()
)
_HYPOTHETICAL = {"would", "could", "might", "may"}
BEFORE_ASKED = frozenset({"when", "if"})  # which a participle may follow: "when asked", "if pressed"
GRADES = frozenset({"more", "most", "less", "least"})  # "has more recently said", "was less worried"
_CONTRACTED = ("n't", "'d", "'ve", "'ll", "'re")
_WHEN = {"today", "yesterday", "tonight", "earlier", "later", "recently"}
_SUBJECTS = {"he", "she", "they", "i", "we", "there"}
_PRONOUNS = _SUBJECTS | {"it", "you", "this", "these", "those", "him", "them", "me", "us", "her"}
_SELDOM = frozenset({"seldom", "rarely", "hardly", "scarcely"})
_RAISED = frozenset("said found believed thought known considered suspected alleged reported deemed estimated".split())
_PASSED_ON = {"quoted", "cited", "reported", "carried"}  # by an agency, whose the words are not
_ASKING = {"what", "how", "why", "when", "where", "who", "which"}
_BREAKS = {".", "?", "!", ";", ")", "''"}
_GOVERNED = {"as", "for", "about", "on", "against", "with", "by", "in", "at", "from", "over", "after"}


def read_frame(words: Words, head: int, kind: str) -> Frame:
    """Return the frame of the word at `head`; `kind` is the form it is listed with (base, s, ed, ing, noun).

    >>> from ..text.tokens import read_words
    >>> words = read_words("She has not told reporters that", 0, 31)
    >>> frame = read_frame(words, 3, "ed")
    >>> frame.form, frame.before, frame.after, frame.mood
    ('ed', 'pro', 'np:that', 'not')
    """
    first, form, mood = _group(words, head, kind)
    after_at = head + 1
    while after_at < len(words.lower) and (light := _is_light(words, after_at) or 2 * _is_on_day(words, after_at)):
        after_at += light
    linked = _behind_link(words, after_at) if kind == "noun" else None
    after_at = linked or after_at
    before, after = _before(words, first), _after(words, after_at)
    if linked:
        after = "is:" + after
    may_govern = before == "rel" and after == "clause" and words.lower[after_at] not in _SUBJECTS | {"it"}
    if may_govern and is_followed_by_main_verb(words, first - 1, after_at):
        after = "np:end"
    return Frame(head, first, after_at, form, before, after, mood)


def _is_on_day(words, i):
    """Does "on Monday" stand here, and nothing that belongs to it?"""
    is_day_next = words.lower[i] == "on" and i + 1 < len(words.lower) and is_day(words.lower[i + 1])
    return is_day_next and not {"POS", "NN", "CD"} & set(words.tag[i + 2 : i + 3])


def _behind_link(words, at):
    """Behind "was" where a noun is what was said: "her answer was | that", "… was simple | :"; else None."""
    if words.lower[at : at + 1] not in (["is"], ["was"]):
        return None
    behind = at + 2 if words.tag[at + 1 : at + 3] == ["JJ", ":"] else at + 1
    said = words.lower[behind : behind + 1] in (["that"], [":"]) or "``" in words.tag[behind : behind + 2][-1:]
    return behind if said else None


def read_idiom_frame(words: Words, head: int, last: int, kind: str) -> Frame:
    """Return the frame of an idiom from `head` to `last`: the verb group before its verb, what follows its end.

    >>> from ..text.tokens import read_words
    >>> words = read_words("She made it clear that", 0, 22)
    >>> read_idiom_frame(words, 1, 3, "ed")[:6]
    (3, 1, 4, 'ed', 'pro', 'that')
    """
    verb, end = read_frame(words, head, kind), read_frame(words, last, "noun")
    return verb._replace(head=last, after_at=end.after_at, after=end.after)


def is_negation(word: str) -> bool:
    """Return whether a small-letter word is "not", "never" or a contraction of "not"."""
    return word in {"not", "never", "cannot"} or word.endswith("n't")


def _is_light(words, i):
    is_when = words.lower[i] in _WHEN or is_day(words.lower[i])
    return words.tag[i] == "RB" or (is_when and "POS" not in words.tag[i + 1 : i + 3])  # "said | Monday's attack"


def _group(words, head, kind):
    """Walk left over auxiliaries and adverbs; say how the verb is used."""
    first, helpers = head, set()
    while first > 0 and kind != "noun":
        word = words.lower[first - 1]
        if words.tag[first - 1].startswith("NNP"):
            break  # "Will said"
        if word == "," and first > 1 and words.tag[first - 2] == words.tag[first] == "RB":
            first -= 1
            continue  # "she repeatedly, implicitly said"
        if word in _HELPERS or word.endswith(_CONTRACTED):
            helpers.add(word)
        elif words.tag[first - 1] != "RB" and not (word in GRADES and words.tag[first] == "RB"):
            break
        elif word in _SELDOM or (word == "yet" and "to" in helpers):
            helpers.add("not")  # "has yet to say"
        first -= 1
    if first and words.lower[first - 1] in {"neither", "nor"}:
        return first, kind, "not"
    if not helpers:
        return first, "pas" if kind == "ed" and first > 0 and _is_suffered(words, first) else kind, "plain"
    mood = "not" if any(is_negation(word) for word in helpers) else "would" if helpers & _HYPOTHETICAL else "plain"
    if "to" in helpers:
        return first, "inf", mood
    passive = bool(helpers & _BE)
    return first, {"ing": "prog", "ed": "pas"}.get(kind, kind) if passive else kind, mood


def _is_suffered(words, at):
    """Is a participle passive: "nodded when | asked", "the port, | described by Ode as dead,", "| said to be dead"?"""
    before, behind = words.lower[at - 1], words.lower[at + 1 : at + 3]
    if before in BEFORE_ASKED or (words.lower[at] in _RAISED and behind in (["to", "be"], ["to", "have"])):
        return True
    if before == "," and words.lower[at] == "told" and behind[:1] in (["of"], ["about"]):
        return True  # "Ode, | told of the remark, smiled"
    if words.lower[at] == "referred" and behind == ["to", "as"]:
        return True  # "a plan | referred to as a sham"
    if before != "," or words.lower[at] in _PASSED_ON:
        return False
    if behind[:1] == ["by"]:
        return words.tag[at + 2 : at + 3] != ["VBG"] and occasion_words().get("".join(behind[1:])) not in MEANS
    comma = next((i for i in range(at, len(words.lower)) if words.lower[i] == ","), at)
    has_agent = "by" in words.lower[at:comma]  # "accused of theft by Ode"
    return has_agent and behind[:1] in (["of"], ["for"], ["with"], ["as"])


def _before(words, first):
    if first == 0:
        return "start"
    word, tag = words.lower[first - 1], words.tag[first - 1]
    if word in {"who", "which", "that", "whom"}:
        return "rel"
    if word == ",":
        return "quote" if first > 1 and words.tag[first - 2] == "''" else "comma"
    if tag.startswith("NN") or tag == "CD" or word in {"%", ")"}:
        return "noun"
    if tag.startswith("JJ") or tag in {"DT", "PRP$", "POS"}:
        return "det"
    if tag.startswith("VB") or tag == "MD":
        return "verb"
    if word in {"?", "!"}:
        return "quote"
    return _BEFORE.get(tag, "other")


_BEFORE = {
    "PRP": "pro", "''": "quote", "CC": "cc", "IN": "in", ":": "dash", "``": "open", "(": "open", ".": "start",
}  # fmt: skip


def _after(words, at):
    if at >= len(words.lower):
        return "end"
    word, tag = words.lower[at], words.tag[at]
    following = words.tag[at + 1] if at + 1 < len(words.tag) else ""
    if tag == "``":
        return "quote"
    if word == ",":
        return "quote" if following == "``" else "comma"
    if word in _BREAKS or tag == "''":
        return "end"
    if word in _AFTER:
        return _AFTER[word]
    if word in _ASKING:
        return "wh"
    if tag == ":":
        return "colon" if word == ":" else "dash"
    if tag == "TO":
        return "to" if following in {"VB", "VBP", "RB"} else "to-np"
    return _after_phrase(words, at, word, tag, following)


_AFTER = {"that": "that", "if": "if", "whether": "if"}


def _after_phrase(words, at, word, tag, following):
    finite = following == "MD" or following in {"VB", "VBD", "VBP", "VBZ"}
    if word in _SUBJECTS or (word in _PRONOUNS and finite):
        return "clause"
    if word in _PRONOUNS:
        return "obj:" + _beyond(words, at)
    if tag in {"IN", "RP"}:
        return "p:" + word + _farther(words, at)
    if tag in {"CC", "VBG"}:
        return {"CC": "cc", "VBG": "ing"}[tag]
    if tag.startswith("VB") or tag == "MD":
        return "verb"
    beyond = _beyond(words, at)
    if beyond == "v":
        return "clause"
    return ("adj:" if tag.startswith("JJ") and beyond == "none" else "np:") + beyond


def _beyond(words, at):
    """What ends the noun phrase that begins at `at`?"""
    for j in range(at, min(len(words.lower), at + 12)):
        word, tag = words.lower[j], words.tag[j]
        following = words.tag[j + 1] if j + 1 < len(words.tag) else ""
        if word == ",":
            return "quote" if following == "``" else "end"
        if word == ":":
            return "colon"
        if word in _BREAKS or tag == ":":
            return "end"
        if j > at and (name := _boundary(word, tag, following)):
            return name
    return "none"


def _boundary(word, tag, following):
    if word == "that" or word in _GOVERNED:
        return word
    if word in _ASKING or word in {"whether", "if"}:
        return "wh"
    if word == "and" and following in {"VBD", "VBZ"}:
        return "end"  # "praised Peru and left": a second verb of the source
    if tag in {"VBD", "VBZ", "VBP", "MD"}:
        return "v"
    if tag == "TO":
        return "to" if following in {"VB", "RB"} else "to-np"
    return "quote" if tag == "``" else ""


def _farther(words, at):
    """Beyond a preposition: is a "that", a quotation or a colon near?"""
    for j in range(at + 1, min(len(words.lower), at + 14)):
        if words.lower[j] in {"that", ":"}:
            return {"that": "+that", ":": "+colon"}[words.lower[j]]
        if words.tag[j] == "``":
            return "+quote"
        if words.lower[j] in _BREAKS:
            return ""
    return ""
