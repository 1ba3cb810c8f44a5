"""Statements: the cues of one sentence read as content, cue and source, rule by rule."""

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from ..text.reading import Reading
from ..text.tokens import Words
from .content import Ends, Span, content_after, trimmed
from .content_scope import content_limit
from .counts import Lexicon
from .cue_context import read_frame
from .cues import Cue, find_cues, is_contact
from .noun_phrases import (
    AGENT_JOINING,
    can_speak,
    clause_subject,
    is_finite,
    name_at_end,
    noun_phrase_before,
    opening_phrase,
    subject_after,
    subject_before,
    subject_of_main_clause,
)
from .occasions import behind_occasions
from .source_kinds import source_kind

THRESHOLD = 0.3  # the chance from which a cue is taken; what is taken counts by its confidence
ANNOUNCING = 0.2  # the same for a cue right before a quotation or a colon
CLOSING = 0.8  # the same for a cue at the end that takes the whole sentence before it
UNSOURCED = 0.75  # the same for a passive that names no source ("is expected to")
_PER = {"name", "person noun", "organisation noun", "group noun", "document noun"}  # who may be cited with "per"
_FAR = 24  # words looked at for what stands behind a source
NESTED = 0.6  # the same for a cue inside what another reports
_ADJUNCT_AFTER = (
    "p:in",
    "p:at",
    "p:on",
    "p:during",
    "p:after",
    "p:to",
    "to-np",
    "p:as",
    "p:when",
    "p:of",
    "p:from",
)
_ADDRESSEE_AFTER = {
    "np:end",
    "np:in",
    "np:at",
    "np:on",
    "np:none",
    "np:after",
    "np:to-np",
    "obj:end",
    "obj:in",
}


class Sentence(NamedTuple):
    """One sentence: its offsets, words, whether each stands between quotation marks, and its possible cues."""

    start: int
    end: int
    words: Words
    quoted: list[bool]
    cues: list[Cue]
    ends: Ends


class Statement(NamedTuple):
    """What one cue reports, in word indexes; `content` is empty where it follows in the next sentence."""

    content: tuple[Span, ...]
    source: Span | None
    rule: str


class Case(NamedTuple):
    """One cue to be read: what was read before it ends at `begin`, what may come later begins at `limit`."""

    words: Words
    cue: Cue
    begin: int
    limit: int
    shared: Span | None  # the source of the cue before, in the same sentence
    ends: Ends


def read_sentence(reading: Reading, start: int, end: int, lexicon: Lexicon) -> Sentence:
    """Return the sentence at characters `start` to `end` with its words and possible cues."""
    words = reading.words(start, end)
    quoted = [False] * len(words.start)
    for quote in reading.quotes_within(start, end):
        first, last = bisect_left(words.start, quote.start), bisect_left(words.start, quote.end)
        quoted[first:last] = [True] * (last - first)
    cues = find_cues(words, lexicon.verbs, lexicon.chances)
    return Sentence(
        start, end, words, quoted, [c for c in cues if not is_contact(words, c, lexicon.verbs)], lexicon.ends
    )


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
        limit = min(end, content_limit(words, cue, cues[i + 1 :]))
        statement = _read(Case(words, cue, begin, limit, shared, sentence.ends))
        if statement:
            shared = statement.source or shared
            begin = max([begin, *(last for first, last in statement.content if first >= cue.frame.head)])
            read.append((cue, statement, None))
    if closing:
        read.append((*closing, None))
    return read + _nested(sentence, read)


def _is_taken(sentence, cue):
    """A cue right before a quotation or a colon needs less to go on: somebody must be speaking."""
    announces = cue.frame.after in {"quote", "colon"} or cue.frame.after.endswith(
        (":quote", ":colon", "+colon", "+quote")
    )
    return cue.chance > (ANNOUNCING if announces else THRESHOLD) and not sentence.quoted[cue.frame.head]


