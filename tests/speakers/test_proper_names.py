import pytest

from analysis.speakers.proper_names import proper_words


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the nonpartisan Bureau of Maps", "Bureau of Maps"),
        ("a reporter for Harwick Radio", ""),
        ("a web video by the Harbour Board", ""),
        ("Critics", ""),
        ("10,000 visas", ""),
        ("The 1951 Rain Convention", "1951 Rain Convention"),
        ("", ""),
    ],
)
def test_the_words_of_a_proper_name(source, expected):
    assert " ".join(proper_words(source)) == expected
