"""Words of a sentence with offsets and parts of speech, from TextBlob's lexicon and a few rules of context."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..core.wordlists import from_lists
from .lexicon import IN_CAPITALS, dotted_words, family_first, given_names, is_finite_verb, noun_of
from .natural_language import parser

_TOKEN = r"""
      [a-z]+(?=[ ])                                                   # most words: found at once
    | (?<=[\w.][ ])[“"‘'][A-Z][\w-]+[”"’'](?=[ ][A-Z])                # a nickname: Ana “Nan” Ode
    | (?:[A-Z]\.){{2,}}                                               # U.S.
    | \d+(?:[.,:]\d+)*(?:%|s\b)?(?!-[a-z])                            # 1,200.5%, 1970s
    | [^\W\d_]\.(?=\s?[A-Z])                                          # an initial
    | (?:{dotted})                                                    # a title, or a part of a name: Mr., Inc.
    | '' | ``
    | \w+(?:[-‐‑/]\w+|['’](?!s\b|S\b)\w+)*                            # a word
    | ['’][sS]\b                                                      # what is owned
    | [^\w\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]      # a sign that is seen
"""
_MOST = 200_000  # words whose tags are kept
_OPENS_SENTENCE = {".", "?", "!", ":", "“", "``"}
_SUFFIXES = (
    ("ly", "RB"),
    ("ing", "VBG"),
    ("ed", "VBN"),
    ("s", "NNS"),
    ("ous", "JJ"),
    ("ful", "JJ"),
    ("able", "JJ"),
)


class Words(NamedTuple):
    """The words of one sentence in four lists of one length: as written, in small letters, offsets, tag (Penn).

    "US" and "WHO" stay as written, for in small letters they are pronouns.
    """

    text: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]
    tag: list[str]


def read_words(text: str, start: int, end: int, quotes: Sequence[tuple] = ()) -> Words:
    """Return the words of `text[start:end]`, punctuation marks among them, each with its most likely tag.

    The marks of `quotes` (start, end, …), as found by `find_quotes`, are tagged as opening or closing.

    A tag is that of TextBlob's lexicon, corrected by the word before it (Brill 1992 in spirit): about
    nine in ten are right in news, which is enough to walk over noun phrases.

    >>> words = read_words("The U.S. plans new claims.", 0, 26)
    >>> list(zip(words.text, words.tag))
    [('The', 'DT'), ('U.S.', 'NNP'), ('plans', 'NNS'), ('new', 'JJ'), ('claims', 'NNS'), ('.', '.')]
    """
    found = list(_token().finditer(text, start, end))
    written = [match.group() for match in found]
    lower = [word if word in IN_CAPITALS else word.lower().replace("’", "'") for word in written]
    words = Words(written, lower, [m.start() for m in found], [m.end() for m in found], _tags(written, lower))
    for opening, closing, *_ in quotes:
        _mark(words.tag, words.start, opening, "``")
        _mark(words.tag, words.end, closing, "''")
    if "'" in lower:
        _mark_owners(words)
    return words


@from_lists
def _token() -> re.Pattern:
    return re.compile(_TOKEN.format(dotted="|".join(map(re.escape, sorted(dotted_words())))), re.VERBOSE)


def _mark_owners(words: Words) -> None:
    """An apostrophe right behind an s, which closes no quotation, is that of owners: "the growers' union"."""
    for i, word in enumerate(words.lower):
        glued = word == "'" and i > 0 and words.end[i - 1] == words.start[i] and words.lower[i - 1].endswith("s")
        if glued and words.tag[i] != "''" and words.start[i + 1 : i + 2] > words.end[i : i + 1]:
            words.tag[i] = "POS"


def opens_name(word: str, after: str) -> bool:
    """Tell whether a word that looks like a pronoun is the family name of a Chinese name: "He Lifeng".

    >>> opens_name("He", "Lifeng"), opens_name("He", "Says"), opens_name("he", "Lifeng")
    (True, False, False)
    """
    return word in _ALSO_NAMES and _GIVEN.fullmatch(after) is not None and _lexical(after, starts=True) == "NNP"


def _mark(tags, offsets, at, tag):
    i = bisect_left(offsets, at)
    if i < len(offsets) and offsets[i] == at:
        tags[i] = tag


def _tags(written, lower):
    tags: list[str] = []
    before, last, starts = "", "", True
    for word, small, after in zip(written, lower, [*written, ""][1:], strict=True):
        tag = _lexical(word, starts=True) if starts else _within[word]
        if starts and tag == "VB" and word[0].isupper() and after[:1].isupper():
            tag = "NNP"  # "Peter Ode"
        if starts and word[0].isupper() and _is_named(tag, small) and after not in _HAVE and is_finite_verb(after):
            tag = "NNP"  # "Rob noted", "Will says"
        if word in _DIRECTIONS and after[:1].isupper():
            tag = "NNP"  # "South Korea", which begins a sentence too
        led = after.islower() and _within[after].startswith("NN")
        if tag == "JJ" and last.startswith("NN") and not led and _is_person(small):
            tag = "NN"  # "army chief Ana Ode", "the army chief said"
        if small == "shot" and last.startswith("NN") and after in _SHOT:
            tag = "VBD"  # "Peru shot down two jets"
        if word in _ALSO_NAMES and opens_name(word, after):
            tag = "NNP"
        if small in _ORDER and last.startswith("NNP") and (after.endswith("ed") or is_finite_verb(after)):
            tag = "RB"  # "Smith further accused", "Ode first called"
        is_led = last in _TELLING or small == "'s" or (last == "JJS" and before not in _AMOUNTS)
        if is_led and not (last == "TO" and _is_preposition(lower, len(tags) - 1)):
            is_subject = last == "WP" and tag == "NNS" and _are_people_with_verb(small, after)
            tag = tag if is_subject else _in_context(tag, small, before, last)
        if small == "long" and before in _HAVE:
            tag = "RB"  # "has long warned"
        if last == "JJ" and _ends_phrase(tag, small) and len(tags) > 1 and tags[-2] in _IN_PHRASE:
            tags[-1] = "NN"  # "the general at", "an official said"
        tags.append(tag)
        starts = (starts and not word[0].isalnum()) or word in _OPENS_SENTENCE
        before, last = small, tag
    return tags


_ALSO_NAMES = {"He", "She"}
_DIRECTIONS = {"South", "North", "East", "West"}
_GIVEN = re.compile(r"[A-Z][a-z]*(?:[aeiour]|ng?)(?:-[a-z]+)?")  # as pinyin ends: no verb of a headline
_COMPOUND = re.compile(r"-(?:[a-z]+ed|led|run|born|held|made|built)$")  # "Lund-based" is no name
_ADJECTIVAL = ("al", "ic", "ous", "ive", "ful", "an", "ish", "ble", "ent", "ant")
_BEFORE_TO = {"according", "due", "thanks", "prior", "compared", "addition", "response", "contrary"}
_TELLING = {"DT", "PRP$", "POS", "JJ", "CD", "TO", "MD", "PRP", "WP", "EX", "WRB"}  # tags that correct the next
_SHOT = {"down", "dead", "at", "and"}
_ORDER = {"further", "first", "last"}
_AMOUNTS = {"least", "most", "best"}  # "at least said"
_HAVE = {"has", "have", "had", "'ve", "'d"}
_NO_VERB_BEHIND = {"VB", "VBD", "VBP", "MD"}  # tags of words that no finite verb follows
_IN_PHRASE = {"DT", "JJ", "NNP", "PRP$", "POS", "CD"}


def _is_person(small):
    noun = noun_of(small)[0]
    return noun is not None and noun.kind == "person"


def _is_named(tag, small):
    """May a word before a finite verb be nothing but a name: a verb ("Rob"), or an adjective that is one ("Rich")?"""
    return tag in _NO_VERB_BEHIND or (tag in {"JJ", "RB"} and (small in given_names() or small in family_first()))


def _ends_phrase(tag, small):
    return tag in {"VBD", "VBZ", "MD", "WP", "''"} or small in {"at", "in", "from", "who", ",", "of"}


def _are_people_with_verb(small, after):
    """Is a plural behind "which" or "who" a subject: "which critics say", but "who guards the port"?"""
    noun = noun_of(small)[0]
    return noun is not None and noun.kind == "person" and bool(after) and _within[after].startswith(("VB", "MD"))


def _is_preposition(lower, i):
    """Is word `i` a "to" that no verb follows: "according to police"?"""
    return i > 0 and lower[i] == "to" and lower[i - 1] in _BEFORE_TO


def _in_context(tag, small, before, last):
    if (
        tag.startswith("VB")
        and last in {"DT", "PRP$", "POS", "JJ", "JJS", "CD"}
        and tag not in {"VBN", "VBG"}
        and small not in _CLOSED
        and before != "that"
        and not (last == "JJ" and tag == "VBD" and small.endswith("ed"))  # "its military confirmed"
    ):
        return "NNS" if small.endswith("s") else "NN"
    if small == "'s" and (last in {"PRP", "WP", "EX", "WRB"} or before in {"that", "this", "here"}):
        return "VBZ"
    if small == "further" and last == "PRP":
        return "RB"  # "she further said"
    if (tag == "NN" or (tag == "JJ" and not small.endswith(_ADJECTIVAL))) and last in {"TO", "MD"}:
        return "VB"
    if tag in {"NN", "NNS"} and last in {"PRP", "WP"} and before not in {"him", "them", "us", "me", "what"}:
        return "VBZ" if tag == "NNS" else "VBP"
    return tag


def _lexical(word: str, *, starts: bool) -> str:
    small = word.lower().replace("’", "'")
    if not word[0].isalnum():
        return "NNP" if len(word) > 2 else _SIGNS.get(small, word[0])
    known = _lexicon().get(small) if starts or not word[0].isupper() else None
    if word in IN_CAPITALS:
        return "NNP"
    if small in _CLOSED:
        return _CLOSED[small]
    if known is None:
        known = _lexicon().get(word)
    if word[0].isdigit():
        return "JJ" if "-" in word and word[-1].isalpha() else "CD"  # "82-year-old"
    if word[0].isupper() and _COMPOUND.search(word):
        return "JJ"
    if word[0].isupper() and (not starts or known is None or known in {"NN", "NNP", "NNPS"}):
        return known if known in {"JJ", "NNPS"} and word in _lexicon() else "NNP"
    return known or next((tag for end, tag in _SUFFIXES if small.endswith(end)), "NN")


_SIGNS = {
    "'s": "POS",
    "“": "``",
    "”": "''",
    '"': '"',
    "``": "``",
    "‘": "``",
    "''": "''",
    "—": ":",
    "–": ":",
    "―": ":",
    "-": ":",
    ";": ":",
}
_CLOSED = {
    **dict.fromkeys(
        "the a an this these those some any no every each both all another either neither".split(),
        "DT",
    ),
    **dict.fromkeys(
        "i you he she it we they him them us me himself herself themselves itself".split(),
        "PRP",
    ),
    **dict.fromkeys("my your his her its our their whose".split(), "PRP$"),
    **dict.fromkeys("who whom what which".split(), "WP"),
    **dict.fromkeys("can could may might must shall should will would 'll 'd".split(), "MD"),
    **dict.fromkeys("and or but nor".split(), "CC"),
    **dict.fromkeys(
        "because if while although though unless until since as than whether that".split(),
        "IN",
    ),
    **dict.fromkeys(
        "also not never n't still already even just only too very again ever now then".split(),
        "RB",
    ),
    **dict.fromkeys("when where why how".split(), "WRB"),
    "to": "TO",
    "is": "VBZ",
    "was": "VBD",
    "are": "VBP",
    "were": "VBD",
    "be": "VB",
    "been": "VBN",
    "being": "VBG",
    "has": "VBZ",
    "had": "VBD",
    "have": "VB",
    "there": "EX",
}


class _Within(dict[str, str]):
    """The tags of words within a sentence, each looked up once: a word costs no call."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[word] = tag = _lexical(word, starts=False)
        return tag


_within = _Within()


@lru_cache(maxsize=1)
def _lexicon():
    lexicon = parser.lexicon
    lexicon.load()
    return dict(lexicon)
