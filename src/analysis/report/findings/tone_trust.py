"""What the tone would be without the method's known errors, and whether it is known on such text."""

import pandas as pd

from ...charts.labels import percent
from ...core.english import with_article
from ...sentiment.likeness import likeness
from .finding import Finding, Nothing

_POLAR = ("negative", "positive")


def without_known_errors(table: pd.DataFrame) -> Finding | Nothing:
    """Return each target's shares of negative and positive as the method's chances have them.

    `table` is what `sentiment.corrected_classes` returns.

    >>> rows = pd.DataFrame({"target": "Chad", "label": ["negative", "neutral", "positive"], "n": [1, 2, 1],
    ...     "share": [0.25, 0.5, 0.25], "corrected": [0.2, 0.7, 0.1], "low": [0.1, 0.5, 0], "high": [0.3, 0.9, 0.2]})
    >>> without_known_errors(rows)
    Taking its known errors into account, the method puts the negative mentions of Chad at 20% (10% to 30%) and the
    positive ones at 10% (0% to 20%).
    """
    known = table.dropna(subset="corrected") if len(table) else table
    if known.empty:
        return Nothing("The errors of this method are not known, so the shares are those of its labels.")
    if known["low"].isna().all():
        return Nothing("In so few articles the method’s known errors may be larger than what it found.")
    parts = []
    for target, rows in known.groupby("target", sort=False):
        negative, positive = (_share(rows[rows["label"] == label].iloc[0]) for label in _POLAR)
        name = with_article(target)
        first = f"the negative mentions of {name} at {negative} and the positive ones at {positive}"
        parts.append(f"those of {name} at {negative} and {positive}" if parts else first)
    return Finding("Taking its known errors into account, the method puts " + "; ".join(parts) + ".")


def _share(row: pd.Series) -> str:
    ends = f" ({percent(row['low'])} to {percent(row['high'])})" if pd.notna(row["low"]) else ""
    return f"{percent(row['corrected'])}{ends}"


def like_those_measured(sentiment: pd.DataFrame) -> Finding | Nothing:
    """Return a warning where the method is less sure of these articles than of those that it was measured on.

    >>> rows = pd.DataFrame({"article": ["a", "b"], "confidence": [0.4, 0.4], "method": "target"})
    >>> repr(like_those_measured(rows)).startswith("The method is less sure of this text than of what")
    True
    """
    found = likeness(sentiment)
    if found is None:
        return Nothing("Whether these articles are like those that the method was measured on is not known.")
    than = f"than of what it was measured on: mean confidence {found.here:.2f} here, {found.there:.2f} there"
    if found.is_like:
        return Finding(f"The method is no less sure of this text {than}.")
    return Finding(f"The method is less sure of this text {than}. Expect more wrong labels, and code some by hand.")
