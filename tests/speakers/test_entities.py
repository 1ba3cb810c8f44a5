"""The cast of an article: mentions by where they stand, in whatever order they come."""

import random

import pytest

from analysis.speakers.entities import Cast, Entity, Mention
from analysis.speakers.known import Directory

STARTS = [0, 5, 2047, 2048, 2049, 4095, 4096, 9000, 20000]


@pytest.fixture(scope="module")
def cast():
    filled = Cast("", Directory())
    for start in random.Random(1).sample(STARTS, len(STARTS)):
        filled.add(Mention(start, start + 3, Entity("Ann Lee", "person")))
    return filled


def test_mentions_are_in_the_order_of_the_text(cast):
    assert [mention.start for mention in cast.mentions] == STARTS


@pytest.mark.parametrize("start", [-50, 0, 5, 6, 2048, 4096, 9001, 30000])
@pytest.mark.parametrize("end", [-1, 0, 5, 2048, 2050, 4096, 9000, 20001, 40000])
def test_between_takes_the_start_and_leaves_the_end(cast, start, end):
    found = [mention.start for mention in cast.between(start, end)]
    assert found == [at for at in STARTS if start <= at < end]
