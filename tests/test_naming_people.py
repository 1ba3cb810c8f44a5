import pytest

from analysis.naming.capitals import capital_runs
from analysis.naming.known import Directory
from analysis.naming.shortnames import family_name, same_person, short_forms
from analysis.naming.titled import read_titled
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
]


@pytest.mark.parametrize(("marked", "kind"), NO_PEOPLE)
def test_kinds_of_capitals(marked, kind):
    assert speakers(marked)[-1].kind == kind


def test_a_headline_adds_nothing_to_a_name():
    assert names("Ann Lee Wins Again\n\nAnn Lee came. [[Lee]] said so. Wins for Lee.") == ["Ann Lee"]


def test_a_place_of_a_given_name_is_nobody():
    people = speakers("The ship passed St. Lawrence Island and Madison Avenue. [[He]] said so.")
    assert people == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But Ann Lee", ["Ann Lee"]),
        ("On Monday Ann Lee", ["Ann Lee"]),
        ("Bank of Lund", ["Bank of Lund"]),
        ("Ann Lee of Lund", ["Ann Lee", "Lund"]),
        ("the S.E.C. said", ["S.E.C."]),
        ("Ann\u00a0Lee", ["Ann Lee"]),
        ("@Harwick #Rain", []),
        ("", []),
    ],
)
def test_runs_of_capitals(text, expected):
    assert [" ".join(run.words) for run in capital_runs(text)] == expected


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Attorney General", "Attorney General", ""),
        ("Attorney General Ann Lee", "Attorney General", "Ann Lee"),
        ("Mr. King", "Mr.", "King"),
        ("Stephen King", "", "Stephen King"),
        ("Foreign Minister Gu Yaling", "Foreign Minister", "Gu Yaling"),
        ("Minister of Trade and Industry", "Minister of Trade", ""),
        ("Senator Ben Dahl of Maine", "Senator", "Ben Dahl"),
    ],
)
def test_title_and_name(text, title, name):
    one = read_titled(capital_runs(text)[0])
    assert (" ".join(one.title), " ".join(one.name)) == (title, name)


@pytest.mark.parametrize(
    ("name", "alone", "expected"),
    [
        ("Ann Lee", set(), "Lee"),
        ("Gu Yaling", set(), "Gu"),
        ("Kwon Mi-rae", set(), "Kwon"),
        ("Lee Jones", set(), "Jones"),
        ("Lin Bao", {"bao"}, "Bao"),
        ("Ana de la Cruz", set(), "de la Cruz"),
        ("Ann Lee Jr.", set(), "Lee"),
    ],
)
def test_family_names(name, alone, expected):
    assert family_name(tuple(name.split()), alone) == expected


def test_short_forms_of_double_names():
    assert {"prado vidal", "prado", "vidal"} <= short_forms(("Ildefonso", "Prado", "Vidal"), "Vidal")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("ann b. lee", "ann lee", True),
        ("a. lee", "ann lee", True),
        ("ann b. lee", "ann c. lee", False),
        ("ann lee", "bo lee", False),
        ("ann lee", "ann dahl", False),
    ],
)
def test_one_person_under_two_names(one, other, expected):
    assert same_person(one.split(), other.split()) is expected


def test_the_directory_tells_apart_the_times():
    from datetime import date

    directory = Directory()
    assert [row.name for row in directory.rows("Clinton", date(1998, 5, 1))] == ["Bill Clinton"]
    assert [row.name for row in directory.rows("Clinton", date(2016, 5, 1))][:1] == ["Hillary Clinton"]
    assert directory.rows("Clinton") == []
