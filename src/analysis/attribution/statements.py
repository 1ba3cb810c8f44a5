"""Statements: the cues of one sentence read as content, cue and source."""

from bisect import bisect_left
from typing import NamedTuple

from ..core.wordlists import from_lists, read_list
from ..text.lexicon import is_function
from ..text.reading import Reading
from ..text.tokens import Words
from .clause_subjects import clause_subject
from .content import Ends
from .content_scope import content_limit
from .counts import Lexicon
from .cues import Cue, find_cues, is_contact
from .relays import CITED, relays
from .rules import Case, Statement, read_case
from .rules.content_first import content_first, ends_here, quotation_first
from .subjects import can_speak, subject_before

THRESHOLD = 0.3  # the chance from which a cue is taken; what is taken counts by its confidence
ANNOUNCING = 0.2  # the same for a cue right before a quotation or a colon
CLOSING = 0.8  # the same for a cue at the end that takes the whole sentence before it
NESTED = 0.6  # the same for a cue inside what another reports
_EACH = {"one", "each", "every", "another"}
_LONGEST_NAME = 6  # words of the name of a work


class Sentence(NamedTuple):
    """One sentence: its offsets, words, whether each stands between quotation marks, and its possible cues.

    `silences` are the words at which it turns to what is not said: "said it sank, | but did not say why".
    """

    start: int
    end: int
    words: Words
    quoted: list[bool]
    cues: list[Cue]
    silences: list[int]
    ends: Ends


def read_sentence(reading: Reading, start: int, end: int, lexicon: Lexicon) -> Sentence:
    """Return the sentence at characters `start` to `end` with its words and possible cues."""
    words = reading.words(start, end)
    quoted = [False] * len(words.start)
    for quote in reading.quotes_within(start, end):
        first, last = bisect_left(words.start, quote.start), bisect_left(words.start, quote.end)
        quoted[first:last] = [True] * (last - first)
    cues: list[Cue] = []
    silences = []
    for cue in find_cues(words, lexicon.verbs, lexicon.chances):
        if not is_contact(words, cue, lexicon.verbs):
            cues.append(cue)
        elif cue.frame.first > 1 and words.lower[cue.frame.first - 1] == "but":
            silences.append(cue.frame.first - 1)
    return Sentence(start, end, words, quoted, cues, silences, lexicon.ends)


def read_statements(sentence: Sentence) -> list[tuple[Cue, Statement, int | None]]:
    """Return the statements of a sentence: cue, statement, and the index of the one it stands inside, or None.

    >>> from .counts import cue_lexicon
    >>> text = "The minister said that Peru agreed, adding that Chile had not."
    >>> sentence = read_sentence(Reading(text), 0, len(text), cue_lexicon())
    >>> [" ".join(sentence.words.text[slice(*s.content[0])]) for _, s, _ in read_statements(sentence)]
    ['that Peru agreed', 'that Chile had not']
    """
    words = sentence.words
    cues = [c for c in sentence.cues if _is_taken(sentence, c)]
    closing = _closing(sentence, cues)
    end = closing[1].content[0][0] if closing else len(words.lower)
    read, begin, shared = [], 0, None
    for i, cue in enumerate(cues):
        if cue.frame.head < begin or cue.frame.head >= end:
            continue
        silence = next((at for at in sentence.silences if at > cue.frame.head), end)
        limit = min(end, silence, content_limit(words, cue, cues[i + 1 :]))
        statement = read_case(Case(words, cue, begin, limit, shared, sentence.ends))
        if statement and not (cue.lemma in CITED and _relays(words, cue, [one for one, *_ in read], statement)):
            shared = shared if _is_conditional(words, statement) else _speaker_of(words, cue, statement) or shared
            begin = max([begin, *(last for first, last in statement.content if first >= cue.frame.head)])
            read.append((cue, statement, None))
    if closing:
        read.append((*closing, None))
    return read + _nested(sentence, read)


def _is_conditional(words, statement):
    """Does its source stand in a clause of its own: "when Peru confirms it, adding that"? The speaker stays another."""
    return bool(statement.source) and words.lower[statement.source[0] - 1] in {"when", "whether", "because"}


def _is_taken(sentence, cue):
    """A cue before a quotation or a colon, or a tag at the end, needs less to go on: somebody must be speaking."""
    if sentence.quoted[cue.frame.head] or _is_unsaid(sentence.words, cue):
        return False
    if _is_attribute(sentence.words, cue) or _names_work(sentence.words, cue):
        return False
    announces = cue.frame.after in {"quote", "colon"} or cue.frame.after.endswith(
        (":quote", ":colon", "+colon", "+quote")
    )
    return cue.chance > (ANNOUNCING if announces else THRESHOLD) or _tags(sentence.words, cue)


@from_lists
def _unsaid() -> frozenset[str]:
    return frozenset(row["before"] for row in read_list("unsaid.csv", ("before", "reason")))


def _is_unsaid(words, cue):
    """Does a participle report what was not said: "stopped short of | calling it theft", by `data/unsaid.csv`?"""
    first = cue.frame.first
    if cue.frame.form not in {"ing", "base"}:
        return False
    return words.lower[first - 1] in _unsaid() or " ".join(words.lower[max(0, first - 2) : first]) in _unsaid()


