"""Lines that are dates, lines that begin with one, and dates in web addresses and names of files."""

import re
from functools import lru_cache

from .dates import parse_date
from .month_names import MONTH_LIKE, WEEKDAY, month_number
from .patterns import BESIDE_DATE, BESIDE_EDITION

_SMASHED = re.compile(r"(?<=\d)(?=(?:first |last )?(?:updated|published|posted|modified)\b)", re.I)
_LONGEST = 140  # characters
_WEEKDAY = rf"(?:{WEEKDAY.pattern},? )?"
# A date where a line begins, in the orders that databases print it in; `month` is checked to be one.
_STARTS = tuple(
    re.compile(rf"(?<!\w){_WEEKDAY}(?:le |den |el )?{date}(?!\w)", re.IGNORECASE)
    for date in (
        rf"\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?(?: of| de)?[ -](?P<month>{MONTH_LIKE})\.?,?(?: de| del)?[ -]\d{{4}}",
        rf"(?P<month>{MONTH_LIKE})\.? \d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–/] ?\d{{1,2}})?(?:,? |,)\d{{4}}",
        rf"(?P<month>{MONTH_LIKE})\.?(?P<month_>(?: ?[-–/] ?{MONTH_LIKE}\.?)?),?(?: de)? \d{{4}}",
        r"\d{4}([-/.])\d{1,2}\1\d{1,2}",
        r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日",
        r"\d{1,2}[./]\d{1,2}[./]\d{4}",
    )
)
# Eight digits, parted or not; a time may follow them.
_DIGITS = re.compile(
    r"(?<!\d)((?:199|20\d)\d)[-_/.]?(0[1-9]|1[0-2])[-_/.]?(0[1-9]|[12]\d|3[01])(?=(?:\d{4}|\d{6})?(?!\d))"
)
# A title that says when what it gives was said: of no other is the date that it ends with that of the article.
_HELD = re.compile(r"\b(?:press conference|briefing|remarks)\b.{0,60} on (?P<date>[^,]{5,20}(?:, \d{4})?)", re.I)
_WORDED = re.compile(r"/((?:199|20\d)\d)/([a-z]{3,9})/(\d{1,2})(?=/|$)", re.I)


def is_date_line(line: str) -> bool:
    """Return True where a line is a date, with at most a label, a weekday and a time beside it.

    >>> is_date_line("Published 4:12 PM EDT, May 4, 2024"), is_date_line("May 4, 2024: a day to remember")
    (True, False)
    """
    return len(line) <= _LONGEST and _is_date(line)


@lru_cache(maxsize=500)  # the lines of one text, asked about several times
def _is_date(line: str) -> bool:
    line = _SMASHED.sub(" ", line)
    return bool(parse_date(line, dayfirst=True).date) and not BESIDE_DATE.sub("", line)


def starts_with_date(line: str) -> bool:
    """Return True where a line begins with a date in a language that databases use; an edition or a time may follow.

    >>> [starts_with_date(line) for line in ("March 3, 2020 Tuesday, Late Edition - Final", "Dienstag 3. März 2020")]
    [True, True]
    >>> [starts_with_date(line) for line in ("March 2020", "1. Talks resume", "May 4 was a bad day")]
    [True, False, False]
    """
    if len(line) > _LONGEST:
        return False
    matches = filter(None, (pattern.match(line) for pattern in _STARTS))
    return any(month_number(match.groupdict().get("month") or "may") for match in matches)


def is_dated_line(line: str) -> bool:
    """Return True for the date line of a database: a date, with a weekday, a time or an edition and nothing more.

    >>> is_dated_line("3 March 2020, First Edition"), is_dated_line("March 3, 1920: the day the ice came")
    (True, False)
    """
    rest = min((pattern.sub("", line, count=1) for pattern in _STARTS), key=len)
    return starts_with_date(line) and not BESIDE_EDITION.sub("", rest)


def find_date(text: str) -> str:
    """Return the first date with day, month and year in a line of other words, or an empty string.

    >>> find_date("Monde, mardi 3 mars 2020 312 mots, p. 4"), find_date("Monde, 312 mots")
    ('mardi 3 mars 2020', '')
    """
    found = (match for pattern in _STARTS if "month_" not in pattern.groupindex for match in pattern.finditer(text))
    right = [match for match in found if month_number(match.groupdict().get("month") or "may")]
    return min(right, key=lambda match: match.start())[0] if right else ""


def date_in_address(url: str) -> str:
    """Return the date that a web address holds as YYYY-MM-DD, or an empty string.

    >>> [date_in_address(f"https://post.example/{path}") for path in ("2024/05/16/talks", "a/202411/04/WS67.html", "1")]
    ['2024-05-16', '2024-11-04', '']
    """
    path = url.split("//")[-1].partition("/")[2].partition("?")[0]
    if match := _WORDED.search(f"/{path}"):
        month = month_number(match[2])
        return _iso(match[1], month, match[3]) if month else ""
    match = _DIGITS.search(path)
    return _iso(match[1], match[2], match[3]) if match else ""


def date_in_name(name: str) -> str:
    """Return the date that the name of a file holds, year first, as YYYY-MM-DD, or an empty string.

    >>> [date_in_name(name) for name in ("in/2013-04-12 Talks.txt", "20220217T134500Z_en.txt", "talks-12.txt")]
    ['2013-04-12', '2022-02-17', '']
    """
    match = _DIGITS.search(name.split("/")[-1])
    return _iso(match[1], match[2], match[3]) if match else ""


def date_in_title(title: str) -> str:
    """Return the date with which the title of a press conference ends, or an empty string.

    >>> date_in_title("The Harbour Minister's Press Conference on May 4, 2024")
    'May 4, 2024'
    >>> date_in_title("What the ferries did on May 4, 2024")
    ''
    """
    match = _HELD.search(title)
    return match["date"] if match and match.end() == len(title) and is_date_line(match["date"]) else ""


def _iso(year, month, day) -> str:
    iso = f"{year}-{int(month):02}-{int(day):02}"
    return iso if parse_date(iso).date else ""
