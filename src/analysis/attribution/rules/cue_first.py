"""Content behind its cue: "she said that …", "…, adding that …", "he accused them of …", "she said:"."""

from ...text.lexicon import noun_of
from ..appositions import out_of_origin, outermost
from ..clause_subjects import absolute_subject, clause_subject, opening_phrase, subject_of_main_clause
from ..clauses import FINITE, antecedent, is_finite
from ..conjunctions import openers
from ..content import Span, content_after, is_aside, trimmed, up_to_comma
from ..head_kinds import SPEAKING, head_kind
from ..noun_phrases import noun_phrase_before, phrase_end
from ..occasions import behind_occasions, is_asked
from ..subjects import subject_before
from ..times import WHEN, occasion_words
from .case import Case, Statement, own_subject, stated
from .nouns import before_clause, before_main_verb

_CITING = frozenset({"cite", "quote", "echo"})
_PROMPTING = frozenset(
    "prompted prompting prompts led leading leads forced forcing pushed pushing drove driving moved spurred inspired "
    "compelled caused causing allowed allowing provoked".split()
)
_PARTS = frozenset({";", "but", "while", "whereas", "though"})  # behind which another may speak
_SAID_OF = {"as", "for", "over", "that", "to", "quote", "colon", "v", "about"}  # behind an object of which more is said
_SUBJECT = 6  # words between "what" and "called"
_LEAD = 4  # words: "Just a day after"
_EVEN = frozenset(
    {"even", "ever", "just", "only", "shortly", "soon", "moments", "minutes", "hours", "a", "an", "two", "three"}
)
_WHERE = frozenset("from across in around throughout at inside outside near along over".split())
_BEHIND_IN_WHAT = 2  # the word that follows an opening "In what"
_OF = ("p:about", "p:on", "p:of")
_CITED = SPEAKING | {"document noun"}


def cue_first(case: Case) -> Statement | None:
    """Read "She said that …", "…, adding that …", "He accused them of …"; also "She said:" with what follows."""
    words, frame = case.words, case.cue.frame
    if "transitive" in case.cue.patterns and frame.form == "ed" and frame.after == "to":
        return None  # "drivers urged to stay at home" are those told
    asked = frame.form == "ed" and frame.before in {"comma", "start"} and is_asked(words, frame.head)
    if asked and not own_subject(case):
        return None  # "Ode, asked if it was true, said no"
    if _is_of_noun(words, frame) or (frame.form == "ing" and _tells_of_saying(words, frame)):
        return None
    source, rule = _subject(case)
    if source and (_is_of_things(words, frame, source) or _bears_name(words, case.cue, source)):
        return None
    if _is_act(words, case.cue):
        return None
    after = content_after(words, case.cue, case.limit, case.ends)
    naming = "naming" in case.cue.patterns
    if after and case.cue.lemma in _CITING and _is_who_is_cited(words, after):
        return None
    if after and rule == "main clause" and source and after[0] < source[0] < after[1]:
        after = trimmed(words, after[0], source[0])  # "Calling it a sham, | Ode left"
    if after and naming and (_names_nothing(words, frame, after) or _is_named(words, frame, source)):
        return None
    after = _before_main_clause(words, frame, after) if after else None
    if after and frame.after == "quote":
        after = _closed_quotation(words, after)
    if after and frame.before == "rel":
        is_clause = words.lower[after[0]] == "that" or "tagging" in case.cue.patterns
        after = before_main_verb(words, frame.first - 1, after, "that" if is_clause else frame.after)
        after = _before_verb_behind_comma(words, frame.first - 1, after)
    if after and source and words.lower[source[0]] == "whose":
        after = _before_verb_behind_comma(words, source[0], after)
    if after and source and frame.before in {"noun", "pro"}:
        after = _within_relative(words, frame, source, after)
    if after and (source or any(tag == "``" for tag in words.tag[after[0] : after[1]])):
        return stated((after,), source, f"{rule}, cue, content")
    if source and words.lower[-1] == ":" and frame.after in {"colon", "end"}:
        return Statement((), source, f"{rule}, cue, colon")
    return None


def _tells_of_saying(words, frame):
    """Does a participle only tell of the speaking: "“…,” she said, | pointing to a map", not "| recalling that"?"""
    if frame.after in {"that", "clause", "quote", "colon"}:
        return False
    if frame.before == "start":
        return is_aside(words, frame.first)
    return words.lower[frame.first - 1] == "," and is_aside(words, frame.first - 1)


