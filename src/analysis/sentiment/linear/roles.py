"""What the target does or undergoes: the verb that it is subject or object of, its by-phrase, its noun."""

from .clauses import is_negator
from .seen import Features, Seen
from .tones import LEXICONS
from .words import part_of_speech

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "get", "got", "gets"])
_AUXILIARY = _BE | frozenset(("'s", "'re", "'ve", "has", "have", "had"))
_NOUN_PHRASE = frozenset(("DT", "JJ", "NNP", "NN", "PRP$", "POS"))
_REACH = 5


def role_features(seen: Seen, found: Features) -> None:
    """Add to `found` the target's role in its clause and the verb's stance toward that role.

    >>> from .features import features
    >>> from ..lexicon import lexicon
    >>> from .words import read_words
    >>> read = read_words("Russia was accused by Britain.", 0, 6)
    >>> [name for name in features(read, lexicon(), "Russia").flags if name.startswith("passive")]
    ['passive:accused']
    """
    if seen.target + 1 < len(seen.words) and seen.words[seen.target + 1] == "'s":
        _owner(seen, found)
    else:
        _subject(seen, found)
    _after(seen, found)


def _tag(seen, k: int) -> str:
    return part_of_speech(seen.words[k])


def _owner(seen, found) -> None:
    at = seen.target
    nouns = (k for k in range(at + 2, min(len(seen.words), at + 5)) if _tag(seen, k).startswith("NN"))
    noun = next(nouns, None)
    if noun is not None:
        found.flags[f"owner of:{seen.words[noun]}"] = noun


def _subject(seen, found) -> None:
    """The verb right after the target, past auxiliaries: active, or passive after a form of be."""
    words, size = seen.words, len(seen.words)
    first = seen.target + 1
    while first < size and (_tag(seen, first) == "RB" or words[first] in ("has", "have", "had", "also")):
        first += 1
    if first >= size or not _tag(seen, first).startswith(("VB", "MD")):
        return
    verb = first
    while verb < min(size, first + _REACH) and (
        words[verb] in _AUXILIARY or _tag(seen, verb) in ("MD", "RB") or is_negator(words[verb])
    ):
        verb += 1
    if verb < size:
        passive = any(w in _BE for w in words[first:verb]) and _tag(seen, verb) in ("VBN", "VBD")
        denied = any(is_negator(w) for w in words[first:verb])
        _verb(seen, found, verb, "passive" if passive else "subject", denied)


def _verb(seen, found, verb: int, role: str, denied: bool) -> None:
    mark, tone = "not " if denied else "", seen.tones[verb]
    found.flags[f"{role}:{mark}{seen.words[verb]}"] = verb
    found.flags[f"role:{role}"] = verb
    for lexicon in LEXICONS:
        value = getattr(tone, lexicon)
        if value:
            found.sums.append((f"{lexicon} {role}", -value if denied else value, verb))
    _stance(found, role, (tone.patient if role == "passive" else tone.agent) * (-0.5 if denied else 1), verb)


def _stance(found, role: str, value: float, owner: int) -> None:
    if value:
        found.sums.extend((name, value, owner) for name in ("stance", f"stance {role}"))


def _after(seen, found) -> None:
    """The verb or the preposition that the target's noun phrase follows."""
    words, k = seen.words, seen.target - 1
    while k >= 0 and _tag(seen, k) in _NOUN_PHRASE and seen.target - k < 4:
        k -= 1
    if k < 0:
        return
    if _tag(seen, k).startswith("VB"):
        found.flags[f"object:{words[k]}"] = k
        found.flags["role:object"] = k
        _stance(found, "object", seen.tones[k].patient, k)
    elif _tag(seen, k) in ("IN", "TO"):
        _preposition(seen, found, k)


def _preposition(seen, found, k: int) -> None:
    words, head = seen.words, k - 1
    while head >= 0 and not _tag(seen, head).startswith(("VB", "NN", "JJ")) and k - head < 4:
        head -= 1
    if head < 0:
        return
    found.flags[f"preposition:{words[head]} {words[k]}"] = head
    found.flags[f"preposition:{words[k]}"] = k
    if words[k] == "by" and _tag(seen, head) in ("VBN", "VBD"):
        found.flags["role:by"] = k
        found.flags[f"by:{words[head]}"] = head
        _stance(found, "by", seen.tones[head].agent, head)
