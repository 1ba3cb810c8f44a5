"""How far a noun phrase reaches, before a word or after it, and which word is its head."""

from ..core.wordlists import from_lists, read_list
from ..text.lexicon import noun_of
from ..text.tokens import Words
from .times import is_day, is_time

Span = tuple[int, int]  # of word indexes, half-open

_BRIEFED = (["on"], ["by"], ["about"], ["with"], ["in"])  # "people briefed on the talks"
ARTICLES = frozenset({"a", "an", "the"})
JOINING = frozenset("of for at from in with on to by about near between off".split())
_AROUND = frozenset(
    "across inside outside around throughout within among amongst against behind under beyond along alongside".split()
)
_NOUNISH = ("NN", "JJ", "CD", "PRP$", "POS", "FW")
_SOME, _AMONG = frozenset("some many few most others those several".split()), frozenset({"in", "at", "from", "on"})
_NEAR = 10  # words back to the same preposition
_EACH = frozenset({"all", "both", "each"})  # "Ode and Ruiz both said"
_HELPERS = frozenset({"has", "have", "had"})
_INDEFINITE = frozenset("everyone everybody someone somebody anyone anybody".split())  # no adjective before them
_TIME_LEADS = frozenset("on this last next earlier late early that the past".split())


@from_lists
def postnominals() -> frozenset[str]:
    """Return the adjectives that stand behind their noun ("people familiar with …"), from `data/postnominals.csv`."""
    return frozenset(row["word"] for row in read_list("postnominals.csv", ("word", "reason")))


@from_lists
def inserted_phrases() -> dict[str, list[list[str]]]:
    """Return the phrases that may stand between a subject and its verb, by last word, from `data/inserted.csv`.

    >>> inserted_phrases()["past"]
    [['in', 'the', 'past']]
    """
    found: dict[str, list[list[str]]] = {}
    for row in read_list("inserted.csv", ("phrase", "reason")):
        words = row["phrase"].split()
        found.setdefault(words[-1], []).append(words)
    return found


def noun_phrase_before(words: Words, end: int) -> Span | None:
    """Return the noun phrase that ends before word `end`, with what hangs on it ("the head of the party").

    >>> from ..text.tokens import read_words
    >>> words = read_words("Still, the head of the old party said", 0, 37)
    >>> words.text[slice(*noun_phrase_before(words, 8))]
    ['the', 'head', 'of', 'the', 'old', 'party']
    """
    end = _before_adjunct(words, end)
    start = end
    while start > 0 and (step := _belongs(words, start - 1, start, end)):
        start -= int(step)
    while start < end and not _can_begin(words, start):
        start += 1
    return (start, end) if start < end else None


def _before_adjunct(words, end):
    """Step over what may stand between a subject and its verb: "this week", "in fact", "issued overnight", "both"."""
    end = _before_inserted(words, end)
    if end > 1 and is_time(words, end - 1):
        start = end - 1
        while start > 0 and (words.lower[start - 1] in _TIME_LEADS or is_day(words.lower[start - 1])):
            start -= 1
        end = start or end
    if end > 1 and words.tag[end - 1] == "VBN" and words.tag[end - 2].startswith("NN"):
        end -= 1
    if end > 1 and words.lower[end - 1] in _EACH and words.tag[end - 2].startswith(("NN", "PRP")):
        end -= 1
    return end


def _before_inserted(words, end):
    """Step over a phrase that may stand anywhere, and the helpers of the verb before it: "have | in the past said"."""
    for phrase in inserted_phrases().get(words.lower[end - 1], ()):
        first = end - len(phrase)
        if first > 0 and words.lower[first:end] == phrase:
            while first > 1 and (words.lower[first - 1] in _HELPERS or words.tag[first - 1] in {"MD", "RB"}):
                first -= 1
            return first
    return end


