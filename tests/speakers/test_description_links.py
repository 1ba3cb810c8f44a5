import pytest

from bracketed import names

LINKED = [
    ("Sen. Ben Dahl of Maine came. [[The senator]] said so.", "Ben Dahl"),
    ("Ann Lee, the mayor of Harwick, met Ben Dahl, a farmer. [[The mayor]] said so.", "Ann Lee"),
    ("Ann Lee, the mayor of Harwick, met Ben Dahl, a farmer. [[The farmer]] said so.", "Ben Dahl"),
    ("Ben Dahl (R-Maine) met Ann Lee (D-Ohio). [[The Republican]] said so.", "Ben Dahl"),
    ("Foreign Minister Gu Yaling met German Foreign Minister Ulf Horn. [[The German minister]] said so.", "Ulf Horn"),
    ("Ann Lee, a former aide to Ben Dahl, spoke. [[The former aide]] said so.", "Ann Lee"),
    ("Ann Lee came. [[The woman, who wanted to remain anonymous]], said so.", "woman"),
    ("[[The officer who made the arrest]] said so. Meanwhile Ben Dahl left.", "officer"),
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
    ("Carl Fox met Ann Lee. [[The two]] said so.", "Carl Fox and Ann Lee"),
    ("Ann Lee came in. [[The woman]] said so.", "Ann Lee"),
    ("Ann Lee, chief scientist of the Rain Agency, came. [[The agency's chief scientist]] said so.", "Ann Lee"),
    ("Peru has released a paper, but also what [[the country]] calls a plan.", "Peru"),
    ("Peru met Chile. It rained in Kenya. Peru left. [[The nation]] said so.", "Peru"),
    ("[[The country]] said so.", "country"),
    ("Peru met Chile. [[A country]] said so.", "country"),
    ("Peruvian President Ann Lee spoke. [[The head of state]] said so.", "Ann Lee"),
    ("Premier Ann Lee spoke. A western official waved. [[The official]] said so.", "western official"),
    ("Premier Ann Lee spoke. [[A western official]] said no. Lee left. [[This person]] said so.", "western official"),
    ("A letter came from a farmer, Ben Dahl. [[The farmer]] said so.", "Ben Dahl"),
    ("[[A spokeswoman for the port, Ann Lee]], said no. [[The spokeswoman]] said so.", "Ann Lee"),
    ("[[Analyst]]: it rains.\n\nThe port waits.\n\nBen Dahl, a rain analyst, came.", "Ben Dahl"),
    ("[[Peru's leader]] said so.\n\n" + "It rained. " * 99 + "\n\nPeru's president, Ann Lee, left.", "Ann Lee"),
    ("Foreign Minister Ann Lee came. [[The head of the Foreign Ministry]] said so.", "Ann Lee"),
    ("Ann Lee, secretary of Peru's Security Council, came. [[The Security Council official]] said so.", "Ann Lee"),
    ("[[One Weibo user]] said no. [[Another]] said so.", "another Weibo user"),
    ("[[Two clerks aware of it]] said no. [[One of those clerks]] said so.", "one clerk aware of it"),
    ("Lund Securities opened. [[Lund Securities]] said no. [[The brokerage]] said so.", "Lund Securities"),
    ("The Lund Cooperation Organisation met. Ann Lee left. [[The group]] said so.", "Lund Cooperation Organisation"),
    ("Peru praised Chile. Chilean boats sailed for Peru. France waited. [[Both sides]] said so.", "Peru and Chile"),
]

UNSURE = [
    (
        "A study by Ann Lee, a materials scientist, came out. [[The agency's chief scientist]] said so.",
        "agency's chief scientist",
    ),
    ("[[Ann Lee]] said no. [[The envoy]] said so.", "envoy"),
    ("[[Israel's rain minister]] said so. Israel Lund, a baker, left.", "Israel's rain minister"),
    ("[[Peru's rain minister]] said so. Ben Dahl, a baker, left.", "Peru's rain minister"),
    ("[[Ann Lee]] said no. [[This person]] said so.", "person"),
    ("[[Analyst]]: it rains.\n\nBen Dahl, a rain analyst, met Ann Lee, a rain analyst.", "analyst"),
    ("The Ministry of Rain spoke. [[The brokerage]] said so.", "brokerage"),
    ("[[The group]] said so.", "group"),
]


@pytest.mark.parametrize(("marked", "expected"), LINKED)
def test_definite_descriptions_are_linked(marked, expected):
    assert names(marked)[-1] == expected


@pytest.mark.parametrize(("marked", "expected"), UNSURE)
def test_the_unsure_stay_as_they_are_described(marked, expected):
    assert names(marked)[-1] == expected
