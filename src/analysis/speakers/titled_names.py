"""A run of capitals read as title and name: "Secretary of State Ann Lee" is Ann Lee, secretary of state."""

from typing import NamedTuple

from ..core.wordlists import from_lists
from ..text.lexicon import (
    SUFFIXES,
    ending_kind,
    family_first,
    function_words,
    given_names,
    is_preposition,
    name_parts,
    noun_of,
    role_noun,
    titles,
)
from .name_spans import Run

_OF = ("of", "for", "on")


class Titled(NamedTuple):
    """A run split in title and name; `at` is where the name begins among the words of the run."""

    run: Run
    title: tuple
    name: tuple
    at: int


def read_titled(run: Run) -> Titled:
    """Split a run into title and name; the name is empty where the run is a title only.

    >>> from .name_spans import capital_runs
    >>> for text in ("Secretary of State Ann Lee", "Sen. Bo Dahl of Maine", "Attorney General", "Stephen King"):
    ...     print(read_titled(capital_runs(text)[0])[1:3])
    (('Secretary', 'of', 'State'), ('Ann', 'Lee'))
    (('Sen.',), ('Bo', 'Dahl'))
    (('Attorney', 'General'), ())
    ((), ('Stephen', 'King'))
    """
    words = _without_honours(run.words)
    last = _last_word(words)
    if _is_title(words, last) and words[0].lower() not in given_names() and not _is_honorific(words, last - 1):
        return Titled(run, words, (), len(words))
    for i in range(last - 1, -1, -1):
        if _is_title(words, i):
            at = _after_department(words, i + 1)
            return Titled(run, words[:at], _cut(words[at:]), at)
    return Titled(run, (), _cut(words), 0)


def without_extras(titled: Titled, seen: set, alone: set) -> Titled:
    """Drop the words around a name that capitals alone made part of it ("Crooked Ann Lee", "Ann Lee Is Right").

    `seen` holds the names of two words that the article uses elsewhere, `alone` the single ones (lower case).
    """
    run, title, name, at = titled
    given = bool(name) and name[0].lower() in given_names()
    if len(name) == 2 and name[0].endswith("ing") and not given and name[0].lower() not in family_first():
        return Titled(run, title, name[1:], at + 1)
    if len(name) < 3:
        return titled
    if not given and (" ".join(name[1:3]) in seen or _is_given(name[1])):
        return Titled(run, title, name[1:], at + 1)
    is_headline = given and any(word.lower() in function_words() and word[0].isupper() for word in name[2:])
    goes_on = noun_of(name[2])[0] is not None or name[2].endswith("s")  # "Ann Lee Wins", "Ann Lee Donor"
    is_headline |= given and goes_on and name[1].lower() in alone and name[-1].lower() not in alone
    if name[2].lower() not in SUFFIXES and (" ".join(name[:2]) in seen or is_headline):
        return Titled(run, title, name[:2], at)
    return titled


def _is_given(word):
    return word.lower() in given_names() and word.lower() not in function_words()


def _last_word(words):
    last = len(words) - 1
    while last > 0 and words[last].lower() in SUFFIXES:
        last -= 1
    return last


def _is_title(words, i):
    if words[i].lower() in titles():
        return True
    return _is_role(words[i]) and not (0 < i < len(words) - 1 and words[i - 1].lower() in given_names())


@from_lists
def _is_role(word: str) -> bool:
    noun, _ = noun_of(word)
    return noun is not None and noun.kind == "person"


def _is_honorific(words, i):
    """ "Mr. King" is named King; a "Deputy Chief" is not named Chief."""
    return i >= 0 and words[i].lower() in titles() and titles()[words[i].lower()].kind == "honorific"


def _after_department(words, at):
    """Return where the name begins behind "Secretary" in "Secretary of State Ann Lee": the department is skipped."""
    if at >= len(words) or words[at] not in _OF:
        return at
    least = at + 2
    if len(words) - least < 1:
        return len(words)
    named = (
        i for i in range(least, len(words)) if words[i].lower() in given_names() or words[i].lower() in family_first()
    )
    return next(named, max(least, len(words) - 2))


def _without_honours(words):
    """Cut what stands behind a name in its honour: "Ann Lee | OBE MP"."""
    while len(words) > 2 and words[-1] in name_parts("honour"):
        words = words[:-1]
    return words


def _cut(words):
    """Cut "of West Virginia" off "Tomblin of West Virginia"; "Bank of Lund" stays whole."""
    for i, word in enumerate(words):
        if i and is_preposition(word):
            return words if ending_kind(words[i - 1]) or role_noun(words[i - 1]) else words[:i]
    return words
