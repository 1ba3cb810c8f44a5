"""An optional extra: any Hugging Face classifier of (sentence, target) pairs, from this machine's disk."""

from importlib import import_module
from pathlib import Path

import numpy as np
import pandas as pd

from ..core.categories import LABELS
from ..core.errors import InputError, NotThere, install

_BATCH = 32
_NO_MODEL = "method 'transformer' needs model=, the folder or the name of a Hugging Face sequence classifier"


def classify(marks: pd.DataFrame, *, model: str | Path | None = None) -> pd.DataFrame:
    """Return `polarity` (-1 to 1), `label`, `confidence` (0 to 1) and `evidence` for each row of `marks`.

    `model` is a folder, or a name that is already in the local Hugging Face cache: nothing is fetched.
    The pair is (sentence, target as written); a source is not shown to the model. Its classes are read by
    their names (negative, neutral, positive), or by order where there are three without such names.
    The confidence is the softmax of the top class, as the model gives it, not calibrated here.
    `evidence` is empty, for such a model's decision is no sum of words.
    Raises NotThere where the packages or the weights are missing, InputError for a model of other classes.

    >>> classify(pd.DataFrame({"sentence": ["A met B."], "start": [0], "end": [1]}))
    Traceback (most recent call last):
    analysis.core.errors.InputError: method 'transformer' needs model=, ...
    """
    if model is None:
        raise InputError(_NO_MODEL)
    tokenizer, network, torch = _loaded(str(model))
    order = _order(network.config, str(model))
    pairs = [(s, s[a:b]) for s, a, b in marks[["sentence", "start", "end"]].itertuples(index=False)]
    batches = [pairs[k : k + _BATCH] for k in range(0, len(pairs), _BATCH)]
    chances = np.vstack([np.zeros((0, 3)), *(_chances(b, tokenizer, network, torch, order) for b in batches)])
    return pd.DataFrame(
        {
            "polarity": chances[:, 2] - chances[:, 0],
            "label": [LABELS[k] for k in chances.argmax(axis=1)],
            "confidence": chances.max(axis=1),
            "evidence": [""] * len(chances),
        }
    )


def _loaded(model: str) -> tuple:
    try:
        torch, transformers = import_module("torch"), import_module("transformers")
    except ImportError as error:
        raise NotThere(
            f"method 'transformer' needs the package {error.name}: {install('requirements-transformers.txt')}"
        ) from None
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(model, local_files_only=True)
        network = transformers.AutoModelForSequenceClassification.from_pretrained(model, local_files_only=True)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise NotThere(
            f"{model}: no sequence classifier can be loaded from there ({reason}); give a folder that has one, "
            "or download it first, for nothing is fetched while the workbook runs"
        ) from None
    device = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    return tokenizer, network.to(device).eval(), torch


def _order(config, model: str) -> list:
    """The places of negative, neutral (None where the model has none) and positive among the model's classes."""
    names = {int(k): str(v).lower() for k, v in config.id2label.items()}
    order = [next((k for k, name in names.items() if label[:3] in name), None) for label in LABELS]
    if order[0] is not None and order[2] is not None:
        return order
    if len(names) == 3:
        return [0, 1, 2]
    raise InputError(f"{model}: its classes {list(names.values())} are not negative, neutral, positive")


def _chances(pairs: list, tokenizer, network, torch, order: list) -> np.ndarray:
    sentences, targets = zip(*pairs, strict=True)
    longest = min(tokenizer.model_max_length, getattr(network.config, "max_position_embeddings", 512) - 2)
    options = {"return_tensors": "pt", "padding": True, "truncation": True, "max_length": longest}
    inputs = tokenizer(list(sentences), list(targets), **options)
    with torch.inference_mode():
        logits = network(**inputs.to(network.device)).logits
    chances = torch.softmax(logits.float(), dim=-1).cpu().numpy()
    return np.stack([np.zeros(len(pairs)) if k is None else chances[:, k] for k in order], axis=1)
