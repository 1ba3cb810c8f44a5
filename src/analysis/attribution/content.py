"""The content of a cue: which words of the sentence are said, before the cue, after it, or around it."""

from collections.abc import Iterator

from ..core.wordlists import from_lists, read_list
from ..text.tokens import Words
from .clauses import FINITE, is_finite
from .conjunctions import openers
from .cue_context import BEFORE_ASKED, is_negation
from .cues import Cue
from .noun_phrases import ARTICLES, phrase_end
from .occasions import behind_occasions, clause_behind, is_asked, is_occasion, said_behind, starts_clause, title_end

Span = tuple[int, int]  # of word indexes, half-open
Ends = frozenset[tuple[str, str]]

_ADJUNCTS = set("in at on during after when to before via from as while by".split())
_SECOND = {"ed": {"VBD", "VBN"}, "s": {"VBZ"}}  # the tags of a second verb in the tense of the first, by its form
_GOVERNED_BY_VERB = {"DT", "CD", "IN", "PRP", "PRP$", "TO", "RB", "NNP", "."}
_LINKS = {"and", "but", "as", "while", "so"}
_DENYING = frozenset({"deny", "reject", "dismiss", "refute"})
_AGAINST = ("but", "although", "though")
_WHILE = frozenset({"after", "before", "as clause", "while clause"})
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_ASIDES = ("VBG", "without", ", a", ", an", ", in", ", NN")  # the turns at which what tells of the speaking may begin
_NEVER_ALONE = frozenset({"tell", "inform", "remind", "assure"})  # without the person told
_TOPIC = frozenset({"of", "about", "on"})
_WHEN_IT_WAS = frozenset({"after", "before", "when", "while", "during"})  # "lashed out | after"
_LEADING_ON = frozenset({"even", "just"})  # "acknowledged a mistake | even as he defended it"
_NEAR = 4  # words up to the noun of "an apparent reference"
_EDGES = {",", ":", "—", "–", "-", "--", ".", ";"}


def content_after(words: Words, cue: Cue, limit: int, ends: Ends) -> Span | None:
    """Return the words after the cue that it reports, up to word `limit`; None where nothing follows.

    `ends` are the turns of the sentence at which content ends (`content_ends`).

    >>> from .cues import cue_chances, find_cues, reporting_verbs
    >>> from ..text.tokens import read_words
    >>> words = read_words("She told the paper that talks failed.", 0, 37)
    >>> cue = find_cues(words, reporting_verbs(), cue_chances())[0]
    >>> words.text[slice(*content_after(words, cue, len(words.text), content_ends()))]
    ['that', 'talks', 'failed']
    """
    start = content_start(words, cue, limit)
    if start is None:
        return None
    start, limit = _with_adverb(words, cue, start), _closing(words, start, limit)
    limit = _second_verb(words, cue, start, limit)
    end = _cut(words, cue, start, limit, ends)
    is_led_on = words.lower[end - 1] in _LEADING_ON and words.lower[end : end + 1] == ["as"]
    return trimmed(words, start, end - is_led_on)


@from_lists
def content_adverbs() -> frozenset[str]:
    """Return the adverbs right behind a cue that are said, and tell not how: from `data/content_adverbs.csv`.

    >>> "nearly" in content_adverbs(), "quietly" in content_adverbs()
    (True, False)
    """
    return frozenset(row["word"] for row in read_list("content_adverbs.csv", ("word", "reason")))


def _closing(words, start, limit):
    """Where the bracket is closed in which the cue stands: "the plan (which she called a disgrace | ) failed"."""
    opened = 0
    for i in range(start, limit):
        opened += _BRACKETS.get(words.lower[i], 0)
        if opened < 0:
            return i
    return limit


