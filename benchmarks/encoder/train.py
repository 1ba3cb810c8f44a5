"""Train the encoder: `python -m benchmarks.encoder.train --corpora FOLDER` writes its weights into the package.

Two stages: tone and directed sentiment on sentences that others coded; then these, the coded articles on countries,
the sentences written for this project and the quotations that the rules find, together. The first is run twice, with
the rows in another order; the second four times, once on all coded articles and written sentences and three times with
another third of both left out, so that every article is calibrated on by a run that has not read it. The weights of the
runs of a stage are averaged (model soup, Wortsman et al. 2022), and a tenth of the first stage's is mixed in, so that
less of it is forgotten (robust fine-tuning, Wortsman et al. 2022). Two processes of one thread, which took 12 and 37
minutes side by side on two cores that know bfloat16; needs requirements-train.txt.
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
from .learning import Pace, fit
from .network import Encoder

GENERAL = Pace(epochs=3, rate=1e-4, still=2, agreement=0)
SUBJECT = Pace(epochs=3, rate=1.6e-4, still=0, agreement=0.7)
SEEDS = (0, 1)
ALL, THIRDS = "all", tuple(range(rows.FOLDS))
AT_ONCE = 2  # processes
KEPT = 0.1  # of the weights before the second stage; of 0, .1, .25 the best on what was not read and is as likely


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.encoder.train", description=__doc__.split("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the coded corpora")
    parser.add_argument("--scratch", type=Path, default=Path("build/encoder"), help="where each run is kept")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    given = parser.parse_args()
    given.scratch.mkdir(parents=True, exist_ok=True)
    _each("general", _general, given, SEEDS)
    _each("subject", _subject, given, (ALL, *THIRDS))
    tokenizer = marked_tokenizer()
    network = finished(given.scratch, (ALL, *THIRDS))
    held = [finished(given.scratch, (third,)) for third in THIRDS]
    figures = {"calibration": calibration(network, held, tokenizer, given.corpora)}
    size = export(network, tokenizer, figures, given.out)
    print(f"{given.out}: {size:,} bytes")


def finished(scratch: Path, runs) -> Encoder:
    """Return the mean of the runs on the subject, moved a tenth of the way back to where they started."""
    start = soup([scratch / f"general-{seed}.pt" for seed in SEEDS]).state_dict()
    end = soup([scratch / f"subject-{run}.pt" for run in runs]).state_dict()
    network = Encoder()
    network.load_state_dict({name: (1 - KEPT) * end[name] + KEPT * start[name] for name in end})
    return network


def soup(paths: list[Path]) -> Encoder:
    """Return a network whose weights are the means of those that were saved."""
    held = [torch.load(path, weights_only=True) for path in paths]
    network = Encoder()
    network.load_state_dict({name: sum(one[name] for one in held) / len(held) for name in held[0]})
    return network


def _each(name: str, stage, given: argparse.Namespace, runs) -> None:
    """Make each run of a stage, two at a time; a run that is there already is not made again."""
    missing = [run for run in runs if not (given.scratch / f"{name}-{run}.pt").exists()]
    with get_context("spawn").Pool(AT_ONCE) as pool:
        pool.starmap(stage, [(given, run) for run in missing], chunksize=1)


def _general(given: argparse.Namespace, seed: int) -> None:
    tokenizer = marked_tokenizer()
    torch.manual_seed(0)  # the heads start from the same numbers, so that runs can be averaged
    network = Encoder().start_from(base_weights(), tokenizer)
    _run(
        network,
        tokenizer,
        rows.general(given.corpora, seed, GENERAL.epochs),
        GENERAL,
        seed,
        given.scratch,
        "general",
    )


def _subject(given: argparse.Namespace, run) -> None:
    network = soup([given.scratch / f"general-{seed}.pt" for seed in SEEDS])
    own = rows.subject(given.corpora, SUBJECT.epochs, held=None if run == ALL else run)
    _run(network, marked_tokenizer(), own, SUBJECT, run, given.scratch, "subject")


def _run(network, tokenizer, epochs, pace: Pace, run, scratch: Path, stage: str) -> None:
    torch.set_num_threads(1)
    seed = 0 if run == ALL else run

    def tell(line: str) -> None:
        print(f"{stage} {run}: {line}", flush=True)

    fit(network, tokenizer, epochs, pace=pace, seed=seed, tell=tell)
    torch.save(network.state_dict(), scratch / f"{stage}-{run}.pt")


if __name__ == "__main__":
    main()
