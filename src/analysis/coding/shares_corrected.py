"""Shares corrected for the workbook's errors, as hand coding of some rows shows them."""

from pathlib import Path

import numpy as np
import pandas as pd

from ..core.errors import InputError
from ..core.intervals import MINIMUM_ARTICLES, matrix, resampled_interval
from ..voice.grouping import UNATTRIBUTED, counted_articles, with_groups
from ..voice.share import speech
from .names import NONE
from .reading import read_codings
from .units import WORKBOOK, with_workbook

METHOD = "prediction-powered: Angelopoulos et al. 2023"


def corrected_voice(
    quotations: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: str = "speaker",
    measure: str = "words",
    folder: str | Path,
) -> pd.DataFrame | None:
    """Return shares of voice corrected for wrong speakers, or None where this corpus is not coded by hand.

    `by` is speaker, speaker_type or affiliation; `measure` words or quoted_words. The coding is read from
    `folder` (of a run: `run.settings.coding`). Columns as `corrected_shares` gives them. It repairs who
    is given the words, not quotations that are missed or are none.
    """
    if by not in ("speaker", "speaker_type", "affiliation"):
        raise InputError(f"shares by {by!r} are not coded by hand; choose speaker, speaker_type or affiliation")
    judged = _judged(articles, quotations, pd.DataFrame(), folder, by)
    if judged is None:
        return None
    articles, counted = speech(quotations, articles)
    rows = counted.assign(group=with_groups(counted, articles, by), size=counted[measure])
    missing = {NONE: f"no {by} known" if by == "affiliation" else UNATTRIBUTED, "unknown": UNATTRIBUTED}
    return corrected_shares(rows, judged.assign(truth=judged["truth"].replace(missing)), articles)


def corrected_tone(sentiment: pd.DataFrame, articles: pd.DataFrame, *, folder: str | Path) -> pd.DataFrame | None:
    """Return each target's shares of negative, neutral and positive mentions, corrected for wrong labels.

    None where this corpus is not coded by hand. Columns: `target`, then those of `corrected_shares`.
    """
    judged = _judged(articles, pd.DataFrame(), sentiment, folder, "label")
    if judged is None:
        return None
    articles = counted_articles(articles)
    rows = sentiment.assign(group=sentiment["label"], size=1.0)
    rows = rows[rows["article"].isin(articles["article"])]
    tables = [
        corrected_shares(part, judged[judged["target"].eq(target)], articles).assign(target=target)
        for target, part in rows.groupby("target", sort=False)
    ]
    table = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=["target"])
    return table[["target", *table.columns.drop("target")]]


def corrected_shares(
    rows: pd.DataFrame, judged: pd.DataFrame, articles: pd.DataFrame, *, draws: int = 2000, seed: int = 0
) -> pd.DataFrame:
    """Return each group's share as the workbook has it, and corrected by the rows that were coded by hand.

    `rows` are all rows of the corpus (`article`, `group`, `size`); `judged` what coders say of some (`row`, an
    index of `rows`; `truth`; `weight`, how many it stands for, shared among the coders of a row). Columns:
    `group`, `n` (rows), `coded`, `share`, `corrected`, `low`, `high` (95%, accelerated bootstrap over articles;
    missing with under 10 coded articles), `method`; the largest corrected share first.

    The corrected share is the workbook's plus what hand coding adds to it on the coded rows, the
    prediction-powered mean (Angelopoulos et al. 2023, Science 382: 669-674), which is the difference
    estimator of survey sampling. It holds for rows drawn at random from this corpus, as the sheets are.

    >>> rows = pd.DataFrame({"article": list("abcd"), "group": ["x", "x", "x", "y"], "size": 1})
    >>> judged = pd.DataFrame({"row": [0, 3], "truth": ["y", "y"], "weight": 2.0})
    >>> corrected_shares(rows, judged, rows)[["group", "n", "coded", "share", "corrected"]]
      group  n  coded  share  corrected
    0     y  1      2   0.25       0.75
    1     x  3      0   0.75       0.25
    """
    coded = _coded(rows, judged)
    groups = pd.Index(pd.unique(pd.concat([rows["group"], coded["truth"]])))
    said = _sums(rows, articles, rows["group"], groups)
    hand, machine = (_sums(coded, articles, coded[name], groups) for name in ("truth", "group"))
    table = pd.DataFrame({"group": groups})
    table["n"] = groups.map(rows["group"].value_counts()).fillna(0).astype(int)
    table["coded"] = groups.map(coded.groupby("truth")["row"].nunique()).fillna(0).astype(int)
    table["share"] = said.sum(axis=0) / said.sum()
    table["corrected"] = _estimate(np.ones(len(articles)), said, hand, machine, said.sum(axis=1), hand.sum(axis=1))
    table["low"], table["high"] = _interval(said, hand, machine, draws, seed)
    return table.assign(method=METHOD).sort_values(["corrected", "group"], ascending=[False, True], ignore_index=True)


def _coded(rows, judged):
    """What was said of each coded row, with its size as many times as it stands for others."""
    judged = judged.dropna(subset="row").astype({"row": rows.index.dtype})
    coded = judged[["row", "truth", "weight"]].merge(
        rows[["article", "group", "size"]], left_on="row", right_index=True
    )
    return coded.assign(size=coded["size"] * coded["weight"])


def _judged(articles, quotations, sentiment, folder, measure):
    codings = read_codings(folder, articles).table
    codings = codings[codings["measure"].eq(measure) & codings["value"].notna()]
    if codings.empty:
        return None
    return _votes(with_workbook(codings, quotations, sentiment))


def _votes(units):
    """One row a judgement: where coders differ, each counts in part. A row of the workbook is judged once."""
    votes = units[units["coder"].ne(WORKBOOK) & units["row"].notna()]
    votes = votes[votes["unit"].eq(votes.groupby("row")["unit"].transform("first"))]
    coders = votes.groupby("unit")["coder"].transform("size")
    return votes.assign(truth=votes["value"], weight=votes["weight"] / coders)


def _sums(rows, articles, groups, order):
    coded = rows.assign(number=order.get_indexer(groups))
    return matrix(coded, articles, group="number", value="size", groups=len(order)).toarray()


def _estimate(weights, said, hand, machine, all_said, all_coded):
    """The corrected share of one group for each row of article weights, or of all groups for one row."""
    with np.errstate(invalid="ignore", divide="ignore"):
        share = weights @ said / (weights @ all_said)
        error = weights @ (hand - machine) / (weights @ all_coded)
    return np.clip(share + error, 0, 1)


def _interval(said, hand, machine, draws, seed):
    if (hand.sum(axis=1) > 0).sum() < MINIMUM_ARTICLES:
        return np.full((2, said.shape[1]), np.nan)
    sums = said.sum(axis=1), hand.sum(axis=1)

    def corrected(group):
        return lambda weights: _estimate(weights, said[:, group], hand[:, group], machine[:, group], *sums)

    ends = [resampled_interval(corrected(n), len(said), draws=draws, seed=seed) for n in range(said.shape[1])]
    return np.array(ends).reshape(-1, 2).T
