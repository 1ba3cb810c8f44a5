"""Which tone is taken toward each target, in whose voice, and whether the method can tell."""

import pandas as pd

from ...charts.labels import percent, whose_words
from ...coding.bias import Reliability, reliability
from ...core.english import any_of, are, count, listed, with_article
from ...core.intervals import mean_intervals
from ...sentiment.summary import is_decided, scored_mentions, side_of
from ...voice.grouping import UNATTRIBUTED
from .finding import Figure, Finding
from .small import comparable

SIDES = ("narrator", "speakers")
_SUBJECTS = {"narrator": "the articles’ own words are", "speakers": "their sources’ are"}
_SIGNS = {"negative": -1, "neutral": 0, "positive": 1}
_ALL = Reliability("", True)  # where nothing was measured
_LEAST = 10  # decided mentions of a target in one voice


def decided(sentiment: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the scored mentions that are not too close to call, with the `side` that speaks, and `where` in words.

    >>> sentiment = pd.DataFrame({"article": "a", "label": ["negative", "neutral"], "undecided": [False, True],
    ...     "voice": "narrator"})
    >>> decided(sentiment, pd.DataFrame({"article": ["a"]}))[["label", "side"]].values.tolist()
    [['negative', 'narrator']]
    """
    scored, used = scored_mentions(sentiment, articles)
    sure = scored[is_decided(scored)]
    side = side_of(sure["voice"])
    return sure.assign(side=side, where=side.map(whose_words(len(used))))


def tone(
    sentiment: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...], validation: pd.DataFrame | None = None
) -> Finding:
    """Return where the tone is clearly more often negative or positive, of what the method could decide.

    With few mentions or articles it only counts. `validation` is what `read_validation` returns: where the method
    does no better on other people's articles than always answering "neutral", be it on the whole, toward a target or
    for a label, nothing is called clear.

    >>> sentiment = pd.DataFrame({"article": "a", "target": "China", "label": ["negative", "neutral"],
    ...     "undecided": [False, True], "voice": "narrator"})
    >>> tone(sentiment, pd.DataFrame({"article": ["a"]}), targets=("China",))
    Toward China, 1 mention is negative; 1 is too close to call.
    """
    scored, used = scored_mentions(sentiment, articles)
    scored = scored[scored["target"].isin(targets)]
    sure = decided(sentiment, articles)
    sure = sure[sure["target"].isin(targets)]
    if scored.empty:
        return Finding(f"No mention of {any_of(targets)} was scored, so there is no tone to report.")
    close = scored[~is_decided(scored)]
    if sure.empty:
        return Finding(
            "All ", Figure(count(len(close), "mention"), close, "Too close to call"), " are too close to call."
        )
    trust = _ALL if validation is None else reliability(validation, method=_method(sentiment))
    known = tuple(target for target in targets if trust.beats and target not in trust.targets)
    if known and comparable(len(sure), used):
        return Finding(*_clear(sure, used, known, trust.labels), _untold(sure, targets, known), ".")
    parts = [*_counted(sure, targets), *_of_nobody(sure, "all these")]
    if len(close):
        is_ = "is" if len(close) == 1 else "are"
        parts += ["; ", Figure(f"{len(close):,}", close, "Too close to call"), f" {is_} too close to call"]
    return Finding(*parts, ".")


def toned(sure: pd.DataFrame, target: str, label: str, side: str | None = None) -> Figure:
    """Return how many of the mentions of `decided` have a target and a label: of all voices, or of one side."""
    rows = sure[(sure["target"] == target) & (sure["label"] == label)]
    rows = rows if side is None else rows[rows["side"] == side]
    where = f", {rows['where'].iloc[0]}" if side and len(rows) else ""
    return Figure(f"{len(rows):,}", rows, f"{label.capitalize()} toward {with_article(target)}{where}")


def clear_cells(sure: pd.DataFrame, used: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of target and side that are clearly more often negative than positive, or the reverse.

    `sure` is what `decided` returns for the articles `used`. A mention counts −1, 0 or 1 by its label; a cell is clear
    where it has ten or more and the 95% interval of their mean leaves 0 out. This is stricter than an interval of the
    polarities, which many faint ones move. Columns: `target`, `side`, `n`, `articles`, `mean`, `low`, `high`.

    >>> sure = pd.DataFrame({"article": list("abcdefghijkl"), "target": "Chad", "side": "narrator"})
    >>> articles = sure[["article"]]
    >>> clear_cells(sure.assign(label=["negative"] * 9 + ["neutral"] * 3), articles)[["target", "side", "n"]]
      target      side   n
    0   Chad  narrator  12
    >>> len(clear_cells(sure.assign(label=["negative"] + ["neutral"] * 11), articles))
    0
    """
    table = mean_intervals(sure.assign(sign=sure["label"].map(_SIGNS)), used, by=["target", "side"], value="sign")
    return table[((table["low"] > 0) | (table["high"] < 0)) & (table["n"] >= _LEAST) & table["side"].isin(SIDES)]


def narrator_or_speakers(sentiment: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]) -> Finding:
    """Return how often each side is negative toward the target most spoken of, among decided mentions.

    >>> sentiment = pd.DataFrame({"article": "a", "target": "China", "label": ["negative", "neutral"],
    ...     "undecided": False, "voice": ["Ada Holm", "narrator"]})
    >>> narrator_or_speakers(sentiment, pd.DataFrame({"article": ["a"]}), targets=("China", "Iran"))
    Decided mentions of China that are negative: 0 of 1 in the article’s own words, 1 of 1 in the sources’ words.
    """
    sure = decided(sentiment, articles)
    counts = sure["target"].value_counts().reindex(targets).dropna()
    if counts.empty:
        return Finding(f"No tone toward {any_of(targets)} could be decided.")
    target = counts.idxmax()
    parts: list = []
    for side in SIDES:
        own = sure[(sure["target"] == target) & (sure["side"] == side)]
        if len(own):
            negative = toned(sure, target, "negative", side)
            parts += [", " if parts else "", negative, f" of {len(own):,} {own['where'].iloc[0]}"]
    return Finding(f"Decided mentions of {with_article(target)} that are negative: ", *parts, ".")


