"""By how much calibrated chances are off on coded articles that the network has not read."""

from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import nnls

from .corpora import read


def known_errors(chances: np.ndarray, gold: np.ndarray, own: pd.DataFrame, folder: Path) -> dict[str, list[float]]:
    """Return the variance of chances around the truth, one a class: of the `mention`, the `article`, the `outlet`.

    The error summed over the mentions of a target in an article varies as `mention` times their number and `article`
    times its square; what is left between outlets is theirs.
    """
    outlets = {one["id"]: one["outlet"] for one in read(folder, "subject_train")}
    off = pd.DataFrame(np.eye(3)[gold] - chances)
    sums = off.groupby([own["article"], own["target"]]).agg(["sum", "size"])
    parts = [_article_parts(sums[label]) for label in off]
    between = [
        _between(off[label], own["article"].map(outlets), own, *part) for label, part in zip(off, parts, strict=True)
    ]
    mention, article = zip(*parts, strict=True)
    names = {"mention": mention, "article": article, "outlet": between}
    return {name: [round(float(value), 5) for value in values] for name, values in names.items()}


def _article_parts(sums: pd.DataFrame) -> tuple[float, float]:
    n = sums["size"].to_numpy(float)
    mention, article = nnls(np.column_stack([n, n**2]), sums["sum"].to_numpy() ** 2)[0]
    return float(mention), float(article)


def _between(off: pd.Series, outlet: pd.Series, own: pd.DataFrame, mention: float, article: float) -> float:
    size = own.groupby(["article", "target"])["label"].transform("size")
    table = pd.DataFrame({"off": off, "size": size}).groupby([outlet, own["target"]]).agg(["sum", "size"])
    n = table["off"]["size"].to_numpy(float)
    mean, by_chance = table["off"]["sum"] / n, (mention * n + article * table["size"]["sum"]) / n**2
    return max(0.0, float(np.average(mean**2 - by_chance, weights=n)))


def confidence(chances: np.ndarray, labels: np.ndarray, own: pd.DataFrame) -> dict[str, float]:
    """Return the `mean` chance of the labels given, and its `spread` from article to article."""
    sure = pd.Series(chances[np.arange(len(labels)), labels])
    return {
        "mean": round(float(sure.mean()), 4),
        "spread": round(float(sure.groupby(own["article"]).mean().std()), 4),
    }
