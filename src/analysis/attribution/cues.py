"""Cues: the words of a sentence that report what somebody says, thinks or shows, each with its chance of being one.

How likely a word is a cue is read off two tables: `data/reporting_verbs.csv` (which words can be) and
`data/measured/cue_counts.csv` (how often a word was one, by its form and by what stood before and after it).
"""

import math
from typing import NamedTuple

from ..core.wordlists import data_folder, not_one_of, read_list
from ..text.lexicon import noun_of
from ..text.tokens import Words
from .clauses import FINITE
from .cue_context import GRADES, Frame, read_frame, read_idiom_frame
from .noun_phrases import ARTICLES
from .viewpoint import VIEWPOINT, read_viewpoint

FILE = "reporting_verbs.csv"
KINDS = ("verb", "noun", "adjective", "idiom")
STANCES = (
    "neutral", "assertive", "doubting", "emotive", "critical", "supportive",
    "directive", "commissive", "cognitive", "desiderative", "evidential",
)  # fmt: skip
PATTERNS = {
    "verb": (
        "tagging",
        "addressed",
        "transitive",
        "spoken-to",
        "relaying",
        "naming",
        "felt",
        "object",
        "acting",
        "weakening",
        "stating",
    ),
    "noun": (VIEWPOINT,),
    "adjective": (),
    "idiom": (),
}
LISTED = 0.25  # the chance of a listed word that was never counted, before its frame is known
ADJECTIVE = "(adjective)"  # in `data/no_comment.csv`: any that may follow
IDIOM = 0.6  # the same for a listed idiom
OFTEN = frozenset({"likes", "like", "liked", "used", "loves", "loved"})  # … to say
FROM_WHOM = ("p:from+that", "p:by+that", "p:among+that", "p:in+that")  # "criticism in Lund that"
_SUBJECT = 4  # words from "what" to the end of a subject
PRIOR = 5  # a frame weighs as much as the wider one it belongs to once it was seen this often
_LINKING = set("is was are were be been being 's 're 'm am feels felt seems seemed remains remained became".split())
_NOUN_AFTER = {
    "DT",
    "PRP$",
    "JJ",
    "JJR",
    "POS",
    "NN",
    "NNP",
    "IN",
    "CC",
    "VBN",
    "CD",
    ",",
    "VBZ",
    "VBD",
    "VBG",
    "VBP",
}


_DETERMINED = frozenset({"DT", "PRP$", "POS", "JJ", "CD"})


class Cue(NamedTuple):
    """A word that may report: its lemma, its frame, the chance (0 to 1) that it does, and the patterns of its verb."""

    lemma: str
    kind: str
    frame: Frame
    chance: float
    patterns: frozenset[str] = frozenset()


class Verbs(NamedTuple):
    """The reporting verbs by form (lemma and kind of form), the nouns and adjectives by form, the stances."""

    verbs: dict[str, tuple[str, str]]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    idioms: dict[str, list[tuple[str, list[set[str]]]]]  # first word -> lemma and the words at each place
    contacts: dict[tuple[str, str], list[str]]  # (lemma, mood) -> what may follow; "" for anything
    stances: dict[str, str]
    patterns: dict[str, frozenset[str]]
    viewpoint: set[str]  # the forms of nouns as in "in her view"
    listed: set[str]  # every form of a verb, noun or adjective
    opening: set[str]  # these, and the first words of idioms


