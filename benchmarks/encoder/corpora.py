"""The rows that the encoder learns from and is measured on: a marked sentence, its task and its class."""

import json
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.sentiment.masking import mark_target

# From p to q and from q to p: neither, p praises q, q praises p, p blames q, q blames p.
DIRECTED = {(0, 0): 0, (1, 0): 1, (0, 1): 2, (-1, 0): 3, (0, -1): 4}
TURNED = (0, 2, 1, 4, 3)
SENTENCES = Path(__file__).with_name("sentences")
COMPOSED = "train_d.csv"  # of its sentences many are alike; those of the other files were written one by one


class Row(NamedTuple):
    """One thing to learn: a marked text, its task, its class, and the article (or sentence) that it is from."""

    text: str
    task: str
    gold: int
    group: str


def news(folder: Path, name: str) -> list[Row]:
    """Return NewsMTSC (Hamborg and Donnay 2021): negative 0, neutral 1, positive 2."""
    return [
        Row(
            mark_target(one["sentence_normalized"], (target["from"], target["to"])),
            "tone",
            int(target["polarity"]) // 2 - 1,
            one["primary_gid"],
        )
        for one in read(folder, name)
        for target in one["targets"]
    ]


def directed(folder: Path, name: str, *, turned: bool = False) -> list[Row]:
    """Return the directed corpus (Park, Pan and Joo 2021) with p as source, or with q where it is turned."""
    rows = []
    for one in read(folder, name):
        gold = DIRECTED.get((one["p_toward_q"], one["q_toward_p"]), 0)
        source, target = (one["q"], one["p"]) if turned else (one["p"], one["q"])
        text = mark_target(one["sentence"], tuple(target), source=tuple(source))
        rows.append(Row(text, "directed", TURNED[gold] if turned else gold, one["sentence"]))
    return rows


def directed_once(folder: Path, name: str) -> list[tuple[Row, Row]]:
    """Return each pair of the directed corpus both ways round."""
    return list(zip(directed(folder, name), directed(folder, name, turned=True), strict=True))


def sentences(folder: Path = SENTENCES, *, composed: bool) -> pd.DataFrame:
    """Return those made for this project by its guide: `sentence`, `start`, `end`, `label`, `kind`, `reason`.

    They are those composed from patterns or those written one by one. `source_start` and `source_end` are there
    where the sentence says who speaks of the target.
    """
    paths = [path for path in sorted(folder.glob("*.csv")) if (path.name == COMPOSED) == composed]
    return pd.concat([pd.read_csv(path) for path in paths], ignore_index=True)


def read(folder: Path, name: str) -> list[dict]:
    """Return the records of a corpus."""
    lines = (Path(folder) / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
