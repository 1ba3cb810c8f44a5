"""What a run tells while it works: its steps, and how many of how many articles are done."""

import os
import sys
import time

from tqdm import tqdm

from ..core.shown import printable

_SECONDS = 30  # between two lines where there is no terminal


class Progress:
    """Is told of each step and of the items in it; this one tells nobody.

    >>> Progress()("read the files")
    """

    def __call__(self, name: str) -> None:
        """Begin the step `name`; the one before is done."""

    def count(self, done: int, of: int, kept: int) -> None:
        """Tell how many of how many items are there, and how many of them an earlier run had kept."""


class Shown(Progress):
    """A bar with rate and time left; where there is no terminal, a line per step, and one every half minute."""

    def __init__(self, steps: int) -> None:
        self.steps, self.step, self.name = steps, 0, ""
        self.bar: tqdm | CellBar | None = None
        self.counts = False  # does the bar show items, or steps?
        self.began = self.told = time.monotonic()

    def __enter__(self) -> "Shown":
        return self

    def __exit__(self, error, *_) -> None:
        if not error:
            self("")
        self._close()

    def __call__(self, name: str) -> None:
        """Begin a step: the one before is done."""
        self._close()
        if self.name and not _is_terminal():
            print(f"{self.step}/{self.steps} {self.name}", file=sys.stderr, flush=True)
        if name:
            self.name, self.step, self.began, self.counts = name, self.step + 1, time.monotonic(), False
            layout = "{desc} |{bar:20}| {elapsed}"
            self.bar = tqdm(total=self.steps, initial=self.step - 1, desc=self._said(), bar_format=layout, **_quiet())

    def count(self, done: int, of: int, kept: int) -> None:
        """Tell how far the step is."""
        if self.bar is None or not of:
            return
        if not self.counts:
            layout = "{desc} |{bar:20}| {n_fmt} of {total_fmt} [{rate_noinv_fmt}, {remaining} left]"
            self._close()
            self.counts = True
            self.bar = tqdm(total=of, initial=kept, desc=self._said(kept), unit="", bar_format=layout, **_quiet())
        self.bar.update(done - self.bar.n)
        if not _is_terminal() and time.monotonic() - self.told > _SECONDS:
            self.told = time.monotonic()
            print(self._line(done, of, kept), file=sys.stderr, flush=True)

    def _line(self, done: int, of: int, kept: int) -> str:
        rate = (done - kept) / max(time.monotonic() - self.began, 0.001)
        left = f", {(of - done) / rate:,.0f} s left" if rate else ""
        return f"{self._said(kept)}: {done:,} of {of:,}, {rate:.1f} a second{left}"

    def _said(self, kept: int = 0) -> str:
        again = f" ({kept:,} kept from an earlier run)" if kept else ""
        return printable(f"{self.step}/{self.steps} {self.name}{again}")

    def _close(self) -> None:
        if self.bar is not None:
            self.bar.close()
            self.bar = None


class Shy(Shown):
    """What a notebook or a script shows: the bar while many articles are read, and nothing else."""

    def __init__(self) -> None:
        super().__init__(0)

    def __call__(self, name: str) -> None:
        """Begin a step."""
        self._close()
        self.name = name

    def count(self, done: int, of: int, kept: int) -> None:
        """Show a bar where there is work to do."""
        if self.bar is None and kept < of and not os.environ.get(_OFF):
            self.bar = self._new(of, kept)
        if self.bar is not None:
            self.bar.update(done - self.bar.n)

    def _new(self, of: int, kept: int) -> "tqdm | CellBar | None":
        if _is_notebook():
            return CellBar(self.name, of, kept)
        return tqdm(total=of, initial=kept, desc=self.name, leave=False) if _is_terminal() else None


class CellBar:
    """A bar below a cell of a notebook, which is gone when it is closed."""

    def __init__(self, name: str, of: int, n: int) -> None:
        from IPython.display import display

        self.name, self.of, self.n, self.told = name, of, n, 0.0
        self.cell = display(self, display_id=True)

    def _repr_html_(self) -> str:
        done = f"{self.n:,} of {self.of:,}"
        return f'<label>{self.name}: {done} <progress max="{self.of}" value="{self.n}"></progress></label>'

    def update(self, more: int) -> None:
        """Move on, twice a second at most."""
        self.n += more
        if time.monotonic() - self.told > 0.5:
            self.told = time.monotonic()
            self.cell.update(self)

    def close(self) -> None:
        """Leave nothing behind."""
        from IPython.display import HTML

        self.cell.update(HTML(""))


_OFF = "TQDM_DISABLE"


def _is_terminal() -> bool:
    return sys.stderr.isatty()


def _is_notebook() -> bool:
    return "ipykernel" in sys.modules and sys.modules["IPython"].core.interactiveshell.InteractiveShell.initialized()


def _quiet() -> dict:
    return {"leave": False, "disable": None, "dynamic_ncols": True}