def _is_of_noun(words, frame):
    """Does a participle only tell of the noun before the verb: "a poll | released last week showed that"?"""
    if frame.form != "ed" or frame.before != "noun" or words.tag[frame.head] != "VBN":
        return False
    verb = behind_occasions(words, frame.after_at, len(words.tag))
    if not frame.head + 1 < verb < len(words.tag):
        return False
    return is_finite(words, verb) or words.lower[verb + 1 : verb + 2] == ["that"]


def _within_relative(words, frame, source, content):
    """The content of a clause with a subject of its own behind "which" or "what": "what Ode calls a sham | is over"."""
    pronoun = words.lower[source[0] - 1] if source[0] else ""
    if pronoun == "what" and not is_finite(words, content[0]):
        named = before_main_verb(words, source[0], content, "np")
        return up_to_comma(words, named) if named and source[0] == _BEHIND_IN_WHAT else named
    if frame.after == "verb" and pronoun in {"that", "who", "which"} and words.lower[source[0] - 2] != ",":
        return before_main_verb(words, source[0] - 1, content, frame.after)  # "that critics say is a sham | was passed"
    if pronoun not in {"which", "who", "whom"} or words.lower[source[0] - 2 : source[0] - 1] != [","]:
        return content
    if words.lower[content[0] - 1] == ",":
        return None  # "the report, which Ode dismissed, | alarmed others"
    return up_to_comma(words, content)


def _before_verb_behind_comma(words, pronoun, content):
    """The content of ", who says it sank, | left": a clause between commas ends where the main verb comes."""
    if words.lower[pronoun - 1 : pronoun] != [","]:
        return content
    for i in range(content[0] + 1, content[1] - 1):
        is_mark = words.tag[i] == "''" and words.lower[i - 1] == ","  # "called it “a sham,” | left"
        if (is_mark or words.lower[i] == ",") and (words.tag[i + 1] in FINITE or words.tag[i + 1] == "VBN"):
            return trimmed(words, content[0], i + is_mark)
    return trimmed(words, *content)


def _is_act(words, cue):
    """Is something done and not said, for the verb has a plain object: "attacked the port", not "… it as weak"?"""
    head, _, beyond = cue.frame.after.partition(":")
    if cue.lemma == "recall" and head == "np":
        return head_kind(words, (cue.frame.after_at, phrase_end(words, cue.frame.after_at))) in SPEAKING
    is_plain = head in {"np", "obj"} and beyond not in _SAID_OF and words.lower[-1] != ":"  # "posted this on X:"
    return "acting" in cue.patterns and is_plain


def _is_of_things(words, frame, source):
    """Is what somebody said the noun before, and not told: "few things Ode has said about the port"?"""
    name = source[1]
    while name > source[0] and words.tag[name - 1].startswith("NNP"):
        name -= 1
    if name in {0, source[1]} or not frame.after.startswith(_OF):
        return False
    return words.tag[name - 1] == "NNS" and noun_of(words.lower[name - 1])[0] is None


def _bears_name(words, cue, source):
    """Is it what somebody is called: "two men | named Ode left"?"""
    is_name = words.tag[cue.frame.after_at : cue.frame.after_at + 1] == ["NNP"]
    first = words.lower[source[0]]
    is_any = first in {"a", "an"} or words.tag[source[0]] in {"CD", "NNS", "JJ", "NN"}
    return cue.lemma == "name" and cue.frame.form == "ed" and is_name and is_any


def _is_who_is_cited(words, content):
    """Is it only a person or a body: "AFP cited an official", "… Ode, who left"? What that one said is not told."""
    first, last = content
    who = next((i for i in range(first, last - 1) if words.lower[i] == "," and words.lower[i + 1] == "who"), last)
    return head_kind(words, (first, who)) in _CITED and not any(
        is_finite(words, i) or words.tag[i] in {"``", "VBG"} for i in range(first, who)
    )


def _before_main_clause(words, frame, content):
    """The content of a clause that opens the sentence: "When I asked about the boat, | he waved me off"."""
    comma = max((i for i in range(frame.head) if words.lower[i] == ","), default=-1)
    if not _opens_clause(words, comma + 1) or any(is_finite(words, i) for i in range(1, comma)):
        return content
    return before_clause(words, content, subject_of_main_clause(words, frame.head))


