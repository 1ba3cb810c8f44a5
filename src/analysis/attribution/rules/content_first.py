"""Content before its cue: "…," said Ana Ode; "…," she said; "talks failed, the ministry said"; "as they reported"."""

from ...text.lexicon import noun_of
from ..clauses import is_finite
from ..conjunctions import openers
from ..content import insertion_end, is_aside, trimmed
from ..cues import OFTEN
from ..head_kinds import SPEAKING, head_kind
from ..noun_phrases import head_noun, phrase_end
from ..occasions import behind_occasions, is_asked, title_end
from ..subjects import subject_after, subject_before
from ..times import WHEN, occasion_words
from .case import Case, Statement, has_word, is_adjunct, own_subject, stated

_ENDS = frozenset({".", ",", ";", ":", "–", "—", "-", "--", "?", "!"})
_ADJUNCT_AFTER = tuple("p:in p:at p:on p:with p:by p:via p:during p:after p:to to-np p:as p:when p:of p:from".split())
_ADDRESSEE_AFTER = frozenset("np:end np:in np:at np:on np:none np:after np:to-np obj:end obj:in".split())
_MEANWHILE = ["as"], ["while"], ["after"], ["before"]  # what went on when somebody was told: "told the media | as"
_FORETOLD = frozenset({"expect", "predict", "fear", "forecast", "hope", "put it"})  # "…, as analysts had expected"
_TOLD = frozenset({"tell"})  # what follows is the person told, never the source
_OBJECT = frozenset({"DT", "PRP$", "PRP", "NNP", "NN", "NNS", "JJ", "CD", "IN", "TO", "RB"})
_PLURAL = frozenset({"police", "they", "we", "many", "some", "others"})
_CHARGED = 3  # words: "a charge Ruiz …"
_SUPPOSING = frozenset({"if", "unless", "had", "should", "were"})
_WHO = frozenset({"who", "which", "whose"})
_DASHES = frozenset({"-", "–", "—", "―", "--"})


def inverted(case: Case) -> Statement | None:
    """Read the cue before its source: "…," said Ana Ode; also "Said Ana Ode: …"."""
    words, frame = case.words, case.cue.frame
    if "object" in case.cue.patterns:
        return None  # "The film “Ode” accuses Peru"
    if "felt" in case.cue.patterns:
        return None  # "“Peru will win” worried the envoys": somebody else said so
    if frame.form not in {"ed", "s", "base"} or frame.before not in {"quote", "comma", "dash", "start"}:
        return None
    if any(words.tag[i] != "RB" for i in range(frame.first, frame.head)):
        return None  # "“…” has urged the ministry"
    if case.cue.lemma == "point" and _behind_particle(case) == frame.after_at:
        return None  # "a shirt, pointed shoes and a hat"
    tags = "tagging" in case.cue.patterns and case.cue.lemma not in _TOLD
    if frame.before != "quote" and not tags:
        return None
    source = _without_matter(words, subject_after(words, _behind_particle(case)))
    if frame.form == "base" and not (source and frame.before != "start" and _are_several(words, frame, source)):
        return None
    if frame.before in {"comma", "dash"} and not _closes(case, source) and subject_before(words, frame.first):
        return None
    if frame.before == "quote" and _awaits_verb(words, frame.first):
        return None  # "Ode, who called it “a sham,” | left Peru"
    before = trimmed(words, case.begin, frame.first)
    if not before and frame.before == "comma" and _closes(case, source):
        before = trimmed(words, 0, frame.first)  # "They want to talk, said Ode": what somebody wants is told by Ode
    if not source or words.tag[source[0]] == "WP" or not (before or frame.before == "start"):
        return None
    if before and frame.before == "quote" and frame.after in {"that", "clause"} and words.tag[before[0]] != "``":
        return None  # "Ruiz, author of “A House of Salt,” said the dock was empty"
    if "naming" in case.cue.patterns and words.tag[source[1] : source[1] + 1] in (["DT"], ["JJ"], ["``"]):
        return None  # "“…,” called the president a sham"
    rule = "quotation, cue, source" if frame.before == "quote" else "content, cue, source"
    return stated((before, _resumed(case, source[1]) or _rest(case, before, source[1])), source, rule)


