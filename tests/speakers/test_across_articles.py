import pytest

from bracketed import table

JOINED = [
    (("[[Ann B. Lee]] said so.", "[[Ann Lee]] said so."), ["Ann Lee", "Ann Lee"]),
    (("[[Ivan Petrovich Orlov]] said so.", "[[Ivan Orlov]] said so."), ["Ivan Orlov", "Ivan Orlov"]),
    (("Mayor Ann Lee spoke. [[Lee]] said so.", "[[Mayor Lee]] said so."), ["Ann Lee", "Ann Lee"]),
    (("[[Barack Obama]] said so.", "[[Mr. Obama]] said so."), ["Barack Obama", "Barack Obama"]),
    (("[[The U.S.]] said so.", "[[The United States]] said so."), ["United States", "United States"]),
    (("[[China's foreign ministry]] said so.", "[[The Chinese Foreign Ministry]] said so."),
     ["Chinese Foreign Ministry"] * 2),
    (("[[Katrin von Aldenburg]] said so.", "[[Von Aldenburg]] said so."), ["Katrin von Aldenburg"] * 2),
]  # fmt: skip

APART = [
    (("[[Ann Lee]] said so.", "[[Ben Lee]] said so."), ["Ann Lee", "Ben Lee"]),
    (("[[Ann B. Lee]] said so.", "[[Ann Lee]] said so.", "[[Mr. Lee]] said so."), ["Ann Lee", "Ann Lee", "Lee"]),
    (("[[Ann Lee]] said so.", "[[Ben Lee]] said so.", "[[Dr. Lee]] said so."), ["Ann Lee", "Ben Lee", "Lee"]),
    (("Mayor Ann Lee spoke. [[Lee]] said so.", "[[Judge Lee]] said so."), ["Ann Lee", "Lee"]),
    (("Chinese envoy Li Bao spoke. [[Li]] said so.", "[[Korean envoy Li]] said so."), ["Li Bao", "Li"]),
    (("[[The Kremlin]] said so.", "[[Russia]] said so."), ["Kremlin", "Russia"]),
    (("[[A source]] said so.", "[[A source]] said so."), ["source", "source"]),
]


@pytest.mark.parametrize(("texts", "expected"), JOINED)
def test_one_speaker_has_one_name_in_the_corpus(texts, expected):
    rows = table(*texts)
    assert [name.lower() for name in rows.speaker] == [name.lower() for name in expected]
    assert rows.speaker.nunique() == 1


@pytest.mark.parametrize(("texts", "expected"), APART)
def test_different_people_stay_apart(texts, expected):
    assert table(*texts).speaker.tolist() == expected


def test_an_affiliation_is_taken_from_the_articles_that_tell_it():
    rows = table("[[The Chilean mayor Ann Lee]] said so.", "[[Ann Lee]] said so.")
    assert rows.affiliation.tolist() == ["Chile", "Chile"]
    assert rows.affiliation_reason[1] == "as in a0"


def test_affiliations_that_contradict_are_not_taken():
    rows = table("[[The Chilean mayor Ann Lee]] said.", "[[The Peruvian mayor Ann Lee]] said.", "[[Ann Lee]] said.")
    assert rows.affiliation.isna().tolist() == [False, False, True]
