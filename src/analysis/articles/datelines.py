"""Datelines: where and when an article was written and which agency sent it, before its first word."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..text.dateline_spans import is_dateline_place
from ..text.lexicon import is_function
from .month_names import MONTH
from .outlets import agency_name

_SHORT_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?"
_MONTH = rf"(?:{_SHORT_MONTH}|(?:de )?(?i:{MONTH})\b)"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
_DAY = rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:{_MONTH} {_NUMBER}|{_NUMBER} {_MONTH})(?:,? \d{{4}})?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,30}"
_REGION = r"(?:, [A-Z][\w. ]{1,24}){0,2}(?: \[[A-Z][\w. ]{1,24}\])?"
_TITLED = r"[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}(?:/[A-Z][\w.'’ -]{1,30}){0,2}"
_PLACE = rf"(?:{_CAPITALS}(?:/{_CAPITALS}){{0,2}}|{_TITLED}){_REGION}"
_NEXT = r"(?=[\"“‘'«A-ZÀ-Þ\d])"
_IN_BRACKETS = r"\((?P<agency>[A-Za-z][\w .&/-]{1,30})\)"
# Each with the signs of which it needs one: looking for these first is many times faster.
_FORMS = tuple(
    (frozenset(signs), re.compile(pattern + _NEXT))
    for signs, pattern in (
        # BEIJING, March 3 (Xinhua) -- ; NEW DELHI, March 3 (PTI): ; Madrid, 3 Mar (EFE).- ; March 3 (UPI) --
        (
            "(",
            rf"(?P<place>(?:{_PLACE}(?:[,.]? {_DAY})?|{_DAY}))[,.]?(?: ?—)? ?{_IN_BRACKETS}"
            rf"(?:\s?(?:\.[-–—]|—|–|--|-)\s*|\s?:\s+)",
        ),
        # MOSCOW, March 3. /TASS/.
        (
            "/",
            rf"(?P<place>{_PLACE}(?:[,.]? {_DAY})?)[,.]? ?/(?P<agency>[A-Za-z][\w .&-]{{1,30}})/[.,:]?\s?[-–—]*\s*",
        ),
        # MOSCOW, March 3 - RIA Novosti. ; TOKYO, March 3 Kyodo -
        (
            "0123456789",
            rf"(?P<place>{_PLACE}[,.]? {_DAY})[,.]? (?:[-–—]+ )?(?P<agency>[A-Z][\w ]{{1,20}}?)\s?(?:\.|[-–—]+)\s+",
        ),
        # New Delhi, March 3 (IANS) Talks
        (
            "(",
            rf"(?P<place>{_PLACE}[,.]? {_DAY})[,.]? {_IN_BRACKETS}\s+",
        ),
        # BAKU, Azerbaijan, March 3. Talks
        (
            "0123456789",
            rf"(?P<place>{_CAPITALS}{_REGION},? {_DAY})(?P<dash>\.)\s+",
        ),
        # Hong Kong CNN —
        (
            "—–-",
            rf"(?P<place>{_PLACE}) (?P<agency>[A-Z]{{2,5}})\s?(?:—|–|--)\s+",
        ),
        # MOSCOW --
        (
            "—–-",
            rf"(?P<place>{_CAPITALS}(?:/{_CAPITALS}){{0,2}}{_REGION}(?:[,.]? {_DAY})?)\s?(?P<dash>—|–|--|-)\s+",
        ),
    )
)
_BRACKETED = re.compile(rf"[\[(](?P<place>{_TITLED}{_REGION}(?:, {_DAY})?)[\])]\s?[-–—]*\s+{_NEXT}")  # (Lima, May 3) –
_TITLED_DASH = re.compile(rf"(?P<place>{_TITLED}, [A-Z][A-Za-z ]{{2,24}}) (?:—|–|--) {_NEXT}")  # Lima, Peru – Talks
_TITLED_COLON = re.compile(rf"(?P<place>{_TITLED}):\s+{_NEXT}")
_SENTENCE = 80  # characters of a paragraph that is no headline
_COLON = re.compile(rf"(?P<place>{_CAPITALS}):\s+{_NEXT}")
_NO_PLACE = re.compile(rf"(?:TOPSHOT|FILE|UPDATED?|BREAKING|EXCLUSIVE|WATCH|VIDEO|OPINION|ANALYSIS|{_DAY})\.?", re.I)
_BARE_AGENCY = re.compile(r"\(?(?!The )(?P<agency>[A-Za-z][\w .&/-]{1,30})\)?\s?(?:—|–|--|-)\s+(?=\S)")
# MADRID Three years after ; MADRID (Reuters) Three years after
_NO_DASH = re.compile(rf"(?P<place>{_CAPITALS}?)(?:{_REGION} {_IN_BRACKETS})? (?P<next>[A-ZÀ-Þ][a-zß-ÿ]*)(?=[ ,])")
_BEHIND = re.compile(r"[.!?][”\"]? \(?(?P<agency>[A-Z][\w /-]{1,20})\)?$")
_PARTY = re.compile(r"[RDI]-[A-Z].*")  # of a member of Congress: "REP. ANA EK (R-TX): They should."
_SHORT = 4  # letters of a place before a hyphen that may be a word with it ("US - China")


class Dateline(NamedTuple):
    """The place, with its date where one is printed, the agency, and the paragraph without both."""

    place: str
    credit: str
    rest: str


def split_dateline(line: str, others: Sequence[str] = ()) -> Dateline | None:
    """Return the dateline of a paragraph and what follows it, or None where it has none.

    With an agency any place will do; without one it is in capitals. Before a colon stands a place of
    `data/places.csv` or a capital, for a speaker stands there too: `others` are the paragraphs after it.

    >>> split_dateline("MOSCOW, March 3. /TASS/. Talks resumed.")
    Dateline(place='MOSCOW, March 3', credit='TASS', rest='Talks resumed.')
    >>> split_dateline("March 3 (UPI) -- Talks resumed."), split_dateline("Talks resumed - and failed.")
    (Dateline(place='', credit='United Press International', rest='Talks resumed.'), None)
    """
    head = line[:200]
    for signs, form in _FORMS:
        match = None if signs.isdisjoint(head) else form.match(head)
        if match and (found := _checked(match, line)):
            return found
    if found := _titled(line) or _before_colon(line, others) or _without_dash(line, others):
        return found
    match = _BARE_AGENCY.match(line)
    name = agency_name(match["agency"]) if match else ""
    return Dateline("", name, line[match.end() :]) if match and name else None


def _titled(line: str) -> Dateline | None:
    match = _BRACKETED.match(line[:200]) or _TITLED_DASH.match(line[:200])
    if not match or not is_dateline_place(match["place"].partition(",")[0]):
        return None
    return Dateline(match["place"], "", line[match.end() :])


def _before_colon(line: str, others: Sequence[str]) -> Dateline | None:
    """A place in capitals before a colon; in small letters only where a paragraph follows, and no label is one."""
    match = _COLON.match(line) or (_TITLED_COLON.match(line) if len(line) >= _SENTENCE else None)
    if not match or not is_dateline_place(match["place"]):
        return None
    is_label = any(_TITLED_COLON.match(one) for one in others)
    return None if is_label else Dateline(match["place"], "", line[match.end() :])


def _without_dash(line: str, others: Sequence[str]) -> Dateline | None:
    """A place or an agency in capitals, then a sentence: its first word has a capital that only a sentence gives.

    Where an agency is named behind the last sentence, any word will do.
    """
    match = _NO_DASH.match(line[:200])
    if not match or re.match(_DAY, match["next"] + line[match.end() :]):
        return None
    place, agency = match["place"].strip(), agency_name(match["agency"] or "")
    rest = line[match.start("next") :]
    if match["agency"]:
        is_place = agency and not agency_name(place)
        return Dateline(line[: match.start("agency") - 1].strip(), agency, rest) if is_place else None
    behind = _BEHIND.search((others or [line])[-1])
    if not is_function(match["next"]) and not (behind and agency_name(behind["agency"])):
        return None
    if is_dateline_place(place):
        return Dateline(place, "", rest)
    return Dateline("", agency_name(place), rest) if agency_name(place) else None


def _checked(match: re.Match, line: str) -> Dateline | None:
    parts = match.groupdict()
    place, written = re.sub(r"(?<=\d)\.$", "", parts["place"].strip(" -,")), parts.get("agency") or ""
    agency = agency_name(written)
    first = re.split(r"[,/]", place)[0].strip()
    is_place = not _NO_PLACE.fullmatch(place) and not agency_name(first)
    if written and not agency and not (first.isupper() and ("(" in match[0] or "/" in match[0])):
        return None
    if is_function(first) or _PARTY.fullmatch(written):  # "But CNN — "
        return None
    if not written and (not is_place or (len(first) <= _SHORT and parts["dash"] == "-")):
        return None
    return Dateline(place if is_place else "", agency or written, line[match.end() :])
