"""Rules for what a linear model misreads: whose deed a word names, and what is only denied or mourned.

Each rule may silence words, so that they count for nothing toward this target, or add log-odds at
a word. The verbs and nouns that a rule knows are those of a kind in data/lexicon.csv.
"""

from .clauses import is_negator
from .judgements import named, passive, predicate, unmatched
from .seen import Seen
from .words import NAME, part_of_speech

_PASS = frozenset(("has", "have", "had", "will", "would", "also", "again", "not", "n't"))
_CONTRAST = frozenset(("but", "although", "though", "while", "whereas", ";", "."))
_TURNS = frozenset(("but", "while", "whereas"))
_JOINS = _TURNS | {"and"}
_CLAIMS = ("claim", "accusation", "allegation", "charge", "report", "suggestion", "assertion")
_SPEECH = frozenset(_CLAIMS) | frozenset(word + "s" for word in _CLAIMS)
_HARM = frozenset(("harm noun", "violence", "aggression noun", "wrong"))
_BLAMING = frozenset(("accusation", "blame", "criticism"))
_GOOD_DEEDS = frozenset(("help", "sympathy"))


def apply_rules(seen: Seen) -> tuple[set, list]:
    """Return the places of the words that are silenced, and (place, log-odds) for what is added.

    >>> from types import SimpleNamespace
    >>> from ..lexicon import lexicon
    >>> words = "TGT denied that it had stolen secrets".split()
    >>> seen = SimpleNamespace(words=words, target=0, source=None, tones=[lexicon()(w) for w in words])
    >>> sorted(apply_rules(seen)[0])
    [1, 2, 3, 4, 5, 6]
    """
    silent, added = set(), []
    for rule in (
        _denial,
        _good_deed,
        _mourning,
        _accuser,
        _other_clause,
        unmatched,
        predicate,
        named,
        _victim,
        passive,
    ):
        words, more = rule(seen)
        silent |= words
        added += more
    return silent, added


def _verb_of(seen) -> int | None:
    """The place of the verb that the target is subject of, past auxiliaries; None where it is negated."""
    k = seen.target + 1
    while k < len(seen.words) and seen.words[k] in _PASS and not is_negator(seen.words[k]):
        k += 1
    return k if k < len(seen.words) and not is_negator(seen.words[k]) else None


def _rest(seen, start: int) -> range:
    """The places from `start` to the next contrast or the end."""
    stop = next((k for k in range(start, len(seen.words)) if seen.words[k] in _CONTRAST), len(seen.words))
    return range(start, stop)


def _is_bad(seen, k: int) -> bool:
    return seen.tones[k].own < 0 or seen.tones[k].general < 0


def _denial(seen) -> tuple[set, list]:
    """Who denies a charge is not shown guilty of it: neither the verb nor the charge counts."""
    verb = _verb_of(seen)
    if verb is None:
        return set(), []
    of_claim = seen.tones[verb].kind == "criticism" and _SPEECH & set(seen.words[verb + 1 : verb + 5])
    return (set(_rest(seen, verb)) if seen.tones[verb].kind == "denial" or of_claim else set()), []


def _good_deed(seen) -> tuple[set, list]:
    """Who helps or mourns the victims of a harm is not to blame for it, nor praised for the help's name."""
    verb = _verb_of(seen)
    if verb is None or not (seen.tones[verb].kind in _GOOD_DEEDS or _gives(seen, verb)):
        return set(), []
    return {k for k in _rest(seen, verb + 1) if seen.tones[k].own or seen.tones[k].general}, []


def _gives(seen, verb: int) -> bool:
    """Whether the verb, itself not a bad one, has help as its object, or goes to those who were harmed."""
    rest = _rest(seen, verb + 1)
    given = any(seen.tones[k].kind.startswith(("help", "sympathy")) for k in rest[:3])
    to = next((k for k in rest[:6] if seen.words[k] in ("to", "for")), None)
    harmed = to is not None and any(seen.tones[k].kind == "harm noun" for k in range(to + 1, min(to + 4, rest.stop)))
    return not _is_bad(seen, verb) and (given or harmed)


def _mourning(seen) -> tuple[set, list]:
    """Who condemns an attack on someone is not the attacker."""
    verb = _verb_of(seen)
    if verb is None or seen.tones[verb].kind != "criticism":
        return set(), []
    rest = _rest(seen, verb + 1)
    harmful = any(_names_harm(seen, k) for k in rest[:6])
    return ({verb, *(k for k in rest if _is_bad(seen, k))} if harmful else set()), []


def _names_harm(seen, k: int) -> bool:
    noun = part_of_speech(seen.words[k]).startswith("NN") or seen.words[k].endswith("ing")
    return seen.tones[k].kind in _HARM or (seen.tones[k].kind == "aggression" and noun)


def _accuser(seen) -> tuple[set, list]:
    """In `was accused by TARGET of a crime` the crime is not the target's."""
    if not seen.target or seen.words[seen.target - 1] != "by":
        return set(), []
    verbs = (k for k in range(seen.target - 2, max(-1, seen.target - 6), -1) if seen.tones[k].kind in _BLAMING)
    verb = next(verbs, None)
    return (set() if verb is None else {*range(seen.target), *_rest(seen, seen.target + 1)}), []


def _other_clause(seen) -> tuple[set, list]:
    """In `A attacked the port, and TARGET sent food` the first clause is about A, and the other way round."""
    words, at, size = seen.words, seen.target, len(seen.words)
    silent = set()
    if at >= 3 and words[at - 1] in _JOINS and words[at - 2] == "," and _verb_of(seen) is not None:
        silent |= set(range(at)) if part_of_speech(words[_verb_of(seen)]).startswith("VB") else set()
    turns = (k for k in range(at + 2, size - 1) if words[k] in _TURNS and words[k - 1] == ",")
    turn = next((k for k in turns if words[k + 1] == NAME), None)
    return silent | (set() if turn is None else set(range(turn, size))), []


def _victim(seen) -> tuple[set, list]:
    """In `accused them of trying to punish TARGET` the speaker holds nothing against the target."""
    k = seen.target - 1
    while k >= 0 and seen.target - k < 4 and part_of_speech(seen.words[k]) in ("DT", "PRP$", "JJ", "NNP"):
        k -= 1
    harmed = k >= 0 and part_of_speech(seen.words[k]).startswith("VB") and seen.tones[k].agent < 0
    blamed = harmed and any(seen.tones[q].kind in _BLAMING for q in range(max(0, k - 8), k))
    return (set(range(k + 1)) if blamed else set()), []
