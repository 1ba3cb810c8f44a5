from datetime import date

import pytest

from analysis.articles.date_lines import date_in_address, date_in_name, is_date_line
from analysis.articles.dates import parse_date


@pytest.mark.parametrize(
    ("raw", "day", "zone"),
    [
        ("2017-07-17 17:03:00", date(2017, 7, 17), ""),
        ("2023-04-28 17:40:08+00:00", date(2023, 4, 28), "+00:00"),
        ("2024-04-28T23:50:00-04:00", date(2024, 4, 28), "-04:00"),
        ("2024-04-28T10:00:00Z", date(2024, 4, 28), "Z"),
        ("20240428", date(2024, 4, 28), ""),
        ("2024/04/28", date(2024, 4, 28), ""),
        ("Friday, 5. July 2019 09:31:00 CEST", date(2019, 7, 5), "CEST"),
        ("July 1, 2019 Monday 9:20 AM GMT", date(2019, 7, 1), "GMT"),
        ("Jan 11, 2010", date(2010, 1, 11), ""),
        ("29 December 2011", date(2011, 12, 29), ""),
        ("3rd of May 2024", date(2024, 5, 3), ""),
        ("29 décembre 2011", date(2011, 12, 29), ""),
        ("29. Dezember 2011", date(2011, 12, 29), ""),
        ("Mon, 29 Apr 2024 10:11:12 GMT", date(2024, 4, 29), "GMT"),
        ("25/12/2023", date(2023, 12, 25), ""),
        ("12/25/2023", date(2023, 12, 25), ""),
        ("5/5/2024", date(2024, 5, 5), ""),
        ("1714867200", date(2024, 5, 5), "UTC"),
        ("1714867200000", date(2024, 5, 5), "UTC"),
        ("3 de marzo de 2020", date(2020, 3, 3), ""),
        ("1er août 2020", date(2020, 8, 1), ""),
        ("3 maart 2020", date(2020, 3, 3), ""),
        ("3. Jänner 2020", date(2020, 1, 3), ""),
        ("2020年3月3日", date(2020, 3, 3), ""),
        ("Updated 9:12 AM EST, March 5, 2020 | First published 4:01 PM EST, March 3, 2020", date(2020, 3, 3), ""),
        ("Published: 14:31 GMT, 3 March 2020 | Updated: 15:12 GMT, 5 March 2020", date(2020, 3, 3), ""),
        ("March 3, 2020 Updated 9:12 a.m. ET", date(2020, 3, 3), ""),
        ("Updated May 5, 2020 | May 3, 2020", date(2020, 5, 3), ""),
        ("Published March 3, 2020 10:15am EST", date(2020, 3, 3), "EST"),
    ],
)
def test_dates_are_read_as_printed(raw, day, zone):
    assert parse_date(raw)[:2] == (day, zone)


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        ("16 May", "no year"),
        ("Marathon 12, 2010", "not a date"),
        ("1", "no year"),
        ("04/05/2024", "day and month"),
        ("04.05.24", "two digits"),
        ("None", "no date"),
        ("", "no date"),
        ("31 February 2024", "no such day"),
        ("May 2024", "no day"),
        ("yesterday", "not a date"),
        (
            "Two ministers met in 2024 and nobody thought that it would be the last time they did",
            "not a date",
        ),
    ],
)
def test_what_cannot_be_known_stays_unknown(raw, doubt):
    when = parse_date(raw)
    assert when.date is None
    assert doubt in when.doubt


@pytest.mark.parametrize(("dayfirst", "day"), [(True, date(2024, 5, 4)), (False, date(2024, 4, 5))])
def test_the_order_of_day_and_month_is_the_users_to_say(dayfirst, day):
    assert parse_date("04/05/2024", dayfirst=dayfirst).date == day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tuesday 3 September 2024", True),
        ("Sept. 10, 2024", True),
        ("October 3, 2024 at 10:40 a.m. KST", True),
        ("Last updated: 4 May 2024 10:15 GMT", True),
        ("Updated 9:14 AM BRT, May 4, 2024", True),
        ("4 May 2024 9:14 a.m. MSK", True),
        ("May 4, 20244:12 PM EDT", True),
        ("Aired May 4, 2024 - 17:00 ET", True),
        ("Published on May 4, 2024, at 6:00 pm (Paris), updated on May 4, 2024, at 7:13 pm 3 min read", True),
        ("4 May 2024 BBC", False),
        ("4 May 2024 6:00 pm (Paris said no)", False),
        ("4 May 2024 was a bad day", False),
        ("March 3, 2018: a day the town would rather forget", False),
        ("May 2024", False),
        ("1", False),
    ],
)
def test_a_line_is_a_date_only_where_nothing_else_is_in_it(line, expected):
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    ("raw", "day"),
    [("May 4, 20244:12 PM EDT", date(2024, 5, 4)), ("Updated 9:14 AM BRT, May 14, 2024", date(2024, 5, 14))],
)
def test_an_hour_beside_the_date_does_not_hide_it(raw, day):
    assert parse_date(raw).date == day


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2024/05/16/talks", "2024-05-16"),
        ("a/202411/04/WS6728.html", "2024-11-04"),
        ("n3/2024/0516/c90000-1.html", "2024-05-16"),
        ("english/2024-05/16/c_1.htm", "2024-05-16"),
        ("20240516/abc/c.html", "2024-05-16"),
        ("world/2024/may/16/talks", "2024-05-16"),
        ("talks-2024-05-16.html?date=20200101", "2024-05-16"),
        ("article/20241399", ""),
        ("2024/02/31/talks", ""),
        ("story/123456789012345", ""),
        ("", ""),
    ],
)
def test_a_web_address_may_hold_a_date(path, expected):
    assert date_in_address(f"https://www.post.example/{path}") == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("in/2013-04-12 Talks in Asia.txt", "2013-04-12"),
        ("20220217T134500Z_BY_en.txt", "2022-02-17"),
        ("202602110553-talks.md", "2026-02-11"),
        ("2024_05_16.html", "2024-05-16"),
        ("talks 12.txt", ""),
        ("2013-04-12/talks.txt", ""),
    ],
)
def test_a_name_of_a_file_may_hold_a_date(name, expected):
    assert date_in_name(name) == expected


@pytest.mark.parametrize(
    "line",
    [
        "3 marca 2020", "14 października 2021", "3 марта 2020", "3 березня 2020", "3 mars 2020", "3. marts 2020",
        "3. března 2020", "3 Mart 2020", "3 maart 2020", "3 marzo 2020", "3 März 2020", "March 3, 2020",
    ],
)  # fmt: skip
def test_what_is_read_as_a_date_also_stands_as_a_line_of_its_own(line):
    assert parse_date(line).date.year in (2020, 2021)
    assert is_date_line(line)
