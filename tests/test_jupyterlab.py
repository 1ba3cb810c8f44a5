"""JupyterLab in a real browser: every notebook by "Restart Kernel and Run All Cells"."""

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from analysis.coding.corrections import read_corrections
from analysis.core.settings import ROOT, Settings
from analysis.report import run_notebooks
from analysis.report.lab import command, prepare
from browser import chromium

pytestmark = [pytest.mark.slow, pytest.mark.browser]

NAMES = sorted(path.name for path in run_notebooks.FOLDER.glob("*.ipynb"))
# All notebooks on one's own articles. On the sample, `test_sample_report` runs those with a number.
RUNS = [*(("own", name) for name in NAMES), ("sample", "explore.ipynb")]
SECONDS = 50  # for one thing to appear on the page
IDLE = '.jp-NotebookPanel:visible [data-status="idle"]'
TRIES = 40, 90, 180  # seconds for a notebook to run to its end, each time that it is opened for it


OWN = {
    "ferry.txt": """Ferry to Larvik stays in port

By Anna Lind
March 3, 2024

LARVIK (Harbour Wire) - The ferry will not leave before May, the harbour board said on Monday.

"We will not risk a crew," said Greta Holm, who chairs the board. Russia and China buy most of its fish.

Ivo Brandt, a spokesman for the shipping company, called the decision "a blow to every village on the coast".
""",
    "rain.txt": "Rain over the valley\n\nRain fell for most of the week, and the river rose by the width of a hand.\n",
    "empty.txt": "",
}