def _closing(sentence, cues):
    """A cue at the end that reports the whole sentence before it, other cues and all: "X wants Y, the union said"."""
    words = sentence.words
    if len(cues) < 2 or cues[-1].chance < CLOSING:
        return None
    case = Case(words, cues[-1], 0, len(words.lower), None, sentence.ends)
    if not _ends_here(case):
        return None
    if statement := _content_first(case):
        return cues[-1], statement
    if statement := _quotation_first(case):
        first, last = statement.content[0]
        opening = next((i for i in range(last - 1, first, -1) if words.tag[i] == "``"), first)
        fresh = words.text[opening - 1] in {",", ":", "—", "–", "―"} if opening > first else False
        return cues[-1], statement._replace(content=((opening if fresh else first, last), *statement.content[1:]))
    return None


def _nested(sentence, read):
    """Cues inside what another reports: "she added that the union had told …"."""
    found = []
    for cue in sentence.cues:
        outer = _around(read, cue.frame.head)
        if outer is None or cue.chance < NESTED or cue.kind != "verb" or cue.frame.form in {"inf", "pas"}:
            continue
        if sentence.quoted[cue.frame.head] and cue.frame.after not in {"that", "clause", "quote", "colon"}:
            continue  # in another's very words, only what plainly reports: "Peru says that", not "Peru proposes talks"
        first, last = outer[1]
        statement = _read(Case(sentence.words, cue, first, last, None, sentence.ends))
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


def _read(case: Case) -> Statement | None:
    rules: tuple[Callable[[Case], Statement | None], ...]
    rules = {"noun": _NOUN_RULES, "adjective": _ADJECTIVE_RULES}.get(case.cue.kind, _VERB_RULES)
    if case.cue.lemma in {"accord", "per"}:
        rules = _ACCORDING_RULES
    elif case.cue.frame.form == "pas":
        rules = _PASSIVE_RULES
    statement = next((statement for rule in rules if (statement := rule(case))), None)
    if statement and statement.source and not can_speak(case.words, statement.source):
        return None
    return statement


def _according_to(case):
    """ "Talks failed, according to Ana Ode" and the same the other way round."""
    words, frame = case.words, case.cue.frame
    if case.cue.lemma == "per":
        source = _after_per(words, frame)
    else:
        source = subject_after(words, frame.after_at + 1) if frame.after == "to-np" else None
    if not source:
        return None
    before = trimmed(words, case.begin, frame.first)
    after = trimmed(words, source[1], case.limit)
    if (before and (before[1] - before[0] > 5 or not _is_adjunct(words, before))) or not after:
        inserted = before and after and words.lower[source[1] : source[1] + 1] == [","]
        return _statement((before, after if inserted else None), source, "content, according to")
    return _statement((before, after), source, "according to, content")


def _after_per(words, frame):
    """The source of "…, per two people": no measure, as in "per barrel"."""
    if frame.first and words.lower[frame.first - 1] not in {",", "as"}:
        return None
    source = subject_after(words, frame.after_at)
    return source if source and source_kind(words, source) in _PER else None


def _quoted_as(case):
    """ "The agency quoted Ana Ode as saying talks failed": her words, not the agency's; also "was quoted as saying"."""
    words, frame = case.words, case.cue.frame
    if "relaying" not in case.cue.patterns or (verb := _as_saying(words, frame.head + 1, case.limit)) is None:
        return None
    passive = frame.form == "pas" or (frame.form == "ed" and verb - frame.head == 2)
    source = (
        subject_before(words, frame.first) if passive else subject_after(words, frame.after_at, joining=AGENT_JOINING)
    )
    if not source:
        return None
    saying = Cue("say", "verb", read_frame(words, verb, "ing"), 1, frozenset({"addressed", "spoken-to"}))
    after = content_after(words, saying, case.limit, case.ends)
    before = None if after else trimmed(words, case.begin, source[0] if passive else _relay(words, frame.first))
    return _statement((before, after), source, "quoted as saying")


