"""The command: `python -m analysis report ARTICLES --out OUT`, `extract`, `bench`."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from .core.errors import InputError
from .core.settings import ROOT, Settings
from .report import run_notebooks


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 a notebook failed, 2 nothing could be used."""
    options = _parser().parse_args(arguments)
    try:
        return options.command(options)
    except InputError as error:
        return _say(error, 2)
    except run_notebooks.NotebookFailed as error:
        return _say(error, 1)
    except KeyboardInterrupt:
        return _say("stopped before the end: nothing was written", 130)


def report(options) -> int:
    """Make the report, of the sample in place or of other articles in a folder of their own."""
    from .pipeline.produce import make_report, renew_sample, steps
    from .report.pdf import printer, write_pdf

    if options.pdf:
        printer()
    settings, out = _settings(options), _out(options)
    with _Progress(steps()) as progress:
        in_place = out is None and settings == Settings()
        made = (
            renew_sample(settings, step=progress)
            if in_place
            else make_report(settings, out or ROOT / "reports", step=progress)
        )
    return _done([made, *([write_pdf(made)] if options.pdf else [])])


def extract(options) -> int:
    """Write the tables only, as Parquet and CSV."""
    from .pipeline.produce import write_tables

    with _Progress(4) as progress:
        folder = write_tables(_settings(options), _out(options) or ROOT / "reports", step=progress)
    return _done([folder])


def bench(options) -> int:
    """Measure each step on these articles."""
    from .pipeline.bench import measure

    print(measure(_settings(options)).to_string(index=False))
    return 0


class _Progress:
    """One bar over the steps of a run; where there is no terminal, a line a step that is done."""

    def __init__(self, steps: int):
        layout = "{n_fmt}/{total_fmt} |{bar:20}| {elapsed} {desc}"
        self.bar = tqdm(total=steps, leave=False, bar_format=layout, disable=None)
        self.done, self.now = 0, ""

    def __enter__(self):
        return self

    def __exit__(self, error, *_):
        if not error:
            self("")
        self.bar.close()

    def __call__(self, name: str) -> None:
        """Tell that the step before is done, and that the step `name` begins."""
        if self.now:
            self.bar.update()
            self.done += 1
            if self.bar.disable:
                print(f"{self.done}/{self.bar.total} {self.now}", file=sys.stderr)
        self.now = name
        self.bar.set_description_str(name)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analysis", description=__doc__)
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
    return parser


def _settings(options) -> Settings:
    if options.model and options.method != "transformer":
        raise InputError("--model is for --method transformer: add that, or leave --model out")
    if options.method == "transformer" and not options.model:
        raise InputError("--method transformer needs --model: the folder or the name of a Hugging Face classifier")
    given = {name: getattr(options, name) for name in ("articles", "method", "model")}
    given["targets"] = _targets(options.targets)
    return replace(Settings(), **{name: value for name, value in given.items() if value})


def _targets(text: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (text or "").split(",") if name.strip()))


def _out(options) -> Path | None:
    if options.out or not options.articles:
        return Path(options.out) if options.out else None
    return ROOT / "reports" / Path(options.articles).resolve().stem


def _done(paths: list[Path]) -> int:
    for path in paths:
        print(path)
    return 0


def _say(message, status: int) -> int:
    print(message, file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
