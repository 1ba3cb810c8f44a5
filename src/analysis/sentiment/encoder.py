"""The encoder method, which aims at the target: the encoder's classes, as probabilities that were calibrated."""

import numpy as np
import pandas as pd

from ..core.categories import LABELS
from ..targets.lookup import country_of
from ..text.encoder import figures, logits
from ..text.markers import COUNTRY
from .masking import mark_target
from .occlusion import explain
from .summary import UNDECIDED_BELOW

# Of the five classes between two parties, those in which the source praises or blames the target.
_PRAISES, _BLAMES = 1, 3
_NEUTRAL = LABELS.index("neutral")
_TURNED = [0, 2, 1, 4, 3]


def stance(marks: pd.DataFrame, *, explained: bool = True) -> pd.DataFrame:
    """Return `polarity` (-1 to 1), `label`, `confidence` (0 to 1), `least` and `evidence` for each row of `marks`.

    A row with a source gets the stance of that source toward the target, a row without one the tone toward the
    target; a source that names the target's own country is a voice of its side, as in articles. Polarity is the
    chance of positive less that of negative, and the confidence the chance of the label. Chances are calibrated on
    coded news about countries and their leaders where the row stands in a voice of an article, and on sentences
    chosen for their tone where a person or a party stands in a sentence by itself, for the share of neutral differs.
    The label is the likeliest class; in articles negative and positive, which are rare, need not be quite as likely
    as neutral, so that they are missed no oftener than neutral is: such a row is undecided. `least` is the confidence
    from which a row is decided: of negative and positive in articles the highest that 85 in 100 of the right ones
    reached out of fold, for a tone that is not there does more harm than one that is missed; else one half.
    `evidence` is worked out where the rows are to be `explained`, which takes as many readings as they have words.

    >>> from .target_spans import marked
    >>> frame = pd.DataFrame({"sentence": ["Russia is a brutal aggressor."], "start": [0], "end": [6]})
    >>> stance(marked(frame)).label[0]
    'negative'
    """
    found, weights = _read(marks)
    labels = (found * weights).argmax(axis=1)
    return pd.DataFrame(
        {
            "polarity": found[:, 2] - found[:, 0],
            "label": np.array(LABELS)[labels],
            "confidence": found[np.arange(len(found)), labels],
            "least": np.where((labels != _NEUTRAL) & _in_article(marks), _sure(), UNDECIDED_BELOW),
            "evidence": explain(marks, chances) if explained else "",
        },
        index=marks.index,
    )


def _in_article(marks: pd.DataFrame) -> np.ndarray:
    return marks["voice"].map(bool).to_numpy(dtype=bool)


def _sure() -> float:
    return figures()["calibration"]["country"]["sure"]


def chances(marks: pd.DataFrame) -> np.ndarray:
    """Return the calibrated chances of negative, neutral and positive, a row per marked target."""
    return _read(marks)[0]


