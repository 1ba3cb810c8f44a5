"""What a word can tell: a given name, a title, a noun that heads a description. Read once from `data/`."""

from typing import NamedTuple

from ..core.wordlists import from_lists, read_list
from .natural_language import lexicon

KINDS = ("person", "organisation", "document", "group", "country")
ENDINGS = ("organisation", "other")
GENDERS = ("male", "female", "either", "")
TITLE_KINDS = ("honorific", "office", "opening")
STANDS_FOR = ("unnamed person", "organisation", "business", "outlet", "country")
CLASSES = ("determiner", "preposition", "conjunction", "number", "other")
PARTS = ("particle", "joint", "common", "outlet", "time", "heading", "region", "land", "surname", "honour")
DOTTED_PARTS = frozenset({"St.", "Messrs.", "Jr.", "Sr.", "Inc.", "Corp.", "Co.", "Ltd."})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jr.", "sr."})
IN_CAPITALS = frozenset({"US", "WHO"})  # names that are pronouns in small letters


class Title(NamedTuple):
    """A word before a name: an honorific, an office, or the opening of a longer title ("Vice")."""

    kind: str
    role: str
    gender: str


class Noun(NamedTuple):
    """A noun that heads a description, and the words that may stand for it in a name or a role."""

    noun: str
    kind: str
    gender: str
    also: frozenset


@from_lists
def function_words() -> dict[str, str]:
    """Return function word -> class, from data/function_words.csv: words that a capital makes no name."""
    rows = read_list("function_words.csv", ("word", "class", "reason"), choices={"class": CLASSES})
    return {row["word"]: row["class"] for row in rows}


def is_function(word: str) -> bool:
    """Say whether a word, with a capital or without, is a function word; "US" and "WHO" are names.

    >>> is_function("The"), is_function("US"), is_function("us")
    (True, False, True)
    """
    return word not in IN_CAPITALS and word.lower() in function_words()


def is_preposition(word: str) -> bool:
    """Say whether a word is a preposition.

    >>> is_preposition("of"), is_preposition("office")
    (True, False)
    """
    return function_words().get(word.lower()) == "preposition"


def is_finite_verb(word: str) -> bool:
    """Return whether a word is most often a verb that its ending ties to a subject.

    >>> is_finite_verb("met"), is_finite_verb("has"), is_finite_verb("meet"), is_finite_verb("minister")
    (True, True, False, False)
    """
    return lexicon.get(word) in ("VBD", "VBZ")


@from_lists
def given_names() -> dict[str, str]:
    """Return given name (lower case) -> "male", "female" or "either", from data/given_names.csv."""
    rows = read_list("given_names.csv", ("name", "gender", "note"), choices={"gender": GENDERS})
    return {row["name"].lower(): row["gender"] for row in rows}


@from_lists
def family_first() -> frozenset[str]:
    """Return the family names (lower case) that stand before the given name, from data/family_names.csv."""
    return frozenset(row["name"].lower() for row in read_list("family_names.csv", ("name", "note")))


@from_lists
def titles() -> dict[str, Title]:
    """Return title (lower case) -> Title, from data/titles.csv."""
    columns, choices = ("title", "kind", "role", "gender", "note"), {"kind": TITLE_KINDS, "gender": GENDERS}
    rows = read_list("titles.csv", columns, choices=choices)
    return {row["title"].lower(): Title(row["kind"], row["role"], row["gender"]) for row in rows}


@from_lists
def dotted_words() -> frozenset[str]:
    """Return the titles that end in a full stop, from data/titles.csv, and the parts of a name that do.

    >>> {"Supt.", "Jr."} <= dotted_words()
    True
    """
    return frozenset(title.capitalize() for title in titles() if title.endswith(".")) | DOTTED_PARTS


@from_lists
def head_nouns() -> dict[str, Noun]:
    """Return noun (lower case) -> Noun, from data/head_nouns.csv."""
    columns = ("noun", "kind", "gender", "also", "reason")
    rows = read_list("head_nouns.csv", columns, choices={"kind": KINDS, "gender": GENDERS})
    return {
        row["noun"].lower(): Noun(
            row["noun"].lower(), row["kind"], row["gender"], frozenset(row["also"].lower().split())
        )
        for row in rows
    }


