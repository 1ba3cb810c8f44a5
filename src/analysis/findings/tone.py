"""Which tone is taken toward each target, and in whose voice."""

import pandas as pd

from ..counted import counted_articles
from ..finding import Figure, Finding
from ..phrases import any_of, count, with_article


def tone(sentiment: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]) -> Finding:
    """Return how many mentions of each target are negative and positive.

    >>> sentiment = pd.DataFrame({"article": "a", "target": "China", "label": ["negative", "neutral"],
    ...     "undecided": [False, True], "voice": "narrator"})
    >>> tone(sentiment, pd.DataFrame({"article": ["a"]}), targets=("China",))
    The tone toward China is negative in 1 and positive in 0 of 2 mentions; 1 is too close to call.
    """
    scored = _scored(sentiment, articles)
    toward = {t: scored[scored["target"] == t] for t in targets}
    toward = {t: rows for t, rows in toward.items() if len(rows)}
    if not toward:
        return Finding(f"No mention of {any_of(targets)} was scored, so there is no tone to report.")
    parts: list = ["The tone toward "]
    for number, (target, rows) in enumerate(toward.items()):
        parts += _counts(target, rows, joint="; toward " if number else "")
    undecided = scored[scored["undecided"].fillna(False).astype(bool)]
    if len(undecided):
        figure = Figure(f"{len(undecided):,}", undecided)
        parts += ["; ", figure, f" {'is' if len(undecided) == 1 else 'are'} too close to call"]
    return Finding(*parts, ".")


def narrator_or_speakers(sentiment: pd.DataFrame, articles: pd.DataFrame, *, target: str) -> Finding:
    """Return how the tone toward `target` differs between the narrator and the speakers who are quoted.

    >>> sentiment = pd.DataFrame({"article": "a", "target": "China", "label": ["negative", "neutral"],
    ...     "undecided": False, "voice": ["Ada Holm", "narrator"]})
    >>> narrator_or_speakers(sentiment, pd.DataFrame({"article": ["a"]}), target="China")
    Toward China the narrator is negative in 0 of 1 mention, those quoted in 1 of 1, most often Ada Holm (1).
    """
    scored = _scored(sentiment, articles)
    rows = scored[scored["target"] == target]
    if rows.empty:
        return Finding(f"No mention of {with_article(target)} was scored.")
    own, others = rows[rows["voice"] == "narrator"], rows[rows["voice"] != "narrator"]
    negative = {name: part[part["label"] == "negative"] for name, part in (("own", own), ("others", others))}
    parts: list = [f"Toward {with_article(target)} "]
    if len(own):
        parts += ["the narrator is negative in ", Figure(f"{len(negative['own']):,}", negative["own"])]
        parts.append(f" of {count(len(own), 'mention')}")
    if len(others):
        parts += [", those quoted in " if len(own) else "those quoted are negative in "]
        parts += [Figure(f"{len(negative['others']):,}", negative["others"]), f" of {len(others):,}"]
    return Finding(*parts, *_most(negative["others"]), ".")


def _scored(sentiment: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    used = counted_articles(articles)["article"]
    return sentiment[sentiment["article"].isin(used) & sentiment["label"].notna()]


def _counts(target: str, rows: pd.DataFrame, *, joint: str) -> list:
    negative, positive = (rows[rows["label"] == label] for label in ("negative", "positive"))
    verb = "" if joint else " is negative"
    return [
        f"{joint}{with_article(target)}{verb} in ",
        Figure(f"{len(negative):,}", negative),
        " and positive in " if not joint else " and ",
        Figure(f"{len(positive):,}", positive),
        f" of {count(len(rows), 'mention')}" if not joint else f" of {len(rows):,}",
    ]


def _most(negative: pd.DataFrame) -> list:
    if negative.empty:
        return []
    voices = negative["voice"].value_counts().sort_index(kind="stable")
    name = voices.idxmax()
    rows = negative[negative["voice"] == name]
    return [f", most often {name} (", Figure(f"{len(rows):,}", rows), ")"]
