"""How far a method is known to be off toward a country, as measured on sentences that others have coded."""

import pandas as pd

from ..core.english import listed, with_article

_MEASURE = "bias toward "
METHOD_NAMES = {"textblob": "TextBlob", "target": "the target method", "transformer": "the transformer"}


def known_bias(validation: pd.DataFrame, *, method: str = "target") -> str:
    """Return the measured biases of a method as one sentence, to stand on a figure; "" where none was measured.

    `validation` is what `read_validation` returns: its rows "bias toward …" say by how much the mean label of
    the method (−1, 0 or 1) differs from that of the coders.

    >>> measured = pd.DataFrame({"measure": ["bias toward China", "bias toward Spain"], "method": "target",
    ...     "figure": [0.03, -0.021]})
    >>> known_bias(measured)
    "On sentences coded by others the target method's mean label is off by +0.03 toward China and −0.02 toward Spain."
    """
    rows = validation[(validation["method"] == method) & validation["measure"].str.startswith(_MEASURE)]
    if rows.empty:
        return ""
    targets = rows["measure"].str.removeprefix(_MEASURE).map(with_article)
    parts = [f"{_signed(off)} toward {target}" for off, target in zip(rows["figure"], targets, strict=True)]
    name = METHOD_NAMES.get(method, method)
    return f"On sentences coded by others {name}'s mean label is off by {listed(parts)}."


def _signed(off: float) -> str:
    return f"{off:+.2f}".replace("-", "−")
