"""The notebooks run in order, with outputs that are the same every time."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from traitlets.config import Config

from ..core.errors import InputError, NotebookFailed
from ..core.settings import ROOT, Settings

if TYPE_CHECKING:
    from nbformat import NotebookNode

FOLDER = ROOT / "notebooks"


def numbered() -> list[Path]:
    """Return the notebooks of the report in their order; those without a number are for exploring.

    >>> [path.name[:2] for path in numbered()][:2]
    ['01', '02']
    """
    return sorted(FOLDER.glob("[0-9][0-9]-*.ipynb"))


def run(
    path: Path, settings: Settings, *, folder: Path, step: Callable[[str], None] = lambda name: None
) -> "NotebookNode":
    """Return the notebook `path`, executed in `folder` with `settings` in its environment.

    Raises NotebookFailed where a cell does. The file is left as it is.
    """
    import nbformat  # only where it is needed: a second, in which nothing is said
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=None,
        record_timing=False,
        store_widget_state=False,
        coalesce_streams=True,
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(folder)}},
        config=_beside(folder, path),
    )
    try:
        client.execute(env=_environment(settings))
    except CellExecutionError as error:
        said = (error.evalue or "").split("\n")[0]
        reason = said if error.ename == InputError.__name__ else f"{error.ename}: {said}"
        raise NotebookFailed(f"{path.name} stopped: {reason}") from error
    return settled(notebook)


def settled(notebook: "NotebookNode") -> "NotebookNode":
    """Return `notebook` without what differs from one machine, or one run, to the next."""
    notebook.metadata.get("language_info", {}).pop("version", None)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        cell.metadata.pop("collapsed", None)
    return notebook


def write(notebook: "NotebookNode", path: Path) -> None:
    """Write `notebook` as JupyterLab does, so that saving it there changes nothing else."""
    import nbformat  # only where it is needed

    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


def _beside(folder: Path, path: Path) -> Config:
    """Have the kernel keep what it is reached by in the folder of the run, which goes when the run is stopped."""
    return Config(ConnectionFileMixin={"connection_file": str(folder / f".kernel-{path.stem}.json")})


def _environment(settings: Settings) -> dict[str, str]:
    """Hand the settings to the notebook, and keep progress bars out of its cells."""
    return {**os.environ, "TQDM_DISABLE": "1", **settings.to_environment()}
