"""Dates as printed become dates, and what cannot be known stays unknown."""

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

import dateparser

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(.*)", re.S)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)(.*)", re.S)
_BIG_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)(.*)", re.S)
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)(.*)", re.S)
_SECONDS = re.compile(r"[12]\d{9}(?:\d{3})?")  # since 1970, or thousandths of them: from 2001 on
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)")
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d)(.*)", re.S)
_MONTH_DAY = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)", re.S)
_ZONE = re.compile(
    r"(?:(?<=[\d\s])|^)(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}\b|(?!AM\b|PM\b)[A-Z]{2,4}\b(?:[+-]\d{1,2})?)\s*\)?\s*$"
)
# What a line that is a date may hold.
_BESIDE = re.compile(
    r"\b(?:(?:first |last )?(?:published|posted|updated|modified|date)|on|at|"
    r"mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)|[ap]\.?m\b|[A-Z]{1,2}[SD]T|GMT|UTC|CES?T|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+(?:st|nd|rd|th|[hTZ])?)(?![^\W\d_])|[\W_]",
    re.IGNORECASE,
)
# Those whose month names are read: trying all that dateparser has takes a second for each line that is no date.
_LANGUAGES = "en fr de es it pt nl pl cs sv ru uk tr ar fa zh ja ko"
_HEADING = 80  # characters: what is longer is a sentence, not a date


class When(NamedTuple):
    """A date, the time zone as printed, and why there is no date where there is none."""

    date: date | None
    timezone: str
    doubt: str


def parse_date(raw: str, *, dayfirst: bool | None = None) -> When:
    """Return the local date that `raw` prints, its time zone, and what is in doubt about it.

    Nothing is guessed: without a year there is no date; numbers such as 04/05/2024 are read only with
    `dayfirst`, or where one of the two cannot be a month. Month names of 17 other languages are read by
    dateparser, which must find day, month and year.

    >>> parse_date("July 1, 2019 Monday 9:20 AM GMT")
    When(date=datetime.date(2019, 7, 1), timezone='GMT', doubt='')
    >>> parse_date("04/05/2024").doubt
    'day and month are in doubt: give dayfirst=True or dayfirst=False'
    >>> parse_date("04/05/2024", dayfirst=True).date
    datetime.date(2024, 5, 4)
    >>> parse_date("16 May").doubt
    'no year'
    """
    raw = " ".join(str(raw).split())
    if not raw or raw.lower() in ("none", "null", "nan", "nat"):
        return When(None, "", "no date")
    if len(raw) > _HEADING:
        return When(None, "", "not a date")
    return _numeric(raw, dayfirst) or _named(raw) or _foreign(raw)


def is_date_line(line: str) -> bool:
    """True where a line is a date, with at most a label, a weekday and a time beside it.

    >>> is_date_line("Published 4:12 PM EDT, May 4, 2024"), is_date_line("May 4, 2024: a day to remember")
    (True, False)
    """
    return len(line) <= _HEADING and bool(parse_date(line, dayfirst=True).date) and not _BESIDE.sub("", line)


def _numeric(raw, dayfirst):
    for pattern in (_ISO, _COMPACT, _BIG_FIRST):
        if match := pattern.match(raw):
            return _when(match[1], match[2], match[3], match[4])
    if _SECONDS.fullmatch(raw):
        when = datetime.fromtimestamp(int(raw[:10]), UTC)
        return When(when.date(), "UTC", "")
    if match := _NUMBERS.match(raw):
        return _day_and_month(int(match[1]), int(match[2]), match[3], match[4], dayfirst)
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
        return When(None, "", "day and month are in doubt: give dayfirst=True or dayfirst=False")
    return _when(year, second if dayfirst else first, first if dayfirst else second, rest)


def _named(raw):
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        match = pattern.search(raw)
        if match and match[month][:3].lower() in _MONTHS:
            return _when(match[3], _MONTHS.index(match[month][:3].lower()) + 1, match[day], match[4])
    return None


@lru_cache(maxsize=4096)
def _foreign(raw):
    if not re.search(r"(?<!\d)\d{4}(?!\d)", raw):
        return When(None, "", "no year" if re.search(r"\d", raw) else "not a date")
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    found = (
        None
        if re.fullmatch(r"[\d\W]+", raw)
        else dateparser.parse(raw, languages=_LANGUAGES.split(), settings=settings)
    )
    return When(found.date(), _zone(raw), "") if found else When(None, "", "not a date that could be read")


def _when(year, month, day, rest):
    try:
        return When(date(int(year), int(month), int(day)), _zone(rest), "")
    except ValueError:
        return When(None, "", "no such day")


def _zone(rest):
    match = _ZONE.search(rest)
    return match[1] if match else ""
