"""Keys: what a kept result depends on, as one short name: texts, settings, code and word lists by their content."""

import hashlib
import platform
import re
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from ..core.settings import Settings
from ..core.wordlists import from_lists, lists

PACKAGE = Path(__file__).resolve().parents[1]
_FORM = "2"  # of the kept files: another number, and nothing kept before is read
_READING = ("core", "text", "articles")
_FINDING = ("targets", "attribution", "speakers", "quotations.py", "mentions.py", "sentiment", "pipeline/stages.py")
_ANALYSIS = (*_READING, *_FINDING)
_FINISHED = (*_ANALYSIS, "voice", "coding", "pipeline/finish.py")
_PROJECT = "media-analysis-workbook"  # as installed
_NAME = re.compile(r"[\w.-]+")


def digest(*things: object) -> str:
    """Return a name of 32 letters for what `things` hold: the same for equal ones, on every machine.

    >>> digest("a", ("b", None)) == digest("a", ("b", None)), digest("ab", "c") == digest("a", "bc")
    (True, False)
    """
    state = hashlib.blake2b(digest_size=16)
    for thing in things:
        data = thing if isinstance(thing, bytes) else repr(thing).encode("utf-8", "surrogatepass")
        state.update(len(data).to_bytes(8, "little") + data)
    return state.hexdigest()


def of_files(options: object) -> str:
    """Return the key of all that decides how a file is read, but for the file."""
    return digest(_FORM, code(_READING), word_lists(), repr(options))


def of_articles(settings: Settings) -> str:
    """Return the key of all that decides what is found in an article, but for the article."""
    chosen = settings.targets, settings.method, settings.careful, settings.explained, _model(settings.model)
    return digest(_FORM, code(_ANALYSIS), word_lists(), *chosen)


def of_finished(settings: Settings) -> str:
    """Return the key of all that decides what becomes of an article once its corpus is known, but for the article."""
    return digest("finished", code(_FINISHED), of_articles(settings))


@from_lists
def word_lists() -> str:
    """Return the key of the content of every word list; while they are held, of what they were then."""
    return digest(*[part for path in lists() for part in (path.name, _content(path, *_stamp(path)))])


@lru_cache(maxsize=8)
def code(rooms: tuple[str, ...]) -> str:
    """Return the key of the code in `rooms` as it was when this process first asked, and of the libraries under it."""
    paths = sorted(path for room in rooms for path in _files(PACKAGE / room))
    content = [part for path in paths for part in (path.relative_to(PACKAGE).as_posix(), _content(path, *_stamp(path)))]
    return digest(platform.python_version_tuple()[:2], [_version(name) for name in _libraries()], *content)


@lru_cache(maxsize=1)
def _libraries() -> list[str]:
    """The libraries that the project asks for: a newer one may read or find something else."""
    try:
        asked = requires(_PROJECT) or []
    except PackageNotFoundError:
        return []
    return sorted(name[0] for one in asked if (name := _NAME.match(one)))


def _files(room: Path):
    if room.is_file():
        return [room]
    return [path for path in room.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _stamp(path: Path) -> tuple[int, int]:
    told = path.stat()
    return told.st_mtime_ns, told.st_size


@lru_cache(maxsize=1024)
def _content(path: Path, changed: int, size: int) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _model(model: str | None) -> object:
    """A model's folder counts by its files, their sizes and times: weights are too large to be read again each time."""
    folder = Path(model) if model else None
    if folder is None or not folder.is_dir():
        return model
    return model, sorted((path.name, *_stamp(path)) for path in folder.iterdir() if path.is_file())
