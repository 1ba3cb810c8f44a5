"""Measure how long `import analysis` takes, as a part of the time that `import pandas` takes.

    python benchmarks/import_time.py

Each in a fresh process, turn about, and the median of several: the ratio is what a machine's load changes least.
"""

import subprocess
import sys
from statistics import median

TIMED = "import time; start = time.perf_counter(); import {}; print(time.perf_counter() - start)"


def seconds(module: str) -> float:
    """Return how long a fresh process takes to import `module`."""
    run = subprocess.run([sys.executable, "-c", TIMED.format(module)], capture_output=True, text=True, check=True)
    return float(run.stdout)


def main(*, times: int = 7) -> None:
    """Print both medians and their ratio."""
    pairs = [(seconds("analysis"), seconds("pandas")) for _ in range(times)]
    ours, theirs = (median(column) for column in zip(*pairs, strict=True))
    print(f"import analysis {ours * 1000:.0f} ms, import pandas {theirs * 1000:.0f} ms: {ours / theirs:.2f} of it")


if __name__ == "__main__":
    main()
