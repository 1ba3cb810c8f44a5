"""How fast it is, as ratios that mean the same on every machine: medians of runs that take turns."""

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import pandas as pd
from textblob import TextBlob

from ..articles.load import load_articles
from ..attribution.extract import find_statements
from ..core.settings import Settings
from ..report import run_notebooks
from ..speakers.resolve import resolve_speakers
from .run import run
from .stages import Articles, articles_of

COLUMNS = ("measure", "over", "ratio", "asked", "articles", "rounds")


def measure(settings: Settings, *, articles: int = 300, rounds: int = 5, report: bool = True) -> pd.DataFrame:
    """Return one row a ratio: `measure`, `over` (what it is set against), `ratio`, `asked`, `articles`, `rounds`.

    The articles are made up: paragraphs of those of `settings`, mixed. `ratio` is the median over the rounds of the
    time of one over that of the other, run one after the other in each round; `asked` what is aimed at.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        news = mixed(settings, articles, Path(folder) / "news")
        rows = [*_stages(load_articles(str(news)).head(100), rounds), *_runs(news, settings, rounds)]
        if report:
            rows.append(_report(Path(folder), rounds))
    return pd.DataFrame(rows, columns=COLUMNS)


def mixed(settings: Settings, number: int, folder: Path) -> Path:
    """Write `number` articles of twelve paragraphs each, drawn from those of `settings`, and return their folder."""
    paragraphs = [line for text in load_articles(settings.articles)["text"] for line in text.split("\n\n")]
    draw = random.Random(1)
    folder.mkdir(parents=True)
    for n in range(number):
        lines = [f"Talks of day {n}", *draw.sample(paragraphs, min(12, len(paragraphs)))]
        (folder / f"{n:06}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    return folder


def _stages(articles: pd.DataFrame, rounds: int) -> Iterator[tuple]:
    stage = Articles(Settings())
    ways = {
        "text pipeline": lambda texts: stage.tables(articles_of(texts)),
        "attribution with speakers": lambda texts: resolve_speakers(find_statements(texts), texts),
    }
    for name, way in ways.items():
        way(articles.head(1))  # the word lists are read
        pairs = [
            (_seconds(way, fresh), _seconds(_textblob, fresh))
            for fresh in (articles.assign(text=articles["text"] + f" ({n})") for n in range(rounds))
        ]
        yield _row(
            name, "TextBlob(article).sentiment", pairs, {"text": "≤ 3.5", "attr": "≤ 2.5"}[name[:4]], len(articles)
        )


def _textblob(articles: pd.DataFrame) -> None:
    for text in articles["text"]:
        TextBlob(text).sentiment  # noqa: B018


def _runs(news: Path, settings: Settings, rounds: int) -> Iterator[tuple]:
    """Whole runs: one process and two, again from the cache, and with one article more."""
    one, two, first, again, added = [], [], [], [], []
    number = len(list(news.iterdir()))
    for n in range(rounds):
        with _scratch() as cache:
            one.append(_seconds(_run, news, settings, 1, cache / "1"))
            two.append(_seconds(_run, news, settings, 2, cache / "2"))
            first.append(one[-1])
            again.append(_seconds(_run, news, settings, 1, cache / "1"))
            (news / "added.txt").write_text(f"Added\n\n“It was day {n},” Ada Holm said in China.", encoding="utf-8")
            added.append(_seconds(_run, news, settings, 1, cache / "1"))
            (news / "added.txt").unlink()
    words = int(load_articles(str(news))["words"].sum())
    yield "words a second", "one process", round(median(words / seconds for seconds in one)), "", number, rounds
    yield _row("one process", "two processes", list(zip(one, two, strict=True)), "≥ 1.7", number)
    yield _row("first run", "the same run again", list(zip(first, again, strict=True)), "≥ 50", number)
    yield _row("run with one article more", "the same run again", list(zip(added, again, strict=True)), "≤ 2", number)


def _run(news: Path, settings: Settings, workers: int, cache: Path) -> None:
    run(settings, articles=str(news), workers=workers, cache=cache)


def _report(folder: Path, rounds: int) -> tuple:
    """The notebooks of the sample, and the same notebooks with only their imports."""
    settings = Settings(figures=str(folder / "figures"))
    run(settings)
    paths = run_notebooks.numbered()
    bare = [_only_imports(path, folder / path.name) for path in paths]
    pairs = [
        (_seconds(_notebooks, paths, settings, folder), _seconds(_notebooks, bare, settings, folder))
        for _ in range(rounds)
    ]
    return _row("notebooks of the sample", "the same with only their imports", pairs, "≤ 2", 24)


def _only_imports(path: Path, to: Path) -> Path:
    notebook = run_notebooks.nbformat.read(path, as_version=4)
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


def _seconds(work: Callable, *given: object) -> float:
    began = time.perf_counter()
    work(*given)
    return time.perf_counter() - began


def _row(name: str, over: str, pairs: list[tuple[float, float]], asked: str, articles: int) -> tuple:
    return name, over, round(median(one / other for one, other in pairs), 2), asked, articles, len(pairs)
