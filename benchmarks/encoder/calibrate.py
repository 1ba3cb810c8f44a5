"""From scores to probabilities: what is added to each class and how far scores are stretched, chosen out of fold."""

from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.special import log_softmax, logit, softmax
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from analysis.sentiment.encoder import five_scores
from analysis.sentiment.masking import mark_target
from analysis.sentiment.summary import UNDECIDED_BELOW

from .candidates import candidates
from .corpora import Row, directed, news, read
from .known_errors import confidence, known_errors
from .learning import predict
from .rows import fold_of
from .subject import mentions

_STEPS = np.arange(-1.5, 1.51, 0.25)
_WEIGHED, _DRAWS = np.arange(0, 1.01, 0.1), 200
_SURE, _STAY = np.arange(UNDECIDED_BELOW, 1, 0.01), 0.85
_NEUTRAL = 1
TONE = 0.3  # how much the tone toward each party adds to the scores of a pair; best on dse_dev of 0 to 0.6
AS_IS = {"shift": [0.0, 0.0, 0.0], "scale": 1.0, "weights": [1.0, 1.0, 1.0]}


def calibration(network, held: list, tokenizer, folder: Path) -> dict[str, dict]:
    """Return `shift` and `scale` of each kind of row, and how the judge is joined.

    A sentence on a country that comes alone, without an article and a voice, is taken as the network has it.

    Country and judge: on subject_train, each article by that of the networks `held` that has not read it. Party and
    directed: on the development sets of NewsMTSC and of the directed corpus, with the network that is shipped.
    """
    alone = [row for name in ("newsmtsc_rw_dev", "newsmtsc_mt_dev") for row in news(folder, name)]
    scores, gold = between(network, tokenizer, folder, "dse_dev")
    return {
        **decided(*unread(held, tokenizer, folder), folder),
        "country alone": AS_IS,
        "party": evened(*scored(network, tokenizer, alone)),
        "directed": balanced(scores, gold),
        "judge": judged(held, tokenizer, folder),
    }


def unread(held: list, tokenizer, folder: Path) -> tuple[np.ndarray, pd.DataFrame]:
    """Return the scores of the mentions of subject_train by the network that has not read them, and the mentions."""
    own = pd.DataFrame(mentions(folder, "subject_train"))
    return _by_fold(held, tokenizer, own["article"], own["found"], "tone"), own


def scored(network, tokenizer, rows: list[Row]) -> tuple[np.ndarray, np.ndarray]:
    """Return the scores and the true classes of rows of one task."""
    return predict(network, tokenizer, [row.text for row in rows], rows[0].task), np.array([row.gold for row in rows])


