"""Scorers that are no part of this project, asked for their counts one article at a time."""

import contextlib
import importlib.util
import io
import json
import re
import tempfile
from pathlib import Path

import pandas as pd

from analysis import find_quotations
from analysis.attribution.extract import only_counted


def scorer_of(folder: Path, name: str):
    """Load a scorer of the folder as a module."""
    spec = importlib.util.spec_from_file_location(name, folder / "eval" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_lines(path: Path) -> list[dict]:
    """Read a file of one JSON object a line."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def predictions(gold: list[dict], *columns: str) -> dict[str, list[dict]]:
    """Return the outermost quotations of each article by its id, as the scorers read them."""
    articles = pd.DataFrame({"article": [row["id"] for row in gold], "text": [row["text"] for row in gold]})
    quotations = only_counted(find_quotations(articles))
    found = {row["id"]: [] for row in gold}
    for (article, _), rows in quotations[quotations["inside"].isna()].groupby(["article", "quotation"], sort=False):
        found[article].append(_prediction(rows, columns))
    return found


def _prediction(rows, columns):
    first = rows.iloc[0]
    source = [] if pd.isna(first["source_start"]) else [[int(first["source_start"]), int(first["source_end"])]]
    content = [[int(start), int(end)] for start, end in zip(rows["start"], rows["end"], strict=True)]
    names = {column.removeprefix("speaker_"): first[column] for column in columns}
    return {"source": source, "content": content} | {k: None if pd.isna(v) else v for k, v in names.items()}


def speaker_counts(scorer, gold: dict, coded: dict, found: list[dict]) -> dict:
    """Return what the scorer of speakers prints for one article, as counts."""
    return _counted(_said(scorer, gold, coded, {"id": gold["id"], "attributions": found}))


def page_counts(scorer, truth: dict, found: dict) -> dict:
    """Return what the scorer of loading prints for one page, as counts, and the F1 of its body."""
    said = _said(scorer, truth, found.get(truth["file"], {"file": truth["file"]}))
    parts = re.findall(r"(\w+) (\d+)/(\d+)", said)
    counts = {name: int(number) for name, _, number in parts} | {f"{name} ok": int(ok) for name, ok, _ in parts}
    return counts | {"body": float(re.search(r"body F1 ([\d.]+)", said).group(1))}


def _counted(said):
    number = {key: float(value) for key, value in re.findall(r"(\w+) (\d+(?:\.\d+)?)", said.split("end to end")[0])}
    pronoun = re.search(r"pronoun ([\d.]+) \(n=(\d+)\)", said)
    share, pronouns = (float(part) for part in pronoun.groups()) if pronoun else (0.0, 0.0)
    types = float(re.search(r"types right ([\d.]+)", said).group(1))
    found = round(number["n"] * number["found"])
    counts = {
        "n": number["n"],
        "found": found,
        "pronouns": pronouns,
        "pronoun right": round(share * pronouns),
    }
    right = {name: round(number[name] * found) for name in ("exact", "lenient")}
    return counts | right | {"types right": round(types * found)}


def _said(scorer, *files):
    """What the scorer prints for one article."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said:
        paths = [Path(folder) / str(number) for number in range(len(files))]
        for path, content in zip(paths, files, strict=True):
            path.write_text(json.dumps(content) + "\n", encoding="utf-8")
        scorer.main(*map(str, paths))
    return said.getvalue()