def _second_verb(words, cue, start, limit):
    """Where the source does something else: "praised the crew | and left for Lund"; else `limit`.

    So it is where the content is no clause and the verb has an object or an adjunct: "raids and targeted killings".
    """
    tags = _SECOND.get(cue.frame.form)
    if tags is None or content_kind(cue.frame.after) not in {"np", "p"}:
        return limit
    for i in _outside_marks(words, start, limit - 1):  # "called it “a mess” | and walked out"
        if i == start:
            continue
        if words.tag[i] in FINITE:
            return limit
        behind = words.tag[i + 2] if i + 2 < len(words.tag) else "."
        is_verb = words.lower[i] == "and" and words.tag[i + 1] in tags and words.lower[i + 2 : i + 3] != ["by"]
        if is_verb and behind in _GOVERNED_BY_VERB:
            return i
    return limit


def _with_adverb(words, cue, start):
    """Of the adverbs right behind the cue those that are said: "said | not all had sailed", but "said only | that"."""
    behind = range(cue.frame.head + 1, start) if start == cue.frame.after_at else range(0)
    if cue.frame.after == "ing" and behind:
        return behind[0]  # "denied | deliberately ramming it"
    return next((i for i in behind if _is_said(words.lower[i], before=words.lower[i + 1])), start)


def _is_said(word, before):
    return word in content_adverbs() and (before != "that" or is_negation(word))


def _cut(words, cue, start, limit, ends):
    after = cue.frame.after
    for i, at in turns(words, start + 1, limit):
        if at[0] == "," and is_asked(words, i + 1):
            return i  # "said he had not seen it, | and when asked why, he laughed"
        if _is_narrated(words, cue, start, i, at):
            return i
        if at.endswith(_ASIDES) and is_aside(words, i) and not _returns(words, i, limit):
            return i
        ended = (
            (at[0] == ";" and after != "colon")
            or (at[0] == "," and after == "verb")
            or (kind_at(words, after, start, i), at) in ends
        )
        if ended and (after == "verb" or not (_returns(words, i, limit) or _opens(words, start, i))):
            return i
    return limit


def _is_narrated(words, cue, start, i, at):
    """Does something begin at a turn that the text tells, and nobody says?

    So it is behind a denial ("denies it, | but ten have died"), and behind words in marks that end what is no clause or
    tell where they were said ("called it “a sham” | after he had left", "was “mad” | in a post").
    """
    if cue.lemma in _DENYING and at.removeprefix(", ").startswith(_AGAINST):
        return True
    is_behind_marks = words.tag[i - 1] == "''"
    is_phrase = kind_at(words, cue.frame.after, start, i) in {"np", "p"}
    if is_phrase and at == "before" and words.tag[i + 1] == "VBG":
        return True
    if is_phrase and at == "as clause" and words.lower[i - 1] in _LEADING_ON:
        return True
    if is_phrase and is_behind_marks and at in _WHILE and starts_clause(words, i + 1, len(words.tag)):
        return True
    if is_behind_marks and cue.frame.form == "ed" and at in {", VBD", ", VBZ"}:
        return True  # "called it “a sham”, | said it would fail"
    if is_behind_marks and cue.frame.form == "ed" and words.lower[i - 2] == "," and at == ", and":
        return words.tag[i + 1 : i + 2] == ["VBD"]
    return is_behind_marks and is_occasion(words, i)


@from_lists
def _asides() -> dict[str, str]:
    """The participles and nouns that tell of the speaking -> behind what they do: from `data/asides.csv`."""
    choices = {"behind": ("comma", "without", "article", "in")}
    rows = read_list("asides.csv", ("word", "behind", "reason"), choices=choices)
    return {row["word"]: row["behind"] for row in rows}


def is_aside(words: Words, turn: int) -> bool:
    """Return whether what tells of the speaking begins at word `turn`, or behind the comma there.

    >>> from ..text.tokens import read_words
    >>> is_aside(read_words("said it failed, drawing laughter", 0, 32), 3)
    True
    """
    at = turn + (words.lower[turn] == ",")
    if at >= len(words.lower):
        return False
    word = words.lower[at]
    if word in {"a", "an", "in"} or words.tag[at] == "NNS":
        return _is_remark(words, at, "in" if word == "in" else "article")
    behind = "without" if word == "without" else "comma"
    told = at + (behind == "without")
    return _asides().get("".join(words.lower[told : told + 1])) == behind