def _as_saying(words, at, limit):
    """Where the verb of "as saying" or "as telling" stands."""
    for i in range(at, min(limit - 1, at + _FAR)):
        if words.lower[i] == "as" and words.tag[i + 1] == "VBG":
            return i + 1
        if words.lower[i] in {";", ":"} or words.tag[i] in {"``", "''"}:
            return None
    return None


def _relay(words, first):
    """Where the subject of the verb at `first` begins: the agency that quotes another."""
    agency = subject_before(words, first)
    return agency[0] if agency else first


def _passive(case):
    """ "The plan was criticised by the union as weak"."""
    words, frame = case.words, case.cue.frame
    if frame.form != "pas":
        return None
    by = _agent(words, frame.head, case.limit)
    source = subject_after(words, by + 1, joining=AGENT_JOINING) if by else None
    subject = None if "addressed" in case.cue.patterns else subject_before(words, frame.first)
    if source and words.tag[by + 1] != "VBG":
        return _statement((subject, trimmed(words, source[1], case.limit)), source, "passive")
    after = content_after(words, case.cue, case.limit, case.ends)
    if not after or case.cue.chance < UNSOURCED:
        return None
    return _statement((subject, after), None, "passive without a source")


def _agent(words, head, limit):
    """The "by" of a passive; also the "in" of "seen in Washington as"."""
    for i in range(head + 1, min(head + 7, limit)):
        if words.lower[i] == "by":
            return i
        place = subject_after(words, i + 1) if words.lower[i] == "in" else None
        if place and words.tag[place[1] - 1].startswith("NNP") and words.lower[place[1] : place[1] + 1] == ["as"]:
            return i
    return None


def _inverted(case):
    """ "…," said Ana Ode; also "Said Ana Ode: …"."""
    words, frame = case.words, case.cue.frame
    if frame.form not in {"ed", "s"} or frame.before not in {"quote", "comma", "start"}:
        return None
    tags = "tagging" in case.cue.patterns
    if frame.before == "comma" and (not tags or subject_before(words, frame.first)):
        return None
    if frame.before == "start" and not tags:
        return None
    source = subject_after(words, frame.after_at)
    before = trimmed(words, case.begin, frame.first)
    if not source or words.tag[source[0]] == "WP" or not (before or frame.before == "start"):
        return None
    if before and frame.before == "quote" and frame.after in {"that", "clause"} and words.tag[before[0]] != "``":
        return None  # "Ruiz, author of “A House of Salt,” said the dock was empty"
    rule = "quotation, cue, source" if frame.before == "quote" else "content, cue, source"
    return _statement((before, _resumed(case, source[1])), source, rule)


def _quotation_first(case):
    """ "…," she said. Words before the mark that are not quoted may be part of it ("The deal “is off,” she said")."""
    words, frame = case.words, case.cue.frame
    source = _own_subject(case)
    if not source or source[0] <= case.begin:
        return None
    at = source[0]
    closed = words.tag[at - 1] == "''" or (words.lower[at - 1] == "," and at > 1 and words.tag[at - 2] == "''")
    if not closed or frame.after in {"that", "clause"}:
        return None
    before = trimmed(words, case.begin, at)
    if before is None or (_is_adjunct(words, before) and not _ends_here(case)):
        return None
    resumed = _resumed(case, frame.head + 1)
    if not resumed and frame.after == "comma" and words.tag[before[0]] != "``":
        resumed = trimmed(words, frame.after_at, case.limit)
    return _statement((before, resumed), source, "quotation, source, cue")


def _content_first(case):
    """ "Talks failed, the ministry said"; "Talks, the ministry said, had failed"."""
    words, frame = case.words, case.cue.frame
    source = _own_subject(case)
    if not source or source[0] <= case.begin or words.lower[source[0] - 1] != ",":
        return None
    if not _ends_here(case):
        return None
    before = trimmed(words, case.begin, source[0])
    behind = behind_occasions(words, frame.after_at, case.limit)
    after = trimmed(words, behind, case.limit) if words.lower[behind : behind + 1] == [","] else None
    if before is None or (before[1] - before[0] < 3 and not after):
        return None
    if after and words.tag[after[0]] in {"VBG", "VBN"}:
        after = None
    if _is_adjunct(words, before) and before[1] - before[0] < 6 and not after:
        return None
    return _statement((before, after), source, "content, source, cue")


