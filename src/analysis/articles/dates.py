"""Dates as printed become dates, and what cannot be known stays unknown."""

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

import dateparser

from .month_names import MONTH_LIKE, month_number
from .patterns import ZONE

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(.*)", re.S)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?!\d)(.*)", re.S)  # a time may follow at once
_BIG_FIRST = re.compile(r"(\d{4})(?:[/.]| ?年 ?)(\d{1,2})(?:[/.]| ?月 ?)(\d{1,2})(?!\d)日?(.*)", re.S)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})(?!\d)(.*)", re.S)
_SECONDS = re.compile(r"[12]\d{9}(?:\d{3})?")  # since 1970, or thousandths of them: from 2001 on
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)")
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?(?: of| de)?[ -]({MONTH_LIKE})\.?,?(?: de| del)?[ -](\d{{4}})(?!\d)(.*)",
    re.S,
)
_MONTH_DAY = re.compile(rf"\b({MONTH_LIKE})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? |,)(\d{{4}})(?!\d)(.*)", re.S)
_MONTH_YEAR = re.compile(rf"({MONTH_LIKE})\.?,?(?: de)? (\d{{4}})")
_YEAR, _DAY = re.compile(r"(?<!\d)\d{4}(?!\d)"), re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_CHANGED = re.compile(r"\b(?:last )?(?:updated|modified|edited|corrected)\b", re.I)
_PUBLISHED = re.compile(r"\b(?:first )?(?:published|posted|created)\b", re.I)
# Those whose month names are read: trying all that dateparser has takes a second for each line that is no date.
_LANGUAGES = "en fr de es it pt nl pl cs sv ru uk tr ar fa zh ja ko"
_HOUR_AT_ONCE = re.compile(r"(?<=[ ,]20\d\d)(?=\d{1,2}:\d\d)")  # "May 4, 20244:12 PM", as pages are pasted
_LONGEST = 80  # characters: what is longer is a sentence, not a date


class When(NamedTuple):
    """A date, the time zone as printed, and why there is no date where there is none."""

    date: date | None
    timezone: str
    doubt: str


def parse_date(raw: str, *, dayfirst: bool | None = None) -> When:
    """Return the local date that `raw` prints, its time zone, and what is in doubt about it.

    Nothing is guessed: without a year there is no date; numbers such as 04/05/2024 are read only with
    `dayfirst`, or where one of the two cannot be a month; in 04.05.2024 the day is first. Month names of 11 further
    languages are read by dateparser, which must find day, month and year. Of "Updated … | First published …" the first
    publication counts.

    >>> parse_date("July 1, 2019 Monday 9:20 AM GMT")
    When(date=datetime.date(2019, 7, 1), timezone='GMT', doubt='')
    >>> parse_date("04/05/2024").doubt
    'day and month are in doubt: write the date as YYYY-MM-DD, or give dayfirst=True or False'
    >>> parse_date("04/05/2024", dayfirst=True).date
    datetime.date(2024, 5, 4)
    >>> parse_date("16 May").doubt, parse_date("May 2024").doubt
    ('no year', 'no day')
    """
    raw = _first_published(_HOUR_AT_ONCE.sub(" ", " ".join(str(raw).split())))
    if not raw or raw.lower() in ("none", "null", "nan", "nat"):
        return When(None, "", "no date")
    if len(raw) > _LONGEST:
        return When(None, "", "not a date")
    return _numeric(raw, dayfirst) or _named(raw) or _foreign(raw)


def is_of_change(raw: str) -> bool:
    """Return True for a date that is said to be that of a change, with no other beside it.

    >>> [is_of_change(raw) for raw in ("Updated May 5, 2020", "May 3, 2020", "Updated May 5, 2020 | May 3, 2020")]
    [True, False, False]
    """
    return bool(_CHANGED.search(raw)) and "|" not in raw


def _numeric(raw, dayfirst):
    for pattern in (_ISO, _COMPACT, _BIG_FIRST):
        if match := pattern.match(raw):
            return _when(match[1], match[2], match[3], match[4])
    if _SECONDS.fullmatch(raw):
        when = datetime.fromtimestamp(int(raw[:10]), UTC)
        return When(when.date(), "UTC", "")
    if match := _NUMBERS.match(raw):
        is_german = match[2] == "."  # nobody puts the month first before full stops
        return _day_and_month(int(match[1]), int(match[3]), match[4], match[5], is_german or dayfirst)
    if _SHORT_YEAR.match(raw):
        return When(None, "", "the year has two digits: write it out")
    return None


def _day_and_month(first, second, year, rest, dayfirst):
    if first > 12 >= second:
        return _when(year, second, first, rest)
    if second > 12 >= first:
        return _when(year, first, second, rest)
    if first == second:
        return _when(year, first, second, rest)
    if dayfirst is None:
        return When(
            None, "", "day and month are in doubt: write the date as YYYY-MM-DD, or give dayfirst=True or False"
        )
    return _when(year, second if dayfirst else first, first if dayfirst else second, rest)


def _first_published(raw):
    """Of a line that tells when an article was published and when it was changed, the part about the first."""
    published, changed = _PUBLISHED.search(raw), _CHANGED.search(raw)
    others = [part for part in raw.split(" | ") if not _CHANGED.search(part) and re.search(r"\d{4}", part)]
    if changed and others:
        return others[0]
    if not changed or not re.search(r"\d", raw[: changed.start()] + (raw[published.start() :] if published else "")):
        return raw
    return raw[published.start() :] if published and published.start() > changed.start() else raw[: changed.start()]


def _named(raw):
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        for match in pattern.finditer(raw):
            if number := month_number(match[month]):
                return _when(match[3], number, match[day], match[4])
    found = _MONTH_YEAR.fullmatch(raw)
    return When(None, "", "no day") if found and month_number(found[1]) else None


@lru_cache(maxsize=4096)
def _foreign(raw):
    if not _YEAR.search(raw):
        return When(None, "", "no year" if re.search(r"\d", raw) else "not a date")
    if not _DAY.search(raw):
        return When(None, "", "not a date that could be read")
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    is_numbers = re.fullmatch(r"[\d\W]+", raw)
    found = None if is_numbers else dateparser.parse(raw, languages=_LANGUAGES.split(), settings=settings)
    return When(found.date(), _zone(raw), "") if found else When(None, "", "not a date that could be read")


def _when(year, month, day, rest):
    try:
        return When(date(int(year), int(month), int(day)), _zone(rest), "")
    except ValueError:
        return When(None, "", "no such day")


def _zone(rest):
    match = ZONE.search(rest)
    return match[1] if match else ""
