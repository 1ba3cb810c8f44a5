import pytest

from analysis.speakers.name_spans import capital_runs
from analysis.speakers.titled_names import read_titled


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
