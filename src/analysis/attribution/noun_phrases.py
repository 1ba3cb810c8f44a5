"""The source of a cue: a walk over noun phrases to the subject, before the cue or after it."""

from ..core.wordlists import from_lists, read_list
from ..text.lexicon import SUFFIXES, noun_of
from ..text.tokens import Words

Span = tuple[int, int]  # of word indexes, half-open

_NOUNISH = ("NN", "JJ", "CD", "PRP$", "POS", "FW")
_JOINING = frozenset("of for at in from with on to by about near".split())
AGENT_JOINING = frozenset("of in at".split())  # what may join the source of a passive: "by the head of"
_POSTNOMINAL = set("familiar close loyal opposed responsible sympathetic aware critical involved".split())
_BRIEFED = (["on"], ["by"], ["about"], ["with"], ["in"])  # "people briefed on the talks"
_WEEKDAYS = set("monday tuesday wednesday thursday friday saturday sunday".split())
_TIMES = _WEEKDAYS | set(
    "today yesterday tonight week month year night morning afternoon evening weekend overnight".split()
)
_TIME_LEADS = _WEEKDAYS | set("on this last next earlier late early that the past".split())
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_STOPS = {".", ";", "?", "!", ":"}
MOST_WORDS = 38  # a longer source is no source


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


def is_time(words: Words, i: int) -> bool:
    """Return whether word `i` is a day or a time; "Today" in "USA Today" is none."""
    return words.lower[i] in _TIMES and (words.text[i][0].islower() or words.lower[i] in _WEEKDAYS)


def _before_adjunct(words, end):
    """Step over what may stand between a subject and its verb: "this week", "issued overnight"."""
    if end > 1 and is_time(words, end - 1):
        start = end - 1
        while start > 0 and words.lower[start - 1] in _TIME_LEADS:
            start -= 1
        end = start or end
    if end > 1 and words.tag[end - 1] == "VBN" and words.tag[end - 2].startswith("NN"):
        end -= 1
    return end


def _belongs(words, i, start, end):
    tag, word = words.tag[i], words.lower[i]
    if word == ")":
        return _bracket(words, i)
    if tag == "PRP" or tag == "WP":
        return start == end
    follows = words.tag[i + 1] if i + 1 < end else ""
    if follows.startswith("JJ") and tag in {"NN", "NNS"} and words.lower[i + 1] not in _POSTNOMINAL:
        return False  # "an election | Western leaders": a noun does not stand before the adjective of its phrase
    if follows in {"DT", "PRP$", "PRP"} and tag not in {"IN", "CC", "DT", "TO"}:
        return False
    if tag.startswith(_NOUNISH) or word in {"%", "$", "&", "-", "no"} or words.lower[i : i + 2] == ["per", "cent"]:
        return True
    if tag == "DT":
        return word not in {"that"} or start == end or follows.startswith("NN")
    before = words.tag[i - 1] if i else ""
    if word in _JOINING and i and words.lower[i - 1] in _POSTNOMINAL:
        return start < end
    if word in _POSTNOMINAL and follows in {"IN", "TO"}:
        return before.startswith("NN")
    if word in _JOINING:
        return start < end and (
            before.startswith("NN") or before == "CD" or (word == "of" and before in {"DT", "JJ", "RB", "JJS"})
        )
    if tag == "CC":
        return (
            start < end and word in {"and", "or"} and before.startswith(("NN", "CD")) and not _is_after_verb(words, i)
        )
    if tag in {"VBN", "VBG", "RB", "JJR", "JJS", "RBR", "RBS", "VBD"} and i + 1 < end:
        return follows.startswith(("NN", "JJ", "CD", "VBN")) and (
            before in {"DT", "PRP$", "JJ", "POS", "IN", "''", ",", ""} or tag in {"JJR", "JJS", "RB"}
        )
    return False


def _bracket(words, i):
    """How many words back is the bracket opened: "(D-Mo.)" goes with the name before it."""
    opened = next((j for j in range(i, max(-1, i - 8), -1) if words.lower[j] == "("), None)
    return i - opened + 1 if opened else 0


def _is_after_verb(words, i):
    """Is the "and" at `i` more likely between clauses? True where a finite verb stands before its noun phrase."""
    j = i - 1
    while j >= 0 and (words.tag[j].startswith(("NN", "JJ", "CD", "DT", "PRP$", "POS")) or words.lower[j] in _JOINING):
        j -= 1
    return j >= 0 and words.tag[j].startswith("VB")


