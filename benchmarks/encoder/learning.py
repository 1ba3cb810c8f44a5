"""One run of gradient descent: rows of one task a batch, rows of one length together, a rate that rises and falls."""

import random
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F

from analysis.text.token_windows import Window, windows

from .corpora import Row

SMOOTHING = 0.05
BATCH = 32
_POOL = 50 * BATCH  # rows sorted by length at a time
_FALL = 0.9  # how much slower each layer learns than the one above it


class Pace(NamedTuple):
    """How a stage learns.

    `rate` is that of the last layer; the heads learn five times as fast, each lower layer a tenth more slowly than the
    one above it. Words, places and the `still` lowest layers stay as they are. With `agreement`, each batch is read
    twice, with other units left out, and this much weight is on the two giving the same chances (R-Drop, Wu et al.
    2021).
    """

    epochs: int
    rate: float
    still: int
    agreement: float


def fit(network, tokenizer, epochs: Sequence[Sequence[Row]], *, pace: Pace, seed: int, tell: Callable) -> None:
    """Fit the network to the rows, epoch by epoch; `tell` is given a line of progress now and then."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    steps = [batch for rows in epochs for batch in _batched(tokenizer, rows, chance)]
    optimiser = torch.optim.AdamW(_groups(network, pace), betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _height(step, len(steps)))
    network.train()
    start, losses = time.monotonic(), []
    for n, (task, rows, gold) in enumerate(steps, 1):
        loss = _loss(network, task, rows, gold, pace.agreement)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        if n % 100 == 0 or n == len(steps):
            passed = time.monotonic() - start
            tell(f"{n} of {len(steps)} batches, loss {np.mean(losses[-100:]):.3f}, {passed:.0f} s")
    network.eval()


def predict(network, tokenizer, marked: Sequence[str], task: str) -> np.ndarray:
    """Return the logits of one task, a row per marked sentence."""
    rows = windows(tokenizer, marked, task)
    parts, order = [], []
    network.eval()
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in _by_length(rows):
            parts.append(network(*tensors([rows[n] for n in batch]), task).float().numpy())
            order += batch
    return np.concatenate(parts)[np.argsort(order)]


def tensors(rows: Sequence[Window]) -> tuple:
    """Return the tokens, 0 after the end of a row, and the places of what they are about and of the sources."""
    longest = max(len(row.tokens) for row in rows)
    tokens = [[*row.tokens, *[0] * (longest - len(row.tokens))] for row in rows]
    return tuple(map(torch.tensor, (tokens, [row.about for row in rows], [row.source for row in rows])))


def _by_length(rows: Sequence[Window]) -> list[list[int]]:
    """The numbers of the rows in batches of one length or nearly, so that little is filled up."""
    order = sorted(range(len(rows)), key=lambda n: len(rows[n].tokens))
    return [order[at : at + 2 * BATCH] for at in range(0, len(order), 2 * BATCH)]


def _loss(network, task: str, rows: Sequence[Window], gold: Sequence[int], agreement: float):
    times = 2 if agreement else 1
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(*tensors([*rows] * times), task).float()
    loss = F.cross_entropy(scores, torch.tensor([*gold] * times), label_smoothing=SMOOTHING)
    return loss + agreement * _apart(scores) if agreement else loss


def _apart(scores):
    """How far the chances of the first half are from those of the second: the mean of the divergence either way."""
    one, other = F.log_softmax(scores, 1).chunk(2)
    ways = (one, other), (other, one)
    return sum(F.kl_div(*pair, log_target=True, reduction="batchmean") for pair in ways) / 2


def _batched(tokenizer, rows: Sequence[Row], chance: random.Random) -> list[tuple[str, list[Window], list[int]]]:
    """Return shuffled batches: the task, its windows and their classes."""
    out = []
    for task in sorted({row.task for row in rows}):
        mine = [row for row in rows if row.task == task]
        chance.shuffle(mine)
        pairs = list(zip(windows(tokenizer, [row.text for row in mine], task), (row.gold for row in mine), strict=True))
        for at in range(0, len(pairs), _POOL):
            pool = sorted(pairs[at : at + _POOL], key=lambda pair: len(pair[0].tokens))
            out += [(task, *map(list, zip(*pool[n : n + BATCH], strict=True))) for n in range(0, len(pool), BATCH)]
    chance.shuffle(out)
    return out


def _height(step: int, steps: int) -> float:
    rise = max(1, round(0.06 * steps))
    return (step + 1) / rise if step < rise else max(0.0, (steps - step) / (steps - rise))


def _groups(network, pace: Pace) -> list[dict]:
    rate = pace.rate
    for part in (network.words, network.places, *network.layers[: pace.still]):
        part.requires_grad_(False)
    above = len(network.layers) - 1
    groups = [(list(layer.parameters()), rate * _FALL ** (above - n)) for n, layer in enumerate(network.layers)]
    groups += [([network.kind, network.markers, *network.norm.parameters()], rate * _FALL ** (above + 1))]
    groups += [(list(network.heads.parameters()), 5 * rate)]
    kept = [([part for part in parts if part.requires_grad], speed) for parts, speed in groups]
    return [{"params": parts, "lr": speed} for parts, speed in kept if parts]