def _awaits_verb(words, at):
    """Is a verb behind a closing mark that of the subject before ", who": "Ode, who called it “a sham,” | left"?"""
    clauses = (i for i in range(at - 1, 0, -1) if words.lower[i] in _WHO)
    pronoun = next((i for i in clauses if words.lower[i] == "who" or words.lower[i - 1] == ","), 0)
    mark = next((i for i in range(pronoun, at) if words.tag[i] == "``"), at)
    verbs = [i for i in range(1, mark) if is_finite(words, i)]
    name = next((i for i in range(mark) if not words.tag[i].startswith("NNP")), mark)
    if name and words.lower[name] == "," and not verbs and words.tag[name + 1] == "DT":
        return True  # "Ode, the host of “The Dock,” | left Peru"
    opens = mark == at or is_finite(words, mark + 1)
    return bool(pronoun and verbs) and verbs[0] > pronoun and not opens and "," not in words.lower[verbs[0] : mark]


def _without_matter(words, source):
    """The source without of whom something is said: "“…,” said Ana Ode | of the Peruvian envoy"."""
    of = next((i for i in range(*source or (0, 0)) if words.lower[i] == "of"), None)
    if not of or of == source[0] or not words.tag[of - 1].startswith("NNP") or words.lower[of + 1 : of + 2] != ["the"]:
        return source
    noun = noun_of(words.lower[source[1] - 1])[0]
    return (source[0], of) if words.text[source[1] - 1].islower() and noun and noun.kind == "person" else source


def _are_several(words, frame, source):
    """Is a source behind a verb such as "say" more than one: "say | analysts", "say | Ana Ode and Jo Ruiz"?"""
    last = words.lower[source[1] - 1]
    head = head_noun(words, source)
    is_plural = head is not None and (words.tag[head] in {"NNS", "NNPS"} or noun_of(words.lower[head])[1])
    return frame.first == frame.head and (is_plural or "and" in words.lower[slice(*source)] or last in _PLURAL)


def _rest(case, before, at):
    """The rest of a clause broken off before its verb: "The plan, said Ana Ode, | would cost too much"."""
    words = case.words
    after = trimmed(words, at, case.limit)
    if after and words.lower[at : at + 1] == [":"] and _has_verb(words, after):
        return after  # "It is plain, said Ode: Peru has lost"
    if not before or words.lower[at : at + 1] != [","] or any(is_finite(words, i) for i in range(*before)):
        return None
    is_clause = after and is_adjunct(words, before) and _has_verb(words, after)  # "For now, says Ode, | Peru is late"
    return after if after and (is_clause or is_finite(words, after[0])) else None


def _closes(case, source):
    """Does somebody who is named right behind the cue end the clause: ", said Ana Ode, the mayor" | "."?"""
    words = case.words
    if not source or "addressed" in case.cue.patterns or head_kind(words, source) not in SPEAKING:
        return False
    is_clear = words.tag[source[0]].startswith(("NNP", "PRP")) or words.lower[source[0]] == "the"
    if not is_clear and not _are_several(words, case.cue.frame, source):
        return False
    behind = behind_occasions(words, source[1], case.limit)
    return behind >= len(words.text) or words.text[behind] in _ENDS