def _can_begin(words, i):
    return words.tag[i] not in {"CC", "IN", "TO", "POS", "RB"} or words.lower[i] in {"no"}


def subject_before(words: Words, first: int) -> Span | None:
    """Return the subject whose verb group begins at `first`: a pronoun, a noun phrase, or one with an apposition.

    >>> from ..text.tokens import read_words
    >>> words = read_words("Mr. Ode, a former aide, said", 0, 28)
    >>> words.text[slice(*subject_before(words, 7))]
    ['Mr.', 'Ode', ',', 'a', 'former', 'aide']
    """
    if first == 0:
        return None
    if words.lower[first - 1] in {",", ")", "—", "–"} or words.tag[first - 1] in {":", "''"}:
        return _with_apposition(words, first - 1)
    found = noun_phrase_before(words, first)
    return _without_heading(words, _out_of_clause(words, found)) if found else _antecedent(words, first)


def _without_heading(words, found):
    """Cut a heading off the name that it is glued to: "Respect for fair trade | Lund said"."""
    first, last = found
    name = last
    while name > first and words.tag[name - 1].startswith("NNP"):
        name -= 1
    if not first < name < last or words.tag[first] in {"DT", "PRP$"}:
        return found
    noun = words.lower[name - 1]
    glued = words.tag[name - 1] in {"NN", "NNS"} and noun.isalpha() and noun_of(noun)[0] is None
    is_heading = any(words.tag[i] in {"IN", "VBG"} for i in range(first + 1, name))
    is_person = (head := head_noun(words, found)) is not None and noun_of(words.lower[head])[0] is not None
    return (name, last) if glued and is_heading and not is_person else found


def _out_of_clause(words, found):
    """From inside a participle or relative clause out to its noun: "a union representing pilots said"."""
    if words.tag[found[0]] in {"PRP", "WP"} or words.lower[found[0] - 1 : found[0]] == ["what"]:
        return found
    outer = _antecedent(words, found[0]) or _before_participle(words, found[0] - 1)
    return (outer[0], found[1]) if outer and found[1] - outer[0] < MOST_WORDS else found


def _antecedent(words, before):
    """The noun phrase before "who" or "which" where `before` stands in that clause, behind its verb."""
    verb = False
    for i in range(before - 1, max(0, before - 16), -1):
        if words.lower[i] in {"who", "which", "whose"} or (
            words.lower[i] == "that" and words.tag[i + 1].startswith("VB")
        ):
            comma = words.lower[i - 1] == ","
            return noun_phrase_before(words, i - comma) if verb and i > comma else None
        if words.lower[i] in {",", ";", ":"} or words.tag[i] in {"``", "''"}:
            return None
        verb = verb or words.tag[i].startswith(("VB", "MD"))
    return None


def _before_participle(words, i):
    if i > 1 and words.lower[i] in _JOINING:
        i -= 1
    if i <= 0 or not words.tag[i - 1].startswith("NN"):
        return None
    told = words.tag[i] == "VBN" and words.lower[i + 1 : i + 2] in _BRIEFED  # "people briefed on the talks"
    return noun_phrase_before(words, i) if told or words.tag[i] == "VBG" else None


def _with_apposition(words, comma):
    """The subject before a comma: look for the comma that opened what stands between."""
    sign = ")" if words.lower[comma] == ")" else ""
    opens = {"("} if sign else {",", "—", "–", "-"}
    for i in range(comma - 1, max(-1, comma - MOST_WORDS), -1):
        if words.lower[i] in opens or (not sign and words.tag[i] == ":"):
            found = _exemplified(words, noun_phrase_before(words, i))
            if found and _is_apposition(words, i + 1, comma):
                return (_outer(words, _out_of_clause(words, found))[0], comma + (sign == ")"))
        elif words.lower[i] in _STOPS and words.lower[i] != ".":
            break
    return None


def _exemplified(words, found):
    """The phrase whose examples these are: "two banks, including Alder, Birch and Cedar," are the banks."""
    if found and words.lower[found[0]] == "including" and words.lower[found[0] - 1 : found[0]] == [","]:
        return noun_phrase_before(words, found[0] - 1)
    return found


def _is_apposition(words, start, end):
    """May what stands between two commas belong to the noun before: no clause with a subject of its own."""
    if start >= end:
        return False
    if words.lower[start] in {"who", "which", "whose", "where", "whom"}:
        return True
    if words.lower[start] in {"and", "but", "or", "as", "while", "when", "because", "if"}:
        return False
    return words.tag[start] not in {"PRP"} and not any(
        words.tag[i] in _FINITE
        and words.lower[i - 1] not in {"who", "which", "that"}
        and not _in_relative(words, start, i)
        for i in range(start, end)
    )


