"""The folder of a command that is given none: in reports/, named for the articles, and for these articles only."""

import os
from pathlib import Path

from ..articles.remote import is_address
from ..core.errors import InputError
from ..core.files import cannot_write
from ..core.settings import ROOT

_NOTE = ".articles"  # in the folder: the path of the articles that it is for


def default_folder(articles: str) -> Path:
    """Return the folder for what is made of `articles`: their name, of a file without its ending.

    Raises InputError where it holds what was made of other articles of that name.

    >>> default_folder("/home/ode/news").relative_to(ROOT).as_posix()
    'reports/news'
    """
    out = _folder(articles)
    note = out / _NOTE
    before = os.fsdecode(note.read_bytes()) if note.is_file() else ""
    if before and before != _whole(articles):
        raise InputError(f"{out}: holds what was made of {before}; give another folder with --out")
    return out


def note_articles(articles: str) -> None:
    """Note in the folder of `articles`, where it has been made, that it is for them.

    >>> note_articles("no/such/folder")
    """
    out = _folder(articles)
    try:
        if out.is_dir():
            (out / _NOTE).write_bytes(os.fsencode(_whole(articles)))
    except OSError as error:
        raise InputError(cannot_write(error, out / _NOTE)) from None


def _folder(articles: str) -> Path:
    path = Path(articles).resolve()
    return ROOT / "reports" / (path.name if path.is_dir() else path.stem)  # "news.2023" and "news.2024" are two


def _whole(articles: str) -> str:
    return articles if is_address(articles) else str(Path(articles).resolve())
