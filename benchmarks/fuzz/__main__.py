"""Search for inputs that break a stage.

usage: pip install atheris; python -m benchmarks.fuzz quotations --seconds 600 --out /tmp/found

Each aim of `aims.py` gets inputs that atheris makes up, led by which lines of the package they reach, from the fixtures
of the tests and from texts in pieces. What breaks an aim is told once a place, and its input kept in OUT; the search
goes on. An input that takes longer than 20 seconds breaks it too. The last lines tell how many inputs were tried.
"""

import argparse
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["analysis"]):
    from .aims import AIMS, tables
from analysis.coding.exchange import FORMATS, export_tables

from .texts import seeds

FIXTURES = Path(__file__).resolve().parents[2] / "tests" / "fixtures"
LONGEST = 20  # seconds an input may take


class Slow(BaseException):
    """An input takes longer than it may."""


class Search:
    """One aim with what has broken it so far: place of the error, and the input."""

    def __init__(self, name: str, out: Path) -> None:
        self.aim: Callable[[bytes], None] = AIMS[name]
        self.name, self.out, self.tried = name, out, 0
        self.found: set[str] = set()
        signal.signal(signal.SIGALRM, _slow)

    def __call__(self, data: bytes) -> None:
        """Try one input; keep it where it breaks the aim in a place that is new."""
        self.tried += 1
        signal.setitimer(signal.ITIMER_REAL, LONGEST)
        try:
            self.aim(data)
        except (Exception, Slow) as error:
            self._keep(error, data)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _keep(self, error: BaseException, data: bytes) -> None:
        frame = [one for one in traceback.extract_tb(error.__traceback__) if "atheris" not in one.filename][-1]
        place = f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
        told = f"{place}: {error}"[:160] if isinstance(error, AssertionError) else place
        if told not in self.found:
            self.found.add(told)
            path = self.out / f"{self.name}-{len(self.found)}"
            path.write_bytes(data)
            print(f"FOUND {self.name}: {place}: {str(error)[:160]!r} ({path})", flush=True)


def beginnings(name: str) -> Iterator[bytes]:
    """Yield the inputs that the search of an aim begins with."""
    if name.startswith("read."):
        for path in FIXTURES.rglob(f"*{name[4:]}"):
            yield path.read_bytes()
    elif name.startswith("import-"):
        with tempfile.TemporaryDirectory() as folder:
            yield export_tables(tables(), name[7:], Path(folder) / f"a{FORMATS[name[7:]].suffix}").read_bytes()
    elif name == "corrections":
        yield b"quotation,change,a,We agree,,,Ana Ode"
    elif name == "wordlist":
        yield b'name;note\r\n"Zo\xc3\xab";"a, b"\r\n'
    else:
        yield from seeds(200)


def main() -> None:
    """Search for as long as asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("aim", choices=sorted(AIMS))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    corpus = given.out / f"corpus-{given.aim}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(beginnings(given.aim)):
        (corpus / f"seed-{number}").write_bytes(data)
    search = Search(given.aim, given.out)
    libfuzzer = [f"-max_total_time={given.seconds}", "-max_len=4096", "-rss_limit_mb=4096", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *libfuzzer, str(corpus)], search)
    atheris.Fuzz()


def _slow(*_: object) -> None:
    raise Slow(f"more than {LONGEST} seconds")


if __name__ == "__main__":
    main()
