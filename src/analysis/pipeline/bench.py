"""How fast it is, as ratios that mean the same on every machine: medians of runs that take turns."""

import os
import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import NamedTuple

import nbformat
import pandas as pd
from textblob import TextBlob

from ..articles.load import load_articles
from ..attribution.extract import find_statements
from ..core.schema import table_of
from ..core.settings import BY_RULES, Settings
from ..report import run_notebooks
from ..speakers.resolve import resolve_speakers
from .run import run
from .stages import READ, Articles

COLUMNS = ("measure", "over", "wall", "cpu", "asked", "articles", "rounds")
_TICK = 0.01  # seconds: the clock of the processors tells no shorter times apart
_MANY = 10  # times the articles where processes share them, for starting one takes seconds
_LONG = re.compile(r"\b[a-z]{6,}\b")
_RULES = Settings(**BY_RULES, explained=False)


class Spent(NamedTuple):
    """Seconds that some work took by the clock, and of the processors, those of other processes included."""

    wall: float
    cpu: float


def measure(settings: Settings, *, articles: int = 300, rounds: int = 5, report: bool = True) -> pd.DataFrame:
    """Return a row per ratio: `measure`, `over` (what it is set against), `wall`, `cpu`, `asked`, `articles`, `rounds`.

    The articles are made up: paragraphs of those of `settings`, mixed. `wall` and `cpu` are medians over the rounds of
    the time of one over that of the other, by the clock and of the processors, run one after the other in each round;
    `asked` what is aimed at. Processes share ten times as many articles. On a machine that does other work, too, `cpu`
    is the steadier one, but says nothing of how far two processes share the work.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        news = mixed(settings, articles, Path(folder) / "news")
        many = mixed(settings, _MANY * articles, Path(folder) / "many")
        rows = [*_stages(load_articles(str(news)).head(100), rounds), *_processes(many, rounds)]
        rows += _reruns(news, settings, rounds)
        rows += [_longer(rounds), *([_report(Path(folder), rounds)] if report else [])]
    return pd.DataFrame(rows, columns=COLUMNS)


def mixed(settings: Settings, number: int, folder: Path, *, paragraphs: int = 12, one_in: int = 3) -> Path:
    """Write `number` articles of as many paragraphs, drawn from those of `settings` and varied; return the folder.

    A long word in three, or in `one_in`, gives way to another that ends in the same three letters, so that no text is
    another's copy.
    """
    given = [line for text in load_articles(settings.articles)["text"] for line in text.split("\n\n")]
    endings: dict[str, list[str]] = {}
    for word in sorted({word for line in given for word in _LONG.findall(line)}):
        endings.setdefault(word[-3:], []).append(word)
    draw = random.Random(1)
    folder.mkdir(parents=True)
    for n in range(number):
        lines = [f"Talks of day {n}", *draw.sample(given, min(paragraphs, len(given)))]
        varied = (_LONG.sub(lambda word: _other(word[0], endings, draw, one_in), line) for line in lines)
        (folder / f"{n:06}.txt").write_text("\n\n".join(varied), encoding="utf-8")
    return folder


def _other(word: str, endings: dict[str, list[str]], draw: random.Random, one_in: int) -> str:
    return draw.choice(endings[word[-3:]]) if word[-3:] in endings and not draw.randrange(one_in) else word


def _stages(articles: pd.DataFrame, rounds: int) -> Iterator[tuple]:
    stage, careful = Articles(_RULES), Articles(Settings(careful=True, explained=False))
    plain = ("TextBlob(article).sentiment", _textblob)
    ways = (
        ("text pipeline", stage.found, *plain, "≤ 3.5"),
        ("attribution with speakers", lambda texts: resolve_speakers(find_statements(texts), texts), *plain, "≤ 2.5"),
        ("text pipeline with the encoder", careful.found, "text pipeline", stage.found, ""),
    )
    for name, way, over, other, asked in ways:
        way(articles.head(1))  # word lists and weights are read
        pairs = []
        for n in range(rounds):  # a text that was read before is not read again, so that each time it is another
            fresh = articles["text"] + f" ({name}, {n})"
            pairs.append(
                (_spent(way, articles.assign(text=fresh)), _spent(other, articles.assign(text=fresh + " Anew.")))
            )
        yield _row(name, over, pairs, asked, len(articles))


def _textblob(articles: pd.DataFrame) -> None:
    for text in articles["text"]:
        TextBlob(text).sentiment  # noqa: B018


def _longer(rounds: int) -> tuple:
    """One article, and the same twice as long: made of paragraphs that differ."""
    stage = Articles(_RULES)

    def text(paragraphs: int, n: int) -> pd.DataFrame:
        line = (
            "“China will answer in May {0}-{1},” Minister Ada Holm said on Monday. Russia has not replied to Velm {1}."
        )
        lines = [line.format(n, place) for place in range(paragraphs)]
        return table_of([{"article": "a", "text": "\n\n".join(lines)}], READ)

    stage.found(text(1, 0))
    pairs = [(_spent(stage.found, text(1200, n)), _spent(stage.found, text(600, n))) for n in range(rounds)]
    return _row("one article of 110,000 characters", "the first half of it", pairs, "≤ 2.3", 1)


def _processes(news: Path, rounds: int) -> Iterator[tuple]:
    """Whole runs by one process and by two; by rules alone, for the encoder uses all cores from one process."""
    one, two, cluster = [], [], []
    for _ in range(rounds):
        with _scratch() as cache:
            one.append(_spent(_run, news, _RULES, 1, cache / "1"))
            two.append(_spent(_run, news, _RULES, 2, cache / "2"))
            if find_spec("distributed"):
                cluster.append(_spent(_run, news, _RULES, 2, cache / "dask", "local"))
    number = len(list(news.iterdir()))
    yield _row("one process", "two processes", list(zip(one, two, strict=True)), "≥ 1.7", number)
    if cluster:
        yield _row("one process", "a Dask cluster of two", list(zip(one, cluster, strict=True)), "≥ 1.6", number)


def _reruns(news: Path, settings: Settings, rounds: int) -> Iterator[tuple]:
    """Whole runs again from the cache, and with one article more."""
    first, again, added = [], [], []
    number = len(list(news.iterdir()))
    for n in range(rounds):
        with _scratch() as cache:
            first.append(_spent(_run, news, settings, 1, cache))
            again.append(_spent(_run, news, settings, 1, cache))
            (news / "added.txt").write_text(f"Added\n\n“It was day {n},” Ada Holm said in China.", encoding="utf-8")
            added.append(_spent(_run, news, settings, 1, cache))
            (news / "added.txt").unlink()
    yield _row("first run", "the same run again", list(zip(first, again, strict=True)), "≥ 50", number)
    yield _row("run with one article more", "the same run again", list(zip(added, again, strict=True)), "≤ 2", number)


def _run(news: Path, settings: Settings, workers: int, cache: Path, scheduler: str | None = None) -> None:
    run(settings, articles=str(news), workers=workers, cache=cache, scheduler=scheduler)


def _report(folder: Path, rounds: int) -> tuple:
    """The notebooks of the sample, and the same notebooks with only their imports."""
    settings = Settings(figures=str(folder / "figures"))
    run(settings)
    paths = run_notebooks.numbered()
    bare = [_only_imports(path, folder / path.name) for path in paths]
    pairs = [
        (_spent(_notebooks, paths, settings, folder), _spent(_notebooks, bare, settings, folder)) for _ in range(rounds)
    ]
    return _row("notebooks of the sample", "the same with only their imports", pairs, "≤ 2", 24)


def _only_imports(path: Path, to: Path) -> Path:
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            lines = [line for line in cell.source.splitlines() if line.startswith(("import ", "from "))]
            cell.source = "\n".join(lines)
    run_notebooks.write(notebook, to)
    return to


def _notebooks(paths: list[Path], settings: Settings, folder: Path) -> None:
    for path in paths:
        run_notebooks.run(path, settings, folder=folder)


@contextmanager
def _scratch() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _spent(work: Callable, *given: object) -> Spent:
    began, cpu = time.perf_counter(), _cpu()
    work(*given)
    return Spent(time.perf_counter() - began, _cpu() - cpu)


def _cpu() -> float:
    return sum(os.times()[:4])  # of this process and of those that have ended


def _row(name: str, over: str, pairs: list[tuple[Spent, Spent]], asked: str, articles: int) -> tuple:
    ratios = (round(median(max(one[at], _TICK) / max(other[at], _TICK) for one, other in pairs), 2) for at in (0, 1))
    return name, over, *ratios, asked, articles, len(pairs)