@pytest.fixture(scope="module")
def lab(request, tmp_path_factory):
    """JupyterLab on the sample or on a folder of one's own: its address, its folder, its folder of figures."""
    out, settings = tmp_path_factory.mktemp("lab"), Settings(method="textblob")
    if request.param == "own":
        news = tmp_path_factory.mktemp("news")
        for name, text in OWN.items():
            (news / name).write_text(text, encoding="utf-8")
        settings = replace(settings, articles=str(news))
    settings = prepare(settings, out)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet = [
        "--no-browser",
        "--allow-root",
        "--IdentityProvider.token=",
        "--ServerApp.disable_check_xsrf=True",
    ]
    homes = {f"JUPYTER_{name}_DIR": str(out / f".{name}") for name in ("CONFIG", "DATA", "RUNTIME")}
    server = subprocess.Popen(
        [*command(out), *quiet, f"--port={port}", "--ServerApp.port_retries=0"],
        env={
            **os.environ,
            **homes,
            "ANALYSIS_DATA": str(_word_lists(out)),
            **settings.to_environment(),
            "JUPYTERLAB_WORKSPACES_DIR": str(out / ".workspaces"),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/api")
        yield f"http://127.0.0.1:{port}/lab/tree/notebooks", out, Path(settings.figures)
    finally:
        server.terminate()
        try:
            server.wait(timeout=SECONDS)
        except subprocess.TimeoutExpired:  # it waits for its kernels, on a busy machine for long
            server.kill()
            server.wait()


def _word_lists(out) -> Path:
    """A copy of the word lists, for corrections to be written to."""
    return shutil.copytree(ROOT / "data", out / "lists", ignore=shutil.ignore_patterns("articles"))


def _copy_unrun(path, target) -> None:
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    nbformat.write(notebook, target)


def _wait_for(address: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            time.sleep(0.5)
    pytest.fail("JupyterLab did not start in a minute")


@pytest.fixture(scope="module")
def page(lab):
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(SECONDS * 1000)
        yield page


@pytest.mark.parametrize(("lab", "name"), RUNS, indirect=["lab"], scope="module")
def test_restart_and_run_all(lab, page, name):
    address, out, figures = lab
    code = _opened_and_run(page, address, out / "notebooks", name)
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell.outputs]
    assert [o for o in outputs if o.output_type == "error" or _is_said(o)] == []
    assert not [o for o in outputs if "<progress" in o.get("data", {}).get("text/html", "")]
    for figure in _figures(code):
        drawn = {path.suffix for path in figures.glob(f"{figure}.*")}
        assert drawn == {".png", ".svg", ".txt"} or _says_why_not(code, figure)
    if name == "explore.ipynb":
        _explore(page)
        _export(page, out / "notebooks" / "selection")
        _correct(page, out / "lists" / "coding" / "corrections.csv")
        assert page.locator(".jp-mod-dirty").count() == 0  # nothing to save, though everything was clicked


def _opened_and_run(page, address, folder, name) -> list:
    """Open the notebook, restart and run all; on a busy machine a click can be lost, so open it again then."""
    for seconds in TRIES:
        _copy_unrun(run_notebooks.FOLDER / name, folder / name)
        page.goto(f"{address}/{name}?reset")
        page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first.wait_for()
        page.locator(IDLE).first.wait_for(state="attached")
        if code := _run_cells(page, folder / name, seconds):
            return code
    pytest.fail(f"{name} did not run to its end in any of {TRIES} seconds")


def _run_cells(page, path, seconds: int) -> list:
    """Restart and run all, and save while the kernel rests, until the file has run to its end; return its code cells.

    The file has all cells, the page only those in sight. A restart that comes before the kernel is ready runs
    nothing, and is asked for again when the kernel has rested for a while.
    """
    rested = 0
    for _ in range(seconds):
        if not page.locator(IDLE).count():
            rested = 1
        elif rested % 8 == 0:
            _restart_and_run_all(page)
            rested += 1
        else:
            page.locator('.jp-NotebookPanel:visible [data-command="docmanager:save"]').click()
            rested += 1
        page.wait_for_timeout(1000)
        code = _code_cells(path)
        failed = any(output.output_type == "error" for cell in code for output in cell.outputs)
        if code and (failed or all(cell.execution_count for cell in code)):
            return code
    return []


def _code_cells(path) -> list:
    """The code cells as saved last; none where the file is read while it is being written."""
    try:
        cells = nbformat.read(path, as_version=4).cells
    except nbformat.reader.NotJSONError:
        return []
    return [cell for cell in cells if cell.cell_type == "code"]


def _restart_and_run_all(page) -> None:
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("^Restart Kernel and Run All Cells")).click()
    page.locator(".jp-Dialog button.jp-mod-accept").click()


def _says_why_not(code: list, figure: str) -> bool:
    cell = next(cell for cell in code if f'"{figure}"' in cell.source)
    return any("No chart" in output.get("data", {}).get("text/markdown", "") for output in cell.outputs)


def _figures(code: list) -> list[str]:
    return re.findall(r'"(\d\d-[a-z-]+)"', "\n".join(cell.source for cell in code))


def _explore(page) -> None:
    """Choose a speaker: the article shown is one that quotes this speaker."""
    dropdown = page.locator(".widget-dropdown", has_text="Speaker").locator("select")
    label = dropdown.locator("option").nth(1).inner_text()
    dropdown.select_option(label)
    name = re.sub(r"\s*\(\d+\)\s*$", "", label)
    page.locator(".widget-html mark", has_text=name).first.wait_for()


def _export(page, folder) -> None:
    """Write what fits: the counts say how much, and the files are there."""
    page.get_by_role("button", name="Export").click()
    page.locator(".widget-html", has_text=re.compile(r"\d+ mentions? fit\..*Written: ")).wait_for()
    assert {path.name for path in folder.iterdir()} == {"mentions.csv", "quotations.csv", "selection.xlsx"}


def _correct(page, corrections) -> None:
    """Give the first quotation to somebody else, then say that it is none; give the last mention another tone."""
    before = _rows(corrections)
    page.locator(".widget-dropdown", has_text="Speaker").locator("select").select_option("all")
    page.locator(".widget-html", has_text=re.compile(r"mentions? fit\.(?!.*Written: )")).wait_for()
    page.locator(IDLE).first.wait_for(state="attached")  # and the passages are those of all speakers
    passage = page.locator(".widget-dropdown", has_text="Passage").locator("select")
    passage.locator("option", has_text=" toward ").first.wait_for(state="attached")
    another, none = ["quotation", "change", "Jo Grey", ""], ["quotation", "remove", "", ""]
    tone = ["mention", "change", "", "positive"]
    for place, answer, row in ((0, "Jo Grey", another), (0, "not a quotation", none), (-1, "positive", tone)):
        options = passage.locator("option").count()  # what is none is gone from them
        passage.select_option(index=place % options)
        page.get_by_placeholder("not a mention" if row == tone else "not a quotation").fill(answer)
        page.get_by_role("button", name="Correct").click()
        _until(page, lambda row=row: _rows(corrections)[-1:] == [row])
        page.locator(".widget-html", has_text=f"Written to corrections.csv: {answer}.").wait_for()
    assert _rows(corrections) == [*before, none, tone]


def _rows(corrections) -> list:
    return read_corrections(corrections)[["what", "action", "speaker", "label"]].to_numpy().tolist()


def _until(page, is_so) -> None:
    """Wait for what the kernel does, while the page goes on."""
    for _ in range(SECONDS * 5):
        if is_so():
            return
        page.wait_for_timeout(200)
    pytest.fail(f"not in {SECONDS} seconds")


def _is_said(output) -> bool:
    """Is it a line on stderr, and not only the blanks that a finished bar of progress leaves?"""
    return output.get("name") == "stderr" and bool(output.text.strip())
