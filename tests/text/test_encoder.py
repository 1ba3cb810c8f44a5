import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from analysis.core import machine
from analysis.core.errors import InputError
from analysis.text import encoder
from analysis.text.markers import COUNTRY

MARKED = f"{COUNTRY} is a brutal aggressor."


@pytest.fixture
def weights(tmp_path, monkeypatch):
    shutil.copytree(encoder.WEIGHTS, tmp_path / "weights")
    monkeypatch.setattr(encoder, "WEIGHTS", tmp_path / "weights")
    return tmp_path / "weights"


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "encoder.json"])
def test_a_missing_file_is_named_with_the_way_on(weights, name):
    (weights / name).unlink()
    with pytest.raises(InputError, match=rf"{name}: .* is missing; .*method=\"linear\""):
        encoder.logits([MARKED], "tone")


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json"])
@pytest.mark.parametrize(
    "change", [lambda held: held[:-100], lambda held: held[:50] + b"x" + held[51:], lambda held: b""]
)
def test_a_file_cut_short_or_altered_is_named_with_the_way_on(weights, name, change):
    (weights / name).write_bytes(change((weights / name).read_bytes()))
    with pytest.raises(InputError, match=rf"{name}: .* cut short or was altered; .*method=\"linear\""):
        encoder.logits([MARKED], "tone")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}"])
def test_figures_that_are_none_are_named_with_the_way_on(weights, text):
    (weights / "encoder.json").write_text(text)
    with pytest.raises(InputError, match=r"encoder.json: .* cut short or was altered; .*method=\"linear\""):
        encoder.logits([MARKED], "tone")


@pytest.mark.parametrize(("asked", "most"), [("1", 1), ("9999", None), ("0", 1), ("many", None), ("", None)])
def test_never_more_threads_than_cores(monkeypatch, asked, most):
    cores = encoder.threads()
    monkeypatch.setattr(machine, "told", machine.Machine.of({"ANALYSIS_THREADS": asked}))
    assert 1 <= encoder.threads() <= (most or cores)


def test_scores_hang_on_the_sentence_alone(monkeypatch):
    others = [f"{COUNTRY} " + "said a word " * n for n in range(1, 9)]
    alone = encoder.logits([MARKED], "tone")[0]
    for threads in (1, 2):
        monkeypatch.setattr(machine, "told", machine.Machine(threads=threads))
        assert np.array_equal(encoder.logits([*others, MARKED, MARKED], "tone")[[-2, -1]], [alone, alone])


@pytest.mark.parametrize(
    "text", ["", " ", "no marker at all", COUNTRY, "a" * 100_000, f"{'word ' * 9000}{COUNTRY}", "\0 \ud7ff"]
)
@pytest.mark.parametrize("task", encoder.CLASSES)
def test_any_text_gets_finite_scores(text, task):
    scores = encoder.logits([text], task)
    assert scores.shape == (1, encoder.CLASSES[task])
    assert np.isfinite(scores).all()


def test_nothing_is_scored_where_nothing_is_given():
    assert encoder.logits([], "tone").shape == (0, 3)


def test_the_weights_are_small_and_hold_no_pickle():
    files = list(encoder.WEIGHTS.iterdir())
    assert {path.suffix for path in files} == {".onnx", ".json"}
    assert sum(path.stat().st_size for path in files) <= 26_000_000


def test_the_runtime_leaves_no_file_behind_and_reports_to_nobody(tmp_path):
    asked = "from analysis.text import encoder; encoder.logits(['It rains.'], 'tone')"
    source = str(Path(encoder.__file__).parents[2])
    alone = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PYTHONPATH": source, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", asked], env=alone, check=True)
    assert not list(tmp_path.rglob("*"))