def _in_relative(words, start, i):
    return any(words.lower[j] in {"who", "which", "that", "whose", "where"} for j in range(start, i))


def _outer(words, found):
    """If the phrase stands in apposition itself ("Jo Ode, a farmer in Ames, Iowa,"), go out to the name."""
    start = found[0]
    if start > 1 and words.lower[start - 1] == "," and words.tag[start] in {"DT", "NN", "JJ", "CD", "NNS"}:
        name = noun_phrase_before(words, start - 1)
        in_place = name and name[0] > 0 and words.tag[name[0] - 1] == "IN"
        if name and words.tag[name[1] - 1].startswith("NN") and not in_place:
            return (name[0], found[1])
    return found


def subject_after(words: Words, at: int, *, joining: frozenset = _JOINING) -> Span | None:
    """Return the noun phrase that begins at `at`, appositions and "of" phrases with it: the subject of "said X".

    >>> from ..text.tokens import read_words
    >>> words = read_words("said Ana Ruiz, head of the union, on Monday.", 0, 44)
    >>> words.text[slice(*subject_after(words, 1))]
    ['Ana', 'Ruiz', ',', 'head', 'of', 'the', 'union']
    """
    if at < len(words.tag) and words.tag[at] in {"PRP", "WP"}:
        return (at, at + 1)
    end = phrase_end(words, at, joining)
    if end == at:
        return None
    while end < len(words.lower) and words.lower[end] == "," and end - at < MOST_WORDS:
        more = _apposition_end(words, end + 1)
        if more is None:
            break
        end = more
    return (at, min(end, at + MOST_WORDS))


def phrase_end(words: Words, at: int, joining: frozenset = _JOINING) -> int:
    """Return the word index at which the noun phrase that begins at word `at` ends; `at` where none begins."""
    end = at
    while end < len(words.lower) and (end == at or not is_time(words, end)):
        if not (_is_inside(words, end, at) or _joins(words, end, at, joining)):
            break
        end += 1
    while end > at and words.tag[end - 1] in {"IN", "TO", "CC"}:
        end -= 1
    return end


def _is_inside(words, i, at):
    tag, word = words.tag[i], words.lower[i]
    if tag in {"VBG", "VBN", "RB"} and i > at:
        modifies = tag == "VBN" and words.tag[i - 1] in {"NN", "NNS"} and words.lower[i + 1 : i + 2] in _BRIEFED
        return modifies or _leads_on(words, i)
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
        or words.lower[i - 1] in _POSTNOMINAL
    )
    return (
        linked and words.tag[i].startswith(("IN", "TO", "CC")) and words.tag[i + 1].startswith((*_NOUNISH, "DT", "PRP"))
    )


def _leads_on(words, i):
    return i + 1 < len(words.tag) and words.tag[i + 1].startswith(("NN", "JJ"))


def _apposition_end(words, start):
    """Where does the apposition that begins at `start` end? None where none begins there."""
    if start >= len(words.tag) or not (
        words.tag[start].startswith(("DT", "NN", "JJ", "CD", "PRP$")) or words.lower[start] in {"who", "whose", "which"}
    ):
        return None
    for i in range(start, len(words.lower)):
        if words.lower[i] in {",", ";", "."} or words.tag[i] in {":", "``"}:
            return i
        if (
            (words.tag[i] in _FINITE or (words.tag[i] == "VB" and words.tag[i - 1].startswith("NN")))
            and words.lower[start] not in {"who", "whose", "which"}
            and not _in_relative(words, start, i)
        ):
            return None
    return len(words.lower)


def clause_subject(words: Words, before: int) -> Span | None:
    """Return the subject of the nearest finite verb before word `before`: whose "…, adding" or "and said" it is.

    >>> from ..text.tokens import read_words
    >>> words = read_words("The union left the talks, saying that", 0, 37)
    >>> words.text[slice(*clause_subject(words, 6))]
    ['The', 'union']
    """
    for i in range(before - 1, 0, -1):
        if not is_finite(words, i) or words.tag[i - 1] in _FINITE or words.lower[i - 1] in {"to", "not"}:
            continue
        first = i
        while first > 0 and words.tag[first - 1] == "RB":
            first -= 1
        if first and words.lower[first - 1] in {"who", "which", "that"}:
            continue
        found = subject_before(words, first) if first else None
        if found and words.tag[found[0]] not in {"WRB", "EX"}:
            return found
    return None


