"""The trained network as the package holds it: an ONNX graph in whole numbers of eight bits, and its tokenizer."""

import hashlib
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from analysis.text.markers import MARKERS
from analysis.text.token_windows import LONGEST

from .network import TASKS, Encoder

_INPUTS = ("tokens", "about", "source")


class _Exported(nn.Module):
    """The network with its word table in eight bits, each word with a scale of its own; every head at once."""

    def __init__(self, network: Encoder) -> None:
        super().__init__()
        self.network = network
        words = network.words.weight.data.clone()
        words[1 : len(MARKERS) + 1] = network.markers.data
        scale = words.abs().amax(1, keepdim=True) / 127
        self.register_buffer("table", torch.round(words / scale.clamp(min=1e-9)).to(torch.int8))
        self.register_buffer("scale", scale)
        network.places.weight.data = network.places.weight.data[:LONGEST].clone()

    def forward(self, tokens, about, source):
        there = (tokens != 0).to(torch.float32)
        words = self.table[tokens].to(torch.float32) * self.scale[tokens]
        pooled = self.network.pool(self.network.read(words, there), there, about, source)
        return tuple(self.network.judge(pooled, task) for task in TASKS)


def export(network: Encoder, tokenizer, figures: dict, folder: Path) -> int:
    """Write encoder.onnx, tokenizer.json and encoder.json (the figures, and what the files must be); return bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "exact.onnx"
        _write(_Exported(network.eval()), exact)
        options = {"weight_type": QuantType.QUInt8, "per_channel": True, "op_types_to_quantize": ["MatMul", "Gemm"]}
        quantize_dynamic(exact, folder / "encoder.onnx", extra_options={"MatMulConstBOnly": True}, **options)
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")
    digests = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("encoder.onnx", "tokenizer.json")
    }
    held = json.dumps(figures | {"sha256": digests}, indent=1)
    (folder / "encoder.json").write_text(held + "\n", encoding="utf-8")
    return sum(path.stat().st_size for path in folder.iterdir())


def _write(exported: nn.Module, path: Path) -> None:
    tokens = torch.randint(1000, 30000, (3, 17))
    tokens[1, 12:] = 0
    places = torch.tensor([1, 2, 3])
    moving = {"tokens": {0: "rows", 1: "length"}} | {name: {0: "rows"} for name in (*_INPUTS[1:], *TASKS)}
    names = {"input_names": list(_INPUTS), "output_names": list(TASKS), "dynamic_axes": moving}
    torch.onnx.export(exported, (tokens, places, places), path, dynamo=False, opset_version=17, **names)
