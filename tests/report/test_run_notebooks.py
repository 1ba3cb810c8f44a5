import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from analysis.core.errors import NotebookFailed
from analysis.core.settings import Settings
from analysis.report import run_notebooks

PATHS = sorted(run_notebooks.FOLDER.glob("*.ipynb"))


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def sources(notebook, kind):
    return [cell.source for cell in notebook.cells if cell.cell_type == kind]


def test_cells_are_short_calls(notebook):
    for source in sources(notebook, "code"):
        lines = [line for line in source.splitlines() if line.strip()]
        assert 1 <= len(lines) <= 7
        assert not re.search(r"^\s*(def|class|for|while|import matplotlib)\b|plt\.", source, flags=re.MULTILINE)


def test_it_opens_with_a_question_and_ends_with_its_limits(notebook):
    prose = sources(notebook, "markdown")
    if prose[0].startswith("# Explore"):
        return
    assert re.match(r"# .*\?\n", prose[0] + "\n")
    assert [text.split("\n")[0] for text in prose[-2:]] == ["## Method", "## Limits"]
    headings = [text.split("\n")[0] for text in prose[1:-2]]
    assert all(heading.endswith("?") for heading in headings), headings


def test_no_number_is_typed(notebook):
    """A figure in the prose would be true of one corpus only; those of a source or a method are not."""
    prose = " ".join(re.sub(r"`[^`]*`|```.*?```|\([^)]*\)", "", text) for text in sources(notebook, "markdown"))
    assert set(re.findall(r"\d[\d,.]*%?", prose)) <= {"95%"} | set(re.findall(r"\d+: \d+|\d+–\d+", prose)) | {
        "1",
        "0",
    }


def test_ids_are_stable_names(notebook):
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id_) for id_ in ids)


def test_nothing_of_one_machine_is_kept(notebook):
    assert notebook.metadata.kernelspec.name == "python3"
    assert "version" not in notebook.metadata.language_info
    assert not [cell.id for cell in notebook.cells if "execution" in cell.metadata]


@pytest.mark.parametrize("path", run_notebooks.numbered(), ids=lambda path: path.stem)
def test_figures_carry_the_number_of_their_notebook(path):
    code = "\n".join(sources(nbformat.read(path, as_version=4), "code"))
    names = re.findall(r'save\(.*?"(\d\d-[a-z-]+)"', code, flags=re.DOTALL)
    assert names
    assert all(name[:2] == path.stem[:2] for name in names)


def test_what_a_kernel_is_reached_by_lies_in_the_folder_of_the_run_and_goes(tmp_path):
    cell = new_code_cell("import ipykernel\nipykernel.get_connection_file()")
    nbformat.write(new_notebook(cells=[cell]), tmp_path / "01-where.ipynb")
    done = run_notebooks.run(tmp_path / "01-where.ipynb", Settings(), folder=tmp_path)
    assert str(tmp_path) in done.cells[0].outputs[0]["data"]["text/plain"]
    assert [path.name for path in tmp_path.iterdir()] == ["01-where.ipynb"]


def test_a_sentence_of_ours_that_stops_a_notebook_is_told_without_the_name_of_its_class(tmp_path):
    path, said = tmp_path / "01-stops.ipynb", "out: cannot be written; make room"
    cells = [new_code_cell(f'from analysis.core.errors import InputError\nraise InputError("{said}")')]
    nbformat.write(new_notebook(cells=cells), path)
    with pytest.raises(NotebookFailed, match=f"^01-stops.ipynb stopped: {said}$"):
        run_notebooks.run(path, Settings(), folder=tmp_path)
