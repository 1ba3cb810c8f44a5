"""The README is kept true: its commands exist, its limits are the defaults, its words on trust fit the figures."""

import re
from dataclasses import asdict
from pathlib import Path

import pandas as pd
import pytest

from analysis.articles.limits import Limits

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
UNITS = {"MB": 1_000_000, "GB": 1_000_000_000}


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z]+)", README)) - {"are"}))
def test_make_targets_exist(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_links_lead_somewhere(path):
    assert (ROOT / path).exists()


def test_notebooks_are_all_named():
    named = set(re.findall(r"notebooks/([\w-]+\.ipynb)", README))
    assert named == {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}


@pytest.mark.parametrize("name", asdict(Limits()))
def test_limits_are_the_defaults(name):
    before = README.replace("\n", " ").split(f"(`{name}`)")[0]
    number, unit = re.findall(r"(\d[\d,]*)(?: (MB|GB))?", before)[-1]
    assert int(number.replace(",", "")) * UNITS.get(unit, 1) == getattr(Limits(), name)


@pytest.mark.parametrize(
    ("measure", "corpus", "low", "high"),
    [
        ("direct quotations with the right source", "PolNeAR", 0.87, 0.94),  # nine in ten
        ("attribution F1", "PolNeAR", 0.6, 0.72),  # about a third missed or misread
        ("speaker right, lenient, of found", "PolNeAR", 0.85, 0.9),  # seven of eight
    ],
)
def test_words_on_trust_fit_the_measured_figures(measure, corpus, low, high):
    table = pd.read_csv(ROOT / "data" / "measured" / "validation.csv")
    row = table[(table.measure == measure) & table.corpus.str.contains(corpus)]
    assert low <= row.figure.item() <= high