def _is_remark(words, at, behind):
    """Does a noun for what was said begin, and something told of it: "a remark | that hurt", "in a swipe | at Peru"?"""
    noun = next((i for i in range(at, min(at + _NEAR, len(words.lower))) if words.tag[i].startswith("NN")), at)
    if _asides().get(words.lower[noun]) != behind:
        return False
    return words.tag[noun + 1 : noun + 2] in (["IN"], ["WP"], ["TO"], ["NNP"], ["PRP"], ["DT"], ["VBN"])


def _opens(words, start, comma):
    """Does the comma end a clause that opens what is said: "that when they landed, | they would go on"?"""
    if words.lower[comma] != ",":
        return False
    for i in range(comma - 1, start - 1, -1):
        if words.lower[i] in openers():
            return i == start or words.lower[i - 1] == "that"
        if words.lower[i] == ",":
            return False
    return False


def kind_at(words: Words, after: str, start: int, turn: int) -> str:
    """Return the kind of content up to a turn: a phrase with a finite verb in it is a clause.

    >>> from ..text.tokens import read_words
    >>> words = read_words("prices that rose, and", 0, 21)
    >>> kind_at(words, "np:end", 0, 1), kind_at(words, "np:end", 0, 3)
    ('np', 'clause')
    """
    kind = content_kind(after)
    is_clause = kind in {"np", "p"} and any(tag in FINITE for tag in words.tag[start:turn])
    return "clause" if is_clause else kind


def _returns(words, comma, limit):
    """Does the content go on behind what stands between commas: "the dock, which was old, was empty"?"""
    if words.lower[comma] != ",":
        return False
    for i in range(comma + 1, min(limit - 1, comma + 20)):
        if words.lower[i] == ",":
            return words.tag[i + 1] in FINITE
    return False


def content_kind(after: str) -> str:
    """Return the kind of content by what follows the cue: that, clause, np, to, p, quote, …

    >>> content_kind("np:as"), content_kind("that")
    ('np', 'that')
    """
    head = after.partition(":")[0]
    return "np" if head in {"obj", "adj"} else head


def turns(words: Words, start: int, limit: int) -> Iterator[tuple[int, str]]:
    """Yield the places where content may end: word index and name (", which", "- and", "while").

    >>> from ..text.tokens import read_words
    >>> words = read_words("a deal, which failed when they met", 0, 34)
    >>> list(turns(words, 0, len(words.text)))
    [(2, ', which'), (5, 'when')]
    """
    for i in _outside_marks(words, start, limit - 1):
        word, tag = words.lower[i], words.tag[i]
        if tag == "''" and words.lower[i - 1] == "," and "``" not in words.tag[i + 1 : i + 4]:
            yield i + 1, ", " + _named(words, i + 1, limit)  # “a disgrace,” | which, but “a bully,” a “liar”
        elif word == "," or tag == ":":
            yield i, ("," if word == "," else ";" if word == ";" else "-") + " " + _named(words, i + 1, limit)
        elif word == "and" and words.tag[i + 1] in {"VBD", "VBZ"}:
            yield i, "and " + words.tag[i + 1]
        elif word == "(" or (
            tag in {"IN", "CC", "WP", "WRB"} and words.lower[i - 1] != "," and words.tag[i - 1] != ":"
        ):
            yield i, _named(words, i, limit)


def _outside_marks(words, start, limit):
    """Yield the words that are in no quotation marks, and the marks that close."""
    inside = False
    for i in range(start, limit):
        if words.tag[i] in {"``", "''"}:
            inside = words.tag[i] == "``"
        if not inside:
            yield i


def _named(words, i, limit):
    """The name of a turn; of a conjunction with a clause behind it: "and clause", "as clause"."""
    name = _name(words, i)
    clause = name in _LINKS and starts_clause(words, i + 1, limit)
    return name + " clause" if clause else name


def _name(words, i):
    if any(word in {"which", "whom", "whose"} for word in words.lower[i : i + 4]) and words.lower[i] not in {
        "and",
        "but",
    }:
        return "which"  # also ", in which", ", most of whom"
    word, tag = words.lower[i], words.tag[i]
    if tag in {"CC", "IN", "WP", "WRB", "TO"} or word in ARTICLES:
        return word
    return tag.rstrip("S") if tag.startswith("NN") else tag