def _belongs(words, i, start, end):
    tag, word = words.tag[i], words.lower[i]
    if word == ")":
        return _bracket(words, i)
    if tag == "PRP" or tag == "WP":
        return start == end
    follows = words.tag[i + 1] if i + 1 < end else ""
    if i + 1 < end and words.lower[i + 1] in _INDEFINITE and tag not in {"IN", "CC"}:
        return False
    if follows.startswith("JJ") and tag in {"NN", "NNS"} and words.lower[i + 1] not in postnominals():
        return False  # "an election | Western leaders": a noun does not stand before the adjective of its phrase
    if follows in {"DT", "PRP$", "PRP"} and tag not in {"IN", "CC", "DT", "TO"}:
        return False
    if _is_dash(words, i):
        return False
    if tag.startswith(_NOUNISH) or word in {"%", "$", "&", "-", "no"} or words.lower[i : i + 2] == ["per", "cent"]:
        return True
    if tag == "DT":
        return word not in {"that"} or start == end or follows.startswith("NN")
    before = words.tag[i - 1] if i else ""
    if word in JOINING and i and words.lower[i - 1] in postnominals():
        return start < end
    if word in postnominals() and follows in {"IN", "TO"}:
        return before.startswith("NN")
    if word in JOINING and i and is_day(words.lower[i - 1]):
        return False  # "agreed Tuesday on | a plan"
    if word in JOINING and word in words.lower[max(0, i - _NEAR) : i] and words.lower[i - 1] in {"but", "and"}:
        return 2 * (start < end and words.tag[i - 2].startswith("NN"))  # "with no wish to go but with time to spare"
    if word in _AROUND:
        speaks = noun_of(words.lower[i - 1])[0] if i else None
        return start < end and before.startswith("NN") and speaks is not None  # "officials across the country"
    if word in JOINING:
        return start < end and (
            before.startswith("NN")
            or before == "CD"
            or (word in _AMONG and i and words.lower[i - 1] in _SOME)
            or (word == "of" and before in {"DT", "JJ", "RB", "JJS"})
        )
    if tag == "CC":
        linked = before.startswith("NNP" if follows == "PRP" else ("NN", "CD"))  # "Ode and he", not "the plan and | he"
        return start < end and word in {"and", "or"} and linked and not _is_after_verb(words, i)
    if follows == "CD" and tag in {"VBN", "VBD"} and before not in {"DT", "PRP$", "JJ"}:
        return False  # "Peru, which agreed, sent | thirty engineers"
    if tag in {"VBN", "VBD"} and before in {",", "''"} and (tag == "VBD" or _closes_apposition(words, i - 1)):
        return False  # "Ode, a former aide, | blasted colleagues"
    if tag in {"VBN", "VBG", "RB", "JJR", "JJS", "RBR", "RBS", "VBD"} and i + 1 < end:
        return follows.startswith(("NN", "JJ", "CD", "VBN")) and (
            before in {"DT", "PRP$", "JJ", "POS", "IN", "''", ",", ""} or tag in {"JJR", "JJS", "RB"}
        )
    return False


def _closes_apposition(words, comma):
    """Is the comma the second one of a sentence that begins with its subject: not of "In Lund, | retired officers"?"""
    begins = words.tag[0] not in {"IN", "RB", "CC", "TO", "VBG"}
    return begins and "," in words.lower[:comma] and words.tag[comma + 2 : comma + 3] not in (["NNP"], ["NNPS"])


def _is_dash(words, i):
    """Does a hyphen stand between spaces: "in Ames - the old port"?"""
    is_hyphen = words.lower[i] == "-" and 0 < i < len(words.lower) - 1
    return is_hyphen and words.end[i - 1] < words.start[i] and words.end[i] < words.start[i + 1]


def _bracket(words, i):
    """How many words back is the bracket opened: "(D-Mo.)" goes with the name before it."""
    opened = next((j for j in range(i, max(-1, i - 8), -1) if words.lower[j] == "("), None)
    return i - opened + 1 if opened else 0


def _is_after_verb(words, i):
    """Is the "and" at `i` more likely between clauses? True where a finite verb stands before its noun phrase."""
    j = i - 1
    while j >= 0 and (words.tag[j].startswith(("NN", "JJ", "CD", "DT", "PRP$", "POS")) or words.lower[j] in JOINING):
        j -= 1
    return j >= 0 and words.tag[j].startswith("VB")