@from_lists
def general_nouns() -> dict[str, str]:
    """Return noun -> what it may stand for whose name says nothing of the kind, from data/general_nouns.csv.

    >>> general_nouns()["brokerage"]
    'business'
    """
    rows = read_list("general_nouns.csv", ("noun", "stands_for", "reason"), choices={"stands_for": STANDS_FOR})
    return {row["noun"]: row["stands_for"] for row in rows}


@from_lists
def compound_nouns() -> tuple[str, ...]:
    """Return the nouns (lower case) of data/head_nouns.csv that are of several words: "prime minister"."""
    return tuple(noun for noun in head_nouns() if " " in noun)


@from_lists
def party_words() -> frozenset[str]:
    """Return the words of the table of head nouns that are written with a capital wherever they stand."""
    rows = read_list("head_nouns.csv", ("noun", "also"))
    words = (word for row in rows for word in (row["noun"], *row["also"].split()))
    return frozenset(word.lower() for word in words if word[:1].isupper())


@from_lists
def name_parts(kind: str) -> frozenset[str]:
    """Return the words of one of PARTS in data/name_parts.csv, honours as written and others in small letters.

    >>> "von" in name_parts("particle")
    True
    """
    rows = read_list("name_parts.csv", ("word", "kind", "reason"), choices={"kind": PARTS})
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


@from_lists
def name_endings() -> dict[str, str]:
    """Return the word (lower case) that ends a name -> "organisation" or "other", from data/name_endings.csv."""
    rows = read_list("name_endings.csv", ("word", "kind", "reason"), choices={"kind": ENDINGS})
    return {row["word"].lower(): row["kind"] for row in rows}


@from_lists
def ending_kind(word: str) -> str:
    """Return what a capitalised word makes of the name it ends, "" where it tells nothing.

    >>> ending_kind("Times"), ending_kind("Commission"), ending_kind("Treaty"), ending_kind("Miller")
    ('organisation', 'organisation', 'document', '')
    """
    noun, plural = noun_of(word)
    own = name_endings().get(word.lower(), "")
    return own or ("" if noun is None or noun.kind == "person" else "group" if plural else noun.kind)


@from_lists
def noun_of(word: str) -> tuple[Noun | None, bool]:
    """Return the head noun that a word is a form of, and whether the form is plural.

    >>> noun, plural = noun_of("ministries")
    >>> noun.noun, noun.kind, plural
    ('ministry', 'organisation', True)
    """
    word, nouns = word.lower(), head_nouns()
    if word in nouns:
        return nouns[word], False
    for single in _singulars(word):
        if single in nouns:
            return nouns[single], True
    if "-" in word:
        return noun_of(word.rsplit("-", 1)[1])
    return None, word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_document(word: str) -> bool:
    """Say whether a word is a noun for a text: "statement", "letters".

    >>> is_document("statement"), is_document("minister")
    (True, False)
    """
    noun = noun_of(word)[0]
    return noun is not None and noun.kind == "document"


@from_lists
def irregular_forms(kind: str) -> dict[str, str]:
    """Return form -> word, for each noun or verb (`kind`) whose forms no ending tells, from data/irregular_forms.csv.

    >>> irregular_forms("noun")["wives"], irregular_forms("verb")["stole"]
    ('wife', 'steal')
    """
    rows = read_list("irregular_forms.csv", ("word", "kind", "forms", "reason"), choices={"kind": ("noun", "verb")})
    return {form: row["word"] for row in rows if row["kind"] == kind for form in row["forms"].split()}


def _singulars(word):
    yield irregular_forms("noun").get(word, "")
    if word.endswith(("men", "women")):
        yield word[:-2] + "an"
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]


@from_lists
def role_noun(word: str) -> Noun | None:
    """Return the person noun that a word is, for a title its role ("Sen." is a senator); else None.

    >>> role_noun("Sen.").noun, role_noun("co-founder").noun, role_noun("senators")
    ('senator', 'co-founder', None)
    """
    word = word.lower()
    if word in titles() and titles()[word].kind != "opening":
        return head_nouns().get(titles()[word].role)
    noun, plural = noun_of(word)  # "Chief" opens a title and is a role
    return noun if noun and noun.kind == "person" and not plural else None