def content_ends() -> frozenset[tuple[str, str]]:
    """Return the turns at which content ends more often than not, from `data/measured/content_ends.csv`.

    >>> ("np", ", which") in content_ends()
    True
    """
    rows = read_list("measured/content_ends.csv", ("content", "at", "seen", "ends"))
    return frozenset((row["content"], row["at"]) for row in rows if 2 * int(row["ends"]) >= int(row["seen"]))


def trimmed(words: Words, start: int, end: int) -> Span | None:
    """Drop marks that part content from the rest (commas, dashes, the full stop) at both ends."""
    while start < end and words.text[start] in _EDGES:
        start += 1
    while start < end and words.text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


def up_to_comma(words: Words, content: Span) -> Span | None:
    """Return the content up to the comma that closes a clause: outside quotation marks, or the last sign inside them.

    >>> from ..text.tokens import read_words
    >>> up_to_comma(read_words("a sham, ended", 0, 13), (0, 4))
    (0, 2)
    """
    for i in _outside_marks(words, *content):
        if words.tag[i] == "''" and words.lower[i - 1] == ",":
            return content[0], i + 1
        if words.lower[i] == ",":
            return trimmed(words, content[0], i)
    return content


def content_start(words: Words, cue: Cue, limit: int) -> int | None:
    """Return the word index at which the content after a cue begins, past addressee and occasion."""
    at, after = cue.frame.after_at, cue.frame.after
    if after in {"end", "cc"} or at >= limit:
        return None
    if words.lower[at] in BEFORE_ASKED and is_asked(words, at):
        return _find(words, at, limit, "quote")  # "nodded when asked whether": what was asked, another said
    behind = behind_occasions(words, at, limit) if "spoken-to" in cue.patterns else at
    if behind > at and (start := said_behind(words, behind, limit)) is not None:
        return start  # "said last week | that"
    head, _, tail = after.partition(":")
    if head in {"np", "obj"} and tail == "colon" and "addressed" in cue.patterns:
        return _find(words, at, limit, tail)
    if head in {"np", "obj", "adj", "clause"} and "addressed" in cue.patterns:
        return _addressed(words, cue, at, limit, tail or "v")
    if head == "p":
        return _behind_preposition(words, cue, limit, *tail.partition("+")[::2])
    if after == "to-np" and "spoken-to" in cue.patterns:
        return _behind_addressee(words, at + 1, limit)
    if after == "comma":
        return (insertion_end(words, at + 1, limit) or at + 1) if at + 1 < limit else None
    return at + 1 if after == "to-np" else at


def insertion_end(words: Words, at: int, limit: int) -> int:
    """Return where "that" stands behind a participle between commas that begins at word `at`; 0 where none does.

    >>> from ..text.tokens import read_words
    >>> insertion_end(read_words("citing an aide, that talks failed", 0, 33), 0, 7)
    4
    """
    if at >= limit or words.tag[at] not in {"VBG", "IN"} or words.lower[at] == "that":
        return 0
    comma = next((i for i in range(at, limit - 1) if words.lower[i] == ","), at)
    return comma + 1 if words.lower[comma + 1 : comma + 2] == ["that"] else 0


