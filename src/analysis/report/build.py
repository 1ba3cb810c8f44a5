"""The report of a run's tables: notebooks, figures and one page."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..core.schema import Tables
from ..core.settings import Settings
from . import run_notebooks
from .page import page

_AT_ONCE = 2  # notebooks: each has a kernel of its own


def build(
    tables: Tables, settings: Settings, folder: Path, *, step: Callable[[str], None] = lambda name: None
) -> list[tuple]:
    """Write report.html and figures/ to `folder`, and return (path, executed notebook) in order.

    `step` is told what is done next. Raises NotebookFailed where a cell fails.
    """
    (folder / "figures").mkdir()
    executed = []
    with ThreadPoolExecutor(_AT_ONCE) as threads:  # not in the main thread: there nbclient would take Ctrl-C for itself
        paths = run_notebooks.numbered()
        running = [threads.submit(run_notebooks.run, path, settings, folder=folder) for path in paths]
        for path, notebook in zip(paths, running, strict=True):
            step(f"notebook {path.stem}")
            executed.append((path, notebook.result()))
    step("write the report")
    html = page(tables, [(path.stem, notebook) for path, notebook in executed], settings, figures=folder / "figures")
    (folder / "report.html").write_text(html, encoding="utf-8")
    return executed