def _as_reported(case):
    """ "As the paper reported, talks failed"."""
    words, frame = case.words, case.cue.frame
    source = subject_before(words, frame.first)
    if frame.after != "comma" or not source or source[0] == 0 or words.lower[source[0] - 1] != "as":
        return None
    return _statement((trimmed(words, frame.after_at, case.limit),), source, "as source, cue, content")


def _cue_first(case):
    """ "She said that …", "…, adding that …", "He accused them of …"; also "She said:" with what follows."""
    words, frame = case.words, case.cue.frame
    source, rule = _subject(case)
    after = content_after(words, case.cue, case.limit, case.ends)
    if after and "naming" in case.cue.patterns and _names_nothing(words, frame, after):
        return None
    if after and frame.after == "quote":
        after = _closed_quotation(words, after)
    if after and frame.before == "rel":
        after = _before_main_verb(words, frame.first - 1, after, frame.after)
    if after and (source or any(tag == "``" for tag in words.tag[after[0] : after[1]])):
        return _statement((after,), source, f"{rule}, cue, content")
    if source and words.lower[-1] == ":" and frame.after in {"colon", "end"}:
        return Statement((), source, f"{rule}, cue, colon")
    return None


def _names_nothing(words, frame, content):
    """Has "called the mayor on Monday" no word for what the mayor was called?"""
    if not frame.after.startswith(("np:", "obj:")):
        return False
    end = next((i for i in range(*content) if words.tag[i].startswith(("NN", "PRP"))), content[1])
    while end < content[1] and words.tag[end].startswith(("NN", "PRP")):
        end += 1
    return behind_occasions(words, end, content[1]) >= content[1]


def _closed_quotation(words, content):
    """A quotation that ends a sentence of its own ends the content: "Stop!" | as the gate fell."""
    first = content[0] + (words.tag[content[0]] != "``")
    last = next((i for i in range(first, content[1]) if words.tag[i] == "''"), content[1])
    ended = last < content[1] and words.text[last - 1] in {".", "!", "?"}
    goes_on = last + 1 < content[1] and words.tag[last + 1] in {"CC", "``", "''"}
    return (content[0], last + 1) if ended and not goes_on else content


def _noun(case):
    """ "his claim that …", "the union’s call for …"."""
    words, head = case.words, case.cue.frame.head
    after = content_after(words, case.cue, case.limit, case.ends)
    if not after:
        return None
    after = _before_main_verb(words, head, after, case.cue.frame.after)
    first = head
    while first > 0 and words.tag[first - 1].startswith(("JJ", "NN", "VBN", "CD")) and words.tag[first - 1] != "NNP":
        first -= 1
    if first > 0 and words.tag[first - 1] == "PRP$":
        return _statement((after,), (first - 1, first), "noun")
    before = words.tag[first - 1] if first else ""
    if before in {"POS", "NNP"}:
        owner = noun_phrase_before(words, first) if before == "POS" else name_at_end(words, first)
    else:
        owner = clause_subject(words, first)
    return _statement((after,), owner, "noun") if owner else None


def _before_main_verb(words, head, content, after):
    """In a subject, content ends where the sentence's own verb begins: "His claim that it sank | convinced nobody"."""
    if any(is_finite(words, i) for i in range(1, head)):
        return content
    clause = after in {"that", "clause"}
    verbs = [
        i
        for i in range(content[0] + 1, content[1])
        if is_finite(words, i) and words.tag[i - 1] not in {"MD", "CC", "WP"}
    ]
    return (content[0], verbs[clause]) if len(verbs) > clause else content