def _behind_preposition(words, cue, limit, word, far):
    """Behind "said in Brussels on Monday | that", "warned of | war"; None for "spoke in Brussels"."""
    at = cue.frame.after_at
    is_amount = at + 1 < limit and (words.lower[at + 1] in {"least", "most"} or words.tag[at + 1] == "CD")
    if "spoken-to" in cue.patterns and is_amount:
        return at  # "said about 20 people were hurt"
    if word == "as" and cue.lemma == "describe":
        return at + 1  # "what she describes as | a sham"
    if word == "as" and starts_clause(words, at + 1, limit):
        return None  # "wept | as the band played"
    start = _find(words, at + 1, limit, far) if far in {"quote", "colon"} else None
    if start and far == "colon" and word in _TOPIC and "spoken-to" in cue.patterns:
        return start + 1  # "said of Ode: | “He was early.”"
    if start and (closed := title_end(words, start)):
        return said_behind(words, closed, limit)
    if start and word not in _ADJUNCTS and "spoken-to" in cue.patterns and words.text[start - 1] in {",", ":"}:
        return start  # "said of Ode, | “He was early.”"
    behind = behind_occasions(words, at, limit) if cue.kind == "verb" else at
    if behind > at and (start := said_behind(words, behind, limit)) is not None:
        return start
    if behind > at and words.lower[behind : behind + 1] == [","] and (start := insertion_end(words, behind + 1, limit)):
        return start  # "reported on Monday, citing an aide, | that"
    if cue.kind == "verb" and word in _ADJUNCTS:
        if far and (start := _find(words, at, limit, far)) is not None:
            to = next((i for i in range(at + 1, start) if words.tag[i] == "TO"), start)
            if cue.lemma == "call" and to < start:
                return at + 1  # "called on | Peru to be “early”"
            return to if words.tag[at + 1] == "DT" else start  # "promised on the trail | to end it in “a day”"
        if "spoken-to" in cue.patterns or behind > at:
            return clause_behind(words, at, limit)
    return at + 1 if behind == at and word not in _WHEN_IT_WAS else None


def _behind_addressee(words, at, limit):
    """Behind the person spoken to: "wrote to the union on Monday | that"; None for "talked to the union"."""
    return said_behind(words, behind_occasions(words, phrase_end(words, at), limit), limit)


def _addressed(words, cue, at, limit, tail):
    """Behind the person spoken to: "told the paper on Friday that", "asked them to", "wrote the union, “"."""
    end = at + 1 if words.tag[at] == "PRP" else phrase_end(words, at)
    behind = behind_occasions(words, end, limit)
    if words.tag[at] == "PRP" and starts_clause(words, end, limit):
        return end  # "told me | his boat had sunk"
    if behind > end or (end > at and words.tag[end - 1].startswith("NNP")):
        start = said_behind(words, behind, limit)
        if start is not None and (start == behind or words.lower[behind] == ","):
            return start
    told = next((i for i in range(at + 1, min(limit, at + 8)) if words.tag[i] in {"DT", "PRP", "PRP$"}), None)
    if tail == "v" and told and words.tag[told - 1].startswith(("NN", "PRP")):
        return told  # "told the court | the dock was empty"
    if tail == "v" and (told := _behind_addressee_without_that(words, cue, at, limit)):
        return told
    for i in range(at, min(limit, at + 16)):
        word, tag = words.lower[i], words.tag[i]
        if word == "that" or (tag == "``" and words.text[i - 1] in {",", ":"}):
            return i
        if words.lower[i + 1 : i + 2] == ["to"] and word == "not":
            return at  # "warned | Peru not to sell"
        if i > at and (tag in {"WP", "WRB"} or word in {"whether", "if"} or (tag == "TO" and tail == "to")):
            return i
        if word in {";", "."}:
            break
    return None if tail in {"end", "none", "to-np", "at", "in", "on", "after"} else at


def _behind_addressee_without_that(words, cue, at, limit):
    """Where a clause begins right behind who is told: "told reporters | Peru was late", "told Alder News | Peru"."""
    verb = next((i for i in range(at + 1, limit) if is_finite(words, i)), at)
    names = [i for i in range(at + 1, verb) if words.text[i][0].isupper()]
    first = next((i for i in names if words.tag[i - 1] in {"NN", "NNS"}), None)
    if first is None and cue.lemma in _NEVER_ALONE and len(names) == verb - at - 1 and words.tag[at] in {"NNP", "DT"}:
        first = verb - 1 if verb - at > 1 + (words.tag[at] == "DT") else None
    return first


def _find(words, at, limit, name):
    sign = {"that": "that", "quote": "``", "colon": ":"}[name]
    for i in range(at, limit):
        if words.lower[i] == sign or words.tag[i] == sign:
            return i
    return None
