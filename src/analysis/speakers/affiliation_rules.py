"""Where a speaker belongs whose title names no country: by the clause, the place or the people round the name."""

import re

from ..text.lexicon import noun_of
from .affiliation_case import Case
from .country_words import NONE, Affiliation, by_office, by_words, is_at_home, is_of_its_place, without_topic
from .patterns import DWELLS, GROUP, LEADS, POSTED
from .places import country_of_place, place_in, place_named

_CLAUSE = re.compile(
    r",?(?: \d\d,)?,? ((?:who|whose|an?|the) (?:[^.!?;:,()\n“”\"]|\.(?=\w|(?<=[A-Z]\.) [a-z])){3,140})"
)
_TRADE = re.compile(r"\bwho (?:farms?|grows?|sells?|hunts?|fish(?:es)?|herds?|speaks for)\b")
_SEVERAL = re.compile(r"\b(?:both|two|several|other|many) (?:countries|sides|capitals|governments|nations)\b")
_SPEAKING = re.compile(r",? (?:speaking|talking|who spoke)\b[^.!?;\n]{0,80}?(?=\bin [A-Z])")
_NEAR = 300  # characters before a name in which a group or a place is looked for


def by_clause(case: Case) -> Affiliation:
    """Return what the clause after a name tells: "who leads U.S. forces", "a firm in Murmansk"."""
    directory = case.article.cast.directory
    for clause in _clauses(case):
        leads = LEADS.match(clause)
        if leads and (found := _first(by_words(clause[leads.end() :]), by_office(clause))).country:
            return Affiliation(found.country, f"clause: {clause}")
        if POSTED.search(clause) or (clause.startswith(("who", "whose")) and not DWELLS.search(clause)):
            continue
        country = place_in(directory, clause)[1]
        if country:
            return Affiliation(country, f"place: {clause}")
    return NONE


def _clauses(case):
    for mention in case.mentions():
        if match := _CLAUSE.match(case.article.text, _end(case, mention)):
            yield match[1]


def _end(case, mention):
    """The end of the name; a description holds its clause already."""
    comma = case.article.text.find(",", mention.start, mention.end)
    is_description = mention.entity.kind != "person"
    return comma if is_description and comma > 0 else mention.end


def by_role_place(case: Case) -> Affiliation:
    """Return the country of the place in a role or a name: "broker in Alexandria", "the Shanghai exchange"."""
    directory = case.article.cast.directory
    for words in (*case.entity.roles, *_names(case)):
        own = "" if POSTED.search(words) else without_topic(words)
        country = place_in(directory, own)[1] or place_named(directory, own)
        if country:
            return Affiliation(country, f"place: {words}")
    return NONE


def _names(case):
    """The name and the first words as written of a body or a group; a known body without a state has none."""
    if case.entity.kind == "person" or case.article.cast.directory.rows(case.entity.name, case.article.cast.day):
        return []
    written = next((case.article.text[one.start : one.end] for one in case.mentions()), "")
    return [case.entity.name, written.split(",")[0]]


def by_home(case: Case) -> Affiliation:
    """Return the country of "She lives in Deal", where she is the speaker."""
    if " lives in " not in case.article.text:
        return NONE
    for match in re.finditer(r"\b(He|She) [^.!?\n,]{0,80}?\blives (?=in [A-Z])([^.!?\n]{3,60})", case.article.text):
        if case.article.salience.antecedent(match[1].lower(), match.start()) is case.entity:
            place, country = place_in(case.article.cast.directory, match[2])
            if country:
                return Affiliation(country, f"place: lives in {place}")
    return NONE


def by_group(case: Case) -> Affiliation:
    """Return the country of the group that a name is given for: "Chilean economists are divided. Ana Paz, of…"."""
    first = next(case.mentions(), None)
    if first is None:
        return NONE
    before = case.article.text[max(0, first.name_start - _NEAR) : first.name_start].rsplit("\n\n", 1)[-1]
    groups = [match for match in GROUP.finditer(before) if case.article.cast.directory.people_of(match[1])]
    if not groups or noun_of(groups[-1][2])[0] is None or _another(case, first, before, groups[-1]):
        return NONE
    group = groups[-1]
    return Affiliation(case.article.cast.directory.people_of(group[1]), f"group: {group[1]} {group[2]}")


def _another(case, first, before, group):
    """Say whether somebody else, or another sentence than the next, stands between a group and a name."""
    begin = first.name_start - len(before) + group.end()
    between = case.article.cast.between(begin, first.start)
    is_other = any(one.entity is not case.entity and one.entity.kind in ("person", "country") for one in between)
    narration = re.sub(rf"[‘“\"][^’”\"]{{0,{_NEAR}}}[’”\"]", "", before[group.end() :])
    return is_other or len(re.findall(r"[.!?]", narration)) > 1


def by_setting(case: Case) -> Affiliation:
    """Return where the sentence, else the dateline, is set: an office or a trade of a place belongs there."""
    if not (_is_office(case.entity) or (case.entity.kind == "person" and _has_trade(case))):
        return NONE
    found = _by_speaking_place(case)
    if found.country:
        return found
    directory = case.article.cast.directory
    sentence = case.article.text[max(0, case.start - 120) : case.start].rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
    place, country = place_in(directory, sentence)
    if country and (case.entity.kind != "person" or _has_trade(case)):  # a spokesman travels, a farmer does not
        return Affiliation(country, f"place: in {place}")
    country = country_of_place(directory, case.dateline) if case.dateline else ""
    return Affiliation(country, f"dateline: {case.dateline}") if country else NONE


def _is_office(entity):
    """Officers and bodies of a state; a person with a name only as a spokesperson, for others travel."""
    if entity.kind == "person":
        return any(word.startswith("spokes") for role in entity.roles for word in role.lower().split())
    if entity.kind not in ("unnamed person", "group", "organisation") or _SEVERAL.search(entity.name):
        return False
    return is_of_its_place(entity.head) or is_of_its_place(" ".join(entity.name.lower().split()[-2:]))


def _by_speaking_place(case: Case) -> Affiliation:
    """Return where an officer of a state speaks, or whose account he gives: "speaking to reporters in Vladivostok"."""
    for mention in case.mentions():
        if match := _SPEAKING.match(case.article.text, mention.end):
            place, country = place_in(case.article.cast.directory, case.article.text[match.end() : match.end() + 40])
            if country:
                return Affiliation(country, f"place: speaking in {place}")
    return NONE


def _has_trade(case):
    """Say whether somebody works the place where the article is set: "a fishmonger", "who grows maize"."""
    if any(is_at_home(role) for role in case.entity.roles):
        return True
    return any(_TRADE.match(clause) for clause in _clauses(case))


def _first(*found):
    return next((one for one in found if one.country), NONE)