def _method(sentiment: pd.DataFrame) -> str:
    return str(sentiment["method"].iloc[0]) if "method" in sentiment and len(sentiment) else "target"


def _counted(sure: pd.DataFrame, targets: tuple[str, ...]) -> list:
    parts: list = []
    for target in targets:
        figures = [(label, found) for label in _SIGNS if len((found := toned(sure, target, label)).rows)]
        if not figures:
            continue
        begin = f"{'; toward' if parts else 'Toward'} {with_article(target)}, "
        if not parts:
            label, first = figures[0]
            is_ = "is" if len(first.rows) == 1 else "are"
            figures[0] = f"{is_} {label}", first._replace(text=count(len(first.rows), "mention"))
        signs = ["", *[", "] * (len(figures) - 2), *[" and "] * (len(figures) > 1)]
        said = [
            part for sign, (label, found) in zip(signs, figures, strict=True) for part in (sign, found, f" {label}")
        ]
        parts += [begin, *said]
    return parts


def _of_nobody(sure: pd.DataFrame, them: str) -> list:
    """How many of the mentions counted are in nobody's words: the picture beside the sentence leaves them out."""
    rows = sure[sure["side"] == UNATTRIBUTED]
    if rows.empty:
        return []
    figure = Figure(f"{len(rows):,}", rows, "In the words of unidentified sources")
    return ["; ", figure, f" of {them} {are(len(rows))} in the words of unidentified sources"]


def _untold(sure: pd.DataFrame, targets: tuple[str, ...], known: tuple[str, ...]) -> str:
    """What is said of the targets toward which the method is right no oftener than "neutral" would be."""
    left = [with_article(name) for name in targets if name not in known and (sure["target"] == name).any()]
    return f"; toward {listed(left, last='or')} the method cannot tell" if left else ""


def _clear(sure: pd.DataFrame, used: pd.DataFrame, targets: tuple[str, ...], doubtful: tuple[str, ...]) -> list:
    """The clear cells as a sentence, in the order of the targets; or that there is none."""
    table = clear_cells(sure, used)
    parts: list = []
    for side in SIDES:
        cells = table[table["side"] == side].set_index("target").reindex(targets).dropna(subset="mean")
        for sign, (more, less) in {-1: ("negative", "positive"), 1: ("positive", "negative")}.items():
            names = [name for name in cells.index if cells.loc[name, "mean"] * sign > 0]
            if names and more not in doubtful:
                subject = _SUBJECTS[side] if parts else _SUBJECTS[side].replace("their sources’", "the sources’ words")
                parts += ["; " if parts else "", f"{subject} more often {more} than {less} toward "]
                parts += _listed(sure, names, more, less, side)
    if not parts:
        neutral = sure[sure["label"] == "neutral"]
        share = Figure(percent(len(neutral) / len(sure)), neutral, "Neutral")
        some = listed([with_article(t) for t in targets if (sure["target"] == t).any()], last="or")
        return [
            f"Neither negative nor positive mentions of {some} clearly prevail: ",
            share,
            " of those decided are neutral",
            *_of_nobody(sure, "them"),
        ]
    first = str(parts[1])
    return [first[:1].upper() + first[1:], *parts[2:]]


def _listed(sure, names, more, less, side) -> list:
    parts: list = []
    for number, name in enumerate(names):
        joint = "" if not number else " and " if number == len(names) - 1 else ", "
        counts = toned(sure, name, more, side), toned(sure, name, less, side)
        parts += [f"{joint}{with_article(name)} (", counts[0], " to ", counts[1], ")"]
    return parts
