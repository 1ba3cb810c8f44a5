import nbformat
import pytest
from nbclient import NotebookClient

from analysis.pipeline.progress import CellBar, Shy

BEGIN = """
from analysis.pipeline.progress import Shy
step = Shy()
step("find quotations")
step.count(5, 1_000, 0)
"""


@pytest.mark.slow
def test_a_notebook_shows_a_bar_that_is_gone_when_the_work_is_done():
    half, whole = _outputs(BEGIN), _outputs(f"{BEGIN}step.count(1_000, 1_000, 0)\nstep('')")
    assert "find quotations: 5 of 1,000" in half[0]["data"]["text/html"]
    assert 'max="1000" value="5"' in half[0]["data"]["text/html"]
    assert whole[0]["data"]["text/html"] == ""
    assert [output.output_type for output in half + whole] == ["display_data", "display_data"]


def test_what_was_kept_already_and_what_is_no_terminal_show_nothing(capsys):
    step = Shy()
    step("find quotations")
    step.count(9, 9, 9)
    step.count(1, 9, 0)
    assert step.bar is None
    assert capsys.readouterr() == ("", "")


def test_a_bar_counts_for_those_who_see_and_those_who_hear():
    bar = CellBar.__new__(CellBar)
    bar.name, bar.of, bar.n = "read", 1_200, 40
    assert bar._repr_html_() == '<label>read: 40 of 1,200 <progress max="1200" value="40"></progress></label>'


def _outputs(code: str) -> list:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    return notebook.cells[0].outputs
