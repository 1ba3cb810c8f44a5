"""A folder, a file or an export becomes the articles table: what came in, what went, what was skipped."""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from tqdm import tqdm

from ..core.errors import InputError
from ..core.schema import ARTICLES, REMOVED, SKIPPED, table_of
from ..core.wordlists import lists_held
from .detect import Options, read_data
from .duplicates import mark_duplicates
from .find_files import Source, find_sources
from .intake import finish
from .limits import Limits
from .readers.columns import check_columns
from .records import Problem, Record
from .repeated_lines import drop_repeated_lines


class Reading(NamedTuple):
    """Three tables: the articles, the lines removed from them, and what could not be read."""

    articles: pd.DataFrame
    removed: pd.DataFrame
    skipped: pd.DataFrame


class Rows(NamedTuple):
    """The rows of those three tables, while they are gathered."""

    articles: list[dict]
    removed: list[dict]
    skipped: list[dict]


def load_articles(
    path, *, dayfirst: bool | None = None, columns: Mapping[str, str] | None = None, **limits
) -> pd.DataFrame:
    """Return the articles of a folder, a file, a pattern or a list of these: one row an article.

    The columns are those of `loading.schema.ARTICLES`, always all of them. Text: paragraphs parted by one blank
    line, without the title; `date` is the local date as printed. `dayfirst` says how to read 04/05/2024,
    which without it has no date; `columns` maps fields to the columns of a table (`{"text": "Body"}`);
    every limit of `readers.limits.Limits` can be given by name. `analysed` is false for another language
    than English, a text that is cut, and a copy. Raises InputError where nothing can be read; warns where
    something is skipped.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> text = "Talks resume\\n\\nVIENNA (AP) — Delegates met on Monday, officials said."
    >>> _ = (folder / "talks.txt").write_text(text, encoding="utf-8")
    >>> load_articles(folder)[["article", "title", "dateline", "credit", "text"]].iloc[0].tolist()
    ['talks.txt', 'Talks resume', 'VIENNA', 'Associated Press', 'Delegates met on Monday, officials said.']
    """
    reading = read_articles(path, dayfirst=dayfirst, columns=columns, **limits)
    skipped = reading.skipped
    if reading.articles.empty:
        raise InputError(f"{path}: no article could be read; {_sentence(skipped)}")
    if not skipped.empty:
        warnings.warn(
            f"{len(skipped)} skipped, the first: {_sentence(skipped)}; read_articles lists them", stacklevel=2
        )
    return reading.articles


@lists_held()
def read_articles(path, *, dayfirst: bool | None = None, columns: Mapping[str, str] | None = None, **limits) -> Reading:
    """Return the articles as `load_articles` does, with `removed` and `skipped`.

    `removed` has a row for each line taken out of a text: `article`, `line`, `reason`. `skipped` has a
    row for each file, or record of one, that could not be read: `path`, `record`, `reason`. Raises
    InputError for a path that does not exist or an empty folder.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "empty.txt").write_text("")
    >>> read_articles(folder).skipped.values.tolist()
    [['empty.txt', '', 'the file is empty']]
    """
    options = Options(check_columns(columns), Limits.of(limits))
    sources = tqdm(find_sources(path), desc="Loading", unit="file", disable=None, leave=False)
    return with_corpus_steps(read_sources(sources, options, dayfirst=dayfirst))


def read_sources(sources: Iterable[Source], options: Options, *, dayfirst: bool | None = None) -> Reading:
    """Return what files hold, each read for itself: without what needs the whole corpus (`with_corpus_steps`).

    >>> reading = read_sources([Source("gone.txt", "/gone.txt", Problem("it is gone"))], Options())
    >>> len(reading.articles), reading.skipped["reason"].tolist()
    (0, ['it is gone'])
    """
    rows = Rows([], [], [])
    for source in sources:
        for together, found in zip(rows, rows_of(source, options, dayfirst=dayfirst), strict=True):
            together += found
    articles = table_of(rows.articles, ARTICLES)
    rows.articles.clear()  # a large corpus should not lie in memory twice
    return Reading(articles, table_of(rows.removed, REMOVED), table_of(rows.skipped, SKIPPED))


def rows_of(source: Source, options: Options, *, dayfirst: bool | None = None) -> Rows:
    """Return the rows that one file adds to the three tables.

    >>> rows_of(Source("gone.txt", "/gone.txt", Problem("it is gone")), Options()).skipped
    [{'path': 'gone.txt', 'record': '', 'reason': 'it is gone'}]
    """
    rows = Rows([], [], [])
    for name, found in _read(source, options):
        result = found if isinstance(found, Problem) else finish(found, name, source.path, dayfirst, options.limits)
        if isinstance(result, Problem):
            rows.skipped.append({"path": name, "record": result.record, "reason": result.reason})
        else:
            rows.articles.append(result.row)
            rows.removed.extend(result.removed)
    return rows


def _read(source: Source, options: Options) -> Iterator[tuple[str, Record | Problem]]:
    """Yield what a file holds, with the name of the file or of the member of an archive; or the problem with it."""
    data = source.problem or _bytes_of(source.path, options.limits)
    if isinstance(data, Problem):
        yield source.name, data
        return
    found = read_data(source.name, data, options)
    yield next(found, (source.name, Problem("there are no articles in it: no rows, records or pages")))
    yield from found


def _bytes_of(path: str, limits: Limits) -> bytes | Problem:
    try:
        size = Path(path).stat().st_size
        if size > limits.file_bytes:
            return Problem(f"{size:,} bytes: split the file, or raise file_bytes")
        return Path(path).read_bytes()
    except OSError as error:
        return Problem(f"cannot be read ({error.strerror}): check its permissions")


def with_corpus_steps(reading: Reading) -> Reading:
    """Return a reading after the steps that need the whole corpus: copies, repeated lines, what is analysed."""
    articles, removed, skipped = reading
    articles, repeated = drop_repeated_lines(mark_duplicates(articles))
    articles["analysed"] = (articles["language"] == "en") & ~articles["is_truncated"] & articles["is_primary"]
    order = {name: n for n, name in enumerate(articles["article"])}
    removed = pd.concat([removed, repeated], ignore_index=True)
    removed = removed.sort_values("article", key=lambda names: names.map(order), kind="stable", ignore_index=True)
    return Reading(articles[list(ARTICLES)], removed, skipped)


def _sentence(skipped: pd.DataFrame) -> str:
    if skipped.empty:
        return "there is no article in it"
    first = skipped.iloc[0]
    record = f", record {first['record']}" if first["record"] else ""
    return f"{first['path']}{record}: {first['reason']}"
