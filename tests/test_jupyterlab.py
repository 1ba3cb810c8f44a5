"""JupyterLab in a real browser: every notebook by "Restart Kernel and Run All Cells"."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
import pytest

from analysis import notebooks
from analysis.settings import Settings
from browser import chromium

pytestmark = [pytest.mark.slow, pytest.mark.browser]

NAMES = sorted(path.name for path in notebooks.FOLDER.glob("*.ipynb"))
SECONDS = 60


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    return tmp_path_factory.mktemp("figures")


@pytest.fixture(scope="module")
def lab(tmp_path_factory, figures):
    """The address of a JupyterLab over copies of the notebooks."""
    folder = tmp_path_factory.mktemp("lab")
    for name in NAMES:
        shutil.copy(notebooks.FOLDER / name, folder / name)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet = [
        "--no-browser",
        "--allow-root",
        "--IdentityProvider.token=",
        "--ServerApp.disable_check_xsrf=True",
    ]
    where = [f"--port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder}"]
    homes = {f"JUPYTER_{name}_DIR": str(folder / f".{name}") for name in ("CONFIG", "DATA", "RUNTIME")}
    settings = Settings(figures=str(figures), method="textblob").to_environment()
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter", "lab", *quiet, *where],
        env={**os.environ, **homes, **settings, "JUPYTERLAB_WORKSPACES_DIR": str(folder / ".workspaces")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/api")
        yield f"http://127.0.0.1:{port}/lab"
    finally:
        server.terminate()
        server.wait(timeout=30)


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


@pytest.mark.parametrize("name", NAMES)
def test_restart_and_run_all(lab, page, figures, name):
    page.goto(f"{lab}/tree/{name}?reset")
    page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first.wait_for()
    page.locator('.jp-NotebookPanel:visible [data-status="idle"]').first.wait_for(state="attached")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("^Restart Kernel and Run All Cells")).click()
    page.locator(".jp-Dialog button.jp-mod-accept").click()
    code = [
        cell
        for cell in nbformat.read(notebooks.FOLDER / name, as_version=4).cells
        if cell.cell_type == "code"
    ]
    page.wait_for_function(DONE, arg=len(code), timeout=3 * SECONDS * 1000)
    assert page.locator('[data-mime-type="application/vnd.jupyter.stderr"]').count() == 0
    assert page.locator('[data-mime-type="application/vnd.jupyter.error"]').count() == 0
    for figure in _figures(code):
        drawn = {path.suffix for path in figures.glob(f"{figure}.*")}
        assert drawn == {".png", ".svg", ".txt"} or page.get_by_text(re.compile("^No chart of")).count()
    if name == "explore.ipynb":
        _explore(page)


# The last cell has the number of as many runs as there are cells: all ran, in order, after the restart.
DONE = r"""count => {
  const panel = [...document.querySelectorAll('.jp-NotebookPanel')].find(panel => panel.offsetParent);
  const prompts = [...panel.querySelectorAll('.jp-InputPrompt')].map(prompt => prompt.textContent.trim());
  return prompts.includes(`[${count}]:`) && !prompts.includes('[*]:');
}"""


def _figures(code: list) -> list[str]:
    return re.findall(r'"(\d\d-[a-z-]+)"', "\n".join(cell.source for cell in code))


def _explore(page) -> None:
    """Choose a speaker: the article shown is one that quotes this speaker."""
    dropdown = page.locator(".widget-dropdown", has_text="Speaker").locator("select")
    label = dropdown.locator("option").nth(1).inner_text()
    dropdown.select_option(label)
    name = re.sub(r"\s*\(\d+\)\s*$", "", label)
    page.locator(".widget-html mark", has_text=name).first.wait_for()
