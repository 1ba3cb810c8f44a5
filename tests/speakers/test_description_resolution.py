import pytest

from bracketed import names, speakers

KEPT = [
    ("Ann Lee came. [[The FBI director]] said so.", "FBI director", "unnamed person"),
    (
        "Ben Dahl, the Libertarian candidate, came. [[The Green candidate]] said so.",
        "Green candidate",
        "unnamed person",
    ),
    ("[[A source]] said so.", "source", "unnamed person"),
    ("[[Another source]] said so.", "another source", "unnamed person"),
    ("[[Ann Lee's lawyer]] said so.", "Ann Lee's lawyer", "unnamed person"),
    ("Ann Lee came. [[Her lawyer]] said so.", "Ann Lee's lawyer", "unnamed person"),
    ("[[Two aides to Ann Lee]] said so.", "two aides to Ann Lee", "group"),
    ("[[Officials in both capitals]] said so.", "officials in both capitals", "group"),
    ("[[Munich police]] said so.", "Munich police", "organisation"),
    ("[[Diplomats, aid workers and residents]] said so.", "diplomats, aid workers and residents", "group"),
    ("The Harbour Board took the ship. [[Its captain]] said so.", "captain", "unnamed person"),
    ("[[A lawyer for Mr. Lee, Ina Dess]], said so.", "Ina Dess", "person"),
    ("[[Peru's Ina Dess, leader of the Blue Lund Party]], said so.", "Ina Dess", "person"),
    ("[[Some, like the retired general Ina Dess]], said so.", "some", "group"),
    ("Ann Lee, 37, met Jo Marsh, 52. [[The 37-year-old]] said so.", "Ann Lee", "person"),
    ("Ann Lee spoke. [[The 37-year-old]] said so.", "Ann Lee", "person"),
    ("[[The 37-year-old]] said so.", "37-year-old", "unnamed person"),
    ("[[Those in the hall]] said so.", "those in the hall", "group"),
    ("[[Many Democrats]] said so.", "many Democrats", "group"),
    ("[[Mexicans]] said so.", "Mexicans", "group"),
    ("[[A poll released on Monday]] said so.", "poll", "document"),
    ("[[Peru's peace plan]] said so.", "Peru's peace plan", "document"),
    ("[[The peace plan]] said so.", "peace plan", "document"),
    ("[[The Lee campaign]] said so. Ann Lee came.", "Lee campaign", "organisation"),
    ("Ann Lee came. [[Her campaign]] said so.", "Lee campaign", "organisation"),
    ("[[Peru's ministry of rain]] said so.", "Peru's ministry of rain", "organisation"),
    ("Chile spoke. [[Its foreign ministry]] said so.", "Chile's foreign ministry", "organisation"),
    ("[[A country that waits]] said so.", "country", "country"),
    ("[[One of the aides]] said so.", "one aide", "unnamed person"),
    ("[[The mood]] said so.", "mood", "unknown"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), KEPT)
def test_other_descriptions_are_kept(marked, name, kind):
    found = speakers(marked)[-1]
    assert (found and found.name, found and found.kind) == (name, kind)


RELATIVES = [
    ("It was Ann Lee, [[who]] said so.", "Ann Lee"),
    ("It was Ann Lee of Harwick, [[who]] said so.", "Ann Lee"),
    ("It was the Harbour Board [[that]] said so.", "Harbour Board"),
    ("There were some farmers [[who]] said so.", "some farmers"),
    ("There was a report [[which]] said so.", "report"),
]


@pytest.mark.parametrize(("marked", "expected"), RELATIVES)
def test_relative_pronouns(marked, expected):
    assert names(marked)[-1] == expected
