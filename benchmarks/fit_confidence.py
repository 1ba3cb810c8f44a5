"""Fit the confidence of quotations on articles with annotated attributions, and choose where counting begins.

usage: python benchmarks/fit_confidence.py subject_train.jsonl:4 polnear_train.jsonl [--write]
       (prints how the confidence does out of fold; --write writes data/measured/confidence.csv)

The articles of each corpus are parted into folds; the quotations of a fold are read with the counts of the other
folds, so that no row is weighed by counts that it was part of itself. A logistic regression (L2) is fitted to those
rows, each weighing what its corpus does (":4"): right or not, by the features of `analysis.attribution.confidence`.
Corpora differ in what their coders took for a statement: each but the first has a constant of its own, which is
left out of the table, so that what is written speaks of the first. The figures are those of rows whose fold was left
out of the fit, corpus by corpus. The table holds no text.
"""

import csv
import sys
from collections import Counter

import numpy as np
import pandas as pd
from attribution_errors import judged
from count_cues import corpus, count_cues, summed
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from analysis.attribution.confidence import confidence_of
from analysis.attribution.counts import cue_lexicon
from analysis.attribution.cues import Chances
from analysis.core.wordlists import data_folder

FOLDS = 6
STRENGTH = 0.1  # of the penalty, inverse; chosen out of fold
_CORPUS = "corpus "  # the constant of a corpus other than the first
FEWEST = 8  # quotations with a trait for it to be weighed


def main() -> None:
    """Fit, print the figures, and write the table where asked."""
    rows = read_by_fold([corpus(word) for word in sys.argv[1:] if not word.startswith("--")])
    found = rows[rows["kind"] != "missed"].copy()
    found["sure"] = out_of_fold(found)
    for number, own in found.groupby("corpus"):
        missed = (rows["kind"].eq("missed") & rows["corpus"].eq(number)).sum()
        print(f"{len(own)} quotations, AUC out of fold {roc_auc_score(own['right'], own['sure']):.3f}")
        print(bands(own).to_string())
        print(thresholds(own, missed).to_string(index=False))
    if "--write" in sys.argv:
        write(weights(found))


def read_by_fold(corpora: list[tuple]) -> pd.DataFrame:
    """Return one row per quotation and a missed annotation: `corpus`, `weight`, `kind`, `right`, `fold`, `features`."""
    lexicon = cue_lexicon()
    folds = [[articles[k::FOLDS] for k in range(FOLDS)] for _, articles in corpora]
    counted = [[(weight, count_cues(fold)) for fold in own] for (weight, _), own in zip(corpora, folds, strict=True)]
    found = []
    for k in range(FOLDS):
        cues = summed(counts for own in counted for j, counts in enumerate(own) if j != k)
        read = lexicon._replace(chances=Chances({key: (seen, hit) for key, seen, hit in cues}))
        for number, (weight, _) in enumerate(corpora):
            held = {"corpus": number, "weight": weight, "fold": k}
            found += [row | held for article in folds[number][k] for row in judged(article, read)]
    rows = pd.DataFrame(found)
    return rows.assign(right=rows["kind"] == "right")


def out_of_fold(rows: pd.DataFrame) -> pd.Series:
    """Return the confidence of each quotation by weights fitted without its fold."""
    sure = pd.Series(0.0, rows.index)
    for fold in range(FOLDS):
        fitted = weights(rows[rows["fold"] != fold])
        own = rows["fold"] == fold
        sure[own] = [confidence_of(features, fitted) for features in rows.loc[own, "features"]]
    return sure


def weights(rows: pd.DataFrame) -> dict[str, float]:
    """Return what each feature weighs, the constant under "", by logistic regression."""
    common = Counter(name for features in rows["features"] for name in features)
    kept = [
        {k: v for k, v in features.items() if common[k] >= FEWEST} | ({f"{_CORPUS}{number}": 1.0} if number else {})
        for features, number in zip(rows["features"], rows["corpus"], strict=True)
    ]
    names = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(names.fit_transform(kept), rows["right"], sample_weight=rows["weight"])
    fitted = zip(names.get_feature_names_out(), model.coef_[0], strict=True)
    own = {name: round(float(value), 3) for name, value in fitted if not name.startswith(_CORPUS)}
    return {"": round(float(model.intercept_[0]), 3)} | own


def bands(rows: pd.DataFrame) -> pd.DataFrame:
    """Return how often quotations of about the same confidence were right."""
    return (
        rows.groupby((rows["sure"] * 5).astype(int).clip(upper=4) / 5)[["sure", "right"]].agg(["mean", "size"]).round(3)
    )


def thresholds(rows: pd.DataFrame, missed: int) -> pd.DataFrame:
    """Return precision, recall and F1 of attribution by where counting begins."""
    total = rows["right"].sum() + missed
    table = []
    for least in np.arange(0.2, 0.75, 0.05):
        kept = rows[rows["sure"] >= least]
        precision, recall = kept["right"].mean(), kept["right"].sum() / total
        table.append((least, precision, recall, 2 * precision * recall / (precision + recall)))
    return pd.DataFrame(table, columns=["from", "precision", "recall", "F1"]).round(3)


def write(fitted: dict[str, float]) -> None:
    """Write data/measured/confidence.csv."""
    with open(data_folder() / "measured/confidence.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("feature", "weight"), *fitted.items()])


if __name__ == "__main__":
    main()