def quotation_first(case: Case) -> Statement | None:
    """Read a quotation, its source and its cue: "…," she said.

    Words before the mark that are not quoted may be part of it ("The deal “is off,” she said").
    """
    words, frame = case.words, case.cue.frame
    source = own_subject(case) or _who_likes_to(case)
    if not source or source[0] <= case.begin:
        return None
    source = _named_in_full(case, source)
    at = source[0]
    before = trimmed(words, case.begin, at)
    if before is None or not _is_closed(words, at) or not has_word(words, before):
        return None
    if words.tag[before[0]] == "VBG" and words.lower[before[0] + 1] == "that":
        return None  # "Warning that “it is late,” Ode appealed for aid"
    if frame.after == "that" or (frame.after == "clause" and not _opens_with_quotation(words, before)):
        return None
    if is_adjunct(words, before) and not ends_here(case):
        return None
    if words.tag[before[0]] != "``" and not ends_here(case) and not any(is_finite(words, i) for i in range(*before)):
        return None  # "Sunday on “The Dock,” Ode said if the port shut, …"
    resumed = _resumed(case, frame.head + 1)
    if not resumed and frame.after == "comma" and words.tag[before[0]] != "``":
        resumed = trimmed(words, frame.after_at, case.limit)
    if resumed and words.lower[resumed[0]] == "as":
        resumed = None  # "“…,” she said, | as recalled by Ode in “The Dock”"
    return stated((before, resumed), source, "quotation, source, cue")


def _who_likes_to(case):
    """Who says so often: "…," Ode likes to say; "…," Ode used to say."""
    words, to = case.words, case.cue.frame.first
    often = case.cue.frame.form == "inf" and to > 0 and words.lower[to - 1] in OFTEN
    return subject_before(words, to - 1) if often else None


def _named_in_full(case, source):
    """The source from its name right behind the quotation: "…," Ana Ode, head of Lund, a firm in Ames told me."""
    words, at = case.words, source[0]
    if words.lower[at - 1] != ",":
        return source
    name = next((i + 1 for i in range(at - 1, case.begin, -1) if words.tag[i] == "''"), at)
    name += words.lower[name] == ","
    between = range(name, at)
    if not between or not words.tag[name].startswith("NNP") or any(is_finite(words, i) for i in between):
        return source
    return (name, source[1])


def _is_occasion(words, span):
    """Is it a participle of the source with what goes with it: "Asked about it", "When pressed", "Speaking in Lund"?

    Or does it end in one: "Ode had not seen it, and when asked why"?
    """
    if any(is_asked(words, i) for i in (span[0], *_behind_commas(words, span))):
        return True
    at = span[0] + (words.lower[span[0]] in {"when", "while", "if"})
    return words.tag[at] in {"VBG", "VBN", "VBD"} and not any(is_finite(words, i) for i in range(at + 1, span[1]))


def _behind_commas(words, span):
    return (i + 1 for i in range(*span) if words.lower[i] == ",")


def _is_whole(words, span):
    """Is there a main clause that a participle may follow: "Talks failed, | leaving", not "Though they failed"?"""
    return _has_verb(words, span) and words.lower[span[0]] not in openers()


def _has_verb(words, span):
    """Is a finite verb in it, or words between marks? What has neither states nothing."""
    return any(is_finite(words, i) or words.tag[i] == "``" for i in range(*span))


def _may_have_verb(words, span):
    """Does a word behind a name that opens it look like a verb: "Peru plans a base", "Peru sending ships"?"""
    first, last = span
    noun = next((i for i in range(first, last) if words.tag[i].startswith("NN")), last)
    if noun < min(last, first + 3) and not words.tag[first].startswith(("IN", "VB", "DT")):
        behind = words.tag[noun + 1 : noun + 3]
        if behind[:1] in (["VBG"], ["VBN"]) or behind == ["TO", "VB"]:
            return True
    verb = next((i for i in range(first, last) if not words.tag[i].startswith("NNP")), first)
    is_form = words.tag[verb : verb + 1] == ["NNS"] and words.text[verb].islower()
    return verb > first and is_form and (verb + 1 == last or words.tag[verb + 1] in _OBJECT)


def _is_closed(words, at):
    """Does a quotation end right before word `at`, also before a comma or a dash there?"""
    between = words.lower[at - 1] == "," or words.text[at - 1] in _DASHES
    return words.tag[at - 1] == "''" or (between and at > 1 and words.tag[at - 2] == "''")


def _opens_with_quotation(words, span):
    """Is it one quotation that breaks off in a comma: "…," she told those who came?"""
    return words.tag[span[0]] == "``" and "," in words.text[max(span[0], span[1] - 2) : span[1]]


