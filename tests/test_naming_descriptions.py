import pytest

from analysis.naming.phrases import read_phrase
from bracketed import names, speakers

LINKED = [
    ("Sen. Ben Dahl of Maine came. [[The senator]] said so.", "Ben Dahl"),
    ("Ann Lee, the mayor of Harwick, met Ben Dahl, a farmer. [[The mayor]] said so.", "Ann Lee"),
    ("Ann Lee, the mayor of Harwick, met Ben Dahl, a farmer. [[The farmer]] said so.", "Ben Dahl"),
    ("Ben Dahl (R-Maine) met Ann Lee (D-Ohio). [[The Republican]] said so.", "Ben Dahl"),
    ("Foreign Minister Gu Yaling met German Foreign Minister Ulf Horn. [[The German minister]] said so.", "Ulf Horn"),
    ("Ann Lee, a former aide to Ben Dahl, spoke. [[The former aide]] said so.", "Ann Lee"),
    ("[[The harbour minister]] said no.\n\nGiles Tarrant told the house that it rained.", "Giles Tarrant"),
    ("[[South Korea's rain minister]] said no.\n\n“It rains,” said Han Do-yun.", "Han Do-yun"),
    ("[[The city attorney]] said no. The city attorney, Ann Lee, added that it rained.", "Ann Lee"),
    ("Spokeswoman Ann Lee spoke. [[The spokesperson]] said so.", "Ann Lee"),
    ("The Ministry of Rain met. [[The ministry]] said so.", "Ministry of Rain"),
    ("The Commission on Bridges met. [[The commission]] said so.", "Commission on Bridges"),
    ("The Harwick Times wrote. [[The newspaper]] said so.", "Harwick Times"),
    ("[[A new study]] said no. [[The report]] added that it rained.", "new study"),
    ("[[Several tax experts]] spoke. [[The experts]] said so.", "several tax experts"),
    (
        "Senators Ann Lee and Ben Dahl met. [[Ann Lee and Ben Dahl]] spoke. [[The senators]] said so.",
        "Ann Lee and Ben Dahl",
    ),
    ("Peru and Chile met. [[The two countries]] said so.", "Peru and Chile"),
    ("Carl Fox met Ben Dahl. [[Both men]] said so.", "Carl Fox and Ben Dahl"),
    ("Ann Lee came in. [[The woman]] said so.", "Ann Lee"),
]


@pytest.mark.parametrize(("marked", "expected"), LINKED)
def test_definite_descriptions_are_linked(marked, expected):
    assert names(marked)[-1] == expected


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
    ("[[One of the aides]] said so.", "one of the aides", "unnamed person"),
    ("[[Nobody]] said so.", None, None),
    ("[[The mood]] said so.", "mood", "unknown"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), KEPT)
def test_other_descriptions_are_kept(marked, name, kind):
    found = speakers(marked)[-1]
    assert (found and found.name, found and found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("source", "name", "head"),
    [
        ("a person briefed on the talks", "person briefed on the talks", "person"),
        ("the officials, who left", "officials", "official"),
        ("critics of the plan, like Ann Lee", "critics of the plan", "critic"),
        ("all of the experts", "experts", "expert"),
        ("a 41-page report", "41-page report", "report"),
        ("a number of other members", "number of other members", "member"),
        ("", "", ""),
    ],
)
def test_the_head_of_a_description(source, name, head):
    phrase = read_phrase(source)
    assert (phrase.name, phrase.head) == (name, head)
