"""From a folder of articles to figures, tables and one report, written whole or not at all."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from ..core import files
from ..core.settings import ROOT, Settings
from ..report import run_notebooks
from ..report.build import build
from ..report.pdf import write_pdf
from .corpus import Step
from .output import output, unstopped
from .run import STEPS, run
from .tables import TABLES, refuse_nested

SAMPLE_REPORT = ROOT / "reports"


def make_report(
    settings: Settings, out: Path, *, printed_by: str = "", step: Step = lambda name: None, **engine: Any
) -> Path:
    """Run the notebooks on the articles of `settings` and write `out`/report.html, figures/ and tables/.

    Nothing is in `out` before all of it is made; `printed_by` (what `printer` found) prints it as report.pdf too;
    `engine` are `workers` and `scheduler` of `run`. Return the path of the report. Raises InputError where nothing can
    be read or `out` cannot be written, NotebookFailed where a cell fails.
    """
    refuse_nested(settings.articles, out)
    with output(out, names=["report.html", *(["report.pdf"] if printed_by else []), *TABLES]) as folder:
        _make(settings, folder, printed_by=printed_by, step=step, **engine)
    return out / "report.html"


def renew_sample(settings: Settings, *, printed_by: str = "", step: Step = lambda name: None, **engine: Any) -> Path:
    """Run the notebooks on the sample in place: `notebooks/`, `figures/` and `reports/` of this repository.

    Return the path of the report. A second run changes no committed file.
    """
    with output(SAMPLE_REPORT, names=["report.html", *TABLES]) as folder:
        executed = _make(settings, folder, printed_by=printed_by, step=step, **engine)
        beside = folder.parent
        (folder / "figures").rename(beside / "figures")
        for path, notebook in executed:
            run_notebooks.write(notebook, beside / path.name)
        with unstopped():
            _replace_figures(beside / "figures", ROOT / "figures")
            for path, _ in executed:
                files.replace(beside / path.name, path)
    return SAMPLE_REPORT / "report.html"


def steps() -> int:
    """Return how many steps a report tells of: those of the tables, one a notebook, and the page.

    >>> steps() == STEPS + 1 + len(run_notebooks.numbered())
    True
    """
    return STEPS + 1 + len(run_notebooks.numbered())


def _make(settings: Settings, folder: Path, *, printed_by: str, step: Step, **engine) -> list[tuple]:
    """Write report.html, figures/ and tables/ to `folder`; return (path, executed notebook) in order."""
    here = replace(
        settings,
        articles=_whole_path(settings.articles) or settings.articles,
        model=_whole_path(settings.model),
        figures=str(folder / "figures"),
        tables=str(folder / "tables"),
    )
    tables = run(here, step=step, **engine)
    files.write_tables(tables.frames, folder / "tables")
    executed = build(tables, tables.settings, folder, step=step)  # with its targets as the lists spell them
    if printed_by:
        write_pdf(folder / "report.html", by=printed_by)
    return executed


def _whole_path(path: str | None) -> str | None:
    """A path is named in full, for the notebooks run elsewhere; an address, or a model's name, stays as it is."""
    return str(Path(path).resolve()) if path and Path(path).exists() else path


def _replace_figures(made: Path, target: Path) -> None:
    """Put the sample's figures in place, and take away those that no notebook draws any more."""
    names = {path.name for path in made.iterdir()}
    for name in sorted(names):
        files.replace(made / name, target / name)
    for path in target.glob("[0-9][0-9]-*"):
        if path.name not in names:
            path.unlink()
