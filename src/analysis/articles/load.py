"""A folder, a file or an export becomes the articles table: what came in, what went, what was skipped."""

import os
import warnings
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from typing import NamedTuple

import pandas as pd
from tqdm import tqdm

from ..core.errors import InputError
from ..core.schema import ARTICLES, REMOVED, SKIPPED, table_of
from ..core.wordlists import lists_held
from . import corpus_steps
from .article_row import finish
from .date_order import settle_dates
from .encoding import without_surrogates
from .find_files import Source, find_sources, shown
from .formats import Options
from .limits import Limits
from .read_file import read_path
from .readers.columns import check_columns
from .records import Problem, Record, guarded
from .suspicion import confirmed_articles


class Reading(NamedTuple):
    """Three tables: the articles, the lines removed from them, and what could not be read."""

    articles: pd.DataFrame
    removed: pd.DataFrame
    skipped: pd.DataFrame


class Rows(NamedTuple):
    """The rows of those three tables, while they are gathered; an article's with the name of its `record`, too."""

    articles: list[dict]
    removed: list[dict]
    skipped: list[dict]


def load_articles(
    path: str | os.PathLike | Iterable[str | os.PathLike],
    *,
    dayfirst: bool | None = None,
    columns: Mapping[str, str] | None = None,
    confirm: Iterable[str] = (),
    follow_links: bool = False,
    **limits: int,
) -> pd.DataFrame:
    """Return the articles of a folder, a file, a pattern or a list of these: one row per article.

    The columns are those of `core.schema.ARTICLES`, always all of them. Text: paragraphs parted by one blank
    line, without the title; `date` is the local date as printed. `dayfirst` says how to read 04/05/2024, which
    without it has a date only where the other dates of its column tell; `columns` maps fields to the columns of a
    table (`{"text": "Body"}`); `follow_links` reads files that links in the folder point to outside of it; every
    limit of `articles.limits.Limits` can be given by name. `analysed` is false for another language
    than English, a text that is cut, a copy, and one that is `suspicious`: it may be no article, or several.
    `confirm` names articles that are right all the same, as rows of `data/confirmed_articles.csv` do.
    Raises InputError where nothing can be read; warns where something is skipped.

    >>> import tempfile
    >>> from pathlib import Path
    >>> folder = Path(tempfile.mkdtemp())
    >>> text = "Talks resume\\n\\nVIENNA (AP) — Delegates met on Monday, officials said."
    >>> _ = (folder / "talks.txt").write_text(text, encoding="utf-8")
    >>> load_articles(folder)[["article", "title", "dateline", "credit", "text"]].iloc[0].tolist()
    ['talks.txt', 'Talks resume', 'VIENNA', 'Associated Press', 'Delegates met on Monday, officials said.']
    """
    reading = read_articles(
        path, dayfirst=dayfirst, columns=columns, confirm=confirm, follow_links=follow_links, **limits
    )
    skipped = reading.skipped
    if reading.articles.empty:
        raise InputError(f"{path}: no article could be read; {_sentence(skipped)}")
    if not skipped.empty:
        warnings.warn(
            f"{len(skipped)} skipped, the first: {_sentence(skipped)}; read_articles lists them", stacklevel=2
        )
    return reading.articles


@lists_held()
def read_articles(
    path: str | os.PathLike | Iterable[str | os.PathLike],
    *,
    dayfirst: bool | None = None,
    columns: Mapping[str, str] | None = None,
    confirm: Iterable[str] = (),
    follow_links: bool = False,
    **limits: int,
) -> Reading:
    """Return the articles as `load_articles` does, with `removed` and `skipped`.

    `removed` has a row for each line taken out of a text: `article`, `line`, `reason`. `skipped` has a
    row for each file, or record of one, that could not be read: `path`, `record`, `reason`. Raises
    InputError for a path that does not exist or an empty folder.

    >>> import tempfile
    >>> from pathlib import Path
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "empty.txt").write_text("")
    >>> read_articles(folder).skipped.values.tolist()
    [['empty.txt', '', 'the file is empty']]
    """
    options = Options(check_columns(columns), Limits.of(limits), frozenset(confirm))
    sources = tqdm(
        find_sources(path, follow_links=follow_links), desc="Loading", unit="file", disable=None, leave=False
    )
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
    rows, taken = Rows([], [], []), set()
    for name, found in _read(source, options):
        result = _finished(found, shown(name), source.path, dayfirst, options)
        if isinstance(result, Problem):
            said = {"path": shown(name), "record": result.record, "reason": result.reason}
            rows.skipped.append({key: without_surrogates(value) for key, value in said.items()})
        else:
            article = {"article": _distinct(result.row["article"], taken)}
            record = article["article"][len(shown(name)) + 1 :] if found.record else ""
            rows.articles.append(result.row | article | {"record": record})
            rows.removed.extend(line | article for line in result.removed)
    settle_dates(rows.articles)
    return rows


def _read(source: Source, options: Options) -> Iterator[tuple[str, Record | Problem]]:
    """Yield what a file holds, with the name of the file or of the member of an archive; or the problem with it."""
    if source.problem:
        yield source.name, source.problem
    else:
        yield from read_path(source.name, source.path, options)


def _finished(found: Record | Problem, name: str, path: str, dayfirst: bool | None, options: Options):
    """Return the row of what was read, or the problem with it; a record that breaks a step costs itself only."""
    if isinstance(found, Problem):
        return found
    confirmed = options.confirmed | confirmed_articles()
    result = guarded(finish, found, name, shown(path), dayfirst, options.limits, confirmed)
    return Problem(result.reason, found.record) if isinstance(result, Problem) else result


def _distinct(article: str, taken: set[str]) -> str:
    """A member of an archive may be called like a record of another: the second of a name gets a number."""
    names = chain([article], (f"{article} ({n})" for n in count(2)))
    name = next(one for one in names if one not in taken)
    taken.add(name)
    return name


def with_corpus_steps(reading: Reading) -> Reading:
    """Return a reading after the steps that need the whole corpus: copies, repeated lines, what is analysed."""
    articles, removed, skipped = reading
    articles, repeated = corpus_steps.with_corpus_steps(articles)
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
