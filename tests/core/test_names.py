import pytest

from analysis.core.errors import InputError
from analysis.core.names import check_name


def test_a_name_that_is_there_passes():
    assert check_name("outlet", ["outlet", "title"], what="column") is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("OUTLT", "no column 'OUTLT': did you mean 'outlet'? There are outlet, title"),
        ("zzz", "no column 'zzz': There are outlet, title"),
    ],
)
def test_a_name_that_is_not_there_is_refused_in_one_sentence(given, said):
    with pytest.raises(InputError) as error:
        check_name(given, ["outlet", "title"], what="column")
    assert str(error.value) == said


def test_of_many_names_some_are_listed():
    with pytest.raises(InputError, match="and 8 more"):
        check_name("x", map(str, range(20)), what="row")
