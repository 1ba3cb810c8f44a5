"""Everything that the encoder is judged by, the worst first: `python -m benchmarks.encoder.measure --corpora FOLDER`.

It measures what is shipped, through the public calls, on development sets that nothing but a shift of classes was
chosen on. Intervals are of 95%, by bootstrap over articles (the directed corpus: over sentences).
"""

import argparse
import time
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score

from analysis import find_mentions, find_quotations, sentiment_toward
from analysis.attribution.judge import joined
from analysis.sentiment.score import score_targets
from analysis.targets.lookup import find_named
from analysis.text.encoder import logits

from ..linear.corpora import read_alone, read_directed
from ..linear.figures import COUNTRIES, counted, country_of, five_classes, interval, macro_f1, summed
from ..linear.swap import TARGETS, swapped
from .candidates import candidates
from .corpora import read
from .meanings import LISTS, share_right

COMMAND = "python -m benchmarks.encoder.measure --corpora FOLDER"
COLUMNS = ("measure", "corpus", "method", "figure", "low", "high", "n", "command")
SUBJECT = "articles on three countries, dev"
_SIGNS = {"negative": -1, "neutral": 0, "positive": 1}


def measure(folder: Path, *, method: str = "target") -> pd.DataFrame:
    """Return a figure per row, F1 in percent: `measure`, `corpus`, `method`, `figure`, `low`, `high`, `n`.

    `command` is what measures it.
    """
    rows = [*_on_subject(folder, method), *_on_pairs(folder, method)]
    for name in ("newsmtsc_rw_dev", "newsmtsc_mt_dev"):
        rows += _alone(read_alone(folder, (name,)), name, method)
    rows += _swaps(folder, method) + _judge(folder) + _meanings(method) + _speed(folder, method)
    return pd.DataFrame([(*row[:2], method, *row[2:], COMMAND) for row in rows], columns=list(COLUMNS))


def _alone(frame: pd.DataFrame, name: str, method: str) -> list[tuple]:
    label = _labels(score_targets(frame, method=method))
    return [("macro-F1", name, *_f1(frame["gold"].to_numpy(), label, frame["group"], 3), len(frame))]


def _on_pairs(folder: Path, method: str) -> list[tuple]:
    frame = read_directed(folder, ("dse_dev",))
    label, gold, group = (
        _labels(score_targets(frame, method=method)),
        frame["gold"].to_numpy(),
        frame["group"].to_numpy(),
    )
    pairs = five_classes(gold[0::2], gold[1::2]) - 1, five_classes(label[0::2], label[1::2]) - 1
    known = country_of(frame) != ""
    return [
        ("five-class macro-F1", "dse_dev", *_f1(*pairs, group[0::2], 6), len(pairs[0])),
        (
            "macro-F1 toward the three countries",
            "dse_dev",
            *_f1(gold[known], label[known], group[known], 3),
            int(known.sum()),
        ),
    ]


def _on_subject(folder: Path, method: str) -> list[tuple]:
    found = _scored(folder, "subject_dev", method)
    gold, label, article = found["gold"].to_numpy(), _labels(found), found["article"]
    right = np.stack([label == gold, np.ones(len(gold))], axis=1).astype(float)
    neutral = np.stack([gold == 0, np.ones(len(gold))], axis=1).astype(float)
    rows = [
        ("macro-F1", SUBJECT, *_f1(gold, label, article, 3), len(found)),
        ("share right", SUBJECT, *interval(summed(right, article), _ratio), len(found)),
        ("share right if all were neutral", SUBJECT, *interval(summed(neutral, article), _ratio), len(found)),
    ]
    rows += [
        (f"AUC of {name}", SUBJECT, *_auc(gold == sign, sign * found["polarity"], article), len(found))
        for name, sign in _SIGNS.items()
        if sign
    ]
    for country in COUNTRIES:
        here = (found["target"] == country).to_numpy()
        off = np.stack([label[here] - gold[here], np.ones(here.sum())], axis=1)
        rows.append((f"bias toward {country}", SUBJECT, *interval(summed(off, article[here]), _ratio), int(here.sum())))
    return rows


def _scored(folder: Path, name: str, method: str) -> pd.DataFrame:
    """The coded mentions of a corpus that the program scores, with its labels, from the texts alone."""
    coded = read(folder, name)
    articles = pd.DataFrame({"article": [one["id"] for one in coded], "text": [one["text"] for one in coded]})
    articles["date"] = pd.to_datetime([one["date"] for one in coded], errors="coerce")
    quotations = find_quotations(articles)
    tone = sentiment_toward(articles, quotations, find_mentions(articles, quotations=quotations), method=method)
    gold = [
        {"article": one["id"], "start": mention["start"], "gold": mention["label"]}
        for one in coded
        for mention in one["mentions"]
        if mention["label"] != "x"
    ]
    return tone.merge(pd.DataFrame(gold), on=["article", "start"]).astype({"gold": int})


