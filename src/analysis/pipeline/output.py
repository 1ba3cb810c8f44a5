"""Where a run writes: a folder of its own beside OUT, moved into its place at once when all of it is there.

A user's files in OUT are carried over as they are. What an earlier run wrote is known by its content, from the
checksums in files.txt, and only that is replaced or removed.
"""

import ctypes
import hashlib
import os
import re
import shutil
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: two runs at once are not noticed there
    fcntl = None  # type: ignore[assignment]

from ..core.errors import InputError
from ..core.files import cannot_write

LISTING = "files.txt"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux: two folders change places in one step
_working: list[Path] = []  # folders of runs at work in this process
placed: list[Path] = []  # what this process has put in place


@contextmanager
def output(out: Path, *, names: Iterable[str] = ()) -> Iterator[Path]:
    """Give an empty folder to write in; at the end what is in it stands in `out`, all of it at once.

    What an earlier run wrote to the same folders of `out` goes. Raises InputError where `out` cannot be written,
    another run is at work on it, or a file of the user stands in the way: of the `names` known beforehand at once.

    >>> import tempfile
    >>> out = Path(tempfile.mkdtemp()) / "out"
    >>> with output(out) as folder:
    ...     _ = (folder / "report.html").write_text("<p>")
    >>> sorted(path.name for path in out.iterdir())
    ['files.txt', 'report.html']
    """
    out = out.resolve()
    with _claimed(out) as own:
        made = own / "made"
        try:
            made.mkdir()
            _refuse(out, {LISTING, *names})
            yield made
            _carry_over(out, made)
            with unstopped():
                _exchange(made, out, own / "before")
                placed.append(out)
        except OSError as error:
            raise _not_written(error, out) from None


def abandon() -> None:
    """Remove the working folders of this process: the run has been stopped."""
    for folder in _working:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def unstopped() -> Iterator[None]:
    """Let a signal wait until what is done inside is done: it takes a moment, and must not be cut in two."""
    signals = {signal.SIGINT, signal.SIGTERM}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals) if hasattr(signal, "pthread_sigmask") else set()
    try:
        yield
    finally:
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def written(folder: Path) -> dict[str, str]:
    """Return what an earlier run wrote to `folder`, by its files.txt: path and checksum of each file.

    >>> written(Path("no such folder"))
    {}
    """
    try:
        lines = (folder / LISTING).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    matches = [_LINE.fullmatch(line) for line in lines]
    return {match[2]: match[1] for match in matches if match} if all(matches) else {}


@contextmanager
def _claimed(out: Path) -> Iterator[Path]:
    """The working folder beside `out`, locked; what a run that died left there is put right first."""
    own = _own(out)
    try:
        if out.exists() and not out.is_dir():
            raise InputError(f"{out}: this is a file; give a folder with --out")
        out.parent.mkdir(parents=True, exist_ok=True)
        own.mkdir(exist_ok=True)
        lock = (own / "lock").open("a", encoding="utf-8")
    except OSError as error:
        raise _not_written(error, out) from None
    with lock:
        if fcntl:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise InputError(f"{out}: another run is writing here; wait for it, or give another folder") from None
        _working.append(own)
        try:
            _put_right(own, out)
            yield own
        finally:
            shutil.rmtree(own, ignore_errors=True)
            _working.remove(own)


def _not_written(error: OSError, out: Path) -> InputError:
    """What could not be written, by the name that it was to have in OUT.

    >>> str(_not_written(OSError(28, "No space left on device", "/a/.out.run/made/report.html"), Path("/a/out")))[:20]
    '/a/out/report.html: '
    """
    path, made = Path(error.filename or out), _own(out) / "made"
    return InputError(cannot_write(error, out / path.relative_to(made) if path.is_relative_to(made) else path))


def _own(out: Path) -> Path:
    return out.with_name(f".{out.name}.run")


def _put_right(own: Path, out: Path) -> None:
    """After a run that died: what stood in OUT and had been moved aside goes back, the rest goes."""
    if (own / "before").is_dir() and not out.exists():
        os.rename(own / "before", out)
    for name in ("made", "before"):
        shutil.rmtree(own / name, ignore_errors=True)


def _refuse(out: Path, names: set[str]) -> None:
    """Raise InputError where a file of the user has the name of one that the run will make, or of its folder."""
    before = written(out)
    folders = {folder.as_posix() for name in names for folder in Path(name).parents if folder.name}
    for name in _entries(out):
        in_the_way = (name in folders and not _is_folder(out / name)) or name in names
        if in_the_way and not _is_ours(out, name, before):
            raise InputError(_in_the_way(out / name))


def _carry_over(out: Path, made: Path) -> None:
    """Put into `made` what stays of OUT, each file under a second name, and the list of what is not the user's."""
    before, ours = written(out), {name: _checksum(made / name) for name in _entries(made)}
    _refuse(out, {LISTING, *ours})
    made_in = {name.split("/")[0] for name in ours}
    for name in _entries(out):
        if not _is_ours(out, name, before):
            _link(out / name, made / name)
        elif ours.get(name) == before.get(name):
            (made / name).unlink(missing_ok=True)  # the same bytes: the file stays the one it was
            _link(out / name, made / name)
        elif name != LISTING and name.split("/")[0] not in made_in:
            _link(out / name, made / name)
            ours[name] = before[name]
    lines = (f"{checksum}  {name}\n" for name, checksum in sorted(ours.items()))
    (made / LISTING).unlink(missing_ok=True)
    (made / LISTING).write_text("".join(lines), encoding="utf-8")


def _entries(folder: Path) -> list[str]:
    """The files, links and empty folders under a folder, named from it."""
    found = []
    for path, folders, names in os.walk(folder):
        links = [name for name in folders if Path(path, name).is_symlink()]
        found += [Path(path, name) for name in (*names, *links)]
        if not folders and not names and Path(path) != folder:
            found.append(Path(path))
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _is_ours(out: Path, name: str, before: dict[str, str]) -> bool:
    path = out / name
    if path.is_symlink() or not path.is_file():
        return False
    return bool(before) if name == LISTING else name in before and _checksum(path) == before[name]


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _link(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():
        target.symlink_to(path.readlink())
    elif _is_folder(path):
        target.mkdir(exist_ok=True)
    else:
        os.link(path, target)


def _exchange(made: Path, out: Path, before: Path) -> None:
    """Put `made` in the place of OUT: in one step where the system can, else in two, which the next run puts right."""
    if not out.exists():
        os.rename(made, out)
        return
    shutil.copymode(out, made)
    if not _swapped(made, out):
        os.rename(out, before)
        os.rename(made, out)


def _swapped(one: Path, other: Path) -> bool:
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    here = -100  # AT_FDCWD
    return rename(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _in_the_way(path: Path) -> str:
    return f"{path}: not written by an earlier run, or changed since; move it away, or give another folder with --out"
