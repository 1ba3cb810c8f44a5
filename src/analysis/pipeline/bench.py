"""How fast each step is on this machine."""

import resource
import sys
import tempfile
import time

import pandas as pd

from ..core.settings import Settings
from .run import run


def measure(settings: Settings) -> pd.DataFrame:
    """Return one row a step: `step`, `seconds`, `articles_per_second`; the last row is the whole.

    The process's peak memory, in MB, stands in `peak_mb` of the last row.
    """
    began: list[tuple[str, float]] = []
    tables = run(
        settings,
        cache=tempfile.mkdtemp(prefix="analysis-"),
        step=lambda name: began.append((name, time.perf_counter())),
    )
    ends = [start for _, start in began[1:]] + [time.perf_counter()]
    rows = [(name, end - start) for (name, start), end in zip(began, ends, strict=True)]
    rows.append(("all", ends[-1] - began[0][1]))
    table = pd.DataFrame(rows, columns=["step", "seconds"])
    table["articles_per_second"] = (len(tables.articles) / table["seconds"]).round(1)
    table["peak_mb"] = pd.Series(dtype="Int64")
    unit = 1024 if sys.platform == "linux" else 1024**2  # kilobytes there, bytes on a Mac
    table.loc[len(table) - 1, "peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
    return table.round({"seconds": 2})