def content_first(case: Case) -> Statement | None:
    """Read content, source and cue: "Talks failed, the ministry said"; "Talks, the ministry said, had failed"."""
    words = case.words
    source = own_subject(case)
    if not source or source[0] <= case.begin or not ends_here(case):
        return None
    tagged = "tagging" in case.cue.patterns and words.text[source[0] - 1] in _DASHES
    if (words.lower[source[0] - 1] != "," and not tagged) or _is_denied(words, source):
        return None
    before = trimmed(words, case.begin, source[0])
    behind = behind_occasions(words, _addressee_end(case), case.limit)
    after = trimmed(words, behind, case.limit) if words.lower[behind : behind + 1] == [","] else None
    if after and (_is_denied(words, after) or is_aside(words, after[0]) or _is_when(words, after[0])):
        after = None
    if before and after:
        before = trimmed(words, _last_clause(words, before), before[1])
        before = None if before and _only_links(words, before) else before
    if before and before[1] - before[0] < 3 and not after:
        return None
    if before and case.cue.frame.mood == "would" and words.lower[before[0]] in _SUPPOSING:
        return None  # "Had Ode said so, Peru would have protested"
    if before and after and words.tag[after[0]] == "``" and is_adjunct(words, before) and not _has_verb(words, before):
        before = None  # "On the port, Ode added, “…”"
    goes_on = after and is_finite(words, after[0] + (words.tag[after[0]] == "``"))
    if before is None and after and (start := insertion_end(words, after[0], case.limit)):
        after = trimmed(words, start, after[1])  # "reported, citing an aide, | that"
    if before is None or (_is_occasion(words, before) and not goes_on):
        return stated((after,), source, "source, cue, content")
    trails = after and (words.tag[after[0]] in {"VBG", "VBN"} or words.lower[after[0]] == "without")
    if trails and _is_whole(words, before):
        after = None
    if not after and not _has_verb(words, before) and not _may_have_verb(words, before):
        return None  # "LUND (LP) — Ana Ode told a crowd in Ames the dock was shut"
    if is_adjunct(words, before) and before[1] - before[0] < 6 and not after:
        return None
    return stated((before, after), source, "content, source, cue")


def _is_when(words, at):
    """Does it only tell when: "hours before a visit", "a day after the vote"?"""
    at += words.tag[at] in {"DT", "CD"}
    is_time = occasion_words().get("".join(words.lower[at : at + 1])) in WHEN
    return is_time and words.lower[at + 1 : at + 2] in (["before"], ["after"])


def _is_denied(words, span):
    """Does it begin with what somebody denies: "It sank, Ode says, | a charge Ruiz denies"?"""
    first, last = span
    if words.lower[first] == "something":
        return last - first > 1
    if last - first < _CHARGED:
        return False
    noun, _ = noun_of(words.lower[first + 1])
    is_charge = words.lower[first] in {"a", "an"} and words.tag[first + 1] == "NN" and noun is None
    return is_charge and words.tag[first + 2].startswith(("NNP", "DT", "PRP"))


def _only_links(words, span):
    """Is it only what links a sentence to the one before: "But, Ode said, …", "So, Ode said, …"?"""
    return span[1] - span[0] == 1 and words.tag[span[0]] in {"CC", "RB", "RBR", "IN"}


def _last_clause(words, span):
    """Where the clause begins that is broken off by its source: "Talks failed; | the port, Ode said, was shut"."""
    return max((i + 1 for i in range(*span) if words.lower[i] == ";"), default=span[0])


