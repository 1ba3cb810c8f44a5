"""Whether reporting verbs treat some speakers otherwise than others, or only seem to."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..core.english import count
from .grouping import is_named, spoken_by
from .reporting_verbs import reported
from .share import speech

SHUFFLES = 1999
_LEAST = 20  # quotations
_LEAST_OF_GROUP = 10  # smaller groups are left out: they decide nothing, and there may be thousands


class StanceTest(NamedTuple):
    """Whether stances differ by group: `chi2`, Cramér's `v`, `p`, the `units` shuffled, and a `sentence`."""

    chi2: float
    v: float
    p: float
    units: int
    sentence: str


def stance_test(
    quotations: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: str = "affiliation",
    copies: bool = False,
    seed: int = 0,
) -> StanceTest:
    """Return whether the stance of reporting verbs differs by group more than chance would have it.

    Quotations of one speaker in one article hang together, so these are kept together: groups are shuffled
    over speakers-in-articles, and chi-squared of stance by group is compared with that of the shuffles.
    Groups without a name, and those of under ten quotations, are left out.
    Permutation test: Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses;
    p is never 0: Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9(1): 39.
    Strength: Cramér’s V, 0 (none) to 1. A speaker who is in many articles counts as many units, so a
    difference may be one person's.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1"], "cue": "said", "speaker": "Ana Ruiz",
    ...     "affiliation": "Spain"})
    >>> stance_test(quotations, pd.DataFrame({"article": ["a"]})).sentence
    'There is too little to test whether reporting verbs differ by affiliation: 1 quotation with a verb, of 1
    affiliation and 1 stance.'
    """
    articles, counted = speech(quotations, articles, copies=copies)
    rows = reported(counted, articles, by)
    rows = rows[is_named(rows["group"])]
    large = rows.groupby("group")["group"].transform("size") >= _LEAST_OF_GROUP
    rows = rows[large] if large.any() else rows
    groups, table = _units(rows)
    if len(rows) < _LEAST or len(set(groups)) < 2 or table.shape[1] < 2:
        nothing = float("nan")
        return StanceTest(nothing, nothing, nothing, len(table), _untested(by, rows))
    from scipy.stats import permutation_test  # only where it is needed: it loads for a second

    result = permutation_test(
        (groups,),
        lambda labels, axis: _chi2(labels, table),
        permutation_type="pairings",
        alternative="greater",
        n_resamples=SHUFFLES,
        vectorized=True,
        batch=200,
        rng=seed,
    )
    chi2, p = float(result.statistic), float(result.pvalue)
    v = float(np.sqrt(chi2 / (table.sum() * (min(len(set(groups)), table.shape[1]) - 1))))
    return StanceTest(chi2, v, p, len(table), _said(by, p, v, len(table)))


def _units(rows):
    """The group of each speaker in an article, and how many of its quotations have each stance."""
    keys = [rows["article"], spoken_by(rows).fillna(""), rows["group"]]
    counts = rows.groupby(keys)["stance"].value_counts().unstack(fill_value=0)
    return pd.factorize(counts.index.get_level_values("group"))[0], counts.to_numpy(float)


def _chi2(labels, table):
    """Pearson's chi-squared of stance by group, for each row of group labels."""
    seen = np.stack([(labels == group) @ table for group in range(labels.max() + 1)], axis=-2)
    expected = seen.sum(-1, keepdims=True) * seen.sum(-2, keepdims=True) / table.sum()
    return ((seen - expected) ** 2 / expected).sum((-2, -1))


def _untested(by, rows):
    by = by.replace("_", " ")
    kinds = f"{count(rows['group'].nunique(), by)} and {count(rows['stance'].nunique(), 'stance')}"
    return (
        f"There is too little to test whether reporting verbs differ by {by}: "
        f"{count(len(rows), 'quotation')} with a verb, of {kinds}."
    )


def _said(by, p, v, units):
    verdict = "A reliable difference" if p < 0.05 else "No reliable difference"
    shown = f"p = {p:.3f}" if p >= 0.001 else "p < 0.001"
    how = f"{SHUFFLES:,} shuffles of {count(units, 'speaker')} in their articles"
    return f"{verdict} by {by.replace('_', ' ')} in the stance of reporting verbs ({shown}, Cramér’s V {v:.2f}; {how})."
