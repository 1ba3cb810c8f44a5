"""The commands and their options."""

import argparse
import os
import sys
import warnings
from dataclasses import replace
from pathlib import Path

import pandas as pd

from ..coding import exchange
from ..coding.cells import write_cells
from ..coding.corrections import MADE
from ..core.categories import METHODS
from ..core.english import count
from ..core.errors import InputError, NotebookFailed
from ..core.settings import ROOT, Settings
from ..core.shown import printable
from ..report.pdf import printer
from . import stopping
from .default_folder import default_folder, note_articles
from .progress import Shown
from .run import STEPS, check, run
from .store import CacheWarning
from .tables import write_tables

__all__ = ["run_command", "stopping"]


def run_command(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 a notebook failed, 2 nothing could be used."""
    options = _parser().parse_args(arguments)
    with warnings.catch_warnings():
        warnings.simplefilter("always", CacheWarning)
        warnings.showwarning = _warn
        try:
            return options.command(options)
        except InputError as error:
            return _say(error, 2)
        except NotebookFailed as error:
            return _say(error, 1)


def report(options: argparse.Namespace) -> int:
    """Make the report, of the sample in place or of other articles in a folder of their own."""
    from . import produce

    settings, out = _settings(options), _out(options)
    printed_by = printer(os.environ.get("CHROMIUM", "")) if options.pdf else ""
    with Shown(produce.steps()) as progress:
        if out is None and settings == Settings():
            made = produce.renew_sample(settings, printed_by=printed_by, step=progress, **_engine(options))
        else:
            out = out or ROOT / "reports"
            made = produce.make_report(settings, out, printed_by=printed_by, step=progress, **_engine(options))
    _note(options)
    _tell_left_out(made.parent / "tables")
    return _done([made, *([made.with_suffix(".pdf")] if options.pdf else [])])


def extract(options: argparse.Namespace) -> int:
    """Write the tables only, as Parquet and CSV."""
    with Shown(STEPS) as progress:
        out = _out(options) or ROOT / "reports"
        folder = write_tables(_settings(options), out, step=progress, **_engine(options))
    _note(options)
    _tell_left_out(folder)
    return _done([folder])


def lab(options: argparse.Namespace) -> int:
    """Open the notebooks in JupyterLab, of the sample or on other articles."""
    from ..report.lab import open_lab, prepare

    settings, out = _settings(options), _out(options)
    check(settings)
    if out:
        settings = prepare(settings, out.resolve())
        _note(options)
    open_lab(settings, out.resolve() if out else None)
    return 0


def bench(options: argparse.Namespace) -> int:
    """Measure how fast it is on this machine, as ratios; the articles are mixed from those given."""
    from .bench import measure

    table = measure(_settings(options), articles=options.number, rounds=options.rounds)
    print(table.to_string(index=False))
    return 0


def export(options: argparse.Namespace) -> int:
    """Write the tables in the format of another tool: --to FORMAT --out FILE."""
    if not options.out:
        raise InputError("export needs --out: the file to write")
    with Shown(STEPS) as progress:
        made = exchange.export_tables(run(_settings(options), step=progress), options.to, Path(options.out))
    return _done([made])


def bring_back(options: argparse.Namespace) -> int:
    """Read what was coded in another tool, and write it as rows for data/coding/corrections.csv."""
    path = Path(options.file)
    chosen = options.format or exchange.format_of(path)
    if not path.is_file():
        raise InputError(f"{path}: no such file; give the path of what the other tool has saved")
    if chosen is None:
        raise InputError(f"{path}: more than one format has this ending; say which with --format")
    if not options.out:
        raise InputError("import needs --out: a new file for the corrections")
    if Path(options.out).exists():
        raise InputError(f"{options.out}: is there already, and may hold work of yours; give another file with --out")
    with Shown(STEPS) as progress:
        found = exchange.import_coding(path, chosen, run(_settings(options), step=progress), coder=options.coder)
    write_cells(found.corrections, Path(options.out))
    for problem in found.problems.itertuples():
        said = ": ".join(filter(None, (problem.article, problem.text, problem.reason)))
        print(printable(f"not used: {said}"), file=sys.stderr)
    return _done([Path(options.out)])


_FOLDER = "folder to write to (default: reports/ and the articles' name)"
_WRITES = {
    "export": "file to write",
    "import": "new file to write the corrections to",
    "lab": "folder for the notebooks, word lists and coding sheets (default: reports/ and the articles' name)",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis", description="Who says what about whom, in news articles."
    )
    commands = parser.add_subparsers(required=True, metavar="report | extract | lab | export | import | bench")
    for command in (report, extract, lab, export, bring_back, bench):
        name = "import" if command is bring_back else command.__name__
        sub = commands.add_parser(name, help=command.__doc__, description=command.__doc__)
        if command is bring_back:
            sub.add_argument("file", help="what the other tool has saved")
            sub.add_argument("--format", choices=sorted(exchange.FORMATS), help="where its name does not tell")
            sub.add_argument("--coder", default="", help="who coded it")
        sub.set_defaults(command=command)
        sub.add_argument("articles", nargs="?", help="folder, file or address (default: the invented sample)")
        sub.add_argument("--out", help=_WRITES.get(name, _FOLDER))
        sub.add_argument("--targets", help='whom to look for, with commas: "Iran,Israel"')
        sub.add_argument("--method", choices=METHODS, help="of the sentiment")
        sub.add_argument("--model", help="of --method transformer: a folder, or a name in the Hugging Face cache")
        if command is export:
            sub.add_argument("--to", required=True, choices=sorted(exchange.FORMATS), help="the format")
        if command is report:
            sub.add_argument("--pdf", action="store_true", help="print the report as PDF too")
        if command is not bench:
            sub.add_argument("--workers", type=int, help="processes that do the work (default: one per core)")
            sub.add_argument("--scheduler", help='of a Dask cluster, such as tcp://10.0.0.5:8786, or "local"')
        if command is bench:
            sub.add_argument("--number", type=int, default=1000, help="how many articles are mixed")
            sub.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    return parser


def _settings(options: argparse.Namespace) -> Settings:
    if options.model and options.method != "transformer":
        raise InputError("--model is for --method transformer: add that, or leave --model out")
    if options.method == "transformer" and not options.model:
        raise InputError("--method transformer needs --model: the folder or the name of a Hugging Face classifier")
    given = {name: getattr(options, name) for name in ("articles", "method", "model")}
    given["targets"] = _targets(options.targets)
    return replace(Settings(), **{name: value for name, value in given.items() if value})


def _engine(options: argparse.Namespace) -> dict:
    if options.workers is not None and options.workers < 1:
        raise InputError(f"--workers {options.workers}: give a number above zero, or leave it out for one per core")
    return {"workers": options.workers, "scheduler": options.scheduler}


def _targets(text: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (text or "").split(",") if name.strip()))


def _out(options: argparse.Namespace) -> Path | None:
    if options.out or not options.articles:
        return Path(options.out) if options.out else None
    return default_folder(options.articles)


def _note(options: argparse.Namespace) -> None:
    if options.articles and not options.out:
        note_articles(options.articles)


def _tell_left_out(tables: Path) -> None:
    """Say what was not read or not corrected; the tables have the reasons."""
    skipped, log = (pd.read_parquet(tables / f"{name}.parquet") for name in ("skipped", "corrections"))
    failed = log.loc[~log["status"].isin(MADE), "line"].nunique()
    if len(skipped) == 1:
        _say(f"{skipped['path'][0]} could not be read: {skipped['reason'][0]}", 0)
    elif len(skipped):
        _say(f"{len(skipped)} files or records could not be read: see why in {tables / 'skipped.csv'}", 0)
    if failed:
        _say(f"{count(failed, 'correction')} could not be made: see why in {tables / 'corrections.csv'}", 0)


def _done(paths: list[Path]) -> int:
    for path in paths:
        print(printable(path))
    return 0


def _say(message: object, status: int) -> int:
    print(printable(message), file=sys.stderr)
    return status


def _warn(message: Warning | str, *_: object, **__: object) -> None:
    print(printable(message), file=sys.stderr)
