"""What a reader needs to cite a report and to make it again: version, commit, word lists, settings, a sentence."""

import hashlib
import platform
import subprocess
from datetime import date
from importlib.metadata import version
from pathlib import Path

from ..core.categories import METHODS
from ..core.english import count, listed, with_article
from ..core.intervals import MINIMUM_ARTICLES
from ..core.schema import Tables
from ..core.settings import ROOT, Settings
from ..core.wordlists import data_folder
from ..voice.share import speech

NAME = "media-analysis-workbook"
PACKAGES = ("pandas", "numpy", "matplotlib", "textblob", "nltk", "trafilatura", "nbconvert")


def commit() -> str:
    """Return the commit that the workbook stands at, with "+" where files have changed since; "" outside git.

    >>> commit() == "" or len(commit()) >= 7
    True
    """
    hash_ = _git("rev-parse", "--short=12", "HEAD")
    return hash_ and hash_ + ("+" if _git("status", "--porcelain", "--", "src", "data", "notebooks") else "")


def word_lists() -> list[tuple[str, str]]:
    """Return each word list with the first 12 digits of its SHA-256: two runs with the same ones used the same lists.

    >>> [name for name, _ in word_lists()][:1]
    ['abbreviations.csv']
    """
    folder = data_folder()
    return [
        (path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()[:12])
        for path in sorted(
            [*folder.glob("*.csv"), *folder.glob("measured/*.csv"), *folder.glob("coding/corrections.csv")]
        )
    ]


def made_with(settings: Settings) -> list[tuple[str, str]]:
    """Return the settings and versions of a run, as (name, value): of the folder of articles no more than its name.

    >>> made = dict(made_with(Settings(articles="/home/ana/news", targets=("Iran",))))
    >>> made["Articles"], made["Targets"]
    ('news', 'Iran')
    """
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return [
        ("Workbook", f"{NAME} {version(NAME)}" + (f", commit {commit()}" if commit() else "")),
        ("Made on", f"{date.today().day} {date.today():%B %Y}"),
        ("Articles", "the invented sample" if settings.is_sample else Path(settings.articles).resolve().name),
        ("Targets", ", ".join(settings.targets)),
        ("Sentiment method", ", model ".join(filter(None, settings.scoring.values()))),
        ("Python", f"{platform.python_version()} on {platform.system()}"),
        ("Packages", packages),
    ]


_INTERVALS = "; intervals are 95% studentised bootstrap intervals over articles"


def methods_sentence(tables: Tables, settings: Settings) -> str:
    """Return a sentence to paste into the methods section of a paper."""
    used, found = speech(tables.quotations, tables.articles)
    quotations = len(found.drop_duplicates(["article", "quotation"]))
    at = f", commit {commit()}" if commit() else ""
    return (
        f"We analysed {count(len(used), 'article')} ({count(int(used['words'].sum()), 'word')}) with {NAME} "
        f"{version(NAME)}{at}, which found {count(quotations, 'quotation')} by rules over quotation marks and "
        f"reporting verbs, resolved their speakers within each article, and scored the tone of mentions of "
        f"{listed(map(with_article, settings.targets))} by {METHODS.get(settings.method, settings.method)}"
        f"{_INTERVALS if len(used) >= MINIMUM_ARTICLES else ''}."
    )


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
