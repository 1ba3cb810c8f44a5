"""JupyterLab on one's own articles: copies of the notebooks, with word lists and coding sheets beside them."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import nbformat

from ..core.errors import InputError
from ..core.files import cannot_write
from ..core.settings import ROOT, Settings
from ..core.wordlists import data_folder
from . import run_notebooks

# Where Jupyter asks about news is over the charts: these settings answer it.
_SETTINGS = Path(__file__).with_name("templates") / "lab_settings"
_OFFLINE = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    f"--LabApp.app_settings_dir={_SETTINGS}",
)


def prepare(settings: Settings, out: Path) -> Settings:
    """Lay out a folder to work in, and return the settings of its notebooks.

    `out`/notebooks gets a copy of each notebook, without the sample's results; one that is there stays as it is.
    `out`/data and `out`/coding lead to the word lists and to the coding sheets of these articles. Raises
    InputError where there are no articles or `out` cannot be written.
    """
    articles = Path(settings.articles).resolve()
    if not articles.exists():
        raise InputError(f"{settings.articles}: no such file or folder; give the path of a folder or file of articles")
    here = replace(settings, articles=str(articles), figures=str(out / "figures"), tables=str(out / "tables"))
    try:
        (out / "notebooks").mkdir(parents=True, exist_ok=True)
        here.coding.mkdir(exist_ok=True)
        for path in sorted(run_notebooks.FOLDER.glob("*.ipynb")):
            if not (out / "notebooks" / path.name).exists():
                run_notebooks.write(_unrun(path), out / "notebooks" / path.name)
        for name, folder in (("data", data_folder()), ("coding", here.coding)):
            if not (out / name).is_symlink() and not (out / name).exists():
                (out / name).symlink_to(folder, target_is_directory=True)
    except OSError as error:
        raise InputError(cannot_write(error, out)) from None
    return here


def command(out: Path | None) -> list[str]:
    """Return the command that opens JupyterLab: in `out`, or in the checkout for the sample."""
    where = [f"--ServerApp.root_dir={out or ROOT}", f"--FileContentsManager.preferred_dir={run_notebooks.FOLDER.name}"]
    return [sys.executable, "-m", "jupyter", "lab", *where, *_OFFLINE]


def open_lab(settings: Settings, out: Path | None) -> None:
    """Become JupyterLab, with these settings for every notebook opened in it."""
    line = command(out)
    os.execve(line[0], line, {**os.environ, **settings.to_environment()})


def _unrun(path: Path):
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook
