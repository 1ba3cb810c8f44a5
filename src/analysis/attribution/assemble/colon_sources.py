"""Who speaks before a colon where no cue is: "More from Ana Ode:", "The envoy’s answer:", "Ode to Ruiz:"."""

from ...text.lexicon import is_document
from ...text.tokens import Words
from ..clause_subjects import main_subject
from ..clauses import is_finite
from ..head_kinds import SPEAKING, head_kind
from ..noun_phrases import JOINING, Span, name_at_end, noun_phrase_before, owner_in, phrase_end

_FROM = frozenset({"from", "by"})  # behind which the speaker stands
_KEPT = frozenset({"of", "with"})  # the same in a phrase of its own: "the words of Ana Ode"
_HANDED = frozenset({"to", "with", "at"})  # behind a verb: "It fell to Ana Ode:"
_ABOUT = frozenset({"on", "about"})  # no part of a description: "the envoy | on Peru", but "the envoy to Peru"
_GOVERNING = frozenset({"IN", "TO"})


def speaker_before_colon(words: Words, colon: int) -> Span | None:
    """Return who speaks before the colon at word `colon`, not to whom or on what; None where nobody does.

    >>> from ...text.tokens import read_words
    >>> texts = "Ana Ode to Ruiz:", "A word from Ruiz to Ode:", "Ode had a word for Ruiz:", "A word for Ruiz:"
    >>> read = [read_words(text, 0, len(text)) for text in texts]
    >>> [(at := speaker_before_colon(words, len(words.text) - 1)) and words.text[slice(*at)] for words in read]
    [['Ana', 'Ode'], ['Ruiz'], ['Ode'], None]
    """
    phrase = noun_phrase_before(words, colon)
    if phrase is None:
        return _main_subject(words, colon)
    if _is_governed(words, phrase[0]):
        return _main_subject(words, colon) or _opening_name(words, colon)
    found = _speaker_in(words, phrase)
    if not found and _joint(words, phrase) == phrase[1]:
        found = name_at_end(words, phrase[1])
    return found or _main_subject(words, colon)


def _main_subject(words, colon):
    subject = main_subject(words)
    return owner_in(words, subject) if subject and subject[0] < colon else None


def _is_governed(words, first):
    """Does a phrase hang on what stands before: "Ode after | the vote:"? But "It fell to | Ana Ode:" names her."""
    preposition = words.lower[first - 1] if first else ""
    if first == 0 or words.tag[first - 1] not in _GOVERNING or preposition in _FROM | _KEPT:
        return False
    return not (first > 1 and preposition in _HANDED and words.tag[first - 2].startswith("VB"))


def _joint(words, phrase):
    """Where the first preposition of a phrase stands, or the phrase ends."""
    inner = (i for i in range(phrase[0] + 1, phrase[1]) if words.lower[i] in JOINING and words.tag[i] in _GOVERNING)
    return next(inner, phrase[1])


def _speaker_in(words, phrase):
    """The speaker in a phrase: an owner, a name, a person with what hangs on it, or who stands behind "from"."""
    joint = _joint(words, phrase)
    lead = phrase[0], joint
    preposition, kind = words.lower[joint] if joint < phrase[1] else "", head_kind(words, lead)
    is_owned = any(words.tag[i] == "POS" for i in range(*lead))
    if is_owned and (kind not in SPEAKING or is_document(words.lower[joint - 1])):
        return owner_in(words, lead)
    if not preposition:
        return phrase if is_owned or words.lower[phrase[0] - 1 : phrase[0]] == ["from"] else None
    if words.tag[phrase[0]] == "VBG":
        return None  # "by | quoting Ana Ode in Lima:"
    is_one = joint - phrase[0] == 1  # "More from Ana Ode:"
    if kind == "name" and preposition != "of" and not (is_one and preposition in _FROM):
        return _named(words, lead, phrase[1])
    if kind in SPEAKING and not (is_one and preposition in _FROM):
        return lead if preposition in _ABOUT else phrase
    behind = next((i + 1 for i in range(*phrase) if words.lower[i] in _FROM), None)
    if behind:
        return behind, phrase_end(words, behind, frozenset({"of"}))
    rest = joint + 1, phrase[1]
    if preposition == "of" or (preposition == "with" and not _main_subject(words, phrase[1])):
        return _speaker_in(words, rest) or (rest if head_kind(words, rest) in SPEAKING else None)
    return None


def _named(words, name, end):
    """A name before a preposition; where it is one word, which any word at the beginning may be, a name follows it."""
    is_known = name[1] - name[0] > 1 or name_at_end(words, end) or words.tag[end - 2 : end - 1] == ["POS"]
    return name if is_known else None


def _opening_name(words, colon):
    """The name that a line without a verb begins with: "Ana Ode, after meeting Ruiz:"."""
    end = next((i for i in range(colon) if not words.tag[i].startswith(("NNP", "POS"))), 0)
    if end == 0 or any(is_finite(words, i) for i in range(colon)):
        return None
    opens = words.tag[end] in _GOVERNING or words.lower[end] == ","
    return _named(words, (0, end), colon) if opens else None