def _read(marks: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The chances of the three classes, and how much each weighs when the label is chosen."""
    found, weights = np.zeros((2, len(marks), len(LABELS)))
    marks = _in_own_voice(marks)
    directed = (marks["source_start"] >= 0).to_numpy()
    if directed.any():
        found[directed], weights[directed] = _between(marks[directed])
    if not directed.all():
        found[~directed], weights[~directed] = _toward(marks[~directed])
    return found, weights


def _in_own_voice(marks: pd.DataFrame) -> pd.DataFrame:
    """Make a source that names the target's own country, which its marker hides, a voice of the target's side.

    >>> spans = {"start": [0], "end": [4], "source_start": [17], "source_end": [32], "voice": [[]]}
    >>> marks = pd.DataFrame({"sentence": ["Laos is patient, a Laotian envoy said."], "standing": ["other"]} | spans)
    >>> _in_own_voice(marks)[["voice", "standing"]].iloc[0].tolist()
    [[(0, 38)], 'own']
    """
    columns = [marks[name] for name in ("sentence", "start", "end", "source_start", "source_end")]
    own = pd.Series([_is_of_target(*row) for row in zip(*columns, strict=True)], index=marks.index, dtype=bool)
    return marks.assign(
        source_start=marks["source_start"].mask(own, -1),
        voice=marks["voice"].mask(own, marks["sentence"].map(lambda text: [(0, len(text))])),
        standing=marks["standing"].mask(own, "own"),
    )


def _is_of_target(sentence: str, start: int, end: int, source_start: int, source_end: int) -> bool:
    """Tell whether the target is a country, by name and not by its leader, who has rivals at home, and the source's."""
    country = country_of(sentence[source_start:source_end]) if source_start >= 0 else None
    is_its = country is not None and country == country_of(sentence[start:end])
    return is_its and COUNTRY in mark_target(sentence, (start, end))


def _toward(marks: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    columns = [marks[name] for name in ("sentence", "start", "end", "voice", "standing")]
    marked = [
        mark_target(text, (start, end), voice=voice, standing=standing)
        for text, start, end, voice, standing in zip(*columns, strict=True)
    ]
    kinds = [_kind(*row) for row in zip(marked, marks["voice"], marks["standing"], strict=True)]
    held = figures()["calibration"]
    return calibrated(logits(marked, "tone"), kinds), np.array([held[kind]["weights"] for kind in kinds])


def _kind(marked: str, voice: list, standing: str) -> str:
    """What a row is calibrated as: a mention in a voice of an article, or a country or another party in a sentence."""
    if voice:
        return f"country, {standing}"
    return "country alone" if COUNTRY in marked else "party"


def _between(marks: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Read each pair both ways round, so that what A says of B never hangs on which of them is asked about.

    The label is that of the likeliest of the five classes: neutral weighs as much as the likeliest of its three.
    """
    columns = [marks[name] for name in ("sentence", "start", "end", "source_start", "source_end")]
    rows = [(sentence, (start, end), (left, right)) for sentence, start, end, left, right in zip(*columns, strict=True)]
    there = logits([mark_target(sentence, target, source=source) for sentence, target, source in rows], "directed")
    back = logits([mark_target(sentence, source, source=target) for sentence, target, source in rows], "directed")
    toward = logits([mark_target(sentence, target) for sentence, target, _ in rows], "tone")
    from_it = logits([mark_target(sentence, source) for sentence, _, source in rows], "tone")
    five = five_scores(there, back, toward, from_it, figures()["calibration"]["directed"]["tone"])
    chance = calibrated(five, ["directed"] * len(rows))
    praises, blames = chance[:, _PRAISES], chance[:, _BLAMES]
    neither = chance[:, [0, 2, 4]]
    found = np.column_stack([blames, neither.sum(axis=1), praises])
    return found, np.column_stack([np.ones(len(found)), neither.max(axis=1) / neither.sum(axis=1), np.ones(len(found))])


def five_scores(
    there: np.ndarray, back: np.ndarray, toward: np.ndarray, from_it: np.ndarray, share: float
) -> np.ndarray:
    """Return the scores of the five classes between a source and its target.

    `there` and `back` are those of the head for pairs, source first and target first; a `share` of the tone toward
    the target and of that toward the source is added, each less its score of neutral.
    """
    tones = np.column_stack([toward - toward[:, [1]], from_it - from_it[:, [1]]])
    return (there + back[:, _TURNED]) / 2 + share * tones[:, [1, 2, 5, 0, 3]]


def calibrated(scores: np.ndarray, kinds: list[str]) -> np.ndarray:
    """Return scores as probabilities: moved and scaled as was found best for each kind of row out of fold."""
    held = figures()["calibration"]
    moved = (scores + np.array([held[kind]["shift"] for kind in kinds])) * np.array(
        [[held[kind]["scale"]] for kind in kinds]
    )
    powers = np.exp(moved - moved.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
