import pytest

from analysis.speakers.known import Directory
from analysis.speakers.ministries import find_ministries
from bracketed import names

NAMED = [
    ("The Russian Foreign Ministry waits.", ["Russia's Foreign Ministry"]),
    ("Kyiv's defence ministry waits.", ["Ukraine's defence ministry"]),
    ("said South Korea's Ministry of Rain and Wind today", ["South Korea's Ministry of Rain and Wind"]),
    ("the Ministry of Foreign Affairs of Peru", ["Peru's Ministry of Foreign Affairs"]),
    ("China's ministry of foreign affairs said", ["China's ministry of foreign affairs"]),
    ("a senior Foreign Ministry aide", ["Foreign Ministry"]),
    ("He said ministry of it.", []),
    ("Their ministries wait.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_of_ministries(text, expected):
    assert [one.name for one in find_ministries(text, Directory())] == expected


ONE = [
    ("Peru's rain ministry met. [[The Rain Ministry]] said so.", "Peru's rain ministry"),
    ("[[The Defense Ministry]] waits. Peru's Defence Ministry met. [[The ministry]] said so.",
     "Peru's Defense Ministry"),
    ("Peru's Foreign Ministry met Chile's Foreign Ministry. [[The Peruvian ministry]] said so.",
     "Peru's Foreign Ministry"),
    ("Peru's Foreign Ministry met. Chile's Foreign Ministry met. [[The foreign ministry]] said so.",
     "Chile's Foreign Ministry"),
    ("Peru's Foreign Ministry met. [[The trade ministry]] said so.", "trade ministry"),
    ("[[Peru's Foreign Ministry spokeswoman Ann Lee]] said so.", "Ann Lee"),
    ("Peru was blamed by the Harbour Institute. [[Its foreign ministry]] said no.", "Peru's foreign ministry"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), ONE)
def test_one_ministry_has_one_name(marked, expected):
    assert names(marked)[-1] == expected