def reporting_verbs() -> Verbs:
    """Read `data/reporting_verbs.csv`: lemma, kind, stance, forms (base, -s, past, -ing), pattern, note.

    The pattern says how a verb is used: `tagging` with its subject before or behind what is said, `addressed` with
    the person spoken to as its object, `transitive` before "to" never without one, `relaying` what another said,
    `spoken-to` with "to" before the person spoken to, `naming` with an object and what it is called, `felt` by
    its object, who says nothing, `object` never without one ("the men accused of theft" say nothing), `acting` with
    a plain object tells what is done, `weakening` only weakens the verb behind it ("seemed to agree", "continued
    working"), `stating` reports wherever "that" follows ("the court held that"); of a noun `viewpoint` says that it
    stands in "in her view".

    >>> reporting_verbs().verbs["said"], reporting_verbs().stances["claim"]
    (('say', 'ed'), 'doubting')
    """
    rows = _rows()
    found = Verbs({}, {}, {}, {}, _contacts(), {}, {}, set(), set(), set())
    for row in rows:
        words = row["forms"].split() or [row["lemma"]]
        if row["kind"] == "verb":
            ends = ["base", "s", *["ed"] * (len(words) - 3), "ing"]
            spelled = [(word, end) for form, end in zip(words, ends, strict=False) for word in form.split("/")]
            found.verbs.update((word, (row["lemma"], end)) for word, end in spelled)
            found.stances[row["lemma"]] = row["stance"]
            found.patterns[row["lemma"]] = frozenset(row["pattern"].split())
        elif row["kind"] == "idiom":
            places = [set(word.split("/")) for word in words]
            for word in places[0]:
                found.idioms.setdefault(word, []).append((row["lemma"], places))
            found.stances[row["lemma"]] = row["stance"]
        else:
            listed = found.nouns if row["kind"] == "noun" else found.adjectives
            listed.update((word, row["lemma"]) for word in words)
            found.stances.setdefault(row["lemma"], row["stance"])
            if row["pattern"] == VIEWPOINT:
                found.viewpoint.update(words)
    found.listed.update(found.verbs, found.nouns, found.adjectives)
    found.opening.update(found.listed, found.idioms)
    return found


def _rows():
    columns = ("lemma", "kind", "stance", "forms", "pattern", "note")
    rows = read_list(FILE, columns, choices={"kind": KINDS, "stance": STANCES})
    for row in rows:
        for pattern in row["pattern"].split():
            if pattern not in PATTERNS[row["kind"]]:
                raise not_one_of(PATTERNS[row["kind"]], pattern, data_folder() / FILE, row["line"], "pattern")
    return rows


def _contacts():
    found: dict[tuple[str, str], list[str]] = {}
    for row in read_list(
        "no_comment.csv", ("cue", "mood", "then", "note"), choices={"mood": ("plain", "not", "would")}
    ):
        found.setdefault((row["cue"], row["mood"]), []).append(row["then"])
    return found


def is_contact(words: Words, cue: Cue, verbs: Verbs) -> bool:
    """Return whether a cue tells that nobody spoke ("declined to comment"), by `data/no_comment.csv`.

    >>> from ..text.tokens import read_words
    >>> words, verbs = read_words("He did not say when, she did.", 0, 29), reporting_verbs()
    >>> [is_contact(words, cue, verbs) for cue in find_cues(words, verbs, cue_chances()) if cue.lemma == "say"]
    [True]
    """
    if (listed := verbs.contacts.get((cue.lemma, cue.frame.mood))) is None:
        return False
    at = cue.frame.head + 1
    following = " ".join(words.lower[at : at + 3]) + " "
    is_adjective = words.tag[at : at + 1] == ["JJ"]
    return any(not then or following.startswith(then + " ") or (then == ADJECTIVE and is_adjective) for then in listed)