def _opens_clause(words, first):
    """Does a clause open at word `first`, where a sentence or its clause begins: "When …", "In May, hours after …"?"""
    at = next((i for i in range(first, min(first + _LEAD, len(words.lower))) if words.lower[i] in openers()), None)
    before = words.lower[first : at or 0]
    return at is not None and all(word in _EVEN or occasion_words().get(word) in WHEN for word in before)


def _names_nothing(words, frame, content):
    """Has "called the mayor on Monday" no word for what the mayor was called?"""
    if (
        not frame.after.startswith(("np:", "obj:"))
        or "what" in words.lower[max(0, frame.first - _SUBJECT) : frame.first]
    ):
        return False  # "what she called a sham"
    end = next((i for i in range(*content) if words.tag[i].startswith(("NN", "PRP"))), content[1])
    while end < content[1] and words.tag[end].startswith(("NN", "PRP")):
        end += 1
    return behind_occasions(words, end, content[1]) >= content[1]


def _is_named(words, frame, source):
    """Is the noun before the verb what is called so, nobody tells by whom: "a man once called the “Bull of Ulm”"?"""
    if source and frame.form == "ed" and frame.before == "comma" and head_kind(words, source) in {"noun", "nouns"}:
        return True  # "a law, similar to another, | dubbed “Odecare”"
    if not source or frame.form != "ed" or words.tag[source[0]] in {"PRP", "WP", "NNP"} or frame.before != "noun":
        return False
    if _is_name_behind(words, frame, source):
        return True
    if words.tag[frame.after_at : frame.after_at + 1] == ["``"]:
        close = next((i for i in range(frame.after_at, len(words.tag)) if words.tag[i] == "''"), len(words.tag) - 1)
        if words.tag[close + 1 : close + 2] in (["VBD"], ["VBN"], ["VBZ"], ["VBP"], ["MD"]):
            return True  # "a group called “Free Lund” | blames Peru"
    at = frame.after_at + (words.tag[frame.after_at : frame.after_at + 1] == ["DT"])
    is_subject = any(is_finite(words, i) for i in range(1, frame.first))
    return words.tag[at : at + 1] == ["``"] and is_subject and words.tag[source[0] - 1] != "IN"


def _is_name_behind(words, frame, source):
    """Does a name follow, and no word for what it would be called so: "a group called Port 45 ran advertisements"?"""
    begins = next((i for i in range(source[0], max(-1, source[0] - 4), -1) if words.lower[i] in {"a", "an"}), None)
    if begins is None or any(words.tag[i][:2] not in {"RB", "VB", "JJ"} for i in range(begins + 1, source[0])):
        return False
    end = frame.after_at
    while end < len(words.tag) and words.tag[end] in {"NNP", "NNPS", "CD"}:
        end += 1
    return end > frame.after_at and words.tag[end : end + 1] not in (["DT"], ["JJ"], ["``"])


def _closed_quotation(words, content):
    """A quotation that ends a sentence of its own, or comes before a dash, ends the content: "Stop!" | as it fell."""
    first = content[0] + (words.tag[content[0]] != "``")
    last = next((i for i in range(first, content[1]) if words.tag[i] == "''"), content[1])
    is_last = "``" not in words.tag[last + 1 : content[1]]
    left = is_last and words.text[last + 1 : last + 2] in (["—"], ["–"], ["--"])
    comma = any(words.lower[i : i + 1] == [","] for i in (last - 1, last + 1))
    turned = is_last and comma and _turns_at(words, last + 1)
    ended = last < content[1] and (words.text[last - 1] in {".", "!", "?"} or left)
    if last < content[1] and turned:
        return content[0], last + 1  # "said “we are ready”, | but by evening"
    if (
        is_last
        and words.tag[last + 1 : last + 2] == ["CC"]
        and words.tag[last + 2 : last + 3] in (["VBD"], ["VBN"], ["VBZ"])
    ):
        return content[0], last + 1  # "chanted “Death!” | and burned flags"
    goes_on = last + 1 < content[1] and words.tag[last + 1] in {"CC", "``", "''"}
    return (content[0], last + 1) if ended and not goes_on else content


def _turns_at(words, at):
    """Does what follows a quotation turn away from it: "“we are ready”, | but by evening"?"""
    at += words.lower[at : at + 1] == [","]
    return words.lower[at : at + 1] in (["but"], ["though"], ["although"], ["while"])


