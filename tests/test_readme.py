"""The README is kept true: its commands exist, its limits are the defaults, its words on trust fit the figures."""

import re
from dataclasses import asdict
from pathlib import Path

import pandas as pd
import pytest

from analysis.articles.limits import Limits
from analysis.text.encoder import figures

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODEBOOK = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
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


def test_from_where_a_tone_is_decided_is_what_was_calibrated():
    told = f"in an article where it is below {figures()['calibration']['country']['sure']},"
    assert told in CODEBOOK.replace("\n", " ")


@pytest.mark.parametrize("name", asdict(Limits()))
def test_limits_are_the_defaults(name):
    row = re.search(rf"^\| `{name}` \|.*$", CODEBOOK, re.MULTILINE)[0]
    number, unit = re.findall(r"(\d[\d,]*)(?: (MB|GB))?", row)[-1]
    assert int(number.replace(",", "")) * UNITS.get(unit, 1) == getattr(Limits(), name)


@pytest.mark.parametrize(
    ("measure", "method", "low", "high"),
    [
        ("attribution precision", "rules", 0.77, 0.85),  # eight in ten that are counted are right
        ("speaker right, lenient, of found", "rules", 0.85, 0.90),  # seven of eight
        ("words in marks with the right speaker", "rules", 0.87, 0.93),  # one in ten is not
        ("labels right", "target", 0.77, 0.85),  # eight of ten
        ("labels right", "all neutral", 0.75, 0.80),  # a little less often
    ],
)
def test_words_on_trust_fit_the_measured_figures(measure, method, low, high):
    table = pd.read_csv(ROOT / "data" / "measured" / "validation.csv")
    on_subject = table.corpus.str.startswith("30 articles on China")
    row = table[(table.measure == measure) & (table.method == method) & on_subject]
    assert low <= row.figure.item() <= high