def find_cues(words: Words, verbs: Verbs, chances: "Chances") -> list[Cue]:
    """Return the possible cues of a sentence in order, those inside quotation marks included.

    >>> from ..text.tokens import read_words
    >>> words = read_words("The ministry said that plans hold.", 0, 34)
    >>> cue = max(find_cues(words, reporting_verbs(), cue_chances()), key=lambda cue: cue.chance)
    >>> cue.lemma, cue.frame.after, cue.chance > 0.8
    ('say', 'that', True)
    """
    cues, taken = [], 0
    opening = verbs.opening
    for head in [i for i, word in enumerate(words.lower) if word in opening]:
        word = words.lower[head]
        if word in verbs.idioms and (idiom := _idiom(words, head, verbs)):
            lemma, last = idiom
            frame = read_idiom_frame(words, head, last, verbs.verbs.get(word, ("", "base"))[1])
            cues.append(Cue(lemma, "verb", frame, chances.of(lemma, frame.form, frame.before, frame.after, IDIOM)))
            taken = last + 1
        elif word in verbs.listed and head >= taken and (reading := _reading(words, head, word, verbs)):
            lemma, form = reading
            frame = read_frame(words, head, form)
            kind = form if form in KINDS else "verb"
            chance = chances.of(lemma, frame.form, frame.before, frame.after)
            patterns = verbs.patterns.get(lemma, frozenset())
            if _is_plain(words, frame, kind, patterns, word in verbs.viewpoint):
                chance = max(chance, IDIOM)
            cues.append(Cue(lemma, kind, frame, chance, patterns))
    return cues


def _is_plain(words, frame, kind, patterns, is_viewpoint):
    """Does a word tell by its place that it reports?

    "In her view, …", "her answer was that", "what she called a sham", "Ode maintains that".
    """
    if kind == "noun":
        return frame.after.startswith(("is:", *FROM_WHOM)) or bool(is_viewpoint and read_viewpoint(words, frame.head))
    if frame.form == "inf" and "tagging" in patterns and words.lower[frame.first - 1] in OFTEN:
        return frame.after == "end"  # "…," Ode likes to say
    if "object" in patterns and frame.before in {"noun", "pro"} and frame.form in {"ed", "s"}:
        return frame.after.startswith(("np:", "obj:"))  # "Ode lambasted Peru"
    if "naming" in patterns and frame.before in {"noun", "pro"} and "what" in words.lower[: frame.first][-_SUBJECT:]:
        return True
    if patterns >= {"addressed", "transitive"} and frame.after in {"np:to", "obj:to"} and frame.mood == "plain":
        return frame.before in {"noun", "pro"} and frame.form in {"ed", "s"}  # "Ode advised citizens to leave"
    states = "tagging" in patterns or ("stating" in patterns and words.tag[frame.head].startswith("VB"))
    return states and frame.after == "that" and frame.before in {"noun", "pro"} and frame.mood == "plain"


def _idiom(words, head, verbs):
    """The idiom that begins at `head`, and the index of its last word."""
    for lemma, places in verbs.idioms[words.lower[head]]:
        last = head + len(places) - 1
        is_near = last < len(words.lower) and words.lower[last] in places[-1]
        if is_near and all(words.lower[i] in place for i, place in enumerate(places, head)):
            return lemma, last
    return None


def _reading(words, head, word, verbs):
    """Is the word listed, and is it used as the verb or the noun here?"""
    before = words.tag[head - 1] if head else ""
    is_object = words.tag[head] == "VBZ" and before.startswith(("VB", "IN"))  # "renewed | calls", "amid | calls for"
    is_object |= words.tag[head] == "NNS" and before == "TO"  # "responded to | claims that"
    is_noun = words.tag[head].startswith("NN") and (not head or before in _NOUN_AFTER)
    if word in verbs.nouns and (is_noun or is_object):
        as_verb = words.tag[head] == "NNS" and (before in {"NNP", ",", "CC"} or _has_subject(words, head))
        as_verb = as_verb or (before == "NNP" and _are_in_place(words, head))
        if not (as_verb and word in verbs.verbs):
            return verbs.nouns[word], "noun"
    if word in verbs.adjectives and _is_predicate(words, head):
        return verbs.adjectives[word], "adjective"
    if words.tag[head] in {"VBN", "VBD"} and head and words.lower[head - 1] in ARTICLES:
        return None  # "the | accused spy"
    if words.tag[head].startswith("NN") and (noun_of(word)[0] is not None or word in verbs.nouns):
        is_told_of = words.lower[head + 1 : head + 2] == ["that"] and bool(FINITE & set(words.tag[head + 2 : head + 3]))
        if before in _DETERMINED or is_told_of:
            return None  # "the first four | states", "Southern | states that will vote"
    if word in verbs.verbs:
        return verbs.verbs[word]
    return (verbs.adjectives[word], "adjective") if word in verbs.adjectives else None


