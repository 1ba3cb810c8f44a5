"""Train the target model: `python -m benchmarks.linear.train --corpora FOLDER` writes model.npz."""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.sentiment.linear.matrix import Matrix, matrix
from analysis.sentiment.linear.model import ARRAYS, Head
from analysis.sentiment.target_spans import marked

from .corpora import read_alone, read_directed
from .figures import country_of
from .fit import fit_head, folds_of, out_of_fold
from .tune import tuned

OPTIONS = {
    "alone": {"scaled": True, "penalty": 0.03, "smallest": 2},
    "directed": {"scaled": False, "penalty": 0.03, "smallest": 4},
}
READERS = {"alone": read_alone, "directed": read_directed}


def material(name: str, folder: Path) -> tuple[pd.DataFrame, Matrix, np.ndarray, np.ndarray | None]:
    """Return one head's corpus, its features, where sources stand first, its countries (directed only)."""
    frame = READERS[name](folder)
    marks = marked(frame)
    first = (marks["source_start"] < marks["start"]).to_numpy()
    return frame, matrix(marks), first, country_of(frame) if name == "directed" else None


def options_of(name: str, heads: dict[str, Head]) -> dict:
    """Return how to fit a head: the directed one borrows from the other, which has learned from another corpus."""
    return OPTIONS[name] | ({"lent": heads["alone"]} if name == "directed" else {})


def train(folder: Path, out: Path = ARRAYS) -> Path:
    """Fit both heads on the corpora in `folder` and write their arrays, which hold no text, to `out`."""
    heads, arrays = {}, {}
    for name in OPTIONS:
        frame, entries, first, country = material(name, folder)
        gold, options = frame["gold"].to_numpy(), options_of(name, heads)
        raw = out_of_fold(entries, gold, folds_of(frame["group"].to_numpy()), **options)
        shift, calibration = tuned(raw, gold, first, country)
        heads[name] = fit_head(entries, gold, np.arange(len(gold)), **options)
        arrays |= _named(name, heads[name]._replace(shift=shift, calibration=calibration))
    np.savez_compressed(out, **arrays)
    return out


def _named(name: str, head: Head) -> dict[str, np.ndarray]:
    return {f"{name}_{field}": np.asarray(value) for field, value in head._asdict().items()}


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linear.train", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of newsmtsc_*.jsonl and dse_*.jsonl")
    parser.add_argument("--out", type=Path, default=ARRAYS, help="where the arrays go")
    options = parser.parse_args()
    path = train(options.corpora, options.out)
    print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