def as_reported(case: Case) -> Statement | None:
    """Read "As the paper reported, talks failed", "As he told us, talks failed", "Talks failed, as he said"."""
    words, frame = case.words, case.cue.frame
    source = subject_before(words, frame.first)
    if not source or source[0] == 0 or words.lower[source[0] - 1] != "as":
        return None
    comma, opens = behind_occasions(words, _addressee_end(case), case.limit), source[0] - 1
    if comma >= _end(words):
        return _as_at_end(case, source, opens)
    if words.lower[comma : comma + 1] != [","]:
        return None
    after = trimmed(words, comma, case.limit)
    if after and words.tag[after[0]] == "CC" and (whole := _as_at_end(case, source, opens)):
        return whole  # "Talks failed, as he told us, and began anew"
    inserted = after and opens > case.begin and words.lower[opens - 1] == "," and is_finite(words, after[0])
    return stated((trimmed(words, case.begin, opens) if inserted else None, after), source, "as source, cue, content")


def _as_at_end(case, source, opens):
    """Read "Talks failed, as the paper reported." and "…," as Ana Ode put it."""
    words = case.words
    if "tagging" not in case.cue.patterns and case.cue.lemma not in _FORETOLD:
        return None  # "…," she said, as the crowd applauded
    if opens <= case.begin or not (words.lower[opens - 1] == "," or words.tag[opens - 1] == "''"):
        return None
    before = trimmed(words, case.begin, opens)
    return stated((before,), source, "as source, cue, content") if before and _has_verb(words, before) else None


def _addressee_end(case):
    """Where the person spoken to ends who stands behind the cue: "told reporters | on Monday", "put it to me |"."""
    words, at = case.words, case.cue.frame.after_at
    at += words.lower[at : at + 1] == ["it"]
    if words.lower[at : at + 1] == ["to"]:
        return at + 2 if words.tag[at + 1 : at + 2] == ["PRP"] else phrase_end(words, at + 1)
    if "addressed" not in case.cue.patterns or at >= len(words.tag):
        return at
    return at + 1 if words.tag[at] == "PRP" else phrase_end(words, at)


def ends_here(case: Case) -> bool:
    """Return whether nothing follows the cue but when, where and to whom it was said."""
    words, frame = case.words, case.cue.frame
    if case.cue.lemma == "call" and frame.after.startswith("p:on"):
        return False  # "Ode called on Congress to pay"
    at = _behind_particle(case)
    after = frame.after if at == frame.after_at else "p:" + "".join(words.lower[at : at + 1])
    behind = behind_occasions(words, at, case.limit)
    if (
        after in {"end", "comma"}
        or (
            after == "ing" and "tagging" in case.cue.patterns and "weakening" not in case.cue.patterns
        )  # "…, Ode said opening it"
        or words.lower[at : at + 1] == [","]
        or (behind > at and (behind >= _end(words) or words.lower[behind] == ","))
        or (after.startswith(_ADJUNCT_AFTER) and ("+" not in after or _airs(words, at)))
    ):
        return True
    told = _addressee_end(case)
    if case.cue.lemma in _TOLD and (after in _ADDRESSEE_AFTER or words.lower[told : told + 1] in _MEANWHILE):
        return True
    if "addressed" in case.cue.patterns and behind_occasions(words, told, case.limit) >= _end(words):
        return True
    return after == "wh" and words.lower[at] == "when"


def _airs(words, at):
    """Does the sentence end with the title of what it was said on: "said on “Dock Talk.”"?"""
    mark = next((i for i in range(at, len(words.tag)) if words.tag[i] == "``"), None)
    return mark is not None and title_end(words, mark) >= _end(words)


def _behind_particle(case):
    """What follows the cue, past the "out" of "pointed out"."""
    at = case.cue.frame.after_at
    return at + (case.words.lower[at : at + 1] == ["out"])


def _end(words):
    """Where the sentence ends, its full stop left out."""
    return len(words.text) - (words.text[-1] == ".")


def _resumed(case, at):
    """The quotation that goes on after the cue and its source: behind a comma, a colon or a dash."""
    words = case.words
    for i in range(at, len(words.tag)):
        if words.tag[i] == "``":
            if i > at and words.text[i - 1] not in {",", ":", "—", "–", "-", "."}:
                return None
            last = len(words.tag)
            while last > i and words.tag[last - 1] != "''":
                last -= 1
            return (i, last if last > i else len(words.tag))
        if words.lower[i] in {"but", "while", ";"}:
            return None
    return None