def _can_begin(words, i):
    return words.tag[i] not in {"CC", "IN", "TO", "POS", "RB"} or words.lower[i] in {"no"}


def phrase_end(words: Words, at: int, joining: frozenset = JOINING) -> int:
    """Return the word index at which the noun phrase that begins at word `at` ends; `at` where none begins."""
    end = at
    while end < len(words.lower) and (end == at or not is_time(words, end)):
        if not (_is_inside(words, end, at) or _joins(words, end, at, joining)):
            break
        end += 1
    while end > at and (words.tag[end - 1] in {"IN", "TO", "CC"} or words.lower[end - 1] in ARTICLES):
        end -= 1
    return end


def _is_inside(words, i, at):
    tag, word = words.tag[i], words.lower[i]
    if tag in {"VBG", "VBN", "RB"} and i > at:
        modifies = tag == "VBN" and words.tag[i - 1] in {"NN", "NNS"} and words.lower[i + 1 : i + 2] in _BRIEFED
        is_verb = tag == "VBN" and words.tag[i - 1] in {"NNP", "NNS"}  # "said Peru | needed boats"
        return modifies or (_leads_on(words, i) and not is_verb)
    return tag.startswith((*_NOUNISH, "DT", "VBN", "VBG", "RB", "JJ")) or word in {"&", "%", "$", "-", "no"}


def _joins(words, i, at, joining):
    """A preposition or "and" with a noun phrase behind it goes with the phrase before."""
    if i == at or words.lower[i - 1] == "," or i + 1 >= len(words.tag):
        return False
    if words.lower[i] == "of" and words.lower[i + 1].endswith("ing"):
        return False  # "accused by Britain | of jamming radios"
    linked = (
        words.lower[i] in joining
        or words.tag[i] == "CC"
        or words.tag[i - 1] == "VBN"
        or words.lower[i - 1] in postnominals()
    )
    return (
        linked and words.tag[i].startswith(("IN", "TO", "CC")) and words.tag[i + 1].startswith((*_NOUNISH, "DT", "PRP"))
    )


def _leads_on(words, i):
    return i + 1 < len(words.tag) and words.tag[i + 1].startswith(("NN", "JJ"))


def head_noun(words: Words, span: Span) -> int | None:
    """Return the index of the head of a noun phrase: its last noun before what hangs on it.

    >>> from ..text.tokens import read_words
    >>> words = read_words("the heads of the union", 0, 22)
    >>> words.text[head_noun(words, (0, 5))]
    'heads'
    """
    head = None
    for i in range(*span):
        if words.tag[i].startswith("NN"):
            head = i
        elif head is not None and words.tag[i] != "POS" and not words.tag[i].startswith(("JJ", "CD")):
            break
    return head


def name_at_end(words: Words, end: int) -> Span | None:
    """Return the name right before word `end`: of "More from Ana Ode:".

    >>> from ..text.tokens import read_words
    >>> words = read_words("More from Ana Ode:", 0, 18)
    >>> words.text[slice(*name_at_end(words, 4))]
    ['Ana', 'Ode']
    """
    start = end
    while start > 0 and words.tag[start - 1] == "NNP":
        start -= 1
    if not 0 < end - start < 6 or is_time(words, end - 1):
        return None  # "in an interview on Tuesday: “…”"
    return None if start and words.tag[start - 1].startswith("VB") else (start, end)


def owner_in(words: Words, span: Span) -> Span:
    """Return the owner in a noun phrase, if it has one: of "the envoy's answer".

    >>> from ..text.tokens import read_words
    >>> words = read_words("the envoy's answer", 0, 18)
    >>> words.text[slice(*owner_in(words, (0, 4)))]
    ['the', 'envoy', "'s"]
    """
    owned = next((i for i in range(*span) if words.tag[i] == "POS"), None)
    return (span[0], owned + 1) if owned else span
