"""The two training corpora, read as tables of marked targets with gold labels."""

import json
from pathlib import Path

import pandas as pd

from analysis.core.errors import NotThere

ALONE = ("newsmtsc_train", "newsmtsc_rw_dev", "newsmtsc_mt_dev")
DIRECTED = ("dse_train", "dse_dev")


def read_alone(folder: Path, names: tuple = ALONE) -> pd.DataFrame:
    """Return NewsMTSC (Hamborg and Donnay 2021): `sentence`, `start`, `end`, `gold` (-1, 0, 1), `group`."""
    rows = [
        (record["sentence_normalized"], t["from"], t["to"], int(t["polarity"]) // 2 - 2, _article(record))
        for name in names
        for record in _records(folder, name)
        for t in record["targets"]
    ]
    return pd.DataFrame(rows, columns=["sentence", "start", "end", "gold", "group"])


def read_directed(folder: Path, names: tuple = DIRECTED) -> pd.DataFrame:
    """Return the directed corpus (Park, Pan and Joo 2021), two rows a pair: p toward q, then q toward p."""
    rows = []
    for name in names:
        for r in _records(folder, name):
            for source, target in (("p", "q"), ("q", "p")):
                rows.append((r["sentence"], *r[target], *r[source], r[f"{source}_toward_{target}"], r["sentence"]))
    columns = ["sentence", "start", "end", "source_start", "source_end", "gold", "group"]
    return pd.DataFrame(rows, columns=columns)


def _article(record: dict) -> str:
    """The article that `primary_gid` begins with: corpus and number (`polusa_v1_N…`, `allsides_N_…`)."""
    parts = record["primary_gid"].split("_")
    return "_".join(parts[:3] if parts[0] == "polusa" else parts[:2])


def _records(folder: Path, name: str) -> list[dict]:
    path = Path(folder) / f"{name}.jsonl"
    if not path.is_file():
        raise NotThere(f"{path}: no such file; give the folder of the two corpora with --corpora")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
