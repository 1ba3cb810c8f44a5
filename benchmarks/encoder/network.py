"""The encoder: MiniLM's six layers, with a head for tone, one for tone between two parties, one for attribution."""

import math

import torch
import torch.nn.functional as F
from torch import nn

WIDTH, HEADS, INNER, LAYERS, WORDS, PLACES = 384, 12, 1536, 6, 30522, 512
TASKS = {"tone": (2, 3), "directed": (3, 5), "judge": (3, 2)}  # vectors that a head reads, classes that it tells
_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "last": "output.LayerNorm",
}
# The words whose meaning a marker starts from, in the order of `analysis.text.markers.MARKERS`.
MARKED_AS = (
    *("it they country", "he they who", "he they who", "it they others"),
    *('" (', '" )', "said : (", ": )", "he ( who", "he )"),
    *("report (", "we our (", "they others ("),
)


class Layer(nn.Module):
    """One layer of a BERT encoder (Devlin et al. 2019)."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm, self.last = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, hidden, drop: float):
        """Return the new states; `hidden` is -10,000 where there is no token."""
        many, length, _ = x.shape
        query, key, value = (
            part(x).view(many, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        weights = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + hidden.to(query.dtype), -1)
        heard = self.mixed((weights @ value).transpose(1, 2).reshape(many, length, WIDTH))
        x = self.norm(x + F.dropout(heard, drop, self.training))
        return self.last(x + F.dropout(self.narrow(F.gelu(self.wide(x))), drop, self.training))


class Encoder(nn.Module):
    """Tokens in; for each row the three heads' logits out."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.drop = drop
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.kind, self.norm = nn.Parameter(torch.zeros(WIDTH)), nn.LayerNorm(WIDTH, 1e-12)
        self.markers = nn.Parameter(torch.zeros(len(MARKED_AS), WIDTH))
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.ModuleDict({task: _head(*size) for task, size in TASKS.items()})

    def forward(self, tokens, about, source, task: str):
        """Return the logits of one head for rows of token numbers, 0 where a row has ended."""
        there = (tokens != 0).to(self.kind.dtype)
        marker = tokens - 1  # the markers are tokens 1, 2, 3 …
        is_marker = ((marker >= 0) & (marker < len(MARKED_AS)))[..., None]
        words = torch.where(is_marker, self.markers[marker.clamp(0, len(MARKED_AS) - 1)], self.words(tokens))
        return self.judge(self.pool(self.read(words, there), there, about, source), task)

    def read(self, words, there):
        """Return the state of each token after all layers."""
        x = self.norm(words + self.places.weight[: words.shape[1]] + self.kind)
        x = F.dropout(x, self.drop, self.training)
        hidden = ((1 - there) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden, self.drop)
        return x

    def pool(self, x, there, about, source):
        """Return the state of what the row is about, the mean of all and the state of the source, side by side."""
        mean = (x * there[..., None]).sum(1) / there.sum(1)[:, None]
        return torch.cat([_at(x, about), mean.to(x.dtype), _at(x, source)], 1)

    def judge(self, pooled, task: str):
        """Return the logits of one head."""
        return self.heads[task](pooled[:, : TASKS[task][0] * WIDTH])

    def start_from(self, held: dict, tokenizer) -> "Encoder":
        """Take over the weights of the original, and start each marker from the mean of a few words."""
        self.words.weight.data = held["embeddings.word_embeddings.weight"].clone()
        self.places.weight.data = held["embeddings.position_embeddings.weight"].clone()
        self.kind.data = held["embeddings.token_type_embeddings.weight"][0].clone()
        _take(self.norm, held, "embeddings.LayerNorm")
        for n, layer in enumerate(self.layers):
            for own, name in _NAMES.items():
                _take(getattr(layer, own), held, f"encoder.layer.{n}.{name}")
        for n, words in enumerate(MARKED_AS):
            known = [tokenizer.token_to_id(word) for word in words.split()]
            self.markers.data[n] = self.words.weight.data[known].mean(0)
        return self


def _head(vectors: int, classes: int) -> nn.Module:
    return nn.Sequential(nn.Linear(vectors * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.2), nn.Linear(WIDTH, classes))


def _at(x, place):
    return x.gather(1, place.view(-1, 1, 1).expand(-1, 1, WIDTH)).squeeze(1)


def _take(module: nn.Module, held: dict, name: str) -> None:
    module.weight.data = held[f"{name}.weight"].clone()
    module.bias.data = held[f"{name}.bias"].clone()