def _is_attribute(words, cue):
    """Is the word a participle before its noun: "a | written | note", "in | written | notes", "its | stated | aim"?"""
    head = cue.frame.head
    if cue.frame.form != "ed" or cue.frame.first != head or head == 0:
        return False
    before, is_noun = words.lower[head - 1], words.tag[head + 1 : head + 2] in (["NN"], ["NNS"])
    return before in {"a", "an"} or (is_noun and (before in _EACH or words.tag[head - 1] in {"IN", "PRP$", "POS"}))


def _names_work(words, cue):
    """Does a verb that is none of speech have the name of a work behind it: "loves “Old Harbour”"?"""
    if (
        cue.frame.after != "quote"
        or cue.patterns - {"felt", "acting"}
        or cue.kind != "verb"
        or not words.text[cue.frame.head].islower()
    ):
        return False
    first = cue.frame.after_at + 1
    last = next((i for i in range(first, len(words.tag)) if words.tag[i] == "''"), first)
    named = [word for word in words.text[first:last] if word[0].isalnum()]
    return 0 < len(named) <= _LONGEST_NAME and all(word[0].isupper() or is_function(word) for word in named)


def _tags(words, cue):
    """Does the sentence end in a comma, a subject and a verb of speech: "The port is shut, Ana Ode maintains."?"""
    if "tagging" not in cue.patterns or cue.frame.form not in {"ed", "s", "base"} or cue.frame.after != "end":
        return False
    if words.tag[cue.frame.head].startswith("NNP"):
        return False  # ", an officer of the United States."
    subject = subject_before(words, cue.frame.first) if cue.frame.before in {"noun", "pro"} else None
    return bool(subject and subject[0] > 3 and words.lower[subject[0] - 1] == ",")


def _closing(sentence, cues):
    """A cue at the end that reports the whole sentence before it, other cues and all: "X wants Y, the union said"."""
    words = sentence.words
    if len(cues) < 2 or cues[-1].chance < CLOSING:
        return None
    case = Case(words, cues[-1], 0, len(words.lower), None, sentence.ends)
    if cues[-1].lemma == "accord":
        return _cited(case, cues)
    if not ends_here(case):
        return None
    statement = content_first(case)
    if statement and not _relays(words, cues[-1], cues[:-1], statement):
        return cues[-1], statement
    if (statement := quotation_first(case)) and not _relays(words, cues[-1], cues[:-1], statement):
        first, last = statement.content[0]
        opening = next((i for i in range(last - 1, first, -1) if words.tag[i] == "``"), first)
        fresh = words.text[opening - 1] in {",", ":", "—", "–", "―"} if opening > first else False
        return cues[-1], statement._replace(content=((opening if fresh else first, last), *statement.content[1:]))
    return None


def _cited(case, cues):
    """The whole sentence before an "according to" that ends it: "… would agree, according to the poll"."""
    words, frame = case.words, case.cue.frame
    if frame.before != "comma" or any(sign in {",", "—", "–"} for sign in words.text[frame.head :]):
        return None
    statement = read_case(case)
    if not statement or statement.content[0][1] > frame.first or any(_speaks(words, cue) for cue in cues[:-1]):
        return None
    return cues[-1], statement


def _speaks(words, cue):
    """Does somebody who can speak say so himself: "Ode said it sank, according to Ruiz"?"""
    if ("tagging" not in cue.patterns and "addressed" not in cue.patterns) or cue.chance < CLOSING:
        return False
    subject = subject_before(words, cue.frame.first)
    return subject is None or can_speak(words, subject)


def _relays(words, cue, earlier, statement):
    return bool(statement.content) and relays(words, cue, earlier, statement.source, statement.content[0])


def _speaker_of(words, cue, statement):
    """Who may go on speaking: behind a noun the subject of its clause, "Ode answered Peru's claims, | saying"."""
    subject = clause_subject(words, cue.frame.head) if cue.kind == "noun" else None
    return subject or statement.source


def _nested(sentence, read):
    """Cues inside what another reports: "she added that the union had told …"."""
    found = []
    for cue in sentence.cues:
        outer = _around(read, cue.frame.head)
        if (
            outer is None
            or cue.chance < NESTED
            or _is_unsaid(sentence.words, cue)
            or cue.kind != "verb"
            or cue.frame.form in {"inf", "pas"}
        ):
            continue
        if sentence.quoted[cue.frame.head] and cue.frame.after not in {"that", "clause", "quote", "colon"}:
            continue  # in another's very words, only what plainly reports: "Peru says that", not "Peru proposes talks"
        first, last = outer[1]
        statement = read_case(Case(sentence.words, cue, first, last, None, sentence.ends))
        if (
            statement
            and statement.source
            and _is_within(statement, outer[1])
            and _is_new(sentence.words, statement.source)
        ):
            found.append((cue, statement, outer[0]))
    return found


def _is_within(statement, span):
    return bool(statement.content) and all(span[0] <= a and b <= span[1] for a, b in statement.content)


def _around(read, head):
    for i, (_, statement, _) in enumerate(read):
        for span in statement.content:
            if span[0] <= head < span[1]:
                return i, span
    return None


def _is_new(words, source):
    """A nested "I", "we" or "who" speaks for the outer source or for nobody who can be told."""
    return words.lower[source[0]] not in {"i", "we", "you", "who", "which", "that", "it", "one"}
