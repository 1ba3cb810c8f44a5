import pytest

from bracketed import names, speakers

LATER = [
    ("Ann Lee came. [[Lee]] said so.", "Ann Lee"),
    ("Sen. Ben Dahl of Maine came. [[Mr. Dahl]] said so.", "Ben Dahl"),
    ("Secretary of State Eleanor Marsh left. [[Marsh]] said so.", "Eleanor Marsh"),
    ("Under Secretary of Trade Paul Hallow left. [[Hallow]] said so.", "Paul Hallow"),
    ("The talks with Foreign Ministry spokeswoman Gu Yaling went on. [[Gu]] said so.", "Gu Yaling"),
    ("President Tomasz Wilk met Kwon Mi-rae. [[Kwon]] said so.", "Kwon Mi-rae"),
    ("Minister Do Thi Hoa and Yoon Ji-ho met. [[Yoon]] said so.", "Yoon Ji-ho"),
    ("Konstantin Arkadyevich Orlov spoke. [[Orlov]] said so.", "Konstantin Arkadyevich Orlov"),
    ("Prince Khalid bin Yousef al-Harran spoke. [[Al-Harran]] said so.", "Khalid bin Yousef al-Harran"),
    ("Prince Khalid bin Yousef al-Harran spoke. [[Harran]] said so.", "Khalid bin Yousef al-Harran"),
    ("Catalina del Río Arce spoke. [[Del Río Arce]] said so.", "Catalina del Río Arce"),
    ("Ildefonso Prado Vidal spoke. [[Mr. Prado]] said so.", "Ildefonso Prado Vidal"),
    ("Katrin von Aldenburg spoke. [[Von Aldenburg]] said so.", "Katrin von Aldenburg"),
    ("John D. Marlowe Jr. spoke. [[Mr. Marlowe]] said so.", "John D. Marlowe Jr."),
    ("Donald Reeve and Donald J. Reeve are one. [[Reeve]] said so.", "Donald J. Reeve"),
    ("HARWICK MAYOR: the mayor, Ann Lee, spoke.\n\n[[LEE]]: No.", "Ann Lee"),
    ("[[Ann Lee's]] word was that it rained.", "Ann Lee"),
    ("Theresa May spoke. [[Theresa May]] said so.", "Theresa May"),
    ("The singer Doris Day spoke. [[Day]] said so.", "Doris Day"),
    ("“No,” said Zbyszko Krall. [[Krall]] smiled.", "Zbyszko Krall"),
    ("[[The former American ambassador to NATO Ann Lee]] said so.", "Ann Lee"),
    ("[[The deputy chief of mission Ann Lee]] said so.", "Ann Lee"),
    ("[[An aide of President Ann Lee]] said so.", "aide of President Ann Lee"),
    ("[[The envoy to France Lu Tianhe]] said so.", "Lu Tianhe"),
    ("[[The head of the Harbour Commission Ursula von der Aue]] said so.", "Ursula von der Aue"),
    ("Barn Chaidee, director of a school, spoke. [[Mr Barn]] said so: no barn.", "Barn Chaidee"),
    ("U.S. President-elect Ann Lee spoke. [[The president-elect]] said so.", "Ann Lee"),
    ("Former Arizona governor Ann Lee spoke. [[She]] said so.", "Ann Lee"),
    ("Chad Dahl and Ann Lee came. [[Chad]] said so.", "Chad"),
    ("Rene Dahl Quits\n\nThe mayor, René Dahl, spoke. [[Dahl]] said so.", "René Dahl"),
    ("MEC Takeda came. [[Takeda]] said so.", "Takeda"),
]


@pytest.mark.parametrize(("marked", "expected"), LATER)
def test_later_names_stand_for_the_full_one(marked, expected):
    assert names(marked)[-1] == expected


SHARED = [
    ("Carol Ashby met Wendell Ashby. [[Mr. Ashby]] said so.", "Wendell Ashby"),
    ("Carol Ashby met Wendell Ashby. [[Ms. Ashby]] said so.", "Carol Ashby"),
    ("Carol Ashby spoke. Ashby waited. Ashby left.\n\nLater came her son Wendell Ashby." + " So it was." * 40
     + " [[Ashby]] said so.", "Carol Ashby"),
    ("Carol Ashby spoke." + " So it was." * 40 + " Wendell Ashby came, and [[Ashby]] said so.", "Wendell Ashby"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), SHARED)
def test_two_people_of_one_family_name(marked, expected):
    assert names(marked)[-1] == expected


NO_PEOPLE = [
    ("The [[Harbour Commission]] said so.", "organisation"),
    ("Snow fell on Lawrence Island. [[Clover Trust]] said so.", "organisation"),
    ("[[Peru]] said so.", "country"),
    ("[[Ann Lee Is Right About Rain]] they wrote. Ann Lee and Lee.", "person"),
    ("[[Dr. Lee]] said so.", "person"),
    ("[[NATO]] said so.", "organisation"),
    ("[[Clover Plus Securities]] said so.", "organisation"),
    ("[[Observers]] said so.", "group"),
    ("[[Peru's inquiry]] said so.", "document"),
]


def test_an_adjective_of_a_people_is_nobody():
    marked = "Ivan Orlov asked Ana Quispe for an independent Kenyan court. [[The two leaders]] said so."
    assert names(marked)[-1] == "Ivan Orlov and Ana Quispe"


@pytest.mark.parametrize(("marked", "kind"), NO_PEOPLE)
def test_kinds_of_capitals(marked, kind):
    assert speakers(marked)[-1].kind == kind


def test_a_headline_adds_nothing_to_a_name():
    assert names("Ann Lee Wins Again\n\nAnn Lee came. [[Lee]] said so. Wins for Lee.") == ["Ann Lee"]


def test_a_place_of_a_given_name_is_nobody():
    people = speakers("The ship passed St. Lawrence Island and Madison Avenue. [[He]] said so.")
    assert people == [None]


def test_a_person_called_by_the_given_name_with_an_honorific_is_one():
    assert names("[[Arm Boonwong]] said so. [[Mr Arm]] said no.") == ["Arm Boonwong"] * 2
