import pytest

from analysis.speakers.name_variants import family_name, same_person, short_forms
from bracketed import names


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


def test_the_name_before_the_particles_may_stand_alone():
    assert "prado" in short_forms(("Juan", "Manuel", "Prado", "da", "Silva"), "da Silva")


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


@pytest.mark.parametrize(
    ("marked", "names_shown"),
    [
        ("[[MR. HOLM]]: We wait.\n\n[[MS. RUIZ-LOW]]: We do not.", ["Holm", "Ruiz-Low"]),
        ("[[PRESIDENT ANN LEE]]: We wait.", ["Ann Lee"]),
        ("Clover AI waits, [[Bo AI]] said.", ["Bo AI"]),
    ],
)
def test_names_in_capitals_are_shown_as_names(marked, names_shown):
    assert names(marked) == names_shown
