"""Which tone is taken toward each target, and in whose voice."""

import pandas as pd

from ...core.english import any_of, are, count, with_article
from ...sentiment.summary import scored_mentions
from .finding import Figure, Finding


def tone(sentiment: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]) -> Finding:
    """Return how many mentions of each target are negative and positive.

    >>> sentiment = pd.DataFrame({"article": "a", "target": "China", "label": ["negative", "neutral"],
    ...     "undecided": [False, True], "voice": "narrator"})
    >>> tone(sentiment, pd.DataFrame({"article": ["a"]}), targets=("China",))
    Of 2 mentions of China 1 is negative in tone and 0 are positive; 1 is too close to call.
    """
    scored = scored_mentions(sentiment, articles)[0]
    toward = {t: scored[scored["target"] == t] for t in targets}
    toward = {t: rows for t, rows in toward.items() if len(rows)}
    if not toward:
        return Finding(f"No mention of {any_of(targets)} was scored, so there is no tone to report.")
    parts: list = []
    for target, rows in toward.items():
        parts += _counts(target, rows, first=not parts)
    undecided = scored[scored["undecided"].fillna(False).astype(bool)]
    if len(undecided):
        figure = Figure(f"{len(undecided):,}", undecided, "Too close to call")
        parts += ["; ", figure, f" {are(len(undecided))} too close to call"]
    return Finding(*parts, ".")


def narrator_or_speakers(sentiment: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]) -> Finding:
    """Return how the narrator's tone toward the target most spoken of differs from that of those quoted.

    >>> sentiment = pd.DataFrame({"article": "a", "target": "China", "label": ["negative", "neutral"],
    ...     "undecided": False, "voice": ["Ada Holm", "narrator"]})
    >>> narrator_or_speakers(sentiment, pd.DataFrame({"article": ["a"]}), targets=("China", "Iran"))
    Toward China the narrator is negative in 0 of 1 mention, those quoted in 1 of 1, most often Ada Holm (1).
    """
    scored = scored_mentions(sentiment, articles)[0]
    counts = scored["target"].value_counts().reindex(targets).dropna()
    if counts.empty:
        return Finding("No narrator and no speaker has a tone to compare.")
    rows = scored[scored["target"] == counts.idxmax()]
    own, others = rows[rows["voice"] == "narrator"], rows[rows["voice"] != "narrator"]
    parts: list = [f"Toward {with_article(counts.idxmax())} "]
    if len(own):
        parts += ["the narrator is negative in ", _negative(own), f" of {count(len(own), 'mention')}"]
    if len(others):
        parts += [", those quoted in " if len(own) else "those quoted are negative in "]
        parts += [_negative(others), f" of {len(others):,}"]
    return Finding(*parts, *_most(others[others["label"] == "negative"]), ".")


def _negative(rows: pd.DataFrame) -> Figure:
    negative = rows[rows["label"] == "negative"]
    return Figure(f"{len(negative):,}", negative, "Negative")


def _counts(target: str, rows: pd.DataFrame, *, first: bool) -> list:
    name = with_article(target)
    negative, positive = (
        Figure(
            f"{int((rows['label'] == label).sum()):,}",
            rows[rows["label"] == label],
            f"{label.capitalize()} toward {name}",
        )
        for label in ("negative", "positive")
    )
    if not first:
        return [f"; of {len(rows):,} of {name} ", negative, " and ", positive]
    of = f"Of {count(len(rows), 'mention')} of {name} "
    ends = [f" {are(len(figure.rows))} " for figure in (negative, positive)]
    return [of, negative, f"{ends[0]}negative in tone and ", positive, f"{ends[1]}positive"]


def _most(negative: pd.DataFrame) -> list:
    if negative.empty:
        return []
    voices = negative["voice"].value_counts().sort_index(kind="stable")
    name = voices.idxmax()
    rows = negative[negative["voice"] == name]
    return [f", most often {name} (", Figure(f"{len(rows):,}", rows), ")"]
