"""How far a method is known to be off toward a country, as measured on sentences that others have coded."""

from typing import Any, NamedTuple

import pandas as pd

from ..core.categories import METHODS
from ..core.english import any_of, listed, signed, with_article

_MEASURE = "bias toward "
_TARGET, _LABEL = "right toward ", "right where labelled "
_NEUTRAL = "all neutral"
_OF_LABELS = "^macro-F1|labels? right|accuracy"


def known_bias(validation: pd.DataFrame, *, method: str = "target") -> str:
    """Return the measured biases of a method as one sentence, to stand on a figure; "" where none was measured.

    `validation` is what `read_validation` returns: its rows "bias toward …" say by how much the mean label of
    the method (−1, 0 or 1) differs from that of the coders. Of several corpora the one with the largest bias counts.

    >>> measured = pd.DataFrame({"measure": ["bias toward China", "bias toward Spain"], "method": "target",
    ...     "figure": [0.03, -0.021]})
    >>> known_bias(measured)
    'On sentences that people have coded, the target method’s mean label is off by +0.03 toward China and −0.02
    toward Spain.'
    """
    rows = validation[(validation["method"] == method) & validation["measure"].str.startswith(_MEASURE)]
    if rows.empty:
        return ""
    worst = rows["figure"].abs().groupby(rows["measure"], sort=False).idxmax()
    rows = rows.loc[worst]
    targets = rows["measure"].str.removeprefix(_MEASURE).map(with_article)
    parts = [f"{signed(off)} toward {target}" for off, target in zip(rows["figure"], targets, strict=True)]
    name = METHODS.get(method, method)
    return f"On sentences that people have coded, {name}’s mean label is off by {listed(parts)}."


class Reliability(NamedTuple):
    """How a method's labels do on other people's sentences beside "always neutral": a sentence, and the verdict."""

    sentence: str
    beats: bool
    bias: str = ""
    targets: tuple[str, ...] = ()  # for which "neutral" is right as often
    labels: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """What a figure of tone says of the method, its known bias included."""
        return f"{self.sentence} {self.bias}".strip()

    @property
    def said(self) -> dict[str, Any]:
        """What a chart of tone is told: its note, whether it may rank at all, and which targets it may not."""
        return {"note": self.note, "rank": self.beats, "doubtful": self.targets}


def reliability(validation: pd.DataFrame, *, method: str = "target") -> Reliability:
    """Return how the method does on the corpus where it gains least on always answering "neutral".

    `validation` is what `read_validation` returns. Compared are the rows of one measure (the share of labels right,
    or macro-F1) and corpus that both methods have. `beats` is true where the method is ahead on all of them. Rows
    "right toward …" and "right where labelled …" tell for which targets and labels it is not ahead.

    >>> row = {"measure": "labels right", "corpus": "made-up text", "low": 0.5, "high": 0.6, "n": 9}
    >>> rows = [row | {"method": "target", "figure": 0.53}, row | {"method": "all neutral", "figure": 0.74}]
    >>> reliability(pd.DataFrame(rows)).note
    'Measured on made-up text: labels right 53%; answering “neutral” every time would get 74%, so tones are shown and
    not ranked.'
    """
    kept = validation[validation["measure"].str.contains(_OF_LABELS) & validation["figure"].notna()]
    both = kept[kept["method"].isin([method, _NEUTRAL])].pivot_table(
        index=["measure", "corpus"], columns="method", values="figure", sort=False
    )
    if not {method, _NEUTRAL} <= set(both) or both.dropna().empty:
        unknown = "How often this method is right on other people’s text has not been measured."
        return Reliability(unknown, False, known_bias(validation, method=method))
    gain = (both[method] - both[_NEUTRAL]).dropna()
    (measure, corpus), beats = gain.idxmin(), bool(gain.min() > 0)
    own, neutral = both.loc[(measure, corpus), [method, _NEUTRAL]]
    verdict = "" if beats else ", so tones are shown and not ranked"
    targets, labels = (_no_better(validation, method, start) for start in (_TARGET, _LABEL))
    sentence = (
        f"Measured on {corpus}: {measure} {own:.0%}; "
        f"answering “neutral” every time would get {neutral:.0%}{verdict}.{_exceptions(targets, labels)}"
    )
    return Reliability(sentence, beats, known_bias(validation, method=method), targets, labels)


def _no_better(validation: pd.DataFrame, method: str, start: str) -> tuple[str, ...]:
    """The targets, or the labels, on whose mentions the method is right no oftener than "neutral" would be."""
    rows = validation[validation["measure"].str.startswith(start) & validation["method"].isin([method, _NEUTRAL])]
    both = rows.pivot_table(index=["measure", "corpus"], columns="method", values="figure", sort=False)
    if not {method, _NEUTRAL} <= set(both):
        return ()
    behind = both[both[method] <= both[_NEUTRAL]].index.get_level_values("measure")
    return tuple(dict.fromkeys(name.removeprefix(start) for name in behind))


def _exceptions(targets: tuple[str, ...], labels: tuple[str, ...]) -> str:
    parts = [f"on mentions of {any_of(targets)}"] if targets else []
    parts += [f"where it says {listed([f'“{label}”' for label in labels], last='or')}"] if labels else []
    return f" It is no better than that {listed(parts, last='or')}." if parts else ""