def _has_subject(words, head):
    """Does one who can speak stand before the word, and "that" behind it: "the ministry claims that"?"""
    speaker, plural = noun_of(words.lower[head - 1])
    named = speaker is not None and speaker.kind in {"person", "organisation"} and not plural
    return named and words.lower[head + 1 : head + 2] == ["that"] and "DT" in words.tag[max(0, head - 4) : head]


def _are_in_place(words, head):
    """Do several people of a place stand before the word, and "that" behind it: "officials in Kyiv | fear that"?"""
    place = head - 1
    while place > 1 and words.tag[place] == "NNP":
        place -= 1
    is_said = words.lower[head + 1 : head + 2] == ["that"]
    return is_said and words.lower[place] in {"in", "at", "from", "across"} and words.tag[place - 1] in {"NNS", "JJ"}


def _is_predicate(words, head):
    """Does a form of "be" or the like stand before the word: "was convinced that", "is deeply worried"?"""
    before = head - 1
    while before > 0 and (words.tag[before] == "RB" or words.lower[before] in GRADES):
        before -= 1
    return before >= 0 and words.lower[before] in _LINKING


class Chances:
    """How likely a word in a frame is a cue, from counts; narrower frames are drawn toward wider ones.

    The estimate is the share of cues among the word's uses with what follows, shrunk toward the word's own
    share and the form's (additive smoothing, `PRIOR`); what stands before, and the frame in general, then
    move its odds.
    """

    def __init__(self, counts: dict[tuple, tuple[int, int]]):
        self._counts = counts
        self._known: dict[tuple, float] = {}
        self._bases: dict[tuple, tuple[float, float]] = {}

    def of(self, lemma: str, form: str, before: str, after: str, listed: float = LISTED) -> float:
        """Return the chance, 0 to 1, that `lemma` in this frame is a cue."""
        key = (lemma, form, before, after)
        if key not in self._known:
            self._known[key] = self._chance(*key, listed)
        return self._known[key]

    def _chance(self, lemma, form, before, after, listed):
        wide, own = self._base(lemma, form, listed)
        followed = self._share([(lemma, form, "", after)], own)
        preceded = self._share([(lemma, form, before, "")], own)
        general = self._share([("*", form, before, after)], wide)
        odds = _odds(followed) + 0.6 * (_odds(preceded) - _odds(own)) + 0.5 * (_odds(general) - _odds(wide))
        return 1 / (1 + math.exp(-odds))

    def _base(self, lemma, form, listed):
        """The share of any word in that form, and of this one."""
        key = (lemma, form, listed)
        if key not in self._bases:
            wide = self._share([("*", form, "", "")], LISTED)
            own = self._share([(lemma, "", "", ""), (lemma, form, "", "")], max(wide, listed))
            self._bases[key] = wide, own
        return self._bases[key]

    def _share(self, keys, share):
        for key in keys:
            seen, cue = self._counts.get(key, (0, 0))
            share = (cue + PRIOR * share) / (seen + PRIOR)
        return share


def _odds(share):
    share = min(max(share, 0.001), 0.999)
    return math.log(share / (1 - share))


def cue_chances() -> Chances:
    """Read `data/measured/cue_counts.csv`: lemma (or *), form, before, after, seen, cue; an empty cell stands for any.

    >>> round(cue_chances().of("say", "ed", "pro", "that"), 1)
    1.0
    """
    rows = read_list("measured/cue_counts.csv", ("lemma", "form", "before", "after", "seen", "cue"))
    keys = ((row["lemma"], row["form"], row["before"], row["after"]) for row in rows)
    return Chances({key: (int(row["seen"]), int(row["cue"])) for key, row in zip(keys, rows, strict=True)})