def _adjective(case):
    """ "She was confident that …"."""
    words, verb = case.words, case.cue.frame.head - 1
    after = content_after(words, case.cue, case.limit, case.ends)
    while verb > 0 and words.tag[verb] == "RB":
        verb -= 1
    if not after or verb < 1 or not words.tag[verb].startswith("VB"):
        return None
    while verb > 0 and (words.tag[verb - 1] in {"RB", "MD"} or words.tag[verb - 1].startswith("VB")):
        verb -= 1
    source = subject_before(words, verb)
    return _statement((after,), source, "adjective") if source else None


_VERB_RULES = (_quoted_as, _passive, _inverted, _quotation_first, _as_reported, _content_first, _cue_first)
_PASSIVE_RULES = (_quoted_as, _passive)
_ACCORDING_RULES = (_according_to,)
_NOUN_RULES = (_noun,)
_ADJECTIVE_RULES = (_adjective,)


def _statement(content, source, rule):
    spans = tuple(span for span in content if span)
    return Statement(spans, source, rule) if spans else None


def _subject(case) -> tuple[Span | None, str]:
    """The source of a verb cue and how it was found."""
    words, frame = case.words, case.cue.frame
    if frame.before == "rel":
        return _relative(words, frame.first - 1), "relative"
    if frame.form not in {"ing", "inf"} and frame.before not in {"cc", "verb", "in"}:
        found = subject_before(words, frame.first)
        if found:
            return found, "source"
        return (
            clause_subject(words, frame.first) if frame.before == "comma" else None
        ) or case.shared or opening_phrase(words), "shared source"
    if frame.first <= 1 and case.shared is None and (found := subject_of_main_clause(words, frame.head)):
        return found, "main clause"
    if frame.before == "noun" and frame.form == "ing" and (found := noun_phrase_before(words, frame.first)):
        is_object = found[0] > 0 and words.tag[found[0] - 1].startswith("VB")
        return (clause_subject(words, frame.first) if is_object else None) or found, "participle"
    if frame.before == "noun" and frame.form == "inf":
        found = clause_subject(words, frame.first) or case.shared or noun_phrase_before(words, frame.first)
        return found, "infinitive"
    return case.shared or clause_subject(words, frame.first) or opening_phrase(words), "shared source"


def _relative(words, pronoun):
    """ "farmers who", "a letter that": the noun with its relative pronoun; the pronoun alone behind a comma."""
    found = noun_phrase_before(words, pronoun)
    return (found[0], pronoun + 1) if found else (pronoun, pronoun + 1)


def _own_subject(case):
    """The subject right before the verb group; None for participles, infinitives and second verbs."""
    frame = case.cue.frame
    shares = frame.form in {"ing", "inf"} or frame.before in {"cc", "verb", "in"}
    return None if shares else subject_before(case.words, frame.first)


def _ends_here(case):
    """Does nothing follow the cue but when, where and to whom it was said?"""
    words, frame = case.words, case.cue.frame
    after = frame.after
    if (
        after in {"end", "comma"}
        or words.lower[frame.after_at : frame.after_at + 1] == [","]
        or (after.startswith(_ADJUNCT_AFTER) and "+" not in after)
    ):
        return True
    if after in _ADDRESSEE_AFTER and case.cue.lemma in {"tell", "say", "write", "add"}:
        return True
    return after == "wh" and words.lower[frame.after_at] == "when"


def _is_adjunct(words, span):
    """Is this a phrase of time, place or occasion before the subject rather than something said?"""
    return (words.tag[span[0]] in {"IN", "TO", "VBG"} and words.lower[span[0]] not in {"that", "if"}) or words.lower[
        span[0]
    ] in {"when", "asked"}


def _resumed(case, at):
    """The quotation that goes on after the cue and its source: behind a comma, a colon or a dash."""
    words = case.words
    for i in range(at, len(words.tag)):
        if words.tag[i] == "``":
            if words.text[i - 1] not in {",", ":", "—", "–", "-", "."}:
                return None
            last = len(words.tag)
            while last > i and words.tag[last - 1] != "''":
                last -= 1
            return (i, last if last > i else len(words.tag))
        if words.lower[i] in {"but", "while", ";"}:
            return None
    return None
