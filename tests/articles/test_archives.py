"""What a gzip holds, all of it."""

import gzip

import pytest

from analysis.articles.archives import unpack_gzip
from analysis.articles.limits import Limits
from analysis.articles.records import Problem

LONG = bytes(range(256)) * 9_000  # more than is unpacked at a time


def packed(text, level=9):
    return gzip.compress(text, level, mtime=0)  # the same bytes in every process that runs the tests


ONE, TWO = packed(b"They met. "), packed(b"They left.")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(ONE, b"They met. ", id="one member"),
        pytest.param(ONE + TWO, b"They met. They left.", id="two"),
        pytest.param(ONE + packed(b"") + TWO + ONE, b"They met. They left.They met. ", id="one of them empty"),
        pytest.param(ONE + bytes(700) + TWO + bytes(5), b"They met. They left.", id="zeros between and behind"),
        pytest.param(ONE + b"no member", b"They met. ", id="something else behind"),
        pytest.param(packed(LONG, 0) + packed(LONG), LONG + LONG, id="long ones"),
    ],
)
def test_every_member_of_a_gzip_is_read(data, text):
    assert unpack_gzip(data, Limits()) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"no gzip", "this gzip file is broken: download it again", id="none"),
        pytest.param(ONE[:-1], "this gzip file ends too early: download it again", id="cut"),
        pytest.param(ONE + TWO[:-1], "this gzip file ends too early: download it again", id="second cut"),
        pytest.param(ONE + TWO[:-9] + b"wrong sum", "this gzip file is broken: download it again", id="second broken"),
    ],
)
def test_a_gzip_that_is_not_whole_is_named(data, reason):
    assert unpack_gzip(data, Limits()) == Problem(reason)


def test_the_limits_are_those_of_all_members_together():
    found = unpack_gzip(packed(LONG, 0) * 3, Limits(file_bytes=2 * len(LONG)))
    assert found == Problem("unpacks to more than 4,608,000 bytes: split it, or raise file_bytes")
