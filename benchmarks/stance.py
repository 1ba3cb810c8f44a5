"""Targets scored a second, each method on one core: `python benchmarks/stance.py`.

On a machine where OPENBLAS_CORETYPE and OPENBLAS_L2_SIZE are set, unset both for this command.
"""

import time

import pandas as pd

from analysis.sentiment import score_targets
from benchmarks.linear.swap import swapped

TARGETS = 10_000


def main() -> None:
    """Print a line per method: targets, words a sentence, seconds of this process, targets a second."""
    table = _long(swapped())
    for method in ("textblob", "linear", "target"):
        score_targets(table.head(10), method=method)  # word lists and arrays are read once
        start = time.process_time()
        score_targets(table, method=method)
        seconds = time.process_time() - start
        words = table["sentence"].str.split().str.len().mean()
        told = f"{len(table)} targets of {words:.0f} words in {seconds:.2f} s"
        print(f"{method}: {told}, {len(table) / seconds:.0f} a second")


def _long(table: pd.DataFrame) -> pd.DataFrame:
    """Sentences as long as in the news: each followed by two others, and told apart by a number."""
    rows = pd.concat([table] * (TARGETS // len(table) + 1), ignore_index=True).head(TARGETS)
    others = (
        rows["sentence"].shift(7, fill_value="It rained.") + " " + rows["sentence"].shift(13, fill_value="It froze.")
    )
    return rows.assign(sentence=rows["sentence"] + " " + others + " " + rows.index.astype("string"))


if __name__ == "__main__":
    main()
