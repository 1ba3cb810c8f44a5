"""Training and its figures, on corpora that the test makes up and, where they are there, on the real ones."""

import importlib.util
import json

import numpy as np
import pytest
from benchmarks.linear.corpora import ALONE, DIRECTED, read_alone, read_directed
from benchmarks.linear.evaluate import COLUMNS, evaluate
from benchmarks.linear.figures import calibration_error, counted, country_of, five_classes, macro_f1
from benchmarks.linear.train import train

from analysis.core.errors import NotThere
from analysis.sentiment.linear.model import load_heads

VERBS = {2.0: ("attacked", "betrayed", "threatened"), 4.0: ("met", "visited", "joined"), 6.0: ("won", "shone", "rose")}
PLACES = ("Beijing", "Moscow", "Washington")


def _alone(number: int) -> dict:
    polarity = (2.0, 4.0, 6.0)[number % 3]
    verb = VERBS[polarity][number // 3 % 3]
    target = {"from": 0, "to": 4, "polarity": 4.0 if number % 7 == 0 else polarity}  # some are coded otherwise
    return {
        "primary_gid": f"allsides_{number // 2}_1_2_Peru_0_4",
        "sentence_normalized": f"Peru {verb} {number}.",
        "targets": [target],
    }


def _directed(number: int) -> dict:
    sign, place = (-1, 0, 1)[number % 3], PLACES[number // 3 % 3]
    verb = ("condemned", "met", "praised")[number % 3]
    text = f"Peru {verb} {place} {number}."
    return {
        "sentence": text,
        "p": [0, 4],
        "q": [text.index(place), text.index(place) + len(place)],
        "p_toward_q": 0 if number % 7 == 0 else sign,
        "q_toward_p": 0,
    }


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpora")
    for names, make in ((ALONE, _alone), (DIRECTED, _directed)):
        for part, name in enumerate(names):
            rows = [json.dumps(make(number)) for number in range(60 * part, 60 * part + 60)]
            (folder / f"{name}.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.mark.slow
def test_training_twice_gives_the_same_arrays(made_up, tmp_path):
    first, second = (load_heads(train(made_up, tmp_path / name)) for name in ("a.npz", "b.npz"))
    for name in first:
        assert all(np.array_equal(a, b) for a, b in zip(first[name], second[name], strict=True))


@pytest.mark.slow
def test_one_table_has_the_figures_of_every_method(made_up):
    table = evaluate(made_up)
    assert list(table.columns) == list(COLUMNS)
    assert set(table["method"]) == {"all neutral", "textblob", "linear"}
    assert ((table["low"] <= table["figure"] + 1e-9) & (table["figure"] <= table["high"] + 1e-9)).mean() > 0.9
    best = table[table["measure"].str.contains("macro-F1")].set_index(["measure", "method"])["figure"]
    for measure in best.index.get_level_values(0):
        assert best[measure, "linear"] > best[measure, "all neutral"]


def test_a_missing_corpus_is_one_sentence(tmp_path):
    with pytest.raises(NotThere, match=r"newsmtsc_train.jsonl: no such file; give the folder"):
        read_alone(tmp_path)


def test_five_classes():
    first, second = np.array([0, 1, 0, -1, 0, 1, -1]), np.array([0, 0, 1, 0, -1, 1, 1])
    assert five_classes(first, second).tolist() == [0, 1, 2, 3, 4, 5, 5]


def _scorer(shared):
    spec = importlib.util.spec_from_file_location("score_sentiment", shared / "eval" / "score_sentiment.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_figures_are_those_of_the_outside_scorer(shared):
    scorer, random = _scorer(shared), np.random.default_rng(1)
    alone = read_alone(shared / "corpora", ALONE[1:])
    label, sure = random.integers(-1, 2, len(alone)), random.uniform(0, 1, len(alone))
    rows = [r for name in ALONE[1:] for r in scorer.read(shared / "corpora" / f"{name}.jsonl")]
    given = [{"polarity": int(p), "confidence": float(c)} for p, c in zip(label, sure, strict=True)]
    expected = scorer.newsmtsc(rows, given)
    gold = alone["gold"].to_numpy()
    assert macro_f1(counted(gold + 1, label + 1, gold * 0, 3)[0], 3) == pytest.approx(expected["F1m"])
    assert calibration_error(label == gold, sure) == pytest.approx(expected["ECE"])


@pytest.mark.slow
def test_directed_figures_are_those_of_the_outside_scorer(shared):
    scorer, random = _scorer(shared), np.random.default_rng(2)
    directed = read_directed(shared / "corpora", DIRECTED[1:])
    gold, label = directed["gold"].to_numpy(), random.integers(-1, 2, len(directed))
    rows = scorer.read(shared / "corpora" / f"{DIRECTED[1]}.jsonl")
    given = [{"p_toward_q": int(p), "q_toward_p": int(q)} for p, q in label.reshape(-1, 2)]
    expected = scorer.dse(rows, given)
    five = counted(five_classes(gold[::2], gold[1::2]), five_classes(label[::2], label[1::2]), gold[::2] * 0, 6)[0]
    assert macro_f1(five, 5) == pytest.approx(expected["macro5"])
    country = country_of(directed)
    known = country != ""
    three = counted(gold[known] + 1, label[known] + 1, gold[known] * 0, 3)[0]
    assert macro_f1(three, 3) == pytest.approx(expected["country F1m"])
    for name in ("China", "Russia", "United States"):
        here = country == name
        assert here.sum() == expected[f"{name} n"]
        assert label[here].mean() - gold[here].mean() == pytest.approx(expected[f"{name} bias"])
