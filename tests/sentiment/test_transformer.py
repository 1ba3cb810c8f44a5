"""The optional extra, end to end on a tiny model that the test makes and saves itself."""

import sys

import pandas as pd
import pytest

from analysis.core.errors import InputError, NotThere
from analysis.sentiment import score_targets

GIVEN = pd.DataFrame({"sentence": ["Peru won praise.", "Peru lied."] * 20, "start": [0, 0] * 20, "end": [4, 4] * 20})


def extra():
    torch = pytest.importorskip("torch", reason="torch is not installed: pip install -r requirements-transformers.txt")
    return torch, pytest.importorskip("transformers", reason="transformers is not installed")


@pytest.fixture
def tiny(tmp_path):
    """Return a function that saves a small random BERT with the given class names."""
    torch, transformers = extra()

    def save(*labels):
        words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "peru", "won", "praise", "lied", "."]
        (tmp_path / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
        torch.manual_seed(1)
        shape = {
            "hidden_size": 8,
            "num_hidden_layers": 1,
            "num_attention_heads": 2,
            "intermediate_size": 8,
            "initializer_range": 1.0,
        }
        names = {"id2label": dict(enumerate(labels)), "label2id": {name: k for k, name in enumerate(labels)}}
        config = transformers.BertConfig(vocab_size=len(words), max_position_embeddings=32, **shape, **names)
        transformers.BertForSequenceClassification(config).save_pretrained(tmp_path)
        transformers.BertTokenizer(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
        return tmp_path

    return save


@pytest.mark.slow
def test_a_tiny_model_end_to_end(tiny):
    scored = score_targets(GIVEN, method="transformer", model=tiny("positive", "neutral", "negative"))
    assert scored["polarity"].between(-1, 1).all()
    assert scored["confidence"].between(1 / 3 - 1e-6, 1).all()
    assert scored["method"].eq("transformer").all()
    assert scored["polarity"].round(5).nunique() == 2
    swapped = score_targets(GIVEN, method="transformer", model=tiny("negative", "neutral", "positive"))
    assert swapped["polarity"].to_numpy() == pytest.approx(-scored["polarity"].to_numpy(), abs=1e-6)


@pytest.mark.slow
def test_two_classes_leave_neutral_out(tiny):
    scored = score_targets(GIVEN, method="transformer", model=tiny("NEGATIVE", "POSITIVE"))
    assert set(scored["label"]) <= {"negative", "positive"}


@pytest.mark.slow
def test_a_long_sentence_is_cut_and_a_bad_row_kept(tiny):
    rows = pd.DataFrame({"sentence": ["Peru won . " * 500, "Peru."], "start": [0, 9], "end": [4, 12]})
    scored = score_targets(rows, method="transformer", model=tiny("negative", "neutral", "positive"))
    assert scored["label"].notna().tolist() == [True, False]


@pytest.mark.slow
def test_classes_that_are_no_tones_are_named(tiny):
    with pytest.raises(InputError, match="classes \\['cat', 'dog'\\] are not negative, neutral, positive"):
        score_targets(GIVEN, method="transformer", model=tiny("cat", "dog"))


@pytest.mark.slow
def test_missing_weights_are_one_sentence(tmp_path):
    extra()
    with pytest.raises(NotThere, match="no sequence classifier can be loaded from there") as error:
        score_targets(GIVEN, method="transformer", model=tmp_path / "nothing")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("package", ["torch", "transformers"])
def test_missing_packages_are_one_sentence(monkeypatch, package):
    monkeypatch.setitem(sys.modules, "torch", sys)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(
        NotThere, match=f"needs the package {package}: .* -m pip install -r requirements-transformers.txt"
    ):
        score_targets(GIVEN, method="transformer", model="anything")


def test_a_model_must_be_given():
    with pytest.raises(InputError, match="needs model="):
        score_targets(GIVEN, method="transformer")