def between(network, tokenizer, folder: Path, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the five scores of each pair, as the method puts them together, and the true classes."""
    there, gold = scored(network, tokenizer, directed(folder, name))
    back, _ = scored(network, tokenizer, directed(folder, name, turned=True))
    sides = [[mark_target(one["sentence"], tuple(one[side])) for one in read(folder, name)] for side in ("q", "p")]
    toward, from_it = (predict(network, tokenizer, side, "tone") for side in sides)
    return five_scores(there, back, toward, from_it, TONE), gold


def likeliest(scores: np.ndarray, gold: np.ndarray) -> dict:
    """Return the shift and scale under which the true classes are likeliest (Platt 1999; vector scaling, Guo 2017)."""

    def surprise(three: np.ndarray) -> float:
        moved = (scores + np.array([three[0], 0, three[1]])) * np.exp(three[2])
        return -log_softmax(moved, axis=1)[np.arange(len(gold)), gold].mean()

    low, high, stretch = minimize(surprise, np.zeros(3), method="Nelder-Mead").x
    return {"shift": [round(float(low), 3), 0.0, round(float(high), 3)], "scale": round(float(np.exp(stretch)), 3)}


def decided(scores: np.ndarray, own: pd.DataFrame, folder: Path) -> dict[str, dict]:
    """Return shift and scale for each standing of a voice, the weights for the label, and known errors."""
    gold = own["label"].to_numpy() + 1
    kinds = {name: (own["standing"] == name).to_numpy() for name in sorted(set(own["standing"]))}
    found = {name: likeliest(scores[here], gold[here]) for name, here in kinds.items()}
    moved = np.zeros_like(scores)
    for name, here in kinds.items():
        moved[here] = (scores[here] + np.array(found[name]["shift"])) * found[name]["scale"]
    weights = weighed(moved, gold, own)
    chances, labels = softmax(moved, axis=1), (moved + np.log(weights)).argmax(axis=1)
    known = {
        "errors": known_errors(chances, gold, own, folder),
        "confidence": confidence(chances, labels, own),
        "sure": sure(chances, labels, gold),
    }
    return {"country": known} | {f"country, {name}": held | {"weights": weights} for name, held in found.items()}


def sure(chances: np.ndarray, labels: np.ndarray, gold: np.ndarray) -> float:
    """Return from which chance a negative or positive label is decided: the highest that most right ones reach.

    Of those that are likelier than not, 85 in 100 of the right ones are to stay.

    >>> labels, gold = np.array([0, 0, 0, 2, 1]), np.array([0, 0, 1, 2, 1])
    >>> chances = np.array([[0.9, 0.1, 0], [0.7, 0.3, 0], [0.55, 0.45, 0], [0, 0.2, 0.8], [0.2, 0.8, 0]])
    >>> sure(chances, labels, gold)
    0.7
    """
    chosen = chances[np.arange(len(labels)), labels]
    right = chosen[(labels == gold) & (labels != _NEUTRAL) & (chosen >= UNDECIDED_BELOW)]
    return round(float(max(at for at in _SURE if (right >= at).mean() >= _STAY)), 2)


def weighed(moved: np.ndarray, gold: np.ndarray, own: pd.DataFrame) -> list[float]:
    """Return the weights of the classes for the label; those of negative and positive move no chance.

    In each of many draws of the articles the best pair is the one under which the mean of macro-F1 and the share right
    is highest, less what the mean label is off by toward the country where that is most. What is taken is the mean of
    the best pairs, which hangs less on single articles than the best pair of all does (bagging, Breiman 1996).
    """
    article = pd.factorize(own["article"])[0]
    number = article.max() + 1
    drawn = np.random.default_rng(0).multinomial(number, np.full(number, 1 / number), size=_DRAWS)[:, article]
    target = pd.get_dummies(own["target"]).to_numpy(float)
    pairs = np.array(list(product(_WEIGHED, _WEIGHED)))

    def worth(low: float, high: float) -> np.ndarray:
        label = (moved + np.array([low, 0, high])).argmax(axis=1)
        called, true = np.eye(3)[label], np.eye(3)[gold]
        right, either = drawn @ (called * true), drawn @ (called + true)
        bias = (drawn @ (target * (label - gold)[:, None])) / (drawn @ target)
        return (2 * right / either).mean(axis=1) / 2 + right.sum(axis=1) / drawn.sum(axis=1) / 2 - abs(bias).max(axis=1)

    best = np.stack([worth(*pair) for pair in pairs]).argmax(axis=0)
    low, high = np.exp(pairs[best].mean(axis=0)).round(3).tolist()
    return [low, 1.0, high]


def evened(scores: np.ndarray, gold: np.ndarray) -> dict:
    """Return the one shift of negative and positive alike under which macro-F1 is highest, and the scale for it."""
    shift = max(
        _STEPS, key=lambda add: f1_score(gold, (scores + np.array([add, 0, add])).argmax(axis=1), average="macro")
    )
    return AS_IS | {"shift": [float(shift), 0.0, float(shift)], "scale": likeliest(scores, gold)["scale"]}


def judged(held: list, tokenizer, folder: Path) -> dict:
    """Return the weights of the encoder's and the rule's log-odds in the chance that a row is right."""
    rows = candidates(folder, "subject_train")
    scores = _by_fold(held, tokenizer, rows["article"], rows["marked"], "judge")
    traits = np.column_stack([scores[:, 1] - scores[:, 0], logit(rows["confidence"].clip(0.01, 0.99))])
    model = LogisticRegression(C=10).fit(traits, rows["true"])
    encoder, rule = model.coef_[0].round(3).tolist()
    return {
        "encoder": encoder,
        "rule": rule,
        "shift": round(float(model.intercept_[0]), 3),
    }


def balanced(scores: np.ndarray, gold: np.ndarray) -> dict:
    """Return the shift of praise and of blame, in either direction, under which macro-F1 is highest."""

    def quality(pair) -> float:
        moved = scores + np.array([0, pair[0], pair[0], pair[1], pair[1]])
        return f1_score(gold, moved.argmax(axis=1), average="macro")

    praise, blame = max(product(_STEPS, _STEPS), key=quality)
    return {"shift": [0.0, float(praise), float(praise), float(blame), float(blame)], "scale": 1.0, "tone": TONE}


def _by_fold(held: list, tokenizer, article: pd.Series, marked: pd.Series, task: str) -> np.ndarray:
    """The scores of marked sentences, each by the network of the fold that its article is in."""
    folds = article.map(fold_of).to_numpy()
    parts = [predict(network, tokenizer, marked[folds == n].tolist(), task) for n, network in enumerate(held)]
    out = np.zeros((len(marked), parts[0].shape[1]))
    for n, part in enumerate(parts):
        out[folds == n] = part
    return out
