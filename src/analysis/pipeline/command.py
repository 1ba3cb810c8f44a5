"""The commands and their options."""

import argparse
import sys
import warnings
from dataclasses import replace
from pathlib import Path

from ..core.errors import InputError
from ..core.settings import ROOT, Settings
from ..core.shown import printable
from ..report.run_notebooks import NotebookFailed
from . import produce, stopping
from .progress import Shown
from .run import STEPS
from .store import CacheWarning

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
    settings, out = _settings(options), _out(options)
    if options.pdf:
        from ..report.pdf import printer

        printer()
    with Shown(produce.steps()) as progress:
        if out is None and settings == Settings():
            made = produce.renew_sample(settings, pdf=options.pdf, step=progress)
        else:
            made = produce.make_report(settings, out or ROOT / "reports", pdf=options.pdf, step=progress)
    return _done([made, *([made.with_suffix(".pdf")] if options.pdf else [])])


def extract(options: argparse.Namespace) -> int:
    """Write the tables only, as Parquet and CSV."""
    with Shown(STEPS) as progress:
        folder = produce.write_tables(_settings(options), _out(options) or ROOT / "reports", step=progress)
    return _done([folder])


def bench(options: argparse.Namespace) -> int:
    """Measure how fast it is on this machine, as ratios; the articles are mixed from those given."""
    from .bench import measure

    table = measure(_settings(options), articles=options.number, rounds=options.rounds)
    print(table.to_string(index=False))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis", description="Who says what about whom, in news articles."
    )
    commands = parser.add_subparsers(required=True, metavar="report | extract | bench")
    for command in (report, extract, bench):
        sub = commands.add_parser(command.__name__, help=command.__doc__, description=command.__doc__)
        sub.set_defaults(command=command)
        sub.add_argument("articles", nargs="?", help="folder or file of articles (default: the invented sample)")
        sub.add_argument("--out", help="folder to write to (default: reports/ and the articles' name)")
        sub.add_argument("--targets", help='whom to look for, with commas: "Iran,Israel"')
        sub.add_argument("--method", choices=("target", "textblob", "transformer"), help="of the sentiment")
        sub.add_argument("--model", help="of --method transformer: a folder, or a name in the Hugging Face cache")
        if command is report:
            sub.add_argument("--pdf", action="store_true", help="print the report as PDF too")
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


def _targets(text: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (text or "").split(",") if name.strip()))


def _out(options: argparse.Namespace) -> Path | None:
    if options.out or not options.articles:
        return Path(options.out) if options.out else None
    return ROOT / "reports" / Path(options.articles).resolve().stem


def _done(paths: list[Path]) -> int:
    for path in paths:
        print(printable(path))
    return 0


def _say(message: object, status: int) -> int:
    print(printable(message), file=sys.stderr)
    return status


def _warn(message: Warning | str, *_: object, **__: object) -> None:
    print(printable(message), file=sys.stderr)
