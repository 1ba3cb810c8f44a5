"""The tables of a run, written whole or not at all; what draws and sets a report is not loaded for them."""

from pathlib import Path
from typing import Any

from ..articles.remote import is_address
from ..core import files
from ..core.errors import InputError
from ..core.schema import TABLE_NAMES
from ..core.settings import Settings
from .corpus import Corpus, Step
from .output import output
from .run import over_corpus

TABLES = [f"tables/{name}.{kind}" for name in TABLE_NAMES for kind in ("csv", "parquet")]
_AT_ONCE = 1000  # articles whose tables are in memory together


def write_tables(settings: Settings, out: Path, *, step: Step = lambda name: None, **engine: Any) -> Path:
    """Write the tables of the articles of `settings` to `out`/tables, and return that folder.

    `engine` are `workers` and `scheduler` of `run`. Raises InputError where nothing can be read or `out` cannot be
    written.
    """
    refuse_nested(settings.articles, out)
    with output(out, names=TABLES) as folder:
        over_corpus(lambda corpus: _write(corpus, folder / "tables"), settings, step=step, **engine)
    return out / "tables"


def _write(corpus: Corpus, folder: Path) -> None:
    """Of a large corpus only a part of the tables lies in memory at a time."""
    articles = len(corpus.finished.places)
    if articles <= corpus.settings.whole_up_to:
        files.write_tables(corpus.tables().frames, folder)
        return
    files.write_parts((corpus.frames(start, start + _AT_ONCE) for start in range(0, articles, _AT_ONCE)), folder)
    small = {name: getattr(corpus, name) for name in ("skipped", "voice", "corrections")}
    files.write_tables(small, folder)


def refuse_nested(given: str, out: Path) -> None:
    """Raise InputError where `out` lies in the folder of articles, and would be read as one, or the other way round."""
    if is_address(given):
        return
    articles = Path(given)
    if articles.is_dir() and out.resolve().is_relative_to(articles.resolve()):
        raise InputError(f"{out}: lies inside the folder of articles; give a folder beside it with --out")
    if articles.resolve().is_relative_to(out.resolve()):
        raise InputError(f"{articles}: lies inside {out}, the folder to write to; give another with --out")
