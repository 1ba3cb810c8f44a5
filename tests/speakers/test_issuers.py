import pytest

from bracketed import names

SPOKEN = [
    ("“It rains,” [[Lund Power]] said in a statement.\n\n“It pours,” [[the statement]] said.", "Lund Power"),
    ("[[Ann Lee]] said in a letter that it rained. [[The letter]] added that it poured.", "Ann Lee"),
    ("[[The Ministry of Rain]] said no. “It pours,” [[the statement]] added.", "Ministry of Rain"),
    ("The Ministry of Rain met. [[A statement from the ministry]] said so.", "Ministry of Rain"),
    ("Ann Lee came. [[Lee's statement]] said so.", "Ann Lee"),
    ("[[A letter from a senior aide]] said so.", "senior aide"),
    ("[[A CNN report]] said so.", "CNN"),
    ("CNN posted an article. [[The article]] said so.", "CNN"),
]
KEPT = [
    ("[[The statement]] said so.", "statement"),
    ("[[A Harbour Board report]] said so.", "Harbour Board report"),
    ("Ann Lee and Ben Dahl signed a joint statement. [[The joint statement]] said so.", "joint statement"),
    ("[[A new study]] said so.", "new study"),
]


@pytest.mark.parametrize(("marked", "expected"), SPOKEN)
def test_who_issued_it_speaks_in_it(marked, expected):
    assert names(marked)[-1] == expected


@pytest.mark.parametrize(("marked", "expected"), KEPT)
def test_a_document_whose_issuer_is_not_told_speaks_itself(marked, expected):
    assert names(marked)[-1] == expected
