"""Word tones: `data/lexicon.csv` first, then TextBlob's lexicon where that file has nothing to say."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from ..core.errors import InputError
from ..core.wordlists import data_folder, few_from_lists, from_lists, read_list
from ..text.lexicon import irregular_forms
from ..text.natural_language import sentiment

NAME = "lexicon.csv"
COLUMNS = ("word", "polarity", "agent", "patient", "kind", "reason")


class Tone(NamedTuple):
    """The tone of a word, for a verb its stance toward who does it and to whom it is done, and its kinds."""

    own: float
    general: float
    agent: float
    patient: float
    kind: str


@from_lists
def lexicon() -> Callable[[str], Tone]:
    """Return the function from a word in lower case to its `Tone`, each number between -1 and 1.

    `own` is from data/lexicon.csv, by the word or the lemma of its family; `general` is TextBlob's,
    and 0 for a word that data/lexicon.csv reads as neutral. `agent` and `patient` are a verb's stance
    toward its subject and its object (after the connotation frames of Rashkin, Singh and Choi 2016).
    Raises InputError, naming the line, where a number of data/lexicon.csv is no number from -1 to 1.

    >>> tone = lexicon()
    >>> tone("accused").patient, tone("security").general
    (-0.9, 0.0)
    """
    path = str(data_folder() / NAME)
    rows = read_list(NAME, COLUMNS)
    numbers = {row["word"]: [_number(path, row, column) for column in COLUMNS[1:4]] for row in rows}
    verbs = {row["word"]: row["kind"] for row in rows if row["agent"] or row["patient"]}
    kinds = {row["word"]: row["kind"] for row in rows}

    @lru_cache(maxsize=200_000)
    def tone(word: str) -> Tone:
        forms = (word, *lemmas(word))
        found = next((form for form in forms if form in numbers), None)
        verb = next((form for form in forms if form in verbs), None)
        own = numbers[found][0] if found else 0.0
        general = 0.0 if found and not own else _general(word)
        agent, patient = numbers[verb][1:] if verb else (0.0, 0.0)
        return Tone(own, general, agent, patient, verbs.get(verb) or kinds.get(found, ""))

    return tone


def _number(path: str, row: dict, column: str) -> float:
    try:
        number = float(row[column] or 0)
    except ValueError:
        number = 9.0
    if not -1 <= number <= 1:
        raise InputError(f"{path}, line {row['line']}, column {column}: {row[column]!r} is not a number from -1 to 1")
    return number


def _general(word: str) -> float:
    entry = sentiment.get(word) or {}
    return float(entry[None][0]) if None in entry else 0.0


@few_from_lists(200_000)
def lemmas(word: str) -> tuple:
    """Return the forms that `word` may be an inflection of, the likeliest first; some are no words.

    >>> lemmas("allies"), lemmas("stole")
    (('ally', 'alli', 'allie'), ('steal',))
    """
    if word in irregular_forms("verb"):
        return (irregular_forms("verb")[word],)
    forms = []
    for ending, puts in (
        ("ies", "y"),
        ("ied", "y"),
        ("ily", "y"),
        ("es", ""),
        ("s", ""),
        ("ly", ""),
        ("ment", ""),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 1 and not word.endswith("ss"):
            forms.append(word[: -len(ending)] + puts)
    for ending in ("ed", "ing", "er", "or"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 1:
            forms += [stem + "e", stem] + ([stem[:-1]] if stem[-1] == stem[-2] else [])
    return tuple(forms)
