"""The figures of every method in one table: `python -m benchmarks.linear.evaluate --corpora FOLDER`."""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.sentiment.score import score_targets

from .figures import COUNTRIES, binned_gaps, counted, error_of_gaps, five_classes, interval, macro_f1, summed
from .fit import fit_head, folds_of, out_of_fold
from .swap import swapped
from .train import OPTIONS, material, options_of
from .tune import cross_fitted

COMMAND = "python -m benchmarks.linear.evaluate --corpora FOLDER"
CORPORA = {"alone": "NewsMTSC train and dev", "directed": "directed train and dev"}
COLUMNS = ("measure", "corpus", "method", "figure", "low", "high", "n", "command")
_SIGNS = {"negative": -1, "neutral": 0, "positive": 1}


def evaluate(folder: Path) -> pd.DataFrame:
    """Return one row per figure: `measure`, `corpus`, `method`, `figure`, `low`, `high`, `n`, `command`.

    Intervals are of 95%, by bootstrap over articles (NewsMTSC) or sentences (directed). The linear
    method is scored out of fold: five folds, whole articles or sentences, its labels' shift and its
    calibration fitted on the other folds. Percent, but for the bias and the polarity of the name swap.
    """
    rows, heads = [], {}
    for name in OPTIONS:
        frame, entries, first, country = material(name, folder)
        gold, options = frame["gold"].to_numpy(), options_of(name, heads)
        for method, (label, sure) in _predictions(frame, entries, first, country, options).items():
            found = _alone(frame, label, sure) if country is None else _directed(frame, label, country)
            rows += [(measure, CORPORA[name], method, *numbers, COMMAND) for measure, numbers in found]
        heads[name] = fit_head(entries, gold, np.arange(len(gold)), **options)
    return pd.DataFrame([*rows, *_swap()], columns=list(COLUMNS))


def _predictions(frame, entries, first, country, options) -> dict:
    gold, folds = frame["gold"].to_numpy(), folds_of(frame["group"].to_numpy())
    baseline = score_targets(frame, method="textblob")
    raw = out_of_fold(entries, gold, folds, **options)
    return {
        "all neutral": (np.zeros(len(gold), dtype=int), np.ones(len(gold))),
        "textblob": (baseline["label"].map(_SIGNS).to_numpy(dtype=int), baseline["confidence"].to_numpy(float)),
        "linear": cross_fitted(raw, gold, folds, first, country),
    }


def _alone(frame, label: np.ndarray, sure: np.ndarray) -> list:
    gold, group = frame["gold"].to_numpy(), frame["group"].to_numpy()
    gaps = summed(binned_gaps(label == gold, sure), group)
    return [
        ("macro-F1", (*_f1(gold + 1, label + 1, group, 3), len(gold))),
        ("calibration error", (*interval(gaps, error_of_gaps), len(gold))),
    ]


def _directed(frame, label: np.ndarray, country: np.ndarray) -> list:
    gold, group = frame["gold"].to_numpy(), frame["group"].to_numpy()
    pairs = five_classes(gold[0::2], gold[1::2]), five_classes(label[0::2], label[1::2])
    known = country != ""
    rows = [("five-class macro-F1", (*_f1(*pairs, group[0::2], 6), len(pairs[0])))]
    three = _f1(gold[known] + 1, label[known] + 1, group[known], 3)
    rows.append(("macro-F1 toward the three countries", (*three, int(known.sum()))))
    for name in COUNTRIES:
        here = country == name
        off = np.stack([label[here] - gold[here], np.ones(here.sum())], axis=1)
        found = interval(summed(off, group[here]), lambda sums: sums[..., 0] / np.maximum(sums[..., 1], 1e-12))
        rows.append((f"bias toward {name}", (*found, int(here.sum()))))
    return rows


def _f1(gold, label, group, classes: int) -> tuple[float, float, float]:
    scored = min(classes, 5)
    return interval(counted(gold, label, group, classes), lambda counts: macro_f1(counts, scored))


def _swap() -> list:
    """The mean polarity with each country as the target of the same sentences, over the project's own templates."""
    table = score_targets(swapped(), method="linear")
    corpus = "name swap, own sentences"
    rows = []
    for target, part in table.groupby("target", dropna=False):
        found = interval(part[["polarity"]].to_numpy(), lambda sums: sums[..., 0] / len(part))  # noqa: B023
        rows.append((f"mean polarity toward {target}", corpus, "linear", *found, len(part), COMMAND))
    return rows


def main() -> None:
    """Read the command line, print the table, and write it where `--out` says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linear.evaluate", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of newsmtsc_*.jsonl and dse_*.jsonl")
    parser.add_argument("--out", type=Path, help="a CSV file to write the table to")
    options = parser.parse_args()
    table = evaluate(options.corpora)
    print(table.drop(columns="command").round(3).to_string(index=False))
    if options.out:
        table.to_csv(options.out, index=False)


if __name__ == "__main__":
    main()
