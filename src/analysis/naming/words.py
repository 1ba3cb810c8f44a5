"""What a word can tell: a given name, a title, a noun that heads a description. Read once from `data/`."""

from functools import lru_cache
from typing import NamedTuple

from ..lists import read_list

KINDS = ("person", "organisation", "document", "group", "country")
ENDINGS = ("organisation", "other")
GENDERS = ("male", "female", "either", "")

# Closed classes of English: they begin sentences with a capital and are no part of a name.
DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "your",
        "my",
        "both",
    ]
)
PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "for",
        "to",
        "from",
        "with",
        "by",
        "about",
        "against",
        "over",
        "under",
        "between",
        "among",
        "through",
        "during",
        "after",
        "before",
        "near",
        "inside",
        "outside",
        "into",
        "onto",
        "upon",
        "within",
        "without",
        "across",
        "behind",
        "beyond",
        "despite",
        "like",
        "unlike",
        "as",
        "than",
        "toward",
        "towards",
        "via",
        "per",
        "amid",
        "amidst",
        "around",
        "since",
        "until",
        "till",
        "along",
        "alongside",
        "concerning",
        "regarding",
        "including",
    ]
)
CONJUNCTIONS = frozenset(
    [
        "and",
        "or",
        "but",
        "nor",
        "yet",
        "so",
        "if",
        "when",
        "while",
        "because",
        "although",
        "though",
        "whereas",
        "where",
        "why",
        "how",
        "what",
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "whether",
        "unless",
        "once",
    ]
)
OTHER_FUNCTION = frozenset(
    [
        "i",
        "he",
        "she",
        "it",
        "we",
        "you",
        "they",
        "him",
        "me",
        "us",
        "them",
        "himself",
        "herself",
        "itself",
        "themselves",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "not",
        "no",
        "yes",
        "now",
        "then",
        "there",
        "here",
        "also",
        "just",
        "even",
        "still",
        "only",
        "too",
        "very",
        "more",
        "most",
        "less",
        "least",
        "much",
        "such",
        "all",
        "each",
        "every",
        "any",
        "some",
        "many",
        "few",
        "several",
        "other",
        "another",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "first",
        "last",
        "next",
        "earlier",
        "later",
        "meanwhile",
        "however",
        "instead",
        "perhaps",
        "maybe",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "according",
        "asked",
        "said",
        "says",
        "speaking",
        "writing",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "in's",
        "let",
        "well",
        "oh",
        "please",
        "thank",
        "thanks",
        "never",
        "ever",
        "again",
        "indeed",
        "moreover",
        "nevertheless",
        "nonetheless",
        "therefore",
        "thus",
        "hence",
        "otherwise",
        "rather",
        "although",
        "both",
        "either",
        "neither",
        "none",
        "nobody",
        "nothing",
        "someone",
        "everyone",
        "everybody",
        "anyone",
        "something",
        "anything",
        "everything",
        "those",
        "asked",
        "asking",
        "given",
        "based",
        "previously",
        "recently",
        "finally",
        "additionally",
        "furthermore",
        "similarly",
        "likewise",
        "ahead",
        "back",
        "off",
        "out",
        "up",
        "down",
    ]
)
FUNCTION = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | OTHER_FUNCTION
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jr.", "sr."})
IRREGULAR = {"men": "man", "women": "woman", "children": "child", "wives": "wife", "data": "data"}


class Noun(NamedTuple):
    """A noun that heads a description, and the words that may stand for it in a name or a role."""

    noun: str
    kind: str
    gender: str
    also: frozenset


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Return given name (lower case) -> "male", "female" or "either", from data/given_names.csv."""
    rows = read_list("given_names.csv", ("name", "gender", "note"), choices={"gender": GENDERS})
    return {row["name"].lower(): row["gender"] for row in rows}


@lru_cache(maxsize=1)
def family_first() -> frozenset[str]:
    """Return the family names (lower case) that stand before the given name, from data/family_names.csv."""
    return frozenset(row["name"].lower() for row in read_list("family_names.csv", ("name", "note")))


@lru_cache(maxsize=1)
def titles() -> dict[str, tuple[str, str]]:
    """Return title (lower case) -> (role noun, gender), from data/titles.csv."""
    rows = read_list("titles.csv", ("title", "role", "gender", "note"), choices={"gender": GENDERS})
    return {row["title"].lower(): (row["role"], row["gender"]) for row in rows}


@lru_cache(maxsize=1)
def head_nouns() -> dict[str, Noun]:
    """Return noun (lower case) -> Noun, from data/head_nouns.csv."""
    columns = ("noun", "kind", "gender", "also", "reason")
    rows = read_list("head_nouns.csv", columns, choices={"kind": KINDS, "gender": GENDERS})
    return {
        row["noun"].lower(): Noun(
            row["noun"], row["kind"], row["gender"], frozenset(row["also"].lower().split())
        )
        for row in rows
    }


@lru_cache(maxsize=1)
def name_endings() -> dict[str, str]:
    """Return the word (lower case) that ends a name -> "organisation" or "other", from data/name_endings.csv."""
    rows = read_list("name_endings.csv", ("word", "kind", "reason"), choices={"kind": ENDINGS})
    return {row["word"].lower(): row["kind"] for row in rows}


@lru_cache(maxsize=8192)
def ending_kind(word: str) -> str:
    """Return what a capitalised word makes of the name it ends, "" where it tells nothing.

    >>> ending_kind("Times"), ending_kind("Commission"), ending_kind("Treaty"), ending_kind("Miller")
    ('organisation', 'organisation', 'document', '')
    """
    noun, plural = noun_of(word)
    own = name_endings().get(word.lower(), "")
    return own or ("" if noun is None or noun.kind == "person" else "group" if plural else noun.kind)


@lru_cache(maxsize=8192)
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
    return None, word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _singulars(word):
    yield IRREGULAR.get(word, "")
    if word.endswith(("men", "women")):
        yield word[:-2] + "an"
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]
    if "-" in word:
        yield word.rsplit("-", 1)[1]


@lru_cache(maxsize=8192)
def role_noun(word: str) -> Noun | None:
    """Return the person noun that a word is, for a title its role: "Sen." is a senator; else None."""
    word = word.lower()
    if word in titles():
        return head_nouns().get(titles()[word][0])
    noun = head_nouns().get(word)
    if noun is None and "-" in word:
        noun = head_nouns().get(word.rsplit("-", 1)[1])
    return noun if noun and noun.kind == "person" else None