def absolute_subject(words: Words, participle: int) -> Span | None:
    """Return the subject of a participle behind ", with": whose words are "…, with Ode saying it failed".

    >>> from ..text.tokens import read_words
    >>> words = read_words("It sank, with the envoy saying", 0, 30)
    >>> words.text[slice(*absolute_subject(words, 6))]
    ['the', 'envoy']
    """
    found = noun_phrase_before(words, participle)
    if found and found[0] > 1 and words.tag[found[0] - 1] == "VBG":
        found = noun_phrase_before(words, found[0] - 1)  # "with Ode issuing a letter saying"
    if not found or found[0] < 2 or words.lower[found[0] - 2 : found[0]] != [",", "with"]:
        return None
    return found


def is_finite(words: Words, i: int) -> bool:
    """Return whether word `i` is likely a finite verb; forms taken for participles are, behind a noun."""
    if words.tag[i] in {"VBN", "VB"}:  # the lexicon's guess for a form that can also be a past or a present
        return words.tag[i - 1].startswith(("NN", "PRP")) and words.tag[i - 1] != "PRP$"
    return words.tag[i] in _FINITE


def subject_of_main_clause(words: Words, at: int) -> Span | None:
    """Return the first subject after word `at`: of the main clause behind "Asked about X, she …"."""
    for i in range(at, len(words.lower) - 2):
        behind = i + 1 + (words.tag[i + 1] == "''")
        if words.lower[i] == "," and (found := subject_after(words, behind)) and found[1] < len(words.tag):
            verb = found[1] + (words.lower[found[1]] == ",")
            if verb < len(words.tag) and (words.tag[verb] in _FINITE or words.tag[verb] in {"RB", "VBN"}):
                return found
    return None


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
    return (start, end) if 0 < end - start < 6 and (start == 0 or not words.tag[start - 1].startswith("VB")) else None


def owner_in(words: Words, span: Span) -> Span:
    """Return the owner in a noun phrase, if it has one: of "the envoy's answer".

    >>> from ..text.tokens import read_words
    >>> words = read_words("the envoy's answer", 0, 18)
    >>> words.text[slice(*owner_in(words, (0, 4)))]
    ['the', 'envoy', "'s"]
    """
    owned = next((i for i in range(*span) if words.tag[i] == "POS"), None)
    return (span[0], owned + 1) if owned else span


def opening_phrase(words: Words) -> Span | None:
    """Return the noun phrase that the sentence begins with, if it does: the likeliest subject where none is clear.

    >>> from ..text.tokens import read_words
    >>> words = read_words("Ana Ode, despite admitting doubts, agreed.", 0, 42)
    >>> words.text[slice(*opening_phrase(words))]
    ['Ana', 'Ode']
    """
    end = phrase_end(words, 0)
    return (0, end) if end and words.tag[end - 1].startswith(("NN", "PRP")) else None


def main_subject(words: Words) -> Span | None:
    """Return the first subject of a sentence that can be a speaker: a pronoun for people, or a name.

    >>> from ..text.tokens import read_words
    >>> words = read_words("At noon, Ana Ode left.", 0, 22)
    >>> words.text[slice(*main_subject(words))]
    ['Ana', 'Ode']
    """
    for i in range(1, len(words.lower)):
        if is_finite(words, i) and (found := subject_before(words, i)):
            head = words.tag[found[1] - 1]
            if words.lower[found[0]] in {"he", "she", "they"} or head == "NNP" or words.tag[found[0]] == "DT":
                return found
            return None
    return None


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


@from_lists
def _no_speakers() -> frozenset[str]:
    return frozenset(row["noun"].lower() for row in read_list("no_speakers.csv", ("noun", "reason")))


def can_speak(words: Words, span: Span) -> bool:
    """Say whether a phrase can be a source: not "nobody", "a move", "two per cent" (`data/no_speakers.csv`).

    >>> from ..text.tokens import read_words
    >>> [can_speak(read_words(text, 0, len(text)), (0, n)) for text, n in (("no one", 2), ("the crew", 2))]
    [False, True]
    """
    head = head_noun(words, span)
    if all(word in SUFFIXES for word in words.lower[slice(*span)]):
        return False  # what is left of "Ana Ode, Jr."
    if words.lower[span[0]] == "no" and words.lower[span[0] + 1 : span[0] + 2] == ["one"]:
        return False
    if head is None or words.tag[head].startswith("NNP"):
        return words.lower[span[0]] not in _no_speakers()
    return words.lower[head] not in _no_speakers() or words.lower[head + 1 : head + 2] == ["of"]