def _subject(case) -> tuple[Span | None, str]:
    """The source of a verb cue and how it was found."""
    words, frame = case.words, case.cue.frame
    if frame.before == "rel":
        return _relative(words, frame.first - 1), "relative"
    if words.lower[frame.first] == "having" and (found := subject_of_main_clause(words, frame.head)):
        return found, "main clause"
    if frame.form not in {"ing", "inf"} and frame.before not in {"cc", "verb", "in"}:
        found = subject_before(words, frame.first)
        if found:
            return found, "source"
        return (
            clause_subject(words, frame.first) if frame.before == "comma" else None
        ) or case.shared or opening_phrase(words), "shared source"
    if frame.first <= 1 and case.shared is None and (found := subject_of_main_clause(words, frame.head)):
        return found, "main clause"
    if frame.form == "ing" and (found := absolute_subject(words, frame.first)):
        return found, "participle"
    if frame.before == "noun" and frame.form == "ing" and (found := noun_phrase_before(words, frame.first)):
        return (clause_subject(words, frame.first) if _is_object(words, found) else None) or found, "participle"
    if frame.before == "noun" and frame.form == "inf":
        if prompted := _prompted(words, frame.first):
            return prompted, "infinitive"
        return clause_subject(words, frame.first) or case.shared or _object(words, frame.first), "infinitive"
    if frame.before == "verb" and words.tag[frame.first - 1] == "VBN" and (found := antecedent(words, frame.first)):
        return (found[0], frame.first), "source"  # "an aide who asked not to be named | said"
    return _speaking_on(case) or opening_phrase(words), "shared source"


def _speaking_on(case):
    """Who spoke last, or whom a clause behind ";" or "but" is about: "Ode hailed it; Ruiz was guarded, saying …"."""
    clause = clause_subject(case.words, case.cue.frame.first)
    if case.shared and clause and clause[0] > max(case.begin, case.shared[1]):
        return clause if case.words.lower[clause[0] - 1] in _PARTS else case.shared
    return case.shared or clause


def _is_object(words, found):
    """Is it what the verb before it governs: "left Lund | hoping", "arrived in Lund | hoping"?"""
    is_place = words.lower[found[0] - 1] in {"in", "to", "at"} and words.tag[found[1] - 1] == "NNP"
    return found[0] > 0 and words.tag[found[0] - 1 - is_place].startswith("VB")


def _prompted(words, at):
    """Who is made to speak: "a storm that prompted Ana Ode | to say"."""
    found = noun_phrase_before(words, at)
    return found if found and found[0] > 0 and words.lower[found[0] - 1] in _PROMPTING else None


def _object(words, at):
    """The noun phrase before an infinitive, but for one behind a preposition: "came to the house | to inform"."""
    found = noun_phrase_before(words, at)
    is_behind = found and found[0] > 0 and words.tag[found[0] - 1] in {"IN", "TO"}
    return None if is_behind else found


def _behind_act(words, found):
    """From whom an act came: "a rebuke from | Peru, which said"; a letter from Peru can say so itself."""
    came = next((i for i in range(*found or (0, 0)) if words.lower[i] in {"from", "by"}), None)
    noun = noun_of(words.lower[came - 1])[0] if came and came > found[0] else True
    return (came + 1, found[1]) if came and noun is None and words.tag[came - 1] == "NN" else found


def _people_before(words, found):
    """The people before a place or a thing that no "who" goes with: "voters | across the country, who"."""
    is_thing = found and head_kind(words, found) in {"noun", "nouns", "country noun", "name"}
    if not is_thing or found[0] < 1 or words.lower[found[0] - 1] not in _WHERE:
        return found
    outer = noun_phrase_before(words, found[0] - 1) or out_of_origin(words, found)
    return outer if head_kind(words, outer) in SPEAKING else found


def _relative(words, pronoun):
    """ "farmers who", "the union, which": the noun with its relative pronoun; the pronoun alone where no noun is."""
    found = noun_phrase_before(words, pronoun - (words.lower[pronoun - 1 : pronoun] == [","]))
    found = _behind_act(words, _people_before(words, found) if words.lower[pronoun] == "who" else found)
    first = outermost(words, found)[0] if found else pronoun
    return (first + (words.lower[first] == "including"), pronoun + 1)
