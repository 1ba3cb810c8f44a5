"""A command without --out writes to a folder of its own for each corpus."""

import pytest

from analysis import __main__ as command
from analysis.core.errors import InputError
from analysis.pipeline import default_folder as folders

ARTICLE = "Talks resume\n\nThey met in Norwick on Monday, officials said.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "ROOT", tmp_path)
    return tmp_path


def corpus(path):
    path.mkdir(parents=True)
    (path / "talks.txt").write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("given", "name"),
    [("news", "news"), ("news.2023", "news.2023"), ("news.2024", "news.2024"), ("articles.csv", "articles")],
)
def test_a_folder_has_its_whole_name_and_a_file_no_ending(here, given, name):
    path = here / given
    path.write_text("title,text\n") if given.endswith(".csv") else path.mkdir()
    assert folders.default_folder(str(path)) == here / "reports" / name
    assert folders.default_folder(f"{path}/../{given}") == here / "reports" / name


@pytest.mark.parametrize("other", ["y/press", "y/press.csv", "s3://bucket/press"])
def test_what_is_made_of_other_articles_of_that_name_is_not_replaced(here, other):
    made_of = corpus(here / "x" / "press")
    (here / "reports" / "press").mkdir(parents=True)
    folders.note_articles(made_of)
    assert folders.default_folder(made_of) == here / "reports" / "press"
    given = other if "//" in other else str(here / other)
    with pytest.raises(InputError, match=f"reports/press: holds what was made of {made_of}; give another folder"):
        folders.default_folder(given)


def test_the_second_of_two_corpora_of_one_name_is_told_so(here, capsys):
    first, second = corpus(here / "x" / "press"), corpus(here / "y" / "press")
    assert command.main(["extract", first]) == 0
    assert command.main(["extract", first]) == 0
    assert command.main(["extract", second]) == 2
    assert f"holds what was made of {first}" in capsys.readouterr().err
