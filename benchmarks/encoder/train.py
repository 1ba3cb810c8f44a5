"""Train the encoder: `python -m benchmarks.encoder.train --corpora FOLDER` writes its weights into the package.

Two stages: tone and directed sentiment on sentences that others coded; then these, the coded articles on countries,
the sentences written for this project and the quotations that the rules find, together. Each is run twice, in two
processes of one thread, with the rows in another order, and the weights of the two are averaged (model soup,
Wortsman et al. 2022). A quarter of the first stage's weights is mixed in, so that less of it is forgotten (robust
fine-tuning, Wortsman et al. 2022). One more run leaves out a third of the articles: on that third the others are
calibrated. About an hour on two cores that know bfloat16; needs requirements-train.txt.
"""

import argparse
from multiprocessing import get_context
from pathlib import Path

import torch

from analysis.text.encoder import WEIGHTS

from . import rows
from .base import base_weights, marked_tokenizer
from .calibrate import calibration
from .export import export
from .learning import fit
from .network import Encoder

GENERAL = {"epochs": 3, "rate": 1e-4}
SUBJECT = {"epochs": 2, "rate": 8e-5}
SEEDS = (0, 1)
KEPT = 0.25  # of the weights before the second stage; best on NewsMTSC dev and the articles held back, of 0, .25, .4


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.encoder.train", description=__doc__.split("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the coded corpora")
    parser.add_argument("--scratch", type=Path, default=Path("build/encoder"), help="where each run is kept")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    given = parser.parse_args()
    given.scratch.mkdir(parents=True, exist_ok=True)
    _both(_general, given, SEEDS)
    _both(_subject, given, (*SEEDS, "held"))
    tokenizer = marked_tokenizer()
    network, held = (finished(given.scratch, seeds) for seeds in (SEEDS, ("held",)))
    size = export(network, tokenizer, {"calibration": calibration(held, tokenizer, given.corpora)}, given.out)
    print(f"{given.out}: {size:,} bytes")


def finished(scratch: Path, seeds) -> Encoder:
    """Return the mean of the runs on the subject, moved a quarter of the way back to where they started."""
    start = soup([scratch / f"general-{seed}.pt" for seed in SEEDS]).state_dict()
    end = soup([scratch / f"subject-{seed}.pt" for seed in seeds]).state_dict()
    network = Encoder()
    network.load_state_dict({name: (1 - KEPT) * end[name] + KEPT * start[name] for name in end})
    return network


def soup(paths: list[Path]) -> Encoder:
    """Return a network whose weights are the means of those that were saved."""
    held = [torch.load(path, weights_only=True) for path in paths]
    network = Encoder()
    network.load_state_dict({name: sum(one[name] for one in held) / len(held) for name in held[0]})
    return network


def _both(stage, given: argparse.Namespace, seeds) -> None:
    """Run a stage for each seed in a process of its own; a run that is there already is not made again."""
    context = get_context("spawn")
    runs = [context.Process(target=stage, args=(given, seed)) for seed in seeds]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
        if run.exitcode:
            raise SystemExit(f"a run ended with {run.exitcode}")


def _general(given: argparse.Namespace, seed: int) -> None:
    tokenizer = marked_tokenizer()
    torch.manual_seed(0)  # the heads start from the same numbers, so that runs can be averaged
    network = Encoder().start_from(base_weights(), tokenizer)
    _run(
        network,
        tokenizer,
        rows.general(given.corpora, seed, GENERAL["epochs"]),
        GENERAL["rate"],
        seed,
        given.scratch,
        "general",
    )


def _subject(given: argparse.Namespace, seed) -> None:
    network = soup([given.scratch / f"general-{one}.pt" for one in SEEDS])
    held = rows.HELD if seed == "held" else None
    own = rows.subject(given.corpora, 0 if seed == "held" else seed, SUBJECT["epochs"], held=held)
    _run(network, marked_tokenizer(), own, SUBJECT["rate"], seed, given.scratch, "subject")


def _run(network, tokenizer, epochs, rate: float, seed, scratch: Path, stage: str) -> None:
    path = scratch / f"{stage}-{seed}.pt"
    if path.exists():
        print(f"{path} is there already", flush=True)
        return
    torch.set_num_threads(1)
    number = seed if isinstance(seed, int) else 0
    fit(
        network,
        tokenizer,
        epochs,
        rate=rate,
        seed=number,
        tell=lambda line: print(f"{stage} {seed}: {line}", flush=True),
    )
    torch.save(network.state_dict(), path)


if __name__ == "__main__":
    main()
