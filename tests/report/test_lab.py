import nbformat
import pytest

from analysis.core.errors import InputError
from analysis.core.settings import Settings
from analysis.report import lab, run_notebooks


@pytest.fixture
def settings(tmp_path):
    (tmp_path / "news").mkdir()
    return Settings(articles=str(tmp_path / "news"), targets=("Iran",))


def test_notebooks_word_lists_and_coding_lie_side_by_side(tmp_path, settings):
    here = lab.prepare(settings, tmp_path / "out")
    copies = sorted(path.name for path in (tmp_path / "out" / "notebooks").iterdir())
    assert copies == sorted(path.name for path in run_notebooks.FOLDER.glob("*.ipynb"))
    assert (tmp_path / "out" / "data" / "targets.csv").is_file()
    assert (tmp_path / "out" / "coding").resolve() == (tmp_path / "news-coding").resolve()
    assert here.figures == str(tmp_path / "out" / "figures")
    assert here.targets == ("Iran",)


def test_the_copies_hold_no_results_of_the_sample_and_stay_when_they_have_been_worked_on(tmp_path, settings):
    lab.prepare(settings, tmp_path / "out")
    path = tmp_path / "out" / "notebooks" / "explore.ipynb"
    notebook = nbformat.read(path, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells)
    notebook.cells[0].source = "# Mine"
    nbformat.write(notebook, path)
    lab.prepare(settings, tmp_path / "out")
    assert nbformat.read(path, as_version=4).cells[0].source == "# Mine"


def test_articles_that_are_not_there_are_named(tmp_path):
    with pytest.raises(InputError, match="no such file or folder"):
        lab.prepare(Settings(articles=str(tmp_path / "none")), tmp_path / "out")


def test_the_sample_opens_in_the_checkout(tmp_path):
    assert f"--ServerApp.root_dir={run_notebooks.FOLDER.parent}" in lab.command(None)
    assert f"--ServerApp.root_dir={tmp_path}" in lab.command(tmp_path)
