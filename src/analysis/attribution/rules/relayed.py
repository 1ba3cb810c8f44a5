"""What comes through another: "according to", "per", and "quoted as saying"."""

from ..clauses import in_relative, is_finite
from ..content import content_after, trimmed
from ..cue_context import read_frame
from ..cues import Cue
from ..head_kinds import head_kind
from ..noun_phrases import JOINING, phrase_end
from ..subjects import AGENT_JOINING, subject_after, subject_before
from .case import Case, Statement, around, opens, stated

_PER = {"name", "person noun", "organisation noun", "group noun", "document noun"}  # who may be cited with "per"
_FEWEST = 3  # words of a clause behind a source
_FAR = 24  # words looked at for what stands behind a source


def according_to(case: Case) -> Statement | None:
    """Read "Talks failed, according to Ana Ode", the same the other way round, and "per"."""
    words, frame = case.words, case.cue.frame
    if case.cue.lemma == "per":
        source = _after_per(words, frame)
    else:
        source = subject_after(words, frame.after_at + 1) if frame.after == "to-np" else None
    if not source:
        return None
    end = source[1]
    if opens(case, frame.first):
        source = _with_clause(words, _short_of_all(words, source), case.limit)
        end = _told_of(words, source[1], case.limit)
    return around(case, frame.first, end, source, "according to")


def _short_of_all(words, source):
    """The source up to its comma where it takes in all there is: "According to police, | some cars made it"."""
    at, behind = source[0], trimmed(words, source[1], len(words.text))
    if behind:
        return source
    told = next((i for i in range(source[1] - _FEWEST, at, -1) if words.lower[i] == ","), None)
    return (at, told or max(at + 1, phrase_end(words, at, JOINING)))


def _with_clause(words, source, limit):
    """The source with what tells of it up to a comma: "According to letters seen by the paper, talks failed"."""
    at = source[1]
    told = at + (words.lower[at : at + 1] == [","])
    is_told = words.tag[told : told + 1] in (["VBN"], ["VBG"], ["WP"]) or words.tag[at - 1] == "VBN"
    return (source[0], _told_of(words, told, limit)) if is_told else source


def _told_of(words, at, limit):
    """Where the comma stands that ends what is told of a source: "the Kremlin | on Tuesday,"; else `at`."""
    comma = next((i for i in range(at, min(limit, at + _FAR)) if words.lower[i] == ","), at)
    return at if any(is_finite(words, i) and not in_relative(words, at, i) for i in range(at + 1, comma)) else comma


def _after_per(words, frame):
    """The source of "…, per two people": no measure, as in "per barrel"."""
    if frame.first and words.lower[frame.first - 1] not in {",", "as"}:
        return None
    source = subject_after(words, frame.after_at)
    return source if source and head_kind(words, source) in _PER else None


def quoted_as(case: Case) -> Statement | None:
    """Read "The agency quoted Ana Ode as saying talks failed": her words, not the agency's."""
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
    return stated((before, after), source, "quoted as saying")


def _as_saying(words, at, limit):
    """Where the verb of "as saying" or "as telling" stands."""
    for i in range(at, min(limit - 1, at + _FAR)):
        if words.lower[i] == "as" and words.lower[i + 1].endswith("ing"):
            return i + 1
        if words.lower[i] in {";", ":"} or words.tag[i] in {"``", "''"}:
            return None
    return None


def _relay(words, first):
    """Where the subject of the verb at `first` begins: the agency that quotes another."""
    agency = subject_before(words, first)
    return agency[0] if agency else first