def _swaps(folder: Path, method: str) -> list[tuple]:
    """The widest gap between mean polarities when the target's name, or another country's, is changed."""
    own = score_targets(swapped(), method=method)
    rows = [(own["target"], own["polarity"], "name of the target"), _others(folder, method)]
    out = []
    for name, polarity, what in rows:
        means = polarity.groupby(name, dropna=False).mean()
        out.append(
            (f"gap of mean polarity by {what}", "name swap", means.max() - means.min(), np.nan, np.nan, len(name))
        )
    return out


def _others(folder: Path, method: str) -> tuple:
    frame = pd.concat(
        [read_alone(folder, (name,)) for name in ("newsmtsc_rw_dev", "newsmtsc_mt_dev")], ignore_index=True
    )
    rows = []
    for text, start, end in frame[["sentence", "start", "end"]].itertuples(index=False):
        other = next(
            (one for one in find_named(text) if one.kind == "country" and (one.end <= start or end <= one.start)), None
        )
        if other is None:
            continue
        for name in TARGETS:
            grown = (len(name) - other.end + other.start) * (other.end <= start)
            rows.append((name, text[: other.start] + name + text[other.end :], start + grown, end + grown))
    table = score_targets(pd.DataFrame(rows, columns=["name", "sentence", "start", "end"]), method=method)
    return table["name"], table["polarity"], "name of another country"


def _judge(folder: Path) -> list[tuple]:
    found = candidates(folder, "subject_dev")
    chance = joined(logits(found["marked"].tolist(), "judge"), found["confidence"].to_numpy())
    true = found["true"].to_numpy() == 1
    return [
        ("AUC of true attributions, judge", SUBJECT, *_auc(true, chance, found["article"]), len(found)),
        ("AUC of true attributions, rules", SUBJECT, *_auc(true, found["confidence"], found["article"]), len(found)),
    ]


def _meanings(method: str) -> list[tuple]:
    return [("share of sentences read as meant", name, *share_right(name, method=method)) for name in LISTS]


def _speed(folder: Path, method: str) -> list[tuple]:
    frame = read_alone(folder, ("newsmtsc_rw_dev", "newsmtsc_mt_dev"))
    start = time.process_time()
    score_targets(frame, method=method, explained=False)
    each = len(frame) / (time.process_time() - start)
    return [("targets a second of one core", "NewsMTSC dev", each, np.nan, np.nan, len(frame))]


def _labels(scored: pd.DataFrame) -> np.ndarray:
    return scored["label"].map(_SIGNS).to_numpy(int)


def _f1(gold: np.ndarray, label: np.ndarray, group, classes: int) -> tuple[float, float, float]:
    return interval(counted(gold + 1, label + 1, group, classes), lambda counts: macro_f1(counts, min(classes, 5)))


def _auc(true: np.ndarray, score, group) -> tuple[float, float, float]:
    codes, score = pd.factorize(group)[0], np.asarray(score)
    random, rows = np.random.default_rng(5), pd.Series(range(len(codes))).groupby(codes).indices
    draws = [np.concatenate([rows[n] for n in random.integers(len(rows), size=len(rows))]) for _ in range(300)]
    values = [roc_auc_score(true[draw], score[draw]) for draw in draws if 0 < true[draw].sum() < len(draw)]
    return float(roc_auc_score(true, score)), *(float(end) for end in np.percentile(values, [2.5, 97.5]))


def _ratio(sums: np.ndarray) -> np.ndarray:
    return sums[..., 0] / np.maximum(sums[..., 1], 1e-12)


def main() -> None:
    """Read the command line and print the table, the worst macro-F1 first."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.encoder.measure", description=__doc__.split("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the coded corpora")
    parser.add_argument("--method", default="target", help="target, linear or textblob")
    given = parser.parse_args()
    table = measure(given.corpora, method=given.method)
    order = table["measure"].str.contains("macro-F1").map({True: 0, False: 1})
    table = table.assign(order=order, worst=table["figure"].where(order == 0)).sort_values(
        ["order", "worst"], kind="stable"
    )
    print(table.drop(columns=["command", "order", "worst"]).round(3).to_string(index=False))


if __name__ == "__main__":
    main()
